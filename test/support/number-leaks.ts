import type { ShownMessage } from './stand-ins/telegram-api.ts';

/** Finds what messages give away of some numbers (digits alone, with country code), whatever stands between the digits. */
export function createNumberLeaks(numbers: readonly string[]) {
  const runsOf = (length: number) =>
    numbers.flatMap((digits) =>
      Array.from({ length: digits.length - length + 1 }, (_one, at) => digits.slice(at, at + length)),
    );
  const leaks = (text: string, length: number): string[] => {
    const close = text.replace(/(?<=\d)[\s().\-–/]+(?=\d)/g, '');
    return runsOf(length).filter((run) => close.includes(run));
  };
  /**
   * Four digits in a row in what is read; six in what buttons and files carry, where an id may hold four by chance. What
   * somebody has just `typed` may be said back to them.
   */
  const leaksOf = ({ text, caption, markup, file }: ShownMessage, typed = ''): string[] => {
    const buttons = markup?.inline_keyboard.flat() ?? [];
    const readable = [text, caption, file?.name, ...buttons.map((button) => button.text)].join('\n');
    const carried = buttons.map(({ callback_data, url }) => `${callback_data}\n${url}`).join('\n');
    const content = file ? Buffer.from(file.content).toString('utf8') : '';
    const found = [...leaks(readable, 4), ...leaks(carried, 6), ...leaks(content, 6)];
    return found.filter((run) => !typed.includes(run));
  };
  return { leaks, leaksOf };
}
