import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActionWriter } from '../../src/activity/index.ts';
import {
  ContactError,
  claimModel,
  contactModel,
  TagExistsError,
  tagModel,
} from '../../src/contacts/index.ts';
import { NotFoundError } from '../../src/storage/index.ts';
import { draftOf, type OpenContacts, openContacts } from './open-contacts.ts';

let on: OpenContacts;
beforeAll(async () => {
  on = await openContacts();
});
afterAll(() => on.close());

/** Everything of contacts and tags that is not derived. */
async function readBook() {
  const contacts = await on.database.model(contactModel).find().sort({ _id: 1 }).lean();
  const tags = await on.database.model(tagModel).find().sort({ _id: 1 }).lean();
  return {
    contacts: contacts.map(
      ({
        updatedAt: _at,
        searchPairs: _pairs,
        searchPhones: _phones,
        searchMails: _mails,
        searchMessengers: _messengers,
        ...contact
      }) => contact,
    ),
    tags,
    claims: await on.database.model(claimModel).find().sort({ _id: 1 }).lean(),
  };
}

const number = fc.constantFrom('+48600000001', '+48600000002', '+48600000003');
const name = fc.constantFrom('Anna', 'Ewa', 'Jan', 'Żółć');
const tagName = fc.constantFrom('vip', 'gold', 'cold');
const pick = fc.nat(99);

type Step = (
  writer: ActionWriter,
  pickContact: (at: number) => string,
  pickTag: (at: number) => string,
) => Promise<unknown>;

const draft = fc.record({
  type: fc.constantFrom('person' as const, 'organization' as const),
  firstName: name,
  organizationName: name,
  phones: fc.array(
    number.map((e164) => ({ raw: e164, e164 })),
    { maxLength: 2 },
  ),
  mails: fc.subarray([{ address: 'a@example.pl' }, { address: 'b@example.pl' }]),
  tags: fc.array(tagName, { maxLength: 2 }),
  company: fc.option(fc.constantFrom('Acme', 'Bakery'), { nil: undefined }),
});

