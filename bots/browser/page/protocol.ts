/** A file in the chat; its bytes are at `/files/<id>` for the browser it was sent to. */
export interface ShownFile {
  id: string;
  name: string;
  mime: string;
  size: number;
}

export type ShownChoice = { label: string; data: string; name?: string } | { label: string; url: string };

/** What the bot said. With `replaces` it takes the place of an earlier message of that id. */
export interface BotItem {
  from: 'bot';
  id: string;
  title?: string;
  text: string;
  choices?: ShownChoice[][];
  file?: ShownFile;
  picture?: ShownFile;
  location?: { latitude: number; longitude: number; title?: string };
  replaces?: string;
  /** Said to somebody who was not on the staff then: nothing of the contacts. */
  forStrangers?: true;
  /** The press that this answers, and what is shown lightly for it. */
  pressId?: string;
  toast?: string;
}

export interface PersonItem {
  from: 'person';
  id: string;
  text: string;
  file?: ShownFile;
}

/** The person pressed a button of `message`. */
export interface PressItem {
  from: 'press';
  id: string;
  data: string;
  message: string;
}

export type ChatItem = BotItem | PersonItem | PressItem;

/** One line of the chat's log; sequences ascend. */
export interface LogItem {
  sequence: number;
  /** ISO instant. */
  at: string;
  body: ChatItem;
}

/** What the page sends. `id` is made by the page: a message sent twice has one effect. */
export type ClientMessage =
  | { type: 'say'; id: string; text: string }
  | { type: 'press'; id: string; data: string; message: string }
  | { type: 'file'; id: string; file: string; caption?: string }
  | { type: 'follow'; feed: string }
  | { type: 'ping' };

export type RefusalReason = 'unavailable' | 'malformed' | 'no_such_file';

/** What the page receives. */
export type ServerMessage =
  /** Everything after the position asked for; with `reset` the page's own log is of another time and is dropped. */
  | { type: 'history'; items: LogItem[]; reset: boolean; feeds: string[] }
  | { type: 'item'; item: LogItem }
  /** Stored: it will be worked off whatever happens. */
  | { type: 'accepted'; id: string }
  /** Not stored; `unavailable` passes, the others do not. */
  | { type: 'refused'; id: string; reason: RefusalReason }
  /** The log cannot be read now; the socket is closed after this. */
  | { type: 'unavailable' }
  | { type: 'working' }
  /** Whether this browser may see the feed: said when it is followed, and whenever it changes. */
  | { type: 'feed-state'; feed: string; isOpen: boolean }
  | { type: 'feed'; feed: string; data: unknown }
  | { type: 'pong' };

/** Bytes a file may have. */
export const fileLimit = 20 * 1024 * 1024;
/** UTF-16 units a message of the person may have. */
export const textLimit = 16_000;
