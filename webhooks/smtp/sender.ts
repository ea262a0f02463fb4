import parseAddresses from 'nodemailer/lib/addressparser';

export interface Sender {
  /** Empty where only an address was given. */
  name: string;
  address: string;
}

/** `Studio Flora <hello@flora.example>`, or the address alone; null where that is not one address. Pure. */
export function parseSender(text: string): Sender | null {
  const [first, ...others] = parseAddresses(text);
  if (!first || first.address === undefined || others.length > 0) return null;
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(first.address)
    ? { name: first.name, address: first.address }
    : null;
}
