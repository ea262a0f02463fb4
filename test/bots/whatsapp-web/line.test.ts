import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultModel } from '../../../src/storage/index.ts';
import { startLines } from '../../support/people/whatsapp-line.ts';
import { toWaMessage } from '../../support/stand-ins/whatsapp-socket.ts';

let lines: Awaited<ReturnType<typeof startLines>>;
let one: Awaited<ReturnType<typeof lines.startProcess>>;
beforeEach(async () => {
  lines = await startLines();
  one = await lines.startProcess();
});
afterEach(() => lines.close());

const keysInVault = () => lines.database.model(vaultModel).countDocuments();
const text = (said: string) => ({ text: said });

describe('linking an account', () => {
  it('shows the code to be scanned at the terminal and in the state, then the number', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.showQr('2@first');
    expect(await one.until('unlinked')).toMatchObject({ qr: '2@first' });
    socket.showQr('2@second');
    await expect.poll(async () => (await one.connector.link?.state())?.qr).toBe('2@second');
    await expect.poll(() => one.printed.length).toBe(2);
    expect(one.printed[0]).toMatch(/[▄█]/);
    socket.open();
    const state = await one.until('connected');
    expect(state).toMatchObject({ account: '+48732123456' });
    expect(state.qr).toBeUndefined();
    expect(one.core.lines.join()).not.toMatch(/48732123456|2@/);
  });

  it('gives a code to be typed instead, asked for from any process', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.showQr('2@first');
    await one.until('unlinked');
    const other = await lines.startProcess();
    await other.connector.link?.askForCode('+48732123456');
    const code = async () => (await other.connector.link?.state())?.code;
    await expect.poll(code, { timeout: 5_000 }).toBe('ABCD1234');
    expect(socket.codes).toEqual(['48732123456']);
  });

  it('connects again at once when WhatsApp asks for it after linking, with the same keys', async () => {
    await one.listen();
    const first = await one.stand.connection(1);
    first.showQr('2@first');
    first.open();
    await one.until('connected');
    await expect.poll(keysInVault).toBe(1);
    first.close(515);
    const second = await one.stand.connection(2);
    second.open();
    await expect.poll(() => one.pauses).toEqual([]);
    expect((await one.deliver(text('Hello'))).ref).toMatch(/^3EB0[0-9A-F]{18}$/);
    expect(second.sent).toHaveLength(1);
  });
});

describe('a line that ends', () => {
  it('is taken up again, later and later, and at once when somebody asks', async () => {
    await one.listen();
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) (await one.stand.connection(count)).close(408);
    expect((await one.until('interrupted')).state).toBe('interrupted');
    (await one.stand.connection(11)).open();
    await one.until('connected');
    const [first = 0, ...later] = one.pauses;
    expect(first).toBeLessThanOrEqual(500);
    expect(Math.max(...later)).toBeGreaterThanOrEqual(30_000);
    expect(Math.max(...later)).toBeLessThanOrEqual(60_000);
  });

  it('by a logout is said to be logged out also while WhatsApp cannot be reached', async () => {
    await one.listen();
    const first = await one.stand.connection(1);
    first.open();
    await one.until('connected');
    first.close(401);
    (await one.stand.connection(2)).close(408);
    await one.stand.connection(3);
    expect(await one.connector.link?.state()).toMatchObject({
      state: 'unlinked',
      loggedOutAt: expect.any(Date),
    });
  });

  it('by a logout forgets the keys and waits to be linked anew, and says so', async () => {
    await one.listen();
    const first = await one.stand.connection(1);
    first.open();
    await one.until('connected');
    await expect.poll(keysInVault).toBe(1);
    first.close(401);
    const second = await one.stand.connection(2);
    second.showQr('2@new');
    await expect.poll(async () => (await one.connector.link?.state())?.qr).toBe('2@new');
    const state = await one.connector.link?.state();
    expect(state).toMatchObject({ state: 'unlinked', loggedOutAt: expect.any(Date) });
    expect(await keysInVault()).toBe(0);
  });

  it.each([
    [440, 'replaced'],
    [403, 'refused'],
  ] as const)(
    'with %i waits for a person, who has it tried again from any process',
    async (status, state) => {
      await one.listen();
      const first = await one.stand.connection(1);
      first.open();
      await one.until('connected');
      first.close(status);
      await one.until(state);
      expect(one.stand.sockets).toHaveLength(1);
      const other = await lines.startProcess();
      await other.connector.link?.reconnect();
      (await one.stand.connection(2)).open();
      await one.until('connected');
    },
  );

  it('hangs up when its lease is lost, and another process goes on with the same keys', async () => {
    await one.listen();
    const first = await one.stand.connection(1);
    first.open();
    await one.until('connected');
    await expect.poll(keysInVault).toBe(1);
    const other = await lines.startProcess();
    await other.listen();
    const taken = await other.stand.connection(1);
    taken.open();
    // It still believes that it holds the line: what it writes is refused, and that ends it.
    first.open();
    await expect.poll(() => first.isEnded()).toBe(true);
    expect((await other.deliver(text('Hello'))).ref).toBeDefined();
    expect(taken.sent).toHaveLength(1);
  });
});

