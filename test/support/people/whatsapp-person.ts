import { labelOf, readAloud, type ShownChoice } from '../graph/shown-message.ts';
import type { TranscriptPerson } from '../journeys/transcript.ts';
import type { GraphApi } from '../stand-ins/graph-api.ts';
import type { TestService } from '../start-service.ts';

/** Somebody with WhatsApp; each turn resolves with the messages that it brought, read aloud. */
export function createWhatsappPerson(
  api: GraphApi,
  service: Pick<TestService, 'settled'>,
  waId: string,
  name?: string,
) {
  let read = 0;
  const mine = () => api.messages.filter(({ to, type }) => to === waId && type !== 'reaction');
  const heard = async (): Promise<string[]> => {
    await service.settled();
    const all = mine();
    const fresh = all.slice(read);
    read = all.length;
    return fresh.map(readAloud);
  };
  const write = async (content: object): Promise<string[]> => {
    const status = await api.write(waId, content, name);
    if (status !== 200) throw new Error(`The service answered ${status}`);
    return heard();
  };
  const say = (text: string) => write({ type: 'text', text: { body: text } });
  const pressOn = (message: string, { kind, ...chosen }: ShownChoice) =>
    write({
      type: 'interactive',
      context: { from: '48732123456', id: message },
      interactive: { type: kind, [kind]: chosen },
    });
  return {
    waId,
    write,
    /** What was said to them without their doing. */
    heard,
    say,
    pressOn,
    /** Presses a button or a row of the newest message that has one; where choices have numbers, types the number. */
    press: (label: string | RegExp): Promise<string[]> => {
      const fits = (shown: string) => (typeof label === 'string' ? shown === label : label.test(shown));
      const messages = mine();
      for (const message of messages.toReversed()) {
        const choice = message.choices.find((one) => fits(labelOf(one)));
        if (choice) return pressOn(message.id, choice);
        if (message.text.split('\n').some((line) => fits(line.replace(/^\d{1,2}\. /, ''))))
          return say(numberOf([message.text], label));
      }
      throw new Error(`No choice ${label} in\n${messages.slice(-3).map(readAloud).join('\n---\n')}`);
    },
  };
}

/** The same person as transcripts hold them. */
export function toTranscriptPerson(person: ReturnType<typeof createWhatsappPerson>): TranscriptPerson {
  const find = (answers: readonly string[], wanted: RegExp): string => {
    const found = answers.findLast((answer) => wanted.test(answer));
    if (found === undefined) throw new Error(`No ${wanted} in\n${answers.join('\n---\n')}`);
    return found;
  };
  return {
    say: async (text, wanted) => find(await person.say(text), wanted),
    press: async (label, wanted) => find(await person.press(label), wanted),
  };
}

/** The number that stands before a choice, to be typed. Throws when there is none. */
export function numberOf(messages: readonly string[], label: string | RegExp): string {
  const lines = messages.flatMap((message) => message.split('\n'));
  for (const line of lines.reverse()) {
    const [, number, shown = ''] = /^(\d{1,2})\. (.+)$/.exec(line) ?? [];
    if (number && (typeof label === 'string' ? shown === label : label.test(shown))) return number;
  }
  throw new Error(`No choice ${label} in\n${messages.join('\n---\n')}`);
}
