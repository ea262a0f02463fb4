/**
 * Words before an extension in the three languages. `w.`, `p.`, `x` and `#` are read only behind a digit and before
 * digits that end the number.
 */
const words = 'extension|ext|extn|xtn|wewn(?:[eę]trzny)?|wew|poste|interne|int|dw|x|w|p|#';
const tail = new RegExp(`^(.*?\\d[\\s)]*?)[\\s,;(]*(?:${words})[\\s.:°=]{0,4}(\\d{1,8})[\\s)]*$`, 'iu');
const ahead = new RegExp(`^[\\s,;(]{0,4}(?:${words})[\\s.:°=]{0,4}\\d{1,7}(?![\\d\\p{L}])\\)?`, 'iu');
const pause = /^(.*\d)\s*(?:,{2,}|;)\s*(\d{1,8})#?\s*$/u;

function splitTelUri(uri: string): { number: string; extension?: string } {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray percent sign: read it as it stands.
  }
  const [number = '', ...parameters] = decoded.replace(/^\/\//, '').split(/[;?]/);
  const read = (name: string) =>
    parameters
      .find((parameter) => parameter.toLowerCase().startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .trim();
  const context = read('phone-context');
  const extension = read('ext')?.replace(/\D/g, '');
  const global = context?.startsWith('+') && !number.trim().startsWith('+') ? context + number : number;
  const inner = splitExtension(global);
  return { number: inner.number, extension: extension || inner.extension };
}

/** Parts a number (digits already folded) from its extension: "22 123 45 67 wew. 5", ";ext=12", "poste 12". */
export function splitExtension(text: string): { number: string; extension?: string } {
  const scheme = /^\s*(?:tel|sms|callto|whatsapp):\s*/i.exec(text);
  if (scheme) return splitTelUri(text.slice(scheme[0].length));
  const match = tail.exec(text) ?? pause.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return { number: match[1], extension: match[2] };
  return { number: text };
}

/** How many characters behind a number, at `position` of a text, belong to its extension; 0 when there is none. */
export function extensionBehind(folded: string, position: number): number {
  return ahead.exec(folded.slice(position, position + 40))?.[0].length ?? 0;
}
