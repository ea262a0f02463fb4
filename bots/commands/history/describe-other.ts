import type { ActionRow } from '../../../src/activity/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { policyNames, shownSetting, toKebab } from '../settings/setting-words.ts';
import { changeLine, labelled, shownValue } from './change-line.ts';
import type { HistoryFacts } from './history-facts.ts';

type Describe = (value: unknown, facts: HistoryFacts, t: Translate) => string;

interface ToldField {
  label: string;
  describe: Describe;
}

const plain: Describe = (value) => String(value);
const list: Describe = (value) => [value].flat().map(String).join(', ');

/** What a history tells of each collection beside contacts; fields without an entry only say when, or follow from others. */
const told: Readonly<Record<string, Readonly<Record<string, ToldField>>>> = {
  tags: {
    name: { label: 'field-tag', describe: plain },
    group: { label: 'field-tag-group', describe: plain },
    mergedInto: {
      label: 'field-merged-into',
      describe: (value, facts, t) => facts.tag(String(value)) ?? t('history-gone-tag'),
    },
  },
  staffMembers: {
    name: { label: 'field-staff-name', describe: plain },
    role: { label: 'field-staff-role', describe: (value, _facts, t) => t(`role-${value as string}`) },
    language: { label: 'field-language', describe: (value) => languageNames[String(value)] ?? String(value) },
    pageSize: { label: 'field-page-size', describe: plain },
    withoutRisks: { label: 'field-risk-card', describe: (_value, _facts, t) => t('risk-card-none') },
    identities: { label: 'field-channel', describe: channels },
    revokedAt: { label: 'field-access', describe: (_value, _facts, t) => t('history-revoked') },
  },
  staffRoles: {
    permissions: { label: 'field-permission', describe: permissionNames },
  },
  staffCodes: {
    role: { label: 'field-staff-role', describe: (value, _facts, t) => t(`role-${value as string}`) },
    usedBy: {
      label: 'field-used-by',
      describe: (value, facts, t) => facts.staff(String(value)) ?? t('history-gone-person'),
    },
    revokedAt: { label: 'field-access', describe: (_value, _facts, t) => t('history-revoked') },
  },
  registeredGroups: {
    title: { label: 'field-group', describe: plain },
    by: {
      label: 'field-registered-by',
      describe: (value, facts, t) => facts.staff(String(value)) ?? t('history-gone-person'),
    },
  },
  identityClaims: {
    claimant: {
      label: 'field-claimant',
      describe: (value, facts, t) => facts.contact(String(value)) ?? t('history-gone-contact'),
    },
    outcome: {
      label: 'field-claim-outcome',
      describe: (value, _facts, t) => t(`claim-kept-${String(value)}`),
    },
  },
  policySettings: Object.fromEntries(
    policyNames.map((name) => [
      name,
      {
        label: `setting-${toKebab(name)}`,
        describe: (value, _facts, t) => shownSetting({ [name]: value }, name, t),
      } satisfies ToldField,
    ]),
  ),
  settings: {
    values: { label: 'field-list-value', describe: list },
  },
};

const languageNames: Readonly<Record<string, string>> = { en: 'English', fr: 'Français', pl: 'Polski' };

/** An identity's value is a person's address: the channel alone is told. */
function channels(value: unknown): string {
  const schemes = [value].flat().map((one) => String((one as { scheme?: unknown }).scheme ?? one));
  return schemes.map((scheme) => scheme.charAt(0).toUpperCase() + scheme.slice(1)).join(', ');
}

function permissionNames(value: unknown, _facts: HistoryFacts, t: Translate): string {
  return [value]
    .flat()
    .map((permission) => t(`permission-${permission as string}`))
    .join(', ');
}

/** A change of anything but a contact, as lines. */
export function describeOther(
  { collectionName, operation, before, after }: ActionRow,
  [field = '', element]: readonly string[],
  facts: HistoryFacts,
  t: Translate,
): string[] {
  const fields = told[collectionName] ?? {};
  if (operation === 'document') {
    if (!after) return [t('change-record-removed')];
    const values = Object.entries(fields).flatMap(([name, { label, describe }]) => {
      const value = (after as Record<string, unknown>)[name];
      return value === undefined
        ? []
        : [`➕ ${labelled(t(label), shownValue(describe(value, facts, t)), t)}`];
    });
    return [...(before ? [] : [t('change-record-made')]), ...values];
  }
  const known = fields[field];
  if (!known) return [];
  if (operation === 'order') return [t('change-order', { field: t(known.label) })];
  // Below an element of a list there is nothing that a history tells.
  if (element !== undefined && operation !== 'element') return [];
  const name = (value: unknown) => (value === undefined ? null : known.describe(value, facts, t));
  const line = changeLine(t(known.label), name(before), name(after), t);
  return line ? [line] : [];
}
