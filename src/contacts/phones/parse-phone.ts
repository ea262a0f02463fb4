import { foldDigits, INVISIBLE } from './fold-digits.ts';
import { type CountryCode, callingCodeOf, numberingFacts, readNumber } from './phone-library.ts';
import { isLegacyForm } from './same-line.ts';
import { splitExtension } from './split-extension.ts';

export interface ParsedPhone {
  e164: string;
  extension?: string;
  /** What was typed, untouched (B05). */
  raw: string;
  /**
   * The length fits but the plan does not list the range (a new range, a number reserved for films), or the country
   * was not written and had to be supposed from the digits.
   */
  doubtful?: true;
}

export type PhoneProblem = { problem: 'phone_incomplete' | 'phone_invalid' };

type Verdict = { e164: string; doubtful?: true } | PhoneProblem;

const incomplete: PhoneProblem = { problem: 'phone_incomplete' };
const invalid: PhoneProblem = { problem: 'phone_invalid' };

function judge(dialled: string, country: CountryCode): Verdict {
  const number = readNumber(dialled, country);
  if (typeof number === 'string') return number === 'too_short' ? incomplete : invalid;
  const { lengths, shortest } = numberingFacts(number.countryCallingCode);
  const length = number.nationalNumber.length;
  const e164 = number.number as string;
  if (number.isValid()) {
    const writtenFully = /^[+0]/.test(dialled);
    if (length < shortest && (number.getType() === 'PAGER' || !writtenFully)) return incomplete;
    return { e164 };
  }
  if (isLegacyForm(e164)) return { e164 };
  if (length < shortest) return incomplete;
  const oneDigitRepeated = /^(\d)\1+$/.test(number.nationalNumber);
  if (!lengths.includes(length) || oneDigitRepeated || number.nationalNumber.startsWith('0')) return invalid;
  return { e164, doubtful: true };
}

function isSure(verdict: Verdict): boolean {
  return 'e164' in verdict && verdict.doubtful === undefined;
}

/** Other readings of the same digits, tried only when the plain one is not certain. */
function alternatives(dialled: string, country: CountryCode): { dialled: string; doubtful?: true }[] {
  const found: { dialled: string; doubtful?: true }[] = [];
  if (dialled.startsWith('00')) found.push({ dialled: `+${dialled.replace(/^0+/, '')}` });
  // A trunk zero that the plan no longer has (Poland), or that was kept behind the calling code.
  const trunk = /^0(\d+)$/.exec(dialled);
  if (trunk?.[1] !== undefined) found.push({ dialled: trunk[1] });
  const read = readNumber(dialled, country);
  if (dialled.startsWith('+') && typeof read !== 'string' && read.countryCallingCode !== '39') {
    const [code, national] = [
      `+${read.countryCallingCode}`,
      dialled.slice(read.countryCallingCode.length + 1),
    ];
    if (national.startsWith('0')) found.push({ dialled: code + national.slice(1) });
  }
  if (/^[1-9]\d{9,}$/.test(dialled)) {
    const own = dialled.startsWith(callingCodeOf(country));
    found.push(own ? { dialled: `+${dialled}` } : { dialled: `+${dialled}`, doubtful: true });
  }
  return found;
}

/** Digits with at most a leading plus; null when the text holds anything that no number holds. */
function toDialled(number: string): string | null {
  const trimmed = number.replaceAll(INVISIBLE, '').trim();
  const withoutZero = trimmed.replace(/^((?:\+|00)[\d\s-]{1,6})\(0\)/, '$1');
  if (!/^[+(\d][\d\s()[\]./\\_-]*$/.test(withoutZero) || !/\d/.test(withoutZero)) return null;
  const plus = withoutZero.replace(/^[\s(]+/, '').startsWith('+');
  const digits = withoutZero.replace(/\D/g, '');
  return plus ? `+${digits.replace(/^0+/, '')}` : digits;
}

/**
 * The one way from typed text to a number (B05): takes one number as people write it, with a `tel:` scheme, an
 * extension, digits of any script. `country` is supposed where no calling code is written.
 */
export function parsePhone(raw: string, country: CountryCode): ParsedPhone | PhoneProblem {
  if (raw.length > 250) return invalid;
  const { number, extension } = splitExtension(foldDigits(raw));
  const dialled = toDialled(number);
  if (dialled === null) return invalid;
  const plain = judge(dialled, country);
  let best = plain;
  if (!isSure(plain)) {
    for (const other of alternatives(dialled, country)) {
      const verdict = judge(other.dialled, country);
      if (!isSure(verdict) || !('e164' in verdict)) continue;
      if (other.doubtful && 'e164' in plain) continue;
      best = other.doubtful ? { ...verdict, doubtful: true } : verdict;
      break;
    }
  }
  if ('problem' in best) return best;
  const parsed: ParsedPhone = { e164: best.e164, raw };
  if (extension !== undefined) parsed.extension = extension;
  if (best.doubtful) parsed.doubtful = true;
  return parsed;
}
