import {
  type ChannelTrouble,
  type ConnectorLog,
  type Mailboxes,
  newId,
  type StandingTrouble,
} from '../../src/connector/index.ts';

/** Where all processes write and read what keeps the number from sending. */
export interface TroubleBoard {
  /** As all processes know it together; `trouble` is absent since it went well again. Undefined: it never went wrong. */
  read(): Promise<StandingTrouble | undefined>;
  /** What became of a call: its trouble, or none when Meta took it. Writes changes only, and never fails. */
  note(trouble?: ChannelTrouble): Promise<void>;
  /** Learns of what the others write, until the way to stop is called. */
  follow(): Promise<() => void>;
}

const box = 'whatsapp-cloud/trouble';

interface Entry {
  trouble?: ChannelTrouble;
}

export function createTroubleBoard(mailboxes: Mailboxes, log: ConnectorLog): TroubleBoard {
  /** What stands on the board, as far as it is known here: a message that goes well as ever writes nothing. */
  let known: ChannelTrouble | undefined;
  const newest = async () => (await mailboxes.since(box, 0, 1))[0];
  return {
    read: async () => {
      const item = await newest();
      return item && { ...(item.body as Entry), since: item.at };
    },
    note: async (trouble) => {
      if (trouble === known) return;
      const before = known;
      known = trouble;
      try {
        await mailboxes.append(box, newId(), trouble ? { trouble } : {});
      } catch (error) {
        // The next message tries again.
        known = before;
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'Trouble could not be noted');
      }
    },
    follow: async () => {
      const item = await newest();
      known = (item?.body as Entry | undefined)?.trouble;
      return mailboxes.watch(
        box,
        ({ body }) => {
          known = (body as Entry).trouble;
        },
        item?.sequence ?? 0,
      );
    },
  };
}
