import { describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { findOwnNumber, parseNotification } from '../../../bots/whatsapp-cloud/parse-notification.ts';
import { type IncomingEvent, type Input, SignatureError } from '../../../src/connector/index.ts';
import { type ConnectorSample, describeConnector } from '../../contracts/describe-connector.ts';
import { createTestCore } from '../../support/connector-core.ts';
import { toMetaRequest, toNotification } from '../../support/signatures/sign-meta.ts';

const now = new Date('2026-11-22T12:00:00Z');
const appSecret = 'secret-of-the-app';
const phoneNumberId = '106540352242922';
const environment = {
  WHATSAPP_CLOUD_ACCESS_TOKEN: 'EAAG-token-of-the-system-user',
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: phoneNumberId,
  WHATSAPP_CLOUD_APP_SECRET: appSecret,
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'typed-in-twice',
};

const metadata = { display_phone_number: '48732123456', phone_number_id: phoneNumberId };
const timestamp = String(Date.parse('2026-11-22T11:58:07Z') / 1_000);
const base = { from: '48600700800', id: 'wamid.A', timestamp };
const hello = { ...base, type: 'text', text: { body: 'Stop, proszę' } };
const contacts = [{ profile: { name: 'Zofia Żak' }, wa_id: '48600700800' }];
const messages = (...list: object[]) => ({
  field: 'messages',
  value: { messaging_product: 'whatsapp', metadata, contacts, messages: list },
});
const statuses = (...list: object[]) => ({
  field: 'messages',
  value: { messaging_product: 'whatsapp', metadata, statuses: list },
});
const receipt = { id: 'wamid.B', status: 'delivered', timestamp, recipient_id: '48600700800' };
const preferences = (...list: object[]) => ({
  field: 'user_preferences',
  value: { messaging_product: 'whatsapp', metadata, contacts, user_preferences: list },
});
const stop = {
  wa_id: '48600700800',
  category: 'marketing_messages',
  value: 'stop',
  detail: 'User requested to stop marketing messages',
  timestamp,
};

const sample = (title: string, body: object | string): ConnectorSample => ({
  title,
  action: 'event',
  request: toMetaRequest(body, appSecret),
});
const photo = { id: '4711', mime_type: 'image/jpeg', sha256: 'x', caption: 'Our shop' };

describeConnector({
  definition: whatsappCloud,
  tree: 'bots',
  environment,
  now,
  proof: ['x-hub-signature-256'],
  signsBody: true,
  samples: [
    sample('a message', toNotification(messages(hello))),
    sample('a picture', toNotification(messages({ ...base, id: 'wamid.P', type: 'image', image: photo }))),
    sample('receipts', toNotification(statuses(receipt, { ...receipt, status: 'read' }))),
    sample('a preference', toNotification(preferences(stop))),
    sample(
      'a number that changed',
      toNotification(
        messages({ ...base, type: 'system', system: { type: 'user_changed_number', wa_id: '48600700900' } }),
      ),
    ),
    sample(
      'several changes',
      toNotification(messages({ ...hello, id: 'wamid.C' }), statuses({ ...receipt, id: 'wamid.D' })),
    ),
  ],
  unknown: [
    sample('another product', { object: 'instagram', entry: [{ changes: [messages(hello)] }] }),
    sample(
      'another field',
      toNotification({ field: 'account_update', value: { event: 'VERIFIED_ACCOUNT' } }),
    ),
    sample('a field whose value is a text', toNotification({ field: 'calls', value: 'x' as never })),
    sample(
      'another number of the account',
      toNotification({
        field: 'messages',
        value: { ...messages(hello).value, metadata: { phone_number_id: '1' } },
      }),
    ),
    sample('a message in a group', toNotification(messages({ ...hello, group_id: 'G1' }))),
    sample('a message without a sender', toNotification(messages({ ...hello, from: undefined }))),
    sample('a message without an id', toNotification(messages({ ...hello, id: undefined }))),
    sample(
      'a sign taken back',
      toNotification(messages({ ...base, type: 'reaction', reaction: { message_id: 'wamid.B', emoji: '' } })),
    ),
    sample(
      'what the business said itself, on its own phone',
      toNotification({ field: 'smb_message_echoes', value: { metadata, message_echoes: [hello] } as never }),
    ),
    sample(
      'a message that was changed into nobody knows what',
      toNotification(messages({ ...base, type: 'edit', edit: { original_message_id: 'wamid.B' } })),
    ),
    sample(
      'a message that was taken back',
      toNotification(messages({ ...base, type: 'revoke', revoke: { original_message_id: 'wamid.B' } })),
    ),
    sample(
      'a number that changed to none',
      toNotification(messages({ ...base, type: 'system', system: { type: 'user_changed_number' } })),
    ),
    sample(
      'another telephone under the same number',
      toNotification(
        messages({ ...base, type: 'system', system: { type: 'customer_identity_changed', wa_id: '1' } }),
      ),
    ),
    sample('a status nobody knows', toNotification(statuses({ ...receipt, status: 'constructor' }))),
    sample(
      'a preference about something else',
      toNotification(preferences({ ...stop, category: 'constructor' })),
    ),
    sample('a preference nobody knows', toNotification(preferences({ ...stop, value: 'constructor' }))),
    sample('nothing at all', { object: 'whatsapp_business_account', entry: [] }),
  ],
  malformed: [
    sample('no JSON', '{"object": "whatsapp_business_account"'),
    sample('a text', '"whatsapp_business_account"'),
    sample('no object', { entry: [] }),
    sample('no entries', { object: 'whatsapp_business_account' }),
    sample('an entry without changes', { object: 'whatsapp_business_account', entry: [{ id: '1' }] }),
    sample('a change without its field', { object: 'whatsapp_business_account', entry: [{ changes: [{}] }] }),
  ],
});

const eventsOf = (...changes: { field: string; value: object }[]): IncomingEvent[] =>
  parseNotification(Buffer.from(JSON.stringify(toNotification(...changes))), phoneNumberId, now);

/** What the one person says in these messages. */
const inputsOf = (...content: object[]): Input[] =>
  eventsOf(messages(...content.map((one, at) => ({ ...base, id: `wamid.${at}`, ...one })))).map((event) => {
    if (event.type !== 'turn') throw new Error(`Not a turn: ${event.type}`);
    return event.turn.input;
  });

describe('a delivery of WhatsApp', () => {
  it('names our own number, to which links lead, and no other of the account', () => {
    const own = (change: object) =>
      findOwnNumber(Buffer.from(JSON.stringify(toNotification(change as never))), phoneNumberId);
    const named = (id: string, shown?: string) => ({
      field: 'messages',
      value: { metadata: { phone_number_id: id, display_phone_number: shown } },
    });
    expect(own(named(phoneNumberId, '48732123456'))).toBe('48732123456');
    expect(own(named(phoneNumberId, '+48 732 123 456'))).toBe('48732123456');
    expect(own(named('1', '48732123456'))).toBeUndefined();
    expect(own(named(phoneNumberId))).toBeUndefined();
    expect(own(named(phoneNumberId, 'none yet'))).toBeUndefined();
    expect(own({ field: 'messages', value: 7 })).toBeUndefined();
  });

  it.each([
    ['now', { from: '48600700800' }, { type: 'user_changed_number', wa_id: '48600700900' }],
    ['once', {}, { type: 'customer_changed_number', customer: '48600700800', new_wa_id: '48600700900' }],
  ])(
    'tells both numbers of an account that changed its number, as Meta says it %s (B11)',
    (_when, sender, system) => {
      const said = { id: 'wamid.S', timestamp, type: 'system', system, ...sender };
      const value = { messaging_product: 'whatsapp', metadata, messages: [said] };
      expect(eventsOf({ field: 'messages', value })).toMatchObject([
        {
          type: 'number.changed',
          key: 'wamid.S',
          conversation: '48600700800',
          from: { scheme: 'whatsapp', value: '+48600700800' },
          to: { scheme: 'whatsapp', value: '+48600700900' },
        },
      ]);
    },
  );

  it('tells who wrote what, when and where', () => {
    expect(eventsOf(messages(hello))).toEqual([
      {
        type: 'turn',
        key: 'wamid.A',
        conversation: '48600700800',
        at: new Date('2026-11-22T11:58:07Z'),
        turn: {
          who: { identity: { scheme: 'whatsapp', value: '+48600700800' }, name: 'Zofia Żak' },
          where: { channel: 'whatsapp-cloud', chat: '48600700800', kind: 'private' },
          at: new Date('2026-11-22T11:58:07Z'),
          input: { kind: 'text', text: 'Stop, proszę' },
        },
      },
    ]);
  });

  it('holds several entries, changes, messages and statuses, and all of them count', () => {
    const body = {
      object: 'whatsapp_business_account',
      entry: [
        { id: '1', changes: [messages(hello, { ...hello, id: 'wamid.E' }), statuses(receipt)] },
        { id: '2', changes: [preferences(stop), messages({ ...hello, id: 'wamid.F' })] },
      ],
    };
    const events = parseNotification(Buffer.from(JSON.stringify(body)), phoneNumberId, now);
    expect(events.map(({ type, key }) => `${type} ${key}`)).toEqual([
      'turn wamid.A',
      'turn wamid.E',
      'message.receipt wamid.B:delivered',
      `consent.stated preference:48600700800:marketing_messages:stop:${timestamp}`,
      'turn wamid.F',
    ]);
  });

  it('loses nothing to a message beside it that is out of shape', () => {
    const events = eventsOf(messages({ id: 7 }, 'x' as never, { ...hello, text: { body: 1 } }, hello));
    expect(events.map(({ key }) => key)).toEqual(['wamid.A']);
    expect(eventsOf(messages({ id: 7 }, hello), { field: 'messages', value: 1 as never })).toHaveLength(1);
    const entry = [7, { id: '1' }, { changes: [7, {}] }, { changes: [null, messages(hello)] }];
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
    expect(parseNotification(Buffer.from(body), phoneNumberId, now)).toHaveLength(1);
  });

  it('knows people who show no number by the id they have towards us (B07)', () => {
    const id = 'PL.13491208655302741918';
    const value = {
      metadata,
      contacts: [{ user_id: id, profile: { name: 'Zofia', username: 'zofia.z' } }],
      messages: [{ ...hello, from: undefined, from_user_id: id }],
    };
    expect(eventsOf({ field: 'messages', value })).toMatchObject([
      {
        conversation: id,
        turn: {
          who: { identity: { scheme: 'whatsapp', value: id }, name: 'Zofia', username: 'zofia.z' },
          where: { chat: id },
        },
      },
    ]);
    // The number is the surer one of both.
    expect(eventsOf(messages({ ...hello, from_user_id: id }))).toMatchObject([{ conversation: base.from }]);
  });

  it('tells a press with the words that were on it, and the words of a template’s button as words', () => {
    const reply = { id: 'yes', title: 'Tak' };
    expect(
      inputsOf(
        { type: 'button', button: { text: 'Stop promotions', payload: 'x' } },
        { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } },
        { type: 'interactive', interactive: { type: 'list_reply', list_reply: { ...reply, title: 'Nie' } } },
      ),
    ).toEqual([
      { kind: 'text', text: 'Stop promotions' },
      { kind: 'press', data: 'yes', pressId: 'wamid.1', label: 'Tak' },
      { kind: 'press', data: 'yes', pressId: 'wamid.2', label: 'Nie' },
    ]);
  });

  it('reads pictures, documents, places and signs, and says what it cannot read', () => {
    const document = { id: '4712', mime_type: 'text/x-vcard', filename: 'anna.vcf' };
    expect(
      inputsOf(
        { type: 'image', image: photo },
        { type: 'document', document },
        { type: 'location', location: { latitude: 52.2, longitude: 21, name: 'Office' } },
        { type: 'reaction', reaction: { message_id: 'wamid.B', emoji: '👍' } },
        { type: 'audio', audio: { id: '4713' } },
        { type: 'unsupported', errors: [{ code: 131_051 }] },
        { type: 'order', order: { catalog_id: '1', text: 'Na jutro', product_items: [{ quantity: 1 }] } },
        { type: 'text', text: { body: 'Ile?' }, context: { from: '1', id: 'x' }, referral: { body: 'Ad' } },
      ),
    ).toEqual([
      { kind: 'file', file: { ref: '4711', mime: 'image/jpeg' }, caption: 'Our shop' },
      { kind: 'file', file: { ref: '4712', mime: 'text/x-vcard', name: 'anna.vcf' } },
      { kind: 'location', latitude: 52.2, longitude: 21 },
      { kind: 'reaction', emoji: '👍', message: 'wamid.B' },
      { kind: 'unsupported', what: 'audio' },
      { kind: 'unsupported', what: 'unsupported' },
      { kind: 'unsupported', what: 'order', caption: 'Na jutro' },
      { kind: 'text', text: 'Ile?', quotes: 'x' },
    ]);
  });

  it('gives each contact of a message by itself, with all that is on it', () => {
    const anna = {
      name: { formatted_name: 'Anna Nowak', first_name: 'Anna', last_name: 'Nowak; Kowalska' },
      phones: [{ phone: '+48 600 700 801', wa_id: '48600700801', type: 'CELL' }],
      emails: [{ email: 'anna@example.com', type: 'WORK' }],
      org: { company: 'Acme, Inc.', title: 'Buyer' },
      addresses: [{ street: 'Prosta 1', city: 'Warszawa', zip: '00-001' }],
      urls: [{ url: 'https://example.com' }],
      birthday: '1990-05-17',
    };
    const jan = { name: { formatted_name: 'Jan' }, phones: [{ phone: '600 700 802' }] };
    const [one, two] = eventsOf(messages({ ...base, type: 'contacts', contacts: [anna, jan] }));
    expect(one).toMatchObject({
      key: 'wamid.A',
      turn: { input: { contact: { phone: '+48600700801', firstName: 'Anna', userId: '+48600700801' } } },
    });
    expect(two).toMatchObject({
      key: 'wamid.A:1',
      turn: { input: { contact: { phone: '600 700 802', firstName: 'Jan' } } },
    });
    const input = one?.type === 'turn' && one.turn.input;
    const contact = input && input.kind === 'contact' ? input.contact : undefined;
    expect(contact?.vcard?.split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Nowak\\; Kowalska;Anna;;;',
      'FN:Anna Nowak',
      'TEL;TYPE=CELL:+48 600 700 801',
      'EMAIL;TYPE=WORK:anna@example.com',
      'ORG:Acme\\, Inc.',
      'TITLE:Buyer',
      'URL:https://example.com',
      'ADR:;;Prosta 1;Warszawa;;00-001;',
      'BDAY:1990-05-17',
      'END:VCARD',
    ]);
  });

  it('says what became of a message, and what a failure tells about the address (B15)', () => {
    const of = (status: string, ...codes: number[]) =>
      eventsOf(statuses({ ...receipt, status, errors: codes.map((code) => ({ code })) }))[0];
    expect(of('delivered')).toEqual({
      type: 'message.receipt',
      key: 'wamid.B:delivered',
      conversation: '48600700800',
      at: new Date('2026-11-22T11:58:07Z'),
      ref: 'wamid.B',
      state: 'delivered',
    });
    const states = ['sent', 'read', 'played', 'failed'].map((status) => of(status));
    expect(states.map((event) => event?.type === 'message.receipt' && event.state)).toEqual([
      'sent',
      'read',
      'read',
      'failed',
    ]);
    expect(of('failed', 131_050)).toMatchObject({ code: '131050', meaning: 'marketing_opted_out' });
    expect(of('failed', 131_000, 131_026)).toMatchObject({ code: '131000', meaning: 'undeliverable' });
    expect(of('failed', 131_047)).toMatchObject({ code: '131047', meaning: undefined });
    expect(of('read', 131_026)).toMatchObject({ code: undefined, meaning: undefined });
  });

  it('tells of a switch for offers as a word about marketing alone', () => {
    expect(eventsOf(preferences(stop))).toEqual([
      {
        type: 'consent.stated',
        key: `preference:48600700800:marketing_messages:stop:${timestamp}`,
        conversation: '48600700800',
        at: new Date('2026-11-22T11:58:07Z'),
        from: { scheme: 'whatsapp', value: '+48600700800' },
        channel: 'whatsapp',
        scope: 'marketing',
        state: 'withdrawn',
        words: 'marketing_messages: stop – User requested to stop marketing messages',
      },
    ]);
    for (const value of ['resume', 'signup'])
      expect(eventsOf(preferences({ ...stop, value }))).toMatchObject([{ state: 'granted' }]);
  });

  it('is dated now where it has no date', () => {
    for (const broken of [undefined, '', 'soon', '9'.repeat(30)])
      expect(eventsOf(messages({ ...hello, timestamp: broken }))).toMatchObject([{ at: now }]);
  });
});

