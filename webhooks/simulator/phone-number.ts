import { z } from 'zod';

export const PhoneChannel = z.enum(['sms', 'whatsapp', 'viber']);
export type PhoneChannel = z.infer<typeof PhoneChannel>;

/** E.164 and nothing else: it is an identity. */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** The number a person wrote with + or 00 and any spacing, in E.164; null when it is none. */
export function parseTypedNumber(typed: string): string | null {
  const bare = typed.replace(/[\s().\-/\u00a0]/g, '').replace(/^00/, '+');
  return PhoneNumber.safeParse(bare).data ?? null;
}
