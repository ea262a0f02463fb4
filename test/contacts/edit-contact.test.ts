import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contact, EditClashError, fieldsHiddenBy } from '../../src/contacts/index.ts';
import { NotFoundError } from '../../src/storage/index.ts';
import { mobile, type OpenContacts, office, openContacts } from './open-contacts.ts';

let on: OpenContacts;
beforeAll(async () => {
  on = await openContacts();
});
afterAll(() => on.close());

const read = (id: string) => on.contacts.getContact(id);

describe('saveFields', () => {
  test('sets what is given, clears what is null and leaves the rest (F163, F177, F179, F199)', async () => {
    const { _id } = await on.create({ firstName: 'Anna', jobTitle: 'Chef', note: 'old' });
    const saved = await on.run((writer) =>
      on.contacts.saveFields(writer, _id, {
        lastName: ' Nowak ',
        jobTitle: null,
        note: '  ',
        source: 'internet',
        kind: 'contact-person',
      }),
    );
    expect(saved).toMatchObject({
      firstName: 'Anna',
      lastName: 'Nowak',
      source: 'internet',
      kind: 'contact-person',
    });
    expect(saved).not.toHaveProperty('jobTitle');
    expect(saved).not.toHaveProperty('note');
    expect(await read(_id)).toEqual(saved);
  });

  test('refuses to leave a contact with nothing in it (F165)', async () => {
    const { _id } = await on.create({ firstName: 'Only' });
    await expect(
      on.act((writer) => on.contacts.saveFields(writer, _id, { firstName: ' ' })),
    ).rejects.toMatchObject({ code: 'empty_contact' });
    expect(await read(_id)).toMatchObject({ firstName: 'Only' });
  });

  test('refuses a text beyond all measure', async () => {
    const { _id } = await on.create({ firstName: 'Long' });
    await expect(
      on.act((writer) => on.contacts.saveFields(writer, _id, { lastName: 'x'.repeat(301) })),
    ).rejects.toMatchObject({ code: 'text_too_long' });
  });

  test('names who was faster when another value is there than the editor was shown (B28)', async () => {
    const { _id } = await on.create({ firstName: 'Anna', lastName: 'Nowak' });
    await on.act((writer) => on.contacts.saveFields(writer, _id, { firstName: 'Hanna' }), 'olga');
    const at = on.clock.now;
    const late = on.act((writer) =>
      on.contacts.saveFields(writer, _id, { firstName: 'Joanna' }, { expected: { firstName: 'Anna' } }),
    );
    const clash = await late.catch((error: unknown) => error);
    expect(clash).toBeInstanceOf(EditClashError);
    expect(clash).toMatchObject({
      code: 'edit_clash',
      path: 'firstName',
      expected: 'Anna',
      present: 'Hanna',
      by: { actor: 'olga', at },
    });
    expect(String(clash)).not.toContain('Hanna');
    expect(await read(_id)).toMatchObject({ firstName: 'Hanna' });
    await on.act((writer) =>
      on.contacts.saveFields(writer, _id, { lastName: 'K' }, { expected: { lastName: 'Nowak', note: null } }),
    );
    expect(await read(_id)).toMatchObject({ lastName: 'K' });
  });

  test('lets one of two concurrent editors win and tells the other (B28)', async () => {
    const { _id } = await on.create({ firstName: 'Anna' });
    const edits = ['Ewa', 'Ola', 'Iza', 'Ada'].map((firstName) =>
      on.act((writer) =>
        on.contacts.saveFields(writer, _id, { firstName }, { expected: { firstName: 'Anna' } }),
      ),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'edit_clash' });
    }
  });

  test('does not touch a contact in the bin, nor one that is not there (Q20)', async () => {
    const { _id } = await on.create({ firstName: 'Bin' });
    await on.act((writer) => on.contacts.moveToBin(writer, _id));
    const edit = (id: string) => on.act((writer) => on.contacts.saveFields(writer, id, { firstName: 'X' }));
    await expect(edit(_id)).rejects.toMatchObject({ code: 'contact_in_bin' });
    await expect(edit('nobody')).rejects.toThrow(NotFoundError);
  });
});

