export interface GroupCommit<Item, Result> {
  /** Adds an item to the next group; settles with the item's own result when the group is written. */
  add(item: Item): Promise<Result>;
  /** Items waiting or under way. */
  readonly depth: number;
  /** Resolves when nothing is waiting or under way. */
  drain(): Promise<void>;
}

/** The queue in front of a group commit is full: the caller answers "later". */
export class OverloadedError extends Error {
  readonly code = 'overloaded';
  readonly retryable = true;
}

/**
 * Collects items while a write is under way and writes them together when it ends: no timer, so an idle system adds no
 * delay, and a busy one pays one commit for many items (the server commits one command at a time).
 * `write` gives one outcome per item, in order; when it rejects, every item of the group rejects. With `lanes`, as many
 * groups are under way at once: for writes that wait more than they work.
 */
export function createGroupCommit<Item, Result>(
  write: (items: Item[]) => Promise<PromiseSettledResult<Result>[]>,
  limits: { group: number; waiting: number; lanes?: number } = { group: 500, waiting: 10_000 },
): GroupCommit<Item, Result> {
  interface Waiting {
    item: Item;
    resolve(result: Result): void;
    reject(error: unknown): void;
  }
  const waiting: Waiting[] = [];
  const lanes = limits.lanes ?? 1;
  let busy = 0;
  let underWay = 0;
  let idle: (() => void)[] = [];

  const flush = async () => {
    if (busy >= lanes) return;
    busy += 1;
    while (waiting.length > 0) {
      // Shared out between the lanes, so that the first does not take what two could do at once.
      const share = Math.ceil(waiting.length / (lanes - busy + 1));
      const group = waiting.splice(0, Math.min(limits.group, share));
      underWay += group.length;
      try {
        const outcomes = await write(group.map((entry) => entry.item));
        group.forEach((entry, index) => {
          const outcome = outcomes[index];
          if (outcome?.status === 'fulfilled') entry.resolve(outcome.value);
          else entry.reject(outcome?.reason ?? new Error('The group write gave no outcome'));
        });
      } catch (error) {
        for (const entry of group) entry.reject(error);
      }
      underWay -= group.length;
    }
    busy -= 1;
    if (busy > 0) return;
    for (const resolve of idle) resolve();
    idle = [];
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= limits.waiting) {
          reject(new OverloadedError('Too much is waiting to be written'));
          return;
        }
        waiting.push({ item, resolve, reject });
        // The group starts in a microtask, so that items added in one go share the first write too.
        if (busy < lanes) queueMicrotask(flush);
      }),
    get depth() {
      return waiting.length + underWay;
    },
    drain: () =>
      underWay + waiting.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idle.push(resolve);
          }),
  };
}
