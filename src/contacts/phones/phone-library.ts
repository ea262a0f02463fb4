import { createRequire } from 'node:module';
import type * as Core from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';

export type { CountryCode } from 'libphonenumber-js/core';

/** The part of a numbering plan that the library has but its type declarations leave out. */
interface PlanWithTypes {
  type(name: 'MOBILE' | 'FIXED_LINE'): { possibleLengths(): number[] } | undefined;
  possibleLengths(): number[];
}

type PhoneNumber = ReturnType<typeof Core.parsePhoneNumberWithError>;

let loaded: { core: typeof Core; metadata: Core.MetadataJson } | undefined;

/**
 * The `max` set, because only it tells types apart and checks digits by type; it costs no more than `min` to load
 * (some 35 ms, 9 MB), and is loaded at the first number so that a start does not pay for it.
 */
function library() {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    loaded = {
      core: require('libphonenumber-js/core') as typeof Core,
      metadata: require('libphonenumber-js/max/metadata') as Core.MetadataJson,
    };
  }
  return loaded;
}

/** One number, all of the text; `too_short` or `not_a_number` when it is none. */
export function readNumber(text: string, country?: CountryCode): PhoneNumber | 'too_short' | 'not_a_number' {
  const { core, metadata } = library();
  try {
    return core.parsePhoneNumberWithError(text, { defaultCountry: country, extract: false }, metadata);
  } catch (error) {
    return error instanceof Error && error.message === 'TOO_SHORT' ? 'too_short' : 'not_a_number';
  }
}

/** `PL` → `48`. */
export function callingCodeOf(country: CountryCode): string {
  return library().core.getCountryCallingCode(country, library().metadata);
}

export interface NumberingFacts {
  /** How many digits a full subscriber number has, without trunk prefix. */
  lengths: number[];
  shortest: number;
  longest: number;
}

const facts = new Map<string, NumberingFacts>();

/** Lengths of ordinary lines of a plan; `plan` is a country (`PL`) or a calling code (`48`). */
export function numberingFacts(plan: string): NumberingFacts {
  const known = facts.get(plan);
  if (known !== undefined) return known;
  const { core, metadata } = library();
  const plans = new core.Metadata(metadata);
  plans.selectNumberingPlan(plan as CountryCode);
  const selected = plans.numberingPlan as unknown as PlanWithTypes;
  const mobile = selected.type('MOBILE')?.possibleLengths() ?? selected.possibleLengths();
  const shortest = Math.min(...mobile);
  const fixed = selected.type('FIXED_LINE')?.possibleLengths() ?? [];
  // Plans list 5-digit village lines beside 10-digit ones; a number shorter than any mobile is rather half a number.
  const lengths = [...new Set([...mobile, ...fixed.filter((length) => length >= shortest)])];
  const made = { lengths, shortest, longest: Math.max(...lengths) };
  facts.set(plan, made);
  return made;
}

/** Whether a two-letter code is a country whose numbers can be read. */
export function isPhoneCountry(code: string): code is CountryCode {
  return library().core.isSupportedCountry(code as CountryCode, library().metadata);
}
