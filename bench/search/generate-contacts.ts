import type { Contact } from '../../src/contacts/contact.ts';

/** A small seeded generator (mulberry32): the same contacts at every run. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Language {
  share: number;
  firstNames: string[];
  starts: string[];
  middles: string[];
  ends: string[];
  phone(digits: (count: number) => string): string;
  hosts: string[];
}

const list = (words: string): string[] => words.split(' ');

const languages: Language[] = [
  {
    share: 0.4,
    firstNames: list(
      'Anna Jan Katarzyna Piotr Małgorzata Krzysztof Agnieszka Andrzej Barbara Tomasz Ewa Paweł Łucja Michał Żaneta Grzegorz Joanna Łukasz Magdalena Adam Monika Zbigniew Teresa Jerzy Danuta Tadeusz Natalia Mateusz Karolina Dariusz Marta Mariusz Beata Wojciech Dorota Rafał Ściborowa Ryszard Jolanta Kamil',
    ),
    starts: list(
      'Kow Now Wiś Wój Kam Lew Zie Szy Woź Dąb Koz Jan Maz Krasz Krup Gór Pie Gra Zaj Paw Mich Król Wie Jab Wró Stę Mal Dud Maj Ol Jaw Mal Wit Gaj Ros Cie Żół Święt Łuk Ćwi',
    ),
    middles: list(
      'al ak niew cik in and a ni ma bro ło kie de li cho mi wi za ru cze go ki ste pa ra so wa zi la ty',
    ),
    ends: list('ski ska cki cka wicz czyk ak ek czak ewski ewska iński owska owski ka yk'),
    phone: (digits) =>
      `+48${['50', '51', '53', '60', '66', '69', '72', '78', '79', '88'][Number(digits(1))]}${digits(7)}`,
    hosts: list('gmail.com wp.pl onet.pl o2.pl interia.pl'),
  },
  {
    share: 0.2,
    firstNames: list(
      'Marie Jean Françoise Pierre Hélène Michel Zoé André Chloé Philippe Anaïs Noël Léa Éric Inès Benoît Agnès Gérard Solène Hervé Élodie Rémi Camille Loïc Manon Jérôme Océane Cédric Juliette Mickaël',
    ),
    starts: list(
      'Ber Du Le Mor Lau Fou Gir Bon Fran Mar Gau Per Rous Vin Mul Cha Bou Fau Blan Gué Hé Lam Bru Pré Côté',
    ),
    middles: list('nar mon fe ren la ri ne ti ga cois tin lle chel che po le ra to vre del i mar li se ro'),
    ends: list('d t ier eau et ot in on ard el ois ault aux ec ez ier'),
    phone: (digits) => `+336${digits(8)}`,
    hosts: list('gmail.com orange.fr free.fr laposte.net'),
  },
  {
    share: 0.2,
    firstNames: list(
      'Mary James Patricia Robert Jennifer John Linda Michael Elizabeth David Susan William Jessica Richard Sarah Joseph Karen Thomas Lisa Charles Nancy Chris Sandra Daniel Ashley Matthew Emily Anthony Kim Mark',
    ),
    starts: list(
      "Smi John Will Brow Jon Gar Mill Dav Rod Mart Her Lop Gon Wil And Tho Tay Moo Jack O'B Mc Har Cla Lew Rob",
    ),
    middles: list('th so iam n es ci er is ri in nan ez za so er mas lor re so ri do r k i in wa le ni'),
    ends: list('son ton ley ford man er s wood field well ham by worth ings den'),
    phone: (digits) => `+447${digits(9)}`,
    hosts: list('gmail.com outlook.com yahoo.co.uk icloud.com'),
  },
  {
    share: 0.2,
    firstNames: list(
      "Олександр Марія Сергій Анна Володимир Олена Андрій Наталія Юрій Ірина Микола Тетяна Іван Юлія Дмитро Оксана Ігор Світлана В'ячеслав Людмила Віктор Мар'яна Богдан Катерина Роман Галина Василь Вікторія Максим Ольга",
    ),
    starts: list(
      'Шев Кова Бон Тка Крав Олій Лис Пол Гав Руд Сав Мель Пет Мороз Коваль Бойк Гри Кли Пав Хар Іван Сем Кос Щер Яц',
    ),
    middles: list('че ль дар чен чу ни ен іщ ри ко ви ник ре за ма ту ба ле ло цо дю ро ше ки'),
    ends: list('нко ко чук ук юк ський ська енко ко ець ак ик ів ина иченко'),
    phone: (digits) =>
      `+380${['50', '63', '66', '67', '68', '73', '93', '95', '96', '97'][Number(digits(1))]}${digits(7)}`,
    hosts: list('gmail.com ukr.net i.ua meta.ua'),
  },
];

/** The language whose share of the whole line from 0 to 1 the lot falls on. */
function draw(lot: number, from: readonly Language[]): number {
  let end = 0;
  const found = from.findIndex(({ share }) => {
    end += share;
    return lot < end;
  });
  return found === -1 ? 0 : found;
}

