/** Characters (UTF-16 units, after entities are parsed) of a message, of a caption, of a line that names something. */
export const TEXT_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;
const NAME_LIMIT = 64;

/** A stretch of text in one style. */
export interface Span {
  text: string;
  bold?: true;
}

const invisible =
  /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Z}\u2800\u3164\u115f\u1160\uffa0\u17b4\u17b5\u{e0000}-\u{e0fff}]*$/u;

/** Telegram takes no text in which nothing can be seen. */
export function isBlank(text: string): boolean {
  return invisible.test(text);
}

/** Without what Telegram refuses or drops (control characters, halves of a character), so that lengths agree. */
export function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/\p{Cs}/gu, '\ufffd')
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function toHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, bold }) => (bold && !isBlank(text) ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text)))
    .join('');
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + text.length, 0);
}

/** Where to cut `text` so that at most `limit` units stay: at a line's end, else between words, else between characters. */
function cutAt(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const window = text.slice(0, limit + 1);
  const line = window.lastIndexOf('\n');
  if (line > limit / 2) return Math.min(line + 1, limit);
  const word = window.lastIndexOf(' ');
  if (word > limit / 2) return Math.min(word + 1, limit);
  return beforeHalf(text, limit);
}

/** `at`, or one less where it would part the two halves of a character. */
function beforeHalf(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}

/** Parts of at most `limit` characters each; parts without anything to see are left out. */
export function splitSpans(spans: readonly Span[], limit: number): Span[][] {
  const parts: Span[][] = [];
  let part: Span[] = [];
  let room = limit;
  const close = () => {
    if (!isBlank(part.map(({ text }) => text).join(''))) parts.push(part);
    part = [];
    room = limit;
  };
  for (const span of spans) {
    let rest = span.text;
    while (rest !== '') {
      const taken = cutAt(rest, room);
      if (taken > 0) part.push({ ...span, text: rest.slice(0, taken) });
      rest = rest.slice(taken);
      room -= taken;
      if (rest !== '') close();
    }
  }
  close();
  return parts;
}

/** One line of at most `limit` characters that always shows something. */
export function toLine(text: string, limit = NAME_LIMIT): string {
  // No-break spaces are meant, before French signs.
  const line = clean(text)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
  if (isBlank(line)) return '…';
  return line.length <= limit ? line : `${line.slice(0, beforeHalf(line, limit - 1))}…`;
}
