import type { Reply } from '../../../src/connector/index.ts';
import { type ClaimOutcome, ContactError } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, type Outcome, pageChoices } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { claimCard, claimedName, gatherClaim } from './claim-card.ts';

const pageSize = 10;

/** `/parked`: identities that more than one contact claims, and that wait for a human; `parked ID`: one of them (B09). */
export const parked: BotCommand = {
  name: 'parked',
  audience: 'staff',
  permission: 'settle-claims',
  listed: true,
  run: async ({ text }, context): Promise<Outcome> => {
    const wanted = text.trim();
    if (wanted && !/^\d{1,3}$/.test(wanted)) return { replies: [await showClaim(wanted, context)] };
    return { replies: [await listClaims(Number(wanted) || 1, context)] };
  },
};

/** `settle CLAIM.OUTCOME`: who keeps it. The first press decides; whoever presses later reads how it stands. */
export const settle: BotCommand = {
  name: 'settle',
  audience: 'staff',
  permission: 'settle-claims',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const [id = '', named] = text.trim().split('.');
    const outcome = outcomes.find((one) => one === named);
    const claim = await context.rooms.contacts.findClaim(id, context.tx);
    if (!outcome || !claim?.open) return { replies: [await showClaim(id, context)] };
    try {
      const { actionId } = await context.perform('claim.settled', (writer) =>
        context.rooms.contacts.settleClaim(writer, id, outcome),
      );
      const card = await showClaim(id, context);
      const undo = actionId ? [[commandChoice(context.t('button-undo'), 'undo', actionId)]] : [];
      return { replies: [{ ...card, choices: [...(card.choices ?? []), ...undo] }] };
    } catch (error) {
      if (!(error instanceof ContactError)) throw error;
      const { t } = context;
      // It is the holder that would be left with nothing.
      const problem = error.code === 'empty_contact' ? t('claim-would-empty') : contactProblem(error, t);
      const card = await showClaim(id, context);
      return { replies: [{ ...card, text: `${problem}\n\n${card.text}` }] };
    }
  },
};

const outcomes: readonly ClaimOutcome[] = ['claimant', 'holders', 'both'];

async function showClaim(id: string, context: CommandContext): Promise<Reply> {
  const { rooms, tx, t, member, staff } = context;
  const claim = await rooms.contacts.findClaim(id, tx);
  if (!claim) return { text: t('claim-gone') };
  const by = claim.settledBy ? staff.find(claim.settledBy)?.name : undefined;
  return claimCard(await gatherClaim(claim, rooms, tx), member, t, by);
}

async function listClaims(wanted: number, context: CommandContext): Promise<Reply> {
  const { rooms, tx, t, member } = context;
  const all = await rooms.contacts.findOpenClaims(tx);
  if (all.length === 0) return { title: t('claims-title'), text: t('claims-none') };
  const pages = Math.ceil(all.length / pageSize);
  const page = Math.min(Math.max(wanted, 1), pages);
  const shown = all.slice((page - 1) * pageSize, page * pageSize);
  const lines: string[] = [];
  for (const claim of shown) {
    const { claimant, holders } = await gatherClaim(claim, rooms, tx);
    const names = [...(claimant ? [claimant] : []), ...holders].map((one) => contactTitle(one, t));
    lines.push(`${lines.length + 1}. ${claimedName(claim, member, t)} · ${names.join(' ↔ ')}`);
  }
  const turns = pageChoices(page, pages, (label, to) => commandChoice(label, 'parked', String(to)), t);
  return {
    title: t('claims-title'),
    text: lines.join('\n'),
    choices: [
      ...inRows(
        shown.map(({ _id }, at) => commandChoice(String(at + 1), 'parked', _id)),
        5,
      ),
      ...turns,
    ],
  };
}
