import { describe, expect, it } from 'vitest';
import { wantedUpdates } from '../../../../bots/telegram/incoming/update.ts';
import type { IncomingEvent, Sink } from '../../../../src/connector/index.ts';
import { noVault } from '../../../support/connector-core.ts';
import { createTelegramPerson } from '../../../support/people/telegram-person.ts';
import { connected } from '../connected.ts';

const texts = (events: readonly IncomingEvent[]) =>
  events.map((event) =>
    event.type === 'turn' && event.turn.input.kind === 'text' ? event.turn.input.text : '?',
  );

async function polling() {
  const set = await connected();
  const person = createTelegramPerson(set.api, { id: 7, first_name: 'Olga' });
  const end = new AbortController();
  const batches: string[][] = [];
  let before: ((batch: string[]) => Promise<void>) | undefined;
  const sink: Sink = async (events) => {
    const batch = texts(events);
    await before?.(batch);
    batches.push(batch);
  };
  let ended = false;
  let running: Promise<void> | undefined;
  return {
    ...set,
    person,
    batches,
    /** What the sink does with a batch before it takes it. */
    sinkDoes(act: (batch: string[]) => Promise<void>) {
      before = act;
    },
    start() {
      running = set.connector.listen?.(sink, end.signal, noVault).then(() => {
        ended = true;
      });
    },
    async end() {
      end.abort();
      await running;
    },
    hasEnded: () => ended,
    idle: () => set.api.until(() => set.api.isPolled() && set.api.pendingCount() === 0),
  };
}

describe('long polling', () => {
  it('removes a webhook of earlier, takes what waits in order and confirms it', async () => {
    const { api, person, batches, start, end, idle } = await polling();
    api.failNext('getUpdates', {
      error_code: 409,
      description: "Conflict: can't use getUpdates method while webhook is active",
    });
    person.say('one');
    person.say('two');
    start();
    await idle();
    person.say('three');
    await idle();
    expect(batches.flat()).toEqual(['one', 'two', 'three']);
    expect(api.callsOf('deleteWebhook')).toHaveLength(2);
    expect(api.callsOf('deleteWebhook')[0]?.params).toEqual({ drop_pending_updates: false });
    expect(api.callsOf('getUpdates')[0]?.params).toMatchObject({
      timeout: 25,
      allowed_updates: [...wantedUpdates],
    });
    await end();
  });

  it('advances the offset only after the sink has stored the updates', async () => {
    const { api, person, sinkDoes, start, end, idle } = await polling();
    let store = () => {};
    let reached = () => {};
    const atSink = new Promise<void>((resolve) => {
      reached = resolve;
    });
    sinkDoes(() => {
      reached();
      return new Promise((resolve) => {
        store = resolve;
      });
    });
    const { update_id } = person.say('one');
    start();
    await atSink;
    expect(api.callsOf('getUpdates').map(({ params }) => params.offset)).toEqual([0]);
    expect(api.pendingCount()).toBe(1);
    store();
    await idle();
    expect(api.callsOf('getUpdates').map(({ params }) => params.offset)).toEqual([0, update_id + 1]);
    await end();
  });

  it('hands over the same update again after the sink has failed', async () => {
    const { api, person, batches, core, pauses, sinkDoes, start, end, idle } = await polling();
    let failures = 3;
    const refused: string[][] = [];
    sinkDoes(async (batch) => {
      if (failures === 0) return;
      failures -= 1;
      refused.push(batch);
      throw Object.assign(new Error('the database holds Zofia'), { code: 'database_away', retryable: true });
    });
    person.say('one');
    start();
    await idle();
    expect(refused).toEqual([['one'], ['one'], ['one']]);
    expect(batches).toEqual([['one']]);
    expect(
      api
        .callsOf('getUpdates')
        .slice(0, 4)
        .every(({ params }) => params.offset === 0),
    ).toBe(true);
    expect(pauses).toHaveLength(3);
    expect(core.lines.join()).toContain('database_away');
    expect(core.lines.join()).not.toContain('Zofia');
    await end();
  });

  it('confirms updates that hold nothing for us without troubling the sink', async () => {
    const { api, batches, start, end, idle } = await polling();
    api.push({ edited_message: { message_id: 1 } });
    start();
    await idle();
    expect(batches).toEqual([]);
    await end();
  });

  it('goes on after a conflict, a flood, a broken connection and a page of a proxy', async () => {
    const { api, person, batches, core, pauses, start, end, idle } = await polling();
    const conflict = { error_code: 409, description: 'Conflict: terminated by other getUpdates request' };
    const flood = { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3 } };
    api.failNext('getUpdates', conflict, flood, 'drop', 'html', 'lost');
    person.say('one');
    start();
    await idle();
    expect(batches.flat()).toEqual(['one']);
    expect(pauses).toContain(3000);
    expect(pauses.every((pause) => pause > 0)).toBe(true);
    // Once when it begins, once when it ends: not at every try.
    expect(core.lines).toHaveLength(2);
    await end();
  });

  it('tells what keeps it from its updates or its messages, until a call is answered', async () => {
    const { api, connector, deliver, person, start, end, idle } = await polling();
    const seen: unknown[] = [];
    const conflict = { error_code: 409, description: 'Conflict: terminated by other getUpdates request' };
    const refused = { error_code: 401, description: 'Unauthorized' };
    expect(connector.trouble?.()).toBeUndefined();
    api.failNext('sendMessage', 'drop', refused, { error_code: 403, description: 'Forbidden: blocked' });
    for (let tries = 0; tries < 3; tries++) {
      await deliver({ text: 'one' })?.catch(() => undefined);
      seen.push(connector.trouble?.());
    }
    await deliver({ text: 'one' });
    expect([...seen, connector.trouble?.()]).toEqual(['unreachable', 'access_refused', undefined, undefined]);
    api.failNext('getUpdates', conflict);
    start();
    await api.until(() => connector.trouble?.() === 'used_elsewhere');
    person.say('one');
    await idle();
    expect(connector.trouble?.()).toBeUndefined();
    await end();
  });

  it('gives way to another poller without losing or repeating its own updates', async () => {
    const { api, person, batches, start, end, idle } = await polling();
    start();
    await idle();
    const other = await fetch(`${api.root}/bot${api.token}/getUpdates`, { method: 'POST' });
    expect(other.status).toBe(200);
    person.say('one');
    await idle();
    expect(batches.flat()).toEqual(['one']);
    await end();
  });

  it('ends at once when it is told to, also while it waits for updates', async () => {
    const { api, start, end, idle, hasEnded } = await polling();
    start();
    await idle();
    expect(hasEnded()).toBe(false);
    await end();
    expect(hasEnded()).toBe(true);
    await api.until(() => !api.isPolled());
  });

  it('knows its own name before it reads the first command', async () => {
    const { api, batches, connector, start, end, idle } = await polling();
    const chat = { id: -100, type: 'supergroup' };
    const from = { id: 7, is_bot: false, first_name: 'Olga' };
    for (const text of ['/find@other_bot x', '/find@rolochat_bot Anna']) {
      api.push({ message: { message_id: 1, date: 1, chat, from, text } });
    }
    // Telegram says who we are only after all the rest of the start has been asked for.
    api.failNext(
      'getMe',
      api.until(() => api.callsOf('setMyCommands').length === 4),
    );
    await connector.prepare?.();
    start();
    await idle();
    expect(batches.flat()).toEqual(['/find Anna']);
    await end();
  });
});
