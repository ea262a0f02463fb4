import type { Connection } from './connection.ts';
import type { ClientMessage, RefusalReason } from './protocol.ts';

export type Outgoing = Extract<ClientMessage, { id: string }>;

export interface Sending {
  /** Sends, now or as soon as it can; in order. */
  add(message: Outgoing): void;
  /** Messages that were not confirmed when the page was last closed. */
  restore(): Outgoing[];
  onAccepted(id: string): void;
  onRefused(id: string, reason: RefusalReason): void;
  /** The connection is there (again): what was under way is sent once more, its id makes that harmless. */
  resume(): void;
}

export interface SendingEvents {
  onDone(id: string): void;
  onFailed(id: string, reason: RefusalReason): void;
  /** The service cannot store messages now; they wait. */
  onUnavailable(isAway: boolean): void;
}

const prefix = 'rolochat:waiting:';
const firstPause = 500;
const longestPause = 5_000;

/** Messages on their way: one at a time, each until the service says that it is stored. What is typed survives a reload. */
export function createSending(connection: () => Connection, events: SendingEvents): Sending {
  const queue: Outgoing[] = [];
  let underWay: string | undefined;
  let refusals = 0;
  let retry: number | undefined;

  const next = () => {
    const [head] = queue;
    if (!head || underWay) return;
    if (connection().send(head)) underWay = head.id;
  };
  const drop = (id: string) => {
    const at = queue.findIndex((message) => message.id === id);
    if (at >= 0) queue.splice(at, 1);
    if (underWay === id) underWay = undefined;
    forget(id);
  };

  return {
    add: (message) => {
      queue.push(message);
      remember(message);
      next();
    },
    restore: () => readRemembered(),
    onAccepted: (id) => {
      if (refusals > 0) events.onUnavailable(false);
      refusals = 0;
      drop(id);
      events.onDone(id);
      next();
    },
    onRefused: (id, reason) => {
      if (reason !== 'unavailable') {
        drop(id);
        events.onFailed(id, reason);
        return next();
      }
      if (underWay === id) underWay = undefined;
      refusals += 1;
      events.onUnavailable(true);
      clearTimeout(retry);
      retry = setTimeout(next, Math.min(longestPause, firstPause * 2 ** (refusals - 1)));
    },
    resume: () => {
      underWay = undefined;
      next();
    },
  };
}

function remember(message: Outgoing): void {
  if (message.type !== 'say') return;
  try {
    localStorage.setItem(prefix + message.id, JSON.stringify({ ...message, at: Date.now() }));
  } catch {
    // Storage may be full or forbidden: the message still waits in this page.
  }
}

function forget(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // As above.
  }
}

function readRemembered(): Outgoing[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => JSON.parse(localStorage.getItem(key) ?? '{}'))
      .sort((a, b) => a.at - b.at)
      .map(({ id, text }) => ({ type: 'say', id, text }));
  } catch {
    return [];
  }
}
