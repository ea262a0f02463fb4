import type { ConnectorLog, IncomingEvent, Sink } from '../../../src/connector/index.ts';
import { type Pause, toDelay } from '../../../webhooks/shared/index.ts';
import { type RawTelegram, toTelegramSignal } from '../telegram-api.ts';
import { type TelegramProblem, toProblem } from '../telegram-problem.ts';
import { wantedUpdates } from './update.ts';

export interface Polling {
  raw: RawTelegram;
  /** The events of one update. */
  toEvents(update: unknown): IncomingEvent[];
  sink: Sink;
  signal: AbortSignal;
  log: ConnectorLog;
  pause: Pause;
  /** How each call ended: with a problem, or null. */
  onCall(problem: TelegramProblem | null): void;
}

const POLL_SECONDS = 25;
/** A connection that died without a word is given up this long after Telegram should have answered. */
const GRACE_MILLISECONDS = 10_000;
const LONGEST_PAUSE = 30_000;
/** Short, so that the bot answers soon after the database is back. */
const LONGEST_SINK_PAUSE = 2_000;

/**
 * Asks for updates until `signal` aborts. Updates are confirmed (by the next call's offset) only after the sink has
 * them: what the sink refuses comes again.
 */
export async function pollUpdates(polling: Polling): Promise<void> {
  const { raw, toEvents, sink, signal, log, pause, onCall } = polling;
  let offset = 0;
  let webhookRemoved = false;
  let failures = 0;
  let sinkFailures = 0;
  while (!signal.aborted) {
    let updates: Awaited<ReturnType<RawTelegram['getUpdates']>>;
    try {
      if (!webhookRemoved) {
        // Telegram answers getUpdates with 409 as long as one is set, perhaps from a time with PUBLIC_URL.
        await raw.deleteWebhook({ drop_pending_updates: false }, toTelegramSignal(signal));
        webhookRemoved = true;
      }
      updates = await getUpdates(raw, offset, signal);
    } catch (error) {
      if (signal.aborted) return;
      const problem = toProblem(error);
      failures += 1;
      onCall(problem);
      if (problem.kind === 'conflict') webhookRemoved = false;
      if (failures === 1)
        log.warn({ kind: problem.kind, problem: problem.message }, 'No updates from Telegram');
      await pause(problem.retryAfter ?? toDelay(failures, 500, LONGEST_PAUSE), signal);
      continue;
    }
    if (failures > 0) log.info({ failures }, 'Updates from Telegram again');
    failures = 0;
    onCall(null);
    try {
      const events = updates.flatMap(toEvents);
      if (events.length > 0) await sink(events);
    } catch (error) {
      sinkFailures += 1;
      const code = (error as { code?: unknown } | null)?.code;
      if (sinkFailures === 1)
        log.warn({ code: String(code ?? 'unknown') }, 'Updates could not be stored yet');
      await pause(toDelay(sinkFailures, 100, LONGEST_SINK_PAUSE), signal);
      continue;
    }
    sinkFailures = 0;
    offset = updates.reduce((next, { update_id }) => Math.max(next, update_id + 1), offset);
  }
}

async function getUpdates(raw: RawTelegram, offset: number, signal: AbortSignal) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, POLL_SECONDS * 1000 + GRACE_MILLISECONDS);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await raw.getUpdates(
      { offset, timeout: POLL_SECONDS, allowed_updates: wantedUpdates },
      toTelegramSignal(controller.signal),
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
