import { z } from 'zod';
import { languages } from '../../locales/index.ts';

const key = z.string().max(100);
const keys = z.array(key).max(100).default([]);

/** What the page's form sends. */
export const DeskFormBody = z.object({
  act: z.enum(['save', 'pause', 'resume', 'stop', 'confirm', 'decline']),
  question: key.optional().meta({ description: 'The question of a mail that is answered.' }),
  whose: key.default('').meta({ description: 'Names the person that the page was shown for.' }),
  mark: key.default('').meta({ description: 'Names the state that the page was shown in.' }),
  offered: keys.meta({ description: 'Switches that were shown, e.g. `sms/marketing`.' }),
  shown: keys.meta({ description: 'Those that were on.' }),
  on: keys.meta({ description: 'Those that are on now.' }),
  renewed: keys.meta({ description: 'Consents whose newer text was agreed to.' }),
  readIn: z.enum(languages).optional().meta({ description: 'The language the page was read in.' }),
  writeIn: z.enum(languages).optional().meta({ description: 'The language of our messages.' }),
});

/** One click (RFC 8058), as mail services send it. */
export const OneClickBody = z.object({ 'List-Unsubscribe': z.literal('One-Click') });

export type PreferenceBody = { kind: 'one-click' } | { kind: 'form'; form: z.infer<typeof DeskFormBody> };

const lists = new Set(['offered', 'shown', 'on', 'renewed']);

/** The body could not be read as what the page or a mail service sends. */
export class UnreadableFormError extends Error {
  readonly code = 'unreadable_form';
  readonly statusCode = 400;
  readonly retryable = false;
}

/** Reads a form, urlencoded or multipart. Throws UnreadableFormError. */
export async function readPreferenceBody(
  body: Buffer,
  contentType: string | undefined,
): Promise<PreferenceBody> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of await readFields(body, contentType))
    if (typeof value === 'string' && value !== '') fields.set(name, [...(fields.get(name) ?? []), value]);
  const values = Object.fromEntries(
    [...fields].map(([name, all]) => [name, lists.has(name) ? all : all.at(-1)]),
  );
  if (OneClickBody.safeParse(values).success) return { kind: 'one-click' };
  const form = DeskFormBody.safeParse(values);
  if (!form.success) throw new UnreadableFormError('The form has no act, or one that is unknown');
  return { kind: 'form', form: form.data };
}

async function readFields(body: Buffer, contentType = ''): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new UnreadableFormError('The body is no form');
  }
}
