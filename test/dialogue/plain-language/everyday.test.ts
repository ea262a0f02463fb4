import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/locales/index.ts';
import { understand } from './score.ts';

const commandOf = (text: string, language: Language) => understand(text, language)?.command ?? 'a search';

/** What is meant, then how it is said in English, French and Polish, a form to a line. */
const said: readonly (readonly [string, readonly [string, string, string][]])[] = [
  [
    'count',
    [
      ['how many contacts do we have?', 'combien de contacts avons-nous ?', 'ile mamy kontaktów?'],
      ['how many clients have we got', 'on a combien de clients', 'ilu mamy klientów'],
      ['count contacts', 'nombre de contacts', 'liczba kontaktów'],
      ['how many vips are there', 'combien de vip', 'ilu mamy vipów'],
      ['how many people are tagged vip', 'combien de fidèles on a', 'ile osób ma tag vip'],
    ],
  ],
  ['orgs', [['how many companies do we have', "combien d'entreprises", 'ile mamy firm']]],
  [
    'deletetag',
    [
      ['delete tag vip', "supprime l'étiquette vip", 'usuń tag vip'],
      ['delete the vip tag', 'efface le tag vip', 'skasuj etykietę vip'],
    ],
  ],
  [
    'merge',
    [
      ['merge Tom and Thomas', 'fusionne Luc et Léa', 'scal Tomka i Marka'],
      ['merge Tom Barker with Thomas Reed', 'fusionner Luc Dubois avec Léa Martin', 'połącz Tomka z Markiem'],
    ],
  ],
  [
    'broadcast',
    [
      [
        'send a message to all vips',
        'envoie un message à tous les vip',
        'wyślij wiadomość do wszystkich vip',
      ],
      ['text everyone', 'écris à tout le monde', 'napisz do wszystkich'],
    ],
  ],
  ['import', [['import contacts', 'importer des contacts', 'importuj kontakty']]],
  [
    'export',
    [['export contacts to excel', 'exporte les contacts vers excel', 'wyeksportuj kontakty do excela']],
  ],
  ['block', [['block Tom', 'bloque Luc', 'zablokuj Tomka']]],
  ['unblock', [['unblock Tom', 'débloque Luc', 'odblokuj Tomka']]],
  [
    'owner',
    [
      ['give Tom to Chris', 'donne Luc à Chris', 'przekaż Polę Beacie'],
      ['hand Tom over to Beata', 'confie Léa à Beata', 'przypisz Ewę do Beaty'],
      ['assign Sarah to Chris Night', 'transfère Luc à Beata', 'przekaż Tomka Beacie Wronie'],
    ],
  ],
  [
    'invite',
    [
      ['invite Beata as manager', 'invite Beata comme responsable', 'zaproś Beatę jako kierownika'],
      ['invite a new manager', 'invite un nouveau responsable', 'zaproś nowego kierownika'],
    ],
  ],
  ['staff', [['remove Chris from the team', "retire Chris de l'équipe", 'usuń Chrisa z zespołu']]],
  ['help', [['how do I add a contact', 'comment ajouter un contact', 'jak dodać kontakt']]],
  ['history', [['what did I do today', "qu'est-ce que j'ai fait aujourd'hui", 'co dziś robiłam']]],
  ['cancel', [['oops wrong person', 'oups mauvaise personne', 'ups nie ta osoba']]],
  [
    'channels',
    [
      [
        'take Tom off the mailing list',
        'enlève Léa de la liste de diffusion',
        'usuń Ewę z listy mailingowej',
      ],
      ['can we text Sarah', 'on peut texter Léa', 'można pisać sms do Ewy?'],
      ['Emma agreed to the newsletter', 'Léa veut bien la newsletter', 'Ewa zgodziła się na newsletter'],
    ],
  ],
  [
    'asof',
    [
      [
        'could we write to Emma on 3 May',
        'pourrions-nous écrire à Léa le 3 mai',
        'czy mogliśmy pisać do Ewy 3 maja',
      ],
    ],
  ],
  ['people', [['my contacts', 'mes contacts', 'moje kontakty']]],
  ['recent', [['last 3 contacts', 'les 3 derniers contacts', 'ostatnie 3 kontakty']]],
];

describe('everyday words of a shop', () => {
  it.each(said)('mean %s in three languages, whatever comes first (M23)', (command, forms) => {
    const misread = forms.flatMap((texts) =>
      texts.flatMap((text, at) => {
        const own = languages[at] ?? 'en';
        const read = languages.map((first) => `${first}: ${commandOf(text, first)}`);
        return commandOf(text, own) === command ? [] : [`${text} → ${read.join(', ')}`];
      }),
    );
    expect(misread).toEqual([]);
  });

  it('tell who gets a contact (F190)', () => {
    expect(understand('przekaż Polę Mazur Beacie Wronie', 'pl')?.args).toMatchObject({
      contact: 'Polę Mazur',
      value: 'Beacie Wronie',
    });
    expect(understand('give Tom to Chris', 'en')?.args).toMatchObject({ contact: 'Tom', value: 'Chris' });
  });

  it.each([
    // A list of no name is not the book, and nobody asked to delete.
    ['en', 'take Tom off the list', 'a search'],
    ['fr', 'enlève Luc de la liste', 'a search'],
    ['pl', 'wykreśl Tomka z listy', 'a search'],
    ['en', 'take Tom off the vip list', 'untag'],
    ['en', 'take Tom out of the address book', 'delete'],
    ['fr', 'supprime Luc du carnet', 'delete'],
    ['pl', 'usuń Tomka z kontaktów', 'delete'],
    // Names that begin like a command, and wishes that are another's.
    ['en', 'Call Centre Leeds', 'a search'],
    ['en', 'give vip to Tom', 'tag'],
    ['en', 'delete Tom', 'delete'],
    ['en', 'merge tags vip and regular', 'mergetags'],
    ['en', 'remove the tag vip from Tom', 'untag'],
    ['en', 'add a colleague', 'invite'],
    ['en', 'undo that', 'undo'],
    ['en', 'write to Tom: see all of you', 'write'],
    ['fr', 'supprime le tag vip de Luc', 'untag'],
    ['fr', 'donne-moi le numéro de Luc', 'find'],
    ['fr', 'fusionne les étiquettes vip et fidèle', 'mergetags'],
    ['fr', 'comment va le service', 'health'],
    ['pl', 'usuń tag vip Annie', 'untag'],
    ['pl', 'scal tagi vip i hurt', 'mergetags'],
    ['pl', 'daj numer do Ewy', 'find'],
    ['pl', 'jak działa usługa', 'health'],
    ['pl', 'dodaj Beatę jako vip', 'tag'],
  ] as const)('stay what they were, in %s: "%s" is %s (M23)', (language, text, command) => {
    expect(commandOf(text, language)).toBe(command);
  });
});