describe('phones and mails', () => {
  test('are added, edited, put in order and removed by their ids, which stay (F177, F179)', async () => {
    const { _id } = await on.create({ firstName: 'P', phones: [mobile] });
    const added = await on.run((writer) => on.contacts.addPhone(writer, _id, office));
    const first = (await read(_id)).phones[0]?.id as string;
    await on.act((writer) =>
      on.contacts.editPhone(writer, _id, first, {
        raw: '601',
        e164: '+48601000000',
        type: null,
        extension: '7',
      }),
    );
    expect((await read(_id)).phones).toEqual([
      { id: first, raw: '601', e164: '+48601000000', extension: '7' },
      { id: added.id, ...office },
    ]);
    await on.act((writer) => on.contacts.reorderPhones(writer, _id, [added.id, first]));
    expect((await read(_id)).phones.map(({ id }) => id)).toEqual([added.id, first]);
    await on.act((writer) => on.contacts.removePhone(writer, _id, added.id));
    expect((await read(_id)).phones.map(({ id }) => id)).toEqual([first]);

    const mail = await on.run((writer) => on.contacts.addMail(writer, _id, { address: 'a@b.pl' }));
    const other = await on.run((writer) => on.contacts.addMail(writer, _id, { address: 'c@d.pl' }));
    await on.act((writer) => on.contacts.reorderMails(writer, _id, [other.id, mail.id]));
    await on.act((writer) => on.contacts.editMail(writer, _id, mail.id, { address: 'e@f.pl' }));
    expect((await read(_id)).mails).toEqual([other, { id: mail.id, address: 'e@f.pl' }]);
    await on.act((writer) => on.contacts.removeMail(writer, _id, other.id));
    expect((await read(_id)).mails).toEqual([{ id: mail.id, address: 'e@f.pl' }]);
  });

  test('are refused twice on one contact, whether added or edited', async () => {
    const { _id, phones } = await on.create({ phones: [mobile, office], mails: [{ address: 'a@b.pl' }] });
    const second = phones[1]?.id as string;
    await expect(
      on.act((writer) => on.contacts.addPhone(writer, _id, { raw: '+48600700800', e164: mobile.e164 })),
    ).rejects.toMatchObject({ code: 'phone_repeated' });
    await expect(
      on.act((writer) => on.contacts.editPhone(writer, _id, second, { raw: '600', e164: mobile.e164 })),
    ).rejects.toMatchObject({ code: 'phone_repeated' });
    await expect(
      on.act((writer) => on.contacts.addMail(writer, _id, { address: 'A@B.pl' })),
    ).rejects.toMatchObject({ code: 'mail_repeated' });
    await on.act((writer) => on.contacts.addPhone(writer, _id, { ...mobile, extension: '3' }));
    expect((await read(_id)).phones).toHaveLength(3);
  });

  test('say so when somebody removed them meanwhile, or an order is not theirs', async () => {
    const { _id, phones } = await on.create({ phones: [mobile, office] });
    const [first, second] = phones.map(({ id }) => id) as [string, string];
    await expect(
      on.act((writer) => on.contacts.editPhone(writer, _id, 'gone', { type: 'home' })),
    ).rejects.toMatchObject({ code: 'phone_gone' });
    await expect(on.act((writer) => on.contacts.removeMail(writer, _id, 'gone'))).rejects.toMatchObject({
      code: 'mail_gone',
    });
    for (const order of [[first], [first, first], [first, second, 'third'], [first, 'third']])
      await expect(on.act((writer) => on.contacts.reorderPhones(writer, _id, order))).rejects.toMatchObject({
        code: 'order_incomplete',
      });
  });

  test('clash on a single field of theirs, not on their neighbours (B28)', async () => {
    const { _id, phones } = await on.create({ phones: [mobile, office] });
    const [first, second] = phones.map(({ id }) => id) as [string, string];
    await on.act((writer) => on.contacts.editPhone(writer, _id, second, { type: 'home' }), 'olga');
    const edit = (id: string) =>
      on.act((writer) =>
        on.contacts.editPhone(
          writer,
          _id,
          id,
          { type: 'fax' },
          { expected: { [`phones.${id}.type`]: id === first ? 'mobile' : 'work' } },
        ),
      );
    await edit(first);
    await expect(edit(second)).rejects.toMatchObject({
      path: `phones.${second}.type`,
      present: 'home',
      by: { actor: 'olga' },
    });
  });
});

