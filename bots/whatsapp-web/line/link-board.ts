import { type LinkState, type Mailboxes, type MailboxItem, newId } from '../../../src/connector/index.ts';

/** What an owner asks of whoever holds the socket. */
export type Ask = { ask: 'code'; phone: string } | { ask: 'reconnect' };

/** Where all processes read how the link stands, and where they ask the one that holds the socket for something. */
export interface LinkBoard {
  /** The newest state. */
  read(): Promise<LinkState>;
  /** Calls `listener` for every state from now on; returns the way to stop. */
  follow(listener: (state: LinkState) => void): () => void;
  report(state: Omit<LinkState, 'since'>): Promise<void>;
  ask(ask: Ask): Promise<void>;
  /** Calls `listener` for what is asked from now on; gives the way to stop. */
  onAsk(listener: (ask: Ask) => void): Promise<() => void>;
}

const stateBox = 'whatsapp-web/state';
const askBox = 'whatsapp-web/asks';

export function createLinkBoard(mailboxes: Mailboxes): LinkBoard {
  return {
    read: async () => {
      const [newest] = await mailboxes.since(stateBox, 0, 1);
      if (!newest) return { state: 'connecting', since: new Date() };
      return { ...(newest.body as unknown as LinkState), since: newest.at };
    },
    follow: (listener) => mailboxes.watch(stateBox, ({ body }) => listener(body as unknown as LinkState)),
    report: async (state) => {
      await mailboxes.append(stateBox, newId(), { ...state });
    },
    ask: async (ask) => {
      await mailboxes.append(askBox, newId(), { ...ask });
    },
    onAsk: async (listener) => {
      const [newest] = await mailboxes.since(askBox, 0, 1);
      const hand = ({ body }: MailboxItem) => listener(body as unknown as Ask);
      return mailboxes.watch(askBox, hand, newest?.sequence ?? 0);
    },
  };
}
