import { z } from 'zod';
import {
  type BusinessReportedEvent,
  type ConsentStatedEvent,
  contactChannels,
  type IncomingEvent,
  MalformedError,
  type WebhookRequest,
} from '../../src/connector/index.ts';
import { ContactReference, toAddressee, toIdentities } from './contact-reference.ts';
import { idHeader } from './verify-signature.ts';

const consentStates = new Map<string, ConsentStatedEvent['state']>([
  ['campaign.unsubscribed', 'withdrawn'],
  ['campaign.subscribed', 'granted'],
]);

const businessTypes = new Map<string, BusinessReportedEvent['what']>(
  (['purchase.completed', 'deal.opened', 'deal.won', 'deal.lost', 'lead.created'] as const).map((what) => [
    what,
    what,
  ]),
);

const Campaign = z.looseObject({
  contact: ContactReference,
  channel: z.enum(contactChannels).nullish(),
  /** The campaign's name: kept as evidence. */
  campaign: z
    .union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])
    .nullish(),
});
const Business = z.looseObject({ contact: ContactReference });

/** For the OpenAPI page: what is sent, whichever type it is of. */
export const EventBody = z.object({
  type: z.enum([...consentStates.keys(), ...businessTypes.keys()]),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.looseObject({
    contact: z.object({
      phone: z.string().optional(),
      email: z.string().optional(),
      externalId: z.string().optional(),
    }),
    channel: z.enum(contactChannels).optional(),
    campaign: z.string().optional(),
  }),
});

const Envelope = z.object({ type: z.string().min(1) });
const Moment = z.object({ timestamp: z.iso.datetime({ offset: true }) });

/** The events of a verified delivery; `[]` for a type that we do nothing with. Pure; throws MalformedError. */
export function parseEvent({ headers, body }: Pick<WebhookRequest, 'headers' | 'body'>, now: Date) {
  const value = toJson(body);
  const { type } = read(Envelope, value);
  const [state, what] = [consentStates.get(type), businessTypes.get(type)];
  if (!state && !what) return [];
  const key = String(headers[idHeader]);
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new MalformedError(`${idHeader} is malformed`);
  const said = new Date(read(Moment, value).timestamp);
  // A clock that runs ahead must not make its word the last one for a while.
  const base = { key, at: said < now ? said : now };
  const { data } = value as { data?: unknown };
  if (state) return toConsent(read(Campaign, data, 'data'), { ...base, type, state });
  return what ? [toReport(read(Business, data, 'data'), { ...base, what })] : [];
}

/** The word counts for the one address of its channel; without a channel, for each address that the sender names. */
function toConsent(
  { contact, channel, campaign }: z.infer<typeof Campaign>,
  { key, at, type, state }: { key: string; at: Date; type: string; state: ConsentStatedEvent['state'] },
): IncomingEvent[] {
  const identities = toIdentities(contact);
  const addresses = identities.filter(({ scheme }) => scheme !== 'external');
  const named = channel ? [toAddressee(identities, channel)] : addresses.length > 0 ? addresses : identities;
  const name = campaign?.trim().slice(0, 200);
  return named.flatMap((from, index): IncomingEvent[] =>
    from
      ? [
          {
            type: 'consent.stated',
            key: index === 0 ? key : `${key}:${from.scheme}`,
            conversation: from.value,
            at,
            from,
            channel: channel ?? (from.scheme === 'mail' ? 'email' : undefined),
            scope: 'marketing',
            state,
            words: name ? `${type}: ${name}` : type,
          },
        ]
      : [],
  );
}

function toReport(
  { contact, ...data }: z.infer<typeof Business>,
  { key, at, what }: Pick<BusinessReportedEvent, 'key' | 'at' | 'what'>,
): IncomingEvent {
  const [identity, ...others] = toIdentities(contact);
  if (!identity || !isStorable(data)) throw new MalformedError('data is malformed');
  return {
    type: 'business.reported',
    key,
    conversation: identity.value,
    at,
    what,
    contact: identity,
    data: others.length > 0 ? { ...data, otherIdentities: others } : data,
  };
}

/** Levels of nesting that are kept. */
const deepest = 20;

/** Whether the database takes it as it is. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  return Object.entries(value).every(
    ([name, one]) => !name.includes('\0') && !name.startsWith('$') && isStorable(one, depth + 1),
  );
}

function toJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new MalformedError('The delivery is not JSON');
  }
}

/** Names of fields alone are said: what is in them may be personal. */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown, within?: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const paths = result.error.issues.map(({ path }) => [...(within ? [within] : []), ...path].join('.'));
  throw new MalformedError(`Malformed: ${[...new Set(paths)].join(', ') || 'not an object'}`);
}
