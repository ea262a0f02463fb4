const quotedLine = /^[ \t]*>/u;
/** `On Mon, 23 Nov … wrote:`, above quoted lines. */
const attribution =
  /(?:wrote|writes|a écrit|écrit|napisał\(?a?\)?|napisała|pisze|пише|пишет|написав|написал)\s*:?\s*$/iu;
/** From here on a mail repeats another one. */
const repeated =
  /^[ \t]*(?:[-_–—]{2,}[ \t]*(?:original message|message d['’]origine|message original|wiadomość oryginalna|oryginalna wiadomość|forwarded message|message transféré|wiadomość przekazana)|_{10,})/iu;
/** What phones send as text when a message gets a heart. */
const reaction =
  /^\s*(?:(?:liked|loved|disliked|emphasized|emphasised|questioned|laughed at|reacted .{1,12} to|removed an? .{1,30} from|(?:a |n['’]a pas )?(?:aimé|adoré)|a (?:réagi|ri) .{0,12} ?(?:à|de)|a mis l['’]accent sur|j['’]aime|polubiono|polubił\(?a?\)?|uwielbiono|zareagowano .{0,12} na|zareagował\(?a?\)? .{0,12} na)|\p{Extended_Pictographic}\S{0,8} (?:to|à|sur|na|do|на))\s*:?\s*[“"«„'‘]/iu;

/** The head of a message; a mark beyond it is not looked for, so that a long line costs nothing. */
const HEAD = 300;

/**
 * A message without what it repeats of others: quoted lines and what follows "Original Message", and all of a reaction to a
 * message (`Liked “Reply STOP …”`). A message of quoted lines alone stays as it is. Linear in the text's length.
 */
export function withoutQuotes(text: string): string {
  if (reaction.test(text.slice(0, HEAD))) return '';
  const lines = text.split(/\r\n|\n|\r|\u2028/u);
  const end = lines.findIndex((line) => repeated.test(line.slice(0, HEAD)));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !quotedLine.test(line.slice(0, HEAD)));
  if (own.length === lines.length) return text;
  const last = own.findLastIndex((line) => line.trim() !== '');
  const isAttribution = last >= 0 && attribution.test(own[last]?.slice(-HEAD) ?? '');
  const said = own.slice(0, isAttribution ? last : last + 1).join('\n');
  return said.trim() === '' && !isAttribution ? text : said;
}

/** What the sender has written themselves, and nothing else: empty where all is quoted. Linear in the text's length. */
export function ownWords(text: string): string {
  return withoutQuotes(text)
    .split(/\r\n|\n|\r|\u2028/u)
    .filter((line) => !quotedLine.test(line.slice(0, HEAD)))
    .join('\n');
}
