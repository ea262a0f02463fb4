import type { Address } from '../../src/consent/index.ts';
import { type Language, toLanguage } from '../../src/locales/index.ts';
import type { Rooms } from './command-context.ts';

type Spoken = Pick<Address, 'language' | 'spoken' | 'ref'>;

/**
 * The language to write to somebody in: the one they chose on any of their addresses, else the one they last wrote in, else
 * that of the country of their number, else the business's.
 */
export function theirLanguage(
  addresses: readonly Spoken[],
  rooms: Pick<Rooms, 'policies' | 'settings'>,
): Language {
  return findTheirLanguage(addresses, rooms) ?? rooms.settings.language;
}

/** The same; undefined where nothing tells. */
export function findTheirLanguage(
  addresses: readonly Spoken[],
  { policies }: Pick<Rooms, 'policies'>,
): Language | undefined {
  const first = (read: (address: (typeof addresses)[number]) => string | undefined) =>
    addresses.map((address) => toLanguage(read(address))).find((language) => language !== undefined);
  return (
    first(({ language }) => language) ??
    first(({ spoken }) => spoken) ??
    // The same STOP is said everywhere: whoever has a French number most likely reads French.
    first(({ ref }) => (ref?.scheme === 'tel' ? policies.packOf(ref).languages[0] : undefined))
  );
}
