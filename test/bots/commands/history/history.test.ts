import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namedKinds } from '../../../../bots/commands/history/action-names.ts';
import { languages, translatorOf } from '../../../../src/locales/index.ts';
import { seedContacts } from '../../../support/seed-contacts.ts';
import { sourceFiles } from '../../../support/source-files.ts';
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
let anna: string;

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    {
      firstName: 'Anna',
      lastName: 'Kowalska',
      phones: [{ raw: '600 700 800', e164: '+48600700800', type: 'mobile' }],
      tags: ['vip'],
      company: 'Acme',
    },
    ...Array.from({ length: 12 }, (_, at) => ({ firstName: `Person${at}` })),
  ]);
  service = await startTestService({ uri });
  owner = await service.owner();
  anna = contacts[0]?._id as string;
  await owner.say('/language en');
});
afterAll(() => service.close());

describe('history', () => {
  it('tells who changed which field when, through what, from which value to which (B28, F182, F183)', async () => {
    await owner.say('rename Anna Kowalska to Anna Nowak');
    await owner.say('note Anna Nowak: likes tea');
    const shown = textOf(await owner.say('/history Anna Nowak'));
    expect(shown).toMatch(/^🕓 History: 👤 Anna Nowak\n/);
    expect(shown).toMatch(
      /1\. \w+ \d+, \d{4}, \d\d:\d\d · Olga · Telegram\nContact changed\n➕ Note: likes tea/,
    );
    expect(shown).toContain('Contact changed\nLast name: Kowalska → Nowak');
    expect(shown).toContain('· bot · seed\nContact created\n✨ New');
  });

  it('gives times in the zone of the business (B28)', async () => {
    // 2026-01-01T00:00 UTC is 1 am in Warsaw.
    expect(textOf(await owner.say(`/history ${anna}`))).toMatch(/Jan 1, 2026, 01:00 · bot · seed/);
  });

  it('opens an action with all it changed, names in place of ids, and Undo (B28, M03)', async () => {
    const page = await owner.say(`/history ${anna}`);
    const last =
      buttonsOf(page)
        .filter((label) => /^\d+$/.test(label))
        .at(-1) ?? '';
    const action = await owner.press(last);
    expect(textOf(action)).toMatch(/^Contact created\n/);
    for (const line of [
      '🏷 vip',
      '➕ Tag: vip',
      '➕ Organization: 🏢 Acme',
      '➕ Phone: +48 600 700 800 · mobile',
    ])
      expect(textOf(action)).toContain(line);
    expect(buttonsOf(action)).toEqual(expect.arrayContaining(['↩️ Undo', '👤 Anna Nowak', '🏢 Acme']));
    expect(textOf(action)).not.toMatch(new RegExp(anna));
  });

  it('masks numbers for those who may not see them, in histories and actions (B28, M16)', async () => {
    const agent = await service.staff('Adam', 'agent');
    const page = await agent.say(`/history ${anna}`);
    expect(textOf(page)).toContain('+48 ••• ••• •00');
    const number = /600.?700.?8/;
    expect(textOf(page)).not.toMatch(number);
    const last =
      buttonsOf(page)
        .filter((label) => /^\d+$/.test(label))
        .at(-1) ?? '';
    const action = await agent.press(last);
    expect(textOf(action)).toContain('+48 ••• ••• •00');
    expect(textOf(action)).not.toMatch(number);
    expect(buttonsOf(action)).not.toContain('↩️ Undo');
  });

  it("stands in the organization's history who was linked to it (B28, F183)", async () => {
    const shown = textOf(await owner.say('/history Acme'));
    expect(shown).toContain('🕓 History: 🏢 Acme');
    expect(shown).toContain('👤 Anna Nowak – ➕ Organization: 🏢 Acme');
  });

  it("shows everybody's newest actions, page after page, to the very first (F182, F183)", async () => {
    const first = await owner.say('/history');
    expect(textOf(first)).toMatch(
      /^🕓 What happened last\n1\. Contact changed: 👤 Anna Nowak\n.* · Olga · Telegram/,
    );
    expect(textOf(first).match(/^\d+\. /gm)).toHaveLength(10);
    const second = await owner.press('Older ›');
    expect(textOf(second)).toContain('Contact created: 👤 Person');
    let page = second;
    while (buttonsOf(page).includes('Older ›')) page = await owner.press('Older ›');
    expect(textOf(page)).toContain('Contact created: 👤 Anna Nowak and 1 more');
    expect(textOf(await owner.press('« Newest'))).toBe(textOf(first));
  });

  it('continues where an old page ended, whatever was done meanwhile (F182)', async () => {
    const first = await owner.say('/history');
    const next = dataOf(first, 'Older ›');
    const second = textOf(await owner.pressData(next));
    await owner.say('note Anna Nowak: likes coffee');
    await owner.say('/help');
    expect(textOf(await owner.pressData(next))).toBe(second);
  });

  it('leaves what concerns the staff to those who may undo it (B26, B28)', async () => {
    const viewer = await service.staff('Wit', 'viewer');
    let page = await viewer.say('/history');
    let text = textOf(page);
    while (buttonsOf(page).includes('Older ›')) {
      page = await viewer.press('Older ›');
      text += textOf(page);
    }
    expect(text).toContain('Contact created');
    expect(text).not.toContain('Ownership claimed');
    expect(text).not.toContain('Language chosen');
  });

  it('remains when a contact is gone (B28)', async () => {
    await owner.say('/new Zenon Gone 600 700 899');
    await owner.press('✅ Save');
    const card = owner.messages().at(-1);
    const historyData = dataOf(card ? [card] : [], '🕓 History');
    await owner.press('↩️ Undo');
    const shown = await owner.pressData(historyData);
    expect(textOf(shown)).toContain('History: 👤 Zenon Gone');
    expect(textOf(shown)).toContain('Undone: Contact created\n✖️ Removed');
    expect(textOf(shown)).toContain('Contact created (undone)');
    expect(buttonsOf(shown)).not.toContain('👤 Card');
  });

  it.each([
    ['en', 'note Anna Nowak: english', '➕ Note', 'History'],
    ['fr', '/note Anna Nowak : français', 'Note', 'Historique'],
    ['pl', '/note Anna Nowak: polski', 'Notatka', 'Historia'],
  ])('speaks %s (B28, F009)', async (language, said, label, title) => {
    const person = await service.staff(`Eva ${language}`, 'manager', language);
    await person.say(said);
    const shown = textOf(await person.say(`/history ${anna}`));
    expect(shown).toContain(title);
    expect(shown).toContain(label.replace('➕ ', ''));
    expect(shown).toContain(`Eva ${language}`);
  });

  it('has a text for every kind of action that a command records, in every language (B28, F009)', () => {
    const sources = sourceFiles(['bots', 'src']).map(({ text }) => text);
    const recorded = new Set(
      sources.flatMap((text) => [
        ...[...text.matchAll(/\bperform\(\s*'([a-z]+\.[a-z-]+)'/g)].map((match) => match[1]),
        ...[...text.matchAll(/:\s*'((?:contact|tag|staff|group|role|invitation)\.[a-z-]+)'/g)].map(
          (match) => match[1],
        ),
      ]),
    );
    expect(recorded.size).toBeGreaterThan(5);
    expect(
      [...recorded].filter((kind) => !(namedKinds as readonly (string | undefined)[]).includes(kind)),
    ).toEqual([]);
    for (const language of languages)
      for (const kind of namedKinds)
        expect(translatorOf(language)(`did-${kind.replace('.', '-')}`)).not.toBe('');
  });

  it('asks Telegram for nothing that it refuses', () => {
    expect(refusalsOf(service)).toEqual([]);
  });
});
