import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingEvent } from '../../../src/connector/index.ts';
import { sessionModel } from '../../../src/dialogue/index.ts';
import { deliveryModel } from '../../../src/intake/delivery.model.ts';
import { inboundMessageModel, outboxModel } from '../../../src/messaging/index.ts';
import {
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = '+48600700801';

let service: TestService;
let owner: TestPerson;
/** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeEach(async () => {
  service = await startTestService({ phones: true, now });
  owner = await service.owner();
});
afterEach(() => service.close());

const left = 'simulator:message:left';

/** As a process leaves it that died right after it had answered the provider. */
const leave = (text: string) =>
  service.database.model(deliveryModel).create({
    _id: left,
    source: 'simulator',
    event: {
      type: 'message.received',
      key: 'message:left',
      conversation: number,
      at: now(),
      channel: 'sms',
      from: { scheme: 'tel', value: number },
      to: 'simulator',
      text,
    },
    receivedAt: now(),
    order: 0,
    pending: `simulator:${number}`,
    attempts: 0,
  });

/** Makes every try at the message that is left fail: it cannot be kept a second time. */
const spoil = () =>
  service.database.model(inboundMessageModel).create({
    _id: left,
    address: 'nobody',
    channel: 'sms',
    text: '',
    at: now(),
    receivedAt: now(),
  });

/** Makes every try at what would change a card that somebody has open fail. */
const spoilCards = () =>
  service.database
    .collection(sessionModel)
    .updateMany({ 'card.contact': { $exists: true } }, { $set: { 'card.place': null as never } });
const mendCards = () => service.database.collection(sessionModel).updateMany({}, { $unset: { card: 1 } });

/** A delivery of any kind, left like that. */
const leaveEvent = (source: string, event: IncomingEvent) =>
  service.database.model(deliveryModel).create({
    _id: left,
    source,
    event,
    receivedAt: now(),
    order: 0,
    pending: `${source}:${event.conversation}`,
    attempts: 0,
  });

const findLeft = () => service.database.model(deliveryModel).findOne({ _id: left }).lean();

describe('a STOP that is stored and that nobody has heard yet', () => {
  it('lets no message to its sender leave before it is heard, as after a restart (M11)', async () => {
    const ewa = service.phone(number);
    await owner.say(`/new Ewa Lis ${number}`);
    await owner.say('save');
    await ewa.write('START');
    await ewa.write('yes');
    await owner.say('/sms Ewa: see you at five');

    await leave('Stop');
    const pressed = owner.press(/Send/);
    const isWritten = () =>
      service.database
        .model(outboxModel)
        .exists({ 'reply.text': /see you at five/, 'audience.kind': 'contact' });
    while (!(await isWritten())) await sleep(5);
    // Time enough to leave in.
    await sleep(300);

    expect(await ewa.write('ok')).not.toContainEqual(expect.stringContaining('see you at five'));
    expect((await pressed).map((one) => textOf([one])).join('\n')).toMatch(
      /not sent|did not go|withdrawn|STOP/i,
    );
    expect(await ewa.got()).toEqual([]);
  });

  it('closes the channel although all else about it fails for good, and owners are told once (M11, F035)', async () => {
    const ewa = service.phone(number);
    await owner.say(`/new Ewa Lis ${number}`);
    await owner.say('save');
    await ewa.write('START');
    await ewa.write('yes');
    await spoil();
    await leave('Stop');
    expect(await ewa.write('anybody there?')).toEqual([expect.stringContaining('you get no more messages')]);
    while ((await findLeft())?.dead !== 1) await sleep(20);

    expect(textOf(await owner.heard())).toContain("A contact's message could not be worked off");
    expect(textOf(await owner.say('/sms Ewa: see you at five'))).not.toContain('see you at five');
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🔕 SMS');
    expect(textOf(await owner.pressData('c.health.dead'))).toContain('simulator');

    await service.database.model(inboundMessageModel).deleteOne({ _id: left });
    await owner.pressData('c.health.retry.all');
    while ((await findLeft())?.processedAt === undefined) await sleep(20);
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🔕 SMS');
    expect(await ewa.got()).toEqual([]);
  }, 60_000);

  it('closes nothing where the message that failed was none, and says so to nobody but the owners (M11)', async () => {
    const ewa = service.phone(number);
    await owner.say(`/new Ewa Lis ${number}`);
    await owner.say('save');
    await ewa.write('START');
    await ewa.write('yes');
    await spoil();
    await leave('see you tomorrow');
    await ewa.write('anybody there?');
    while ((await findLeft())?.dead !== 1) await sleep(20);
    expect(textOf(await owner.say('/channels Ewa'))).toContain('✓ SMS');
  }, 60_000);

  it('lets owners decide at once on words that failed and may have been a STOP (M04, M11)', async () => {
    const ewa = service.phone(number);
    await owner.say(`/new Ewa Lis ${number}`);
    await owner.say('save');
    await ewa.write('START');
    await ewa.write('yes');
    await owner.heard();
    await spoil();
    await leave('Leave me alone, please');
    await ewa.write('anybody there?');
    while ((await findLeft())?.dead !== 1) await sleep(20);

    const card = (await owner.heard()).find((one) => textOf([one]).includes('Leave me alone'));
    expect(textOf(card ? [card] : [])).toMatch(/may be a STOP/);
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🤔 SMS');
    expect(textOf(await owner.pressData(dataOf(card ? [card] : [], '💬 No, keep open')))).toMatch(/open/i);
    expect(textOf(await owner.say('/channels Ewa'))).toContain('✓ SMS');
  }, 60_000);

  it('hears the withdrawal that a provider or a shop passes on and that fails for good (M11, M17)', async () => {
    const ewa = service.phone(number);
    await owner.say(`/new Ewa Lis ${number}`);
    await owner.say('save');
    await ewa.write('START');
    await ewa.write('yes');
    await owner.say('/find Ewa');
    await spoilCards();
    await leaveEvent('simulator', {
      type: 'consent.stated',
      key: 'left',
      conversation: number,
      at: now(),
      from: { scheme: 'tel', value: number },
      channel: 'sms',
      scope: 'channel',
      state: 'withdrawn',
      words: 'unsubscribed',
    });
    const written = ewa.write('anybody there?');
    while ((await findLeft())?.dead !== 1) await sleep(20);
    await mendCards();
    await written;
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🔕 SMS');
    expect(textOf(await owner.pressData('c.health.dead'))).toContain(
      "a contact's word from a provider or shop",
    );
  }, 60_000);

  it('hears that somebody has left the bot although the delivery fails for good (F201)', async () => {
    const ewa = service.person('Ewa');
    await ewa.say('START');
    await ewa.say('yes');
    await owner.press('➕ Create contact');
    await owner.press('✅ Save');
    await spoilCards();
    ewa.member('kicked');
    const isDead = () => service.database.model(deliveryModel).exists({ dead: 1 });
    while (!(await isDead())) await sleep(20);
    await mendCards();
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🔕 Telegram');
  }, 60_000);
});
