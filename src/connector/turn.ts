/** One address of a person: how they are known on a channel. `value` is opaque outside its scheme. */
export interface Identity {
  scheme: 'telegram' | 'browser' | 'whatsapp' | 'viber' | 'tel' | 'mail' | 'external';
  /**
   * `tel`: E.164 with its plus; of what a shop or a CRM reports also national digits, of the business's own country: the core
   * normalises them. `mail`: as sent. `external`: the id that a shop or a CRM has for the contact.
   */
  value: string;
}

/** Where a turn was said and where its replies go. */
export interface Place {
  /** Id of the connector that carries it. */
  channel: string;
  /** The channel's own chat id. */
  chat: string;
  kind: 'private' | 'group';
}

/** A file as the channel names it; its bytes are fetched by `Connector.fetchFile`. */
export interface IncomingFile {
  ref: string;
  name?: string;
  mime?: string;
  /** Bytes, when the channel says so beforehand. */
  size?: number;
}

/** A contact shared or forwarded in the chat. */
export interface SharedContact {
  phone?: string;
  firstName?: string;
  lastName?: string;
  vcard?: string;
  /** The channel's user id of the shared person; equals the sender's when they attest their own number (B08). */
  userId?: string;
}

export type Input =
  /** `quotes`: the channel's reference of the message that is answered, where it may be one of ours. */
  | { kind: 'text'; text: string; quotes?: string }
  /**
   * A pressed choice: `data` as the reply carried it, `message` the channel's reference of the message it hangs on, `label` what
   * it says, where others than this bot may have sent it: then it is the pressing person's words.
   */
  | { kind: 'press'; data: string; pressId: string; message?: string; label?: string }
  | { kind: 'contact'; contact: SharedContact }
  | { kind: 'file'; file: IncomingFile; caption?: string }
  | { kind: 'location'; latitude: number; longitude: number }
  /** Look-up from any chat (M14): answered with `results`, never with a message. */
  | { kind: 'query'; queryId: string; query: string; offset: string }
  /** The person blocked the bot, or let it in again; or the bot was put into or out of a group. */
  | { kind: 'membership'; present: boolean }
  /** A sign put on a message of ours: it asks for no answer. */
  | { kind: 'reaction'; emoji: string; message?: string }
  /** Something we cannot read (a sticker, a video); `what` is the channel's word for it. */
  | { kind: 'unsupported'; what: string; caption?: string };

/** What one person did on one channel, whatever the channel. */
export interface Turn {
  who: {
    identity: Identity;
    /** Another name that the channel has for the same person, under which they may be known (B07). */
    otherIdentity?: Identity;
    name?: string;
    username?: string;
    language?: string;
  };
  where: Place;
  at: Date;
  input: Input;
  /** The words take the place of earlier ones, which were heard before: only a refusal among them counts. */
  isEdit?: true;
  /** Which message they change: the key of the event that brought it, or when it was sent, as the channel tells. */
  edits?: { key: string } | { at: Date };
}
