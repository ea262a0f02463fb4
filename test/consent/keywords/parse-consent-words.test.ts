import { describe, expect, it } from 'vitest';
import { parseConsentWords } from '../../../src/consent/keywords/index.ts';

const parse = (text: string, words = {}) => parseConsentWords(text, { pauseDays: 30, words });
const kindOf = (text: string) => parse(text).kind;
const kindsOf = (texts: readonly string[]) => [...new Set(texts.map(kindOf))];

describe('parseConsentWords', () => {
  it('takes a plain refusal to agree for a near miss, and no doubt about a price (M04)', () => {
    expect(
      kindsOf(["Je ne suis pas d'accord", 'je suis pas d’accord', "pas d'accord", 'Nie zgadzam się']),
    ).toEqual(['near-stop']);
    expect(kindsOf(["je ne suis pas d'accord avec la facture", "d'accord, pas de problème"])).toEqual([
      'none',
    ]);
  });

  it('knows the opt-out words of carriers and of four languages at once (B13, M04)', () => {
    const words =
      'STOP,STOPALL,STOP ALL,UNSUBSCRIBE,CANCEL,END,QUIT,REVOKE,OPTOUT,OPT-OUT,REMOVE,TD,ARRET,ARRÊT';
    const others =
      'DESABONNER,désinscrire,KONIEC,REZYGNUJĘ,rezygnuje,WYPISZ,СТОП,ВІДПИСАТИСЯ,відписатись,отписаться';
    expect(kindsOf(`${words},${others}`.split(','))).toEqual(['stop']);
  });

  it('sees a word through case, accents, marks around it, invisible characters and other alphabets (B13)', () => {
    const forms = [
      '  sToP!! ',
      '«STOP»',
      '🛑 stop 🛑️',
      'ＳＴＯＰ',
      '𝐒𝐓𝐎𝐏',
      'ST\u200bO\u00adP',
      'STOP\u{e0020}',
      'opt \u00a0 out',
      'ARRE\u0302T',
      'CTOП',
      '„Rezygnuję…”',
    ];
    expect(kindsOf(forms)).toEqual(['stop']);
  });

  it('sees a word through the markup that mail and gateways put around it (B13)', () => {
    const forms = [
      '<p>STOP</p>',
      '<HTML><body><p style="margin: 0">Stop<br/></p></body></html>',
      '<b>S</b>TOP',
      '&nbsp;STOP&nbsp;',
      '&#83;&#x54;OP',
      'ARR&Ecirc;T',
      'd&eacute;sabonner',
      '<STOP>',
    ];
    expect(kindsOf(forms)).toEqual(['stop']);
    expect(kindOf('<p>merci de ne plus m&rsquo;&eacute;crire</p>')).toBe('near-stop');
    expect(kindsOf(['a < b & b > c', '<p>Bonjour &#0; &#99999999; &bogus;</p>'])).toEqual(['none']);
  });

  it('takes nothing of a reaction to our own words, in any phone’s spelling (M04, B13)', () => {
    const reactions = [
      'Aimé “OUI, je veux. STOP”',
      'A adoré « Répondez STOP »',
      'N’a pas aimé “Répondez STOP pour ne plus rien recevoir”',
      '👍 à “Répondez STOP pour ne plus rien recevoir”',
    ];
    expect(kindsOf(reactions)).toEqual(['none']);
  });

  it('names no language for a refusal that several read alike (B13)', () => {
    expect(parse('lâchez-moi la grappe, STOP')).toMatchObject({ kind: 'near-stop' });
    expect(parse('lâchez-moi la grappe, STOP')).not.toHaveProperty('language', 'en');
    expect(parse('merci de ne plus me contacter')).toMatchObject({ kind: 'near-stop', language: 'fr' });
  });

  it('names the language of a word that belongs to one, and none where several share it (B13)', () => {
    expect(parse('wypisz')).toEqual({ kind: 'stop', matched: 'wypisz', language: 'pl' });
    expect(parse('стоп')).toEqual({ kind: 'stop', matched: 'стоп', language: 'uk' });
    expect(parse('STOP')).toEqual({ kind: 'stop', matched: 'stop', language: undefined });
  });

  it('takes a start or a yes only when it is the whole message (M04, B13)', () => {
    expect(kindsOf(['START', '«Start!»', 'unstop', 'WZNÓW', 'reprendre', 'СТАРТ'])).toEqual(['start']);
    expect(kindsOf(['YES', 'tak!', 'Oui 😊', 'ТАК'])).toEqual(['yes']);
    const longer = [
      'start please',
      'please start',
      'strat',
      'START START',
      'when can you start?',
      'yes for Thursday',
      'tak, w czwartek',
    ];
    expect(kindsOf(longer)).toEqual(['none']);
  });

  it.each([
    ["Don't text me for 2 weeks please", 14, 'en'],
    ['no messages for a month', 30, 'en'],
    ['pas de sms pendant 3 semaines svp', 21, 'fr'],
    ["n'écrivez pas pendant une semaine", 7, 'fr'],
    ['proszę nie pisać przez 2 tygodnie', 14, 'pl'],
    ['przez miesiąc nie piszcie do mnie', 30, 'pl'],
    ['jestem na urlopie, nie przysyłajcie mi nic przez 3 dni', 3, 'pl'],
    ["I'm on holiday, no texts for a week", 7, 'en'],
    ['je suis en vacances, ne me contactez pas pendant un mois', 30, 'fr'],
  ])('takes a wish for silence with its length as a pause: %s (M19)', (text, days, language) => {
    expect(parse(text)).toMatchObject({ kind: 'pause', days, language });
  });

  it('closes and asks staff where silence is wished until a day, and not where an hour or a thing is meant (M19, M04)', () => {
    const wishes = [
      'no messages until Tuesday',
      'PAUSE until further notice',
      'pas de sms avant janvier svp',
      'proszę nie pisać do 15 grudnia',
      'pauza do poniedziałku',
    ];
    expect(kindsOf(wishes)).toEqual(['near-stop']);
    const others = [
      'no calls before 9 please',
      'can you hold my car until Friday',
      'pas de rendez-vous avant mardi',
      'potrzebuję informacji do wtorku',
      'przerwa na obiad 2 godziny?',
      'wstrzymajcie naprawę na 3 dni',
      'je suis en vacances jusqu’à lundi',
    ];
    expect(kindsOf(others)).toEqual(['none']);
  });

  it('takes no denied end for a wish, but the one beside a denial (M04)', () => {
    expect(kindsOf(['nie przestawajcie pisać', 'nie chcę żebyście przestali'])).toEqual(['none']);
    expect(kindsOf(['nie znam was, przestańcie', 'zostawcie mój numer w spokoju'])).toEqual(['near-stop']);
    expect(kindsOf(['czemu nie wysyłacie mi rachunku', 'nie musicie już dzwonić, oddzwoniłam'])).toEqual([
      'none',
    ]);
  });

  it('reads refusals of SMS, in a word alone or in another order, and not what only has their words (M04)', () => {
    const refusals = [
      'nie wysyłać mi żadnych sms',
      'zrezygnować chcę',
      'ileż można pisać',
      'wycofuję się',
      'nigdy więcej',
      'ras le cul',
      'je vais vous signaler',
      'laissez tomber les sms',
      'never again',
      'i withdraw',
    ];
    expect(kindsOf(refusals)).toEqual(['near-stop']);
    const others = [
      'dość już późno na wizytę?',
      'nie potrzebuję reklamówki',
      'nie wyrażałam zgody na wymianę klocków',
      'wolę sms, proszę nie dzwonić',
      'not interested in blue, do you have red',
      'i do not consent to the extra work',
      'wrong person answered, is this the garage?',
    ];
    expect(kindsOf(others)).toEqual(['none']);
  });

  it('takes a wish for silence without a length, or with more in it, for no pause (M19, M04)', () => {
    for (const text of ['no messages', 'pas de messages', 'nie piszcie', "don't text me"])
      expect(parse(text).kind).toBe('near-stop');
    for (const text of [
      'nie pisz na 600700800',
      'nie wysyłajcie 2 paczek',
      'no messages for 2 weeks came, why?',
    ])
      expect(parse(text).kind).not.toBe('pause');
  });

  it('reads how long a pause shall be, in days, weeks and months, and the policy’s days where none is named (M19)', () => {
    const days = (text: string) => {
      const words = parse(text);
      return words.kind === 'pause' ? words.days : words.kind;
    };
    expect(days('PAUSE')).toBe(30);
    expect(days('PAUSE 14')).toBe(14);
    expect(days('pauza 30 dni')).toBe(30);
    expect(days('pause 2 semaines')).toBe(14);
    expect(days('Pause for the next 3 weeks please')).toBe(21);
    expect(days('pauza na dwa tygodnie')).toBe(14);
    expect(days('proszę o pauzę na miesiąc')).toBe(30);
    expect(days('пауза 10 днів')).toBe(10);
    expect(days('pause 30d')).toBe(30);
    expect(days('PAUSE30')).toBe(30);
    expect(days('une pause de 15 jours svp')).toBe(15);
    expect(days('mettez en pause un mois')).toBe(30);
    expect(days('zrób pauzę 2 tygodnie')).toBe(14);
    expect(days('can you pause for a month')).toBe(30);
    expect(days('on peut faire une pause dans le traitement ?')).toBe('none');
    expect(days('pause café à 10h')).toBe('none');
    expect(days('what does the pause button do')).toBe('none');
  });

  it('keeps a pause within a year and says what was asked (M19)', () => {
    expect(parse('PAUSE 365')).toMatchObject({ days: 365 });
    expect(parse('PAUSE 365')).not.toHaveProperty('asked');
    expect(parse('PAUSE 400')).toMatchObject({ days: 365, asked: 400 });
    expect(parse('pauza 0')).toMatchObject({ days: 1, asked: 0 });
    expect(parse(`PAUSE ${'9'.repeat(400)}`)).toMatchObject({ days: 365 });
  });

  it('knows help, data, channels and language, with the language wished for (B13)', () => {
    expect(kindsOf(['HELP', 'info?', 'aide', 'POMOC', 'допомога', 'help please'])).toEqual(['help']);
    expect(kindsOf(['MY DATA', 'mes données', 'moje dane proszę', 'мої дані'])).toEqual(['my-data']);
    expect(kindsOf(['CHANNELS', 'canaux', 'kanały'])).toEqual(['channels']);
    expect(parse('język')).toMatchObject({ kind: 'language', language: 'pl' });
    expect(parse('język')).not.toHaveProperty('wanted');
    expect(parse('LANGUAGE PL')).toMatchObject({ kind: 'language', wanted: 'pl' });
    expect(parse('langue anglais')).toMatchObject({ kind: 'language', wanted: 'en' });
    expect(parse('po polsku proszę')).toMatchObject({ kind: 'language', wanted: 'pl' });
    expect(parse('en français svp')).toMatchObject({ kind: 'language', wanted: 'fr' });
    expect(kindsOf(['pl', 'the manual is in English or French?', 'what language is the manual in'])).toEqual([
      'none',
    ]);
  });

  it('adds the words of the business, which cannot take STOP away (B13)', () => {
    const words = { stop: ['Basta'], help: ['Ratunku'], start: ['stop', 'ARRÊT'] };
    expect(parse('basta!', words)).toEqual({ kind: 'stop', matched: 'Basta', language: undefined });
    expect(parse('RATUNKU', words).kind).toBe('help');
    expect(parse('Stop', words).kind).toBe('stop');
    expect(parse('arret', words).kind).toBe('stop');
    expect(parse('basta').kind).not.toBe('stop');
  });

  it('sees a refusal beside politeness, in a typing error and in other words (M04)', () => {
    const refusals = [
      'Stop. Merci',
      'stpo',
      's.t.o.p',
      'STOOOOP',
      'St0p',
      'unsuscribe pls',
      'Please refrain from contacting me',
      'how did you get my number',
      'leave us alone!!!',
      'I’d rather not get these',
      'Arrêtez vos messages',
      'je ne suis plus cliente chez vous',
      'merci de ne plus me contacter',
      'proszę nie pisać',
      'dajcie mi spokój',
      'skąd macie moje dane',
      'wystarczy tych reklam',
      'не пишіть мені більше',
    ];
    expect(refusals.filter((text) => kindOf(text) !== 'near-stop')).toEqual([]);
  });

  it('leaves alone what only sounds like a refusal (M04)', () => {
    const ordinary = [
      'stop by at 5',
      'don’t stop sending these, I love them',
      'cancel my appointment',
      'stop the repair and call me',
      'don’t call me, text is better',
      'Delete my old number, new one is 07700 900111',
      'arrêt de bus en face',
      'arrêtez la réparation et appelez-moi',
      'ne m’appelez pas, je suis en réunion',
      'koniec pracy o 17',
      'nie rezygnuję z wizyty',
      'nie dzwońcie, piszcie smsem',
      'proszę wypisać receptę',
      'usuńcie jedną pozycję z zamówienia',
      '',
      '...',
      '👍',
    ];
    expect(ordinary.filter((text) => kindOf(text) !== 'none')).toEqual([]);
  });

  it('never repeats the contact’s own text as what was met', () => {
    const near = parse('My name is Zuzanna Żółć, please stop texting me');
    expect(JSON.stringify(near)).not.toMatch(/zuzanna|zolc/i);
  });

  it('sees a STOP in letters of other alphabets that look the same, and takes no START from them (M04, B13)', () => {
    const lookalikes = [
      'ЅТОР',
      'STО\u0420',
      'STΟΡ',
      'ꜱᴛᴏᴘ',
      '🆂🆃🅾🅿',
      '🇸🇹🇴🇵',
      'ⓈⓉⓄⓅ',
      'S̶T̶O̶P̶',
      'S\0TOP',
      '\u202eSTOP\u202c',
      '\u2067STOP\u2069',
      'STOP 🇵🇱',
    ];
    expect(kindsOf(lookalikes)).toEqual(['stop']);
    expect(kindsOf(['ЅTART', 'SТАRТ', 'ЅТАRТ', '🆂🆃🅰🆁🆃', 'УES'])).toEqual(['none']);
    expect(kindOf('please stор texting me')).toBe('near-stop');
  });

  it('reads a sign, a dictated mark and a signature under a STOP as what they are (M04)', () => {
    const refusals = [
      '🛑',
      '🖕🖕',
      'Stop full stop',
      'stop exclamation mark thanks',
      'stop wykrzyknik',
      'arrêt point',
      'STOP\n--\nJan Kowalski\nZakład Szklarski\ntel. 600 100 200',
      'Stop.\n\nBest regards,\nDr Ann Smith\nHead of Sales | ACME Ltd',
      'Arrêt\n\nCordialement,\nPaul Durand\nGérant',
    ];
    expect(refusals.filter((text) => kindOf(text) !== 'near-stop')).toEqual([]);
    expect(kindsOf(['Thanks full stop', 'full stop', '👎'])).toEqual(['none']);
  });

  it('does not take for said what a message quotes of others (M04)', () => {
    const quotes = [
      '> Reply STOP to end\nOk thanks',
      'Ok thanks\n\nOn Mon, 23 Nov 2026 at 10:00, Shop wrote:\n> Sale! Reply STOP to opt out',
      'On Mon, 23 Nov 2026, Shop wrote:\n> STOP',
      'D’accord\nLe lun. 23 nov. 2026, la boutique a écrit :\n> Répondez STOP',
      'W piątek\n> Odpisz STOP, aby zrezygnować',
      'Yes please\n-----Original Message-----\nFrom: Shop\nReply STOP to unsubscribe',
      'Liked “Sale! Reply STOP to opt out”',
      'A aimé « Promo ! Répondez STOP »',
      'Polubiono „Promocja! Odpisz STOP”',
      'START\n> Reply START',
    ];
    expect(quotes.filter((text) => kindOf(text) !== 'none')).toEqual([]);
    expect(kindsOf(['> STOP', 'STOP\n\nOn Mon, 23 Nov 2026, Shop wrote:\n> Reply STOP to opt out'])).toEqual([
      'stop',
    ]);
  });

  it('sees that a STOP is said to the business by its name, and nothing else in that name (M04)', () => {
    const said = (text: string) => parseConsentWords(text, { pauseDays: 30, business: 'Kwiaty Basia' }).kind;
    expect(said('STOP Kwiaty Basia')).toBe('near-stop');
    expect(said('kwiaty basia: koniec')).toBe('near-stop');
    expect(said('Arrêt, Kwiaty Basia.')).toBe('near-stop');
    expect(['START Kwiaty Basia', 'tak Kwiaty Basia', 'Kwiaty Basia', 'kwiaty'].map(said)).toEqual(
      Array(4).fill('none'),
    );
    expect(kindOf('STOP Kwiaty Basia')).toBe('none');
  });

  it('makes no START or STOP of the ends of a long message (M04)', () => {
    const letters = 'and then we talked about the boiler again. '.repeat(400);
    expect(kindOf(`START${'!'.repeat(9_000)}`)).toBe('start');
    expect(kindOf(`START${'!'.repeat(6_500)}${letters}${'!'.repeat(2_500)}`)).toBe('none');
    expect(kindOf(`STOP${'\u200b'.repeat(60_000)}`)).toBe('stop');
    expect(kindOf(`${letters}Please stop texting me.`)).toBe('near-stop');
  });

  it('reads sixty-four thousand hostile characters as it reads ten', () => {
    const hostile = [
      'stop '.repeat(13_000),
      'do not '.repeat(9_300),
      'a'.repeat(65_536),
      "'".repeat(10_000),
      'l-'.repeat(5_000),
      'nie proszę mi do '.repeat(3_600),
      `${'please '.repeat(1_400)}stop`,
      '\u200b'.repeat(10_000),
      '\u0301'.repeat(65_536),
      '\ufdfa'.repeat(65_536),
      'pause 1 '.repeat(1_250),
      's.t.o.p.'.repeat(1_250),
    ];
    const kinds = hostile.map(kindOf);
    expect(kinds.every((kind) => kind !== 'start' && kind !== 'yes')).toBe(true);
    expect(kinds[6]).toBe('near-stop');
  });
});
