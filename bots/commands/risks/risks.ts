import type { Reply } from '../../../src/connector/index.ts';
import { isRiskKind, type RiskKind } from '../../../src/consent/index.ts';
import { commandChoice, type Outcome } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { shownDate } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactList } from '../find/contact-list.ts';
import { organizationNames } from '../find/find.ts';
import { readRisks, recallRisks } from './read-risks.ts';

const usualSize = 10;

/** `/risks`: what about our consents may become a complaint, with numbers (M30); `risks KIND.PAGE` whom it is about. */
export const risks: BotCommand = {
  name: 'risks',
  audience: 'staff',
  permission: 'record-consent',
  listed: true,
  run: async ({ text }, context): Promise<Outcome> => {
    const [kind = '', page = '1'] = text.trim().split('.');
    if (isRiskKind(kind)) return { replies: [await showRisk(kind, Number(page) || 1, context)] };
    return { replies: [await showCard(context)] };
  },
};

/** Button on the card: `riskcard on`, `riskcard off`, whether this owner gets it every week. */
export const riskCard: BotCommand = {
  name: 'riskcard',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const { member, rooms, t } = context;
    const wanted = text.trim() !== 'off';
    if (member.role !== 'owner') return { replies: [{ text: t('risks-owners-only') }] };
    if (wanted === Boolean(member.withoutRisks))
      await context.perform('staff.risk-card-chosen', (writer) =>
        rooms.staff.setRiskCard(writer, member._id, wanted),
      );
    return {
      replies: [
        { text: t(wanted ? 'risks-card-on' : 'risks-card-off'), choices: [[switchChoice(!wanted, t)]] },
      ],
    };
  },
};

/** The card for any reader of those that may have it. */
export async function composeRisks(
  rooms: Pick<CommandContext['rooms'], 'database' | 'contacts' | 'settings'>,
  now: Date,
): Promise<(t: Translate) => Reply> {
  const found = await readRisks(rooms, now);
  const counts = [...found].flatMap(([kind, contacts]) =>
    contacts.length > 0 ? [{ kind, count: contacts.length }] : [],
  );
  return (t) => ({
    title: t('risks-title', { date: shownDate(now, rooms.settings.timeZone, t) }),
    text:
      counts.length > 0
        ? counts.map(({ kind, count }) => `• ${t(`risk-${kind}`, { count })}`).join('\n')
        : t('risks-none'),
    choices: counts.map(({ kind, count }) => [
      commandChoice(t(`button-risk-${kind}`, { count }), 'risks', `${kind}.1`),
    ]),
  });
}

async function showCard({ rooms, t, now, member }: CommandContext): Promise<Reply> {
  const card = (await composeRisks(rooms, now))(t);
  if (member.role !== 'owner') return card;
  return { ...card, choices: [...(card.choices ?? []), [switchChoice(Boolean(member.withoutRisks), t)]] };
}

/** The card as it is sent every week: with the way to have it no more. */
export function withSwitch(compose: (t: Translate) => Reply): (t: Translate) => Reply {
  return (t) => {
    const card = compose(t);
    return { ...card, choices: [...(card.choices ?? []), [switchChoice(false, t)]] };
  };
}

function switchChoice(on: boolean, t: Translate) {
  return commandChoice(t(on ? 'button-risks-on' : 'button-risks-off'), 'riskcard', on ? 'on' : 'off');
}

/** Whom one risk is about as the card has it, and what to do about it. */
async function showRisk(kind: RiskKind, asked: number, context: CommandContext): Promise<Reply> {
  const { rooms, t, now, member } = context;
  const found = (await recallRisks(rooms, now)).get(kind) ?? [];
  const back = [[commandChoice(t('button-risks'), 'risks')]];
  if (found.length === 0) return { text: t('risk-gone'), choices: back };
  const size = member.pageSize ?? usualSize;
  const page = Math.min(Math.max(1, asked), Math.ceil(found.length / size));
  const onPage = await rooms.contacts.findContacts(found.slice((page - 1) * size, page * size));
  const contacts = onPage.filter(({ deletedAt }) => !deletedAt);
  const list = contactList(
    {
      title: t(`risk-${kind}`, { count: found.length }),
      contacts,
      organizations: await organizationNames(contacts, context),
      page,
      size,
      total: found.length,
      pageChoice: (label, at) => commandChoice(label, 'risks', `${kind}.${at}`),
    },
    context.can('see-full-numbers'),
    t,
  );
  return {
    ...list,
    text: `${list.text}\n\n${t(`risk-${kind}-todo`)}`,
    choices: [...(list.choices ?? []), ...back],
  };
}
