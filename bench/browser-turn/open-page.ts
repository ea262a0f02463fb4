import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ServerMessage } from '../../bots/browser/page/protocol.ts';

export interface OpenPage {
  /** Says something; milliseconds until the first answer of the bot is there. */
  say(text: string): Promise<number>;
  close(): void;
}

/** An open page of a service, or of the peer, which asks for no cookie. */
export async function openPage(base: string, cookie = ''): Promise<OpenPage> {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/socket?since=0`, {
    headers: { cookie, origin: base },
  });
  let answered: () => void = () => undefined;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type === 'refused') throw new Error(`Refused: ${message.reason}`);
    if (message.type === 'item' && message.item.body.from === 'bot') answered();
  });
  await once(socket, 'message');
  let said = 0;
  return {
    say: async (text) => {
      said += 1;
      const answer = new Promise<void>((resolve) => {
        answered = resolve;
      });
      const began = performance.now();
      socket.send(JSON.stringify({ type: 'say', id: `bench-turn-${said}`, text }));
      await answer;
      return performance.now() - began;
    },
    close: () => socket.close(),
  };
}

/** The cookie of a browser that has shown its key. */
export async function showKey(base: string, key: string): Promise<string> {
  const response = await fetch(`${base}/?key=${key}`, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
