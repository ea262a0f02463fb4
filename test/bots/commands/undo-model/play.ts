import type { TestPerson } from '../../../support/start-service.ts';
import type { House } from './house.ts';

/** One stretch of a conversation that belongs to one command; `draws` decide everything in it. */
export interface Move {
  command: string;
  draws: readonly number[];
  /** Who of the staff speaks. */
  by: number;
}

/** What people type when asked for something: names, numbers, mails, tags, nonsense. */
const typed = [
  'Ola Zając',
  '+48 600 700 831',
  '601 602 603',
  'ola@zajac.example',
  'vip, nowy tag',
  'hurt',
  'Acme',
  'dyrektorka',
  'recepcja',
  'Zażółć gęślą jaźń',
  '22',
  ' ',
];

/** A player of one move: a person who types and presses what the draws say. */
export type Player = ReturnType<typeof createPlayer>;

export function createPlayer(house: House, { draws, by }: Move) {
  const person = house.people[by % house.people.length] as TestPerson;
  let at = 0;
  const draw = (below: number): number => {
    const drawn = draws[at % draws.length] ?? 0;
    // A list that has been used up goes on a little differently.
    const shift = Math.floor(at / draws.length) * 7;
    at += 1;
    return below > 0 ? (drawn + shift) % below : 0;
  };
  const seen = new Set<string>();

  /** Data of the buttons of the newest message with an open question, without Cancel. */
  const answers = (): string[] => {
    const rows = person.messages().findLast(({ markup }) => markup)?.markup?.inline_keyboard ?? [];
    const all = rows.flat().flatMap(({ callback_data: data }) => data ?? []);
    return all.filter((data) => data.startsWith('q.') && data.split('.')[2] !== 'x');
  };

  const player = {
    person,
    house,
    draw,
    /** Dialogues that asked something. */
    seen,
    pick: <T>(list: readonly T[]): T | undefined => list[draw(list.length)],
    say: async (text: string) => {
      const messages = await person.say(text);
      for (const id of await house.dialoguesOpen()) seen.add(id);
      return messages;
    },
    press: async (data: string) => {
      const messages = await person.pressData(data);
      for (const id of await house.dialoguesOpen()) seen.add(id);
      return messages;
    },
    /** Answers whatever is asked, by buttons or in words, for so many turns; what is open then is left. */
    answer: async (turns: number): Promise<void> => {
      for (let turn = 0; turn < turns; turn += 1) {
        if ((await house.dialoguesOpen()).length === 0) return;
        const choices = answers();
        const choice = player.pick(choices);
        if (choice !== undefined && draw(4) > 0) await player.press(choice);
        else await player.say(player.pick(typed) ?? '');
      }
      await player.leave();
    },
    leave: async (): Promise<void> => {
      if ((await house.dialoguesOpen()).length > 0) await person.say('/cancel');
    },
    /** Presses the first answer of the open question. */
    confirm: async (): Promise<void> => {
      const [first] = answers();
      if (first) await player.press(first);
    },
    living: async () => (await house.contacts()).filter(({ deletedAt }) => !deletedAt),
    /** A button about a named consent of a contact. */
    aConsent: async (command: string) =>
      `c.${command}.${player.pick(await player.living())?._id}.${player.pick(await house.consentIds())}`,
    /** One of the house's consents. */
    aDefinition: async () => player.pick(await house.consentIds()) ?? 'nothing',
    aContact: async () => player.pick(await player.living())?._id ?? 'nobody',
    aName: async () => {
      const contact = player.pick(await player.living());
      return contact
        ? (contact.organizationName ?? [contact.firstName, contact.lastName].filter(Boolean).join(' '))
        : 'Nobody';
    },
  };
  return player;
}
