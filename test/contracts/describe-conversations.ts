import { describe, expect, it } from 'vitest';
import { conversationEn } from '../fixtures/transcripts/conversation-en.ts';
import { conversationFr } from '../fixtures/transcripts/conversation-fr.ts';
import { conversationPl } from '../fixtures/transcripts/conversation-pl.ts';
import { readBookState } from '../support/journeys/book-state.ts';
import {
  holdConversation,
  type Speaker,
  type Transcript,
  type TranscriptPerson,
} from '../support/journeys/transcript.ts';
import type { TestService } from '../support/start-service.ts';

/** A service that nobody has claimed (its code is 246810), and two people who have not spoken yet. */
export interface OpenedConversation {
  service: Pick<TestService, 'database'>;
  people: Record<Speaker, TranscriptPerson>;
  /** What must be empty at the end: complaints of the channel's other side. */
  complaints(): string[];
  close(): Promise<void>;
}

export const transcripts: readonly Transcript[] = [conversationEn, conversationFr, conversationPl];

/**
 * Holds the same whole conversations on a channel as on every other: new, find, edit, tags, undo, history, bin,
 * languages, a colleague. Each line must be answered as on the others, and the book be the same at the end.
 */
export function describeConversations(
  channel: string,
  open: (transcript: Transcript) => Promise<OpenedConversation>,
  timeout = 120_000,
): void {
  describe(`a whole conversation on ${channel}`, () => {
    it.each(transcripts)(
      'of $lines.length messages is answered as on every other channel, and leaves the same book ($language, F009)',
      async (transcript) => {
        const { service, people, complaints, close } = await open(transcript);
        try {
          await holdConversation(transcript, people);
          expect(await readBookState(service.database)).toEqual(transcript.ends);
          expect(complaints()).toEqual([]);
        } finally {
          await close();
        }
      },
      timeout,
    );
  });
}
