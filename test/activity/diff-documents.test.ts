import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffDocuments } from '../../src/activity/diff-documents.ts';
import { parsePath, toPath } from '../../src/activity/path.ts';
import { revertChanges } from '../../src/activity/undo/revert-changes.ts';
import { randomBody } from './random-documents.ts';

const phone = (id: string, type = 'work') => ({ id, raw: `${id}00`, type });

describe('diffDocuments', () => {
  test('names a changed field of a list element by the id of the element (B28)', () => {
    const before = { _id: '1', phones: [phone('p1'), phone('p2')] };
    const after = { _id: '1', phones: [phone('p1'), phone('p2', 'home')] };
    expect(diffDocuments(before, after)).toEqual([
      { path: 'phones.p2.type', operation: 'set', before: 'work', after: 'home' },
    ]);
  });

  test('keeps the place of an element that came or went (B28)', () => {
    const before = { phones: [phone('p1'), phone('p2')], tags: ['vip', 'old'] };
    const after = { phones: [phone('p2')], tags: ['vip', 'new'] };
    expect(diffDocuments(before, after)).toEqual([
      { path: 'phones.p1', operation: 'element', before: phone('p1'), index: 0 },
      { path: 'tags.old', operation: 'element', before: 'old', index: 1 },
      { path: 'tags.new', operation: 'element', after: 'new', index: 1 },
    ]);
  });

  test('tells a new order of the same elements apart from other elements', () => {
    const before = { phones: [phone('p1'), phone('p2'), phone('p3')] };
    const after = { phones: [phone('p3'), phone('p1')] };
    expect(diffDocuments(before, after).map(({ path, operation }) => [path, operation])).toEqual([
      ['phones.p2', 'element'],
      ['phones', 'order'],
    ]);
  });

  test('takes a list with a name twice, or with other values, as one value', () => {
    expect(diffDocuments({ tags: ['a', 'a'] }, { tags: ['a'] })).toEqual([
      { path: 'tags', operation: 'set', before: ['a', 'a'], after: ['a'] },
    ]);
    expect(diffDocuments({ sizes: [1, 2] }, { sizes: [1] })).toHaveLength(1);
  });

  test('says nothing of derived fields, of undefined and of equal instants', () => {
    const before = { updatedAt: new Date(1), born: new Date(5), note: undefined };
    const after = { updatedAt: new Date(2), born: new Date(5) };
    expect(diffDocuments(before, after, ['updatedAt'])).toEqual([]);
  });

  test('escapes dots, so that a path leads back to its segments', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (segments) => {
        expect(parsePath(toPath(segments))).toEqual(segments);
      }),
    );
  });
});

describe('revertChanges', () => {
  test('leads from any state back to any other, order of elements included (M03)', () => {
    fc.assert(
      fc.property(randomBody, randomBody, (before, after) => {
        const reverted = revertChanges(after, diffDocuments(before, after));
        expect(reverted.clashes).toEqual([]);
        expect(reverted.document).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });

  test('does nothing the second time (M03)', () => {
    fc.assert(
      fc.property(randomBody, randomBody, (before, after) => {
        const changes = diffDocuments(before, after).filter(({ operation }) => operation === 'set');
        const once = revertChanges(after, changes);
        expect(revertChanges(once.document, changes)).toEqual(once);
      }),
    );
  });

  test('takes back an addition and leaves what came later where it is (M03)', () => {
    const start = { tags: ['vip'] };
    const tagged = { tags: ['vip', 'new'] };
    const present = { tags: ['late', 'vip', 'new', 'later'] };
    expect(revertChanges(present, diffDocuments(start, tagged))).toEqual({
      document: { tags: ['late', 'vip', 'later'] },
      clashes: [],
    });
  });

  test('restores the order of its own elements around newer ones (M03)', () => {
    const changes = diffDocuments({ tags: ['a', 'b', 'c'] }, { tags: ['c', 'b', 'a'] });
    expect(revertChanges({ tags: ['x', 'c', 'b', 'y', 'a'] }, changes)).toEqual({
      document: { tags: ['x', 'a', 'b', 'y', 'c'] },
      clashes: [],
    });
  });

  test.each([
    ['a field that is newer', { name: 'A' }, { name: 'B' }, { name: 'C' }, 'name'],
    [
      'an added element that was edited since',
      { phones: [] },
      { phones: [phone('p1')] },
      { phones: [phone('p1', 'home')] },
      'phones.p1',
    ],
    [
      'a field of an element that is gone',
      { phones: [phone('p1')] },
      { phones: [phone('p1', 'home')] },
      { phones: [] },
      'phones.p1.type',
    ],
    [
      'an order that is newer',
      { tags: ['a', 'b', 'c'] },
      { tags: ['c', 'b', 'a'] },
      { tags: ['b', 'c', 'a'] },
      'tags',
    ],
    ['a list that is no list any more', { tags: ['a', 'b'] }, { tags: ['b', 'a'] }, { tags: 'none' }, 'tags'],
  ])('clashes over %s and leaves it alone (M03)', (_title, before, after, present, path) => {
    const reverted = revertChanges(present, diffDocuments(before, after));
    expect(reverted.clashes.map(({ change }) => change.path)).toEqual([path]);
    expect(reverted.document).toEqual(present);
  });

  test('clashes over a created document that was changed since, and over one that is gone (M03)', () => {
    const created = diffDocuments(undefined, { _id: '1', name: 'A', updatedAt: 1 }, ['updatedAt']);
    expect(
      revertChanges({ _id: '1', name: 'A', updatedAt: 9 }, created, ['updatedAt']).document,
    ).toBeUndefined();
    expect(revertChanges({ _id: '1', name: 'B' }, created).clashes).toHaveLength(1);
    const renamed = diffDocuments({ name: 'A' }, { name: 'B' });
    expect(revertChanges(undefined, renamed).clashes).toHaveLength(1);
  });
});
