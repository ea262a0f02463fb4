import { maskPhone } from '../../contacts/index.ts';
import type { AddressRef } from '../addresses/address-ref.ts';

/** An address as whoever owns it recognises it, and nobody else learns it: `+48 ••• ••• •01`, `a•••@example.com`. Pure. */
export function maskAddress({ scheme, value }: AddressRef): string {
  if (scheme === 'tel') return maskPhone(value);
  const at = value.lastIndexOf('@');
  if (scheme === 'mail' && at > 0) return `${[...value][0]}•••${value.slice(at)}`;
  return `•••${value.slice(-2)}`;
}
