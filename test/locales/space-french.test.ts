import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../src/locales/index.ts';
import { smsParts } from '../../src/messaging/text-limits.ts';

const t = translatorOf('fr');

describe('French texts', () => {
  it('keep their two-part signs and guillemets on the line of their words (F009)', () => {
    expect(t('small-talk-hello')).toMatch(/^Bonjour\u202f! .* ou «\u00a0nouveau …\u00a0» avec/);
    expect(t('asof-which-day')).toBe(
      'Pour quel jour\u202f? Une date ou des mots\u00a0: 3 mars, 03.03.2026, hier.',
    );
    expect(t('blocked-how')).toContain('personne\u202f; rien');
  });

  it('do so in the variants of a text that counts, and around what is put into it (F009)', () => {
    expect(t('tag-merge-sure', { count: 2, name: 'vip', into: 'Client : fidèle' })).toBe(
      '2 contacts ont «\u00a0vip\u00a0» et auront «\u00a0Client : fidèle\u00a0» à la place. Fusionner\u202f?',
    );
  });

  it('have plain spaces where they leave as an SMS, which has no others (F009)', () => {
    const said = t('contact-stopped', { business: 'Fleurs', channel: 'SMS' });
    expect(said).toMatch(/^Fleurs : vous/);
    expect(smsParts(said)).toBe(1);
    expect(t('desk-channel', { channel: 'SMS', service: 'oui', marketing: 'non' })).toContain(
      'SMS : messages',
    );
  });

  it('are written with plain spaces and never without one, so that each is spaced as it is read', () => {
    const folder = new URL('../../src/locales/fr/', import.meta.url);
    const lines = readdirSync(folder).flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.replace(/^[\w-]+ =/, '')),
    );
    expect(lines.filter((line) => /[\u00a0\u202f]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /[\p{L})»][;!?]|«[\p{L}{]|[\p{L}}]»/u.test(line))).toEqual([]);
  });
});
