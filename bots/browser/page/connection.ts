import type { ClientMessage, ServerMessage } from './protocol.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'unavailable';

export interface Connection {
  /** False when nothing could be sent: the caller tries again when the state is `online`. */
  send(message: ClientMessage): boolean;
  readonly state: ConnectionState;
}

export interface ConnectionEvents {
  /** Sequence of the newest item the page has. */
  position(): number;
  onState(state: ConnectionState): void;
  onMessage(message: ServerMessage): void;
}

const firstPause = 400;
const longestPause = 8_000;
/** A silent connection is asked whether it is alive after this, and given up after as long again, in milliseconds. */
const silence = 15_000;

/** A socket that comes back by itself, to any process of the service, and asks for what it missed. */
export function connect({ position, onState, onMessage }: ConnectionEvents): Connection {
  let socket: WebSocket | undefined;
  let state: ConnectionState = 'connecting';
  let failures = 0;
  let retry: number | undefined;
  let watchdog: number | undefined;

  const become = (next: ConnectionState) => {
    state = next;
    onState(next);
  };

  const open = () => {
    clearTimeout(retry);
    const address = new URL('/socket', location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    address.searchParams.set('since', String(position()));
    address.searchParams.set('language', document.documentElement.lang);
    const mine = new WebSocket(address);
    socket = mine;
    mine.addEventListener('message', ({ data }) => {
      if (socket !== mine) return;
      expectLife(mine);
      const message = JSON.parse(String(data)) as ServerMessage;
      if (message.type === 'history') {
        failures = 0;
        onMessage(message);
        become('online');
      } else if (message.type === 'unavailable') become('unavailable');
      else if (message.type !== 'pong') onMessage(message);
    });
    mine.addEventListener('close', () => {
      if (socket === mine) lose();
    });
    expectLife(mine);
  };

  const expectLife = (mine: WebSocket) => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      if (mine.readyState === WebSocket.OPEN) mine.send(JSON.stringify({ type: 'ping' }));
      watchdog = setTimeout(() => {
        // A dead network may take minutes to say so: go on without waiting for the close.
        if (socket === mine) lose();
        mine.close();
      }, silence);
    }, silence);
  };

  const lose = () => {
    clearTimeout(watchdog);
    socket = undefined;
    failures += 1;
    if (state !== 'unavailable') become('offline');
    if (failures % 3 === 0) checkEntry();
    const pause = Math.min(longestPause, firstPause * 2 ** (failures - 1));
    retry = setTimeout(open, pause * (0.75 + Math.random() / 2));
  };

  const hurry = () => {
    if (socket) return;
    failures = 0;
    open();
  };
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hurry();
  });

  become('connecting');
  open();
  return {
    get state() {
      return state;
    },
    send: (message) => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
  };
}

/** A page whose key is no longer right is refused for ever: show why. */
async function checkEntry(): Promise<void> {
  const response = await fetch('/session').catch(() => null);
  if (response?.status === 401) location.reload();
}
