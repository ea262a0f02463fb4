import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedContacts } from '../support/seed-contacts.ts';
import { startTestService, type TestService, textOf } from '../support/start-service.ts';

let service: TestService;
let now = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  const { uri } = await seedContacts([{ firstName: 'Anna', lastName: 'Kowalska', phones: [] }]);
  service = await startTestService({ uri, now: () => now, environment: { BUSINESS_NAME: 'Kwiaty & Co' } });
  await service.owner();
});
afterAll(() => service.close());

describe('somebody who is not on the staff', () => {
  it.each([
    ['en', /^Hello! .*Kwiaty & Co/],
    ['fr', /^Bonjour\u202f! .*Kwiaty & Co/],
    ['pl', /^Dzień dobry.*Kwiaty & Co/],
  ])('reads one polite sentence in %s, and nothing of the contacts (Q29)', async (language, sentence) => {
    const stranger = service.person(`Stranger ${language}`, language);
    const heard = textOf(await stranger.say('Kowalska'));
    expect(heard).toMatch(sentence);
    expect(heard).not.toContain('\n');
  });

  it('cannot make the bot talk: the sentence comes once in twelve hours, whatever is said or pressed (Q29)', async () => {
    const stranger = service.person('Chatty');
    expect(await stranger.say('hello')).toHaveLength(1);
    for (const text of ['Kowalska', '/find Kowalska', '/people', '/history', '/undo', 'new Jan Nowak'])
      expect(await stranger.say(text), text).toEqual([]);
    now = new Date(now.getTime() + 13 * 3_600_000);
    expect(await stranger.say('hello again')).toHaveLength(1);
  });
});
