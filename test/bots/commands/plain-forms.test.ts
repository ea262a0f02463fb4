import { describe, expect, it } from 'vitest';
import { commands } from '../../../bots/commands/index.ts';
import { parsePlainCommand } from '../../../src/dialogue/index.ts';
import { languages } from '../../../src/locales/index.ts';

/** What somebody says who knows none of the slashes: English, French, Polish. */
const said: Readonly<Record<string, readonly [string, string, string]>> = {
  new: [
    'new contact Anna Nowak 600 700 800',
    'nouveau contact Anna Nowak 600 700 800',
    'nowy kontakt Anna Nowak 600 700 800',
  ],
  find: ['find Nowak', 'cherche Nowak', 'znajdź Nowaka'],
  channels: ["show Anna's channels", "montre les canaux d'Anna", 'pokaż kanały Anny'],
  write: ['write to Anna: see you at nine', 'écris à Anna : à demain', 'napisz do Anny: do jutra'],
  channelcode: ['a qr code for Anna', 'un code qr pour Anna', 'kod qr dla Anny'],
  edit: ['edit Anna Nowak', 'modifie la fiche de Anna', 'edytuj Annę'],
  tag: ['tag Anna vip', 'étiquette Anna vip', 'oznacz Annę vip'],
  tags: ['show all tags', 'les étiquettes', 'pokaż tagi'],
  people: ['show all people', 'toutes les personnes', 'pokaż osoby'],
  orgs: ['list the companies', 'montre les entreprises', 'pokaż firmy'],
  persons: ['contact persons', 'les interlocuteurs', 'osoby kontaktowe'],
  recent: ['recently added', 'les derniers ajouts', 'ostatnio dodane'],
  bin: ["what's in the bin", 'montre la corbeille', 'co jest w koszu'],
  history: ['who changed Anna', 'qui a modifié Anna', 'kto zmienił Annę'],
  undo: ['undo that', 'annule la dernière modification', 'cofnij to'],
  cancel: ['never mind', 'laisse tomber', 'nieważne'],
  language: ['change the language', 'change de langue', 'zmień język'],
  help: ['what can you do', 'que peux-tu faire', 'co potrafisz'],
  me: ['who am I', 'qui suis-je ?', 'kim jestem'],
  invite: ['invite a colleague', 'invite un collègue', 'zaproś koleżankę'],
  staff: ['show me the team', "montre l'équipe", 'kto jest w zespole?'],
  group: [
    'show contacts in this group',
    'montre les contacts dans ce groupe',
    'pokazuj kontakty w tej grupie',
  ],
  consents: ['which consents do we have?', 'quels consentements avons-nous ?', 'jakie mamy zgody?'],
  newconsent: ['add a new consent', 'nouveau consentement', 'nowa zgoda'],
  timeline: ['what did Anna agree to and when', 'à quoi a consenti Anna', 'na co zgodziła się Anna'],
  asof: ["show Anna's card as of 3 March", 'montre la fiche d’Anna au 3 mars', 'pokaż kartę Anny z 3 marca'],
  evidence: ['proof of consent of Anna', 'preuve du consentement d’Anna', 'dowód zgody Anny'],
  seal: ['show the newest seal', 'donne-moi le dernier sceau', 'pokaż najnowszą pieczęć'],
  risks: ['show the consent risks', 'quels sont les risques', 'jakie mamy ryzyka'],
  moved: [
    'Anna’s number has changed hands',
    'le numéro d’Anna a changé de mains',
    'numer Anny zmienił właściciela',
  ],
  parked: ['what still has to be decided', "qu'est-ce qui attend une décision", 'co czeka na decyzję'],
  senders: ['who wrote to us today?', 'qui nous a écrit ?', 'kto do nas napisał?'],
  blocked: ['who is blocked?', 'qui est bloqué ?', 'kto jest zablokowany?'],
  health: ['is everything working?', 'est-ce que tout fonctionne ?', 'czy wszystko działa?'],
  settings: ['show the settings', 'montre les réglages', 'pokaż ustawienia'],
  demo: ['load the demo', 'charge la démo', 'wczytaj demo'],
};

/** A code is pasted as it came, behind its slash or by its link. */
const onlyTyped = new Set(['join']);

