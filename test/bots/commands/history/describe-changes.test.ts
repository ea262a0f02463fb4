import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../../bots/commands/history/describe-changes.ts';
import type { HistoryFacts } from '../../../../bots/commands/history/history-facts.ts';
import type { ActionRow } from '../../../../src/activity/index.ts';
import { type Language, translatorOf } from '../../../../src/locales/index.ts';

const facts = (full: boolean): HistoryFacts => ({
  contact: (id) => ({ c1: '👤 Anna', o1: '🏢 Acme', o2: '🏢 Zeta' })[id] ?? null,
  tag: (id) => ({ t1: 'vip', t2: 'hurt' })[id] ?? null,
  consent: () => null,
  staff: (id) => ({ s1: 'Olga', s2: 'Piotr' })[id] ?? null,
  phone: (_contact, phone) => (phone === 'p1' ? '+48600700800' : null),
  mail: () => null,
  isThere: () => true,
  full,
  timeZone: 'Europe/Warsaw',
});

const row = (change: Partial<ActionRow>): ActionRow => ({
  _id: 'a.0',
  action: 'a',
  moment: '',
  sequence: 0,
  subjects: [],
  collectionName: 'contacts',
  document: 'c1',
  path: '',
  operation: 'set',
  ...change,
});

function lines(change: Partial<ActionRow>, language: Language = 'en', full = true): string[] {
  return describeChanges([row(change)], facts(full), translatorOf(language)).flatMap((one) => one.lines);
}

