import type { Action, UndoOutcome } from '../../../src/activity/index.ts';
import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice, type DialogueState, type Outcome } from '../../../src/dialogue/index.ts';
import { shownMoment } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { shorten } from '../shorten.ts';
import { documentLines } from './action-lines.ts';
import { actionName } from './action-names.ts';
import { describeChanges } from './describe-changes.ts';
import { clashLines } from './describe-clashes.ts';
import { findLast, headlineOf, mayTakeBack } from './find-last.ts';
import { actorName, gatherFacts } from './history-facts.ts';
import { cardChoices, undoLabel } from './show-action.ts';

const mostLines = 30;

/** `/undo`: the person's last action, and said again the one before; `undo ACTION`, the button of what was done (M03). */
export const undo: BotCommand = {
  name: 'undo',
  audience: 'staff',
  listed: true,
  run: async ({ text }, context) => {
    const { t, rooms, tx } = context;
    const named = text.trim();
    const action = named ? await rooms.activity.findAction(named, tx) : await findLast(undefined, context);
    const consent = named ? null : await newestConsent(action, context);
    if (consent) return { replies: [await consentReply(consent, action, context)] };
    if (!action) return { replies: [{ text: t(named ? 'undo-unknown' : 'undo-nothing') }] };
    if (isConsent(action)) return { replies: [await consentReply(action, null, context)] };
    return undoAction(action, context);
  },
};

/** `redo` in words: what the person's last action took back, done again. */
export const redo: BotCommand = {
  name: 'redo',
  audience: 'staff',
  listed: false,
  run: async (_args, context) => {
    const { t, rooms, member, now, tx } = context;
    const { actions } = await rooms.activity.recent({ actor: member._id, now, limit: 1, tx });
    const [newest] = actions;
    if (newest?.kind !== 'action.undone') return { replies: [{ text: t('redo-nothing') }] };
    return undoAction(newest, context);
  },
};

/** What somebody wrote down of a contact's consent is a record, and is never inverted; beside it what to say of it. */
const records: Readonly<Record<string, string>> = {
  'consent.recorded': 'undo-consent',
  'consent.asked': 'undo-consent',
  'consent.decided': 'undo-consent',
  'consent.moved': 'undo-moved',
  'consent.resumed': 'undo-moved',
  'consent.renewed': 'undo-moved',
  'contact.erased': 'undo-erase',
  'contact.blocked': 'undo-block',
  'contact.unblocked': 'undo-block',
};

function isConsent({ kind }: Action): boolean {
  return Object.hasOwn(records, kind);
}

/** The person's last deed, where it was a word on consent: `/undo` means it, and may not take back another instead. */
async function newestConsent(undoable: Action | null, context: CommandContext): Promise<Action | null> {
  const { rooms, member, now, tx } = context;
  const { actions } = await rooms.activity.recent({ actor: member._id, now, limit: 1, tx });
  const [newest] = actions;
  return newest && isConsent(newest) && (!undoable || newest.moment > undoable.moment) ? newest : null;
}

/** Says so, and what to do instead: note it anew; what was done before is one press away, by name. */
async function consentReply(
  action: Action,
  undoable: Action | null,
  context: CommandContext,
): Promise<Reply> {
  const { t, rooms, tx } = context;
  const [row] = await rooms.activity.changesOf(action._id, tx);
  const before = undoable && t('button-undo-before', { what: await headlineOf(undoable, context) });
  return {
    title: actionName(action, t),
    text: t(records[action.kind] ?? 'undo-consent'),
    choices: [
      ...(records[action.kind] === 'undo-block' && context.can('block')
        ? [[commandChoice(t('button-blocked'), 'blocked')]]
        : []),
      ...(row ? [[commandChoice(t('button-channels'), 'channels', row.document)]] : []),
      ...(undoable && before ? [[commandChoice(before, 'undo', undoable._id)]] : []),
    ],
  };
}

interface ClashState extends DialogueState {
  action: string;
  /** What clashes, as it was shown. */
  lines: string[];
}

/** Something newer stands in the way: the person sees what, and chooses. */
export const undoClash = defineDialogue<ClashState>({
  id: 'undo-clash',
  ask: async ({ action, lines }, { t, rooms, tx }) => {
    const found = await rooms.activity.findAction(action, tx);
    return {
      title: t('undo-clash-title', { what: found ? actionName(found, t) : '' }),
      text: [t('undo-clash-how'), ...lines].join('\n'),
      choices: [
        [
          { label: t('button-undo-rest'), value: 'rest', confirms: true },
          { label: t('button-undo-leave'), value: 'leave' },
        ],
      ],
    };
  },
  answer: async ({ action: id }, answer, context) => {
    const { t, rooms, tx } = context;
    const action = await rooms.activity.findAction(id, tx);
    if (!action) return { go: 'done', replies: [{ text: t('undo-unknown') }] };
    if (answer.kind === 'choice' && answer.value === 'leave') {
      const before = await beforeChoice(action, context);
      return { go: 'done', replies: [{ text: t('undo-left'), choices: before }] };
    }
    if (answer.kind !== 'choice' || answer.value !== 'rest') return { go: 'leave' };
    if (!(await mayTakeBack(action, context))) return { go: 'done', replies: [{ text: t('not-permitted') }] };
    const outcome = await perform(action, 'rest', context);
    if ('undone' in outcome) return { go: 'done', replies: [await undoneReply(action, outcome, context)] };
    if ('already' in outcome) return { go: 'done', replies: [await alreadyReply(action._id, context)] };
    return {
      go: 'done',
      replies: [{ text: t('undo-nothing-left'), choices: await beforeChoice(action, context) }],
    };
  },
});

