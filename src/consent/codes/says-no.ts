import { foldMessage, toWords } from '../keywords/index.ts';

/** Words that turn an assent round, in all languages at once: a sender of French words may write `nope`. */
const negations = new Set(
  [
    ['no', 'nope', 'nah', 'not', 'never', 'dont', 'doesnt', 'didnt', 'wont', 'cant', 'cannot', 'isnt'],
    ['refuse', 'refused', 'decline', 'disagree', 'against', 'without'],
    ['non', 'ne', 'n', 'pas', 'jamais', 'aucun', 'aucune', 'refus', 'sans', 'contre', 'desaccord'],
    ['nie', 'nigdy', 'zaden', 'zadnych', 'odmawiam', 'bez', 'sprzeciw', 'przeciw'],
    ['ні', 'не', 'нет', 'ніколи', 'відмовляюсь', 'відмовляюся', 'без', 'проти'],
  ]
    .flat()
    .map((word) => foldMessage(word)),
);

/**
 * Whether a message with a code says something that may be a no beside it: `I do not agree. Code …`. `prepared` are the words we
 * wrote for the sender; a consent called `Never miss a sale` does not make them a no. Pure.
 */
export function saysNo(text: string, prepared = ''): boolean {
  const [own, ours] = [foldMessage(text), foldMessage(prepared).trim()];
  const said = ours === '' ? own : own.replace(ours, () => ' ');
  return toWords(said).some((word) => negations.has(word.text));
}
