import type { proto } from '@whiskeysockets/baileys';
import { describe, expect, it } from 'vitest';
import { toIdentity, toJid, toNames } from '../../../bots/whatsapp-web/address.ts';
import { parseMediaRef } from '../../../bots/whatsapp-web/messages/media-ref.ts';
import { render } from '../../../bots/whatsapp-web/messages/render.ts';
import { toMessageId } from '../../../bots/whatsapp-web/messages/send-reply.ts';
import { toEvents, toReceipt } from '../../../bots/whatsapp-web/messages/to-events.ts';
import type { Input } from '../../../src/connector/index.ts';
import { toWaMessage } from '../../support/stand-ins/whatsapp-socket.ts';

const now = new Date('2026-11-23T12:00:00Z');
const self = { phone: '48732123456', lid: '948732123456@lid' };
const group = '120363001234567890@g.us';
const heard = (...of: Parameters<typeof toWaMessage>) =>
  toEvents(toWaMessage(...of), self, async () => null, now);
const inputsOf = async (...of: Parameters<typeof toWaMessage>): Promise<Input[]> =>
  (await heard(...of)).flatMap((event) => (event.type === 'turn' ? [event.turn.input] : []));

describe('an address of WhatsApp', () => {
  it.each([
    ['48500100200@s.whatsapp.net', '+48500100200'],
    ['48500100200:12@s.whatsapp.net', '+48500100200'],
    ['48500100200_1:12@c.us', '+48500100200'],
    ['123456789012345:3@lid', '123456789012345@lid'],
  ])('%s is the person %s, whatever the device', (jid, value) => {
    expect(toIdentity(toNames(jid))).toEqual({ scheme: 'whatsapp', value });
  });

  it.each(['status@broadcast', group, '120363@newsletter', '0@s.whatsapp.net', '', 'x@lid', '1@lid.evil'])(
    '%s is nobody',
    (jid) => {
      expect(toIdentity(toNames(jid))).toBeNull();
    },
  );

  it('is written to as it is known, and not written to at all when it is none', () => {
    expect(toJid({ chat: '48500100200' })).toBe('48500100200@s.whatsapp.net');
    expect(toJid({ chat: '123456789012345@lid' })).toBe('123456789012345@lid');
    expect(toJid({ chat: group })).toBe(group);
    for (const chat of ['status@broadcast', 'anna', '', '48500100200@s.whatsapp.net@g.us', '12'])
      expect(toJid({ chat })).toBeNull();
  });
});

