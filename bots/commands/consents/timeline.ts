import type { Choice, Reply } from '../../../src/connector/index.ts';
import {
  type ConsentOpening,
  type ConsentRecord,
  describeAction,
  describeKey,
  describeMethod,
  describeState,
  findOpenings,
  findRecords,
  isOfAnother,
  joinActs,
  type RecordSubject,
} from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import { contactTitle, shownMoment, shownText } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { type ContactChain, type ContactChains, findContactChains, namedConsents } from './contact-chains.ts';

const pageLength = 6;
/** Characters of the words relied on; all of them are in the evidence file. */
const longestWords = 200;

/** `timeline CONTACT`, a button's `timeline CONTACT.PAGE`: every record on a contact's consent, newest first (B17). */
export const timeline: BotCommand = {
  name: 'timeline',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    const [, id, number] = /^([a-z0-9]{8,24})\.(\d{1,5})$/.exec(words.trim()) ?? [];
    const wanting = { command: 'timeline', args, bin: true };
    const resolved = await resolveContact(id ?? words, wanting, context);
    if ('outcome' in resolved) return resolved.outcome;
    return { replies: [await showTimeline(resolved.contact, Number(number ?? 1), context)] };
  },
};

async function showTimeline(contact: Contact, asked: number, context: CommandContext): Promise<Reply> {
  const { t, tx, rooms, can } = context;
  const chains = await findContactChains(contact, context);
  const ids = [...chains.keys()];
  const all = await findRecords(rooms.database, ids, tx);
  const records = all.filter((record) => isTheirs(record, chains)).sort(byNewest);
  const isCut = all.some(({ chain, recordedAt }) => isBefore(recordedAt, chains.get(chain)));
  const openings = await findOpenings(rooms.database, ids, tx);
  const names = await namedConsents(context);
  const acts = joinActs(records, (record) => ({ record, subject: subjectOf(record, chains) }));
  const pages = Math.max(1, Math.ceil(acts.length / pageLength));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = acts.slice((page - 1) * pageLength, page * pageLength);
  const entries = shown.map(({ parts }) => actLines(parts, { openings, chains, names }, context));
  return {
    title: `🕓 ${contactTitle(contact, t)}`,
    text: [
      ...(entries.length > 0 || isCut ? entries : [t('timeline-none')]),
      ...(isCut && page === pages ? [t('timeline-before')] : []),
      ...(pages > 1 ? [t('timeline-page', { page, pages })] : []),
    ].join('\n\n'),
    choices: [
      ...turning(contact._id, page, pages, context),
      [
        ...(can('export') && records.length > 0
          ? [commandChoice(t('button-evidence'), 'evidence', contact._id)]
          : []),
        commandChoice(t('button-asof'), 'asof', contact._id),
        commandChoice(t('button-consents'), 'consents', contact._id),
      ],
    ],
  };
}

/** Of a former address what was said while the contact had it. */
function isTheirs({ chain, recordedAt }: ConsentRecord, chains: ContactChains): boolean {
  const { from, until } = chains.get(chain) ?? {};
  return (!from || recordedAt >= from) && (!until || recordedAt <= until);
}

/** Of an address that the contact has: said by somebody who had it before and was erased. */
function isBefore(recordedAt: Date, { from, until }: Partial<ContactChain> = {}): boolean {
  return from !== undefined && until === undefined && recordedAt < from;
}

/** By the time of recording, which orders chains among one another; within a chain by position. */
function byNewest(one: ConsentRecord, other: ConsentRecord): number {
  return other.recordedAt.getTime() - one.recordedAt.getTime() || other.index - one.index;
}

function turning(id: string, page: number, pages: number, { t }: CommandContext): Choice[][] {
  const row = [
    ...(page > 1 ? [commandChoice(t('button-newer'), 'timeline', `${id}.${page - 1}`)] : []),
    ...(page < pages ? [commandChoice(t('button-older'), 'timeline', `${id}.${page + 1}`)] : []),
  ];
  return row.length > 0 ? [row] : [];
}

/** The contact's own chain has no address to show. */
function subjectOf({ chain }: ConsentRecord, chains: ContactChains): RecordSubject {
  return chains.get(chain)?.shown ? 'address' : 'person';
}

interface Known {
  /** By record id. */
  openings: ReadonlyMap<string, ConsentOpening>;
  chains: ContactChains;
  /** Of named consents, by id. */
  names: Readonly<Record<string, string>>;
}

/** What happened, when, about what, by whom and how, and the words it rests on. */
function actLines(
  parts: readonly [ConsentRecord, ...ConsentRecord[]],
  { openings, chains, names }: Known,
  context: CommandContext,
): string {
  const { t, rooms, can } = context;
  const [{ chain, saidAt, recordedAt, method }, ofPerson] = parts;
  const known = parts.map(({ _id }) => openings.get(_id)).find(Boolean);
  const { contact } = chains.get(chain) ?? {};
  const isAnothers = known !== undefined && contact !== undefined && isOfAnother(known, contact);
  const opening = isAnothers ? undefined : known;
  const full = can('see-full-numbers');
  const { timeZone } = rooms.settings;
  const isLate = recordedAt.getTime() - saidAt.getTime() >= 60_000;
  const changes = parts.flatMap(({ scope, before, after }) =>
    scope.map((key) => {
      const was = before[key];
      const is = describeState(after[key] ?? 'unknown', t);
      const told = was === undefined || was === after[key] ? is : `${describeState(was, t)} → ${is}`;
      return `• ${t('change-value', { label: describeKey(key, names, t), value: told })}`;
    }),
  );
  const words = ['question', 'words']
    .map((name) => opening?.values[name]?.value)
    .filter((value) => value !== undefined)
    .map((value) => t('quoted', { text: cut(shownText(value, full)) }));
  const isErased = parts.some(({ commitments }) => Object.keys(commitments).length > 0) && !known;
  const address = chains.get(chain)?.shown ?? '';
  return [
    `${shownMoment(saidAt, timeZone, t)} · ${describeAction(parts, t)}`,
    ofPerson ? t('timeline-and-person', { address }) : address,
    ...new Set(changes),
    `${whoSaid(parts[0], context)} · ${howSaid(method, opening, t)}`,
    ...words,
    isErased ? t('timeline-erased') : '',
    isAnothers ? t('timeline-of-another') : '',
    isLate ? t('timeline-recorded', { date: shownMoment(recordedAt, timeZone, t) }) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function whoSaid({ actor }: ConsentRecord, { t, staff }: CommandContext): string {
  const [kind = '', id = ''] = actor.split(':');
  if (kind === 'staff') return staff.find(id)?.name ?? t('evidence-actor-staff');
  if (kind === 'provider') return `${t('evidence-actor-provider')} ${id}`;
  return kind === 'contact' ? t('evidence-actor-contact') : t('evidence-actor-system');
}

function howSaid(method: string, opening: ConsentOpening | undefined, t: CommandContext['t']): string {
  const how = opening?.values.how?.value;
  return describeMethod(method, t) + (how ? ` (${t(`evidence-${how}`)})` : '');
}

function cut(text: string): string {
  const signs = [...text];
  return signs.length > longestWords ? `${signs.slice(0, longestWords).join('')}…` : text;
}