async function undoAction(action: Action, context: CommandContext): Promise<Outcome> {
  const { t } = context;
  if (action.undoneBy) return { replies: [await alreadyReply(action._id, context)] };
  if (!action.undoable) return { replies: [{ text: t('undo-never') }] };
  if (!(await mayTakeBack(action, context))) {
    const isOwn = action.actor === context.member._id;
    return { replies: [{ text: t(isOwn ? 'not-permitted' : 'undo-not-yours') }] };
  }
  const outcome = await perform(action, 'all-or-clash', context);
  if ('undone' in outcome) return { replies: [await undoneReply(action, outcome, context)] };
  if ('already' in outcome) return { replies: [await alreadyReply(action._id, context)] };
  const lines = await clashLines(outcome.clashes, context);
  if (!outcome.rest) return { replies: [await wholeClashReply(action, lines, context)] };
  const state: ClashState = { action: action._id, lines };
  return { replies: [], begin: { dialogue: 'undo-clash', state } };
}

/** Nothing of it can be undone, so there is nothing to choose: what stands in the way, and the ways on. */
async function wholeClashReply(action: Action, lines: string[], context: CommandContext): Promise<Reply> {
  const { t, rooms, tx } = context;
  const rows = await rooms.activity.changesOf(action._id, tx);
  const facts = await gatherFacts(rows, context);
  return {
    title: t('undo-clash-whole-title', { what: actionName(action, t) }),
    text: [t('undo-clash-whole'), ...lines].join('\n'),
    choices: [
      ...cardChoices(describeChanges(rows, facts, t), facts),
      ...(await beforeChoice(action, context)),
    ],
  };
}

async function perform(
  action: Action,
  mode: 'all-or-clash' | 'rest',
  context: CommandContext,
): Promise<UndoOutcome> {
  const { rooms, tx, member, turn, now } = context;
  const origin = { actor: member._id, source: turn.where.channel, now };
  const outcome = await rooms.activity.undo(tx, action._id, { ...origin, mode });
  if ('undone' in outcome) context.changed(outcome.touched);
  return outcome;
}

/** What was undone, with the way forth again and the one to the action before. */
async function undoneReply(
  action: Action,
  outcome: Extract<UndoOutcome, { undone: true }>,
  context: CommandContext,
): Promise<Reply> {
  const { t, rooms, tx } = context;
  const rows = await rooms.activity.changesOf(outcome.actionId, tx);
  const facts = await gatherFacts(rows, context);
  const documents = describeChanges(rows, facts, t);
  const isRedo = action.kind === 'action.undone';
  const kind = isRedo ? 'action.redone' : 'action.undone';
  const undoes = { action: action._id, kind: action.undoes?.kind ?? action.kind };
  const left = await clashLines(outcome.left, context);
  const moment = shownMoment(action.at, rooms.settings.timeZone, t);
  return {
    title: `${isRedo ? '↪️' : '↩️'} ${actionName({ kind, undoes }, t)}`,
    text: [
      t('undone-what', { name: actorName(action, context), moment }),
      ...documentLines(documents, mostLines, context),
      ...(left.length > 0 ? ['', t('undo-left-out'), ...left] : []),
    ].join('\n'),
    choices: [
      [commandChoice(t(undoLabel({ kind })), 'undo', outcome.actionId)],
      ...cardChoices(documents, facts),
      ...(await beforeChoice(action, context)),
    ],
  };
}

/** A way to the action before, named, so that pressing it twice undoes no other. */
async function beforeChoice(action: Action, context: CommandContext) {
  const { t, member } = context;
  // Before an undo stands what it took back: that is not the one before.
  const isOwn = action.actor === member._id && !action.undoes;
  const last = isOwn ? await findLast(action.moment, context) : null;
  if (!last) return [];
  const what = await headlineOf(last, context);
  return [[commandChoice(shorten(t('button-undo-before', { what }), widestLabel), 'undo', last._id)]];
}

/** Buttons are narrow: characters of a label. */
const widestLabel = 60;

async function alreadyReply(actionId: string, context: CommandContext): Promise<Reply> {
  const { t, rooms, tx } = context;
  // Read once more: a faster one may have undone it since.
  const action = await rooms.activity.findAction(actionId, tx);
  const by = action?.undoneBy ? await rooms.activity.findAction(action.undoneBy, tx) : null;
  if (!by) return { text: t('undo-already') };
  const moment = shownMoment(by.at, rooms.settings.timeZone, t);
  return {
    text: t('undo-already-by', { name: actorName(by, context), moment }),
    choices: [[commandChoice(t('button-what-undid'), 'action', by._id)]],
  };
}
