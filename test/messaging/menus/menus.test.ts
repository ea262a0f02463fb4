import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connector, Place, Reply, Turn } from '../../../src/connector/index.ts';
import { parseButton } from '../../../src/dialogue/index.ts';
import type { Draft } from '../../../src/messaging/index.ts';
import { type OutboxEntry, outboxModel } from '../../../src/messaging/index.ts';
import { menuModel } from '../../../src/messaging/menus/menu.model.ts';
import { numberMenus, readMenu } from '../../../src/messaging/menus/menus.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

const place: Place = { channel: 'chat', chat: '1', kind: 'private' };
let opened: TestDatabase;

beforeEach(async () => {
  opened = await openTestDatabase([menuModel, outboxModel]);
});
afterEach(() => opened.close());

/** Shows up to two choices as buttons. */
const findConnector = (): Connector => ({
  channel: {
    textLimit: 100,
    captionLimit: 0,
    edits: false,
    buttons: true,
    showsChoices: ({ choices = [] }) => choices.flat().length <= 2,
    pace: { perSecond: 1, perChatMilliseconds: 0 },
  },
});
const offer = (isAnswer: boolean, ...labels: string[]): Draft => ({
  place,
  audience: { kind: 'staff', staff: 'anna' },
  isAnswer,
  reply: { text: 'Which?', choices: [labels.map((label) => ({ label, data: `c.${label}` }))] },
});
const write = (...drafts: Draft[]): Promise<Reply[]> =>
  opened.database.transaction(async (tx) =>
    (await numberMenus(opened.database, findConnector, drafts, tx)).map(({ reply }) => reply),
  );
/** The messages as the channel has taken them: the n-th under `ref`n. */
const send = async (...drafts: Draft[]) => {
  const numbered = await opened.database.transaction((tx) =>
    numberMenus(opened.database, findConnector, drafts, tx),
  );
  const sent = numbered.map(
    ({ menu, audience }, at): OutboxEntry => ({
      _id: `e${at}${menu}`,
      place,
      menu,
      audience,
      state: 'sent',
      order: at,
      attempts: 1,
      createdAt: new Date(),
      ref: `ref${at}`,
    }),
  );
  await opened.database.collection(outboxModel).insertMany(sent);
};
const type = (text: string, quotes?: string) =>
  opened.database.transaction(async (tx) => {
    const who: Turn['who'] = { identity: { scheme: 'whatsapp', value: '+48600700800' } };
    const turn: Turn = { who, where: place, at: new Date(), input: { kind: 'text', text, quotes } };
    return (await readMenu(opened.database, findConnector, turn, 'd1', tx)).input;
  });

