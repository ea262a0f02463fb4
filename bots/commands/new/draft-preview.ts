import type { ContactDraft } from '../../../src/contacts/index.ts';
import type { Translate } from '../../../src/locales/index.ts';

import { messengerName, phoneLine, sourceName } from '../cards/contact-words.ts';

/**
 * The draft as text, every guess marked, every piece that could not be read shown (M05). `full`: whether the reader may see
 * its numbers; what they typed themselves they may. Pure.
 */
export function draftPreview(
  draft: ContactDraft,
  t: Translate,
  full = true,
): { title: string; text: string } {
  const guessed = new Set(draft.guesses);
  const mark = (path: string) => (guessed.has(path) ? ` ${t('preview-guess')}` : '');
  const name =
    draft.type === 'organization'
      ? `${draft.organizationName ?? t('unnamed')}${mark('organizationName')}`
      : [
          draft.firstName && `${draft.firstName}${mark('firstName')}`,
          draft.lastName && `${draft.lastName}${mark('lastName')}`,
        ]
          .filter(Boolean)
          .join(' ') || t('unnamed');
  const work = [
    draft.jobTitle && `${draft.jobTitle}${mark('jobTitle')}`,
    draft.company && `🏢 ${draft.company}${mark('company')}`,
  ].filter(Boolean);
  const lines = [
    work.join(' · '),
    ...draft.phones.map((phone, at) => `${phoneLine(phone, full, t)}${mark(`phones.${at}`)}`),
    ...draft.mails.map(({ address }, at) => `✉️ ${address}${mark(`mails.${at}`)}`),
    ...(draft.messengers ?? []).map((one) => `💬 ${messengerName(one, t)}`),
    draft.tags.length > 0 ? `🏷 ${draft.tags.join(', ')}` : '',
    draft.note ? `📝 ${draft.note}` : '',
    draft.kind ? t('labelled', { label: t('field-kind'), value: t(`kind-${draft.kind}`) }) : '',
    draft.source ? t('labelled', { label: t('field-source'), value: sourceName(draft.source, t) }) : '',
    ...draft.proposals.map(({ channel }) => t('card-proposal', { channel: t(`channel-${channel}`) })),
    ...draft.problems.map(({ code, raw }) =>
      t(`preview-${code.replace(/_/g, '-')}`, { raw: raw.slice(0, 60) }),
    ),
  ].filter(Boolean);
  const sign = draft.type === 'organization' ? '🏢' : '👤';
  if (guessed.size > 0) lines.push('', t('preview-guesses'));
  return { title: `${sign} ${name}`, text: lines.join('\n') };
}
