/** What a closed connection means for the next step. */
export type AfterClose =
  /** Again at once: WhatsApp asks for it after linking. */
  | 'restart'
  /** Again, later and later. */
  | 'retry'
  /** The account was unlinked: its keys open nothing any more. */
  | 'logged_out'
  /** The same session is at work elsewhere; two would throw each other out without end. */
  | 'replaced'
  /** WhatsApp has closed or restricted the account. */
  | 'refused';

/** https://baileys.wiki/docs/api/enumerations/DisconnectReason; what is not here is trouble on the way. */
const meanings = new Map<number, AfterClose>([
  [401, 'logged_out'],
  [402, 'refused'],
  [403, 'refused'],
  [406, 'refused'],
  [411, 'logged_out'],
  [419, 'logged_out'],
  [440, 'replaced'],
  [515, 'restart'],
]);

export function toAfterClose(status: number | undefined): AfterClose {
  return meanings.get(status ?? 0) ?? 'retry';
}

/** The code in what Baileys closes with. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { output?: { statusCode?: unknown } } | undefined)?.output?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
