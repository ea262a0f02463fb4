import type { ContactChannel } from '../../connector/index.ts';
import type { Language } from '../../locales/index.ts';
import { type Database, newId, type Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import { type Person, unknownPerson } from '../addresses/person.model.ts';
import type { ConsentRoom } from '../consent-room.ts';
import { findDefinitions } from '../definitions/index.ts';
import { isFormerHolder } from '../moved/index.ts';
import type { StopReach } from '../policies/index.ts';
import { stateAnswer } from './answer-question.ts';
import { type Desk, toDesk } from './desk.ts';
import {
  type DeskEvidence,
  type DeskStatement,
  stateChoices,
  stateLanguage,
  statePause,
  stateStop,
  stateUnsubscribe,
} from './desk-statements.ts';
import type { PreferenceLink, PreferenceLinkKind } from './preference-link.model.ts';
import { isOpen, type PreferenceLinks } from './preference-links.ts';
import { type DeskForm, readChoices } from './read-choices.ts';

/** What somebody did on their page. */
export interface DeskAct extends DeskForm {
  act: 'save' | 'pause' | 'resume' | 'stop' | 'confirm' | 'decline';
  /** Id of the question that is answered. */
  question?: string;
  /** The language we write in; absent: as it is. */
  writeIn?: Language;
}

/** What came of it, for the page to say. */
export type DeskOutcome =
  | 'saved'
  | 'paused'
  | 'resumed'
  | 'stopped'
  | 'stale'
  | 'confirmed'
  | 'declined'
  /** The question waits for no answer any more. */
  | 'answered';

export interface Preferences {
  /** A new link to the page of an address: its path, `/p/TOKEN`, to be put behind the base address. */
  createLink(ref: AddressRef, kind: PreferenceLinkKind, now: Date, tx: Transaction): Promise<string>;
  /** Ends every link of an address (its id) at once. */
  revokeLinks: PreferenceLinks['revoke'];
  /** Forgets every link of an address (its id), for its erasure. */
  removeLinks: PreferenceLinks['remove'];
  /** The desk behind an open link; null for whatever else is tried. Writes nothing. */
  findDesk(token: string, now: Date): Promise<Desk | null>;
  /** Does what the form says, with its proof, in one transaction; null where the link opens nothing. */
  act(token: string, act: DeskAct, evidence: Omit<DeskEvidence, 'link'>): Promise<DeskOutcome | null>;
  /**
   * One click (RFC 8058): advertising to that address ends. Ended links count too: whoever wants out finds the way in an old
   * mail. False when we never made the link.
   */
  unsubscribe(token: string, evidence: Omit<DeskEvidence, 'link'>): Promise<boolean>;
}

export interface PreferencesOptions {
  database: Database;
  consent: ConsentRoom;
  links: PreferenceLinks;
  /** Of these contacts, those that are not in the bin. */
  findLiving(contacts: readonly string[], tx?: Transaction): Promise<string[]>;
  /** Channels that some running connector carries. */
  carried(): ReadonlySet<ContactChannel>;
  /** How far a STOP reaches now (Q33). */
  stopReach(): StopReach;
  /** Something was changed on the page of an address (its id); within the same transaction. */
  onChange?(address: string, now: Date, tx: Transaction): Promise<void>;
  /**
   * Everything was ended at this address, which may hear of it once: `record` names the withdrawal. Within the same
   * transaction; what is given back is called after its commit.
   */
  onStop?(address: Address, record: string, tx: Transaction): Promise<() => void>;
}

const done = { save: 'saved', pause: 'paused', resume: 'resumed' } as const;
const pauseDays = 30;
const day = 86_400_000;

/** The contact's own desk (M26): links to it, what it shows, and what is done there. */
export function createPreferences(options: PreferencesOptions): Preferences {
  const { database, consent, links, findLiving, carried, stopReach } = options;

  /** The address of a link; not one that has been erased, or has changed hands since the link was made. */
  const addressOf = async (
    link: PreferenceLink | null,
    tx?: Transaction,
  ): Promise<(Address & { ref: AddressRef }) | null> => {
    if (!link) return null;
    const { ref, ...address } = (await consent.findAddresses([link.address], tx)).get(link.address) ?? {};
    if (!ref || !('_id' in address)) return null;
    if (address.suspendedAt && link.createdAt <= address.suspendedAt) return null;
    return { ...address, ref };
  };

  const personsOf = async (ids: readonly string[], tx?: Transaction): Promise<Person[]> => {
    const stored = await consent.findPersons(ids, tx);
    return ids.map((id) => stored.get(id) ?? unknownPerson(id));
  };

  const open = async (token: string, now: Date, tx?: Transaction) => {
    const link = await links.find(token, tx);
    const address = link && isOpen(link, now) ? await addressOf(link, tx) : null;
    if (!link || !address) return null;
    const holders = await consent.holdersOf(address.ref, tx);
    const definitions = await findDefinitions(database, tx);
    const desk = toDesk({
      address,
      persons: await personsOf(
        (await findLiving(holders, tx)).filter((id) => !isFormerHolder(address, id)),
        tx,
      ),
      definitions,
      carried: carried(),
      now,
    });
    return { link, desk, holders, definitions };
  };

  const record = async (
    address: Address,
    statements: readonly (DeskStatement | null)[],
    link: PreferenceLink,
    now: Date,
    tx: Transaction,
  ) => {
    let current = address;
    for (const one of statements) {
      if (!one) continue;
      const { isOfAddress, statement } = one;
      const contacts = Object.keys(statement.persons ?? {});
      const { address: recorded } = await consent.stateKnown(
        isOfAddress ? current : null,
        contacts,
        statement,
        tx,
      );
      current = recorded ?? current;
    }
    await links.use(link, now, tx);
    if (statements.some((one) => one !== null)) await options.onChange?.(address._id, now, tx);
    return current;
  };

  return {
    createLink: async (ref, kind, now, tx) => {
      const address = await consent.findAddress(ref, tx);
      const isStored = (await consent.findAddresses([address._id], tx)).get(address._id)?.ref !== undefined;
      if (!isStored) await consent.saveAddress(address, tx);
      return `/p/${await links.create(address._id, kind, now, tx)}`;
    },
    revokeLinks: links.revoke,
    removeLinks: links.remove,
    findDesk: async (token, now) => (await open(token, now))?.desk ?? null,

    act: async (token, act, given) => {
      let afterCommit: () => void = () => undefined;
      const outcome = await database.transaction(async (tx): Promise<DeskOutcome | null> => {
        afterCommit = () => undefined;
        const { now } = given;
        const found = await open(token, now, tx);
        if (!found) return null;
        const { link, desk, holders, definitions } = found;
        const evidence: DeskEvidence = { ...given, link: link.kind };
        const write = (statements: readonly (DeskStatement | null)[]) =>
          record(desk.address, statements, link, now, tx);
        if (act.act === 'stop') {
          const marketing = definitions
            .filter(({ isMarketing }) => isMarketing)
            .map(({ _id }) => `named:${_id}`);
          const told = options.onStop && mayBeTold(desk) ? newId() : undefined;
          const stop = stateStop(desk, await personsOf(holders, tx), marketing, evidence, told);
          const after = await write([stop]);
          if (stop && told && options.onStop) afterCommit = await options.onStop(after, told, tx);
          return 'stopped';
        }
        if (act.act === 'confirm' || act.act === 'decline') {
          const waiting = desk.questions.find(({ question }) => question.id === act.question);
          if (!waiting) return 'answered';
          const isYes = act.act === 'confirm';
          await write([stateAnswer(waiting, isYes, desk.address, await personsOf(holders, tx), evidence)]);
          return isYes ? 'confirmed' : 'declined';
        }
        const choices = readChoices(desk, act);
        const isNewLanguage = act.writeIn && act.writeIn !== desk.address.language;
        const until = act.act === 'pause' ? new Date(now.getTime() + pauseDays * day) : null;
        await write([
          ...stateChoices(desk, choices, evidence),
          isNewLanguage && act.writeIn ? stateLanguage(act.writeIn, evidence) : null,
          // Whoever moves a switch and then presses another button means both.
          act.act === 'save' ? null : statePause(desk, until, evidence),
        ]);
        return choices.isStale ? 'stale' : done[act.act];
      });
      afterCommit();
      return outcome;
    },

    unsubscribe: (token, given) =>
      database.transaction(async (tx) => {
        const link = await links.find(token, tx);
        const address = await addressOf(link, tx);
        if (!link || !address) return false;
        const holders = await personsOf(await consent.holdersOf(address.ref, tx), tx);
        const evidence = { ...given, link: link.kind };
        const stated = stateUnsubscribe({ ref: address.ref, address }, holders, stopReach(), evidence);
        if (stated) await record(address, [stated], link, given.now, tx);
        return true;
      }),
  };
}

/** One confirmation for one withdrawal: an address that was closed has been told. Other channels' word is the page itself. */
function mayBeTold({ ref, address }: Desk): boolean {
  const entry = address.states['email/service'];
  return ref.scheme === 'mail' && !(entry?.state === 'withdrawn' && !entry.provisional);
}
