import type { Database } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { isMessengerScheme, toMessengerKey } from '../identities.ts';
import { sameLineForms } from '../phones/index.ts';
import { fold } from '../search/fold.ts';

interface AddressOf {
  scheme: string;
  value: string;
}

type Held = Pick<Contact, '_id' | 'phones' | 'mails' | 'messengers'>;

/** What of a contact tells by which addresses it is reached. */
const projection = { 'phones.e164': 1, 'mails.address': 1, messengers: 1 } as const;

/**
 * `findHolders` for many addresses at once, beside all transactions: one query for each kind. Gives the contacts' ids, those in
 * the bin too, in the order of the addresses.
 */
export async function findManyHolders(database: Database, refs: readonly AddressOf[]): Promise<string[][]> {
  const contacts = database.collection(contactModel);
  const held = new Map<string, Set<string>>();
  const keep = (key: string, { _id }: Held) => held.set(key, (held.get(key) ?? new Set()).add(_id));
  const find = async (field: string, values: readonly string[]) =>
    values.length > 0
      ? ((await contacts
          .find({ [field]: { $in: [...new Set(values)] } }, { projection })
          .toArray()) as Held[])
      : [];

  const lines = refs.filter(({ scheme }) => scheme === 'tel').map(({ value }) => sameLineForms(value));
  const digits = lines.flat().map((e164) => e164.replace(/\D/g, ''));
  for (const contact of await find('searchPhones', digits))
    for (const { e164 } of contact.phones) keep(`tel:${e164}`, contact);
  const mails = refs.flatMap(({ scheme, value }) => (scheme === 'mail' ? [fold(value)] : []));
  for (const contact of await find('searchMails', mails))
    for (const { address } of contact.mails) keep(`mail:${address.toLowerCase()}`, contact);
  const accounts = refs.filter(({ scheme }) => isMessengerScheme(scheme)).map(toMessengerKey);
  for (const contact of await find('searchMessengers', accounts))
    for (const { scheme, value } of contact.messengers ?? []) keep(`${scheme}:${value}`, contact);

  return refs.map(({ scheme, value }) => {
    const values = scheme === 'tel' ? sameLineForms(value) : [value];
    return [...new Set(values.flatMap((one) => [...(held.get(`${scheme}:${one}`) ?? [])]))];
  });
}

/** Names to sort by, of these contacts as far as they are outside the bin; beside all transactions. */
export async function findSortNames(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await database
    .collection(contactModel)
    .find({ _id: { $in: [...ids] } }, { projection: { sortName: 1, deletedAt: 1 } })
    .toArray();
  return new Map(
    found.flatMap(({ _id, sortName, deletedAt }) => (deletedAt ? [] : [[_id, sortName ?? ''] as const])),
  );
}
