import { setTimeout as pause } from 'node:timers/promises';
import type { Database, ModelDefinition } from '../../storage/index.ts';

/** CappedPositionLost, InvalidResumeToken, ChangeStreamFatalError, ChangeStreamHistoryLost. */
const LOST = new Set([136, 260, 280, 286]);
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 3_000;
const OPENING = 1_000;

export interface Follower {
  /** Called when events may have been missed: at the start, and when the token is too old. May fail: tried again. */
  onGap(): Promise<void>;
  /** A document was written or removed by some process, this one included. */
  onChange(id: string): void;
  onError(error: unknown): void;
}

interface ChangeEvent {
  operationType: string;
  documentKey?: { _id: string };
}

/** What is used of the driver's change stream. */
interface ChangeStream {
  next(): Promise<ChangeEvent>;
  /** Stands after the last event handed out. */
  readonly resumeToken: unknown;
  close(): Promise<void>;
}

function isLost(error: unknown): boolean {
  const { code, message } = error as { code?: number; message?: string };
  return (code !== undefined && LOST.has(code)) || /resume (token|point)/i.test(message ?? '');
}

/** The first read opens the stream on the server, which then names a token at once. */
async function untilOpen(stream: ChangeStream, first: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let arrived = false;
  const mark = () => {
    arrived = true;
  };
  first.then(mark, mark);
  for (let waited = 0; waited < OPENING && !arrived && stream.resumeToken == null; waited += 5) {
    await pause(5, undefined, { signal });
  }
}

/**
 * Follows the writes of every process to one collection until `signal`: resumes after the last event that was seen, and
 * says so when events may have been missed.
 */
export async function followChanges<T>(
  database: Database,
  definition: ModelDefinition<T>,
  follower: Follower,
  signal: AbortSignal,
): Promise<void> {
  let token: unknown;
  /** Whether everything before the token is known. */
  let complete = false;
  let wait = FIRST_PAUSE;
  const follow = async (stream: ChangeStream): Promise<void> => {
    let next = stream.next();
    // Awaited below; until then a failure must not count as unhandled.
    next.catch(() => undefined);
    if (!complete) {
      await untilOpen(stream, next, signal);
      await follower.onGap();
      complete = true;
    }
    for (;;) {
      const event = await next;
      wait = FIRST_PAUSE;
      if (event.documentKey) follower.onChange(event.documentKey._id);
      else if (event.operationType !== 'createIndexes') throw Object.assign(new Error('Gone'), { code: 286 });
      next = stream.next();
      next.catch(() => undefined);
    }
  };
  while (!signal.aborted) {
    let stream: ChangeStream | undefined;
    const stop = (): void => void stream?.close().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      while (!database.isUp()) await pause(FIRST_PAUSE / 2, undefined, { signal });
      const from = token == null ? {} : { resumeAfter: token };
      const options = { ...from, maxAwaitTimeMS: 500 };
      stream = database.model(definition).collection.watch([], options) as unknown as ChangeStream;
      await follow(stream);
    } catch (error) {
      if (signal.aborted) break;
      follower.onError(error);
      complete &&= !isLost(error);
      token = complete ? (stream?.resumeToken ?? token) : undefined;
      complete &&= token != null;
      await pause(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_PAUSE);
    } finally {
      signal.removeEventListener('abort', stop);
      await stream?.close().catch(() => undefined);
    }
  }
}
