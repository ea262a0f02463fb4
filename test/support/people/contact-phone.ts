import { mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import { type Database, newId } from '../../../src/storage/index.ts';
import { toSignedRequest } from '../../../webhooks/simulator/delivery.ts';

type PhoneChannel = 'sms' | 'whatsapp' | 'viber';

/**
 * A contact's phone in the simulated network: what it writes comes in by signed HTTP, the road of any provider. `settled`
 * resolves when everything is worked off.
 */
export function createContactPhone(
  service: { address: string; database: Database; settled(): Promise<void> },
  signature: Buffer,
  number: string,
  now: () => Date,
) {
  let seen = 0;
  const screen = async () =>
    (
      await service.database
        .model(mailboxItemModel)
        .find({ box: `phone:${number}` })
        .lean<{ body: Record<string, unknown>; sequence: number }[]>()
    )
      .sort((one, other) => one.sequence - other.sequence)
      .map(({ body }) => body);
  const got = async (): Promise<string[]> => {
    await service.settled();
    const received = (await screen()).filter(({ kind }) => kind === 'received');
    const fresh = received.slice(seen);
    seen = received.length;
    return fresh.map(({ channel, text }) => `${channel}: ${text}`);
  };
  return {
    number,
    /** What came since the last look, as `channel: text`. */
    got,
    /** Writes; resolves with what came back. `at` is when the phone says it was written. */
    write: async (text: string, channel: PhoneChannel = 'sms', at = now()): Promise<string[]> => {
      const delivery = {
        type: 'message',
        id: newId(),
        channel,
        from: number,
        text,
        at: at.toISOString(),
      } as const;
      const { action, headers, body } = toSignedRequest(delivery, signature, now());
      const response = await fetch(`${service.address}/webhooks/simulator/${action}`, {
        method: 'POST',
        headers,
        body,
      });
      if (!response.ok) throw new Error(`The service answered ${response.status}`);
      return got();
    },
  };
}

export type ContactPhone = ReturnType<typeof createContactPhone>;
