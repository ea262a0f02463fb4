/** Tags that break a line, and tags that only dress a word; other names in angle brackets are what somebody typed. */
const breaking =
  /<\/?(?:p|div|br|hr|li|ul|ol|tr|table|blockquote|h[1-6]|html|body|head)(?:\s[^<>]{0,300})?\s*\/?>/giu;
const dressing =
  /<\/?(?:a|abbr|b|big|center|code|del|em|font|i|img|ins|pre|s|small|span|strike|strong|sub|sup|td|th|tg-spoiler|u)(?:\s[^<>]{0,300})?\s*\/?>/giu;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/giu;

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  zwj: '',
  zwnj: '',
  shy: '',
  oelig: 'œ',
  szlig: 'ß',
};
/** `&Ecirc;`, `&eacute;`: the letter alone, for accents are folded away. */
const accented = /^([a-z])(?:acute|grave|circ|uml|cedil|tilde|ring|caron|slash|strok|ogon|dot)$/iu;

function toCharacter(whole: string, decimal?: string, hexadecimal?: string, name = ''): string {
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  return named[name.toLowerCase()] ?? accented.exec(name)?.[1] ?? whole;
}

/**
 * A message without the HTML that gateways and mail put around it: `<p>STOP</p>` is STOP. Linear in the text's length.
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text.replace(breaking, '\n').replace(dressing, '').replace(entity, toCharacter);
}
