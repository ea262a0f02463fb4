import { z } from 'zod';

/** What Graph takes as a message, and nothing beside it: unknown fields are refused. */

const isUnique = (texts: readonly string[]) => new Set(texts).size === texts.length;
const said = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.trim() !== '', 'is required');
const choiceId = (longest: number) =>
  said(longest).refine((id) => id === id.trim(), 'must not begin or end with a space');
const caption = said(1_024).optional();
const mediaId = z.string().min(1);

const document = z.strictObject({ id: mediaId, filename: said(240).optional(), caption });
const image = z.strictObject({ id: mediaId, caption });
const headerText = z.strictObject({ type: z.literal('text'), text: said(60) });
const header = z.discriminatedUnion('type', [
  headerText,
  z.strictObject({ type: z.literal('image'), image: image.omit({ caption: true }) }),
  z.strictObject({ type: z.literal('document'), document: document.omit({ caption: true }) }),
]);
const footer = z.strictObject({ text: said(60) }).optional();

const button = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: choiceId(256), title: said(20) }),
});
const buttons = z.strictObject({
  type: z.literal('button'),
  header: header.optional(),
  body: z.strictObject({ text: said(1_024) }),
  footer,
  action: z.strictObject({
    buttons: z
      .array(button)
      .min(1)
      .max(3)
      .refine((all) => isUnique(all.map(({ reply }) => reply.id)), 'has two buttons with one id')
      .refine((all) => isUnique(all.map(({ reply }) => reply.title)), 'has two buttons with one title'),
  }),
});

const row = z.strictObject({
  id: choiceId(200),
  title: said(24),
  description: said(72).optional(),
});
const section = z.strictObject({ title: said(24).optional(), rows: z.array(row).min(1) });
const list = z.strictObject({
  type: z.literal('list'),
  header: headerText.optional(),
  body: z.strictObject({ text: said(4_096) }),
  footer,
  action: z.strictObject({
    button: said(20),
    sections: z
      .array(section)
      .min(1)
      .max(10)
      .refine((all) => all.length === 1 || all.every(({ title }) => title), 'has a section without a title')
      .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'has more than 10 rows')
      .refine(
        (all) => isUnique(all.flatMap(({ rows }) => rows.map(({ id }) => id))),
        'has two rows with one id',
      )
      .refine(
        (all) => isUnique(all.flatMap(({ rows }) => rows.map(({ title }) => title))),
        'has two rows with one title',
      ),
  }),
});

const contact = z.strictObject({
  name: z
    .strictObject({
      formatted_name: said(512),
      first_name: said(256).optional(),
      last_name: said(256).optional(),
      middle_name: said(256).optional(),
      prefix: said(64).optional(),
      suffix: said(64).optional(),
    })
    .refine((name) => Object.keys(name).length > 1, 'wants a part of the name beside the whole'),
  phones: z
    .array(z.strictObject({ phone: said(40), type: z.string().optional(), wa_id: z.string().optional() }))
    .optional(),
  emails: z.array(z.strictObject({ email: said(254), type: z.string().optional() })).optional(),
  org: z
    .strictObject({
      company: said(256).optional(),
      department: said(256).optional(),
      title: said(256).optional(),
    })
    .optional(),
  urls: z.array(z.strictObject({ url: said(2_000), type: z.string().optional() })).optional(),
  addresses: z
    .array(
      z.strictObject({
        street: z.string().optional(),
        city: z.string().optional(),
        state: z.string().optional(),
        zip: z.string().optional(),
        country: z.string().optional(),
        country_code: z.string().length(2).optional(),
        type: z.string().optional(),
      }),
    )
    .optional(),
  birthday: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});

const location = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: said(1_000).optional(),
  address: said(1_000).optional(),
});

const base = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z
    .string()
    .regex(/^[1-9]\d{6,14}$/, 'is no number')
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,128}$/, 'is no business-scoped id')
    .optional(),
  context: z.strictObject({ message_id: z.string().min(1) }).optional(),
};

export const messageShape = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.literal('text'),
      text: z.strictObject({ body: said(4_096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({
      ...base,
      type: z.literal('interactive'),
      interactive: z.discriminatedUnion('type', [buttons, list]),
    }),
    z.strictObject({ ...base, type: z.literal('contacts'), contacts: z.array(contact).min(1) }),
    z.strictObject({ ...base, type: z.literal('location'), location }),
    z.strictObject({ ...base, type: z.literal('document'), document }),
    z.strictObject({ ...base, type: z.literal('image'), image }),
    z.strictObject({
      ...base,
      context: z.undefined().optional(),
      type: z.literal('reaction'),
      reaction: z.strictObject({ message_id: z.string().min(1), emoji: z.string() }),
    }),
  ])
  .refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), {
    path: ['to'],
    message: 'is required',
  });

export type GraphPayload = z.infer<typeof messageShape>;

/** A message marked as read, with or without a sign that an answer is being written. */
export const readShape = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
