import type { Language } from '../../../locales/index.ts';
import type { Grammar } from './grammar.ts';

/** What somebody does for a living, and who works where; the lists are those of each grammar. */
export const workRules: Readonly<Record<Language, Grammar['rules']>> = {
  en: [
    [
      'job',
      [
        '<owner> (job|job title|title|position|role|profession|occupation) {is} <name>',
        '[{the}] (job|job title|title|position|role|profession|occupation) (of|for) <contact> {is} <name>',
        '({change}|set|add|put|save) <owner> (job|job title|title|position|role|profession) (to|into|as|:) <name>',
        '({change}|set|add|put|save) [{the}] (job|job title|title|position|role|profession) (of|for|on) <contact> (to|into|as|:) <name>',
        '<somebody> (works as|is working as|is employed as) [{a}] <name>',
        '<somebody> is [now] [{a}|my|their|his|her] <job>',
      ],
    ],
    ['link', ['<somebody> is [now] [{a}|their] <job> (at|of|for|with) [{the}] <workplace>']],
    [
      'peopleof',
      [
        '(who works|who is working|who do we know|who do we have) (at|for) <contact>',
        '(everyone|everybody|anyone|anybody|people|all the people|all people) (at|from|working at|working for) <contact>',
      ],
    ],
  ],
  fr: [
    [
      'job',
      [
        "[{the}] (poste|fonction|métier|profession|intitulé de poste) {of} <contact> (est|c'est|devient|:) [un|une|:] <name>",
        '(change|changer|changez|modifie|modifier|mets|mettre|note|noter|ajoute) {the} (poste|fonction|métier|profession) {of} <contact> (en|à|comme|:) <name>',
        '<somebody> (travaille comme|bosse comme|exerce comme|travaille en tant que) [un|une] <name>',
        '<somebody> est [maintenant] [un|une|le|la|notre|mon|ma|leur] <job>',
      ],
    ],
    [
      'link',
      ['<somebody> est [maintenant] [un|une|le|la|leur] <job> (chez|à|au|à la|dans|de|du|de la) <workplace>'],
    ],
    [
      'peopleof',
      [
        '(qui travaille|qui bosse|qui est employé) (chez|pour|à|au|à la|dans) <contact>',
        '(tout le monde|tous ceux|les gens|les personnes|toutes les personnes) (chez|de chez|à|au|à la) <contact>',
      ],
    ],
  ],
  pl: [
    [
      'job',
      [
        '(stanowisko|zawód|funkcja) <contact> (to|jest|:) <name>',
        '(zmień|zmienić|ustaw|wpisz|zapisz|dodaj) (stanowisko|zawód|funkcję) <contact> (na|jako|:) <name>',
        '<somebody> (pracuje jako|robi jako|jest zatrudniony jako|jest zatrudniona jako) <name>',
        '<somebody> jest [teraz] [naszym|naszą|ich] <job>',
      ],
    ],
    ['link', ['<somebody> jest [teraz] [ich] <job> (w|u|firmy) [firmie] <workplace>']],
    [
      'peopleof',
      [
        '(kto pracuje|kogo znamy|kogo mamy) (w|u|z) <contact>',
        '(wszyscy|wszystkie osoby|wszystkich|ludzie) (z|w|u) <contact>',
      ],
    ],
  ],
};