describe('a message that comes in', () => {
  it('is a turn of its sender, dated and named by WhatsApp', async () => {
    expect(await heard({ conversation: 'Hello' })).toEqual([
      {
        type: 'turn',
        key: '48500100200:3EB0AAAABBBBCCCC',
        conversation: '48500100200',
        at: new Date(1_795_000_000_000),
        turn: {
          who: { identity: { scheme: 'whatsapp', value: '+48500100200' }, name: 'Olga' },
          where: { channel: 'whatsapp-web', chat: '48500100200', kind: 'private' },
          at: new Date(1_795_000_000_000),
          input: { kind: 'text', text: 'Hello' },
        },
      },
    ]);
  });

  it.each([
    [
      'an answer',
      { extendedTextMessage: { text: 'Two', contextInfo: { stanzaId: 'x' } } },
      'Two',
      { quotes: 'x' },
    ],
    ['a message that disappears', { ephemeralMessage: { message: { conversation: 'Gone' } } }, 'Gone'],
    ['a message shown once', { viewOnceMessageV2: { message: { conversation: 'Once' } } }, 'Once'],
    ['a button', { buttonsResponseMessage: { selectedDisplayText: 'Yes' } }, 'Yes'],
    ['a row of a list', { listResponseMessage: { title: 'Row' } }, 'Row'],
  ])('is the text of %s', async (_what, message, text, more: object = {}) => {
    expect(await inputsOf(message as proto.IMessage)).toEqual([{ kind: 'text', text, ...more }]);
  });

  it('that changes the words of an earlier one is marked as such; in a group it is passed over', async () => {
    const change = {
      protocolMessage: { type: 14, key: { id: '3EB0BEFORE' }, editedMessage: { conversation: 'STOP' } },
    };
    expect(await heard(change)).toMatchObject([
      {
        turn: {
          input: { kind: 'text', text: 'STOP' },
          isEdit: true,
          edits: { key: expect.stringMatching(/^\d+:3EB0BEFORE$/) },
        },
      },
    ]);
    expect(await heard({ editedMessage: { message: change } })).toMatchObject([{ turn: { isEdit: true } }]);
    expect(await heard({ protocolMessage: { type: 0, key: { id: '3EB0BEFORE' } } })).toEqual([]);
    expect(await heard(change, { remoteJid: group, participant: '48500100200@s.whatsapp.net' })).toEqual([]);
  });

  it('is every contact that is shared, with the number that WhatsApp vouches for', async () => {
    const olga =
      'BEGIN:VCARD\nVERSION:3.0\nFN:Olga Kot\nTEL;type=CELL;waid=48500100200:+48 500 100 200\nEND:VCARD';
    const jan = 'BEGIN:VCARD\nVERSION:3.0\nFN:Jan\nitem1.TEL:+48 600 700 800\nEND:VCARD';
    const inputs = await inputsOf({
      contactsArrayMessage: {
        contacts: [
          { displayName: 'Olga Kot', vcard: olga },
          { displayName: 'Jan', vcard: jan },
        ],
      },
    });
    expect(inputs).toEqual([
      {
        kind: 'contact',
        contact: { phone: '+48500100200', userId: '+48500100200', firstName: 'Olga Kot', vcard: olga },
      },
      { kind: 'contact', contact: { phone: '+48 600 700 800', firstName: 'Jan', vcard: jan } },
    ]);
    const events = await heard({ contactsArrayMessage: { contacts: [{ vcard: olga }, { vcard: jan }] } });
    expect(new Set(events.map(({ key }) => key)).size).toBe(2);
  });

  it('is a file that any process can fetch later, with its name, size and caption', async () => {
    const mediaKey = Buffer.alloc(32, 7);
    const document = {
      mediaKey,
      directPath: '/v/t62.7119-24/1?ccb=11-4',
      fileName: 'list.csv',
      mimetype: 'text/csv',
      fileLength: 1_234,
    };
    const [input] = await inputsOf({
      documentWithCaptionMessage: { message: { documentMessage: { ...document, caption: 'Our list' } } },
    });
    expect(input).toMatchObject({
      kind: 'file',
      file: { name: 'list.csv', mime: 'text/csv', size: 1_234 },
      caption: 'Our list',
    });
    const { ref } = (input as { file: { ref: string } }).file;
    expect(parseMediaRef(ref)).toEqual({ kind: 'document', mediaKey, directPath: document.directPath });
  });

  it('is a place, a sign on a message of ours, or something nobody can read', async () => {
    expect(await inputsOf({ locationMessage: { degreesLatitude: 52.2, degreesLongitude: 21 } })).toEqual([
      { kind: 'location', latitude: 52.2, longitude: 21 },
    ]);
    const reaction = { text: '👍', key: { id: 'AAAA' } };
    expect(await inputsOf({ reactionMessage: reaction })).toEqual([
      { kind: 'reaction', emoji: '👍', message: 'AAAA' },
    ]);
    expect(await inputsOf({ reactionMessage: { ...reaction, text: '' } })).toEqual([]);
    expect(await inputsOf({ stickerMessage: { isAnimated: true } })).toEqual([
      { kind: 'unsupported', what: 'sticker' },
    ]);
  });

  it.each([
    ['our own', { conversation: 'x' }, { fromMe: true }, {}],
    ['a status', { conversation: 'x' }, { remoteJid: 'status@broadcast' }, { broadcast: true }],
    ['a broadcast', { conversation: 'x' }, { remoteJid: '1234@broadcast' }, { broadcast: true }],
    ['of a channel', { conversation: 'x' }, { remoteJid: '120363@newsletter' }, {}],
    ['a deletion', { protocolMessage: { type: 0, key: { id: 'AAAA' } } }, {}, {}],
    ['a vote', { pollUpdateMessage: { pollCreationMessageKey: { id: 'AAAA' } } }, {}, {}],
    ['without an id', { conversation: 'x' }, { id: '' }, {}],
    ['without a word', undefined, {}, {}],
  ])('is left alone when it is %s', async (_what, message, key, of) => {
    expect(await heard(message as proto.IMessage, key, of)).toEqual([]);
  });

  it('in a group is ours when it is a command, a number, our name or an answer to us', async () => {
    const key = {
      remoteJid: group,
      participant: '123456789012345@lid',
      participantAlt: '48500100200@s.whatsapp.net',
    };
    const inGroup = (message: proto.IMessage) => inputsOf(message, key);
    const quoting = (participant: string) => ({
      extendedTextMessage: { text: 'Buyer', contextInfo: { participant, stanzaId: 'AAAA' } },
    });
    expect(await inGroup({ conversation: '/find Anna' })).toEqual([{ kind: 'text', text: '/find Anna' }]);
    expect(await inGroup({ conversation: ' 2. ' })).toEqual([{ kind: 'text', text: ' 2. ' }]);
    const answer = { kind: 'text', text: 'Buyer', quotes: 'AAAA' };
    expect(await inGroup(quoting('48732123456:7@s.whatsapp.net'))).toEqual([answer]);
    expect(await inGroup(quoting('948732123456@lid'))).toEqual([answer]);
    const called = {
      text: '@948732123456 who is Anna?',
      contextInfo: { mentionedJid: ['948732123456@lid'] },
    };
    expect(await inGroup({ extendedTextMessage: called })).toEqual([{ kind: 'text', text: 'who is Anna?' }]);
    for (const message of [
      { conversation: 'Who comes tonight?' },
      quoting('48600700800@s.whatsapp.net'),
      { contactMessage: { displayName: 'Anna' } },
      { stickerMessage: {} },
    ])
      expect(await inGroup(message)).toEqual([]);
    const [event] = await heard({ conversation: '/me' }, key);
    expect(event).toMatchObject({
      conversation: group,
      turn: { who: { identity: { value: '+48500100200' } }, where: { chat: group, kind: 'group' } },
    });
  });
});

