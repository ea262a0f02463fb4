import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMails, parseMail } from '../../src/contacts/mails.ts';

describe('a mail address as people paste it', () => {
  it.each([
    ['anna@acme.pl', 'anna@acme.pl'],
    [' Anna.K+vip@ACME.PL ', 'Anna.K+vip@acme.pl'],
    ['mailto:anna@acme.pl?subject=Hi', 'anna@acme.pl'],
    ['Anna Kowalska <anna@acme.pl>', 'anna@acme.pl'],
    ['<mailto:anna@acme.pl>', 'anna@acme.pl'],
    ['zoë@bücher.example', 'zoë@bücher.example'],
    ['zoe@xn--bcher-kva.example', 'zoe@bücher.example'],
    ["o'neill@acme.co.uk", "o'neill@acme.co.uk"],
    ['\u200banna@acme.pl\u200b', 'anna@acme.pl'],
  ])('reads %s as %s', (raw, address) => {
    expect(parseMail(raw)).toEqual({ address });
  });

  it.each([
    '',
    'anna',
    'anna@',
    '@acme.pl',
    'anna@acme',
    'anna@@acme.pl',
    'anna@acme..pl',
    '.anna@acme.pl',
    'an na@acme.pl',
  ])('refuses %s', (raw) => {
    expect(parseMail(raw)).toEqual({ problem: 'mail_invalid' });
  });

  it('refuses what is longer than mail allows', () => {
    expect(parseMail(`${'a'.repeat(65)}@acme.pl`)).toEqual({ problem: 'mail_invalid' });
    expect(parseMail(`a@${'b.'.repeat(130)}pl`)).toEqual({ problem: 'mail_invalid' });
    expect(parseMail(`anna@127.0.0.1`)).toEqual({ problem: 'mail_invalid' });
  });

  it('reads its own output as the same address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const parsed = parseMail(typed);
        if ('address' in parsed) expect(parseMail(parsed.address)).toEqual(parsed);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseMail(text);
        for (const mail of findMails(text)) expect(text.slice(mail.start, mail.end)).toBe(mail.raw);
      }),
    );
  });
});

describe('mail addresses inside a text', () => {
  it('finds good and bad ones with their places, and leaves handles alone', () => {
    const text = 'Anna <anna@acme.pl>, (biuro@acme.pl); zła: anna@acme, @anna na IG.';
    expect(findMails(text).map((mail) => [mail.raw, mail.result])).toEqual([
      ['anna@acme.pl', { address: 'anna@acme.pl' }],
      ['biuro@acme.pl', { address: 'biuro@acme.pl' }],
      ['anna@acme', { problem: 'mail_invalid' }],
    ]);
  });
});
