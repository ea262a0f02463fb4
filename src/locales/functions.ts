import type { FluentFunction } from '@fluent/bundle';

/** Before a vowel, a mute h, or a y that is read as a vowel, French says d' for de; in names an h is taken for mute. */
const elided = /^(?:[aeiouhœæ]|y(?![aeiouàâéèêëîïôû]))/i;

/** What texts may call beside Fluent's own: `DE($name)` is French "de" with its name. */
export const functions: Readonly<Record<string, FluentFunction>> = {
  DE: ([name]) => {
    const word = String(name).trim();
    const bare = word.normalize('NFD').replace(/\p{M}+/gu, '');
    return elided.test(bare) ? `d'${word}` : `de ${word}`;
  },
};
