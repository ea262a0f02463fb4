/**
 * A button. `data` comes back as `press.data` and fits every channel: at most 64 bytes, no personal data. `name` says in words
 * what a label is that is only a sign: read aloud, or written where it is no button.
 */
export type Choice = { label: string; data: string; name?: string } | { label: string; url: string };

export interface OutgoingFile {
  name: string;
  mime: string;
  content: Uint8Array;
}

/** One hit of a look-up from any chat. */
export interface LookupResult {
  /** At most 64 bytes. */
  id: string;
  title: string;
  description?: string;
  /** What is put into the chat when the hit is chosen. */
  text: string;
}

/** What the bot says, in the reader's language; a connector's pure `render` turns it into its own payload. */
export interface Reply {
  /** First line, set off where the channel can. Plain text: the channel escapes. */
  title?: string;
  /** Plain text with line breaks; may be empty when a file, picture or results speak. */
  text: string;
  /** Rows of choices. */
  choices?: Choice[][];
  file?: OutgoingFile;
  picture?: OutgoingFile;
  location?: { latitude: number; longitude: number; title?: string };
  /** The channel's reference of an earlier message that this one takes the place of, where the channel can edit. */
  replaces?: string;
  /**
   * Label of the button by which whoever reads it hands over their own number, where the channel has one (`asksNumber`); null
   * takes it away again. Beside choices there is no room for it.
   */
  numberButton?: string | null;
  /** Label of the way to the reader's own page, where the channel links it (`linksPage`) and the message leads there. */
  pageButton?: string;
  /** A press to be acknowledged with this reply; `toast` is shown lightly, at most 200 characters. */
  acknowledges?: { pressId: string; toast?: string };
  /** Id of the contact whose card this is: while it is the last thing shown, it changes with what the contact says. */
  contact?: string;
  /** Says back what its reader has typed: the numbers in it are no secret from them. */
  ownWords?: true;
  /** Answers a `query` input, personal and never cached (B34). */
  results?: { queryId: string; items: LookupResult[]; nextOffset?: string };
}
