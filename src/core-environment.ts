import { z } from 'zod';
import { isPhoneCountry } from './contacts/phones/index.ts';
import { languages } from './locales/index.ts';

/** What every key is derived from must not be guessed. */
export const shortestSecretKey = 16;

/**
 * The variables of the process itself; connectors declare their own. Texts are what the operator reads after the name of
 * the variable, and never hold its value.
 */
export const CoreEnvironment = z.object({
  HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/i, 'must be a host name or an IP address')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(3000),
  PUBLIC_URL: z.string().transform(toOrigin).optional(),
  DATA_DIR: z.string().default('./data'),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\/[^/?\s]/,
      'must be an address that starts with mongodb:// or mongodb+srv:// and names a host',
    )
    .optional(),
  MONGODB_BINARY: z.string().optional(),
  SECRET_KEY: z
    .string()
    .transform((list) => list.split(',').map((key) => key.trim()))
    .refine(
      (keys) => keys.every((key) => key.length >= shortestSecretKey),
      `must be one key, or several with commas between, of at least ${shortestSecretKey} characters each`,
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
  BUSINESS_NAME: z
    .string()
    .max(100, 'must have at most 100 characters')
    .regex(/^[^\p{Cc}]*$/u, 'must be one line of text')
    .default('Rolochat'),
  DEFAULT_COUNTRY: z
    .string()
    .transform((country) => country.toUpperCase())
    .refine(isPhoneCountry, 'must be a two-letter country code such as PL')
    .default('PL'),
  DEFAULT_LANGUAGE: z.enum(languages, { error: `must be one of ${languages.join(', ')}` }).default('en'),
  TIME_ZONE: z.string().transform(toTimeZone).default(machineTimeZone),
  OWNER_CODE: z
    .string()
    .max(100, 'must have at most 100 characters')
    .regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit')
    .optional(),
  SIMULATOR: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
});
export type CoreEnvironment = z.infer<typeof CoreEnvironment>;

function toOrigin(text: string, context: z.core.$RefinementCtx<string>): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && url.pathname === '/' && !/[?#@]/.test(text);
  if (url?.protocol === 'https:' && bare) return url.origin;
  context.issues.push({
    code: 'custom',
    input: text,
    message: 'must be an https address of a host alone, without user, path or query',
  });
  return z.NEVER;
}

function toTimeZone(text: string, context: z.core.$RefinementCtx<string>): string {
  try {
    // Newer machines read offsets such as +02:00 too, but an offset has no summer time.
    if (/^[A-Za-z]/.test(text))
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    // Not a zone: said below.
  }
  context.issues.push({
    code: 'custom',
    input: text,
    message: 'must be a time zone such as Europe/Warsaw',
  });
  return z.NEVER;
}

function machineTimeZone(): string {
  return new Intl.DateTimeFormat('en').resolvedOptions().timeZone ?? 'UTC';
}