describe('the secret of the app', () => {
  it('may be two during a rotation', async () => {
    const two = { ...environment, WHATSAPP_CLOUD_APP_SECRET: `the-new-one, ${appSecret}` };
    const connector = await whatsappCloud.connect(whatsappCloud.environment.parse(two), createTestCore());
    const [route] = connector.routes ?? [];
    const body = toNotification(messages(hello));
    for (const secret of ['the-new-one', appSecret])
      expect(() => route?.verify(toMetaRequest(body, secret), now)).not.toThrow();
    expect(() => route?.verify(toMetaRequest(body, 'another'), now)).toThrow(SignatureError);
  });
});

describe("Meta's check of the address", () => {
  const query = {
    'hub.mode': 'subscribe',
    'hub.verify_token': 'typed-in-twice',
    'hub.challenge': '1158201444',
  };
  const answerTo = async (given: Record<string, string>) => {
    const connector = await whatsappCloud.connect(
      whatsappCloud.environment.parse(environment),
      createTestCore(),
    );
    return connector.handshakes?.[0]?.answer({
      ...toMetaRequest('', appSecret),
      method: 'GET',
      query: given,
    });
  };

  it('gets its challenge back for the token alone', async () => {
    expect(await answerTo(query)).toEqual({ status: 200, body: '1158201444' });
    for (const wrong of [
      { ...query, 'hub.verify_token': 'typed-in-twic' },
      { ...query, 'hub.verify_token': '' },
      { ...query, 'hub.mode': 'unsubscribe' },
      { 'hub.mode': 'subscribe', 'hub.verify_token': 'typed-in-twice' } as never,
      {},
    ])
      expect(await answerTo(wrong)).toEqual({ status: 403 });
  });
});
