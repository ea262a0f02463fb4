import { countryOf } from '../../contacts/index.ts';
import { canadianPolicy } from './packs/ca.ts';
import { germanPolicy } from './packs/de.ts';
import { defaultPolicy } from './packs/default.ts';
import { frenchPolicy } from './packs/fr.ts';
import { britishPolicy } from './packs/gb.ts';
import { polishPolicy } from './packs/pl.ts';
import { ukrainianPolicy } from './packs/ua.ts';
import { americanPolicy } from './packs/us.ts';
import type { PolicyPack } from './policy-pack.ts';

/** Every pack; a new country is one file and one line here. */
export const policyPacks: readonly PolicyPack[] = [
  polishPolicy,
  frenchPolicy,
  britishPolicy,
  ukrainianPolicy,
  americanPolicy,
  canadianPolicy,
  germanPolicy,
];

/** The rules of a country (ISO code, any case), with those of a region where it has its own; the careful default elsewhere. */
export function policyFor(country: string | undefined, region?: string): PolicyPack {
  const pack = policyPacks.find((one) => one.country === country?.toUpperCase()) ?? defaultPolicy;
  const own = region === undefined ? undefined : pack.regions?.[region.toUpperCase()];
  return own ? { ...pack, ...own } : pack;
}

/** The rules for an address (`tel:+48600700800`): those of its number's country, else those of the business's. */
export function policyForAddress(address: string, businessCountry: string): PolicyPack {
  return policyFor(countryOfAddress(address) ?? businessCountry);
}

/** The country of an address (`tel:+48600700800`); of what is no number nobody knows. */
export function countryOfAddress(address: string): string | undefined {
  return address.startsWith('tel:') ? countryOf(address.slice('tel:'.length)) : undefined;
}
