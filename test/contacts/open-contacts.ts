import {
  type ActionWriter,
  actionModel,
  actionRowModel,
  createActivity,
  uniqueValueModel,
} from '../../src/activity/index.ts';
import {
  type Contact,
  type ContactDraft,
  claimModel,
  contactModel,
  createContactLists,
  createContacts,
  tagModel,
  trackedContacts,
} from '../../src/contacts/index.ts';
import { openTestDatabase } from '../support/open-database.ts';

const quiet = { warn: () => undefined };

/** A draft with nothing in it but what is given. */
export function draftOf(fields: Partial<ContactDraft> = {}): ContactDraft {
  return {
    type: 'person',
    phones: [],
    mails: [],
    tags: [],
    proposals: [],
    guesses: [],
    problems: [],
    ...fields,
  };
}

/** The room on a database of its own, with a clock that moves a second at every action. */
export async function openContacts() {
  const opened = await openTestDatabase([
    actionModel,
    actionRowModel,
    uniqueValueModel,
    contactModel,
    tagModel,
    claimModel,
  ]);
  const { database } = opened;
  const activity = createActivity({ database, models: trackedContacts });
  const lists = createContactLists({ database, log: quiet });
  const contacts = createContacts({ database, activity, lists });
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const origin = (actor: string) => {
    clock.now = new Date(clock.now.getTime() + 1_000);
    return { actor, source: 'browser', now: clock.now };
  };

  const act = async <T>(work: (writer: ActionWriter) => Promise<T>, actor = 'ewa') => {
    const from = origin(actor);
    const performed = await database.transaction((tx) =>
      activity.perform(tx, { ...from, kind: 'contact.changed' }, work),
    );
    const ids = performed.touched.filter(({ collection }) => collection === 'contacts').map(({ id }) => id);
    await lists.changed(ids);
    return performed;
  };

  return {
    database,
    activity,
    contacts,
    lists,
    clock,
    connect: opened.connect,
    act,
    /** The same, handing back what the work answered. */
    run: async <T>(work: (writer: ActionWriter) => Promise<T>, actor?: string): Promise<T> =>
      (await act(work, actor)).result,
    create: async (fields: Partial<ContactDraft>, owner = 'ewa'): Promise<Contact> =>
      (await act((writer) => contacts.createContact(writer, draftOf(fields), { owner }))).result,
    undo: async (actionId: string | null, mode: 'all-or-clash' | 'rest' = 'all-or-clash') => {
      const from = origin('ewa');
      return database.transaction((tx) => activity.undo(tx, actionId as string, { ...from, mode }));
    },
    close: async () => {
      await lists.close();
      await opened.close();
    },
  };
}

export type OpenContacts = Awaited<ReturnType<typeof openContacts>>;

export const mobile = { raw: '600 700 800', e164: '+48600700800', type: 'mobile' };
export const office = { raw: '+48 22 555 12 34', e164: '+48225551234', type: 'work' };
