import type { ChangeWriter, Transaction } from '../../storage/index.ts';
import type { ContactContext } from '../changes/contact-context.ts';
import { ContactError } from '../contact-error.ts';
import { fold } from '../search/index.ts';
import { isReadable, toVisible } from '../visible-text.ts';
import { type Tag, tagModel } from './tag.model.ts';

const longestName = 64;

/**
 * A tag's name as stored: blanks as one, without the `#` that some type. Throws `tag_name_empty`,
 * `tag_name_unreadable`, `tag_name_too_long`.
 */
export function toTagName(typed: string): string {
  const name = tidy(typed);
  if (name === '') throw new ContactError('tag_name_empty', 'A tag needs a name');
  if (!isReadable(name)) throw new ContactError('tag_name_unreadable', 'A tag needs a letter or a digit');
  if (name.length > longestName)
    throw new ContactError('tag_name_too_long', `${longestName} characters at most`);
  return name;
}

function tidy(typed: string): string {
  return toVisible(typed)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/, '');
}

/** By what tags are the same: `VIP`, `vip` and `Vïp`. Names that fold to nothing, older ones as ⭐ among them, stand for themselves. */
export function toTagSlug(name: string): string {
  return fold(name).trim() || name.toLowerCase();
}

/** The tag that goes by this name. */
export function findTagByName(
  { database }: ContactContext,
  name: string,
  tx?: Transaction,
): Promise<Tag | null> {
  const slug = toTagSlug(tidy(name));
  return database
    .model(tagModel)
    .findOne({ slug }, null, { session: tx ?? null })
    .lean();
}

/** Of two transactions that make one tag at once, the later one runs again and finds it. */
export async function findOrCreateTag(
  context: ContactContext,
  writer: ChangeWriter,
  typed: string,
): Promise<Tag> {
  const name = toTagName(typed);
  const found = await findTagByName(context, name, writer.tx);
  if (found) return found;
  const { now, actor } = writer;
  const tag = { _id: context.newId(), name, slug: toTagSlug(name), createdAt: now, createdBy: actor };
  return writer.create<Tag>(tagModel, tag);
}
