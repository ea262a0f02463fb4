import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryModel } from '../../../src/intake/delivery.model.ts';
import { inboundMessageModel, outboxModel } from '../../../src/messaging/index.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

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
    await ewa.write('anybody there?');
    while ((await findLeft())?.dead !== 1) await sleep(20);

    expect(textOf(await owner.heard())).toContain("A contact's message could not be worked off");
    expect(textOf(await owner.say('/sms Ewa: see you at five'))).not.toContain('see you at five');
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🔕 SMS');
    expect(textOf(await owner.pressData('c.health.dead'))).toContain('simulator');

    await service.database.model(inboundMessageModel).deleteOne({ _id: left });
    await owner.pressData('c.health.retry.all');
    while ((await findLeft())?.processedAt === undefined) await sleep(20);
    expect(textOf(await owner.say('/channels Ewa'))).toContain('🔕 SMS');
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
});
