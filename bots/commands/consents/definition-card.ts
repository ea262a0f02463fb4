import type { Reply } from '../../../src/connector/index.ts';
import {
  type ConsentDefinition,
  findDefinition,
  nameOfConsent,
  newestVersion,
  retireDefinition,
} from '../../../src/consent/index.ts';
import { commandChoice, type Outcome } from '../../../src/dialogue/index.ts';
import { shownDate } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';

/** `consentcard ID`: one named consent with its full text in every language, and what can be done with it (F131). */
export const consentCard: BotCommand = {
  name: 'consentcard',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const definition = await findDefinition(context.rooms.database, text.trim(), context.tx);
    return {
      replies: [definition ? definitionCard(definition, context) : { text: context.t('consent-gone') }],
    };
  },
};

/** `reviseconsent ID`: a new wording is asked for. */
export const reviseConsent: BotCommand = {
  name: 'reviseconsent',
  audience: 'staff',
  permission: 'manage-settings',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const definition = await findDefinition(context.rooms.database, text.trim(), context.tx);
    if (!definition) return { replies: [{ text: context.t('consent-gone') }] };
    const state = { stage: 'text', revises: definition._id, language: context.t.language, texts: {} };
    return { replies: [], begin: { dialogue: 'define-consent', state } };
  },
};

/** `retireconsent ID.yes`: it is not asked for any more, or again; a button pressed twice acts once. */
export const retireConsent: BotCommand = {
  name: 'retireconsent',
  audience: 'staff',
  permission: 'manage-settings',
  listed: false,
  run: async ({ text }, context) => {
    const [id = '', wanted] = text.split('.');
    const { rooms, tx, t } = context;
    const definition = await findDefinition(rooms.database, id, tx);
    if (!definition) return { replies: [{ text: t('consent-gone') }] };
    if (Boolean(definition.retiredAt) === (wanted === 'yes'))
      return { replies: [definitionCard(definition, context)] };
    const { result } = await context.perform(
      wanted === 'yes' ? 'consent.retired' : 'consent.revived',
      (writer) => retireDefinition(writer, id, wanted === 'yes'),
    );
    return { replies: [definitionCard(result, context)] };
  },
};

export function definitionCard(
  definition: ConsentDefinition,
  { t, can, rooms }: CommandContext,
  said?: string,
): Reply {
  const { version, texts, since } = newestVersion(definition);
  const { _id, names = {}, legalBasis, isMarketing, retiredAt } = definition;
  const name = nameOfConsent(definition, t.language);
  const others = Object.entries(names).filter(([language]) => language !== t.language);
  const facts = [
    t(`legal-basis-${legalBasis}`),
    t(isMarketing ? 'consent-is-marketing' : 'consent-is-no-marketing'),
    t('consent-version-since', { version, date: shownDate(since, rooms.settings.timeZone, t) }),
  ];
  return {
    title: `📜 ${name}`,
    text: [
      said,
      others.map(([language, one]) => `${language.toUpperCase()}: ${one}`).join(' · '),
      facts.join(' · '),
      retiredAt ? t('consent-retired') : '',
      ...Object.entries(texts).map(([language, text]) => `\n${language.toUpperCase()}: ${text}`),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(can('manage-settings')
        ? [
            [
              commandChoice(t('button-revise-consent'), 'reviseconsent', _id),
              commandChoice(
                t(retiredAt ? 'button-revive-consent' : 'button-retire-consent'),
                'retireconsent',
                `${_id}.${retiredAt ? 'no' : 'yes'}`,
              ),
            ],
          ]
        : []),
      [commandChoice(t('button-consents'), 'consents')],
    ],
  };
}