describe('messages that come in', () => {
  it('wait until they are stored, in their order, however often the database is away', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.open();
    one.refuseNext(3);
    socket.hear(
      toWaMessage({ conversation: 'first' }, { id: 'AAAAAAAA1' }),
      toWaMessage({ conversation: 'second' }, { id: 'AAAAAAAA2' }),
    );
    const events = await one.untilEvents(2);
    expect(events.map(({ key }) => key)).toEqual(['48500100200:AAAAAAAA1', '48500100200:AAAAAAAA2']);
  });

  it('are one when WhatsApp gives them twice', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.open();
    const message = toWaMessage({ conversation: 'once' });
    socket.hear(message, message);
    socket.hear(toWaMessage({ conversation: 'another' }, { id: 'AAAAAAAA2' }));
    expect(await one.untilEvents(2)).toHaveLength(2);
  });

  it('come from one person, whichever of their two names WhatsApp uses (B07)', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.open();
    one.stand.numbers.set('77001122334455@lid', '48500100200:3@s.whatsapp.net');
    socket.hear(
      toWaMessage({ conversation: 'by number' }, { id: 'AAAAAAAA1' }),
      toWaMessage(
        { conversation: 'by privacy id, with the number' },
        { id: 'AAAAAAAA2', remoteJid: '1234567890123@lid', remoteJidAlt: '48500100200@s.whatsapp.net' },
      ),
      toWaMessage(
        { conversation: 'by privacy id known before' },
        { id: 'AAAAAAAA3', remoteJid: '77001122334455@lid' },
      ),
      toWaMessage({ conversation: 'unknown' }, { id: 'AAAAAAAA4', remoteJid: '55001122334455@lid' }),
    );
    const events = await one.untilEvents(4);
    expect(
      events.map((event) => (event.type === 'turn' ? event.turn.who.identity.value : event.type)),
    ).toEqual(['+48500100200', '+48500100200', '+48500100200', '55001122334455@lid']);
    await one.deliver(text('Hello'), '55001122334455@lid');
    expect(socket.sent[0]?.jid).toBe('55001122334455@lid');
  });
});

describe('messages that go out', () => {
  it('have the same id when they are sent again, so that the other side shows one', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.open();
    await one.until('connected');
    one.stand.answerNext(null);
    await expect(one.deliver(text('Hello'))).rejects.toMatchObject({ code: 'unreachable' });
    const { ref } = await one.deliver(text('Hello'));
    expect(socket.sent.map(({ id }) => id)).toEqual([ref, ref]);
  });

  it('are refused when WhatsApp refuses them, with its code alone', async () => {
    await one.listen();
    (await one.stand.connection(1)).open();
    await one.until('connected');
    one.stand.answerNext({ attrs: { error: '463' } });
    await expect(one.deliver(text('Hello'))).rejects.toMatchObject({
      code: 'rejected',
      message: 'WhatsApp refused the message with code 463',
    });
  });

  it('wait for the line while it is being taken up, and no longer than they may', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    await expect(one.deliver(text('Too early'), undefined, 50)).rejects.toMatchObject({
      code: 'unreachable',
    });
    const sending = one.deliver(text('In time'));
    socket.open();
    expect((await sending).ref).toBeDefined();
    expect(socket.sent).toHaveLength(1);
  });

  it('go through the process that holds the line, with their files, and leave nothing behind', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.open();
    await one.until('connected');
    const other = await lines.startProcess();
    const file = { name: 'a.csv', mime: 'text/csv', content: Buffer.from('a;b') };
    const { ref } = await other.deliver({ text: 'Here', file });
    expect(ref).toBe(socket.sent[0]?.id);
    const { content } = socket.sent[0] as { content: object };
    expect(content).toMatchObject({ fileName: 'a.csv', mimetype: 'text/csv', caption: 'Here' });
    expect(String((content as { document: Uint8Array }).document)).toBe('a;b');
    one.stand.answerNext({ attrs: { error: '463' } });
    await expect(other.deliver(text('Secret words'), undefined, 5_000, 'd2')).rejects.toMatchObject({
      code: 'rejected',
    });
    const items = await lines.database.connection.collection('mailboxItems').find().toArray();
    await expect
      .poll(async () =>
        JSON.stringify(await lines.database.connection.collection('mailboxItems').find().toArray()),
      )
      .not.toContain('Secret words');
    expect(items.length).toBeGreaterThan(0);
  });

  it('are given up in time when no process holds the line', async () => {
    await expect(one.deliver(text('Hello'), undefined, 200)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('show that work goes on, to the chat that waits', async () => {
    await one.listen();
    const socket = await one.stand.connection(1);
    socket.open();
    await one.until('connected');
    const where = { channel: 'whatsapp-web', chat: '48500100200', kind: 'private' } as const;
    await one.connector.indicateWork?.(where, AbortSignal.timeout(1_000));
    expect(socket.presence).toEqual(['composing 48500100200@s.whatsapp.net']);
  });
});
