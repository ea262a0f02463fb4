import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toSubject } from '../../src/activity/index.ts';
import { type OpenContacts, openContacts } from './open-contacts.ts';

let on: OpenContacts;
beforeAll(async () => {
  on = await openContacts();
});
afterAll(() => on.close());

const person = (firstName: string) => on.create({ firstName });
const organization = (organizationName: string) => on.create({ type: 'organization', organizationName });
const link = (
  one: string,
  other: string,
  options?: Parameters<OpenContacts['contacts']['linkContacts']>[3],
) => on.act((writer) => on.contacts.linkContacts(writer, one, other, options));

describe('linkContacts', () => {
  test('links from either side, with a role that shows on the person (F099, F100, F101, F103, F104)', async () => {
    const [anna, jan, acme] = [await person('Anna'), await person('Jan'), await organization('Acme')];
    await link(anna._id, acme._id, { role: ' Księgowa ' });
    await link(acme._id, jan._id);
    expect((await on.contacts.getContact(anna._id)).organization).toEqual({ id: acme._id, role: 'Księgowa' });
    expect((await on.contacts.getContact(jan._id)).organization).toEqual({ id: acme._id });
    expect(await on.contacts.getContact(acme._id)).not.toHaveProperty('organization');
  });

  test('joins unlike types only (F107)', async () => {
    const [one, other] = [await person('A'), await person('B')];
    const [firm, company] = [await organization('A'), await organization('B')];
    for (const [from, to] of [
      [one, other],
      [firm, company],
      [one, one],
    ] as const)
      await expect(link(from._id, to._id)).rejects.toMatchObject({ code: 'link_between_alike' });
  });

  test('leaves a person with one organization; another takes its place only when that is said (F105, Q23)', async () => {
    const [anna, first, second] = [
      await person('Anna'),
      await organization('First'),
      await organization('Second'),
    ];
    await link(anna._id, first._id, { role: 'Boss' });
    await expect(link(anna._id, second._id)).rejects.toMatchObject({ code: 'organization_present' });
    await link(anna._id, second._id, { replace: true });
    expect((await on.contacts.getContact(anna._id)).organization).toEqual({ id: second._id });
    expect((await link(anna._id, second._id)).actionId).toBeNull();
  });

  test('lets one of two links win that are made at the same time (F105)', async () => {
    const anna = await person('Anna');
    const firms = await Promise.all(['A', 'B', 'C'].map((name) => organization(`Race ${name}`)));
    const outcomes = await Promise.allSettled(firms.map(({ _id }) => link(anna._id, _id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('does not link to an organization that becomes a person at the same moment (F107)', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [anna, firm] = [await person('Anna'), await organization(`Turning ${round}`)];
      await Promise.allSettled([
        link(anna._id, firm._id),
        on.act((writer) => on.contacts.switchType(writer, firm._id, 'person')),
      ]);
      const linked = (await on.contacts.getContact(anna._id)).organization !== undefined;
      expect((await on.contacts.getContact(firm._id)).type).toBe(linked ? 'organization' : 'person');
    }
  });

  test('refuses what lies in the bin, and shows none of it among the people (Q20)', async () => {
    const [anna, jan, acme] = [await person('Anna'), await person('Jan'), await organization('Bin')];
    await link(anna._id, acme._id);
    await on.act((writer) => on.contacts.moveToBin(writer, anna._id));
    expect(await on.contacts.findPeopleOf(acme._id, 9)).toEqual({ people: [], total: 0 });
    await on.act((writer) => on.contacts.moveToBin(writer, acme._id));
    await expect(link(jan._id, acme._id)).rejects.toMatchObject({ code: 'contact_in_bin' });
  });

  test('gives an organization many people, listed by name (F106, Q23)', async () => {
    const acme = await organization('Many');
    for (const lastName of ['Żak', 'Adamska', 'Łuczak', 'Nowak']) {
      const { _id } = await on.create({ lastName });
      await link(_id, acme._id);
    }
    const { people, total } = await on.contacts.findPeopleOf(acme._id, 3);
    expect([people.map(({ lastName }) => lastName), total]).toEqual([['Adamska', 'Łuczak', 'Nowak'], 4]);
  });

  test('changes the role alone, and unlinks (F103)', async () => {
    const [anna, acme] = [await person('Anna'), await organization('Roles')];
    await expect(on.act((writer) => on.contacts.setRole(writer, anna._id, 'x'))).rejects.toMatchObject({
      code: 'not_linked',
    });
    await link(anna._id, acme._id);
    await on.act((writer) => on.contacts.setRole(writer, anna._id, 'accountant'));
    expect((await on.contacts.getContact(anna._id)).organization).toEqual({
      id: acme._id,
      role: 'accountant',
    });
    await on.act((writer) => on.contacts.setRole(writer, anna._id, null));
    expect((await on.contacts.getContact(anna._id)).organization).toEqual({ id: acme._id });
    await on.act((writer) => on.contacts.unlinkOrganization(writer, anna._id));
    expect(await on.contacts.getContact(anna._id)).not.toHaveProperty('organization');
  });

  test('stands in the history of both, and is undone without leaving a trace of it (F183, M03)', async () => {
    const [anna, acme] = [await person('Anna'), await organization('History')];
    const { actionId } = await link(anna._id, acme._id);
    for (const { _id } of [anna, acme]) {
      const { entries } = await on.activity.history(toSubject('contacts', _id), { limit: 1 });
      expect(entries[0]?.action._id).toBe(actionId);
    }
    expect(await on.undo(actionId)).toMatchObject({ undone: true });
    expect(await on.contacts.getContact(anna._id)).not.toHaveProperty('organization');
  });

  test('does not come back by an undo when the organization is a person now (F107, M03)', async () => {
    const [anna, firm] = [await person('Anna'), await organization('Then')];
    await link(anna._id, firm._id);
    const { actionId } = await on.act((writer) => on.contacts.unlinkOrganization(writer, anna._id));
    await on.act((writer) => on.contacts.switchType(writer, firm._id, 'person'));
    expect(await on.undo(actionId)).toMatchObject({
      clashes: [{ path: 'organization.id', reason: 'dangling' }],
    });
  });
});
