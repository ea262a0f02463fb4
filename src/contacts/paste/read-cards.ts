import type { ContactDraft } from '../contact.ts';
import type { CountryCode } from '../phones/index.ts';
import { parseVcards } from '../vcard/index.ts';
import type { PasteLanguage } from './lexicon/index.ts';

/** The first card; what further cards hold is kept in the note. */
export function readCards(
  text: string,
  { country, language }: { country: CountryCode; language: PasteLanguage },
): ContactDraft | undefined {
  const [first, ...others] = parseVcards(text, country, language);
  if (first === undefined) return undefined;
  const rest = others.map((card) =>
    [
      card.firstName,
      card.lastName,
      card.organizationName,
      card.company,
      ...card.phones.map((phone) => phone.raw),
      ...card.mails.map((mail) => mail.address),
    ]
      .filter(Boolean)
      .join(' '),
  );
  const note = [first.note, ...rest].filter(Boolean).join('\n');
  return note === '' ? first : { ...first, note };
}
