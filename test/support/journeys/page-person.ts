import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { BotItem, LogItem, ServerMessage } from '../../../bots/browser/page/protocol.ts';
import { until } from './until.ts';

/** Somebody at the browser page, as its socket sees them. */
export async function openPage(
  address: string,
  key: string,
  { language = 'en', cookie: kept }: { language?: string; cookie?: string } = {},
) {
  const entered = await fetch(`${address}/?key=${encodeURIComponent(key)}`, {
    redirect: 'manual',
    headers: { 'accept-language': language },
  });
  const cookie = kept ?? entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const log: LogItem[] = [];
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket?since=0`, {
    headers: { cookie, origin: address, 'accept-language': language },
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type === 'history') log.push(...message.items);
    if (message.type === 'item') log.push(message.item);
  });
  await until('the page', () => socket.readyState === WebSocket.OPEN);

  /** Messages of the bot as the page shows them: later ones in the place of those they replace. */
  const shown = (): BotItem[] => {
    const items: BotItem[] = [];
    for (const { body } of log) {
      if (body.from !== 'bot' || (!body.text && !body.title && !body.choices)) continue;
      const at = items.findIndex(({ id }) => id === body.replaces || id === body.id);
      if (at < 0) items.push(body);
      else items[at] = { ...body, id: body.replaces ?? body.id };
    }
    return items;
  };
  const read = ({ title = '', text, choices = [] }: BotItem) =>
    [title, text, ...choices.flat().map(({ label }) => label)].join('\n');
  const expecting = (wanted: RegExp, act: () => void) => {
    const before = log.length;
    act();
    return until(`${wanted} on the page, which shows ${shown().map(read).slice(-2).join(' | ')}`, () =>
      log.length > before ? shown().findLast((item) => wanted.test(read(item))) : undefined,
    );
  };
  const send = (message: object) => {
    socket.send(JSON.stringify({ id: randomUUID(), ...message }));
  };
  return {
    /** The same browser later: hand it to `openPage`. */
    cookie,
    texts: () => shown().map(read),
    say: (text: string, wanted: RegExp) => expecting(wanted, () => send({ type: 'say', text })),
    press: (label: string, wanted: RegExp) =>
      expecting(wanted, () => {
        const message = shown().findLast(({ choices }) =>
          choices?.flat().some((choice) => choice.label === label),
        );
        const choice = message?.choices?.flat().find((one) => one.label === label);
        if (!message || !choice || !('data' in choice)) throw new Error(`No button ${label} on the page`);
        send({ type: 'press', data: choice.data, message: message.id });
      }),
    /** Resolves when the page shows what fits. */
    sees: (wanted: RegExp) =>
      until(`${wanted} on the page`, () => shown().some((item) => wanted.test(read(item)))),
    close: () => socket.terminate(),
  };
}
