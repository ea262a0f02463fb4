import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consentCodeModel,
  createConsentCodes,
  problemOfCode,
  toCodes,
} from '../../src/consent/codes/index.ts';
import { createKeys } from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

const now = new Date('2026-11-22T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const asked = {
  contact: 'anna',
  channel: 'sms',
  purpose: 'named:news',
  text: { id: 'news', version: 1, language: 'en', digest: 'd' },
  createdBy: 'olga',
} as const;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase([consentCodeModel]);
});
afterAll(() => test.close());

describe('a consent code', () => {
  it('is found in a message however it is written, and kept only as a digest (M09)', async () => {
    const codes = createConsentCodes(test.database, createKeys(['a-key-for-tests']));
    const { code } = await test.database.transaction((tx) => codes.create(asked, now, tx));
    const bare = code.replace('-', '');
    for (const text of [
      code,
      `Yes, the newsletter. ${code.toLowerCase()}`,
      `ok ${bare}!`,
      `${bare.slice(0, 4)} ${bare.slice(4)}`,
    ]) {
      const found = await test.database.transaction((tx) => codes.find(text, tx));
      expect(found, text).toMatchObject({ contact: 'anna', purpose: 'named:news' });
    }
    const stored = JSON.stringify(await test.database.collection(consentCodeModel).find().toArray());
    expect(stored).not.toContain(bare);
    expect(await test.database.transaction((tx) => codes.find('ABCD-2345', tx))).toBeNull();
  });

  it('is found after a rotation of the secret key', async () => {
    const before = createConsentCodes(test.database, createKeys(['the-old-key']));
    const { code } = await test.database.transaction((tx) => before.create(asked, now, tx));
    const after = createConsentCodes(test.database, createKeys(['the-new-key', 'the-old-key']));
    expect(await test.database.transaction((tx) => after.find(code, tx))).not.toBeNull();
  });

  it('counts once, in time, from the channel and the contact it was made for (M09)', () => {
    const code = { ...asked, _id: 'x', createdAt: now, expiresAt: later(48) };
    const sender = { channel: 'sms', isContact: true, text: 'ABCD-2345' };
    expect(problemOfCode(code, sender, later(47))).toBeNull();
    expect(problemOfCode(code, sender, later(48))).toBe('expired');
    expect(problemOfCode({ ...code, usedAt: now, usedBy: 'a' }, sender, now)).toBe('used');
    expect(problemOfCode(code, { ...sender, channel: 'whatsapp' }, now)).toBe('other_channel');
    expect(problemOfCode(code, { ...sender, isContact: false }, now)).toBe('other_sender');
  });

  it('does not count beside a no, whatever the consent it is for is called (M09)', () => {
    const prepared = "J'accepte : Ne ratez rien, No Limit. Code";
    const code = { ...asked, prepared, _id: 'x', createdAt: now, expiresAt: later(48) };
    const say = (text: string) => problemOfCode(code, { channel: 'sms', isContact: true, text }, now);
    for (const text of [
      'ABCD-2345',
      `${prepared} ABCD-2345`,
      `Bonjour ! ${prepared.toUpperCase()} abcd2345 merci`,
      'oui, tak, yes ABCD-2345',
    ])
      expect(say(text), text).toBeNull();
    for (const text of [
      'Non. ABCD-2345',
      "Je n'accepte pas. Code ABCD-2345",
      `Non merci. ${prepared} ABCD-2345`,
      'I don’t agree ABCD-2345',
      'Nie zgadzam się! Kod ABCD-2345',
      'Ні, дякую ABCD-2345',
    ])
      expect(say(text), text).toBe('unclear');
  });

  it('is looked for a few times at most, whatever a message holds', () => {
    expect(toCodes('ABCD-2345 '.repeat(1_000))).toEqual(['ABCD2345']);
    expect(toCodes(Array.from({ length: 50 }, (_, at) => `AB${10 + at}-2345`).join(' '))).toHaveLength(5);
    expect(toCodes('nothing here, call +48600700800')).toEqual([]);
  });
});
