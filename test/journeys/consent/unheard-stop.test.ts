import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryModel } from '../../../src/intake/delivery.model.ts';
import { outboxModel } from '../../../src/messaging/index.ts';
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

describe('a STOP that is stored and that nobody has heard yet', () => {
  it('lets no message to its sender leave before it is heard, as after a restart (M11)', async () => {
    const ewa = service.phone(number);
    await owner.say(`/new Ewa Lis ${number}`);
    await owner.say('save');
    await ewa.write('START');
    await ewa.write('yes');
    await owner.say('/sms Ewa: see you at five');

    // As a process leaves it that died right after it had answered the provider.
    const pending = `simulator:${number}`;
    await service.database.model(deliveryModel).create({
      _id: 'simulator:message:left',
      source: 'simulator',
      event: {
        type: 'message.received',
        key: 'message:left',
        conversation: number,
        at: now(),
        channel: 'sms',
        from: { scheme: 'tel', value: number },
        to: 'simulator',
        text: 'Stop',
      },
      receivedAt: now(),
      order: 0,
      pending,
      attempts: 0,
    });
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
});