describe('choices on a channel that shows some of them as buttons', () => {
  it('are buttons where it shows them, and numbers where it does not', async () => {
    const [few, many] = await write(offer(true, 'a', 'b'), offer(true, 'a', 'b', 'c'));
    expect(few?.choices?.flat()).toHaveLength(2);
    expect(many?.choices).toBeUndefined();
    expect(many?.text).toBe('Which?\n\n1. a\n2. b\n3. c');
    expect(await type('3')).toEqual({ kind: 'press', data: 'c.c', pressId: 'd1' });
  });

  it('begin at 1 in the last message of an answer, and go on in those before it', async () => {
    const [before, last] = await write(offer(true, 'a', 'b', 'c'), offer(true, 'x', 'y', 'z'));
    expect(last?.text).toBe('Which?\n\n1. x\n2. y\n3. z');
    expect(before?.text).toBe('Which?\n\n4. a\n5. b\n6. c');
    expect(await type('1')).toMatchObject({ data: 'c.x' });
    expect(await type('4')).toMatchObject({ data: 'c.a' });
    // The last one's own numbers count first, on buttons too.
    const [numbered] = await write(offer(true, 'a', 'b', 'c'), offer(true, '1', '2'));
    expect(numbered?.text).toBe('Which?\n\n3. a\n4. b\n5. c');
    expect(await type('2')).toMatchObject({ data: 'c.2' });
  });

  it('keep their numbers while buttons come by themselves, and lose them by an answer with buttons', async () => {
    await write(offer(true, 'a', 'b', 'c'));
    await write(offer(false, 'x', 'y'));
    expect(await type('2')).toMatchObject({ kind: 'press', data: 'c.b' });
    await write(offer(true, 'x', 'y'));
    expect(await type('2')).toEqual({ kind: 'text', text: '2' });
  });

  it('can be typed by what they say, where that is a text of ours and only one says it; names are not kept', async () => {
    await write(offer(true, '🏷 Tag', '🕓 Historique', '🏢 Acme', '✏️ Edit', '✏️ Edit'));
    expect(await type('tag')).toEqual({ kind: 'press', data: 'c.🏷 Tag', pressId: 'd1' });
    expect(await type('Historique!')).toMatchObject({ kind: 'press', data: 'c.🕓 Historique' });
    for (const text of ['Acme', 'edit', 'delete', 'tag Anna'])
      expect(await type(text), text).toEqual({ kind: 'text', text });
    const [menu] = await opened.database.model(menuModel).find().lean();
    expect(menu?.items.map(({ word }) => word)).toEqual(['tag', 'historique', undefined, 'edit', 'edit']);
    await write(offer(true, 'x', 'y'));
    expect(await type('tag')).toEqual({ kind: 'text', text: 'tag' });
    const choices = [
      { label: '1', data: 'c.1' },
      { label: '♻️ 1', name: '♻️ Restore 1', data: 'c.restore' },
      { label: 'x', data: 'c.x' },
    ];
    await write({ ...offer(true), reply: { text: '1. Anna', choices: [choices] } });
    expect(await type('restore 1')).toMatchObject({ kind: 'press', data: 'c.restore' });
  });

  it('are typed by what they say on buttons too: on those of an answer, and of what came by itself since', async () => {
    await write(offer(true, '✏️ Edit', '1'));
    expect(await type('Edit')).toEqual({ kind: 'press', data: 'c.✏️ Edit', pressId: 'd1' });
    await write(offer(false, '🏷 Tag', 'Acme'));
    for (const [text, data] of [
      ['edit', 'c.✏️ Edit'],
      ['tag', 'c.🏷 Tag'],
      ['1', 'c.1'],
    ] as const)
      expect(await type(text), text).toMatchObject({ data });
    expect(await type('Acme')).toMatchObject({ kind: 'text' });
    // Numbers that come later begin behind those that are there.
    const [later] = await write(offer(false, 'x', 'y', 'z'));
    expect(later?.text).toContain('2. x');
    expect(await type('tag')).toMatchObject({ data: 'c.🏷 Tag' });
    await write(offer(true, '🏷 Tag', 'a'), offer(true, '✏️ Edit', 'b'));
    expect(await type('tag')).toMatchObject({ data: 'c.🏷 Tag' });
    expect(await type('edit')).toMatchObject({ data: 'c.✏️ Edit' });
    await write(offer(true, 'a', 'b'));
    expect(await type('edit')).toMatchObject({ kind: 'text' });
  });

  it('on buttons keep the numbers that are there, however many words come by themselves', async () => {
    await write(offer(true, 'a', 'b', 'c'));
    for (let times = 0; times < 60; times += 1) await write(offer(false, '🏷 Tag', '✏️ Edit'));
    expect(await type('3')).toMatchObject({ data: 'c.c' });
    const [menu] = await opened.database.model(menuModel).find().lean();
    expect(menu?.items.length).toBeLessThan(100);
  });

  it('are those of the message that is quoted, by number and by what they say', async () => {
    await send(offer(true, 'a', '🏷 Tag', 'c'), offer(true, '1', '2'), offer(false, 'x', '✏️ Edit', 'z'));
    await write(offer(true, 'k', 'l', 'm'));
    expect(await type('2')).toMatchObject({ data: 'c.l' });
    expect(await type('4', 'ref0')).toMatchObject({ data: 'c.🏷 Tag' });
    expect(await type('tag', 'ref0')).toMatchObject({ data: 'c.🏷 Tag' });
    expect(await type('2', 'ref1')).toMatchObject({ data: 'c.2' });
    expect(await type('edit', 'ref2')).toMatchObject({ data: 'c.✏️ Edit' });
    // What no list was shown by, and what was never ours, says nothing of which is meant.
    expect(await type('2', 'elsewhere')).toMatchObject({ data: 'c.l' });
    expect(await type('edit')).toMatchObject({ kind: 'text' });
  });

  it('are over in a list that is too old to be known, and never those of another', async () => {
    await send(offer(true, 'a', 'b', 'c'));
    for (let times = 0; times < 10; times += 1) await write(offer(true, 'k', 'l', 'm'));
    const input = await type('2', 'ref0');
    expect(input.kind === 'press' && parseButton(input.data)).toBe(null);
    expect(await type('b', 'ref0')).toMatchObject({ kind: 'text' });
  });

  it('can be typed where they are numbers themselves, and mean nothing after the next answer', async () => {
    await write(offer(true, '1', '♻️ 2'));
    expect(await type('1')).toMatchObject({ kind: 'press', data: 'c.1' });
    expect(await type('2')).toMatchObject({ kind: 'text' });
    await write(offer(true, 'x', 'y'));
    expect(await type('1')).toMatchObject({ kind: 'text' });
  });
});
