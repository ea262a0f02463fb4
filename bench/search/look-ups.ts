import type { Contact } from '../../src/contacts/contact.ts';
import { fold } from '../../src/contacts/search/index.ts';
import { createRandom } from './generate-contacts.ts';

export interface LookUp {
  text: string;
  /** The folded name that shall be among the ten; of a surname alone the surname. */
  wanted: string;
  /** The parts the text is made of, for peers that take them apart. */
  first: string;
  last: string;
  digits?: string;
  mail?: string;
}

export interface LookUpClass {
  name: string;
  kind: 'phone' | 'name' | 'typo' | 'mail';
  /** True where hundreds fit as well as the wanted one, so that recall among ten says nothing. */
  broad?: boolean;
  lookUps: LookUp[];
}

export const nameOf = ({ firstName = '', lastName = '' }: Contact): string =>
  fold(`${firstName} ${lastName}`);

/** One random letter too many, missing, wrong, or two swapped; never the same word. */
function misspell(word: string, random: () => number): string {
  const letter = 'abcdefghijklmnoprstuwyz'[Math.floor(random() * 23)] as string;
  const at = Math.floor(random() * word.length);
  const ways = [
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  ];
  const wrong = ways[Math.floor(random() * 4)] as string;
  return wrong === word ? misspell(word, random) : wrong;
}

/** Ten kinds of look-up, each with `count` drawn from the contacts. */
export function makeLookUps(contacts: readonly Contact[], count: number): LookUpClass[] {
  const random = createRandom(7);
  const whole = (contact: Contact) => {
    const [first = '', ...rest] = nameOf(contact).split(' ');
    return { first, last: rest.join(' '), wanted: nameOf(contact) };
  };
  const draw = (accept: (contact: Contact) => boolean, make: (contact: Contact) => LookUp): LookUp[] => {
    const lookUps: LookUp[] = [];
    while (lookUps.length < count) {
      const contact = contacts[Math.floor(random() * contacts.length)] as Contact;
      if (accept(contact)) lookUps.push(make(contact));
    }
    return lookUps;
  };
  const phone = (cut: (digits: string) => string) => (contact: Contact) => {
    const digits = cut((contact.phones[0]?.e164 ?? '').slice(1));
    return { ...whole(contact), text: digits, digits };
  };
  const byName = (write: (first: string, last: string) => string) => (contact: Contact) => {
    const parts = whole(contact);
    return { ...parts, text: write(parts.first, parts.last) };
  };
  const any = () => true;
  const long = (contact: Contact) => /^[a-z]{5,}$/.test(whole(contact).last);
  return [
    {
      name: 'exact phone',
      kind: 'phone',
      lookUps: draw(
        any,
        phone((digits) => digits),
      ),
    },
    {
      name: 'last 7',
      kind: 'phone',
      lookUps: draw(
        any,
        phone((digits) => digits.slice(-7)),
      ),
    },
    {
      name: 'last 4',
      kind: 'phone',
      broad: true,
      lookUps: draw(
        any,
        phone((digits) => digits.slice(-4)),
      ),
    },
    {
      name: 'prefix',
      kind: 'name',
      broad: true,
      lookUps: draw(
        long,
        byName((_, last) => last.slice(0, 3 + Math.floor(random() * 3))),
      ),
    },
    {
      name: 'plain',
      kind: 'name',
      lookUps: draw(
        any,
        byName((first, last) => `${first} ${last}`),
      ),
    },
    {
      name: 'reversed',
      kind: 'name',
      lookUps: draw(
        any,
        byName((first, last) => `${last} ${first}`),
      ),
    },
    {
      name: 'twoPrefix',
      kind: 'name',
      broad: true,
      lookUps: draw(
        long,
        byName((first, last) => `${first} ${last.slice(0, 4)}`),
      ),
    },
    {
      name: 'typo',
      kind: 'typo',
      lookUps: draw(
        long,
        byName((first, last) => `${first} ${misspell(last, random)}`),
      ),
    },
    {
      name: 'typoWord',
      kind: 'typo',
      lookUps: draw(
        long,
        byName((_, last) => misspell(last, random)),
      ).map((one) => ({ ...one, wanted: one.last })),
    },
    {
      name: 'mail',
      kind: 'mail',
      lookUps: draw(
        ({ mails }) => mails.length > 0,
        (contact) => {
          const mail = (contact.mails[0]?.address ?? '').slice(0, random() < 0.5 ? undefined : -4);
          return { ...whole(contact), text: mail, mail };
        },
      ),
    },
  ];
}
