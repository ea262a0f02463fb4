import { describe, expect, it } from 'vitest';
import { endReached, pageChoices, turnMeant, turnsOf } from '../../src/dialogue/turn-pages.ts';
import { translatorOf } from '../../src/locales/index.ts';

const t = translatorOf('en');
const choicesAt = (page: number, pages: number) =>
  pageChoices(page, pages, (label, to) => ({ label, data: `c.people.${to}` }), t);

describe('pages', () => {
  it('are turned by signs that lead somewhere, each with its name in words', () => {
    expect(choicesAt(1, 1)).toEqual([]);
    expect(choicesAt(1, 2)).toEqual([[{ label: '›', name: 'Next page', data: 'c.people.2' }]]);
    expect(choicesAt(3, 5).flat()).toEqual([
      { label: '«', name: 'First page', data: 'c.people.1' },
      { label: '‹', name: 'Previous page', data: 'c.people.2' },
      { label: '›', name: 'Next page', data: 'c.people.4' },
      { label: '»', name: 'Last page', data: 'c.people.5' },
    ]);
  });

  it('are turned by words of any language, where what was said last can be turned that way', () => {
    const turns = turnsOf([{ text: 'before' }, { text: 'a list', choices: choicesAt(2, 2) }]);
    expect(turns).toEqual({ back: 'c.people.1' });
    for (const word of ['back', 'first page', 'Previous page', 'précédente', 'Poprzednia strona!'])
      expect(turnMeant(word, turns), word).toBe('c.people.1');
    for (const word of ['next', 'Anna', '', '‹', 'back again'])
      expect(turnMeant(word, turns), word).toBeNull();
    expect(turnMeant('dalej', turnsOf([{ text: '', choices: choicesAt(1, 2) }]))).toBe('c.people.2');
    const middle = turnsOf([{ text: '', choices: choicesAt(3, 5) }]);
    for (const word of ['Ostatnia', 'dernière', 'last'])
      expect(turnMeant(word, middle), word).toBe('c.people.5');
    for (const word of ['pierwsza', 'première', 'first'])
      expect(turnMeant(word, middle), word).toBe('c.people.1');
    for (const word of ['next', 'ostatnia']) expect(turnMeant(word, undefined), word).toBeNull();
  });

  it('of a history that only leads on and to its newest go back to that', () => {
    const turns = turnsOf([{ text: '', choices: [[{ label: '« Newest', data: 'c.history' }]] }]);
    expect(turnMeant('page précédente', turns)).toBe('c.history');
    expect(turnMeant('next', turns)).toBeNull();
  });

  it('end somewhere, which is said with the ways that are left', () => {
    const last = turnsOf([{ text: '', choices: choicesAt(3, 3) }]);
    const said = endReached('dalej', last, t);
    expect(said).toEqual({ text: 'That is the last page.', choices: [choicesAt(3, 3).flat()] });
    expect(turnsOf(said ? [said] : [])).toEqual(last);
    const first = turnsOf([{ text: '', choices: choicesAt(1, 2) }]);
    expect(endReached('précédente', first, t)?.text).toBe('That is the first page.');
    expect(endReached('Anna', last, t)).toBeNull();
    expect(endReached('next', undefined, t)).toBeNull();
  });

  it('are those of the last message, and no question’s own way back', () => {
    const older = { label: 'Older ›', data: 'c.history.abc' };
    expect(turnsOf([{ text: '', choices: [[older]] }])).toEqual({ next: 'c.history.abc' });
    expect(turnsOf([{ text: '', choices: [[older]] }, { text: 'later' }])).toBeUndefined();
    expect(turnsOf([{ text: '', choices: [[{ label: '‹ Back', data: 'q.abcdef.back' }]] }])).toBeUndefined();
  });
});
