import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelAbilities, Reply } from '../../src/connector/index.ts';
import { cutReply } from '../../src/messaging/cut-reply.ts';

const channel = (textLimit: number, captionLimit = textLimit): ChannelAbilities => ({
  textLimit,
  captionLimit,
  edits: true,
  buttons: true,
  pace: { perSecond: 1, perChatMilliseconds: 0 },
});
const squeezed = (text: string) => text.replace(/\s+/g, '');
const isWhole = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
const lengthOf = ({ title, text }: Reply) => text.length + (title ? title.length + 2 : 0);

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme-composite', maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', '  ', '👩‍👩‍👧', '𝄞'),
    ),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(' '));

describe('a long reply', () => {
  it('is cut so that nothing is lost, no character is halved and every page fits', () => {
    const file = { name: 'list.csv', mime: 'text/csv', content: new Uint8Array([1]) };
    fc.assert(
      fc.property(
        texts,
        fc.option(texts, { nil: undefined }),
        fc.integer({ min: 8, max: 120 }),
        fc.boolean(),
        (text, title, limit, withFile) => {
          const captionLimit = Math.max(8, Math.floor(limit / 2));
          const reply: Reply = { title, text, ...(withFile && { file }) };
          const pages = cutReply(reply, channel(limit, captionLimit));
          const read = pages.map((page) => `${page.title ?? ''}${page.text}`).join('');
          expect(squeezed(read)).toBe(squeezed(`${title ?? ''}${text}`));
          pages.forEach((page, at) => {
            expect(lengthOf(page)).toBeLessThanOrEqual(withFile && at === 0 ? captionLimit : limit);
            expect(isWhole(page.text) && isWhole(page.title ?? '')).toBe(true);
            if (at > 0) expect(page.text.trim()).not.toBe('');
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is cut at a line or a space where there is one', () => {
    const pages = cutReply({ text: 'first line\nsecond line is longer' }, channel(16));
    expect(pages.map(({ text }) => text)).toEqual(['first line', 'second line is', 'longer']);
  });

  it('replaces and acknowledges with its first page and asks with its last', () => {
    const reply: Reply = {
      title: 'Contacts',
      text: 'one two three four five six',
      replaces: 'm1',
      acknowledges: { pressId: 'p1' },
      choices: [[{ label: 'Next', data: 'c.next' }]],
    };
    const pages = cutReply(reply, channel(20));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toMatchObject({ title: 'Contacts', replaces: 'm1', acknowledges: { pressId: 'p1' } });
    expect(pages.filter(({ choices }) => choices)).toEqual([pages.at(-1)]);
    expect(pages.filter(({ replaces }) => replaces)).toHaveLength(1);
  });

  it('gives a short reply as it is', () => {
    const reply: Reply = { title: 'T', text: 'x'.repeat(97), replaces: 'm' };
    expect(cutReply(reply, channel(100))).toEqual([reply]);
  });
});
