import type { FluentResource } from '@fluent/bundle';

type Message = FluentResource['body'][number];
type Pattern = NonNullable<Message['value']>;

/** What contacts read, or write, as an SMS too: a no-break space is not in its alphabet and would halve the room of the message. */
const bySms = /^(?:contact-|desk-(?:calls|channel)|consent-code-message$)/;

/**
 * French keeps its two-part signs on the line of the word before them, and guillemets on that of the words inside: no line
 * may break there, which a phone's would. The texts are written with plain spaces; changes `message` as it is read.
 */
export function spaceFrench(message: Message): void {
  if (message.value !== null && !bySms.test(message.id)) message.value = spacePattern(message.value);
}

function spacePattern(pattern: Pattern): Pattern {
  if (typeof pattern === 'string') return spaceText(pattern);
  return pattern.map((element) => {
    if (typeof element === 'string') return spaceText(element);
    if (element.type !== 'select') return element;
    const variants = element.variants.map((variant) => ({ ...variant, value: spacePattern(variant.value) }));
    return { ...element, variants };
  });
}

/** Narrow before ; ! and ?, of a letter's width before a colon and inside guillemets. */
function spaceText(text: string): string {
  return text
    .replace(/ (?=[;!?])/g, '\u202f')
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0');
}
