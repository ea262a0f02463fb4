import type { Turn } from '../../../src/connector/index.ts';
import { identitiesOf } from '../../../src/contacts/index.ts';
import { parseButton } from '../../../src/dialogue/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';

/**
 * Reads together, within a stretch of a transaction, what the cards show that turns of staff name by id: nearly every button
 * does. It spares the steps their reads, and decides nothing: each step looks for itself whether its reader may see them.
 */
export async function foreseeTurns(rooms: Rooms, turns: readonly Turn[], tx: Transaction): Promise<void> {
  const ids = new Set(turns.flatMap(namedIds));
  if (ids.size === 0) return;
  const contacts = await rooms.contacts.findContacts([...ids], tx);
  const linked = new Set(contacts.flatMap(({ organization }) => organization?.id ?? []));
  if (linked.size > 0) await rooms.contacts.findContacts([...linked], tx);
  await rooms.contacts.findTags([...new Set(contacts.flatMap(({ tags }) => tags))], tx);
  const identities = contacts.flatMap(identitiesOf);
  if (identities.length > 0) await rooms.consent.findAddressesOf(identities, tx);
}

/** What looks like the id of a contact in a command, typed or on a button. */
function namedIds({ input }: Turn): string[] {
  const button = input.kind === 'press' ? parseButton(input.data) : null;
  const words =
    button?.kind === 'command'
      ? button.argument.split('.').slice(0, 1)
      : input.kind === 'text' && input.text.startsWith('/')
        ? input.text.split(/\s+/).slice(1, 2)
        : [];
  return words.filter((word) => /^[a-z0-9]{8,24}$/.test(word));
}