describe('a change in words', () => {
  it.each<[string, Partial<ActionRow>, string[]]>([
    ['a value', { path: 'firstName', before: 'Ania', after: 'Anna' }, ['First name: Ania → Anna']],
    ['a new value', { path: 'jobTitle', after: 'Clerk' }, ['➕ Job title: Clerk']],
    ['a cleared value', { path: 'note', before: 'tea\nand cake' }, ['➖ Note: tea and cake']],
    [
      'a kind',
      { path: 'kind', before: 'customer', after: 'contact-person' },
      ['Kind: customer → contact person'],
    ],
    ['a built-in source', { path: 'source', after: 'business-card' }, ['➕ Source: business card']],
    ['an owner', { path: 'owner', before: 's1', after: 's2' }, ['Owner: Olga → Piotr']],
    [
      'an owner of old',
      { path: 'owner', before: 'gone', after: 's1' },
      ['Owner: somebody who is gone → Olga'],
    ],
    [
      'a number',
      { path: 'phones.p1.e164', before: '+48600700801', after: '+48600700800' },
      ['Phone: +48 600 700 801 → +48 600 700 800'],
    ],
    [
      'a type of number',
      { path: 'phones.p1.type', before: 'work', after: 'mobile' },
      ['+48 600 700 800 · Phone type: work → mobile'],
    ],
    ['a number as typed, which is no news', { path: 'phones.p1.raw', before: '1', after: '2' }, []],
    [
      'a phone that came',
      {
        path: 'phones.p1',
        operation: 'element',
        after: { id: 'p1', e164: '+48600700800', raw: 'x', type: 'work' },
      },
      ['➕ Phone: +48 600 700 800 · work'],
    ],
    [
      'a phone that left',
      { path: 'phones.p1', operation: 'element', before: { id: 'p1', e164: '+48600700800', raw: 'x' } },
      ['➖ Phone: +48 600 700 800'],
    ],
    [
      'an order',
      { path: 'mails', operation: 'order', before: ['a', 'b'], after: ['b', 'a'] },
      ['↕️ Another order: E-mail'],
    ],
    [
      'an address',
      { path: 'mails.m1.address', before: 'a@b.example', after: 'c@d.example' },
      ['E-mail: a@b.example → c@d.example'],
    ],
    ['a tag', { path: 'tags.t1', operation: 'element', after: 't1' }, ['➕ Tag: vip']],
    [
      'a tag that is gone',
      { path: 'tags.t9', operation: 'element', before: 't9' },
      ['➖ Tag: a tag that is gone'],
    ],
    [
      'an organization',
      { path: 'organization', after: { id: 'o1', role: 'buyer' } },
      ['➕ Organization: 🏢 Acme · buyer'],
    ],
    [
      'another organization',
      { path: 'organization.id', before: 'o1', after: 'o2' },
      ['Organization: 🏢 Acme → 🏢 Zeta'],
    ],
    ['a role', { path: 'organization.role', before: 'buyer', after: 'head' }, ['Role: buyer → head']],
    ['the bin', { path: 'deletedAt', after: new Date(0) }, ['🗑 Into the bin']],
    ['the way back', { path: 'deletedAt', before: new Date(0) }, ['♻️ Out of the bin']],
    ['a removal', { operation: 'document', before: { _id: 'c1' } }, ['✖️ Removed']],
    [
      "a tag's name",
      { collectionName: 'tags', document: 't1', path: 'name', before: 'vips', after: 'vip' },
      ['Tag: vips → vip'],
    ],
    [
      "a tag's merger",
      { collectionName: 'tags', document: 't1', path: 'mergedInto', after: 't2' },
      ['➕ Merged into: hurt'],
    ],
    [
      "a tag's slug, which is no news",
      { collectionName: 'tags', document: 't1', path: 'slug', before: 'a', after: 'b' },
      [],
    ],
    [
      'a staff role',
      { collectionName: 'staffMembers', document: 's1', path: 'role', before: 'agent', after: 'manager' },
      ['Role: agent → manager'],
    ],
    [
      'a channel, never its address',
      {
        collectionName: 'staffMembers',
        document: 's1',
        path: 'identities.telegram:77',
        operation: 'element',
        after: { id: 'telegram:77', scheme: 'telegram', value: '77' },
      },
      ['➕ Channel: Telegram'],
    ],
    [
      'a revocation',
      { collectionName: 'staffMembers', document: 's1', path: 'revokedAt', after: new Date(0) },
      ['➕ Access: revoked'],
    ],
    [
      'a permission',
      {
        collectionName: 'staffRoles',
        document: 'agent',
        path: 'permissions.export',
        operation: 'element',
        after: 'export',
      },
      ['➕ Permission: Export'],
    ],
    [
      'a value of a list',
      {
        collectionName: 'settings',
        document: 'sources',
        path: 'values.fair',
        operation: 'element',
        after: 'fair',
      },
      ['➕ Value: fair'],
    ],
  ])('tells %s (B28)', (_what, change, expected) => {
    expect(lines(change)).toEqual(expected);
  });

  it('masks numbers, and never shows an extension, for those who may not see them (B28, M16)', () => {
    const masked = (change: Partial<ActionRow>) => lines(change, 'en', false);
    expect(masked({ path: 'phones.p1.e164', before: '+48600700811', after: '+48600700822' })).toEqual([
      'Phone: +48 ••• ••• •11 → +48 ••• ••• •22',
    ]);
    expect(masked({ path: 'phones.p1.extension', before: '123', after: '456' })).toEqual([
      '+48 ••• ••• •00 · Extension: •••',
    ]);
    const contact = {
      _id: 'c1',
      type: 'person',
      kind: 'customer',
      phones: [{ id: 'p1', raw: '600 700 800', e164: '+48600700800', extension: '99' }],
      mails: [],
      tags: [],
      proposals: [],
      owner: 's1',
    };
    const shown = masked({ operation: 'document', after: contact }).join('\n');
    expect(shown).toContain('➕ Phone: +48 ••• ••• •00');
    expect(shown).not.toMatch(/600|99/);
  });

  it.each<[Language, string]>([
    ['en', 'Job title: Clerk → Director'],
    ['fr', 'Fonction\u00a0: Clerk → Director'],
    ['pl', 'Stanowisko: Clerk → Director'],
  ])('speaks %s (B28, F009)', (language, line) => {
    expect(lines({ path: 'jobTitle', before: 'Clerk', after: 'Director' }, language)).toEqual([line]);
  });

  it('cuts what is too long for a line (B28)', () => {
    const [line = ''] = lines({ path: 'note', after: '🙂'.repeat(500) });
    expect([...line].length).toBeLessThan(140);
    expect(line).toMatch(/…$/);
    // A character cut in two cannot be encoded.
    expect(() => encodeURIComponent(line)).not.toThrow();
  });
});
