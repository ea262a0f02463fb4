import { readFileSync } from 'node:fs';
import { isGivenName } from '../../../src/contacts/names/index.ts';
import { parsePhone } from '../../../src/contacts/phones/index.ts';
import type { Intent } from '../../../src/dialogue/index.ts';
import { parsePlainCommand } from '../../../src/dialogue/plain-language/index.ts';
import type { Language } from '../../../src/locales/index.ts';

export interface CommandLine {
  text: string;
  heldOut: boolean;
  expect: { command: string; args: Record<string, string | string[]> };
}

export interface Score {
  lines: number;
  /** Right command. */
  commands: number;
  /** Right command with right arguments. */
  exact: number;
  /** Lines that are no command, and those of them taken for one. */
  searches: number;
  falseCommands: number;
}

const countries = { en: 'GB', fr: 'FR', pl: 'PL' } as const;

export function readLines(language: Language): CommandLine[] {
  const file = new URL(`../../fixtures/corpora/commands.${language}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as CommandLine);
}

export function understand(text: string, language: Language): Intent | null {
  return parsePlainCommand(text, [language], { isGivenName });
}

export function scoreOf(lines: readonly CommandLine[], language: Language): Score {
  const score: Score = { lines: 0, commands: 0, exact: 0, searches: 0, falseCommands: 0 };
  for (const line of lines) {
    const intent = understand(line.text, language);
    const command = (intent?.command ?? 'search') === line.expect.command;
    score.lines += 1;
    if (command) score.commands += 1;
    if (command && (intent === null || isExact(line, intent, language))) score.exact += 1;
    if (line.expect.command === 'search') score.searches += 1;
    if (line.expect.command === 'search' && intent) score.falseCommands += 1;
  }
  return score;
}

/** Whether all the arguments that a line of the corpus names are there. */
export function isExact({ expect }: CommandLine, { command, args }: Intent, language: Language): boolean {
  return Object.entries(expect.args).every(([key, wanted]) => {
    if (key === 'contact') return same(args.contact, wanted);
    if (key === 'query') return same(args.text, wanted);
    if (key === 'tags') return same(args.tags?.toSorted().join(), [...wanted].sort().join());
    if (key === 'text') return same(command === 'note' ? args.value : args.text, wanted);
    if (key === 'phone') {
      const phone = parsePhone(args.value ?? '', countries[language]);
      return 'e164' in phone && phone.e164 === wanted;
    }
    return same(args.value, wanted);
  });
}

function same(one: string | undefined, other: string | string[]): boolean {
  return one?.toLowerCase() === String(other).toLowerCase();
}
