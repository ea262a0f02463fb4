import { describe, expect, it } from 'vitest';
import { isGivenName } from '../../../src/contacts/names/index.ts';
import { parsePlainCommand } from '../../../src/dialogue/plain-language/index.ts';

type Expected = [text: string, command: string, args: Record<string, unknown>];

describe('plain commands', () => {
  it.each<Expected>([
    ['tag Anna Kowalska, vip', 'tag', { contact: 'Anna Kowalska', tags: ['vip'] }],
    ['tag Jan Nowak vip, gold and silver', 'tag', { contact: 'Jan Nowak', tags: ['vip', 'gold', 'silver'] }],
    ['tag Anna slow payer', 'tag', { contact: 'Anna', tags: ['slow payer'] }],
    ['tag Anna #vip #gold', 'tag', { contact: 'Anna', tags: ['vip', 'gold'] }],
    ['tag "Jan Nowak" "good payer"', 'tag', { contact: 'Jan Nowak', tags: ['good payer'] }],
    ['tag Jean-Pierre semi-pro', 'tag', { contact: 'Jean-Pierre', tags: ['semi-pro'] }],
    ['mets le tag vip à Marie', 'tag', { contact: 'Marie', tags: ['vip'] }],
    ['étiquette Marie « bon payeur »', 'tag', { contact: 'Marie', tags: ['bon payeur'] }],
    ['oznacz Annę „dobry płatnik”', 'tag', { contact: 'Annę', tags: ['dobry płatnik'] }],
    ['dodaj Annie tagi vip oraz hurt', 'tag', { contact: 'Annie', tags: ['vip', 'hurt'] }],
  ])('tells the contact from the tags in "%s" (M23)', (text, command, args) => {
    expect(parsePlainCommand(text)).toEqual({ command, args: { text: '', ...args } });
  });

  it.each<Expected>([
    ["remove Anna's vip tag", 'untag', { contact: 'Anna', tags: ['vip'] }],
    ["Marie n'est plus cliente", 'untag', { contact: 'Marie', tags: ['cliente'] }],
    ['Anna nie jest vip już', 'untag', { contact: 'Anna', tags: ['vip'] }],
    ["write on Anna's card that she is ill", 'note', { contact: 'Anna', value: 'she is ill' }],
    [
      'note for Anna: please call back, please',
      'note',
      { contact: 'Anna', value: 'please call back, please' },
    ],
    ['ajoute une note à Marie disant de rappeler', 'note', { contact: 'Marie', value: 'rappeler' }],
    ['dopisz Annie notatkę: oddzwonić o 12:30', 'note', { contact: 'Annie', value: 'oddzwonić o 12:30' }],
    ['numer Anny to 600-700-800', 'phone', { contact: 'Anny', value: '600-700-800' }],
    ["l'adresse d'Hugo est h@x.example.", 'mail', { contact: 'Hugo', value: 'h@x.example' }],
    ["Marie s'appelle maintenant Maria", 'rename', { contact: 'Marie', value: 'Maria' }],
    ['zmień nazwę Matex na Matex Sp. z o.o.', 'rename', { contact: 'Matex', value: 'Matex Sp. z o.o.' }],
    ['English, please!', 'language', { value: 'en' }],
    ['passe en polonais', 'language', { value: 'pl' }],
    ['mów po francusku', 'language', { value: 'fr' }],
    ["roll back what I've just done", 'undo', {}],
    ['undo my last change', 'undo', {}],
  ])('reads "%s" with its arguments (M23)', (text, command, args) => {
    expect(parsePlainCommand(text)).toEqual({ command, args: { text: '', ...args } });
  });

  it.each([
    'birthdays this week',
    'who has a birthday today',
    "qui a son anniversaire aujourd'hui",
    'les anniversaires de la semaine',
    'kto ma dziś urodziny',
    'urodziny w tym tygodniu',
  ])('knows that "%s" asks for birthdays (M23)', (text) => {
    expect(parsePlainCommand(text)?.command).toBe('birthdays');
  });

  it.each<[text: string, command: string, contact: string]>([
    ['add two tags to emily vip and fleet', 'tag', 'emily'],
    ['ajoute deux tags à Sophie vip et flotte', 'tag', 'Sophie'],
    ['dodaj dwa tagi Zofii vip i stała', 'tag', 'Zofii'],
    ['dodaj numer 600 700 900 Annie Kowalskiej', 'phone', 'Annie Kowalskiej'],
    ['everyone at Acme', 'peopleof', 'Acme'],
    ['where does tom baker work', 'card', 'tom baker'],
    ['does emily watson have an email', 'card', 'emily watson'],
    ['je cherche hélène garnier', 'find', 'hélène garnier'],
    ['qui travaille au garage dupont', 'peopleof', 'garage dupont'],
    ['où travaille Hélène Garnier ?', 'card', 'Hélène Garnier'],
    ["n'envoie plus de sms à sophie girard", 'channels', 'sophie girard'],
    ['telefon zofii szymanskiej', 'find', 'zofii szymanskiej'],
    ['gdzie pracuje Piotr Kamiński', 'card', 'Piotr Kamiński'],
    ['wszyscy z acme', 'peopleof', 'acme'],
    ['czy mozna dzwonic do ewy jablonskiej', 'channels', 'ewy jablonskiej'],
  ])('reads whom "%s" is about (M23)', (text, command, contact) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toMatchObject({ command, args: { contact } });
  });

  it.each<[text: string, command: string, contact: string, value: string]>([
    ['wyślij Ewie Lis smsa że wizyta jutro', 'sms', 'Ewie Lis', 'wizyta jutro'],
    ['envoie un texto à Luc que sa voiture est prête', 'sms', 'Luc', 'sa voiture est prête'],
    ['écris sur whatsapp à Luc Moreau : bonjour', 'whatsapp', 'Luc Moreau', 'bonjour'],
  ])('reads the message in "%s" (M23)', (text, command, contact, value) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toMatchObject({ command, args: { contact, value } });
  });

  it.each<[text: string, command: string, contact: string, value: string]>([
    ["change Anna's number to +44 (0)7400 123456", 'phone', 'Anna', '+44 (0)7400 123456'],
    ["replace Anna Nowak's phone with 07400 123456", 'phone', 'Anna Nowak', '07400 123456'],
    ['change Anna number to 07400 123456', 'phone', 'Anna', '07400 123456'],
    ["Anna's number has changed to 07400 123456", 'phone', 'Anna', '07400 123456'],
    ['update the email of Anna to a@b.example', 'mail', 'Anna', 'a@b.example'],
    ['change le numéro de Marie en 06.12.34.56.78', 'phone', 'Marie', '06.12.34.56.78'],
    ["remplace le numéro d'Anna par 06 12 34 56 78", 'phone', 'Anna', '06 12 34 56 78'],
    ["modifiez l'adresse mail de Marie Dupont : m@d.example", 'mail', 'Marie Dupont', 'm@d.example'],
    ['zmień numer Anny na 600 700 800', 'phone', 'Anny', '600 700 800'],
    ['zastąp numer Anny numerem 600 700 800', 'phone', 'Anny', '600 700 800'],
    ['zmień maila Anny Nowak na a@b.example', 'mail', 'Anny Nowak', 'a@b.example'],
    ['Anna zmieniła numer na 600 700 800', 'phone', 'Anna', '600 700 800'],
  ])('takes "%s" for a value in the place of another (M23)', (text, command, contact, value) => {
    expect(parsePlainCommand(text)).toEqual({ command, args: { text: '', contact, value, replace: true } });
  });

  it.each<[text: string, pasted: string]>([
    ['new Anna Smith 0161', 'Anna Smith 0161'],
    ['nouveau Marie 06 12', 'Marie 06 12'],
    ['nowy Ala Kot 12345', 'Ala Kot 12345'],
    ['nowy Jan 512', 'Jan 512'],
    ['new guy brian from the bakery 020 7946 0123', 'brian from the bakery 020 7946 0123'],
    ['nouveau mec bruno 06 12 34 56 78', 'bruno 06 12 34 56 78'],
    ['nowy gość tomek 600 700 800', 'tomek 600 700 800'],
  ])('takes "%s" for a new contact with a number or half of one (M23, M05)', (text, pasted) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toEqual({ command: 'new', args: { text: pasted } });
  });

  it.each(['new 0161 49', 'nouveau 06 12 34', 'nowy 512 33'])(
    'takes "%s" for a new contact too (M05)',
    (text) => {
      expect(parsePlainCommand(text)).toMatchObject({
        command: 'new',
        args: { text: text.replace(/^\S+ /, '') },
      });
    },
  );

  it.each<string>([
    "Anna's new number is 07400 123456",
    'add 07400 123456 to Anna',
    'ajoute le 06 12 34 56 78 à Marie',
    'dodaj Annie numer 600 700 800',
  ])('takes "%s" for one value more (M23)', (text) => {
    expect(parsePlainCommand(text)?.args.replace).toBeUndefined();
  });

  it.each<[string, string, string]>([
    ['delete the contact Anna', 'delete', 'Anna'],
    ['wyrzuć Annę do kosza', 'delete', 'Annę'],
    ['récupère Marie de la corbeille', 'restore', 'Marie'],
    ['kim jest Anna', 'find', 'Anna'],
    ["c'est qui Marie", 'find', 'Marie'],
    ["Anna's history", 'history', 'Anna'],
    ['dane Anny', 'card', 'Anny'],
  ])('gives the contact of "%s" as the text of the command too (M23)', (text, command, contact) => {
    expect(parsePlainCommand(text)).toEqual({ command, args: { text: contact, contact } });
  });

  it('gives pasted lines to a new contact as they stand (M05, M23)', () => {
    const pasted = 'Anna Kowalska\nACME Sp. z o.o.\n(22) 555 07 70\nanna@acme.example\nThanks';
    expect(parsePlainCommand(`new contact:\n${pasted}`)?.args.text).toBe(pasted.slice(0, -'\nThanks'.length));
    expect(parsePlainCommand('nowy kontakt Jan Nowak tel 601 202 303')?.args.text).toBe(
      'Jan Nowak tel 601 202 303',
    );
  });

  it.each([
    'new Ola Lis 600 700 801, note: prefers mornings, or call 512 333 445',
    'new Ola Lis, note: prefers mornings',
    'add Ola Lis 600 700 801, note: prefers mornings',
    'nouveau contact Ola Lis 06 12 34 56 78 note : préfère le matin',
    'nouvelle Ola Lis, boulangère',
    'nowa Ola Lis 600 700 801, notatka: rano',
  ])('takes "%s" for a new contact, whatever is said of it next (M23, M05)', (text) => {
    const read = parsePlainCommand(text, [], { isGivenName: (word) => word === 'Ola' });
    expect(read?.command).toBe('new');
    expect(read?.args.text).toBe(text.slice(text.indexOf('Ola')));
  });

  it.each([
    ['note for 600700800: rings late', '600700800'],
    ['note for New York Bakery: closed', 'New York Bakery'],
    ['Studio 54 note: loud', 'Studio 54'],
  ])('takes "%s" for a note on the contact all the same (M23)', (text, contact) => {
    expect(parsePlainCommand(text)).toMatchObject({ command: 'note', args: { contact } });
  });

  it.each(['new Jane Smith', 'nouveau Jean Petit', 'nowy Jan Kowalski'])(
    'takes "%s" for a new contact only where the given name is known (M23)',
    (text) => {
      expect(parsePlainCommand(text)).toBeNull();
      expect(parsePlainCommand(text, [], { isGivenName })?.command).toBe('new');
    },
  );

  it.each([
    'Hey bot, could you please tag Anna vip, thanks!',
    'hey bot tag anna please vip',
    '  TAG ANNA VIP  ',
    'tag Anna vip.',
    'ok bot… tag Anna vip 🙏',
  ])('hears the command within "%s" (M23)', (text) => {
    const intent = parsePlainCommand(text);
    expect(intent?.command).toBe('tag');
    expect(intent?.args.contact?.toLowerCase()).toBe('anna');
    expect(intent?.args.tags?.map((tag) => tag.toLowerCase())).toEqual(['vip']);
  });
});

