import { setTimeout as sleep } from 'node:timers/promises';
import { isGivenName, isJobTitle } from '../../src/contacts/index.ts';
import { compiledGrammar, type Intent, parsePlainCommand } from '../../src/dialogue/index.ts';
import { languages, translatorOf } from '../../src/locales/index.ts';
import type { CommandContext } from './command-context.ts';
import { findBareCommand } from './find/bare-words.ts';
import { findSmallTalk } from './find/small-talk.ts';
import { findMatches } from './match-contacts.ts';
import { findListedTag } from './tags/find-listed-tag.ts';
import { findNamedTag } from './tags/find-named-tag.ts';
import { readTagWork } from './tags/read-tag-work.ts';
import { readTagging } from './tags/read-tagging.ts';
import { readUntag } from './tags/read-untag.ts';

const lookUps: ReadonlySet<string> = new Set(['card', 'find']);

/** Reads texts and builds grammars before the first person needs them, one language at a time: each takes a tenth of a second. */
export async function warmUp(signal: AbortSignal): Promise<void> {
  for (const language of languages) {
    await sleep(1_000, undefined, { signal, ref: false });
    translatorOf(language);
    compiledGrammar(language);
  }
}

/** A pasted contact is read to its end: the "ok" of "sms ok" is no politeness. */
function wholeText({ command, args }: Intent, said: string): string {
  const at = command === 'new' && args.text ? said.lastIndexOf(args.text) : -1;
  return at < 0 ? args.text : said.slice(at).trim();
}

/** "show all vip", "our vips": the tag that the words of a look-up name where no contact goes by them. */
async function readTag(words: string | undefined, context: CommandContext): Promise<string | null> {
  if (!words || !context.can('see-contacts')) return null;
  const tag = await findListedTag(words, context);
  return tag && !(await isName(words, context)) ? tag.name : null;
}

async function isName(words: string, context: CommandContext): Promise<boolean> {
  return context.can('see-contacts') && (await findMatches(words, context)).byName;
}

/** "Sarah works at night" links nobody, unless a firm goes by that; with what she is there it is meant. */
async function isRemark(
  { args: { remark, role, value } }: Intent,
  context: CommandContext,
): Promise<boolean> {
  if (!remark || role || !value || !context.can('see-contacts')) return false;
  return !(await findMatches(value, context, 'organization')).byName;
}

/** Commands that a tag taken off or put on reads like, with the tag in what seems to be the name. */
const likeTagging: ReadonlySet<string> = new Set(['delete', 'tag', 'untag']);

/** "usuń vip Tomkowi" deletes nobody: where no contact goes by the words, the book may know a tag among them. */
async function withTagging(
  intent: Intent | null,
  text: string,
  context: CommandContext,
): Promise<Intent | null> {
  const { contact = '', tags = [] } = intent?.args ?? {};
  // "tag tom, chris and sarah vip" is no tag "chris".
  const isList = intent?.command === 'tag' && tags.length > 1 && text.includes(',');
  const isDoubtful = intent && likeTagging.has(intent.command) && contact !== '';
  if (intent && !isList && !(isDoubtful && !(await isName(contact, context)))) return intent;
  return (await readTagging(text, context)) ?? intent;
}

/** What a message means that is neither a command nor an answer: plain language (M23), else a search for it. */
export async function understand(text: string, context: CommandContext): Promise<Intent> {
  const { t } = context;
  const parsed = parsePlainCommand(text, [t.language], { isGivenName, isJobTitle });
  const tagging = await withTagging(parsed && (await readUntag(parsed, context)), text, context);
  const intent = tagging && ((await readTagWork(tagging, context)) ?? tagging);
  // A word alone is looked up, among tags too.
  const words = /\s/.test(text.trim()) ? text : undefined;
  const listed = !intent ? words : lookUps.has(intent.command) ? intent.args.contact : undefined;
  const tag = await readTag(listed, context);
  if (tag) return { command: 'tags', args: { text: tag, said: text } };
  if (intent && !(await isRemark(intent, context)))
    return { command: intent.command, args: { ...intent.args, text: wholeText(intent, text), said: text } };
  const bare = intent ? null : findBareCommand(text);
  if (bare && !(await isNameOrTag(text, context)))
    return { command: bare.command, args: { text: bare.text, said: text } };
  return { command: 'find', args: { text, ...((await isSmallTalk(text, context)) && { said: text }) } };
}

/** "hello" is a greeting although an address begins with it; a name or a tag of that word is looked up. */
async function isSmallTalk(text: string, context: CommandContext): Promise<boolean> {
  return findSmallTalk(text) !== null && !(await isNameOrTag(text, context));
}

async function isNameOrTag(text: string, context: CommandContext): Promise<boolean> {
  if (!context.can('see-contacts')) return false;
  return (await isName(text, context)) || (await findNamedTag(text, context)) !== null;
}
