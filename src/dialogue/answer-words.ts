import type { Language } from '../locales/index.ts';

interface AnswerWords {
  yes: readonly string[];
  no: readonly string[];
  cancel: readonly string[];
}

/**
 * Short words that answer a question, folded as labels are. They count in every language at once, as one's devices may differ
 * in theirs; Polish "no" means yes, but whoever is taken for having said no loses nothing.
 */
export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  en: {
    yes: ['yes', 'y', 'yep', 'yeah', 'yes please', 'ok', 'okay', 'sure', 'do it', 'of course'],
    no: ['no', 'n', 'nope', 'no thanks', 'rather not'],
    cancel: ['cancel', 'cancel it'],
  },
  fr: {
    yes: ['oui', 'o', 'ouais', 'oui merci', 'd accord', 'bien sur', 'vas y', 'allez y'],
    no: ['non', 'nan', 'non merci', 'surtout pas'],
    cancel: ['annuler', 'annule', 'annulez', 'annule ca'],
  },
  pl: {
    yes: ['tak', 't', 'tak prosze', 'jasne', 'dobrze', 'dobra', 'oczywiscie', 'pewnie', 'zgoda'],
    no: ['nie', 'nie dziekuje', 'lepiej nie'],
    cancel: ['anuluj', 'anulowac', 'anuluj to'],
  },
};