/** One step for each way in which the room changes anything. */
const steps: Record<string, fc.Arbitrary<Step>> = {
  createContact: draft.map(
    (fields) => (writer) => on.contacts.createContact(writer, draftOf(fields), { owner: 'ewa' }),
  ),
  createManyContacts: fc.array(draft, { minLength: 1, maxLength: 4 }).map(
    (several) => (writer) =>
      on.contacts.createManyContacts(
        writer,
        several.map((fields) => draftOf(fields)),
        { owner: 'ewa' },
      ),
  ),
  saveFields: fc.tuple(pick, name, fc.option(name)).map(
    ([at, firstName, note]) =>
      (writer, contact) =>
        on.contacts.saveFields(writer, contact(at), { firstName, note }),
  ),
  editContact: fc.tuple(pick, fc.constantFrom('customer' as const, 'contact-person' as const)).map(
    ([at, kind]) =>
      (writer, contact) =>
        on.contacts.editContact(writer, contact(at), (edited) => {
          edited.kind = kind;
        }),
  ),
  addPhone: fc.tuple(pick, number).map(
    ([at, e164]) =>
      (writer, contact) =>
        on.contacts.addPhone(writer, contact(at), { raw: e164, e164 }),
  ),
  editPhone: fc.tuple(pick, pick, number).map(([at, which, e164]) => async (writer, contact) => {
    const { _id, phones } = await on.contacts.getContact(contact(at), writer.tx);
    const phone = phones[which % Math.max(1, phones.length)]?.id ?? 'none';
    return on.contacts.editPhone(writer, _id, phone, { raw: e164, e164, type: 'work' });
  }),
  removePhone: fc.tuple(pick, pick).map(([at, which]) => async (writer, contact) => {
    const { _id, phones } = await on.contacts.getContact(contact(at), writer.tx);
    return on.contacts.removePhone(writer, _id, phones[which % Math.max(1, phones.length)]?.id ?? 'none');
  }),
  reorderPhones: pick.map((at) => async (writer, contact) => {
    const { _id, phones } = await on.contacts.getContact(contact(at), writer.tx);
    return on.contacts.reorderPhones(writer, _id, phones.map(({ id }) => id).reverse());
  }),
  addMail: fc.tuple(pick, name).map(
    ([at, local]) =>
      (writer, contact) =>
        on.contacts.addMail(writer, contact(at), { address: `${local}@example.pl` }),
  ),
  editMail: fc.tuple(pick, name).map(([at, local]) => async (writer, contact) => {
    const { _id, mails } = await on.contacts.getContact(contact(at), writer.tx);
    return on.contacts.editMail(writer, _id, mails[0]?.id ?? 'none', { address: `${local}@example.fr` });
  }),
  removeMail: pick.map((at) => async (writer, contact) => {
    const { _id, mails } = await on.contacts.getContact(contact(at), writer.tx);
    return on.contacts.removeMail(writer, _id, mails[0]?.id ?? 'none');
  }),
  reorderMails: pick.map((at) => async (writer, contact) => {
    const { _id, mails } = await on.contacts.getContact(contact(at), writer.tx);
    return on.contacts.reorderMails(writer, _id, mails.map(({ id }) => id).reverse());
  }),
  addMessenger: fc.tuple(pick, name).map(
    ([at, value]) =>
      (writer, contact) =>
        on.contacts.addMessenger(writer, contact(at), { scheme: 'telegram', value }),
  ),
  removeMessenger: pick.map((at) => async (writer, contact) => {
    const { _id, messengers = [] } = await on.contacts.getContact(contact(at), writer.tx);
    return on.contacts.removeMessenger(writer, _id, messengers[0]?.id ?? 'none');
  }),
  parkClaim: fc.tuple(pick, number, name).map(
    ([at, value, account]) =>
      (writer, contact) =>
        on.contacts.parkClaim(writer, {
          ...(at % 2 === 0 ? { scheme: 'tel', value } : { scheme: 'telegram', value: account }),
          claimant: contact(at),
          basis: 'attested',
        }),
  ),
  settleClaim: fc
    .tuple(pick, fc.constantFrom('claimant' as const, 'holders' as const, 'both' as const))
    .map(([which, outcome]) => async (writer) => {
      const open = await on.contacts.findOpenClaims(writer.tx);
      const claim = open[which % Math.max(1, open.length)]?._id ?? 'none';
      return on.contacts.settleClaim(writer, claim, outcome);
    }),
  switchType: fc.tuple(pick, fc.constantFrom('person' as const, 'organization' as const)).map(
    ([at, type]) =>
      (writer, contact) =>
        on.contacts.switchType(writer, contact(at), type),
  ),
  linkContacts: fc.tuple(pick, pick, fc.option(name, { nil: undefined }), fc.boolean()).map(
    ([one, other, role, replace]) =>
      (writer, contact) =>
        on.contacts.linkContacts(writer, contact(one), contact(other), { role, replace }),
  ),
  setRole: fc.tuple(pick, fc.option(name)).map(
    ([at, role]) =>
      (writer, contact) =>
        on.contacts.setRole(writer, contact(at), role),
  ),
  unlinkOrganization: pick.map(
    (at) => (writer, contact) => on.contacts.unlinkOrganization(writer, contact(at)),
  ),
  moveToBin: pick.map((at) => (writer, contact) => on.contacts.moveToBin(writer, contact(at))),
  restoreContact: pick.map((at) => async (writer, contact) => {
    const all = await on.database.model(contactModel).find({}, null, { session: writer.tx }).lean();
    const inBin = all.filter(({ deletedAt }) => deletedAt !== undefined);
    return on.contacts.restoreContact(writer, inBin[at % Math.max(1, inBin.length)]?._id ?? contact(at));
  }),
  transferOwner: fc.tuple(pick, name).map(
    ([at, owner]) =>
      (writer, contact) =>
        on.contacts.transferOwner(writer, contact(at), owner),
  ),
  tagContact: fc.tuple(pick, tagName).map(
    ([at, tag]) =>
      (writer, contact) =>
        on.contacts.tagContact(writer, contact(at), [tag]),
  ),
  tagContacts: fc.tuple(fc.array(pick), fc.array(tagName)).map(
    ([ats, tags]) =>
      (writer, contact) =>
        on.contacts.tagContacts(writer, ats.map(contact), tags),
  ),
  untagContact: fc.tuple(pick, pick).map(
    ([at, which]) =>
      (writer, contact, tag) =>
        on.contacts.untagContact(writer, contact(at), tag(which)),
  ),
  setConflict: fc.tuple(pick, fc.boolean()).map(
    ([at, conflict]) =>
      (writer, contact) =>
        on.contacts.setConflict(writer, contact(at), conflict),
  ),
  findOrCreateTag: tagName.map((tag) => (writer) => on.contacts.findOrCreateTag(writer, tag)),
  renameTag: fc.tuple(pick, tagName).map(
    ([which, to]) =>
      (writer, _contact, tag) =>
        on.contacts.renameTag(writer, tag(which), to),
  ),
  groupTag: fc.tuple(pick, fc.option(tagName)).map(
    ([which, group]) =>
      (writer, _contact, tag) =>
        on.contacts.groupTag(writer, tag(which), group),
  ),
  mergeTags: fc.tuple(pick, pick).map(
    ([one, other]) =>
      (writer, _contact, tag) =>
        on.contacts.mergeTags(writer, tag(one), tag(other)),
  ),
  deleteTag: pick.map((which) => (writer, _contact, tag) => on.contacts.deleteTag(writer, tag(which))),
};

