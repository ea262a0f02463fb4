import { describe, expect, it } from 'vitest';
import { numberChoices, parseTypedNumber } from '../../../src/messaging/menus/number-choices.ts';

const choices = [
  [
    { label: '✅ Save', data: 'q.a.0' },
    { label: 'Map', url: 'https://example.com/map' },
  ],
  [{ label: 'Cancel', data: 'q.a.x' }],
];

describe('choices on a channel without buttons', () => {
  it('stand under the text, a number before each that can be chosen, and addresses in full', () => {
    const { reply, items } = numberChoices({ title: 'Anna', text: 'Right?\n', choices }, 3);
    expect(reply).toEqual({
      title: 'Anna',
      text: 'Right?\n\n3. ✅ Save\nMap: https://example.com/map\n4. Cancel',
    });
    expect(items).toEqual([
      { number: 3, data: 'q.a.0', word: 'save' },
      { number: 4, data: 'q.a.x', word: 'cancel' },
    ]);
  });

  it('are not written where the text has a line of that number already, and by name where the label is a sign', () => {
    const page = {
      text: '1. Anna\n2. Ewa',
      choices: [
        [
          { label: '1', data: 'c.card.a' },
          { label: '2', data: 'c.card.b' },
        ],
        [{ label: '›', name: 'Next page', data: 'c.people.2' }],
      ],
    };
    const { reply, items } = numberChoices(page, 1);
    expect(reply.text).toBe('1. Anna\n2. Ewa\n\n3. Next page');
    expect(items.map(({ data }) => data)).toEqual(['c.card.a', 'c.card.b', 'c.people.2']);
    // Where numbers go on from an earlier message, each has to be said.
    expect(numberChoices(page, 5).reply.text).toBe('1. Anna\n2. Ewa\n\n5. 1\n6. 2\n7. Next page');
  });

  it('keep the numbers of a later page, and the ways to others come after them', () => {
    const pageFrom = (start: number) => ({
      text: `${start}. Anna\n${start + 1}. Ewa`,
      choices: [
        [
          { label: String(start), data: 'c.card.a' },
          { label: String(start + 1), data: 'c.card.b' },
          { label: '‹', name: 'Previous page', data: 'c.people.1' },
        ],
      ],
    });
    const { reply, items } = numberChoices(pageFrom(11), 1);
    expect(reply.text).toBe('11. Anna\n12. Ewa\n\n13. Previous page');
    expect(items.map(({ number }) => number)).toEqual([11, 12, 13]);
    // A hundred would be typed as something to look up.
    expect(numberChoices(pageFrom(98), 1).reply.text).toBe(
      '98. Anna\n99. Ewa\n\n1. 98\n2. 99\n3. Previous page',
    );
    expect(numberChoices(pageFrom(101), 1).items.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('have no number for those who cannot choose', () => {
    const { reply, items } = numberChoices({ text: '', choices }, null);
    expect(reply.text).toBe('• ✅ Save\nMap: https://example.com/map\n• Cancel');
    expect(items).toEqual([]);
  });

  it('are chosen by one or two digits and nothing else', () => {
    for (const [text, number] of [
      ['2', 2],
      [' 12. ', 12],
      ['#7', 7],
      ['3)', 3],
      ['2️⃣', 2],
      ['1️⃣0️⃣', 10],
      ['２', 2],
      ['٢', 2],
      ['१२', 12],
      ['🔟', 10],
    ] as const)
      expect(parseTypedNumber(text), text).toBe(number);
    for (const text of ['', '123', '1 2', '١٢٣', '🔟🔟', '2 beers', 'one', '-1', '1.5', '/1'])
      expect(parseTypedNumber(text), text).toBeNull();
  });
});
