import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../bots/commands/index.ts';
import { makeContact } from '../../support/make-contact.ts';
import { createNumberLeaks } from '../../support/number-leaks.ts';
import { joinedPerson } from '../../support/people/staff-people.ts';
import type { ShownMessage } from '../../support/stand-ins/telegram-api.ts';
import {
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const { leaksOf } = createNumberLeaks(['48601827394', '48228563197']);

let service: TestService;
let owner: TestPerson;
let agent: TestPerson;
let courier: string;

/** A book in which people have written numbers wherever there is room for text. */
beforeAll(async () => {
  service = await startTestService({ phones: true });
  owner = await service.owner();
  agent = await joinedPerson(service, owner, 'agent', 'Ala', 'en');
  await owner.say('/new organization');
  await owner.say('Kurierzy 22 856 31 97');
  await owner.press('✅ Save');
  courier = await makeContact(owner, 'Kurier Jan, 601 827 394, 601827394@sms.example');
  const edits = [
    `/rename ${courier}: Kurier 601827394`,
    `/note ${courier}: dzwonić 601-827-394 albo 22 856 31 97`,
    `/tag ${courier} tel601827394`,
    `/link ${courier} Kurierzy`,
  ];
  for (const edit of edits) await owner.say(edit);
  // New tags are asked about.
  await owner.press(/^➕/).catch(() => []);
  await owner.say(`/edit ${courier}`);
  await owner.press('Job title');
  await owner.say('kierowca, tel. 601 827 394');
});
afterAll(() => service?.close());

function read(messages: readonly ShownMessage[], typed = ''): string {
  for (const message of messages)
    expect({ leaks: leaksOf(message, typed), text: message.text }).toMatchObject({ leaks: [] });
  return textOf(messages);
}

describe('numbers that stand where no number belongs', () => {
  it('are masked in what every command shows of them, to those who may not see them (M16)', async () => {
    expect(textOf(await owner.say(`/card ${courier}`))).toContain('601827394');
    let masked = 0;
    for (const { name, audience } of commands) {
      if (audience !== 'staff') continue;
      for (const words of ['', courier, 'Kurier'])
        masked += read(await agent.say(`/${name} ${words}`.trim())).includes('•••') ? 1 : 0;
      await agent.say('/cancel');
    }
    expect(masked).toBeGreaterThan(15);
  }, 120_000);

  it('are masked on every screen of the editing, and in what the editor is shown as present (M16)', async () => {
    const screens = [
      'First name',
      'Last name',
      'Job title',
      /Note/,
      /Phones/,
      /E-mails/,
      /Organization/,
      /Tags/,
    ];
    for (const screen of screens) {
      await agent.say(`/edit ${courier}`);
      read(await agent.press(screen));
      await agent.say('/cancel');
    }
  });

  it('are masked in a clash between two editors, and in an undo that clashes (M16)', async () => {
    await agent.say(`/edit ${courier}`);
    await agent.press(/Note/);
    await owner.say(`/note ${courier}: także +48 22 856 31 97`);
    const clash = read(await agent.say('dzwonić po południu'));
    expect(clash).toContain('Olga');
    await agent.say('/cancel');
    await agent.say(`/note ${courier}: lubi kawę`);
    const mine = agent.messages().at(-1);
    const undo = dataOf(mine ? [mine] : [], '↩️ Undo');
    await owner.say(`/note ${courier}: i jeszcze 601 827 394`);
    read(await agent.pressData(undo));
    read(await agent.say(`/history ${courier}`));
  });

  it('are masked in a message of a contact, and in the card beside it (M16)', async () => {
    const own = await makeContact(agent, 'Ela Nadawca, 605 700 800');
    await service.phone('+48605700800').write('Proszę oddzwonić: 601 827 394 albo 22/856-31-97');
    const heard = read(await agent.heard());
    expect(heard).toContain('Proszę oddzwonić');
    read(await agent.say(`/card ${own}`));
  });

  it('are masked in names beside what somebody has typed, which is said back as it was (M16, B01)', async () => {
    const [preview] = await agent.say('/new Bis Nowak, 601 827 394');
    expect(preview?.text).toContain('601 827 394');
    expect(preview?.text).toMatch(/👤 Kurier \+48 ••• ••• •94 has the same number/);
    await agent.say('/cancel');
  });
});
