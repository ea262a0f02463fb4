import type { Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { ConsentRoom } from '../consent-room.ts';

export interface BlockWord {
  blocks: boolean;
  /** The staff member's id. */
  staff: string;
  now: Date;
  delivery?: string;
}

/**
 * Blocks a sender, or lets one be heard again: a fact of the address beside its states, no withdrawal (B18). False when it
 * stood so already.
 */
export async function blockAddress(
  room: Pick<ConsentRoom, 'stateKnown'>,
  address: Address,
  { blocks, staff, now, delivery }: BlockWord,
  tx: Transaction,
): Promise<boolean> {
  if (Boolean(address.blockedAt) === blocks) return false;
  await room.stateKnown(
    address,
    [],
    {
      action: blocks ? 'blocked' : 'unblocked',
      method: 'staff',
      actor: `staff:${staff}`,
      cause: { delivery },
      saidAt: now,
      receivedAt: now,
      amend: (one) => {
        if (blocks) one.blockedAt = now;
        else delete one.blockedAt;
      },
    },
    tx,
  );
  return true;
}
