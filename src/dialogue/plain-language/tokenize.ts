import { foldWords } from './fold-words.ts';

/** What stands between a token and the one before it. A `break` is a colon, a spaced dash or a new line. */
export type Gap = 'none' | 'comma' | 'stop' | 'break';

/** A word of a message; `start` and `end` are offsets into it, without the punctuation around the word. */
export interface Token {
  folded: string;
  start: number;
  end: number;
  gap: Gap;
  capital: boolean;
  /** Digits and what people write between them, so perhaps a part of a phone number. */
  numeric: boolean;
  mail: boolean;
  hash: boolean;
  /** Number of the quotation the word stands in. */
  quote?: number;
  /** `l’`, `d’`: belongs to the next word, but can be the article of a rule. */
  elided: boolean;
  /** Whether an argument may begin with this token, or end before it: not inside a hyphenated word or a quotation. */
  cut: boolean;
}

const BREAKERS = ',;:!?"«»„“”()[]{}<>=→…|*—';
const DASHES = '-‐‑–';
const ELISIONS = new Set(['l', 'd', 'qu', 'n', 'j', 'c', 's', 'm', 't', 'jusqu', 'lorsqu']);
const ABBREVIATIONS = new Set(['ltd', 'co', 'inc', 'corp', 'jr', 'sr', 'sp', 'st', 'ste', 'dr', 'mr', 'mrs']);
const NUMERIC = /^\+?[\d()./–-]*\d[\d()./–-]*$/;

/** The words of a message in order, in linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const chunk of text.matchAll(/\S+/gu)) addChunk(tokens, text, chunk[0], chunk.index);
  addQuotes(tokens, text);
  return tokens;
}

function addChunk(tokens: Token[], text: string, chunk: string, offset: number): void {
  const whole = chunk.replace(/^[("«„“”'<[{#]+/u, '');
  const trimmed = trimEnd(whole);
  const at = trimmed.indexOf('@');
  const mail = at > 0 && trimmed.indexOf('.', at + 2) > 0 && trimmed.indexOf('@', at + 1) < 0;
  if (mail || NUMERIC.test(trimmed) || trimmed.includes('://')) {
    const start = offset + chunk.length - whole.length;
    addToken(tokens, text, start, start + trimmed.length, mail);
    return;
  }
  let start = 0;
  for (let at = 0; at <= chunk.length; at += 1) {
    const char = chunk.charAt(at);
    const breaks = at === chunk.length || BREAKERS.includes(char) || DASHES.includes(char);
    if (breaks) {
      addWord(tokens, text, offset + start, offset + at);
      start = at + 1;
    } else if (
      /['’]/u.test(char) &&
      ELISIONS.has(foldWords(chunk.slice(start, at))) &&
      at + 1 < chunk.length
    ) {
      addWord(tokens, text, offset + start, offset + at + 1);
      const last = tokens.at(-1);
      if (last) last.elided = true;
      start = at + 1;
    }
  }
}

function addWord(tokens: Token[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const body = raw.replace(/^['‘’.#~_]+/u, '');
  const start = from + raw.length - body.length;
  const core = trimEnd(body);
  if (/[\p{L}\p{N}&+]/u.test(core)) addToken(tokens, text, start, start + core.length, false);
}

/** Takes closing punctuation off; the dot of `Sp. z o.o.` or `Ltd.` stays, it is part of the name. */
function trimEnd(word: string): string {
  let end = word.length;
  while (end > 0 && '.,;:!?…)]}"»”“„\'’‘>*~_'.includes(word.charAt(end - 1))) end -= 1;
  const core = word.slice(0, end);
  const owner = /s['’]/iu.exec(word.slice(Math.max(0, end - 1), end + 1));
  if (owner) return word.slice(0, end + 1);
  const abbreviates = core.includes('.') ? !/[\d@]/.test(core) : ABBREVIATIONS.has(core.toLowerCase());
  return word.charAt(end) === '.' && abbreviates ? word.slice(0, end + 1) : core;
}

function addToken(tokens: Token[], text: string, start: number, end: number, mail: boolean): void {
  const before = tokens.at(-1);
  const between = text.slice(before?.end ?? 0, start);
  const word = text.slice(start, end);
  const glued =
    before !== undefined && between.length > 0 && [...between].every((char) => DASHES.includes(char));
  const first = word.charAt(0);
  tokens.push({
    folded: foldWords(word),
    start,
    end,
    gap: before ? gapOf(between, word) : 'none',
    capital: first !== first.toLowerCase(),
    numeric: NUMERIC.test(word),
    mail,
    hash: between.endsWith('#'),
    elided: false,
    cut: !glued,
  });
}

function gapOf(between: string, next: string): Gap {
  if (/[:;=→|—\n]/u.test(between)) return 'break';
  // A spaced dash parts, the hyphen of `Techni-Froid` joins.
  if (/[-–‐‑]/u.test(between) && /\s/u.test(between)) return 'break';
  if (between.includes(',')) return 'comma';
  return /[.!?…]/u.test(between) && next !== '' ? 'stop' : 'none';
}

function addQuotes(tokens: Token[], text: string): void {
  let count = 0;
  let opened = -1;
  let from = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    const gap = text.slice(from, tokens[index]?.start ?? text.length);
    for (const mark of gap.match(/["«»„“”]/gu) ?? []) {
      if (opened < 0) opened = mark === '»' ? -1 : index;
      else if (mark !== '«' && mark !== '„') {
        if (index > opened) markQuote(tokens, opened, index, count++);
        opened = -1;
      }
    }
    from = tokens[index]?.end ?? from;
  }
}

function markQuote(tokens: Token[], from: number, to: number, quote: number): void {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    token.quote = quote;
    if (index > from) token.cut = false;
  }
}

/** The text of tokens `from` up to `to`, as typed; a bracket or quotation mark opened inside is closed. */
export function rawText(text: string, tokens: readonly Token[], from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  let end = tokens[to - 1]?.end ?? start;
  for (const [open, close] of ['()', '[]', '""', '«»', '„”', '“”'].map((pair) => [
    pair[0] ?? '',
    pair[1] ?? '',
  ])) {
    const inside = text.slice(start, end);
    const opens = inside.split(open ?? '').length - 1;
    const closes = open === close ? opens % 2 === 0 : inside.split(close ?? '').length > opens;
    if (!closes && text.charAt(end) === close) end += 1;
  }
  const bracket = text.slice(start, end).includes(')') && !text.slice(start, end).includes('(');
  return text.slice(bracket && text.charAt(start - 1) === '(' ? start - 1 : start, end);
}
