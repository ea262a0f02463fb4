import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestPerson, type TestService } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 2_000 * ++seconds);

beforeAll(async () => {
  service = await startTestService({ phones: true, now });
  owner = await service.owner();
  await owner.say('/new Anna Kowalska 600 700 801');
  await owner.press('✅ Save');
});
afterAll(() => service.close());

/** The texts of the owner's chat, as they stand now, the newest last. */
const chat = () => service.api.chat(owner.id).map(({ text }) => text ?? '');
const cardsIn = (texts: readonly string[]) =>
  texts.filter((text) => text.startsWith('👤 Anna Kowalska\n📞 +48 600 700 801\n'));

describe('a card that is before somebody', () => {
  it('changes while one looks, each time the contact says how they want it (M28, F055)', async () => {
    const anna = service.phone('+48600700801');
    await owner.say('/card Anna');
    const before = chat();
    expect(cardsIn(before).at(-1)).toContain('SMS –');
    await anna.write('Stop, proszę');
    const stopped = chat();
    expect(cardsIn(stopped)).toHaveLength(cardsIn(before).length);
    expect(cardsIn(stopped).at(-1)).toContain('SMS 🤔');
    await anna.write('STOP');
    expect(cardsIn(chat()).at(-1)).toContain('SMS 🔕');
    await anna.write('START');
    expect(cardsIn(chat()).at(-1)).not.toContain('SMS 🔕');
  });

  it('stays as it is once something else was asked for', async () => {
    const anna = service.phone('+48600700801');
    await owner.say('/card Anna');
    await owner.press('✏️ Edit');
    const before = chat();
    await anna.write('STOP');
    expect(chat().slice(0, before.length)).toEqual(before);
  });
});
