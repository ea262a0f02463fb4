import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel, languages, translatorOf } from '../../src/locales/index.ts';

describe('a typed label', () => {
  it.each([
    ['✅ Save', 'save'],
    ['‹ Wróć', 'WROC'],
    ['Ajouter un téléphone', 'ajouter un telephone'],
    ['+48 600 700 800', '48 600-700-800'],
    ['Żółć', 'zołc'],
    ['½ day', '1⁄2 DAY'],
  ])('reads %s when %s is typed', (label, typed) => {
    expect(foldLabel(label)).toBe(foldLabel(typed));
  });

  it('folds to the same however often it is folded, and to nothing only without a letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const folded = foldLabel(label);
        expect(foldLabel(folded)).toBe(folded);
        if (/[a-z0-9]/i.test(label)) expect(folded).not.toBe('');
      }),
    );
  });

  it('tells Back, Skip and Cancel apart in every language', () => {
    for (const language of languages) {
      const t = translatorOf(language);
      const folded = ['button-back', 'button-skip', 'button-cancel'].map((key) => foldLabel(t(key)));
      expect(new Set(folded).size).toBe(3);
      expect(folded).not.toContain('');
    }
  });
});
