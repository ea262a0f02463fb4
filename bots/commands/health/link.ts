import type { Choice, LinkState, Reply } from '../../../src/connector/index.ts';
import { formatPhone, parsePhone } from '../../../src/contacts/phones/index.ts';
import { commandChoice, type DialogueState, type Outcome } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';

/** How a channel stands that is linked to an account: its state, and what it takes to link it. */
export async function showLink(id: string, context: CommandContext): Promise<Outcome> {
  const link = context.rooms.findConnector(id)?.link;
  if (!link) return { replies: [{ text: context.t('account-none') }] };
  return { replies: [await toCard(id, await link.state(), context)] };
}

/** Has it try again at once; to ask twice does no more than once. */
export async function reconnectLink(id: string, context: CommandContext): Promise<Outcome> {
  const link = context.rooms.findConnector(id)?.link;
  if (!link) return { replies: [{ text: context.t('account-none') }] };
  context.afterCommit(() => link.reconnect());
  return {
    replies: [{ text: context.t('account-tries-again'), choices: [[lookAgain(id, context.t)]] }],
  };
}

/** The number whose phone shall show a place to type the code. */
export const linkByCode = defineDialogue<DialogueState & { channel: string }>({
  id: 'link-by-code',
  permission: 'manage-settings',
  ask: (_state, { t }) => ({ title: t('account-code-title'), text: t('account-code-ask') }),
  answer: ({ channel }, answer, { t, rooms, afterCommit }) => {
    if (answer.kind !== 'text') return { go: 'leave' };
    const phone = parsePhone(answer.text, rooms.settings.country);
    if (!('e164' in phone)) return { go: 'again', problem: t('account-code-no-number') };
    const link = rooms.findConnector(channel)?.link;
    if (!link) return { go: 'done', replies: [{ text: t('account-none') }] };
    afterCommit(() => link.askForCode(phone.e164));
    return {
      go: 'done',
      replies: [{ text: t('account-code-comes'), choices: [[lookAgain(channel, t)]] }],
    };
  },
});

async function toCard(id: string, state: LinkState, { rooms, t }: CommandContext): Promise<Reply> {
  const { account, qr, code, since, loggedOutAt } = state;
  const isUnlinked = state.state === 'unlinked';
  const lines = [
    t(`account-state-${state.state}`),
    account && t('account-account', { phone: formatPhone(account, { international: true }, t.language) }),
    t('account-since', { when: shownMoment(since, rooms.settings.timeZone, t) }),
    isUnlinked && loggedOutAt && t('account-was-logged-out'),
    code && t('account-code', { code: `${code.slice(0, 4)}-${code.slice(4)}` }),
    isUnlinked && !code && t(qr ? 'account-scan' : 'account-scan-later'),
    '',
    t('account-warning'),
  ].filter((line) => typeof line === 'string');
  const actions: Choice[] = [
    ...(isUnlinked ? [commandChoice(t('account-code-button'), 'health', `code.${id}`)] : []),
    ...(state.state === 'connected' ? [] : [commandChoice(t('account-again'), 'health', `reconnect.${id}`)]),
  ];
  return {
    title: t('account-title'),
    text: lines.join('\n'),
    choices: [...(actions.length > 0 ? [actions] : []), [lookAgain(id, t)]],
    ...(qr &&
      !code && {
        picture: {
          name: 'link.png',
          mime: 'image/png',
          content: await (await import('qrcode')).toBuffer(qr, { width: 480, margin: 2 }),
        },
      }),
  };
}

function lookAgain(id: string, t: Translate): Choice {
  return commandChoice(t('health-again'), 'health', `link.${id}`);
}
