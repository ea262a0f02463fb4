import {
  createDefinition,
  findDefinition,
  type LegalBasis,
  legalBases,
  nameOfConsent,
  newestVersion,
  reviseDefinition,
} from '../../../src/consent/index.ts';
import type { DialogueState, Question, Step } from '../../../src/dialogue/index.ts';
import { type Language, languages } from '../../../src/locales/index.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { definitionCard } from './definition-card.ts';

type Texts = Partial<Record<Language, string>>;
interface Named {
  name: string;
  names?: Texts;
}
interface Based extends Named {
  legalBasis: LegalBasis;
}
type DefineState = DialogueState &
  (
    | { stage: 'name' }
    | (Named & { stage: 'basis' })
    | (Based & { stage: 'marketing' })
    | (Based & { stage: 'text'; isMarketing: boolean; language: Language; texts: Texts })
    | { stage: 'text'; revises: string; language: Language; texts: Texts }
  );

const longest = { name: 80, text: 3_000 };

/** A named consent, or a new wording of one: name, ground, what it is for, and the full text language by language (F128, F131). */
export const defineConsent = defineDialogue<DefineState>({
  id: 'define-consent',
  permission: 'manage-settings',
  keeps: ({ stage }) => stage !== 'name',
  ask: async (state, context) => {
    const { t } = context;
    switch (state.stage) {
      case 'name':
        return { title: t('define-consent-title'), text: t('define-consent-name') };
      case 'basis':
        return {
          title: state.name,
          text: t('define-consent-basis'),
          choices: legalBases.map((basis) => [{ label: t(`legal-basis-${basis}`), value: basis }]),
        };
      case 'marketing':
        return {
          title: state.name,
          text: t('define-consent-marketing'),
          choices: [
            [
              { label: t('button-is-marketing'), value: 'yes' },
              { label: t('button-is-no-marketing'), value: 'no' },
            ],
          ],
        };
      case 'text':
        return askText(state, context);
    }
  },
  answer: async (state, answer, context): Promise<Step<DefineState>> => {
    const { t } = context;
    const typed = answer.kind === 'text' ? answer.text.trim() : '';
    const chosen = answer.kind === 'choice' ? answer.value : '';
    switch (state.stage) {
      case 'name':
        return readNames(typed, t);
      case 'basis': {
        const legalBasis = legalBases.find((basis) => basis === chosen);
        if (!legalBasis) return { go: 'again', problem: t('problem-choose') };
        return { go: 'on', state: { ...state, stage: 'marketing', legalBasis } };
      }
      case 'marketing':
        if (!chosen) return { go: 'again', problem: t('problem-choose') };
        return {
          go: 'on',
          state: {
            ...state,
            stage: 'text',
            isMarketing: chosen === 'yes',
            language: t.language,
            texts: {},
          },
        };
      case 'text': {
        if (answer.kind !== 'skip') {
          if (!typed) return { go: 'again', problem: t('problem-text-wanted') };
          if (typed.length > longest.text) return { go: 'again', problem: t('problem-too-long') };
        }
        const texts = answer.kind === 'skip' ? state.texts : { ...state.texts, [state.language]: typed };
        const next = nextLanguage(state.language, t.language);
        if (next) return { go: 'on', state: { ...state, texts, language: next } };
        return finish({ ...state, texts }, context);
      }
    }
  },
});

/** The name in the reader's language, then lines for others: `FR: Lettre d'info`. */
function readNames(typed: string, t: CommandContext['t']): Step<DefineState> {
  const [own = '', ...further] = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const names: Texts = {};
  for (const line of further) {
    const [, code = '', called = ''] = /^(\p{L}{2})\s*:\s*(.+)$/u.exec(line) ?? [];
    const language = languages.find((one) => one === code.toLowerCase());
    if (!language || language === t.language) return { go: 'again', problem: t('problem-consent-names') };
    names[language] = called;
  }
  if (!own) return { go: 'again', problem: t('problem-text-wanted') };
  if ([own, ...Object.values(names)].some((one) => one.length > longest.name))
    return { go: 'again', problem: t('problem-too-long') };
  return {
    go: 'on',
    state: {
      stage: 'basis',
      name: own,
      ...(further.length > 0 && { names: { ...names, [t.language]: own } }),
    },
  };
}

async function askText(
  state: Extract<DefineState, { stage: 'text' }>,
  { t, rooms, tx }: CommandContext,
): Promise<Question> {
  const revised =
    'revises' in state ? await findDefinition(rooms.database, state.revises as string, tx) : null;
  const current = revised ? newestVersion(revised).texts[state.language] : undefined;
  const language =
    new Intl.DisplayNames([t.language], { type: 'language' }).of(state.language) ?? state.language;
  return {
    title: revised ? nameOfConsent(revised, t.language) : String(state.name),
    text: [t('define-consent-text', { language }), current ? `\n${t('define-consent-now')}\n${current}` : '']
      .filter(Boolean)
      .join('\n'),
    // The first text of a new consent is its only one until then; of a revision any may stay as it is.
    skippable: revised !== null || Object.keys(state.texts).length > 0,
  };
}

/** The reader's own language is asked first, then the others. */
function nextLanguage(current: Language, own: Language): Language | undefined {
  const order = [own, ...languages.filter((language) => language !== own)];
  return order[order.indexOf(current) + 1];
}

async function finish(
  state: Extract<DefineState, { stage: 'text' }>,
  context: CommandContext,
): Promise<Step<DefineState>> {
  const { t, rooms, tx } = context;
  if ('revises' in state) {
    const revises = state.revises as string;
    const definition = await findDefinition(rooms.database, revises, tx);
    if (!definition) return { go: 'done', replies: [{ text: t('consent-gone') }] };
    if (Object.keys(state.texts).length === 0)
      return { go: 'done', replies: [definitionCard(definition, context, t('consent-wording-unchanged'))] };
    const { result } = await context.perform('consent.revised', (writer) =>
      reviseDefinition(writer, revises, state.texts),
    );
    return { go: 'done', replies: [definitionCard(result, context, t('consent-revised'))] };
  }
  const { name, names, legalBasis, isMarketing, texts } = state as Extract<
    DefineState,
    { isMarketing: boolean }
  >;
  const { result } = await context.perform('consent.defined', (writer) =>
    createDefinition(writer, { name, ...(names && { names }), legalBasis, isMarketing, texts }),
  );
  return { go: 'done', replies: [definitionCard(result, context, t('consent-defined'))] };
}
