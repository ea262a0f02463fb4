import { z } from 'zod';

/**
 * The part of a delivery that is read: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples
 * Everything inside a list is forgiving: what has a shape of tomorrow must not cost the events beside it.
 */
const maybe = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);
const text = maybe(z.string());
const list = <T extends z.ZodType>(shape: T) => z.array(shape.nullable().catch(null)).catch([]).default([]);

/** Seconds since 1970, as text. */
const timestamp = maybe(z.union([z.string(), z.number().transform(String)]));

const media = z.object({ id: z.string(), mime_type: text, filename: text, caption: text });

const sharedContact = z.object({
  name: maybe(z.object({ formatted_name: text, first_name: text, last_name: text, middle_name: text })),
  phones: list(z.object({ phone: text, wa_id: text, type: text })),
  emails: list(z.object({ email: text, type: text })),
  org: maybe(z.object({ company: text, title: text })),
  urls: list(z.object({ url: text })),
  addresses: list(z.object({ street: text, city: text, state: text, zip: text, country: text })),
  birthday: text,
  /** Of a number that somebody gave by the button that asks for it. */
  vcard: text,
});

const chosen = maybe(z.object({ id: text, title: z.string() }));

/** What somebody says, whatever it is about. */
const said = z.object({
  type: z.string(),
  /** Of the message that this one answers. */
  context: maybe(z.object({ id: text })),
  text: maybe(z.object({ body: z.string() })),
  button: maybe(z.object({ text: z.string() })),
  interactive: maybe(z.object({ button_reply: chosen, list_reply: chosen })),
  reaction: maybe(z.object({ message_id: text, emoji: text })),
  contacts: list(sharedContact),
  image: maybe(media),
  document: maybe(media),
  video: maybe(media),
  /** Of a catalogue: what was written beside the goods. */
  order: maybe(z.object({ text })),
  location: maybe(z.object({ latitude: z.number(), longitude: z.number() })),
});

const message = said.extend({
  id: z.string().min(1).max(300),
  /** Absent for those who show no number: then the id stands alone. */
  from: text,
  from_user_id: text,
  /** Set in groups, which are left alone. */
  group_id: text,
  timestamp,
  /** What WhatsApp itself says; `customer` and `new_wa_id` are of older versions. */
  system: maybe(z.object({ type: text, wa_id: text, new_wa_id: text, customer: text })),
  /** The words that take the place of earlier ones. */
  edit: maybe(z.object({ message: said })),
});

const status = z.object({
  id: z.string().min(1).max(300),
  status: z.string(),
  timestamp,
  recipient_id: text,
  recipient_user_id: text,
  errors: list(z.object({ code: z.number() })),
});

const preference = z.object({
  wa_id: text,
  user_id: text,
  category: z.string(),
  value: z.string(),
  detail: text,
  timestamp,
});

const value = z.object({
  metadata: maybe(z.object({ phone_number_id: text, display_phone_number: text })),
  contacts: list(
    z.object({ wa_id: text, user_id: text, profile: maybe(z.object({ name: text, username: text })) }),
  ),
  messages: list(message),
  statuses: list(status),
  user_preferences: list(preference),
});

/** Field and value of what changed; a field that is not read may have any value. */
const change = z.object({ field: z.string(), value: value.nullable().catch(null) });

export const notificationShape = z.object({
  object: z.string(),
  entry: z.array(
    z
      .object({ changes: z.array(change.nullable().catch(null)) })
      .nullable()
      .catch(null),
  ),
});

export type NotificationValue = z.infer<typeof value>;
export type Said = z.infer<typeof said>;
export type Message = z.infer<typeof message>;
export type Status = z.infer<typeof status>;
export type Preference = z.infer<typeof preference>;
export type CloudContact = z.infer<typeof sharedContact>;
