import type { CommandArguments } from '../../src/dialogue/index.ts';
import type { Translate } from '../../src/locales/index.ts';
import { echoed } from './shorten.ts';

/** Commands whose wish is named when it has to be asked which contact was meant. */
const named = new Set([
  'tag',
  'untag',
  'note',
  'phone',
  'mail',
  'rename',
  'job',
  'link',
  'edit',
  'delete',
  'history',
  'owner',
  'attachsender',
]);

/** What the contact is wanted for: "To tag: vip"; null where it goes without saying. */
export function whichFor(command: string, args: CommandArguments, t: Translate): string | null {
  if (!named.has(command)) return null;
  const typed = /^[^:]+:\s*(.+)$/s.exec(args.text)?.[1];
  const several = [args.phone, args.mail, args.note].filter(Boolean).join(', ');
  const value = echoed(args.tags?.join(', ') || args.value || several || typed || '');
  const purpose = t(`which-for-${command}`);
  return value ? t('which-for', { purpose, value }) : purpose;
}
