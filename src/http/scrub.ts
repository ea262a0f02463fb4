/** What may never stand in a log line, whatever put it there. The rule is to log ids only; this is the last guard. */
export interface Scrubber {
  /** The value without secrets and personal data; plain JSON in, plain JSON out. */
  scrub(value: unknown): unknown;
}

const removed = '[removed]';

/** Fields that hold people's words, addresses or credentials, whatever their value looks like. */
const unsafeKeys = new Set(
  [
    ...['phone', 'phones', 'tel', 'e164', 'raw', 'mail', 'mails', 'email', 'emails', 'username'],
    ...[
      'firstName',
      'lastName',
      'fullName',
      'organizationName',
      'note',
      'caption',
      'text',
      'body',
      'rawBody',
    ],
    ...[
      'payload',
      'query',
      'params',
      'url',
      'headers',
      'cookie',
      'cookies',
      'authorization',
      'token',
      'secret',
    ],
    ...['password', 'vcard', 'identity', 'remoteAddress', 'ip', 'keyValue', 'input'],
  ].map((key) => key.toLowerCase()),
);

/** Fields whose digits are ours or a channel's delivery number, never somebody's phone. */
const safeKeys = new Set([
  'time',
  'level',
  'pid',
  'reqId',
  'delivery',
  'deliveryId',
  'port',
  'milliseconds',
  'bytes',
]);

const mail = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** Seven digits or more, with what people write between them; neither a date nor an IP address nor a part of an id. */
const phone =
  /(?<![\p{L}\p{N}]|\d\.)(?!\d{4}-\d{2}-\d{2}(?!\d))(?!(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![.\d]))[+(]*\d(?:[\s().\u00a0/-]{0,3}\d){6,}(?![\p{L}\p{N}])/gu;
const longNumber = /\d{9,}/g;

export function createScrubber(secrets: readonly string[]): Scrubber {
  const hidden = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter((secret) => secret.length > 0)
    .sort((a, b) => b.length - a.length)
    .map((secret) => secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const secret = hidden.length > 0 ? new RegExp(hidden.join('|'), 'g') : undefined;

  const withoutSecrets = (text: string) => (secret ? text.replace(secret, '[secret]') : text);
  const scrubText = (text: string) =>
    withoutSecrets(text).replace(mail, '[mail]').replace(phone, '[number]').replace(longNumber, '[number]');

  const scrub = (value: unknown, key = ''): unknown => {
    if (unsafeKeys.has(key.toLowerCase())) return removed;
    if (typeof value === 'string') return safeKeys.has(key) ? withoutSecrets(value) : scrubText(value);
    if (typeof value === 'number') {
      const digits = Math.abs(Math.trunc(value));
      return digits >= 1_000_000 && !safeKeys.has(key) ? '[number]' : value;
    }
    if (Array.isArray(value)) return value.map((element) => scrub(element, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      // A key can be data too: a map by phone number.
      Object.entries(value).map(([name, inner]) => [scrubText(name), scrub(inner, name)]),
    );
  };
  return { scrub: (value) => scrub(value) };
}
