/**
 * Joiners, selectors and tags that build an emoji (kept, the first group), and everything else that shows nothing or turns
 * the direction of what follows: zero-width and bidirectional signs, fillers, control characters. Blanks and line ends stay.
 */
const flag = '\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]+\u{e007f}';
const joiner =
  '(?<=\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\u{fe0f})\\u{200d}(?=\\p{Extended_Pictographic})';
const selector = '(?<=\\p{Emoji})(?:\\u{fe0e}|\\u{fe0f})';
const unseen = '\\p{Default_Ignorable_Code_Point}|(?![\\t\\n\\r\\u{85}])\\p{Cc}';
const invisible = new RegExp(`(${flag}|${joiner}|${selector})|${unseen}`, 'gu');

/** A text without what nobody sees, composed (NFC); emoji stay whole. */
export function toVisible(text: string): string {
  return text.normalize('NFC').replace(invisible, (_match, kept: string | undefined) => kept ?? '');
}

/** Whether a name can be read out: a letter or a digit at least, not only signs and emoji. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
