import { type CountryCode, findOtherReadings } from '../../../src/contacts/phones/index.ts';
import type { QuestionChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';

interface TypedPhone {
  raw: string;
  e164: string;
}

const prefix = 'reading:';
/** Buttons of one preview: more are no help. */
const mostOffered = 4;

function countryName(country: CountryCode, t: Translate): string {
  return new Intl.DisplayNames([t.language], { type: 'region' }).of(country) ?? country;
}

/** One button for each other country that a number without a country code is as usual in; `full`: not masked. */
export function readingChoices(
  phones: readonly TypedPhone[],
  full: boolean,
  { rooms, t }: CommandContext,
): QuestionChoice[][] {
  const choices = phones.flatMap((phone, at) =>
    findOtherReadings(phone, rooms.settings.country).map((other) => ({
      label: t('button-read-as', {
        number: shownPhone({ e164: other.e164 }, full, t),
        country: countryName(other.country, t),
      }),
      value: `${prefix}${at}:${other.country}`,
    })),
  );
  return choices.slice(0, mostOffered).map((choice) => [choice]);
}

/** Which number a pressed button meant, and what it is by the other country; null for another button. */
export function toReading(
  value: string | undefined | null,
  phones: readonly TypedPhone[],
  country: CountryCode,
): { at: number; e164: string } | null {
  if (!value?.startsWith(prefix)) return null;
  const [at = '', code] = value.slice(prefix.length).split(':');
  const phone = phones[Number(at)];
  const found = phone && findOtherReadings(phone, country).find((other) => other.country === code);
  return found ? { at: Number(at), e164: found.e164 } : null;
}

/** Says that the country of a number was supposed, and how to say another; empty where nothing was guessed. */
export function guessLine(phone: TypedPhone, country: CountryCode, t: Translate): string {
  return findOtherReadings(phone, country).length > 0
    ? t('phone-guessed', { country: countryName(country, t) })
    : '';
}
