import {
  DeliveryError,
  type Departure,
  type FailureMeaning,
  type Mailboxes,
  newId,
  type Place,
  type Reply,
} from '../../src/connector/index.ts';

/** What another process sends through the one that holds the socket. */
interface Errand {
  errand: string;
  id: string;
  to: Place;
  reply: Reply;
  /** Milliseconds since 1970 after which nobody waits any more: then it is not sent. */
  until: number;
}

type Answer = { errand: string; ref?: string } & Partial<{
  code: DeliveryError['code'];
  message: string;
  retryAfter: number;
  meaning: FailureMeaning;
}>;

const errandBox = 'whatsapp-web/errands';
const answerBox = 'whatsapp-web/answers';

/** How long an errand may take where the caller sets no time of its own, in milliseconds. */
const patience = 12_000;

export interface Relay {
  /** Has whoever holds the socket send it. Throws DeliveryError; `unreachable` when nobody did in time. */
  send(departure: Departure): Promise<{ ref?: string }>;
  /** Sends for the others; returns the way to stop. */
  serve(send: (departure: Departure) => Promise<{ ref?: string }>): () => void;
}

export function createRelay(mailboxes: Mailboxes, now: () => Date): Relay {
  return {
    send: ({ id, to, reply, signal }) =>
      new Promise((resolve, reject) => {
        const errand = newId();
        const finish = (settle: () => void) => {
          stop();
          signal.removeEventListener('abort', giveUp);
          settle();
        };
        const giveUp = () =>
          finish(() => reject(new DeliveryError('unreachable', 'No process holds the line to WhatsApp')));
        const stop = mailboxes.watch(answerBox, ({ body }) => {
          const answer = body as unknown as Answer;
          if (answer.errand !== errand) return;
          finish(() => {
            const { ref, code, message = '', retryAfter, meaning } = answer;
            if (code) reject(new DeliveryError(code, message, { retryAfter, meaning }));
            else resolve(ref ? { ref } : {});
          });
        });
        signal.addEventListener('abort', giveUp);
        if (signal.aborted) return giveUp();
        const body: Errand = { errand, id, to, reply, until: now().getTime() + patience };
        mailboxes
          .append(errandBox, errand, { ...body })
          .catch((cause) =>
            finish(() =>
              reject(new DeliveryError('unreachable', 'The errand could not be stored', { cause })),
            ),
          );
      }),

    serve: (send) =>
      mailboxes.watch(errandBox, ({ body }) => {
        const { errand, id, to, reply, until } = body as unknown as Errand;
        const left = until - now().getTime();
        // It was done and its text is gone, or whoever waited has given up.
        if (!reply || left <= 0) return;
        send({ id, to, reply: withBytes(reply), signal: AbortSignal.timeout(left) })
          .then(
            ({ ref }): Answer => ({ errand, ...(ref && { ref }) }),
            (error: unknown): Answer => toAnswer(errand, error),
          )
          .then(async (answer) => {
            await mailboxes.append(answerBox, errand, { ...answer });
            // What was said is kept nowhere longer than it takes.
            await mailboxes.replace(errandBox, errand, { errand });
          })
          .catch(() => undefined);
      }),
  };
}

function toAnswer(errand: string, error: unknown): Answer {
  if (!(error instanceof DeliveryError))
    return { errand, code: 'unreachable', message: 'WhatsApp Web broke off' };
  const { retryAfter, meaning } = error.options;
  return {
    errand,
    code: error.code,
    message: error.message,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(meaning && { meaning }),
  };
}

/** Bytes come back from the database in its own wrapper. */
function withBytes(reply: Reply): Reply {
  for (const media of [reply.file, reply.picture]) {
    const content = media?.content as unknown as { buffer?: Uint8Array } | Uint8Array | undefined;
    if (media && content && !(content instanceof Uint8Array) && content.buffer)
      media.content = content.buffer;
  }
  return reply;
}
