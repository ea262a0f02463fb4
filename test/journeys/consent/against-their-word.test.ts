import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAddressBook } from '../../../src/consent/addresses/address-book.ts';
import { personModel } from '../../../src/consent/addresses/person.model.ts';
import type { AddressRef } from '../../../src/consent/index.ts';
import { createKeys } from '../../../src/storage/index.ts';
import { events } from '../../../webhooks/events/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { toEventRequest } from '../../support/signatures/sign-event.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const numberOf = (last: number) => `+4860070070${last}`;
const number = (last: number) => ({ raw: '', e164: numberOf(last) });

let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};
/** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(1)] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [number(2)] },
    { firstName: 'Anna', lastName: 'Dom', phones: [number(4)] },
    { firstName: 'Bob', lastName: 'Dom', phones: [number(4), number(5)] },
  ]);
  for (const { firstName = '', _id } of contacts) ids[firstName] = _id;
  service = await startTestService({
    uri,
    phones: true,
    now,
    webhooks: [events],
    environment: { BUSINESS_NAME: 'Kwiaty', EVENTS_SECRET: secret },
  });
  owner = await service.owner();
});
afterAll(() => service.close());

const phone = (last: number) => service.phone(numberOf(last));

async function stateOf(ref: AddressRef, key: string): Promise<string | undefined> {
  const book = createAddressBook(service.database, createKeys(['a-secret-key-for-tests']));
  return (await book.findAddress(ref)).states[key]?.state;
}
const personState = async (name: string, key: string) =>
  (await service.database.model(personModel).findById(ids[name]).lean())?.states[key]?.state;

/** What a shop reports of a number. */
async function report(type: 'campaign.subscribed' | 'campaign.unsubscribed', last: number): Promise<void> {
  const at = now();
  const body = {
    type,
    timestamp: at.toISOString(),
    data: { contact: { phone: numberOf(last) }, channel: 'sms' },
  };
  const request = toEventRequest({ id: `evt_${at.getTime()}`, body, secret, at });
  const { headers } = request;
  const response = await fetch(`${service.address}${request.url}`, {
    method: 'POST',
    headers: headers as Record<string, string>,
    body: new Uint8Array(request.body),
  });
  expect(response.status).toBeLessThan(300);
  await service.settled();
}

const ewa = { scheme: 'tel', value: numberOf(1) } as const;
const smsOf = (last: number) => stateOf({ scheme: 'tel', value: numberOf(last) }, 'sms/service');
const telegramOf = (id: number) => stateOf({ scheme: 'telegram', value: String(id) }, 'telegram/service');

describe('an answer to a question', () => {
  it('opens nothing that words since have closed, be it a YES or a NO (M04, B16)', async () => {
    const contact = phone(3);
    for (const answer of ['YES', 'NO']) {
      await contact.write('START');
      await contact.write('yes');
      expect(await smsOf(3)).toBe('granted');
      await contact.write('STOP');
      await contact.write('START');
      expect(await smsOf(3)).toBe('pending');
      await contact.write('Leave me alone, no more of your messages');
      expect(await contact.write(answer)).toEqual([]);
      expect(await smsOf(3)).toBe('withdrawn');
    }
  });
});

describe('a question that never reached its reader', () => {
  it('is answered by no YES (M04, B16)', async () => {
    const contact = service.person('Zoé', 'fr');
    contact.message({ text: 'START' });
    service.api.blocked.add(contact.id);
    await contact.heard();
    service.api.blocked.delete(contact.id);
    expect(await telegramOf(contact.id)).toBe('pending');
    await contact.say('oui');
    expect(await telegramOf(contact.id)).toBe('pending');
    expect(textOf(await contact.say('START'))).toContain('OUI');
    await contact.say('oui');
    expect(await telegramOf(contact.id)).toBe('granted');
  });
});

