import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterAll(() => service.close());

describe('a sentence typed under the preview of a draft', () => {
  it.each([
    ['en', 'new Celina Druga 604 400 001', 'tag Ewelina Zaręba vip'],
    ['fr', 'nouveau contact Celina Druga 604 400 001', 'tague Ewelina Zaręba vip'],
    ['pl', 'nowy kontakt Celina Druga 604 400 001', 'oznacz Ewelinę Zarębę vip'],
    ['pl', 'dodaj Celina 604 400 001', 'oznacz Ewelinę Zarębę vip'],
  ])(
    'is not taken into it when it is about somebody else, in %s (M05, M23)',
    async (language, another, command) => {
      await owner.say(`/language ${language}`);
      await owner.say('/new Ewelina Zaręba, 604 400 000');
      await owner.press(/^✅ /);
      await owner.say('/new Barbara Pierwsza, 604 400 002');

      const second = textOf(await owner.say(another));
      expect(second).toContain('👤 Barbara Pierwsza');
      expect(second).toContain('Celina');
      expect(second).toContain('+48 604 400 001');
      expect(second).not.toContain('604 400 002');

      const commanded = textOf(await owner.say(command));
      expect(commanded).toContain('👤 Ewelina Zaręba');
      expect(commanded).not.toContain('604 400 001');

      const dropped = textOf(await owner.say('/cancel'));
      expect(dropped).toContain('👤 Celina');
      await owner.say('/cancel');
      await owner.say('/undo');
    },
  );

  it('is added to it when it names nobody else (M05)', async () => {
    await owner.say('/language en');
    await owner.say('/new Barbara Pierwsza, 604 400 003');
    const more = textOf(await owner.say('add 600 700 899, tag vip'));
    expect(more).toContain('👤 Barbara Pierwsza');
    expect(more).toContain('604 400 003');
    expect(more).toContain('600 700 899');
    expect(more).toContain('vip');
    expect(textOf(await owner.say('new phone 600 700 898'))).toContain('604 400 003');
  });

  it.each([
    ['en', 'undo', 'help', 'What I can do'],
    ['fr', 'retour', 'aide', 'Ce que je sais faire'],
    ['pl', 'cofnij', 'pomoc', 'Co potrafię'],
  ])(
    'is no name where it is a step back or asks for help: %s, %s, %s (M05)',
    async (language, back, help, shown) => {
      await owner.say(`/language ${language}`);
      await owner.say('/new Rudolf');
      expect(textOf(await owner.say(help))).toContain(shown);
      await owner.say('/cancel');
      await owner.say('/new Rudolf');
      expect(textOf(await owner.say('604 400 009'))).toContain('604 400 009');
      const before = textOf(await owner.say(back));
      expect(before).toContain('Rudolf');
      expect(before).not.toContain('604 400 009');
      const dropped = textOf(await owner.say(back));
      expect(dropped).not.toContain('Rudolf');
      expect(textOf(await owner.say('/new'))).not.toContain('Rudolf');
      await owner.say('/cancel');
    },
  );
});
