import type { Reply } from '../../../src/connector/index.ts';
import {
  type ConsentRecord,
  createEvidence,
  EvidenceError,
  findDefinitions,
  gatherEvidence,
  toWording,
} from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Language } from '../../../src/locales/index.ts';
import { newId } from '../../../src/storage/index.ts';
import { contactName, contactTitle } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { type ContactChains, findContactChains, namedConsents } from './contact-chains.ts';

/** `evidence CONTACT`: the file that proves a contact's consent without us, as a page and as JSON (M12). */
export const evidence: BotCommand = {
  name: 'evidence',
  audience: 'staff',
  permission: 'export',
  listed: true,
  run: async (args, context) => {
    const wanting = { command: 'evidence', args, bin: true };
    const resolved = await resolveContact(args.contact ?? args.text, wanting, context);
    if ('outcome' in resolved) return resolved.outcome;
    const { contact } = resolved;
    const { rooms, t, now, can } = context;
    const chains = await findContactChains(contact, context);
    if (chains.size === 0) return { replies: [{ text: t('timeline-none') }] };
    // The file holds numbers and words as they are: whoever may not see them gets none.
    if (!can('see-full-numbers')) return { replies: [{ text: t('evidence-numbers-hidden') }] };
    const gathered = await gatherSealed(chains, context);
    if (!gathered) return { replies: [{ text: t('evidence-not-sealed') }] };
    const { key } = rooms.ledger;
    const { html, json } = createEvidence({
      ...gathered,
      id: newId(),
      contact: { id: contact._id, name: contactName(contact, t) },
      businessName: rooms.settings.businessName,
      texts: await wordingsOf(gathered.records, context),
      language: t.language,
      timeZone: rooms.settings.timeZone,
      namedPurposes: await namedConsents(context),
      formerUntil: new Map([...chains].flatMap(([id, { until }]) => (until ? [[id, until]] : []))),
      shownFrom: new Map([...chains].flatMap(([id, { from }]) => (from ? [[id, from]] : []))),
      chainNames: new Map([...chains].flatMap(([id, { shown }]) => (shown ? [[id, shown]] : []))),
      now,
      key,
    });
    const name = `${t('evidence-file-name')}-${now.toISOString().slice(0, 10)}`;
    const page: Reply = {
      title: `🧾 ${contactTitle(contact, t)}`,
      text: t('evidence-how-to-verify', { key: key.publicKey }),
      file: { name: `${name}.html`, mime: 'text/html', content: Buffer.from(html) },
      choices: [[commandChoice(t('button-timeline'), 'timeline', contact._id)]],
    };
    const data: Reply = {
      text: '',
      file: { name: `${name}.json`, mime: 'application/json', content: Buffer.from(json) },
    };
    return { replies: [data, page] };
  },
};

const attempts = 5;

/**
 * Sealing has a transaction of its own, and what it seals is read as it is committed: the step's own transaction may
 * still see the records as they were before. A record that comes in between is sealed by another go.
 */
async function gatherSealed(chains: ContactChains, { rooms }: CommandContext) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await rooms.ledger.sealNow();
    try {
      return await gatherEvidence(rooms.database, chains);
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
    }
  }
  return null;
}

/** The wordings that records refer to, as they were shown. Those of fixed questions stand in the records' own values. */
async function wordingsOf(records: readonly ConsentRecord[], { rooms, tx }: CommandContext) {
  const definitions = await findDefinitions(rooms.database, tx);
  const texts = new Map<string, { id: string; version: number; language: string; wording: string }>();
  for (const { text } of records) {
    const definition = definitions.find(({ _id }) => _id === text?.id);
    const version = definition?.versions.find((one) => one.version === text?.version);
    if (!text || !definition || !version) continue;
    const wording = toWording(definition, text.language as Language, version);
    if (wording.shown.digest !== text.digest) continue;
    const { id, language } = text;
    texts.set(`${id}.${version.version}.${language}`, {
      id,
      version: version.version,
      language,
      wording: wording.text,
    });
  }
  return [...texts.values()];
}
