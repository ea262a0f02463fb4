import { type ChangeWriter, NotFoundError } from '../../storage/index.ts';
import { cleanLine } from '../changes/clean-text.ts';
import type { ContactContext } from '../changes/contact-context.ts';
import { assign } from '../changes/edit-contact.ts';
import { contactModel } from '../contact.model.ts';
import { ContactError, TagExistsError } from '../contact-error.ts';
import { findTagByName, toTagName, toTagSlug } from './find-or-create-tag.ts';
import { type Tag, tagModel } from './tag.model.ts';

/** Writes the tag alone: its carriers hold the id (F084). Throws TagExistsError when another tag goes by that name. */
export async function renameTag(
  context: ContactContext,
  writer: ChangeWriter,
  tagId: string,
  typed: string,
): Promise<Tag> {
  const name = toTagName(typed);
  const existing = await findTagByName(context, name, writer.tx);
  if (existing && existing._id !== tagId) throw new TagExistsError(existing);
  await getLivingTag(context, writer, tagId);
  return writer.change(tagModel, tagId, (tag) => {
    tag.name = name;
    tag.slug = toTagSlug(name);
  });
}

/** Puts a tag into a group of tags, or takes it out (B27). Throws NotFoundError, `text_too_long`. */
export async function groupTag(
  context: ContactContext,
  writer: ChangeWriter,
  tagId: string,
  group: string | null,
): Promise<Tag> {
  const name = cleanLine(group);
  await getLivingTag(context, writer, tagId);
  return writer.change(tagModel, tagId, (tag) => assign(tag, 'group', name));
}

/**
 * Carriers of either tag end up with `into` once, in the place of the first of the two; the other name is free again.
 * The merged tag stays as a pointer for those who still hold its id, such as an old button. Answers how many contacts
 * carried it. Throws `tag_merged_into_itself`, NotFoundError.
 */
export async function mergeTags(
  context: ContactContext,
  writer: ChangeWriter,
  from: string,
  into: string,
): Promise<number> {
  if (from === into) throw new ContactError('tag_merged_into_itself', 'A tag cannot be merged into itself');
  await getLivingTag(context, writer, from);
  await getLivingTag(context, writer, into);
  const carriers = await changeCarriers(context, writer, from, into);
  await writer.change(tagModel, from, (tag) => {
    tag.mergedInto = into;
    tag.slug = `merged:${from}`;
  });
  return carriers;
}

/** Takes the tag off every contact and removes it. Answers how many carried it. */
export async function deleteTag(
  context: ContactContext,
  writer: ChangeWriter,
  tagId: string,
): Promise<number> {
  await getLivingTag(context, writer, tagId);
  const carriers = await changeCarriers(context, writer, tagId, undefined);
  await writer.remove(tagModel, tagId);
  return carriers;
}

async function getLivingTag({ database }: ContactContext, writer: ChangeWriter, id: string): Promise<Tag> {
  const tag = await database.model(tagModel).findById(id, null, { session: writer.tx }).lean();
  if (!tag || tag.mergedInto !== undefined) throw new NotFoundError('tags', id);
  return tag;
}

/** Contacts in the bin follow too: they may be restored. */
async function changeCarriers(
  { database }: ContactContext,
  writer: ChangeWriter,
  tagId: string,
  survivor: string | undefined,
): Promise<number> {
  const carriers = await database
    .model(contactModel)
    .find({ tags: tagId }, { _id: 1 }, { session: writer.tx })
    .lean();
  const ids = carriers.map(({ _id }) => _id);
  await writer.changeMany(contactModel, ids, (contact) => {
    const replaced = contact.tags.flatMap((id) => (id === tagId ? (survivor ?? []) : id));
    contact.tags = [...new Set(replaced)];
  });
  return ids.length;
}
