import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactModel, tagModel } from '../../src/contacts/index.ts';
import { draftOf, mobile, type OpenContacts, office, openContacts } from './open-contacts.ts';

let on: OpenContacts;
beforeAll(async () => {
  on = await openContacts();
});
afterAll(() => on.close());

describe('createContact', () => {
  test('stores the profile with its owner, its creator and an id for each phone and mail (F167, F189)', async () => {
    const saved = await on.run(
      (writer) =>
        on.contacts.createContact(
          writer,
          draftOf({
            firstName: '  Anna ',
            lastName: 'Nowak\u00a0 Kowalska',
            jobTitle: 'Księgowa',
            phones: [mobile, office],
            mails: [{ address: 'Anna@example.pl' }],
            note: ' two\nlines ',
            source: 'business-card',
            proposals: [{ channel: 'sms', words: 'sms ok' }],
          }),
          { owner: 'olga' },
        ),
      'jan',
    );
    expect(await on.contacts.getContact(saved._id)).toEqual(saved);
    expect(saved).toMatchObject({
      type: 'person',
      kind: 'customer',
      firstName: 'Anna',
      lastName: 'Nowak Kowalska',
      jobTitle: 'Księgowa',
      phones: [
        { id: expect.any(String), ...mobile },
        { id: expect.any(String), ...office },
      ],
      mails: [{ id: expect.any(String), address: 'Anna@example.pl' }],
      note: 'two\nlines',
      source: 'business-card',
      proposals: [{ channel: 'sms', words: 'sms ok' }],
      owner: 'olga',
      createdBy: 'jan',
      createdAt: on.clock.now,
    });
    expect(saved.phones[0]?.id).not.toBe(saved.phones[1]?.id);
    const { contacts } = await on.contacts.listContacts({ sort: 'recent' });
    expect(contacts[0]?._id).toBe(saved._id);
  });

  test.each([
    ['only blanks', { firstName: '  ', lastName: '\t', note: '\n', tags: [' '], company: ' ' }],
    ['nothing', {}],
    ['only a source and a kind', { source: 'mail', kind: 'contact-person' as const }],
    ['an organization with only a company', { type: 'organization' as const, company: 'Acme' }],
  ])('refuses a draft with %s (F165)', async (_title, fields) => {
    await expect(on.create(fields)).rejects.toMatchObject({ code: 'empty_contact' });
  });

  test.each([
    ['first name', { firstName: 'A' }],
    ['last name', { lastName: 'A' }],
    ['organization name', { type: 'organization' as const, organizationName: 'A' }],
    ['job title', { jobTitle: 'A' }],
    ['phone', { phones: [mobile] }],
    ['mail', { mails: [{ address: 'a@b.pl' }] }],
    ['note', { note: 'A' }],
    ['tag', { tags: ['A'] }],
    ['company', { company: 'A' }],
  ])('is content with a single %s (F163, F164)', async (_title, fields) => {
    expect(await on.create(fields)).toMatchObject({ owner: 'ewa' });
  });

  test('keeps first and last name apart, and a job title that nobody must give (F010, F011, F012)', async () => {
    const saved = await on.create({ firstName: 'Jan', lastName: 'Nowak' });
    expect(saved).toMatchObject({ firstName: 'Jan', lastName: 'Nowak' });
    expect(saved).not.toHaveProperty('jobTitle');
  });

  test('knows two types and two kinds and no others (F001, F008)', async () => {
    expect(await on.create({ type: 'organization', organizationName: 'A' })).toMatchObject({
      type: 'organization',
    });
    expect(await on.create({ firstName: 'A', kind: 'contact-person' })).toMatchObject({
      kind: 'contact-person',
    });
    await expect(on.create({ type: 'robot' as never, firstName: 'A' })).rejects.toThrow();
    await expect(on.create({ kind: 'supplier' as never, firstName: 'A' })).rejects.toThrow();
  });

  test('takes a number or an address that the draft names twice once', async () => {
    const saved = await on.create({
      phones: [mobile, { ...mobile, raw: '+48600700800' }, { ...mobile, extension: '12' }],
      mails: [{ address: 'a@b.pl' }, { address: 'A@B.pl' }],
    });
    expect(saved.phones.map(({ extension }) => extension)).toEqual([undefined, '12']);
    expect(saved.mails).toHaveLength(1);
  });

  test('finds the company by its name whatever the letter case and marks, and links it without a role (F100, F105)', async () => {
    const acme = await on.create({ type: 'organization', organizationName: 'Żółty Młyn sp. z o.o.' });
    const person = await on.create({ firstName: 'Ewa', company: ' ZOLTY  mlyn SP. Z O.O. ' });
    expect(person.organization).toEqual({ id: acme._id });
  });

  test('makes the company when there is none, and not out of a person or one in the bin (F099, F105, Q20)', async () => {
    await on.create({ firstName: 'Bakery' });
    const binned = await on.create({ type: 'organization', organizationName: 'Bakery' });
    await on.act((writer) => on.contacts.moveToBin(writer, binned._id));
    const person = await on.create({ firstName: 'Piotr', company: 'Bakery' }, 'olga');
    expect(person.organization?.id).not.toBe(binned._id);
    expect(await on.contacts.getContact(person.organization?.id ?? '')).toMatchObject({
      type: 'organization',
      organizationName: 'Bakery',
      owner: 'olga',
    });
  });

  test('makes unknown tags on the fly and takes known ones, each once (F081, F083)', async () => {
    const saved = await on.create({ firstName: 'T', tags: ['Złoty klient', '#zloty  KLIENT', 'nowy'] });
    const tags = await on.contacts.findTags(saved.tags);
    expect(tags.map(({ name, slug }) => [name, slug])).toEqual([
      ['Złoty klient', 'zloty klient'],
      ['nowy', 'nowy'],
    ]);
  });

  test('makes one tag when several create it at the same time (F081)', async () => {
    const saved = await Promise.all(
      Array.from({ length: 6 }, (_, index) => on.create({ firstName: `R${index}`, tags: ['race'] })),
    );
    expect(new Set(saved.flatMap(({ tags }) => tags)).size).toBe(1);
    expect(await on.database.model(tagModel).find({ slug: 'race' }).lean()).toHaveLength(1);
  });

  test('is undone whole: contact, company and tags that came with it (M03)', async () => {
    const before = [
      await on.database.model(contactModel).countDocuments(),
      await on.database.model(tagModel).countDocuments(),
    ];
    const { actionId } = await on.act((writer) =>
      on.contacts.createContact(writer, draftOf({ firstName: 'U', company: 'Undo Ltd', tags: ['undo me'] }), {
        owner: 'ewa',
      }),
    );
    expect(await on.undo(actionId)).toMatchObject({ undone: true });
    expect([
      await on.database.model(contactModel).countDocuments(),
      await on.database.model(tagModel).countDocuments(),
    ]).toEqual(before);
  });

  test('keeps a tag that others have come to carry when its first use is undone (M03)', async () => {
    const { actionId, result } = await on.act((writer) =>
      on.contacts.createContact(writer, draftOf({ firstName: 'First', tags: ['shared'] }), { owner: 'ewa' }),
    );
    await on.create({ firstName: 'Second', tags: ['shared'] });
    expect(await on.undo(actionId)).toMatchObject({
      clashes: [{ collection: 'tags', reason: 'referenced' }],
    });
    expect(await on.undo(actionId, 'rest')).toMatchObject({ undone: true });
    expect(await on.contacts.findContact(result._id)).toBeNull();
    expect(await on.contacts.findTagByName('shared')).not.toBeNull();
  });
});

