import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact, storedContact } from '../../../support/make-contact.ts';
import { joinedPerson } from '../../../support/people/staff-people.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
  agent = await joinedPerson(service, owner, 'agent', 'Tomek');
});
afterAll(() => service?.close());

const stored = (id: string) => storedContact(service, id);

async function open(person: TestPerson, id: string, ...labels: (string | RegExp)[]) {
  let shown = await person.say(`/edit ${id}`);
  for (const label of labels) shown = await person.press(label);
  return shown;
}

describe('two people at one contact', () => {
  it('shows the later one both values and who was faster, and lets them keep the other (B28)', async () => {
    const id = await makeContact(owner, 'Anna Zyga, 601 400 100');
    await open(owner, id, 'Last name');
    await open(agent, id, 'Last name');
    await agent.say('Zygmunt');
    const clash = textOf(await owner.say('Zygadło'));
    expect(clash).toContain('Tomek has changed this meanwhile.');
    expect(clash).toContain('Theirs: Zygmunt');
    expect(clash).toContain('Yours: Zygadło');
    expect((await stored(id)).lastName).toBe('Zygmunt');
    const kept = await owner.press('Keep theirs');
    expect(textOf(kept)).toContain('Kept as it was.');
    expect((await stored(id)).lastName).toBe('Zygmunt');
  });

  it('takes the later value when that is chosen, but not over a third one (B28)', async () => {
    const id = await makeContact(owner, 'Ewa Zyga, 601 400 101');
    await open(owner, id, 'Job title');
    await open(agent, id, 'Job title');
    await agent.say('nurse');
    await owner.say('doctor');
    await open(agent, id, 'Job title');
    await agent.say('midwife');
    const again = await owner.press('Use mine');
    expect(textOf(again)).toContain('Theirs: midwife');
    await owner.press('Use mine');
    expect((await stored(id)).jobTitle).toBe('doctor');
  });

  it('does not clash where different fields change', async () => {
    const id = await makeContact(owner, 'Iga Zyga, 601 400 102');
    await open(owner, id, 'First name');
    await open(agent, id, 'Last name');
    await agent.say('Zygmunt');
    await owner.say('Jagoda');
    expect(await stored(id)).toMatchObject({ firstName: 'Jagoda', lastName: 'Zygmunt' });
  });

  it('shows masked numbers in a clash to those who may not see them (M16)', async () => {
    const id = await makeContact(owner, 'Ola Zyga, 601 400 103');
    await open(agent, id, '📞 Phones (1)', /03/, '🔢 Number');
    await open(owner, id, '📞 Phones (1)', /601 400 103/, '🔢 Number');
    await owner.say('601 400 104');
    const clash = textOf(await agent.say('601 400 105'));
    expect(clash).toMatch(/Theirs: \+48 .*04\nYours: \+48 .*05/);
    expect(clash.replace(/\D/g, '')).not.toContain('601400');
    await agent.press('Use mine');
    expect((await stored(id)).phones[0]?.e164).toBe('+48601400105');
  });

  it('says when the number under the hand was removed, and takes nothing else away', async () => {
    const id = await makeContact(owner, 'Ala Zyga, 601 400 106, 601 400 107');
    await open(owner, id, '📞 Phones (2)', /601 400 106/, '🔢 Number');
    await open(agent, id, '📞 Phones (2)', /06/, '🗑 Remove');
    expect(textOf(await owner.say('601 400 108'))).toContain('That number has been removed meanwhile.');
    expect((await stored(id)).phones.map(({ e164 }) => e164)).toEqual(['+48601400107']);
  });

  it('shows both organizations when two people link at once (F105)', async () => {
    const id = await makeContact(owner, 'Jan Zyga, 601 400 109');
    for (const person of [owner, agent]) await open(person, id, '🏢 Organization');
    await owner.say('Alfa Bud');
    await owner.press('➕ Create “Alfa Bud”');
    await agent.say('Beta Bud');
    await agent.press('➕ Create “Beta Bud”');
    await agent.press('Skip');
    const clash = textOf(await owner.say('chef'));
    expect(clash).toContain('Theirs: 🏢 Beta Bud');
    expect(clash).toContain('Yours: 🏢 Alfa Bud · chef');
    await owner.press('Keep theirs');
    expect(textOf(await owner.say('/find Alfa Bud'))).toContain('I found nobody');
  });

  it('says clearly when the contact went into the bin meanwhile (Q20)', async () => {
    const id = await makeContact(owner, 'Lew Zyga, 601 400 110');
    await open(owner, id, 'Last name');
    await agent.say(`/delete ${id}`);
    await agent.press('🗑 Delete');
    const told = await owner.say('Zygmunt');
    expect(textOf(told)).toContain('This contact is in the bin.');
    expect(buttonsOf(told)).toContain('♻️ Restore');
    expect((await stored(id)).lastName).toBe('Zyga');
    expect(textOf(await owner.say(`/edit ${id}`))).toContain('This contact is in the bin.');
  });
});

describe('those who see masked numbers', () => {
  it('add and change numbers without ever reading one whole (M16)', async () => {
    const id = await makeContact(owner, 'Mia Mgła, 601 555 666, biuro +48 22 555 77 88 wew. 456');
    const seen: string[] = [];
    const note = async (turn: ReturnType<TestPerson['say']>) => {
      const shown = await turn;
      seen.push(textOf(shown), ...buttonsOf(shown));
      return shown;
    };
    await note(agent.say(`/edit ${id}`));
    await note(agent.press(/^📞 Phones/));
    await note(agent.press(/88/));
    await note(agent.press('Extension'));
    await note(agent.say('789'));
    await note(agent.press('✏️ Edit more'));
    await note(agent.press(/^📞 Phones/));
    await note(agent.press('➕ Phone'));
    await note(agent.say('601 555 777'));
    await note(agent.press('✅ Save'));
    const digits = seen.join('\n').replace(/[^\d\n]/g, '');
    for (const whole of ['601555666', '225557788', '601555777', '456', '789'])
      expect(digits).not.toContain(whole);
    expect((await stored(id)).phones.map(({ e164 }) => e164)).toContain('+48601555777');
  });

  it('may not edit at all without the permission (B26)', async () => {
    const viewer = await joinedPerson(service, owner, 'viewer', 'Wera');
    const id = await makeContact(owner, 'Nel Mgła, 601 400 112');
    for (const command of [`/edit ${id}`, `/tag ${id}`, `/note ${id}: x`, `/rename ${id}: x`])
      expect(textOf(await viewer.say(command))).toContain("You don't have the permission");
    expect(textOf(await viewer.pressData(`c.edit.${id}`))).toContain("You don't have the permission");
  });
});