describe('plain words', () => {
  it.each([
    ['consents of Anna', 'consents', 'Anna'],
    ["show Anna's consents", 'consents', 'Anna'],
    ['consentements de Marie', 'consents', 'Marie'],
    ['montre les accords de Marie', 'consents', 'Marie'],
    ['à quoi Luc a-t-il consenti ?', 'timeline', 'Luc'],
    ['zgody Anny', 'consents', 'Anny'],
    ['consentements de Marie hier', 'asof', 'Marie'],
    ['zgody Anny sprzed tygodnia', 'asof', 'Anny'],
  ])(
    'asks for the consents of one contact, of today or of a day: %s (M23, M30)',
    (text, command, contact) => {
      expect(parsePlainCommand(text)).toMatchObject({ command, args: { contact } });
    },
  );

  it('lead to every command that /help lists, in three languages (M23)', () => {
    const listed = commands.filter((command) => command.listed).map(({ name }) => name);
    expect(listed.filter((name) => !said[name] && !onlyTyped.has(name))).toEqual([]);
    const misread = Object.entries(said).flatMap(([name, phrases]) =>
      phrases.flatMap((text, at) => {
        const read = parsePlainCommand(text, [languages[at] ?? 'en'], {
          isGivenName: (word) => word === 'Anna',
        });
        return read?.command === name ? [] : [`${text} → ${read?.command ?? 'a search'}`];
      }),
    );
    expect(misread).toEqual([]);
  });

  it.each([
    ['edit the contact Anna Nowak', 'Anna Nowak'],
    ['update Acme', 'Acme'],
    ["edit Anna's card", 'Anna'],
    ['corrige Jean Martin', 'Jean Martin'],
    ['modifie la fiche de Zoé', 'Zoé'],
    ['popraw Annę Kowalską', 'Annę Kowalską'],
    ['zmień dane Anny', 'Anny'],
  ])('name the contact of "%s" (M23)', (text, contact) => {
    expect(parsePlainCommand(text)).toMatchObject({ command: 'edit', args: { contact } });
  });

  it.each([
    ['language', ['language', 'langue', 'zmień język']],
    ['invite', ['invite', 'inviter', 'zaproś']],
    ['me', ['me', 'moi', 'kim jestem']],
    ['staff', ['staff', "l'équipe", 'zespół']],
    ['history', ["Anna's history", 'historique Anna', 'historia Anny']],
    ['channels', ['channels Anna', 'canaux Anna', 'kanały Anny']],
    ['edit', ['edit Anna', 'modifier Anna', 'zmień Annę']],
  ])('mean %s when little more than its name is said (M23)', (name, phrases) => {
    for (const [at, text] of phrases.entries())
      expect(parsePlainCommand(text, [languages[at] ?? 'en'])?.command ?? 'a search', text).toBe(name);
  });

  it.each([
    ['en', 'Tom said stop', 'Tom'],
    ['en', 'Tom opted out', 'Tom'],
    ['en', "please don't text Tom anymore", 'Tom'],
    ['en', "Tom doesn't want any more messages", 'Tom'],
    ['en', 'Tom withdrew his consent for sms', 'Tom'],
    ['en', 'did Tom agree to sms?', 'Tom'],
    ['fr', 'Luc ne veut plus de sms', 'Luc'],
    ['fr', "Zoé s'est désabonnée", 'Zoé'],
    ['fr', "n'écrivez plus à Luc", 'Luc'],
    ['fr', "a-t-on le droit d'écrire à Zoé ?", 'Zoé'],
    ['pl', 'Ewa nie chce więcej wiadomości', 'Ewa'],
    ['pl', 'Marek wycofał zgodę na sms', 'Marek'],
    ['pl', 'Anna zgodziła się na smsy', 'Anna'],
    ['pl', 'nie pisz już do Marka', 'Marka'],
  ] as const)(
    'lead to the channels of whom a colleague speaks, in %s: "%s" (M23, F025)',
    (language, text, contact) => {
      expect(parsePlainCommand(text, [language])).toMatchObject({ command: 'channels', args: { contact } });
    },
  );

  it('leave alone what is said to nobody, or about something else', () => {
    for (const text of [
      'good morning team',
      'bonjour équipe',
      'status meeting',
      'mój zespół muzyczny',
      'edit',
    ])
      expect(parsePlainCommand(text)?.command ?? 'a search', text).toBe('a search');
  });
});
