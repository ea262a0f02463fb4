import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../../bots/commands/mask-drafts.ts';
import { findPhones, unlinkPhones } from '../../../src/contacts/phones/index.ts';

describe('a number among letters', () => {
  it.each([
    'vip600700800',
    '600700800vip',
    'a600700800b',
    '#600700800',
    'tel_600700800_',
    'klient600 700 800',
    'https://wa.me/48600700800',
    'wa.me/33612345601 i kom600700800',
    'https://api.whatsapp.com/send?phone=33612345601&text=a',
  ])('is masked as any other: %s (M16)', (text) => {
    const masked = maskNumbers(text, 'PL');
    expect(masked).not.toMatch(/600.?700.?800|612345601/);
    expect(masked).toContain('•');
  });

  it.each(['vip2026', 'order A12-34', 'https://example.com/a1b2c3', 'EN13432', 'Nov 24, 2026, 12:31 AM'])(
    'stays where it is no number: %s (M16)',
    (text) => {
      expect(maskNumbers(text, 'PL')).toBe(text);
    },
  );

  it('stays where it was just typed (M16)', () => {
    expect(maskNumbers('vip600700800', 'PL', 'tag Anna vip600700800')).toBe('vip600700800');
  });
});

describe('a link that opens a chat', () => {
  it.each([
    ['https://wa.me/33612345601', '+33612345601'],
    ['wa.me/+33612345601?text=hi', '+33612345601'],
    ['new Kate Wood https://wa.me/48511222333, vip', 'new Kate Wood +48511222333, vip'],
    ['https://api.whatsapp.com/send?phone=48511222333&text=a', '+48511222333'],
    ['https://example.com/48511222333', 'https://example.com/48511222333'],
    ['wa.me/message/ABC123', 'wa.me/message/ABC123'],
  ])('is the number in it: %s (B06)', (text, unlinked) => {
    expect(unlinkPhones(text)).toBe(unlinked);
  });

  it('carries the country whatever the usual one is (B06)', () => {
    expect(findPhones('wa.me/33612345601', 'PL').map(({ e164 }) => e164)).toEqual(['+33612345601']);
  });
});
