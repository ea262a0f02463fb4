import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn, joinedPerson } from '../../../support/people/staff-people.ts';
import { buttonsOf, startTestService, type TestService, textOf } from '../../../support/start-service.ts';

let service: TestService;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-22T10:00:00Z');
  service = await startTestService({ now: () => now });
});
afterEach(async () => {
  expect(service.api.refusals).toEqual([]);
  await service.close();
});

describe('/me', () => {
  it('says who one is, where and what one may, and keeps the last channel (B26)', async () => {
    const owner = await service.owner();
    const viewer = await joinedPerson(service, owner, 'viewer', 'Vera');
    const shown = await viewer.say('/me');
    expect(textOf(shown)).toBe(
      '👤 Vera · viewer\nChannels:\n• Telegram, since Nov 22, 2026\n\nMay: See contacts',
    );
    expect(buttonsOf(shown)).toEqual(['🔗 Another channel', '✏️ Rename', '🌐 Language']);
  });

  it('joins a second channel to the same person, on which the work goes on (M15)', async () => {
    const owner = await service.owner('Olga', 'fr');
    await owner.say('/new');
    const code = codeIn(textOf(await owner.press('✕ Annuler').then(() => owner.say('/me link'))));
    const tablet = service.person('Olga on another phone', 'fr');
    expect(textOf(await tablet.say(`/join ${code}`))).toContain(
      "Cet endroit est maintenant aussi celui d'Olga",
    );
    expect(textOf(await tablet.say('/staff'))).toContain('1 personne\n1. Olga · propriétaire · Telegram');
    expect(textOf(await service.person('Thief').say(`/join ${code}`))).toBe(
      'That code has been used already.',
    );
  });

  it('removes one of two channels after asking; its holder is a stranger then (B26)', async () => {
    now = new Date('2026-11-22T22:58:00Z');
    const owner = await service.owner();
    const code = codeIn(textOf(await owner.say('/me link')));
    // In Warsaw it is the next day.
    now = new Date('2026-11-22T23:02:00Z');
    const tablet = service.person('Tablet');
    await tablet.say(`/join ${code}`);
    await owner.say('/me');
    expect(textOf(await owner.press('✕ Telegram, since Nov 23, 2026'))).toContain(
      'You will be a stranger there',
    );
    expect(textOf(await owner.press('✕ Remove the channel'))).toContain('Removed.\n👤 Olga · owner');
    expect(textOf(await tablet.say('/staff'))).toContain('Are you on the team?');
  });

  it('knows when the channel to remove is the one that speaks, and leaves it nothing (B26)', async () => {
    const owner = await service.owner();
    const code = codeIn(textOf(await owner.say('/me link')));
    const tablet = service.person('Tablet', 'pl');
    await tablet.say(`/join ${code}`);
    expect(textOf(await tablet.say('/me leave.1'))).toContain('To właśnie ta rozmowa.');
    await tablet.press('✕ Odłącz kanał');
    expect(textOf(await tablet.say('/me'))).toContain('Jesteś w zespole?');
    expect(textOf(await owner.say('/me leave.0'))).toContain('Remove Telegram');
    expect(textOf(await owner.press('✕ Remove the channel'))).toContain('last channel');
  });

  it('takes another name, and asks again for one that is none (B26)', async () => {
    const owner = await service.owner();
    await owner.say('/me');
    await owner.press('✏️ Rename');
    expect(textOf(await owner.say('…'))).toContain('Type the name that colleagues shall see.');
    expect(textOf(await owner.say('Olga  Nowak\u0000'))).toContain('👤 Olga Nowak · owner');
  });

  it('gives its code once, for ten minutes, and in no group (B26)', async () => {
    const owner = await service.owner();
    const code = codeIn(textOf(await owner.say('/me link')));
    now = new Date(now.getTime() + 11 * 60_000);
    expect(textOf(await service.person('Late').say(`/join ${code}`))).toBe(
      'That code has expired. Ask for a new one.',
    );
    const group = service.group(-100200);
    await group.say(owner, '/group');
    expect(textOf(await group.say(owner, '/me link'))).toContain('private chat');
    expect(textOf(await group.say(owner, '/invite agent'))).toContain('private chat');
  });
});
