import { GrammyError, HttpError } from 'grammy';
import { type ChannelTrouble, DeliveryError } from '../../src/connector/index.ts';

/** What went wrong with a call, as far as anything depends on it. */
export interface TelegramProblem {
  kind:
    | 'rate_limited'
    | 'unreachable'
    | 'unauthorized'
    | 'conflict'
    | 'gone'
    | 'moved'
    | 'not_modified'
    | 'edit_impossible'
    | 'too_old'
    | 'bad_picture'
    | 'too_big'
    | 'rejected';
  /** For people who read logs: no token, no text of a message, no number. */
  message: string;
  /** Milliseconds. */
  retryAfter?: number;
  /** The chat's new id, of `moved`. */
  movedTo?: number;
}

/** Telegram tells most of its refusals apart by their text alone. */
const byDescription: [RegExp, TelegramProblem['kind']][] = [
  [/message is not modified/i, 'not_modified'],
  [/query is too old|query id is invalid|QUERY_ID_INVALID/i, 'too_old'],
  [
    /message to edit not found|message can't be edited|there is no text in the message to edit|MESSAGE_ID_INVALID|message identifier is not specified/i,
    'edit_impossible',
  ],
  [/file is too big/i, 'too_big'],
  [/PHOTO_|IMAGE_PROCESS_FAILED|wrong type of the web page content/i, 'bad_picture'],
  [/chat not found|PEER_ID_INVALID|user not found|CHAT_ID_INVALID|group chat was deactivated/i, 'gone'],
];

export function toProblem(error: unknown): TelegramProblem {
  // The errors themselves go no further: grammY's hold the payload, the network's hold the address with the token.
  if (error instanceof GrammyError) return fromAnswer(error);
  if (error instanceof HttpError) {
    const cause = error.error as { code?: unknown; type?: unknown; name?: unknown } | undefined;
    const word = [cause?.code, cause?.type, cause?.name].find((part) => typeof part === 'string');
    return { kind: 'unreachable', message: `Telegram was not reached (${word ?? 'unknown'})` };
  }
  const name = error instanceof Error ? error.name : typeof error;
  return { kind: 'rejected', message: `The call to Telegram failed (${name})` };
}

function fromAnswer(error: GrammyError): TelegramProblem {
  const code = error.error_code;
  const message = `Telegram answered ${error.method} with ${code}: ${withoutContent(error.description)}`;
  const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = error.parameters;
  if (code === 429) return { kind: 'rate_limited', message, retryAfter: (retryAfter ?? 1) * 1000 };
  if (movedTo !== undefined) return { kind: 'moved', message, movedTo };
  // 404 stands for a token of the wrong form as well as for an unknown method, and we call none of those.
  if (code === 401 || code === 404) return { kind: 'unauthorized', message };
  if (code === 403) return { kind: 'gone', message };
  if (code === 409) return { kind: 'conflict', message };
  if (typeof code !== 'number' || code >= 500) return { kind: 'unreachable', message };
  const known = byDescription.find(([pattern]) => pattern.test(error.description));
  return { kind: known?.[1] ?? 'rejected', message };
}

/** Some refusals quote what was sent. */
function withoutContent(description: unknown): string {
  return String(description)
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/\+?\d{5,}/g, '…')
    .slice(0, 200);
}

/** The same in the core's words. */
export function toDeliveryError(problem: TelegramProblem): DeliveryError {
  const { kind, message, retryAfter } = problem;
  switch (kind) {
    case 'rate_limited':
      return new DeliveryError('rate_limited', message, { retryAfter });
    case 'unreachable':
    case 'conflict':
      return new DeliveryError('unreachable', message);
    case 'unauthorized':
      return new DeliveryError('suspended', message);
    case 'gone':
      return new DeliveryError('gone', message);
    case 'too_old':
    case 'edit_impossible':
      return new DeliveryError('expired', message);
    default:
      return new DeliveryError('rejected', message);
  }
}

const troubles: Partial<Record<TelegramProblem['kind'], ChannelTrouble>> = {
  unreachable: 'unreachable',
  unauthorized: 'access_refused',
  // Somebody else asks for this bot's updates, or has set a webhook for them.
  conflict: 'used_elsewhere',
};

/** What a problem says of the channel; undefined where it is about one message alone. */
export function toTrouble({ kind }: Pick<TelegramProblem, 'kind'>): ChannelTrouble | undefined {
  return troubles[kind];
}
