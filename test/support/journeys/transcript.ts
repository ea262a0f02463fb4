import type { Language } from '../../../src/locales/index.ts';

export type Speaker = 'owner' | 'colleague';

/** What somebody says or presses, and what they then read in one message: its text and the labels of its buttons. */
export interface TranscriptLine {
  by: Speaker;
  /** `{code}` stands for the invitation's code that was read before. */
  say?: string;
  press?: string;
  reads: RegExp;
}

/** A whole conversation in one language, and the book it leaves behind, on whatever channel it is held. */
export interface Transcript {
  language: Language;
  lines: readonly TranscriptLine[];
  ends: BookState;
}

export interface BookState {
  contacts: {
    name: string;
    jobTitle?: string;
    phones: string[];
    mails: string[];
    tags: string[];
    organization?: string;
    note?: string;
    isDeleted?: true;
  }[];
  tags: string[];
  staff: { role: string; language?: string }[];
  /** Kinds of actions, in their order. */
  actions: string[];
}

/** One person on a channel: resolves with the message that fits, as title, text and labels, a line each. */
export interface TranscriptPerson {
  say(text: string, wanted: RegExp): Promise<string>;
  press(label: string, wanted: RegExp): Promise<string>;
}

/** Holds the conversation. Rejects at the first line that is not answered as it should be, and names it. */
export async function holdConversation(
  { lines }: Transcript,
  people: Record<Speaker, TranscriptPerson>,
): Promise<void> {
  let code = '';
  for (const [at, { by, say = '', press, reads }] of lines.entries()) {
    const person = people[by];
    const act =
      press === undefined ? person.say(say.replace('{code}', code), reads) : person.press(press, reads);
    const read = await act.catch((error: Error) => {
      throw new Error(`Line ${at + 1}, ${by}: ${press ?? say}\n${error.message}`, { cause: error });
    });
    code = /\/join ([0-9a-z]+)/.exec(read)?.[1] ?? code;
  }
}
