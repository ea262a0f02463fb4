/** Conversations with work, in the order their work came; at each only its first receipt counts. */
export interface WaitingConversations {
  /** Does nothing when the conversation waits already. */
  add(conversation: string, since: Date): void;
  /** Takes the next one out; null when none waits. */
  next(): { conversation: string; since: Date } | null;
  receipts(): Iterable<Date>;
}

/**
 * Sources take turns: a shop that reports thousands of events at once keeps no colleague waiting who writes meanwhile. The
 * source is what stands before the first colon of a conversation.
 */
export function createWaitingConversations(): WaitingConversations {
  const bySource = new Map<string, Map<string, Date>>();
  return {
    add: (conversation, since) => {
      const source = conversation.slice(0, conversation.indexOf(':'));
      const line = bySource.get(source) ?? new Map<string, Date>();
      if (!line.has(conversation)) line.set(conversation, since);
      bySource.set(source, line);
    },
    next: () => {
      const [source, line] = bySource.entries().next().value ?? [];
      const [conversation, since] = line?.entries().next().value ?? [];
      if (source === undefined || !line || conversation === undefined || !since) return null;
      line.delete(conversation);
      // To the end of the turn.
      bySource.delete(source);
      if (line.size > 0) bySource.set(source, line);
      return { conversation, since };
    },
    receipts: function* () {
      for (const line of bySource.values()) yield* line.values();
    },
  };
}