const readers = new Set([
  'countCarriers',
  'foreseeHolders',
  'mayLearn',
  'getContact',
  'verifyExpected',
  'listContacts',
  'tagUsage',
  'listTags',
]);
const refusals = [ContactError, NotFoundError, TagExistsError];

describe('every change of the room', () => {
  test('is one of the steps of this model', () => {
    const changes = Object.keys(on.contacts).filter(
      (key) => !readers.has(key) && !/^find(?!OrCreate)/.test(key),
    );
    expect(Object.keys(steps).sort()).toEqual(changes.sort());
  });

  test('is undone: any history taken back in reverse order gives the book it began with (M03)', async () => {
    // Binning twice as often leaves something to restore.
    const kind = fc.constantFrom(...Object.keys(steps), 'moveToBin');
    const history = fc.array(
      kind.chain((key) => (steps[key] as fc.Arbitrary<Step>).map((step) => ({ key, step }))),
      { minLength: 3, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 3, maxLength: 4 }), history, async (start, moves) => {
        await on.database.model(contactModel).deleteMany({});
        await on.database.model(tagModel).deleteMany({});
        await on.database.model(claimModel).deleteMany({});
        for (const fields of start) await on.create(fields);
        const states = [await readBook()];
        const actions: string[] = [];
        for (const { step } of moves) {
          const { contacts, tags } = states.at(-1) as (typeof states)[0];
          const contact = (at: number) => contacts[at % Math.max(1, contacts.length)]?._id ?? 'none';
          const tag = (at: number) => tags[at % Math.max(1, tags.length)]?._id ?? 'none';
          const performed = await on
            .act((writer) => step(writer, contact, tag))
            .catch((error: unknown) => {
              if (!refusals.some((refusal) => error instanceof refusal)) throw error;
              return null;
            });
          if (!performed?.actionId) {
            expect(await readBook()).toEqual(states.at(-1));
            continue;
          }
          actions.push(performed.actionId);
          states.push(await readBook());
        }
        for (const [at, action] of [...actions.entries()].reverse()) {
          expect(await on.undo(action)).toMatchObject({ undone: true, left: [] });
          expect(await readBook()).toEqual(states[at]);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
