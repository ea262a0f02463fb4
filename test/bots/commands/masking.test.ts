import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../bots/commands/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { permissions } from '../../../src/staff/index.ts';
import { createNumberLeaks } from '../../support/number-leaks.ts';
import { joinedPerson } from '../../support/people/staff-people.ts';
import { setRolePermissions } from '../../support/role-permissions.ts';
import type { ShownMessage } from '../../support/stand-ins/telegram-api.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

const { leaks, leaksOf } = createNumberLeaks(['48601827394', '48228563197']);

describe('numbers without the permission to see them whole', () => {
  let service: TestService;
  let owner: TestPerson;
  let agent: TestPerson;
  let contact: string;

  beforeEach(async () => {
    service = await startTestService();
    owner = await service.owner();
    agent = await joinedPerson(service, owner, 'agent', 'Anna', 'en');
    await owner.say('/new Acme sp. z o.o., +48 22 856 31 97');
    await owner.press('✅ Save');
    await owner.say('/new Jan Kowalski, Acme sp. z o.o., +48 601 827 394, tag vip');
    await owner.press('✅ Save');
    const found = await service.database.model(contactModel).find({ lastName: 'Kowalski' }).lean();
    contact = found[0]?._id ?? '';
    await setRolePermissions(
      service.database,
      'agent',
      permissions.filter((permission) => permission !== 'see-full-numbers'),
    );
  });
  afterEach(async () => {
    await service.close();
  });

  const namesOf = (message: ShownMessage) => (message.text ?? '').slice(0, 200);

  it('stay masked in what every command answers, typed with an id, a name or digits (M16)', async () => {
    const given = ['', contact, 'Kowalski', '7394', 'Kowalski vip'];
    let shown = 0;
    for (const { name, audience } of commands) {
      if (audience !== 'staff') continue;
      for (const words of given) {
        const messages = await agent.say(`/${name} ${words}`.trim());
        shown += messages.filter(({ text }) => text?.includes('•••')).length;
        for (const message of messages)
          expect({ name, words, leaks: leaksOf(message, words), text: namesOf(message) }).toMatchObject({
            leaks: [],
          });
        await agent.say('/cancel');
      }
    }
    // The numbers were there to be seen, and masked.
    expect(shown).toBeGreaterThan(5);
    expect(textOf(await owner.say('/card '.concat(contact)))).toContain('+48 601 827 394');
  }, 120_000);

  it('stay masked behind every button that can be reached from a card or a list (M16)', async () => {
    const seen = new Set<string>();
    /** What distinguishes a button for this walk: its command and label, not the ids it carries. */
    const kindOf = (data: string, label: string) => {
      const [kind, name, ...rest] = data.split('.');
      return kind === 'c'
        ? `${name}.${rest.at(-1)?.length === contact.length ? '' : rest.at(-1)}.${label}`
        : label;
    };
    const waiting: { path: string[]; start: string }[] = [];
    const look = (messages: readonly ShownMessage[], start: string, path: string[]) => {
      for (const message of messages) {
        expect({ start, path, leaks: leaksOf(message), text: namesOf(message) }).toMatchObject({ leaks: [] });
        for (const { text, callback_data } of message.markup?.inline_keyboard.flat() ?? []) {
          if (callback_data === undefined || path.length >= 2) continue;
          const kind = kindOf(callback_data, text);
          if (seen.has(kind)) continue;
          seen.add(kind);
          waiting.push({ start, path: [...path, text] });
        }
      }
    };
    const starts = [`/card ${contact}`, '/find Kowalski', '/recent', `/edit ${contact}`];
    for (const start of starts) look(await agent.say(start), start, []);
    let pressed = 0;
    for (let next = waiting.shift(); next !== undefined && pressed < 70; next = waiting.shift()) {
      const { start, path } = next;
      await agent.say(start);
      let answer: ShownMessage[] = [];
      for (const label of path) {
        try {
          answer = await agent.press(label);
        } catch {
          // A change on the way here took the button along.
          answer = [];
          break;
        }
      }
      pressed += 1;
      look(answer, start, path);
      await agent.say('/cancel');
    }
    expect(pressed).toBeGreaterThan(10);
  }, 240_000);

  it('stay masked in look-ups from any chat, also in what those put into the chat (M14, M16, B34)', async () => {
    agent.query('Kowalski');
    await service.settled();
    const [call] = service.api.callsOf('answerInlineQuery').slice(-1);
    const results = JSON.stringify(call?.params.results);
    expect(results).toContain('Kowalski');
    expect(leaks(results, 6)).toEqual([]);
    owner.query('Kowalski');
    await service.settled();
    const [full] = service.api.callsOf('answerInlineQuery').slice(-1);
    expect(leaks(JSON.stringify(full?.params.results), 6).length).toBeGreaterThan(0);
  });
});
