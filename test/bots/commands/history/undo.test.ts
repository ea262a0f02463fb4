import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionModel } from '../../../../src/activity/index.ts';
import { contactModel } from '../../../../src/contacts/index.ts';
import { staffMemberModel } from '../../../../src/staff/staff.model.ts';
import {
  buttonsOf,
  dataOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let offset = 0;
const day = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  service = await startTestService({ now: () => new Date(Date.now() + offset) });
  owner = await service.owner();
});
afterAll(() => service.close());

/** Makes somebody and gives their id. */
async function made(name: string, by = owner): Promise<string> {
  await by.say(`/new ${name}`);
  await by.press('✅ Save');
  const [firstName] = name.split(' ');
  const contact = await service.database.model(contactModel).findOne({ firstName }).lean();
  return contact?._id as string;
}
const read = (id: string) => service.database.model(contactModel).findById(id).lean();
const actions = () => service.database.model(actionModel).countDocuments();

describe('undo', () => {
  it('takes back the last own action and says exactly what; again the one before (M03)', async () => {
    const id = await made('Anna Kowalska 600 700 800');
    await owner.say('note Anna Kowalska: likes tea');
    const first = await owner.say('/undo');
    expect(textOf(first)).toMatch(/^↩️ Undone: Contact changed\nDone by Olga, /);
    expect(textOf(first)).toContain('👤 Anna Kowalska\n➖ Note: likes tea');
    expect((await read(id))?.note).toBeUndefined();
    expect(buttonsOf(first)).toContain('↩️ The one before: Contact created: 👤 Anna Kowalska');
    const second = await owner.say('/undo');
    expect(textOf(second)).toMatch(/^↩️ Undone: Contact created\n/);
    expect(await read(id)).toBeNull();
    expect(textOf(await owner.say('/undo'))).toContain('There is nothing of yours left to undo.');
  });

  it('is undone itself by Redo (M03)', async () => {
    const id = await made('Beata Nowak 600 700 801');
    const before = await read(id);
    await owner.say('/undo');
    expect(await read(id)).toBeNull();
    expect(textOf(await owner.press('↪️ Redo'))).toMatch(/^↪️ Done again: Contact created\n/);
    expect({ ...(await read(id)), updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
    expect(textOf(await owner.say('/find Beata'))).toContain('👤 Beata Nowak');
  });

  it('acts once when its button is pressed twice, and says who was first (M03)', async () => {
    const id = await made('Celina Lis 600 700 802');
    const saved = owner.messages().at(-1);
    const data = dataOf(saved ? [saved] : [], '↩️ Undo');
    await owner.pressData(data);
    const count = await actions();
    const again = await owner.pressData(data);
    expect(textOf(again)).toMatch(/^That has been undone already: Olga, /);
    expect(await actions()).toBe(count);
    expect(await read(id)).toBeNull();
  });

  it('works from the button of a message of the day before (M03)', async () => {
    const id = await made('Dorota Wilk 600 700 803');
    const saved = owner.messages().at(-1);
    const data = dataOf(saved ? [saved] : [], '↩️ Undo');
    await made('Edyta Zych 600 700 804');
    offset += day;
    expect(textOf(await owner.pressData(data))).toContain('↩️ Undone: Contact created');
    expect(await read(id)).toBeNull();
  });

  it('takes back a deletion, and a restoration (M03, Q20)', async () => {
    const id = await made('Felicja Lech 600 700 805');
    await owner.say('/delete Felicja Lech');
    await owner.press('🗑 Delete');
    expect((await read(id))?.deletedAt).toBeDefined();
    const undone = await owner.press('↩️ Undo');
    expect(textOf(undone)).toContain('👤 Felicja Lech\n♻️ Out of the bin');
    expect((await read(id))?.deletedAt).toBeUndefined();
  });

  it('shows what clashes, with what is there now and who put it there, and undoes the rest (M03)', async () => {
    const manager = await service.staff('Marek', 'manager');
    const id = await made('Gabi Mróz 600 700 806');
    const data = dataOf(await owner.say('rename Gabi Mróz: Gabriela Zima'), '↩️ Undo');
    await manager.say('rename Gabriela Zima: Gabrysia');
    const clash = await owner.pressData(data);
    expect(textOf(clash)).toContain('Undo “Contact changed”?');
    expect(textOf(clash)).toMatch(/• .*: First name: Gabrysia \(Marek, /);
    expect(buttonsOf(clash)).toEqual(['Undo the rest', 'Leave it', '✕ Cancel']);
    const left = await owner.press('Leave it');
    expect(textOf(left)).toContain('Left as it is. Nothing was undone.');
    expect(await read(id)).toMatchObject({ firstName: 'Gabrysia', lastName: 'Zima' });
    await owner.pressData(data);
    expect(textOf(await owner.press('Undo the rest'))).toContain('↩️ Undone: Contact changed');
    expect(await read(id)).toMatchObject({ firstName: 'Gabrysia', lastName: 'Mróz' });
  });

  it('offers no rest where all of it clashes, but the card and the action before (M03)', async () => {
    const manager = await service.staff('Marta', 'manager');
    const id = await made('Genia Lód 600 700 826');
    const data = dataOf(await owner.say('note Genia Lód: likes tea'), '↩️ Undo');
    await manager.say('note Genia Lód: likes coffee');
    const told = await owner.pressData(data);
    expect(textOf(told)).toContain('Not undone: Contact changed');
    expect(textOf(told)).toMatch(/• 👤 Genia Lód: Note: .*likes coffee.* \(Marta, /);
    expect(buttonsOf(told)).toEqual(['👤 Genia Lód', '↩️ The one before: Contact created: 👤 Genia Lód']);
    expect((await read(id))?.note).toContain('likes tea');
  });

  it('names a thing that stands in the way once, and no field that only follows from it (M03)', async () => {
    const manager = await service.staff('Mariola', 'manager');
    await made('Helena Bór 600 700 816');
    const change = async (by: TestPerson, number: string) => {
      await by.say('/edit Helena Bór');
      await by.press(/Phones/);
      await by.press(/600/);
      await by.press('🔢 Number');
      return by.say(number);
    };
    const data = dataOf(await change(owner, '600 700 817'), '↩️ Undo');
    await change(manager, '600 700 818');
    const lines = textOf(await owner.pressData(data)).split('\n');
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^• 👤 Helena Bór: Phone: \+48 600 700 818 \(Mariola, /),
    ]);
  });

  it('leaves standing what somebody changed since, and what that points at (M03)', async () => {
    const manager = await service.staff('Monika', 'manager');
    const id = await made('Halina Kos 600 700 807, Zebra Ltd');
    const saved = owner.messages().at(-1);
    const data = dataOf(saved ? [saved] : [], '↩️ Undo');
    await manager.say('note Halina Kos: regular');
    const clash = await owner.pressData(data);
    expect(textOf(clash)).toContain('• 👤 Halina Kos: changed since (Monika, ');
    expect(buttonsOf(clash)).not.toContain('Undo the rest');
    // The person was changed since and stays, and with it the organization that it points at.
    expect(await read(id)).not.toBeNull();
  });

  it("lets agents take back their own actions, and others' only with the permission (M03, B26)", async () => {
    const agent = await service.staff('Adam', 'agent');
    const manager = await service.staff('Magda', 'manager');
    const id = await made('Iga Sowa 600 700 808', agent);
    const saved = agent.messages().at(-1);
    const data = dataOf(saved ? [saved] : [], '↩️ Undo');
    const other = await service.staff('Alicja', 'agent');
    expect(textOf(await other.pressData(data))).toContain('You may not undo that.');
    expect(await read(id)).not.toBeNull();
    expect(textOf(await manager.pressData(data))).toContain('↩️ Undone: Contact created');
    expect(textOf(await agent.pressData(data))).toMatch(/^That has been undone already: Magda, /);
    const mine = await made('Jola Kot 600 700 809', agent);
    await agent.say('/undo');
    expect(await read(mine)).toBeNull();
  });

  it('gives nobody back by an undo what was taken from them (M03, B26)', async () => {
    const manager = await service.staff('Maciej', 'manager');
    await owner.say('/language pl');
    const language = await service.database
      .model(actionModel)
      .findOne({ kind: 'staff.language-chosen' })
      .lean();
    await owner.say('/language en');
    expect(textOf(await manager.pressData(`c.undo.${language?._id}`))).toContain('You may not undo that.');
    const claimed = await service.database.model(actionModel).findOne({ kind: 'staff.claimed' }).lean();
    expect(textOf(await owner.pressData(`c.undo.${claimed?._id}`))).toBe('This cannot be undone.');
  });

  it('takes back a choice of one’s own (M03)', async () => {
    const person = await service.staff('Piotr', 'viewer');
    await person.say('/language pl');
    const undone = await person.say('/undo');
    expect(textOf(undone)).toContain('Cofnięto: Wybrano język');
    const member = await service.database.model(staffMemberModel).findOne({ name: 'Piotr' }).lean();
    expect(member?.language).toBeUndefined();
    expect(textOf(await person.say('/help'))).toContain('What I can do');
  });

  it('says so when there is no such action (M03)', async () => {
    expect(textOf(await owner.say('/undo nothing'))).toContain("I don't know that action.");
  });

  it.each([
    ['fr', 'Kamil', '↩️ Annulé\u00a0: Contact créé', 'Auteur\u00a0: Kamil, ', '✖️ Retiré', '↪️ Rétablir'],
    ['pl', 'Leon', '↩️ Cofnięto: Utworzono kontakt', 'Leon. Co się', '✖️ Usunięto wpis', '↪️ Ponów'],
  ])('speaks %s (F009, M03)', async (language, name, title, who, line, redo) => {
    const person = await service.staff(name, 'manager', language);
    await person.say(`/new ${name}ska Zofia 600 700 810`);
    await person.press(/✅/);
    const undone = await person.say('/undo');
    for (const text of [title, who, line]) expect(textOf(undone)).toContain(text);
    expect(buttonsOf(undone)).toContain(redo);
  });

  it('asks Telegram for nothing that it refuses', () => {
    expect(refusalsOf(service)).toEqual([]);
  });
});
