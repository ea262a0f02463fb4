import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUpdate } from '../../../../bots/telegram/incoming/parse-update.ts';
import { MalformedError } from '../../../../src/connector/index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const date = 1_790_000_000;
const bot = { id: 42, username: 'Rolochat_bot' };
const from = {
  id: 7,
  is_bot: false,
  first_name: 'Żaneta',
  last_name: 'Łoś',
  username: 'zaneta',
  language_code: 'pl',
};
const chat = { id: 7, type: 'private' };
const group = { id: -1001, type: 'supergroup' };

const read = (update: object, who: object = bot) => parseUpdate({ update_id: 900, ...update }, who, now);
const message = (content: object, envelope: object = {}) =>
  read({ message: { message_id: 5, date, chat, from, ...envelope, ...content } });
const inputOf = (events: ReturnType<typeof read>) => {
  expect(events.length).toBeLessThanOrEqual(1);
  const [event] = events;
  return event?.type === 'turn' ? event.turn.input : null;
};

describe('an update of Telegram', () => {
  it('becomes one turn with the person, the place, the time and the number of the update', () => {
    expect(message({ text: 'Anna\nNowak' })).toEqual([
      {
        type: 'turn',
        key: '900',
        conversation: '7',
        order: 900,
        at: new Date(date * 1000),
        turn: {
          who: {
            identity: { scheme: 'telegram', value: '7' },
            name: 'Żaneta Łoś',
            username: 'zaneta',
            language: 'pl',
          },
          where: { channel: 'telegram', chat: '7', kind: 'private' },
          at: new Date(date * 1000),
          input: { kind: 'text', text: 'Anna\nNowak' },
        },
      },
    ]);
  });

  it('reads a pressed button with the message it hangs on', () => {
    const press = { id: '31', from, data: 'tag:1' };
    expect(
      inputOf(read({ callback_query: { ...press, message: { message_id: 5, date: 0, chat } } })),
    ).toEqual({
      kind: 'press',
      data: 'tag:1',
      pressId: '31',
      message: '7:5',
    });
    const [inline] = read({ callback_query: { ...press, inline_message_id: 'AbC_-1' } });
    expect(inline?.conversation).toBe('7');
    expect(inputOf(inline ? [inline] : [])).toMatchObject({ message: 'inline:AbC_-1' });
    const inGroup = read({ callback_query: { ...press, message: { message_id: 5, date, chat: group } } });
    expect(inGroup[0]).toMatchObject({ conversation: '-1001', at: now, turn: { where: { kind: 'group' } } });
    expect(read({ callback_query: { id: '1', from, game_short_name: 'g' } })).toEqual([]);
  });

  it('passes over a press that names the private chat of somebody else', () => {
    const press = { id: '31', from, data: 'tag:1' };
    const theirs = { ...chat, id: chat.id + 1 };
    expect(read({ callback_query: { ...press, message: { message_id: 5, date, chat: theirs } } })).toEqual(
      [],
    );
  });

  it('marks words that were changed later, dated by the change; a place that moves and talk of groups are none', () => {
    const edited = (content: object, envelope: object = {}) =>
      read({
        edited_message: { message_id: 5, date, edit_date: date + 60, chat, from, ...envelope, ...content },
      });
    expect(edited({ text: 'STOP' })).toMatchObject([
      {
        at: new Date((date + 60) * 1000),
        turn: {
          input: { kind: 'text', text: 'STOP' },
          isEdit: true,
          edits: { at: new Date(date * 1000) },
        },
      },
    ]);
    expect(edited({ photo: [], caption: 'STOP', document: { file_id: 'f' } })).toMatchObject([
      { turn: { input: { kind: 'file', caption: 'STOP' }, isEdit: true } },
    ]);
    expect(edited({ location: { latitude: 1, longitude: 2 } })).toEqual([]);
    expect(edited({ text: 'STOP' }, { chat: group })).toEqual([]);
  });

  it('keeps a look-up from any chat apart from the chat with the bot (M14)', () => {
    const [event] = read({ inline_query: { id: '77', from, query: 'zol', offset: '10' } });
    expect(event).toMatchObject({
      conversation: 'inline:7',
      at: now,
      turn: {
        where: { chat: '7', kind: 'private' },
        input: { kind: 'query', queryId: '77', query: 'zol', offset: '10' },
      },
    });
  });

  it('adds the plus that Telegram leaves out of a number, and only there', () => {
    const phone = (contact: object) => {
      const input = inputOf(message({ contact }));
      return input?.kind === 'contact' ? input.contact.phone : undefined;
    };
    expect(phone({ phone_number: '48600700800', first_name: 'A', user_id: 8 })).toBe('+48600700800');
    expect(phone({ phone_number: '3726012345', first_name: 'A', user_id: 8 })).toBe('+3726012345');
    expect(phone({ phone_number: '48600700800', first_name: 'A' })).toBe('+48600700800');
    expect(phone({ phone_number: '+48 600 700 800', first_name: 'A' })).toBe('+48 600 700 800');
    expect(phone({ phone_number: '600700800', first_name: 'A' })).toBe('600700800');
    expect(phone({ phone_number: '0612345678', first_name: 'A' })).toBe('0612345678');
    const vcard = 'BEGIN:VCARD\nVERSION:3.0\nTEL;TYPE=CELL:+372 601-2345\nEND:VCARD';
    expect(phone({ phone_number: '3726012345', first_name: 'A', vcard })).toBe('+3726012345');
  });

  it('reads a shared or forwarded contact whole, with the user it belongs to (B08)', () => {
    const contact = {
      phone_number: '48600700800',
      first_name: 'Anna',
      last_name: 'Nowak',
      user_id: 7,
      vcard: 'BEGIN:VCARD',
    };
    const forwarded = { forward_origin: { type: 'hidden_user', sender_user_name: 'X', date } };
    for (const envelope of [{}, forwarded]) {
      expect(inputOf(message({ contact }, envelope))).toEqual({
        kind: 'contact',
        contact: {
          phone: '+48600700800',
          firstName: 'Anna',
          lastName: 'Nowak',
          userId: '7',
          vcard: 'BEGIN:VCARD',
        },
      });
    }
  });

  it('reads documents and the largest size of a picture as files, with their caption', () => {
    const document = { file_id: 'F1', file_name: 'a.vcf', mime_type: 'text/vcard', file_size: 12 };
    expect(inputOf(message({ document, caption: 'for Anna' }))).toEqual({
      kind: 'file',
      file: { ref: 'F1', name: 'a.vcf', mime: 'text/vcard', size: 12 },
      caption: 'for Anna',
    });
    const photo = [
      { file_id: 'S', width: 90, height: 60, file_size: 9 },
      { file_id: 'L', width: 900, height: 600, file_size: 99 },
      { file_id: 'M', width: 320, height: 200, file_size: 30 },
    ];
    expect(inputOf(message({ photo }))).toEqual({
      kind: 'file',
      file: { ref: 'L', mime: 'image/jpeg', size: 99 },
    });
  });

  it('reads places and venues as locations', () => {
    const location = { latitude: 52.2, longitude: 21.01, horizontal_accuracy: 4 };
    const expected = { kind: 'location', latitude: 52.2, longitude: 21.01 };
    expect(inputOf(message({ location }))).toEqual(expected);
    expect(inputOf(message({ location, venue: { location, title: 'Office', address: 'Rynek 1' } }))).toEqual(
      expected,
    );
  });

  it('says what it cannot read, and passes over what Telegram itself writes into a chat', () => {
    expect(inputOf(message({ sticker: { file_id: 's' } }))).toEqual({ kind: 'unsupported', what: 'sticker' });
    expect(inputOf(message({ voice: {} }))).toEqual({ kind: 'unsupported', what: 'voice' });
    const animation = { document: { file_id: 'g' }, animation: { file_id: 'g' } };
    expect(inputOf(message(animation))).toEqual({ kind: 'unsupported', what: 'animation' });
    expect(inputOf(message({ hologram: {} }))).toEqual({ kind: 'unsupported', what: 'message' });
    expect(message({ pinned_message: {} })).toEqual([]);
    expect(message({ sticker: {} }, { chat: group })).toEqual([]);
    expect(message({ new_chat_members: [from] }, { chat: group })).toEqual([]);
  });

  it('tells when a person blocks the bot or lets it in again, and when a group takes it in or puts it out', () => {
    const member = (chatOf: object, before: object | undefined, after: object) =>
      inputOf(
        read({
          my_chat_member: { chat: chatOf, from, date, old_chat_member: before, new_chat_member: after },
        }),
      );
    const [is, kicked, left] = [{ status: 'member' }, { status: 'kicked' }, { status: 'left' }];
    expect(member(chat, is, kicked)).toEqual({ kind: 'membership', present: false });
    expect(member(chat, kicked, is)).toEqual({ kind: 'membership', present: true });
    expect(member(group, left, is)).toEqual({ kind: 'membership', present: true });
    expect(member(group, is, left)).toEqual({ kind: 'membership', present: false });
    expect(member(group, is, { status: 'restricted', is_member: false })).toMatchObject({ present: false });
    expect(member(group, is, { status: 'administrator' })).toBeNull();
    expect(member({ id: -5, type: 'channel' }, left, is)).toBeNull();
  });

  it('tells from the old chat and from the new one that a group became a supergroup, in whoever’s name', () => {
    const old = { id: -5, type: 'group' };
    const moved = { type: 'chat.moved', from: '-5', to: '-1001', key: '900', order: 900 };
    for (const nobody of [{}, { from: undefined }, { sender_chat: old }]) {
      expect(message({ migrate_to_chat_id: -1001 }, { chat: old, ...nobody })).toEqual([
        { ...moved, conversation: '-5', at: new Date(date * 1000) },
      ]);
      expect(message({ migrate_from_chat_id: -5 }, { chat: group, ...nobody })).toEqual([
        { ...moved, conversation: '-1001', at: new Date(date * 1000) },
      ]);
    }
  });

  it('listens to no bot, no channel and nobody who speaks for a chat', () => {
    expect(message({ text: 'x' }, { from: { ...from, is_bot: true } })).toEqual([]);
    expect(message({ text: 'x' }, { chat: group, sender_chat: group })).toEqual([]);
    expect(message({ text: 'x' }, { chat: { id: -9, type: 'channel' } })).toEqual([]);
    expect(message({ text: 'x' }, { from: undefined })).toEqual([]);
    expect(message({ text: 'a card' }, { via_bot: { id: 42, is_bot: true } })).toEqual([]);
    expect(message({ text: 'a gif' }, { via_bot: { id: 43, is_bot: true } })).toHaveLength(1);
  });

  it('takes its own name off a command and leaves commands for other bots alone', () => {
    const text = (said: string, kind: 'group' | 'private', who: object = bot) => {
      const input = inputOf(
        read(
          { message: { message_id: 5, date, chat: kind === 'group' ? group : chat, from, text: said } },
          who,
        ),
      );
      return input?.kind === 'text' ? input.text : null;
    };
    expect(text('/find@rolochat_BOT Anna @x', 'group')).toBe('/find Anna @x');
    expect(text('/find@other_bot Anna', 'group')).toBeNull();
    expect(text('/find@other_bot Anna', 'private')).toBe('/find@other_bot Anna');
    expect(text('/start@rolochat_bot', 'private')).toBe('/start');
    expect(text('/find@any_bot Anna', 'group', {})).toBe('/find Anna');
    expect(text('@rolochat_bot, Anna', 'group')).toBe('Anna');
    expect(text('@other_bot Anna', 'group')).toBe('@other_bot Anna');
    expect(text('anna@rolochat_bot.example', 'group')).toBe('anna@rolochat_bot.example');
  });

  it('never fails on what Telegram may send tomorrow, and calls the rest malformed', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constant({ ...from }), fc.constant(chat), fc.constant('text'));
    const content = fc.dictionary(
      fc.constantFrom(
        'message_id',
        'from',
        'chat',
        'text',
        'contact',
        'photo',
        'document',
        'data',
        'id',
        'location',
      ),
      odd,
    );
    const kind = fc.constantFrom('message', 'callback_query', 'inline_query', 'my_chat_member', 'new');
    fc.assert(
      fc.property(fc.integer({ min: 1 }), kind, content, (update_id, name, value) => {
        const events = parseUpdate({ update_id, [name]: value }, bot, now);
        for (const event of events) expect(event.key).toBe(String(update_id));
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parseUpdate(value, bot, now);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError);
        }
      }),
    );
  });
});
