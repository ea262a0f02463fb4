import type { Choice, Reply } from '../../../src/connector/index.ts';
import type { Contact, IdentityClaim } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { can, type StaffMember } from '../../../src/staff/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { contactTitle, messengerName, shownPhone } from '../cards/contact-words.ts';
import type { Rooms } from '../command-context.ts';

/** A claim with those it is about. */
export interface ClaimFacts {
  claim: IdentityClaim;
  /** Null once it is gone. */
  claimant: Contact | null;
  /** Others who have the identity, in the bin too. */
  holders: readonly Contact[];
  /** The claimant has it as well. */
  isTheirs: boolean;
}

const namedHolders = 3;

export async function gatherClaim(
  claim: IdentityClaim,
  { contacts }: Pick<Rooms, 'contacts'>,
  tx: Transaction,
): Promise<ClaimFacts> {
  const claimant = await contacts.findContact(claim.claimant, tx);
  const all = await contacts.findHolders(claim, tx);
  const holders = all.filter(({ _id }) => _id !== claim.claimant);
  return { claim, claimant, holders, isTheirs: holders.length < all.length };
}

/** The identity as this reader may see it (M16). */
export function claimedName(claim: IdentityClaim, reader: StaffMember, t: Translate): string {
  const { scheme, value, name } = claim;
  if (scheme === 'tel') return `📱 ${shownPhone({ e164: value }, can(reader, 'see-full-numbers'), t)}`;
  return scheme === 'mail' ? `✉️ ${value}` : `💬 ${messengerName({ scheme, value, name }, t)}`;
}

/** Both sides of a claim, why there is one, and a button for each end; settled, what was decided. Pure. */
export function claimCard(facts: ClaimFacts, reader: StaffMember, t: Translate, by?: string): Reply {
  const { claim, claimant, holders, isTheirs } = facts;
  const name = claimant ? contactTitle(claimant, t) : t('history-gone-contact');
  return {
    title: t(holders.length > 0 ? 'claim-title' : 'claim-title-alone'),
    text: [
      claimedName(claim, reader, t),
      claim.basis === 'attested' && claim.scheme === 'whatsapp'
        ? t('claim-basis-same-account', { name })
        : t(`claim-basis-${claim.basis}`, { name }),
      holders.length > 0
        ? t('claim-held-by', { names: namesOf(holders, t) })
        : t(isTheirs ? 'claim-held-by-no-other' : 'claim-held-by-nobody'),
      claim.open || !claim.outcome
        ? ''
        : t(`claim-outcome-${claim.outcome}`, { name, by: by ?? t('somebody') }),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(claim.open && claimant && can(reader, 'settle-claims') ? settleChoices(facts, name, t) : []),
      ...[...(claimant ? [claimant] : []), ...holders.slice(0, namedHolders)].map((contact) => [
        commandChoice(t('button-look-at', { name: contactTitle(contact, t) }), 'card', contact._id),
      ]),
    ],
  };
}

function settleChoices({ claim, holders }: ClaimFacts, name: string, t: Translate): Choice[][] {
  const choice = (label: string, outcome: string) => [
    commandChoice(label, 'settle', `${claim._id}.${outcome}`),
  ];
  if (holders.length === 0)
    return [
      choice(t('button-claim-theirs', { name }), 'claimant'),
      choice(t('button-claim-not-theirs'), 'holders'),
    ];
  return [
    choice(t('button-claim-keeps', { name }), 'claimant'),
    choice(t('button-claim-keeps', { name: namesOf(holders, t) }), 'holders'),
    // A number may be a family's; an account is one person's.
    ...(claim.scheme === 'tel' || claim.scheme === 'mail' ? [choice(t('button-claim-both'), 'both')] : []),
  ];
}

function namesOf(contacts: readonly Contact[], t: Translate): string {
  const names = contacts
    .slice(0, namedHolders)
    .map((one) => (one.deletedAt ? t('claim-in-bin', { name: contactTitle(one, t) }) : contactTitle(one, t)));
  return names.join(', ') + (contacts.length > namedHolders ? ', …' : '');
}
