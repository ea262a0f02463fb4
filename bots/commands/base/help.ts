import type { BotCommand } from '../command-context.ts';

/** `/help`: the commands this person may use, one line each; made from the registry, so it never lies. */
export function createHelp(commands: () => readonly BotCommand[]): BotCommand {
  return {
    name: 'help',
    audience: 'staff',
    listed: true,
    run: async (_args, { t, can }) => {
      const allowed = commands().filter(
        ({ listed, permission }) => listed && (!permission || can(permission)),
      );
      const lines = allowed.map(({ name }) => `/${name} – ${t(`help-${name}`)}`);
      return { replies: [{ title: t('help-title'), text: `${t('help-intro')}\n\n${lines.join('\n')}` }] };
    },
  };
}
