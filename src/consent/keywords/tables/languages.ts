import type { NamedLanguage } from '../consent-words.ts';

/** What the languages are called in each other, and their codes. */
export const languageNames: Readonly<Record<NamedLanguage, string>> = {
  en: 'en english eng anglais angielski angielskim angielsku англійська англійською английский inglés',
  fr: 'fr french français francais francuski francusku francuskim французька французькою французский',
  pl: 'pl polish polski polsku polskim polonais польська польською польский',
  uk: 'uk ua ukrainian ukrainien ukraiński ukraińsku українська українською украинский',
  de: 'de german allemand niemiecki niemiecku deutsch німецька немецкий',
};

/** Words that may stand beside a language's name when it is asked for: `en français`, `po polsku`. */
export const languageFillers =
  'in en po na to my change switch set change changer change la de ma zmień zmienić mój mi do w czy mogę proszę please speak write only' +
  ' svp stp merci s il vous plaît passer mettre mets mettez pisać pisz piszcie text messages wiadomości the i prefer want je préfère' +
  ' préfère veux voudrais wolę chcę poproszę';

/** What a language itself is called. */
export const languageWords =
  'language languages lang langue langues język język języka języku język мова мову мови язык';
