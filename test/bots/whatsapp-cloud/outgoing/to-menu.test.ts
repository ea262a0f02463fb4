import { describe, expect, it } from 'vitest';
import { toData, toMenu } from '../../../../bots/whatsapp-cloud/outgoing/to-menu.ts';

const menuOf = (...labels: string[]) => toMenu([labels.map((label, at) => ({ label, data: `q.abc.${at}` }))]);
const letters = (count: number) => 'abcdefghijklmnop'.slice(0, count).split('');

describe('choices as buttons and rows', () => {
  it('are buttons up to three short ones, and rows up to ten', () => {
    expect(menuOf('x'.repeat(20), 'b', 'c')?.buttons).toHaveLength(3);
    expect(menuOf('x'.repeat(21), 'b', 'c')).toMatchObject({ buttons: null, rows: [{}, {}, {}] });
    expect(menuOf(...letters(4))).toMatchObject({ buttons: null });
    expect(menuOf(...letters(10))?.rows).toHaveLength(10);
    expect(menuOf(...letters(11))).toBeNull();
    expect(toMenu([])).toBeNull();
  });

  it('have a label that is too long for a row whole beneath it, broken off at a word above', () => {
    const label = 'Supprimer l’étiquette « habituée du samedi »';
    expect(menuOf(label, 'Retour')?.rows).toEqual([
      { id: 'q.abc.0', title: 'Supprimer l’étiquette …', description: label },
      { id: 'q.abc.1', title: 'Retour' },
    ]);
    for (const length of [25, 40, 72]) {
      const [row] = menuOf(`Usuń ${'x'.repeat(length - 5)}`)?.rows ?? [];
      expect(row?.title).toBe('Usuń …');
      expect(row?.description).toHaveLength(length);
    }
  });

  it('are numbered instead where they would be ambiguous: twins, titles that break off alike, one long word', () => {
    expect(menuOf('Anna Nowak', 'Anna Nowak')).toBeNull();
    expect(menuOf('Anna', 'ANNA ')).toBeNull();
    expect(menuOf('Anna', 'Anna\uFE0F')).toBeNull();
    expect(menuOf('Anna Nowak-Kowalska from Warszawa', 'Anna Nowak-Kowalska from Wrocław')).toBeNull();
    expect(menuOf('x'.repeat(25), 'b')).toBeNull();
    expect(menuOf(`Usuń ${'x'.repeat(68)}`)).toBeNull();
    expect(menuOf('two\nlines')).toBeNull();
    expect(menuOf('  ')).toBeNull();
  });

  it('are numbered where one opens an address or has no id that Graph takes', () => {
    expect(toMenu([[{ label: 'Map', url: 'https://example.com' }]])).toBeNull();
    for (const data of ['', ' q', 'q#1', 'x'.repeat(199)])
      expect(toMenu([[{ label: 'a', data }]])).toBeNull();
  });

  it('may do the same under two labels: the id says which it is, and the press is one', () => {
    const same = ['✏️ Edit', '✏️ Edit more', 'Edit'].map((label) => ({ label, data: 'c.edit.1' }));
    const ids = toMenu([same])?.rows.map(({ id }) => id) ?? [];
    expect(ids).toEqual(['c.edit.1', 'c.edit.1#1', 'c.edit.1#2']);
    expect(ids.map(toData)).toEqual(same.map(({ data }) => data));
  });

  it('never break a pair of code units', () => {
    for (let lead = 1; lead < 30; lead += 1) {
      const [row] = menuOf(`${'x'.repeat(lead)} 👨‍👩‍👧 and ${'y'.repeat(20)}`)?.rows ?? [];
      expect(row?.title ?? '').not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      expect((row?.title ?? '').length).toBeLessThanOrEqual(24);
    }
  });
});
