import { z } from 'zod';
import type { ContactChannel, Identity } from '../../src/connector/index.ts';

/** How a shop or a CRM names a contact: one of these, or several. */
export const ContactReference = z
  .looseObject({
    phone: z.string().max(40).refine(isPhone).nullish(),
    email: z
      .string()
      .trim()
      .max(254)
      .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u)
      .nullish(),
    /** A number as long as it is a whole one. */
    externalId: z
      .union([
        z
          .string()
          .trim()
          .regex(/^\P{Cc}{1,200}$/u),
        z.int().transform(String),
      ])
      .nullish(),
  })
  .refine(({ phone, email, externalId }) => phone || email || externalId);

export type ContactReference = z.infer<typeof ContactReference>;

/** Who is meant, the surest first. */
export function toIdentities({ phone, email, externalId }: ContactReference): Identity[] {
  const identities: Identity[] = [];
  if (phone) identities.push({ scheme: 'tel', value: toPhone(phone) });
  if (email) identities.push({ scheme: 'mail', value: email });
  if (externalId) identities.push({ scheme: 'external', value: externalId });
  return identities;
}

/** Whose word on `channel` it is: the address that the channel goes to, else the contact as it is known there. */
export function toAddressee(identities: readonly Identity[], channel: ContactChannel): Identity | undefined {
  const scheme = channel === 'email' ? 'mail' : 'tel';
  return (
    identities.find((identity) => identity.scheme === scheme) ??
    identities.find((identity) => identity.scheme === 'external') ??
    identities[0]
  );
}

function isPhone(written: string): boolean {
  return /^(\+[1-9]\d{6,14}|\d{4,15})$/.test(toPhone(written));
}

/** E.164 where the country is told (`+`, `00`), else the digits as they are: which country is meant, the core knows. */
function toPhone(written: string): string {
  return written.replace(/[\s().\-/\u00a0]/g, '').replace(/^00/, '+');
}