describe("WhatsApp's word on a message of ours", () => {
  it.each([
    [0, 'failed'],
    [2, 'sent'],
    [3, 'delivered'],
    [4, 'read'],
    [5, 'read'],
  ] as const)('%i is %s', (status, state) => {
    const key = { remoteJid: '48500100200@s.whatsapp.net', fromMe: true, id: 'AAAA' };
    expect(toReceipt(key, status, '479', now)).toMatchObject({
      type: 'message.receipt',
      key: `AAAA:${state}`,
      ref: 'AAAA',
      state,
      ...(state === 'failed' && { code: '479' }),
    });
  });

  it('says nothing of messages of others, of groups, and before it is sent', () => {
    const key = { remoteJid: '48500100200@s.whatsapp.net', fromMe: true, id: 'AAAA' };
    expect(toReceipt({ ...key, fromMe: false }, 3, undefined, now)).toBeNull();
    expect(toReceipt({ ...key, remoteJid: group }, 3, undefined, now)).toBeNull();
    expect(toReceipt(key, 1, undefined, now)).toBeNull();
  });
});

describe('a reply', () => {
  const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;
  const file = (text: string, mime = 'text/vcard') => ({
    name: 'contact.vcf',
    mime,
    content: Buffer.from(text),
  });

  it('is its title in bold over its text', () => {
    expect(render({ title: 'Anna', text: 'Here' })).toEqual([{ text: '*Anna*\nHere', linkPreview: null }]);
    expect(render({ title: 'a*b', text: '' })).toEqual([{ text: 'a*b', linkPreview: null }]);
  });

  it('is a contact for the card of one, and a document for those of several', () => {
    const [text, contact] = render({ text: 'Anna', file: file(card('Anna\\, Kot')) });
    expect(text).toMatchObject({ text: 'Anna' });
    expect(contact).toMatchObject({ contacts: { displayName: 'Anna, Kot' } });
    const [document] = render({ text: 'Two', file: file(card('Anna') + card('Jan')) });
    expect(document).toMatchObject({ fileName: 'contact.vcf', mimetype: 'text/vcard', caption: 'Two' });
  });

  it('is a picture with its caption, and a place after the words', () => {
    const picture = { name: 'q.png', mime: 'image/png', content: Buffer.from('png') };
    expect(render({ text: 'Scan', picture })).toEqual([
      { image: Buffer.from('png'), mimetype: 'image/png', caption: 'Scan' },
    ]);
    const location = { latitude: 52.2, longitude: 21, title: 'Shop' };
    expect(render({ text: 'There', location })).toEqual([
      { text: 'There', linkPreview: null },
      { location: { degreesLatitude: 52.2, degreesLongitude: 21, name: 'Shop' } },
    ]);
  });

  it('is a sign on what was pressed where there is nothing to say, and the words of a toast', () => {
    const pressId = 'whatsapp-web:48500100200:3EB0AAAABBBBCCCC';
    expect(render({ text: '', acknowledges: { pressId } })).toEqual([{ sign: '👍', on: pressId }]);
    expect(render({ text: '', acknowledges: { pressId, toast: 'Saved' } })).toEqual([
      { text: 'Saved', linkPreview: null },
    ]);
  });

  it('is refused where it is empty or still has buttons', () => {
    expect(() => render({ text: ' ' })).toThrow('empty');
    expect(() => render({ text: 'x', choices: [[{ label: 'a', data: 'b' }]] })).toThrow('buttons');
  });

  it('has ids of its own for each message, the same whenever it is sent', () => {
    const ids = [0, 1].map((index) => toMessageId('departure', index));
    expect(ids).toEqual([0, 1].map((index) => toMessageId('departure', index)));
    expect(new Set([...ids, toMessageId('another', 0)]).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^3EB0[0-9A-F]{18}$/);
  });
});

describe('a reference to a file', () => {
  it.each(['', 'document', 'document..', 'audio.AAAA.AAAA', 'document.AAAA.L2E', '4711'])(
    'that is none is refused: %s',
    (ref) => {
      expect(() => parseMediaRef(ref)).toThrow('No media');
    },
  );

  it('leads to WhatsApp alone, whatever a sender has put into it', () => {
    const key = Buffer.alloc(32).toString('base64url');
    for (const path of ['//evil.example/x', 'https://evil.example', '@evil.example', '/a b', ''])
      expect(() => parseMediaRef(`image.${key}.${Buffer.from(path).toString('base64url')}`)).toThrow(
        'No media',
      );
  });
});
