import { type ActionRow, parsePath } from '../../../src/activity/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { describeContact, describeContactChange } from './describe-contact.ts';
import { describeOther } from './describe-other.ts';
import type { HistoryFacts } from './history-facts.ts';

/** The changes of one document. */
export interface ChangedDocument {
  collection: string;
  id: string;
  /** What it is called. */
  title: string;
  /** One line a change: `Job title: Clerk → Director`, `➕ Tag: vip`. */
  lines: string[];
}

/** What changes did, document by document, in words this reader may see. Pure. */
export function describeChanges(
  rows: readonly ActionRow[],
  facts: HistoryFacts,
  t: Translate,
): ChangedDocument[] {
  const documents = new Map<string, ChangedDocument>();
  for (const row of rows) {
    const key = `${row.collectionName}:${row.document}`;
    const known = documents.get(key) ?? {
      collection: row.collectionName,
      id: row.document,
      title: documentTitle(row, facts, t),
      lines: [],
    };
    documents.set(key, known);
    known.lines.push(...describeRow(row, facts, t));
  }
  return [...documents.values()];
}

function documentTitle(row: ActionRow, facts: HistoryFacts, t: Translate): string {
  if (row.collectionName === 'contacts') return facts.contact(row.document) ?? t('history-gone-contact');
  if (row.collectionName === 'tags') return `🏷 ${facts.tag(row.document) ?? t('history-gone-tag')}`;
  if (row.collectionName === 'staffMembers')
    return `🧑‍💼 ${facts.staff(row.document) ?? t('history-gone-person')}`;
  if (row.collectionName === 'staffRoles')
    return `🔑 ${t(`role-${row.document as 'manager' | 'agent' | 'viewer'}`)}`;
  if (row.collectionName === 'staffCodes') return `✉️ ${t('history-code')}`;
  if (row.collectionName === 'registeredGroups') return `👥 ${t('history-group')}`;
  if (row.collectionName === 'identityClaims') return `🤝 ${t('history-claim')}`;
  if (row.collectionName === 'consentDefinitions')
    return `📜 ${facts.consent(row.document) ?? t('history-consent')}`;
  if (row.collectionName === 'policySettings') return t('settings-title');
  return `⚙️ ${t('history-settings')}`;
}

function describeRow(row: ActionRow, facts: HistoryFacts, t: Translate): string[] {
  const segments = parsePath(row.path);
  if (row.collectionName !== 'contacts') return describeOther(row, segments, facts, t);
  if (row.operation !== 'document') return describeContactChange(row, segments, facts, t);
  if (!row.after) return [t('change-record-removed')];
  const values = describeContact(row.after as object, row.document, facts, t);
  return [row.before ? '' : t('change-record-made'), ...values].filter(Boolean);
}