describe('what createContact refuses or could not read', () => {
  test('writes nothing when it refuses, no company and no tag (F165)', async () => {
    const draft = draftOf({ firstName: 'Ola', company: 'Nowhere Ltd', tags: ['fine', 'x'.repeat(65)] });
    const refused = on.act(async (writer) => {
      await on.contacts.createContact(writer, draft, { owner: 'ewa' }).catch((error: { code?: string }) => {
        expect(error.code).toBe('tag_name_too_long');
      });
    });
    expect((await refused).touched).toEqual([]);
    expect(await on.contacts.findTagByName('fine')).toBeNull();
    expect(await on.database.model(contactModel).find({ organizationName: 'Nowhere Ltd' }).lean()).toEqual(
      [],
    );
  });

  test('keeps in the note what was no whole number (M05)', async () => {
    const saved = await on.create({ problems: [{ code: 'phone_incomplete', raw: '06 12' }], note: 'new' });
    expect(saved.note).toBe('new\n06 12');
  });

  test('makes one company when several save it at the same time (F100, F105)', async () => {
    const people = await Promise.all(
      Array.from({ length: 4 }, (_one, at) =>
        on.create({ firstName: `P${at}`, company: at % 2 ? 'ACMÉ Race' : 'Acme race' }),
      ),
    );
    expect(new Set(people.map(({ organization }) => organization?.id)).size).toBe(1);
    const companies = await on.database.model(contactModel).find({ sortName: 'acme race' }).lean();
    expect(companies).toHaveLength(1);
  });
});
