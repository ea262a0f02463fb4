/** What Telegram makes of a text in HTML mode, https://core.telegram.org/bots/api#html-style. */
export type ReadHtml = { text: string; bold: string[] } | { refusal: string };

const styles = new Set(
  'b strong i em u ins s strike del a code pre tg-spoiler tg-emoji blockquote span'.split(' '),
);
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

export function readHtml(html: string): ReadHtml {
  const open: { tag: string; from: number }[] = [];
  const bold: string[] = [];
  let text = '';
  let at = 0;
  const offset = () => Buffer.byteLength(html.slice(0, at));
  while (at < html.length) {
    const rest = html.slice(at);
    const entity = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot));/i.exec(rest);
    if (entity) {
      const code =
        entity[1] ?? (entity[2] === undefined ? undefined : String(Number.parseInt(entity[2], 16)));
      text +=
        code === undefined ? named[(entity[3] as string).toLowerCase()] : String.fromCodePoint(Number(code));
      at += entity[0].length;
      continue;
    }
    if (!rest.startsWith('<')) {
      const [char] = rest;
      text += char;
      at += (char as string).length;
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?>/i.exec(rest);
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (tag === null || !styles.has(name)) {
      return { refusal: `can't parse entities: Unsupported start tag "${name}" at byte offset ${offset()}` };
    }
    if (tag[1] === '') open.push({ tag: name, from: text.length });
    else {
      const opened = open.pop();
      if (opened?.tag !== name) {
        return { refusal: `can't parse entities: Unmatched end tag at byte offset ${offset()}` };
      }
      if (name === 'b' || name === 'strong') bold.push(text.slice(opened.from));
    }
    at += tag[0].length;
  }
  const left = open.pop();
  if (left)
    return { refusal: `can't parse entities: Can't find end tag corresponding to start tag "${left.tag}"` };
  return { text, bold };
}
