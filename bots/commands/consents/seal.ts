import type { Reply } from '../../../src/connector/index.ts';
import { findNewestSeal, toSealText } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { Database } from '../../../src/storage/index.ts';
import type { BotCommand } from '../command-context.ts';

/** `/seal`: the newest seal of the ledger; whoever keeps it elsewhere can prove later that nothing before was changed (M02). */
export const seal: BotCommand = {
  name: 'seal',
  audience: 'staff',
  permission: 'manage-settings',
  listed: true,
  run: async (_args, { rooms, t }) => {
    await rooms.ledger.sealNow();
    const reply = (await composeSeal(rooms.database))?.(t);
    return { replies: [reply ?? { text: t('seal-none') }] };
  },
};

/** The newest committed seal for any reader; null before the first. */
export async function composeSeal(database: Database): Promise<((t: Translate) => Reply) | null> {
  const newest = await findNewestSeal(database);
  if (!newest) return null;
  return (t) => ({
    title: t('seal-title', { number: newest._id }),
    text: `${t('seal-keep')}\n\n${toSealText(newest)}`,
    choices: [[commandChoice(t('button-consents'), 'consents')]],
  });
}
