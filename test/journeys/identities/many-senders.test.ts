import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let agent: TestPerson;
let viewer: TestPerson;
let seconds = 0;
let minutes = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12, minutes) + 1_000 * ++seconds);

beforeAll(async () => {
  service = await startTestService({ phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  agent = await service.staff('Marta', 'agent', 'pl');
  viewer = await service.staff('Ewa', 'viewer', 'fr');
  for (const one of [agent, viewer]) await one.say('/language pl');
});
afterAll(() => service.close());

const phone = (at: number) => service.phone(`+48600710${String(100 + at)}`);
const cards = (said: { text?: string }[]) => said.filter(({ text }) => text?.includes('Unknown sender\n'));

describe('many unknown senders at once', () => {
  it('are shown one by one up to a number, then told of once, each to whoever may make contacts (Q29)', async () => {
    expect(textOf(await owner.say('/senders'))).toContain('Nobody who is on no contact');
    for (let at = 0; at < 50; at += 1) await phone(at).write(`Question ${at}`);
    expect(cards(await owner.heard())).toHaveLength(50);
    await agent.heard();
    await phone(50).write('Question 50');
    const told = await owner.heard();
    expect(told.map(({ text }) => text).join()).toMatch(/^📥 Many unknown senders\nMore than 50 people/);
    expect(buttonsOf(told)).toEqual(['📥 Who wrote']);
    expect(textOf(await agent.heard())).toContain('Dużo nieznanych nadawców');
    for (let at = 51; at < 63; at += 1) await phone(at).write(`Question ${at}`);
    await phone(63).write('STOP');
    await phone(64).write('Please, no more of these messages');
    expect(await owner.heard()).toEqual([]);
    expect(await agent.heard()).toEqual([]);
    expect(await viewer.heard()).toEqual([]);
  });

  it('are all in the list, ten a page, numbers masked for whoever may not see them (B27, M16)', async () => {
    const list = await owner.say('/senders');
    expect(textOf(list)).toContain('1. 📞 +48 600 710 164');
    expect(textOf(list)).toContain('SMS · 🤔 Please, no more of these messages');
    expect(textOf(list)).toContain('SMS · Question 55');
    expect(textOf(list)).not.toContain('Question 54');
    expect(textOf(await owner.press('›'))).toContain('Question 45');
    const masked = textOf(await agent.say('kto napisał'));
    expect(masked).toContain('+48 ••• ••• •64');
    expect(masked).not.toContain('600 710');
    expect(textOf(await viewer.say('/senders'))).not.toContain('Please');
  });

  it('are opened as the cards that they would have been, with what is to be decided (Q29, Q34)', async () => {
    await owner.say('who wrote');
    const [first] = await owner.press(/^1$/);
    expect(first?.text).toContain('📩 SMS from Unknown sender\n+48 600 710 164\nPlease, no more');
    expect(first?.text).toContain('🤔 That may be a STOP');
    expect(buttonsOf(first ? [first] : [])).toEqual(
      expect.arrayContaining(['➕ Create contact', '🔗 Attach to a contact', '⛔ Block']),
    );
    expect(buttonsOf(first ? [first] : []).length).toBe(5);
    await owner.say('/senders');
    const stopped = textOf(await owner.press(/^2$/));
    expect(stopped).toContain('STOP');
    expect(stopped).toContain('🔕 That was a STOP');
    // Nobody was shown it, and yet it counts at once.
    expect((await phone(63).got()).join()).toContain('nie wyślemy więcej');
  });

  it('leave the list when they are on a contact or blocked (B18)', async () => {
    await owner.say('/senders');
    await owner.press(/^3$/);
    await owner.press('➕ Create contact');
    await owner.say('Krzysztof Wąs');
    await owner.press('✅ Save');
    await owner.say('/senders');
    await owner.press(/^1$/);
    await owner.press('⛔ Block');
    await owner.press('⛔ Block');
    const list = textOf(await owner.say('/senders'));
    expect(list).not.toContain('+48 600 710 162');
    expect(list).not.toContain('+48 600 710 164');
    expect(list).toContain('1. 📞 +48 600 710 163');
    expect(list).toContain('10. 📞');
  });

  it('are shown one by one again after the hour, with what they had written before (Q29)', async () => {
    minutes += 61;
    await phone(60).write('Is anybody there?');
    const shown = await owner.heard();
    expect(shown).toHaveLength(1);
    expect(textOf(shown)).toContain('+48 600 710 160\n1 earlier message\n');
    expect(textOf(shown)).toContain('Is anybody there?');
    await phone(60).write('Hello?');
    expect(textOf(await owner.heard())).toContain('• Question 60\n• Is anybody there?\n• Hello?');
    expect(textOf(await owner.say('/senders'))).toContain('1. 📞 +48 600 710 160');
    // Whoever joined wrote as a stranger before.
    expect(textOf(await owner.say('/senders'))).not.toContain('Telegram');
  });
});
