import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contact, identitiesOf } from '../../src/contacts/index.ts';
import { type OpenContacts, openContacts } from './open-contacts.ts';

let on: OpenContacts;
beforeAll(async () => {
  on = await openContacts();
});
afterAll(() => on.close());

const telegram = (value: string) => ({ scheme: 'telegram', value }) as const;
const holders = async (value: string) =>
  (await on.contacts.findHolders(telegram(value))).map(({ _id }) => _id);
const add = (contact: Contact, value: string) =>
  on.act((writer) => on.contacts.addMessenger(writer, contact._id, telegram(value)));
const remove = (contact: Contact, id: string) =>
  on.act((writer) => on.contacts.removeMessenger(writer, contact._id, id));

describe('ids at messengers', () => {
  it('are identities of a contact beside its numbers and mails (B07)', async () => {
    const contact = await on.create({
      firstName: 'Ewa',
      phones: [{ raw: '', e164: '+48600000001' }],
      mails: [{ address: 'Ewa@Example.pl' }],
      messengers: [telegram('7001'), { scheme: 'whatsapp', value: 'PL.77' }],
    });
    expect(identitiesOf(contact).map(({ scheme, value }) => `${scheme}:${value}`)).toEqual([
      'tel:+48600000001',
      'mail:ewa@example.pl',
      'telegram:7001',
      'whatsapp:PL.77',
    ]);
    expect(await holders('7001')).toEqual([contact._id]);
    expect(await on.contacts.findHolders({ scheme: 'viber', value: '7001' })).toEqual([]);
  });

  it('are enough for a contact to be one, and the last of them stays (B07, F165)', async () => {
    const contact = await on.create({ messengers: [telegram('7002')] });
    const [{ id } = { id: '' }] = contact.messengers ?? [];
    await expect(remove(contact, id)).rejects.toMatchObject({ code: 'empty_contact' });
    await expect(remove(contact, 'none')).rejects.toMatchObject({ code: 'messenger_gone' });
    await expect(add(contact, '7002')).rejects.toMatchObject({ code: 'messenger_repeated' });
  });

  it('stand on one contact only, in the bin too, also when two take one at once (B09)', async () => {
    const ewa = await on.create({ firstName: 'Ewa' });
    const jan = await on.create({ firstName: 'Jan' });
    const outcomes = await Promise.allSettled([add(ewa, '7003'), add(jan, '7003')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [holder] = await holders('7003');
    const other = holder === ewa._id ? jan : ewa;
    await on.act((writer) => on.contacts.moveToBin(writer, holder ?? ''));
    await expect(add(other, '7003')).rejects.toMatchObject({ code: 'messenger_taken' });
    await expect(on.create({ messengers: [telegram('7003')] })).rejects.toMatchObject({
      code: 'messenger_taken',
    });
  });

  it('do not come back by an undo to whom they no longer belong (B09, M03)', async () => {
    const ewa = await on.create({ firstName: 'Ewa', messengers: [telegram('7004')] });
    const jan = await on.create({ firstName: 'Jan' });
    const removed = await remove(ewa, ewa.messengers?.[0]?.id ?? '');
    await add(jan, '7004');
    const undone = await on.undo(removed.actionId as string);
    expect(undone).toMatchObject({ clashes: [{ document: ewa._id, reason: 'rule' }] });
    expect(await holders('7004')).toEqual([jan._id]);
  });
});
