import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGivenName } from '../../../src/contacts/names/index.ts';
import { parsePlainCommand } from '../../../src/dialogue/plain-language/index.ts';
import { languages } from '../../../src/locales/index.ts';
import { readLines } from './score.ts';

const messages = languages.flatMap((language) =>
  readLines(language)
    .filter(({ heldOut }) => !heldOut)
    .map(({ text }) => text),
);
const spaces = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0'), maxLength: 5 });
const words = fc.constantFrom(
  ...messages.join(' ').split(' '),
  ':',
  '-',
  '„',
  '”',
  '"',
  ',',
  '?',
  'l’',
  '#',
  '@',
);

describe('plain commands of any text', () => {
  it('answers any text without throwing (M23)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(() => parsePlainCommand(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('answers any order of the words of commands, and always with a text (M23)', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (text) => {
        const intent = parsePlainCommand(text.join(' '));
        expect(intent === null || typeof intent.args.text === 'string').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind spaces around a message (M23)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messages), spaces, spaces, (text, before, after) => {
        expect(parsePlainCommand(before + text + after)).toEqual(parsePlainCommand(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['upper case', (text: string) => text.toUpperCase()],
    ['lower case', (text: string) => text.toLowerCase()],
    ['missing accents', (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gu, 'l')],
    ['accents written apart', (text: string) => text.normalize('NFD')],
    ['typographic apostrophes', (text: string) => text.replaceAll("'", '’')],
  ])('finds the same command in %s (M23)', (_name, change) => {
    const commandOf = (text: string) => parsePlainCommand(text, [], { isGivenName })?.command;
    const changed = messages.map((text) => [text, commandOf(change(text))]);
    expect(changed).toEqual(messages.map((text) => [text, commandOf(text)]));
  });

  it.each([
    'please ',
    'tag ',
    '"',
    '@.',
    '1 ',
    "l'",
    'a-',
    '„a” ',
    'Anna is no longer ',
    'note for Anna: ',
    'tag Anna vip, ',
  ])('reads 100,000 characters of %j to the end, and takes them for nothing but a note (M23)', (unit) => {
    const long = unit.repeat(Math.ceil(100_000 / unit.length));
    const intent = parsePlainCommand(long);
    expect(intent === null || intent.command === 'note').toBe(true);
  });
});
