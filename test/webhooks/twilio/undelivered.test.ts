import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twilio } from '../../../webhooks/twilio/index.ts';
import { joinedPerson } from '../../support/people/staff-people.ts';
import { startTwilioApi, type TwilioApi } from '../../support/stand-ins/twilio-api.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

describe('messages that Twilio does not take', () => {
  let api: TwilioApi;
  let service: TestService;
  let owner: TestPerson;
  let basia: TestPerson;
  let received = 0;
  /** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

  beforeAll(async () => {
    api = await startTwilioApi();
    service = await startTestService({
      environment: {
        TWILIO_ACCOUNT_SID: api.accountSid,
        TWILIO_AUTH_TOKEN: api.authToken,
        TWILIO_FROM: '+48732123456',
        TWILIO_API_ROOT: api.root,
      },
      now,
      webhooks: [twilio],
    });
    owner = await service.owner();
    basia = await joinedPerson(service, owner, 'manager', 'Basia', 'pl');
  });
  afterAll(async () => {
    await service.close();
    await api.stop();
  });

  const write = async (From: string, Body: string) => {
    const message = { MessageSid: `SM${++received}`, From, To: '+48732123456', Body };
    await api.post('message', message, { address: service.address });
    await service.settled();
  };
  /** A contact who has agreed to SMS. */
  const agreed = async (name: string, number: string) => {
    await owner.say(`new ${name} Kowalski ${number}`);
    await owner.press('✅ Save');
    await write(number, 'START');
    await write(number, 'TAK');
    await owner.heard();
    await basia.heard();
  };
  const sendTo = async (name: string, by = owner) => {
    await by.say(`/sms ${name}: hello`);
    const pressed = await by.press(by === owner ? '📤 Send' : '📤 Wyślij');
    await service.settled();
    return [...pressed, ...(await by.heard())].slice(-1);
  };

  it('are told to whoever wrote them, with why and a way to write again, and never sent twice (F036, M01)', async () => {
    await agreed('Adam', '+48600700811');
    const before = api.messages.length;
    api.failNext({ status: 500 });
    const unknown = await sendTo('Adam');
    expect(textOf(unknown)).toContain('📤 SMS to 👤 Adam Kowalski');
    expect(textOf(unknown)).toContain('Nobody knows whether it arrived. It is not sent again by itself.');
    expect(buttonsOf(unknown)).toEqual(['✍️ Write again', '🔄 How far is it?', 'Open the card']);
    expect(api.messages).toHaveLength(before);
    expect(textOf(await owner.press('✍️ Write again'))).toContain('What shall I send?');
    await owner.say('hello again');
    await owner.press('📤 Send');
    await service.settled();
    expect(api.messages.slice(before)).toMatchObject([{ to: '+48600700811', body: 'hello again' }]);
    expect(textOf(await owner.heard())).not.toContain('Nobody knows');
  });

  it('are told in the language of whoever wrote them, with what the refusal says of the number (B15)', async () => {
    await agreed('Bogdan', '+48600700812');
    api.failNext({ status: 400, code: 21610 });
    const stopped = await sendTo('Bogdan', basia);
    expect(textOf(stopped)).toContain('Nie udało się doręczyć.');
    expect(textOf(stopped)).toContain('Dostawca ma STOP tego kontaktu.');
    expect(buttonsOf(stopped).join()).not.toContain('Napisz jeszcze raz');
  });

  it('are told once when their receipt says so afterwards (B15)', async () => {
    await agreed('Cezary', '+48600700813');
    await sendTo('Cezary');
    const { sid: MessageSid, to: To } = api.messages.at(-1) ?? { sid: '', to: '' };
    const receipt = {
      MessageSid,
      To,
      From: '+48732123456',
      MessageStatus: 'undelivered',
      ErrorCode: '30005',
    };
    await api.post('status', receipt, { address: service.address });
    await service.settled();
    const told = textOf(await owner.heard());
    expect(told).toContain('It could not be delivered.\n• Messages do not arrive there.');
    await api.post('status', { ...receipt, MessageStatus: 'failed' }, { address: service.address });
    await service.settled();
    expect(textOf(await owner.heard())).not.toContain('could not be delivered');
  });

  it('show in /health that the token is refused, until one is taken', async () => {
    await agreed('Daniel', '+48600700814');
    api.failNext({ status: 401, code: 20003 });
    expect(textOf(await sendTo('Daniel', basia))).toContain('Dostawca nie wpuszcza usługi');
    expect(textOf(await owner.say('/health'))).toContain('🔴 twilio: the access token is refused');
    await sendTo('Daniel');
    expect(textOf(await owner.say('/health'))).toContain('🟢 twilio: on');
  });
});
