import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/contacts/decode-text.ts';
import type { Language } from '../../src/locales/index.ts';

/** The bytes of a text on an eight-bit page, made by looking every letter up. */
function onPage(page: string, text: string): Buffer {
  const letters = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  const bytes = [...text].map((letter) => [...letters].indexOf(letter));
  expect(bytes).not.toContain(-1);
  return Buffer.from(bytes);
}

const card = (name: string, parameters = '') =>
  `BEGIN:VCARD\r\nVERSION:2.1\r\nN${parameters}:${name}\r\nEND:VCARD\r\n`;

describe('the text of a file', () => {
  it.each([
    ['windows-1250', 'pl', 'Źdźbło;Łucja'],
    ['windows-1250', 'en', 'Żółć;Małgorzata'],
    ['windows-1250', 'fr', 'Święcicka;Grażyna'],
    ['windows-1252', 'fr', 'Lefèvre;François'],
    ['windows-1252', 'pl', 'Bérôme;Noël'],
    ['windows-1252', 'pl', 'Müller;Françoise'],
    ['windows-1252', 'en', 'Núñez;Íñigo'],
    // One letter that either page may have meant: the reader's.
    ['windows-1250', 'pl', 'Kręcisz;Jan'],
    ['windows-1252', 'fr', 'Lefêvre;Jean'],
  ] as const)('is read from %s, by whom reads %s: %s (M05)', (page, language, name) => {
    expect(decodeText(onPage(page, card(name)), language)).toBe(card(name));
  });

  it('is read from the page that a card declares (M05)', () => {
    const text = card('Woźniak;Sławomir', ';CHARSET=ISO-8859-2');
    expect(decodeText(onPage('iso-8859-2', text), 'fr')).toBe(text);
    const unknown = card('Müller;Jörg', ';CHARSET=NONSENSE');
    expect(decodeText(onPage('windows-1252', unknown), 'en')).toBe(unknown);
  });

  it.each(['utf16le', 'utf16be'] as const)('is read from %s, with its mark and without (M05)', (encoding) => {
    const text = card('Żółć;Gęśla');
    const little = Buffer.from(text, 'utf16le');
    const bytes = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
    const mark = Buffer.from(encoding === 'utf16le' ? [0xff, 0xfe] : [0xfe, 0xff]);
    expect(decodeText(bytes, 'pl')).toBe(text);
    expect(decodeText(Buffer.concat([mark, bytes]), 'pl')).toBe(text);
  });

  it.each(['en', 'fr', 'pl'] as Language[])(
    'is never anything else where it is UTF-8, in %s (M05)',
    (language) => {
      for (const name of ['Żółć;Łucja', 'Lefèvre;François', 'Ångström;Åsa', 'Ковальчук;Ірина', '王;小明'])
        expect(decodeText(Buffer.from(`\ufeff${card(name)}`), language)).toBe(card(name));
    },
  );

  it('is nothing where the file is a picture', () => {
    expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 0, 1]), 'en')).toBeNull();
  });
});