describe('what is no clear command', () => {
  it.each([
    ...[
      'Tag Heuer',
      'New Balance',
      'Mark Smith',
      'Label Maker Co',
      'Flag Shop Leeds',
      'Card Factory',
      'Bin Laden',
      'Call Centre Leeds',
    ],
    ...[
      'Save the Children',
      'Note',
      'Create & Craft',
      'Make A Wish',
      'news',
      'Undo Tech',
      'Cancel Culture Ltd',
      'Polish Centre',
    ],
    ...[
      'Nouveau Monde',
      'Marque Blanche SARL',
      'Étiquette Verte SARL',
      'Carte Grise Express',
      'Aide et Soins',
      'Annuler Dupont',
    ],
    ...[
      'Nowy Targ serwis',
      'Nowa Era',
      'Karta',
      'Pomoc Drogowa 600 700 800',
      'Historyk Adam',
      'Zapisz się',
      'Język',
    ],
  ])('leaves the name "%s" to the search (M23)', (text) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toBeNull();
  });

  it.each([
    ...[
      'she is not here',
      'Anna is on holiday now',
      'who is coming tomorrow',
      'delete it',
      'undo my coat',
      'call me later',
      'STOP',
      'Chris should be called back',
      'Chris should be called Monday',
      'Tom should be paid',
      'Tom should be vip?',
    ],
    ...[
      'il y a un problème',
      'Marie est en congé maintenant',
      'qui est au bureau demain',
      'supprime-le',
      'elle n’est plus là',
    ],
    ...[
      'Anna jest teraz na urlopie',
      'daj mi spokój',
      'już nie jest potrzebny',
      'kto jest w biurze',
      'usuń to',
    ],
  ])('leaves the chatter "%s" to the search (M23)', (text) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toBeNull();
  });

  it.each([
    'delete vip off Annas list',
    'supprime le numéro de Marie',
    'enlève vip à Marie',
    'usuń numer Anny',
    'usuń vip z Anny',
  ])('deletes no contact on words that mean something else: "%s" (M23)', (text) => {
    expect(parsePlainCommand(text)?.command).not.toBe('delete');
  });

  it.each(['', '   ', '?!', '🙏', '/', '"', 'tag', 'tag Anna', 'untag', 'note for', 'add'])(
    'finds nothing to do in %j (M23)',
    (text) => {
      expect(parsePlainCommand(text)).toBeNull();
    },
  );

  it.each<Expected>([
    ['marque Zoé fidèle', 'tag', { contact: 'Zoé', tags: ['fidèle'] }],
    ['marque zoe fidele svp', 'tag', { contact: 'zoe', tags: ['fidele'] }],
    ['zaznacz Annę vip', 'tag', { contact: 'Annę', tags: ['vip'] }],
    ['put the tag late payer on Anna', 'tag', { contact: 'Anna', tags: ['late payer'] }],
    ['enlève vip à Zoé', 'untag', { contact: 'Zoé', tags: ['vip'] }],
    ['annas email is anna@example.com', 'mail', { contact: 'anna', value: 'anna@example.com' }],
    ["what's julie wards mobile", 'find', { contact: 'julie wards', text: 'julie wards' }],
    ['add vip to tom', 'tag', { contact: 'tom', tags: ['vip'] }],
    ['ajoute vip à Zoé', 'tag', { contact: 'Zoé', tags: ['vip'] }],
    ['enlève le vip de zoé', 'untag', { contact: 'zoé', tags: ['vip'] }],
    ['zdejmij vip z Anny', 'untag', { contact: 'Anny', tags: ['vip'] }],
    ['undo delete', 'undo', {}],
    ['suprime Luc Perrin', 'delete', { contact: 'Luc Perrin', text: 'Luc Perrin' }],
    ['show me what changed on Anna lately', 'history', { contact: 'Anna', text: 'Anna' }],
    ['who was Anna Reed again?', 'find', { contact: 'Anna Reed', text: 'Anna Reed' }],
    ['c qui 0655443322 ?', 'find', { contact: '0655443322', text: '0655443322' }],
    ['jaki numer ma Jan Nowak', 'find', { contact: 'Jan Nowak', text: 'Jan Nowak' }],
    ['je voudrais créer un nouveau contact', 'new', {}],
    ['chcę dodać nowy kontakt', 'new', {}],
    ['add a new client please', 'new', {}],
  ])('understands what is typed in haste: "%s" (M23)', (text, command, args) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toEqual({ command, args: { text: '', ...args } });
  });

  it.each([
    'the new boxes will be here on friday',
    'Anna is off on monday',
    'can someone be here on saturday',
    'spotkanie jest 3 marca',
    'see you on tuesday',
    'marque page jaune',
    'Luc Perrin devient Luc Martin',
    'show must go on',
    'add sugar to the coffee',
    'supprime le numéro de Zoé',
    'add Anna to Tom',
    'do we have anyone free at 3?',
  ])('takes a sentence for no command: "%s" (M23)', (text) => {
    expect(parsePlainCommand(text, [], { isGivenName })).toBeNull();
  });
});
