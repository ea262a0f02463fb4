import type { Reply } from '../../../src/connector/index.ts';
import {
  type ConsentDefinition,
  findDefinition,
  nameOfConsent,
  stateOf,
  toWording,
} from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { consentLine, readPerson } from './contact-consents.ts';
import { findAskWays } from './find-ask-way.ts';

export interface ConsentOf {
  contact: Contact;
  definition: ConsentDefinition;
}

/** `consentof CONTACT.DEFINITION`: one named consent of one contact, with its full text beside the buttons (F131). */
export const consentOf: BotCommand = {
  name: 'consentof',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const found = await findConsentOf(text, context);
    return { replies: [found ? await showConsentOf(found, context) : { text: context.t('consent-gone') }] };
  },
};

/** The contact and the definition that `CONTACT.DEFINITION` names; null when one of them is gone. */
export async function findConsentOf(
  argument: string,
  { rooms, tx }: CommandContext,
): Promise<ConsentOf | null> {
  const [contactId = '', definitionId = ''] = argument.trim().split('.');
  const contact = await rooms.contacts.findContact(contactId, tx);
  const definition = await findDefinition(rooms.database, definitionId, tx);
  return contact && definition ? { contact, definition } : null;
}

export async function showConsentOf(
  { contact, definition }: ConsentOf,
  context: CommandContext,
  said?: string,
): Promise<Reply> {
  const { t, can, now, rooms } = context;
  const person = await readPerson(contact, context);
  const argument = `${contact._id}.${definition._id}`;
  const state = stateOf(person, `named:${definition._id}`, now);
  const records = can('record-consent') && !contact.deletedAt;
  const ways = records ? await findAskWays({ contact, definition }, context) : [];
  return {
    title: `${contactTitle(contact, t)} · ${nameOfConsent(definition, t.language)}`,
    text: [
      said,
      consentLine(definition, person, now, rooms.settings.timeZone, t),
      '',
      toWording(definition, t.language).text,
    ]
      .filter((line) => line !== undefined)
      .join('\n'),
    choices: [
      ...(records
        ? [
            [
              ...(definition.retiredAt
                ? []
                : [commandChoice(t('button-consent-agrees'), 'consentyes', argument)]),
              ...(state === 'unknown'
                ? []
                : [commandChoice(t('button-consent-withdraws'), 'consentno', argument)]),
            ],
            ...(definition.retiredAt
              ? []
              : [
                  ...inRows(
                    [
                      commandChoice(t('button-consent-code'), 'consentcode', argument),
                      ...ways.map(({ channel }) =>
                        commandChoice(
                          t('button-ask-named', { channel: t(`channel-${channel}`) }),
                          'asknamed',
                          `${argument}.${channel}`,
                        ),
                      ),
                    ],
                    2,
                  ),
                ]),
          ]
        : []),
      [commandChoice(t('button-consents'), 'consents', contact._id)],
    ],
  };
}
