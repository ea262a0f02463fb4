import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contactModel, createContactLists, type PageRequest, tagModel } from '../../../src/contacts/index.ts';
import { createRoster, type RosterContact } from '../../../src/contacts/lists/roster.ts';
import { type OpenContacts, openContacts } from '../open-contacts.ts';

const quiet = { warn: () => undefined };

describe('a roster', () => {
  test('lists what a plain filter and sort would, whatever came and went (F002, F172, F173, Q20)', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const put = fc.record({
      _id: id,
      type: fc.constantFrom('person' as const, 'organization' as const),
      kind: fc.constantFrom('customer' as const, 'contact-person' as const),
      tags: fc.subarray(['t1', 't2']),
      createdAt: fc.integer({ min: 0, max: 5 }).map((at) => new Date(at)),
      updatedAt: fc.integer({ min: 0, max: 5 }).map((at) => new Date(at)),
      sortName: fc.constantFrom('', 'adam', 'ewa', 'jan'),
      deletedAt: fc.option(fc.constant(new Date(0)), { nil: undefined }),
    });
    const steps = fc.array(fc.oneof(put, fc.record({ remove: id })), { maxLength: 120 });
    const filter = fc.record(
      {
        type: fc.constantFrom('person' as const, 'organization' as const),
        kind: fc.constantFrom('customer' as const, 'contact-person' as const),
        bin: fc.boolean(),
        tag: fc.constantFrom('t1', 't2'),
        sort: fc.constantFrom('recent' as const, 'newest' as const, 'name' as const),
        reverse: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        steps,
        filter,
        fc.nat(9),
        fc.nat(5),
        fc.boolean(),
        (history, wanted, offset, limit, reading) => {
          const roster = createRoster();
          const model = new Map<string, RosterContact>();
          for (const step of history) {
            if ('remove' in step) {
              roster.remove(step.remove);
              model.delete(step.remove);
            } else {
              roster.put(step);
              model.set(step._id, step);
            }
            if (reading) roster.list(wanted, 0, 1);
          }
          const expected = [...model.values()]
            .filter(
              (contact) =>
                (contact.deletedAt !== undefined) === (wanted.bin ?? false) &&
                (wanted.type === undefined || contact.type === wanted.type) &&
                (wanted.kind === undefined || contact.kind === wanted.kind) &&
                (wanted.tag === undefined || contact.tags.includes(wanted.tag)),
            )
            .sort((one, other) => {
              const [a, b] = [one.sortName || '\uffff', other.sortName || '\uffff'];
              const byName = a < b ? -1 : a > b ? 1 : 0;
              const moment = wanted.sort === 'newest' ? 'createdAt' : 'updatedAt';
              const byTime = other[moment].getTime() - one[moment].getTime();
              const order = (wanted.sort === 'name' ? byName : byTime) || (one._id < other._id ? -1 : 1);
              return wanted.reverse ? -order : order;
            })
            .map(({ _id }) => _id);
          expect(roster.list(wanted, offset, limit)).toEqual({
            ids: expected.slice(offset, offset + limit),
            total: expected.length,
          });
          expect(roster.size).toBe(model.size);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('lists only what the asking person may see, and counts no more', () => {
    const roster = createRoster();
    for (const _id of ['a', 'b', 'c'])
      roster.put({
        _id,
        type: 'person',
        kind: 'customer',
        tags: [],
        createdAt: new Date(0),
        updatedAt: new Date(0),
        sortName: _id,
      });
    expect(roster.list({ accept: (id) => id !== 'b' }, 0, 9)).toEqual({ ids: ['a', 'c'], total: 2 });
  });
});

describe('listContacts', () => {
  let on: OpenContacts;
  beforeAll(async () => {
    on = await openContacts();
    for (const lastName of ['Żak', 'Adamska', 'Łuczak', 'Nowak', 'Ćwik'])
      await on.create({ lastName, tags: lastName === 'Nowak' ? ['vip'] : [] });
    for (const organizationName of ['Acme', 'Bakery'])
      await on.create({ type: 'organization', organizationName });
  });
  afterAll(() => on.close());

  const names = async (request?: PageRequest, lists = on.lists) =>
    (await lists.listContacts(request)).contacts.map(
      ({ lastName, organizationName }) => lastName ?? organizationName,
    );

  test('gives each type a list of its own, last changed first (F002, F166, F167)', async () => {
    expect(await names({ type: 'person' })).toEqual(['Ćwik', 'Nowak', 'Łuczak', 'Adamska', 'Żak']);
    expect(await names({ type: 'organization' })).toEqual(['Bakery', 'Acme']);
    expect(await names({ size: 3 })).toEqual(['Bakery', 'Acme', 'Ćwik']);
  });

  test('sorts by name without regard to marks (F002)', async () => {
    expect(await names({ type: 'person', sort: 'name' })).toEqual([
      'Adamska',
      'Ćwik',
      'Łuczak',
      'Nowak',
      'Żak',
    ]);
  });

  test('pages with totals, and gives the last page for one behind it (F002)', async () => {
    const page = await on.lists.listContacts({ type: 'person', sort: 'name', size: 2, page: 2 });
    expect(page).toMatchObject({ total: 5, page: 2, pages: 3 });
    expect(page.contacts.map(({ lastName }) => lastName)).toEqual(['Łuczak', 'Nowak']);
    const last = await on.lists.listContacts({ type: 'person', sort: 'name', size: 2, page: 99 });
    expect(last).toMatchObject({ total: 5, page: 3, pages: 3, contacts: [{ lastName: 'Żak' }] });
    expect(await on.lists.listContacts({ bin: true })).toEqual({ contacts: [], total: 0, page: 1, pages: 1 });
  });

  test('lists the carriers of a tag (F086)', async () => {
    const tag = (await on.contacts.findTagByName('vip'))?._id as string;
    expect(await names({ tag })).toEqual(['Nowak']);
  });

  test('answers the same before the roster is filled (F002)', async () => {
    const never = { ...on.database, isUp: () => false };
    const lists = createContactLists({ database: never, log: quiet });
    expect(lists.ready).toBe(false);
    for (const request of [
      {},
      { type: 'person', sort: 'name' },
      { size: 2, page: 9 },
      { bin: true },
    ] as const)
      expect(await lists.listContacts(request)).toEqual(await on.lists.listContacts(request));
    expect(await lists.tagUsage()).toEqual(await on.lists.tagUsage());
    await lists.close();
  });

  test('leaves every other look-up of the room to an index, on both servers', async () => {
    const contacts = on.database.model(contactModel);
    const plans = [
      await contacts.find({ searchPhones: { $in: ['48600700800', '600700800'] } }).explain(),
      await contacts.find({ sortName: 'acme' }).explain(),
      await contacts.find({ 'organization.id': 'x' }).explain(),
      await contacts.find({ tags: 'x' }).explain(),
      await on.database.model(tagModel).find({ slug: 'vip' }).explain(),
    ].map((plan) => JSON.stringify(plan));
    for (const plan of plans) {
      expect(plan).toContain('IXSCAN');
      expect(plan).not.toContain('COLLSCAN');
    }
  });

  test('follows what another process commits (F167)', async () => {
    const other = createContactLists({ database: await on.connect(), log: quiet });
    await Promise.all([other.whenReady(), on.lists.whenReady()]);
    const created = await on.create({ lastName: 'Nowy' });
    await vi.waitFor(async () => expect((await names({}, other))[0]).toBe('Nowy'), 5_000);
    await on.act((writer) => on.contacts.moveToBin(writer, created._id));
    expect((await names({}))[0]).not.toBe('Nowy');
    await vi.waitFor(async () => expect(await names({ bin: true }, other)).toEqual(['Nowy']), 5_000);
    await other.close();
  });
});
