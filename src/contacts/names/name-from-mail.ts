import { isGivenName } from './given-names.ts';
import { type FullName, splitFullName } from './split-full-name.ts';

/** The name in `anna.nowak@acme.pl`: two words of which one is a known given name; null for anything less clear. */
export function findNameInMail(address: string): FullName | null {
  const local = address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '';
  const parts = local.split(/[._-]/);
  if (parts.length !== 2 || !parts.every((part) => /^\p{L}{2,}$/u.test(part)) || !parts.some(isGivenName))
    return null;
  return { ...splitFullName(parts.join(' ').toLocaleLowerCase()), guessed: true };
}
