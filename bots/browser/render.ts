import type { Reply } from '../../src/connector/index.ts';
import type { BotItem, ShownFile } from './page/protocol.ts';

/** The reply as the chat's log keeps it and the page shows it. Pure; files are stored beforehand. */
export function render(id: string, reply: Reply, files: { file?: ShownFile; picture?: ShownFile }): BotItem {
  const { title, text, location, replaces, acknowledges } = reply;
  const choices = reply.choices
    ?.map((row) => row.filter((choice) => !('url' in choice) || /^(https?|tel|mailto):/i.test(choice.url)))
    .filter((row) => row.length > 0);
  const item: BotItem = {
    from: 'bot',
    id,
    title,
    text,
    choices: choices?.length ? choices : undefined,
    ...files,
    location,
    replaces,
    pressId: acknowledges?.pressId,
    toast: acknowledges?.toast,
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  ) as unknown as BotItem;
}
