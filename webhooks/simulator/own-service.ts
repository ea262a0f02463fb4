import { setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PhoneDelivery, toSignedRequest } from './delivery.ts';

/** The service as the simulated network reaches it: over HTTP, like any provider. */
export interface OwnService {
  /** Posts once; true when the service has stored it. */
  post(delivery: PhoneDelivery): Promise<boolean>;
  /** Posts until the service has stored it, as providers do; gives up after a while or when `stop` was called. */
  insist(delivery: PhoneDelivery): Promise<void>;
  stop(): void;
}

const deadline = 10_000;
const tries = 8;
const firstPause = 500;

/** `addressOf` gives the address this process listens on, null while it does not. */
export function createOwnService(
  addressOf: () => AddressInfo | string | null,
  secret: Buffer,
  now: () => Date,
): OwnService {
  const stopping = new AbortController();
  // As many listen for the end as deliveries wait for their next try: no leak.
  setMaxListeners(0, stopping.signal);

  const post = async (delivery: PhoneDelivery) => {
    const base = toLoopback(addressOf());
    if (!base) return false;
    const { action, headers, body } = toSignedRequest(delivery, secret, now());
    try {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(deadline)]);
      const response = await fetch(`${base}/webhooks/simulator/${action}`, {
        method: 'POST',
        headers,
        body,
        signal,
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  };

  return {
    post,
    insist: async (delivery) => {
      for (let attempt = 0; attempt < tries && !stopping.signal.aborted; attempt++) {
        if (await post(delivery)) return;
        const pause = firstPause * 2 ** attempt;
        await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    },
    stop: () => stopping.abort(),
  };
}

function toLoopback(address: AddressInfo | string | null): string | null {
  if (!address || typeof address === 'string') return null;
  const { address: ip, port, family } = address;
  if (ip === '0.0.0.0' || ip === '::') return `http://127.0.0.1:${port}`;
  return `http://${family === 'IPv6' ? `[${ip}]` : ip}:${port}`;
}
