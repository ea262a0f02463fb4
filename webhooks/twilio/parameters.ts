import { MalformedError, type WebhookRequest } from '../../src/connector/index.ts';

/** Name and value, in the order sent; a name may come again. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** The one value of a parameter, undefined where it was not sent. */
export type ReadParameter = (name: string) => string | undefined;

export function isJson(headers: WebhookRequest['headers']): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(String(headers['content-type'] ?? ''));
}

export function readForm(body: Buffer | string): Parameters {
  return [...new URLSearchParams(body.toString())];
}

/** What stands after the question mark, as sent. */
export function toQuery(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

/** What a verified delivery says, in whichever of the three ways. Throws MalformedError. */
export function readParameters({ method, headers, url, body }: WebhookRequest): ReadParameter {
  const parameters = new Map(
    method === 'GET' ? readForm(toQuery(url)) : isJson(headers) ? readJson(body) : readForm(body),
  );
  return (name) => parameters.get(name);
}

/** As `readParameters` gives it. Throws MalformedError. */
export function readRequired(read: ReadParameter, name: string): string {
  const value = read(name);
  if (!value) throw new MalformedError(`${name} is missing`);
  return value;
}

/** An id of Twilio's. Throws MalformedError. */
export function readSid(read: ReadParameter, name: string): string {
  const sid = readRequired(read, name);
  if (!/^[\w-]{2,64}$/.test(sid)) throw new MalformedError(`${name} is malformed`);
  return sid;
}

function readJson(body: Buffer): Parameters {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new MalformedError('The delivery is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedError('The delivery is not an object');
  return Object.entries(value).flatMap(
    ([name, one]): Parameters =>
      typeof one === 'string' || typeof one === 'number' ? [[name, String(one)]] : [],
  );
}
