import {
  DeliveryError,
  type Departure,
  type FailureMeaning,
  type Mailboxes,
  type MailboxItem,
  newId,
  type Place,
  type Reply,
} from '../../../src/connector/index.ts';

/** What another process sends through the one that holds the socket. */
interface Errand {
  errand: string;
  id: string;
  to: Place;
  reply: Reply;
  answers?: string;
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

/** Errands that are looked through for open ones at the start. */
const recent = 100;

export interface Relay {
  /** Has whoever holds the socket send it. Throws DeliveryError; `unreachable` when nobody did in time. */
  send(departure: Departure): Promise<{ ref?: string }>;
  /** Sends for the others, also what they have asked for and still wait for; gives the way to stop. */
  serve(send: (departure: Departure) => Promise<{ ref?: string }>): Promise<() => void>;
}

export function createRelay(mailboxes: Mailboxes, now: () => Date): Relay {
  const lastOf = async (box: string) => (await mailboxes.since(box, 0, 1))[0]?.sequence ?? 0;

  const answerTo = (errand: string, after: number, signal: AbortSignal) =>
    new Promise<Answer>((resolve, reject) => {
      const finish = () => {
        stop();
        signal.removeEventListener('abort', giveUp);
      };
      const giveUp = () => {
        finish();
        reject(new DeliveryError('unreachable', 'No process holds the line to WhatsApp'));
      };
      const hear = ({ body }: MailboxItem) => {
        const answer = body as unknown as Answer;
        if (answer.errand !== errand) return;
        finish();
        resolve(answer);
      };
      const stop = mailboxes.watch(answerBox, hear, after);
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
    });

  const execute = async (
    { errand, id, to, reply, answers }: Errand,
    left: number,
    send: (departure: Departure) => Promise<{ ref?: string }>,
  ) => {
    const answer = await send({
      id,
      to,
      reply: withBytes(reply),
      signal: AbortSignal.timeout(left),
      ...(answers && { answers }),
    }).then(
      ({ ref }): Answer => ({ errand, ...(ref && { ref }) }),
      (error: unknown): Answer => toAnswer(errand, error),
    );
    await mailboxes.append(answerBox, errand, { ...answer });
    // What was said is kept no longer than it takes.
    await mailboxes.replace(errandBox, errand, { errand });
  };

  return {
    send: async ({ id, to, reply, answers, signal }) => {
      const errand = newId();
      const body: Errand = {
        errand,
        id,
        to,
        reply,
        ...(answers && { answers }),
        until: now().getTime() + patience,
      };
      const after = await lastOf(answerBox);
      await mailboxes.append(errandBox, errand, { ...body });
      const { ref, code, message = '', retryAfter, meaning } = await answerTo(errand, after, signal);
      if (code) throw new DeliveryError(code, message, { retryAfter, meaning });
      return ref ? { ref } : {};
    },

    serve: async (send) => {
      const items = await mailboxes.since(errandBox, 0, recent);
      const isOpen = ({ body }: MailboxItem) => (body as unknown as Errand).until > now().getTime();
      const first = items.find(isOpen)?.sequence;
      const after = first === undefined ? (items.at(-1)?.sequence ?? 0) : first - 1;
      return mailboxes.watch(
        errandBox,
        ({ body }) => {
          const errand = body as unknown as Errand;
          const left = errand.until - now().getTime();
          // Its text is gone when it is done; when its time is over, nobody waits for it.
          if (errand.reply && left > 0) execute(errand, left, send).catch(() => undefined);
        },
        after,
      );
    },
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
