import { hostname } from 'node:os';
import type { Database, Transaction } from './database.ts';
import { defineModel } from './define-model.ts';
import { newId } from './new-id.ts';

/** Who holds something: host and process are in it, so that a dead holder on this host is seen at once. */
export type Holder = string;

export function createHolder(): Holder {
  return `${hostname()}/${process.pid}/${newId(8)}`;
}

/** True when the holder's process ran on this host and is gone, so that its leases need not be waited for. */
export function isKnownDead(holder: Holder): boolean {
  const [host, pid] = holder.split('/');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

export interface Lease {
  _id: string;
  holder: Holder;
  until: Date;
  /** Counts changes of the holder: a writer that still believes in an older epoch is fenced off. */
  epoch: number;
}

export const leaseModel = defineModel<Lease>('leases', {
  _id: { type: String, required: true },
  holder: { type: String, required: true },
  until: { type: Date, required: true },
  epoch: { type: Number, required: true },
});

export const leaseMilliseconds = 5_000;

/** Whether `holder` may take a lease that stands like this. */
export function isFree(lease: Pick<Lease, 'holder' | 'until'> | null, holder: Holder, now: Date): boolean {
  return !lease || lease.holder === holder || lease.until <= now || isKnownDead(lease.holder);
}

/** Takes or renews the lease `name`; gives it, or null while another holds it. */
export function takeLease(
  database: Database,
  name: string,
  holder: Holder,
  now: Date = new Date(),
): Promise<Lease | null> {
  return database.transaction(async (tx: Transaction) => {
    const leases = database.model(leaseModel);
    const found = await leases.findById(name).session(tx).lean<Lease | null>();
    if (!isFree(found, holder, now)) return null;
    const lease: Lease = {
      _id: name,
      holder,
      until: new Date(now.getTime() + leaseMilliseconds),
      epoch: (found?.epoch ?? 0) + (found?.holder === holder ? 0 : 1),
    };
    await leases.replaceOne({ _id: name }, lease, { upsert: true, session: tx });
    return lease;
  });
}

/** Gives the lease up, if `holder` still has it. */
export function releaseLease(database: Database, name: string, holder: Holder): Promise<void> {
  return database.transaction(async (tx: Transaction) => {
    const leases = database.model(leaseModel);
    const found = await leases.findById(name).session(tx).lean<Lease | null>();
    if (found?.holder !== holder) return;
    await leases.updateOne({ _id: name }, { $set: { until: new Date(0) } }, { session: tx });
  });
}

/**
 * Runs `work` whenever this process holds the lease `name`, until `signal` aborts; renews it meanwhile and aborts the
 * signal given to `work` as soon as a renewal fails, so that two processes never work at once for longer than a lease.
 */
export async function runUnderLease(
  database: Database,
  name: string,
  holder: Holder,
  signal: AbortSignal,
  work: (signal: AbortSignal, lease: Lease) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(done, milliseconds);
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done);
    });
  while (!signal.aborted) {
    const lease = await takeLease(database, name, holder).catch((error) => {
      onError(error);
      return null;
    });
    if (!lease) {
      await pause(1_000);
      continue;
    }
    const lost = new AbortController();
    const renewal = renew(database, lease, holder, lost, onError);
    try {
      await work(AbortSignal.any([signal, lost.signal]), lease);
    } catch (error) {
      onError(error);
      await pause(1_000);
    } finally {
      clearInterval(renewal);
      await releaseLease(database, name, holder).catch(onError);
    }
  }
}

function renew(
  database: Database,
  lease: Lease,
  holder: Holder,
  lost: AbortController,
  onError: (error: unknown) => void,
): NodeJS.Timeout {
  let until = lease.until.getTime();
  return setInterval(() => {
    takeLease(database, lease._id, holder)
      .then((renewed) => {
        if (renewed?.epoch === lease.epoch) until = renewed.until.getTime();
        else lost.abort();
      })
      .catch((error) => {
        onError(error);
        if (Date.now() >= until) lost.abort();
      });
  }, leaseMilliseconds / 3);
}