describe('a STOP on Telegram', () => {
  it.each(['/stop', '/STOP', '/unsubscribe', '/arrêt', '/wypisz'])(
    'may be a command that we do not have: %s (B13)',
    async (word) => {
      const contact = service.person(`Zoé ${word}`, 'fr');
      expect(textOf(await contact.say(word))).toMatch(/^Kwiaty/);
      expect(await telegramOf(contact.id)).toBe('withdrawn');
    },
  );

  it('may stand beside a picture, a file or a video (B13)', async () => {
    for (const media of [
      { photo: [{ file_id: 'f', width: 1, height: 1 }] },
      { document: { file_id: 'f', file_name: 'a.pdf' } },
      { video: { file_id: 'f' } },
    ]) {
      const contact = service.person('Zoé', 'fr');
      contact.message({ ...media, caption: 'STOP' });
      await contact.heard();
      expect(await telegramOf(contact.id)).toBe('withdrawn');
    }
  });
});

describe('a withdrawal', () => {
  it('still stands after a START that was never confirmed, whatever a shop, staff or an erasure make of it (M03, M08, M17)', async () => {
    const contact = phone(1);
    await contact.write('STOP');
    await contact.write('START');
    await report('campaign.subscribed', 1);
    expect(await stateOf(ewa, 'sms/marketing')).toBe('withdrawn');
    await owner.pressData(`c.channels.${ids.Ewa}`);
    expect(textOf(await owner.press(/^SMS/))).toContain('only they can open it again');
    // The time to say YES runs out.
    seconds += 49 * 3_600;
    await report('campaign.subscribed', 1);
    await owner.pressData(`c.erase.${ids.Ewa}`);
    await owner.say('ERASE');
    await report('campaign.subscribed', 1);
    expect(await stateOf(ewa, 'sms/service')).toBe('withdrawn');
    expect(await stateOf(ewa, 'sms/marketing')).toBe('withdrawn');
  });
});

describe('a number that several people share', () => {
  it('opens for nobody what they closed elsewhere by themselves (B10, B16)', async () => {
    await report('campaign.subscribed', 5);
    expect(await personState('Bob', 'sms/marketing')).toBe('granted');
    await report('campaign.unsubscribed', 5);
    expect(await personState('Bob', 'sms/marketing')).toBe('withdrawn');
    await phone(4).write('START');
    await phone(4).write('YES');
    expect(await smsOf(4)).toBe('granted');
    expect(await personState('Bob', 'sms/marketing')).toBe('withdrawn');
  });

  it('agrees to advertising as a number, and for none of them as a person (B10, M17)', async () => {
    await report('campaign.subscribed', 4);
    expect(await stateOf({ scheme: 'tel', value: numberOf(4) }, 'sms/marketing')).toBe('granted');
    expect(await personState('Anna', 'sms/marketing')).toBeUndefined();
  });

  it('takes a STOP back for all for whom that STOP counted (B10, B16)', async () => {
    await phone(4).write('STOP');
    await phone(4).write('START');
    await phone(4).write('YES');
    expect(await stateOf({ scheme: 'tel', value: numberOf(4) }, 'sms/marketing')).toBe('granted');
  });
});

describe('a number that has changed hands', () => {
  it('tells its new person nothing of the old one, and opens nothing for them (M18, M26)', async () => {
    await report('campaign.subscribed', 2);
    await phone(2).write('STOP');
    await owner.say('/moved Jan');
    await owner.press('Leave it on the card');
    const told = (await phone(2).write('MY DATA')).at(-1) ?? '';
    expect(told).not.toContain('Nowak');
    const [path = ''] = /\/p\/[\w-]{32}/.exec(told) ?? [];
    const page = await fetch(`${service.address}${path}`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('named:');
    await phone(2).write('START');
    await phone(2).write('YES');
    expect(await smsOf(2)).toBe('granted');
    expect(await personState('Jan', 'sms/marketing')).toBe('withdrawn');
  });
});

describe('a withdrawal that a shop reports', () => {
  it("is told to the contact's owner once, however often it is reported (B16, M17)", async () => {
    await phone(5).write('START');
    await phone(5).write('yes');
    await owner.heard();
    for (const _ of [1, 2]) await report('campaign.unsubscribed', 5);
    seconds += 120;
    await service.notify();
    await service.settled();
    const told = textOf(await owner.heard());
    expect(told.match(/Bob Dom changed what we may send/g)).toHaveLength(1);

    await report('campaign.unsubscribed', 5);
    seconds += 120;
    await service.notify();
    await service.settled();
    expect(await owner.heard()).toEqual([]);
  });
});
