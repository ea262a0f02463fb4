import type { Reply } from '../../../src/connector/index.ts';
import {
  type ConsentDefinition,
  type ConsentState,
  findDefinitions,
  isOutdated,
  nameOfConsent,
  type Person,
  stateOf,
  unknownPerson,
} from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { contactTitle, shownDate } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';

const marks: Record<ConsentState, string> = { granted: '✓', pending: '⏳', withdrawn: '✕', unknown: '–' };

/** How a contact stands to each named consent (F130, F132): given, awaited, withdrawn or never asked, and since when. */
export async function contactConsents(
  contact: Contact,
  context: CommandContext,
  said?: string,
): Promise<Reply> {
  const { rooms, t, tx, now } = context;
  const person = await readPerson(contact, context);
  const definitions = (await findDefinitions(rooms.database, tx)).filter(
    ({ _id, retiredAt }) => !retiredAt || person.states[`named:${_id}`],
  );
  const lines = definitions.map(
    (definition, at) => `${at + 1}. ${consentLine(definition, person, now, rooms.settings.timeZone, t)}`,
  );
  const numbers = definitions.map(({ _id }, at) =>
    commandChoice(String(at + 1), 'consentof', `${contact._id}.${_id}`),
  );
  return {
    title: `📜 ${contactTitle(contact, t)}`,
    text: [said, ...(lines.length > 0 ? lines : [t('consents-none')])].filter(Boolean).join('\n'),
    choices: [
      ...inRows(numbers, 5),
      [
        ...(contact.deletedAt ? [] : [commandChoice(t('button-channels'), 'channels', contact._id)]),
        commandChoice(t('button-timeline'), 'timeline', contact._id),
        commandChoice(t('button-open-card'), 'card', contact._id),
      ],
    ],
  };
}

export async function readPerson({ _id }: Contact, { rooms, tx }: CommandContext): Promise<Person> {
  return (await rooms.consent.findPersons([_id], tx)).get(_id) ?? unknownPerson(_id);
}

/** `✓ Newsletter · agreed · 3 March 2026 · ⚠ older wording`. */
export function consentLine(
  definition: ConsentDefinition,
  person: Person,
  now: Date,
  timeZone: string,
  t: Translate,
): string {
  const key = `named:${definition._id}`;
  const state = stateOf(person, key, now);
  const entry = person.states[key];
  return [
    `${marks[state]} ${nameOfConsent(definition, t.language)}`,
    t(`consent-state-${state}`),
    entry ? shownDate(entry.at, timeZone, t) : '',
    state === 'granted' && isOutdated(definition, entry?.version) ? t('consent-outdated') : '',
    definition.retiredAt ? t('consent-retired') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
