import type { Language } from '../locales/index.ts';

export interface AnswerWords {
  yes: readonly string[];
  no: readonly string[];
  cancel: readonly string[];
  /** A step back in the question; as the first word after it, nobody means to undo something older. */
  back: readonly string[];
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
    back: ['back', 'go back', 'undo', 'undo that', 'undo it'],
  },
  fr: {
    yes: ['oui', 'o', 'ouais', 'oui merci', 'd accord', 'bien sur', 'vas y', 'allez y'],
    no: ['non', 'nan', 'non merci', 'surtout pas'],
    cancel: ['annuler', 'annule', 'annulez', 'annule ca'],
    back: ['retour', 'reviens', 'en arriere'],
  },
  pl: {
    yes: ['tak', 't', 'tak prosze', 'jasne', 'dobrze', 'dobra', 'oczywiscie', 'pewnie', 'zgoda'],
    no: ['nie', 'nie dziekuje', 'lepiej nie'],
    cancel: ['anuluj', 'anulowac', 'anuluj to'],
    back: ['wstecz', 'wroc', 'powrot', 'cofnij', 'cofnij to'],
  },
};
