import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personModel } from '../../../src/consent/addresses/person.model.ts';
import { addressModel } from '../../../src/consent/index.ts';
import type { ContactPhone } from '../../support/people/contact-phone.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const numbers = { ewa: '+48600700711', jan: '+48600700712', janToo: '+48600700713', ola: '+48600700714' };

let service: TestService;
let owner: TestPerson;
let jan = '';
/** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const number = (e164: string) => ({ raw: '', e164 });
  const { uri, contacts } = await seedContacts([
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(numbers.ewa)] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [number(numbers.jan), number(numbers.janToo)] },
  ]);
  jan = contacts[1]?._id ?? '';
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(() => service.close());

async function join(contact: ContactPhone): Promise<void> {
  await contact.write('START');
  await contact.write('YES');
}

async function smsOf(number: string) {
  const address = await service.database.model(addressModel).findOne({ 'ref.value': number }).lean();
  return address?.states['sms/service'];
}

describe('a button under words that may be a STOP', () => {
  it('says on the channel that staff decide, and not that only the contact can open it (M04)', async () => {
    const contact = service.phone('+48600700719');
    await owner.say('/new Ida Maj +48600700719');
    await owner.say('save');
    await join(contact);
    await contact.write('Leave me alone, please');
    await owner.heard();
    expect(buttonsOf(await owner.say('/channels Ida Maj'))).toContain('advertising by e-mail 🤔');
    const advertising = await owner.press('advertising by e-mail 🤔');
    expect(textOf(advertising)).toContain('decide whether it was a STOP');
    expect(buttonsOf(advertising)).toEqual(['📡 Channels', 'Open the card']);
    await owner.say('/channels Ida Maj');
    const undecided = textOf(await owner.press('SMS 🤔'));
    expect(undecided).toContain('nobody has decided');
    expect(undecided).not.toContain('only they can open it again');
    await contact.write('STOP');
    await owner.say('/channels Ida Maj');
    expect(textOf(await owner.press('SMS 🔕'))).toContain('only they can open it again');
    await contact.write('START');
    await contact.write('YES');
    await owner.heard();
  });

  it('stands under a STOP that names the business too (M04)', async () => {
    const contact = service.phone('+48600700716');
    await join(contact);
    await owner.heard();
    await contact.write('Stop Kwiaty');
    expect(dataOf(await owner.heard(), '🔕 Yes, a STOP')).toContain('stopped');
    expect(await smsOf('+48600700716')).toMatchObject({ state: 'withdrawn', provisional: true });
  });

  it('says that a channel is open again only where it is (M04, M18)', async () => {
    const contact = service.phone('+48600700718');
    await contact.write('Leave me alone, please');
    const never = textOf(await owner.pressData(dataOf(await owner.heard(), '💬 No, keep open')));
    expect(never).toContain('it was no STOP. The channel is not open all the same');
    await owner.say('/new Iga Mak +48600700718');
    await owner.say('save');
    await join(contact);
    await owner.heard();
    await contact.write('Leave me alone, please');
    const agreed = textOf(await owner.pressData(dataOf(await owner.heard(), '💬 No, keep open')));
    expect(agreed).toContain('Open again, as it was before');

    await contact.write('No more messages from you, please');
    const card = dataOf(await owner.heard(), '💬 No, keep open');
    await owner.say('/moved Iga Mak');
    await owner.press('Leave it on the card');
    const gone = textOf(await owner.pressData(card));
    expect(gone).toContain('not open all the same');
    expect(gone).not.toContain('Open again');
    expect(textOf(await owner.say('/channels Iga Mak'))).toContain('– SMS: never asked');
  });

  it('opens nothing that newer words have closed, and may close it (M04)', async () => {
    const contact = service.phone(numbers.ewa);
    await join(contact);
    await owner.heard();
    await contact.write('Leave me alone, please');
    const first = dataOf(await owner.heard(), '💬 No, keep open');
    await contact.write('I mean it: no more messages!');
    const newer = await owner.pressData(first);
    expect(textOf(newer)).toContain('They have written again since');
    expect(await smsOf(numbers.ewa)).toMatchObject({ state: 'withdrawn', provisional: true });
    await owner.press('💬 No, keep open');
    expect((await smsOf(numbers.ewa))?.state).toBe('granted');

    await contact.write('Stop it, leave me alone');
    expect(textOf(await owner.pressData(first))).toContain('They have written again since');
    await owner.pressData(first.replace('reopen', 'stopped'));
    expect(await smsOf(numbers.ewa)).toMatchObject({ state: 'withdrawn' });
    expect((await smsOf(numbers.ewa))?.provisional).toBeUndefined();
  });

  it('opens nothing for the person while words of another number of theirs wait (M04, B10)', async () => {
    const advertising = async () =>
      (await service.database.model(personModel).findById(jan).lean())?.states['sms/marketing'];
    for (const number of [numbers.jan, numbers.janToo]) await join(service.phone(number));
    await service.phone(numbers.jan).write('Leave me alone, please');
    const one = dataOf(await owner.heard(), '💬 No, keep open');
    await service.phone(numbers.janToo).write('No more messages from you, please');
    const other = dataOf(await owner.heard(), '💬 No, keep open');
    await owner.pressData(one);
    expect((await smsOf(numbers.jan))?.state).toBe('granted');
    expect(await advertising()).toMatchObject({ state: 'withdrawn', provisional: true });
    await owner.pressData(other);
    expect((await advertising())?.provisional).toBeUndefined();
  });
});

describe('a decision about the words of an unknown sender', () => {
  it('is what an undo means, and not the change before it (M03, M04)', async () => {
    const contact = service.phone('+48600700720');
    await join(contact);
    await owner.say('/new Ada Ryś +48600700721');
    await owner.say('save');
    await owner.heard();
    await contact.write('Leave me alone, please');
    await owner.pressData(dataOf(await owner.heard(), '💬 No, keep open'));
    const answer = textOf(await owner.say('/undo'));
    expect(answer).toContain('it stays in the records');
    expect(answer).not.toContain('📡 Channels');
    expect(textOf(await owner.say('/find Ada Ryś'))).toContain('48 600 700 721');
    expect(textOf(await owner.say('/history'))).toContain('1. Decided whether it was a STOP');
    expect(textOf(await owner.press('1'))).toContain('Decided whether it was a STOP');
  });
});

describe('a START', () => {
  it('ends a pause, as the answer to the PAUSE has said (M19)', async () => {
    const contact = service.phone(numbers.ola);
    await join(contact);
    expect((await contact.write('PAUSE 30'))[0]).toContain('START');
    expect((await contact.write('CHANNELS'))[0]).toContain('silent until');
    expect(await contact.write('START')).toHaveLength(1);
    expect((await contact.write('CHANNELS'))[0]).not.toContain('silent until');
  });
});
