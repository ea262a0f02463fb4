const LETTERS: Readonly<Record<string, string>> = { ł: 'l', œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', đ: 'd' };

/** Lower case, without accents and apostrophes: `Żółć` → `zolc`, `isn’t` → `isnt`; what words of a grammar are compared by. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .replace(/[łœæøßđ]/gu, (letter) => LETTERS[letter] ?? letter);
}