export const tagNames = list(
  'vip hurt detal klient dostawca gala newsletter reklamacja polecony stały nowy partner serwis targi szkolenie zima lato rabat faktura umowa prezes księgowość marketing Kraków Gdańsk Lyon Київ London B2B pilne',
);

const companies = list(
  'Alfa Nova Sol Terra Luna Orbis Delta Vera Fenix Atlas Globus Marea Polar Vesta Zefir Astra',
);
const branches = list('Tech Trans Med Bud Design Foods Trade Studio Service Logistics Consulting Print');

export interface GeneratedContact {
  contact: Contact;
  tags: string[];
}

/** Like people of four languages: most names rare, some very frequent, 1–3 phones, six in ten with mail, 0–3 tags. */
export function* generateContacts(count: number, seed = 1): Generator<GeneratedContact> {
  const random = createRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  /** Low places much more often than high ones. */
  const pickSkewed = <T>(values: readonly T[]): T => values[Math.floor(random() ** 2.2 * values.length)] as T;
  const digits = (length: number): string => {
    let text = '';
    while (text.length < length) text += Math.floor(random() * 10);
    return text;
  };
  const started = Date.UTC(2024, 0, 1);
  for (let at = 0; at < count; at += 1) {
    const language = languages[draw(random(), languages)] as Language;
    const firstName = pickSkewed(language.firstNames);
    const middle =
      random() < 0.35 ? pick(language.middles) + pick(language.middles) : pickSkewed(language.middles);
    let lastName = pickSkewed(language.starts) + middle + pickSkewed(language.ends);
    if (random() < 0.02)
      lastName += `-${pickSkewed(language.starts)}${pick(language.middles)}${pick(language.ends)}`;
    const phones = Array.from({ length: random() < 0.75 ? 1 : random() < 0.8 ? 2 : 3 }, (_, place) => {
      const e164 = language.phone(digits);
      return { id: `p${place}`, raw: e164, e164 };
    });
    const latin = (text: string): string =>
      text
        .normalize('NFD')
        .replace(/[^a-z]/gi, '')
        .toLowerCase() || `user${digits(4)}`;
    const host =
      random() < 0.6 ? pick(language.hosts) : `${pick(companies)}${pick(branches)}.com`.toLowerCase();
    const local = `${latin(firstName)}.${latin(lastName)}${random() < 0.5 ? digits(2) : ''}`;
    const tags = [...new Set(Array.from({ length: Math.floor(random() * 4) }, () => pickSkewed(tagNames)))];
    const date = new Date(started + Math.floor(random() * 9e10));
    const contact: Contact = {
      _id: at.toString(32).padStart(10, '0'),
      type: 'person',
      kind: 'customer',
      firstName,
      lastName,
      phones,
      mails: random() < 0.6 ? [{ id: 'm0', address: `${local}@${host}` }] : [],
      tags,
      proposals: [],
      owner: 'bench',
      createdAt: date,
      createdBy: 'bench',
      updatedAt: date,
    };
    yield { contact, tags };
  }
}
