import type { NumberChangedEvent } from '../../../src/connector/index.ts';
import { type Address, type AddressRef, stateOwner, toAddressRef } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { can, type StaffMember } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import { toChannelArgument } from '../channels/channels.ts';
import { readStandings } from '../channels/standing.ts';
import { parkByContact } from '../claims/park-claim.ts';
import type { Rooms } from '../command-context.ts';
import { toOwnerNote } from '../moved/owner-facts.ts';
import { placesOf } from '../places.ts';
import { readersOf } from './announce.ts';

interface ReportedChange {
  event: NumberChangedEvent;
  delivery: string;
  source: string;
}

/**
 * The channel says that an account goes on under another number. What was agreed to on the old one counts no more until staff say
 * whose it is, and none of it comes along: the new number has only what was agreed to for it (M18, B11). Where others have the
 * new number, a human settles whose it is (B09). A number that is on no contact and of which nothing is known is nobody's business.
 */
export async function hearNumberChange(
  rooms: Rooms,
  { event, delivery, source }: ReportedChange,
  now: Date,
  effects: TurnEffects,
  tx: Transaction,
): Promise<void> {
  const { consent } = rooms;
  const [old, fresh] = [toAddressRef(event.from), toAddressRef(event.to)];
  const address = await consent.findAddress(old, tx);
  const holders = await consent.holdersOf(old, tx);
  const word = { word: 'moved', by: `provider:${source}`, saidAt: event.at, now, delivery } as const;
  const isSetAside = await stateOwner(consent, address, word, tx);
  const contacts = (await rooms.contacts.findContacts(holders, tx)).filter(({ deletedAt }) => !deletedAt);
  const [first] = contacts;
  if (!first) return;
  const origin = { kind: 'consent.moved', actor: 'channel', source, now, cause: delivery };
  if (isSetAside) await rooms.activity.note(tx, origin, [toOwnerNote('moved', first._id, holders)]);
  const standing = await standingOf(fresh, contacts, rooms, tx);
  // Of several who share the old number nobody knows whose account it is.
  if (standing === 'taken' && contacts.length === 1) {
    const claim = { scheme: 'tel', value: fresh.value, claimant: first._id, basis: 'changed' } as const;
    await parkByContact(rooms, claim, { delivery, source, now }, effects, tx);
  }
  // Until somebody puts it on a contact it is known as a sender is who has not written yet.
  const next = await consent.findAddress(fresh, tx);
  await consent.saveAddress(next, tx);
  // By which an erasure finds it, whoever has put it on a contact or not (M08).
  await consent.saveAddress({ ...(await consent.findAddress(old, tx)), goesOnAs: next._id }, tx);
  const element = (await readStandings(first, { rooms, tx, now }, true)).find(
    (one) => one.address?._id === address._id,
  )?.element;
  const facts = { event, next, element, isSetAside, standing, contacts };
  for (const reader of readersOf(contacts, await rooms.staff.directory(tx)))
    for (const { place, t } of placesOf(rooms, reader))
      effects.drafts.push({
        place,
        reply: toCard(facts, first, reader, t),
        audience: { kind: 'staff', staff: reader._id },
      });
}

/** Where the new number stands already: on one of those who had the old one, on others, or on nobody. */
type NewStanding = 'own' | 'taken' | 'new';

async function standingOf(
  fresh: AddressRef,
  contacts: readonly Contact[],
  rooms: Rooms,
  tx: Transaction,
): Promise<NewStanding> {
  const holders = await rooms.contacts.findHolders(fresh, tx);
  if (holders.some(({ _id }) => contacts.some((one) => one._id === _id))) return 'own';
  return holders.length > 0 ? 'taken' : 'new';
}

interface ChangeFacts {
  event: NumberChangedEvent;
  /** Of the new number. */
  next: Address;
  /** Of the contact, that holds the old number. */
  element: string | undefined;
  isSetAside: boolean;
  standing: NewStanding;
  contacts: readonly Contact[];
}

function toCard(
  { event, next, element, isSetAside, standing, contacts }: ChangeFacts,
  first: Contact,
  reader: StaffMember,
  t: Translate,
) {
  const numberOf = (value: string) => shownPhone({ e164: value }, can(reader, 'see-full-numbers'), t);
  const who = contacts.map((one) => contactTitle(one, t)).join(', ');
  return {
    title: t('number-changed-title', { who }),
    text: [
      t('number-changed-text', { from: numberOf(event.from.value), to: numberOf(event.to.value) }),
      isSetAside ? t('number-changed-old') : '',
      t(`number-changed-${standing}`),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(standing === 'new' && can(reader, 'edit')
        ? contacts
            .slice(0, 3)
            .map((one) => [
              commandChoice(
                t('button-take-number', { who: contactTitle(one, t) }),
                'moveto',
                `${next._id}.${one._id}`,
              ),
            ])
        : []),
      ...(isSetAside && element && can(reader, 'record-consent')
        ? [
            [
              commandChoice(
                t('button-confirm-old-number'),
                'confirmnumber',
                toChannelArgument(first._id, element, 'whatsapp'),
              ),
            ],
          ]
        : []),
      [commandChoice(contactTitle(first, t), 'card', first._id)],
    ],
  };
}
