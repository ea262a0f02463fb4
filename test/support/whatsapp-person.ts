import type { GraphApi, GraphMessage } from './graph-api.ts';
import type { TestService } from './start-service.ts';

/** Somebody with WhatsApp; each turn resolves with the messages that it brought. */
export function createWhatsappPerson(
  api: GraphApi,
  service: Pick<TestService, 'settled'>,
  waId: string,
  name?: string,
) {
  let read = 0;
  const heard = async (): Promise<string[]> => {
    await service.settled();
    const mine = api.messages.filter((message: GraphMessage) => message.to === waId);
    const fresh = mine.slice(read);
    read = mine.length;
    return fresh.map(({ text }) => text);
  };
  const write = async (content: object): Promise<string[]> => {
    const status = await api.write(waId, content, name);
    if (status !== 200) throw new Error(`The service answered ${status}`);
    return heard();
  };
  return {
    waId,
    write,
    /** What was said to them without their doing. */
    heard,
    say: (text: string) => write({ type: 'text', text: { body: text } }),
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
