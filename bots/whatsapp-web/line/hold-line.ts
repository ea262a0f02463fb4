import type { ConnectorLog, IncomingEvent, Sink, Vault } from '../../../src/connector/index.ts';
import { type Pause, toDelay } from '../../../webhooks/shared/index.ts';
import { toAfterClose } from './after-close.ts';
import { forgetSession, importSession, SessionImportError } from './import-session.ts';
import type { Ask, LinkBoard } from './link-board.ts';
import { type ConnectionOptions, runConnection, type Socket } from './run-connection.ts';
import { openSession } from './session-store.ts';

export interface LineOptions
  extends Pick<ConnectionOptions, 'makeSocket' | 'logger' | 'socketUrl' | 'now' | 'onStored'> {
  importFolder?: string;
  vault: Vault;
  sink: Sink;
  signal: AbortSignal;
  board: LinkBoard;
  log: ConnectorLog;
  pause: Pause;
  /** The socket over which can be sent, null while there is none. */
  onSocket(socket: Socket | null): void;
  /** Shows something to whoever sits at the terminal. */
  print(text: string): void;
  /** The same with a code to be scanned. */
  showQr(qr: string): void;
}

const longestPause = 60_000;
/** Nobody scans at night: new codes come rarely then, and at once when somebody asks. */
const longestUnlinkedPause = 300_000;
const longestStorePause = 2_000;

/** Holds the line to WhatsApp until `signal` aborts: links, connects, and connects again. */
export async function holdLine(options: LineOptions): Promise<void> {
  const { vault, signal, board, log, pause, onSocket, print, showQr, importFolder, now } = options;
  let failures = 0;
  let loggedOutAt: Date | undefined;
  let socketToLink: Socket | undefined;
  let wake = new AbortController();
  const report = (state: Parameters<LinkBoard['report']>[0]) =>
    board.report(state).catch(() => log.warn({}, 'The state of the link could not be stored'));

  const answer = async (ask: Ask) => {
    wake.abort();
    if (ask.ask !== 'code' || !socketToLink) return;
    const code = await socketToLink.requestPairingCode(ask.phone.replace(/^\+/, ''));
    await report({ state: 'unlinked', code, ...(loggedOutAt && { loggedOutAt }) });
  };
  const stopAsking = await board.onAsk((ask) => {
    answer(ask).catch(() => log.warn({}, 'WhatsApp gave no code for linking'));
  });
  const rest = async (milliseconds: number) => {
    wake = new AbortController();
    await pause(milliseconds, AbortSignal.any([signal, wake.signal]));
  };

  const connectOnce = async () => {
    const session = await openSession(vault);
    return runConnection({
      ...options,
      session,
      store: (events) => storeAll(options, events),
      onQr: (qr, socket) => {
        socketToLink = socket;
        showQr(qr);
        report({ state: 'unlinked', qr, ...(loggedOutAt && { loggedOutAt }) });
      },
      onOpen: (socket, { phone }) => {
        failures = 0;
        loggedOutAt = undefined;
        onSocket(socket);
        log.info({}, 'WhatsApp Web is connected');
        report({ state: 'connected', ...(phone && { account: `+${phone}` }) });
      },
    });
  };

  const takeOver = async (folder: string) => {
    try {
      if (await importSession(vault, folder)) log.info({}, 'A session of WhatsApp Web was taken over');
    } catch (error) {
      if (!(error instanceof SessionImportError)) throw error;
      // There is another way to link it, and the other channels go on.
      log.error({ code: error.code }, error.message);
      print(error.message);
    }
  };

  try {
    if (importFolder) await takeOver(importFolder);
    await report({ state: 'connecting' });
    while (!signal.aborted) {
      const { status, wasOpen } = await connectOnce();
      onSocket(null);
      const wasUnlinked = socketToLink !== undefined;
      socketToLink = undefined;
      if (signal.aborted) return;
      if (wasOpen) failures = 0;
      failures += 1;
      log.info({ status: status ?? null, failures }, 'WhatsApp Web was closed');
      switch (toAfterClose(status)) {
        case 'restart':
          failures = 0;
          break;
        case 'logged_out':
          await forgetSession(vault);
          loggedOutAt = now();
          await report({ state: 'unlinked', loggedOutAt });
          await rest(toDelay(failures, 1_000, longestUnlinkedPause));
          break;
        case 'replaced':
        case 'refused':
          await report({ state: status === 440 ? 'replaced' : 'refused' });
          // Only a person knows whether it is over.
          await rest(2 ** 31 - 1);
          break;
        case 'retry':
          // Whoever was logged out has to be linked again, whether WhatsApp can be reached or not.
          if (loggedOutAt) await report({ state: 'unlinked', loggedOutAt });
          else if (!wasUnlinked) await report({ state: 'interrupted' });
          await rest(toDelay(failures, 500, wasUnlinked ? longestUnlinkedPause : longestPause));
      }
    }
  } finally {
    stopAsking();
    onSocket(null);
  }
}

/** What WhatsApp gives is given once: it is kept at hand until it is stored. */
async function storeAll(
  { sink, signal, log, pause }: Pick<LineOptions, 'sink' | 'signal' | 'log' | 'pause'>,
  events: readonly IncomingEvent[],
): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await sink(events);
    } catch (error) {
      if (signal.aborted) throw error;
      const code = (error as { code?: unknown } | null)?.code;
      if (failures === 1) log.warn({ code: String(code ?? 'unknown') }, 'Messages could not be stored yet');
      await pause(toDelay(failures, 100, longestStorePause), signal);
    }
  }
}
