import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/connector/index.ts';
import { connected } from '../connected.ts';

/** Strings as bad as people and files make them. */
const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.constantFrom(
    '<b>&',
    '</b>',
    '&lt;',
    '&#',
    '<a href="',
    '\ud800',
    '\udc00',
    '\u0000',
    '\r\n',
    '\u200b',
    '\u3164',
  ),
  fc.constantFrom(
    '👩‍👩‍👧',
    'ż',
    '\n\n\n',
    '   ',
    '\t',
    '\u00ad',
    '\ufe0f',
    '\u202e',
    '\u2800',
    '\u0301',
    '"',
  ),
);
const nasty = fc
  .tuple(fc.array(fragment, { maxLength: 6 }), fc.constantFrom(1, 1, 1, 7, 60, 500))
  .map(([parts, times]) => parts.join('').repeat(times).slice(0, 12_000));
const data = fc.stringMatching(/^[a-z:ż]{1,20}$/).filter((text) => Buffer.byteLength(text) <= 64);
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'tel:+48600',
    'http://localhost:3',
    'https://a',
    'http://127.0.0.1/x',
    'mailto:a@b.pl',
    'x',
    'https://[::1]/',
  ),
  fc.constantFrom('https://żółć.pl/ą ę', 'tg://user?id=1', 'https://a.b@c.d/', 'http://10.0.0.1:8080/a'),
);
const choice = fc.oneof(fc.record({ label: nasty, data }), fc.record({ label: nasty, url }));
const file = fc.record({ name: nasty, mime: nasty, content: fc.uint8Array({ minLength: 2, maxLength: 50 }) });
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    text: nasty,
    title: nasty,
    choices: fc.array(fc.array(choice, { maxLength: 10 }), { maxLength: 9 }),
    file,
    location: fc.record(
      {
        latitude: fc.double({ min: -90, max: 90, noNaN: true }),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        title: nasty,
      },
      { requiredKeys: ['latitude', 'longitude'] },
    ),
    acknowledges: fc.record({ pressId: fc.constant('p'), toast: nasty }),
    results: fc.record({
      queryId: fc.constant('q'),
      items: fc.array(fc.record({ id: nasty, title: nasty, description: nasty, text: nasty }), {
        maxLength: 60,
      }),
      nextOffset: nasty,
    }),
  },
  { requiredKeys: ['text'] },
);

describe('any reply', () => {
  it('is taken by Telegram as a new message, and again in the place of that', {
    timeout: 120_000,
  }, async () => {
    const { api, deliver } = await connected();
    await fc.assert(
      fc.asyncProperty(reply, reply, async (first, second) => {
        for (const one of [first, second]) {
          if (one.acknowledges) api.openPresses.add('p');
          if (one.results) api.askedQueries.add('q');
        }
        const sent = await deliver({ ...first, results: undefined });
        await deliver({ ...second, acknowledges: undefined, replaces: sent?.ref });
        expect(
          api.refusals.filter((refusal) => !/no text in the message|not modified/.test(refusal)),
        ).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every character that can be seen', async () => {
    const { api, deliver } = await connected();
    const visible = fc.string({
      unit: fc.constantFrom('a', '&lt;', '&#38;', '<', '&', 'ż', '👍', '"', '\n', ' ', '>'),
      maxLength: 9000,
    });
    await fc.assert(
      fc.asyncProperty(visible, visible, async (title, text) => {
        const before = api.chat(7).length;
        await deliver({ title, text });
        const shown = api.chat(7).slice(before);
        const squeeze = (said: string) => said.replace(/\s/g, '');
        expect(squeeze(shown.map((message) => message.text).join(''))).toBe(squeeze(title + text));
        for (const message of shown) expect(message.text?.length).toBeLessThanOrEqual(4096);
      }),
      { numRuns: 60 },
    );
  });
});