describe('switchType', () => {
  test('keeps every value, and says which ones will not be shown (F001, F004, Q16)', async () => {
    const person = await on.create({
      firstName: 'Jan',
      lastName: 'Nowak',
      jobTitle: 'Boss',
      phones: [mobile],
    });
    expect(fieldsHiddenBy(person, 'organization')).toEqual(['firstName', 'lastName', 'jobTitle']);
    expect(fieldsHiddenBy(person, 'person')).toEqual([]);
    const switched = await on.run((writer) => on.contacts.switchType(writer, person._id, 'organization'));
    const changing = ({ updatedAt: _at, ...contact }: Contact) => contact;
    expect(changing(switched)).toEqual({ ...changing(person), type: 'organization' });
    const back = await on.run((writer) => on.contacts.switchType(writer, person._id, 'person'));
    expect(changing(back)).toEqual(changing(person));
  });

  test('asks for links to be removed first, on both sides (Q16, F107)', async () => {
    const person = await on.create({ firstName: 'Jan', company: 'Switch Ltd' });
    const organization = person.organization?.id as string;
    const attempt = (id: string, type: 'person' | 'organization') =>
      on.act((writer) => on.contacts.switchType(writer, id, type));
    await expect(attempt(person._id, 'organization')).rejects.toMatchObject({ code: 'organization_linked' });
    await expect(attempt(organization, 'person')).rejects.toMatchObject({ code: 'people_linked' });
    await on.act((writer) => on.contacts.unlinkOrganization(writer, person._id));
    await attempt(organization, 'person');
    expect(await read(organization)).toMatchObject({ type: 'person', organizationName: 'Switch Ltd' });
  });
});

describe('the bin', () => {
  test('takes a contact in and gives it back as it was, links and tags included (F178, F180, Q20)', async () => {
    const before = await on.create({ firstName: 'B', company: 'Bin Ltd', tags: ['t'], phones: [mobile] });
    await on.act((writer) => on.contacts.moveToBin(writer, before._id));
    expect(await read(before._id)).toMatchObject({ deletedAt: on.clock.now });
    const again = await on.act((writer) => on.contacts.moveToBin(writer, before._id));
    expect(again.actionId).toBeNull();
    const { contacts, total } = await on.contacts.listContacts({ bin: true, tag: before.tags[0] as string });
    expect([contacts.map(({ _id }) => _id), total]).toEqual([[before._id], 1]);
    await on.act((writer) => on.contacts.restoreContact(writer, before._id));
    expect({ ...(await read(before._id)), updatedAt: null }).toEqual({ ...before, updatedAt: null });
  });
});

describe('transferOwner', () => {
  test('gives the contact to another member of staff, who owns it alone (F189)', async () => {
    const { _id } = await on.create({ firstName: 'O' }, 'ewa');
    await on.act((writer) => on.contacts.transferOwner(writer, _id, 'olga'));
    expect(await read(_id)).toMatchObject({ owner: 'olga', createdBy: 'ewa' });
  });
});

describe('findContactsByPhone', () => {
  test('finds every holder of one of the forms of a line, but none in the bin and no longer number (F167)', async () => {
    const number = { raw: '600 111 222', e164: '+48600111222' };
    const one = await on.create({ firstName: 'One', phones: [number] });
    const two = await on.create({ firstName: 'Two', phones: [office, number] });
    await on.create({ firstName: 'Other', phones: [{ raw: 'x', e164: '+4948600111222' }] });
    const binned = await on.create({ firstName: 'Binned', phones: [number] });
    await on.act((writer) => on.contacts.moveToBin(writer, binned._id));
    const found = await on.contacts.findContactsByPhone(['+48600111222', '+480600111222']);
    expect(found.map(({ _id }) => _id)).toEqual([two._id, one._id]);
    expect(await on.contacts.findContactsByPhone([])).toEqual([]);
  });
});
