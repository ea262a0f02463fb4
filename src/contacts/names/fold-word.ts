const marks = /\p{M}/gu;
const letters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  '`': "'",
};

function foldCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase();
  const folded = character.toLowerCase().normalize('NFD').replace(marks, '');
  const plain = letters[folded] ?? folded;
  // A mark on its own, or a ligature that would grow, stays: positions are those of the text.
  return plain.length === character.length ? plain : character;
}

/** Lower case without diacritics, exactly as long as the text (which should be NFC), so that positions carry over. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}
