import { groupBy } from '../../../activity/index.ts';
import { type Language, type Translate, translatorOf } from '../../../locales/index.ts';
import type { Evidence, EvidenceEvent } from './evidence.ts';

export interface EvidencePlaces {
  /** IANA name. */
  timeZone: string;
  /** Names of named consents by id, in the file's language. */
  namedPurposes?: Readonly<Record<string, string>>;
}

const known = {
  actions: new Set([
    ...['asked', 'granted', 'declined', 'withdrawn', 'pending', 'paused', 'resumed', 'blocked', 'unblocked'],
    ...[
      'undeliverable',
      'reachable',
      'suspended',
      'closed-provisionally',
      'confirmed',
      'erased',
      'carried-over',
      'reopened',
      'language-chosen',
      'resumed-same-person',
      'renewed',
    ],
  ]),
  states: new Set(['unknown', 'pending', 'granted', 'withdrawn', 'suspended']),
  channels: new Set(['sms', 'whatsapp', 'viber', 'telegram', 'email', 'voice']),
  purposes: new Set(['service', 'marketing', 'call']),
  methods: new Set([
    ...['keyword', 'near-miss', 'provider', 'staff', 'preference-page', 'one-time-code', 'double-opt-in'],
    ...['import', 'call', 'left-channel', 'reply', 'consent-request', 'contact-changed'],
  ]),
  actors: new Set(['contact', 'provider', 'staff', 'system']),
  values: new Set(['address', 'person', 'words', 'name', 'headers', 'question']),
};

/** The readable part: what holds, what was said and when, and the wordings. HTML, everything in it escaped. */
export function renderEvidencePage(
  evidence: Omit<Evidence, 'proof'>,
  { timeZone, namedPurposes = {} }: EvidencePlaces,
): string {
  const language = evidence.language as Language;
  const t = translatorOf(language);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone });
  const time = (iso: string) =>
    `<time datetime="${escapeHtml(iso)}">${escapeHtml(format.format(new Date(iso)))}</time>`;
  const purpose = (key: string) => describeKey(key, namedPurposes, t);
  const person = evidence.pii_principal;
  const business = evidence.party_identification.map(({ party_name }) => party_name).join();
  return [
    `<h1>${escapeHtml(t('evidence-title', { name: person.name }))}</h1>`,
    `<p>${escapeHtml(t('evidence-made', { business }))} ${time(evidence.created_at)} · ${escapeHtml(evidence.record_id)}</p>`,
    `<h2>${escapeHtml(t('evidence-now'))}</h2>`,
    ...[...groupBy(evidence.purposes, ({ chain }) => chain)].map(
      ([chain, states]) =>
        `<h3>${escapeHtml(describeChain(chain, evidence))}</h3>\n` +
        list(states.map((one) => [purpose(one.purpose), describeState(one.event_state, t)])),
    ),
    `<h2>${escapeHtml(t('evidence-events'))}</h2>`,
    ...evidence.events.map((event) => renderEvent(event, purpose, time, t)),
    evidence.privacy_notice.length > 0 ? `<h2>${escapeHtml(t('evidence-texts'))}</h2>` : '',
    ...evidence.privacy_notice.map(
      (text) =>
        `<h3>${escapeHtml(`${text.notice_id} · ${text.version} · ${text.language}`)}</h3>` +
        `<blockquote>${escapeHtml(text.notice_text)}</blockquote>`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

function renderEvent(
  { record, opening, inclusion }: EvidenceEvent,
  purpose: (key: string) => string,
  time: (iso: string) => string,
  t: Translate,
): string {
  const changes = record.scope.map((key): [string, string] => [
    purpose(key),
    record.before[key] === undefined || record.before[key] === record.after[key]
      ? describeState(record.after[key] ?? 'unknown', t)
      : `${describeState(record.before[key], t)} → ${describeState(record.after[key] ?? 'unknown', t)}`,
  ]);
  const values = opening
    ? Object.entries(opening).map(([name, { value }]): [string, string] => [
        known.values.has(name) ? t(`evidence-value-${name}`) : name,
        value,
      ])
    : [[t('evidence-values'), t('evidence-erased')] as [string, string]];
  const facts: [string, string][] = [
    ...changes,
    ...values,
    [t('evidence-how'), describeMethod(record.method, t)],
    [t('evidence-who'), describeActor(record.actor, t)],
    ...(record.text
      ? [[t('evidence-wording'), `${record.text.id} · ${record.text.version} · ${record.text.language}`]]
      : []),
    ...Object.values(record.cause).map((id) => [t('evidence-cause'), id]),
    [t('evidence-seal'), `${inclusion.seal} · ${record._id}`],
  ] as [string, string][];
  const heading = `<h3>${escapeHtml(describeAction(record.action, t))} · ${time(record.saidAt)}</h3>`;
  return `<article>\n${heading}\n${list(facts)}\n</article>`;
}

/** What happened, for a reader. */
export function describeAction(action: string, t: Translate): string {
  return known.actions.has(action) ? t(`evidence-did-${action}`) : action;
}

/** How it was said. */
export function describeMethod(method: string, t: Translate): string {
  return known.methods.has(method) ? t(`evidence-by-${method}`) : method;
}

/** `SMS · marketing`; named consents by `names`, which go by id. */
export function describeKey(key: string, names: Readonly<Record<string, string>>, t: Translate): string {
  return key
    .split('/')
    .map((part) => {
      if (part.startsWith('named:')) return names[part.slice(6)] ?? part;
      if (known.channels.has(part)) return t(`channel-${part}`);
      return known.purposes.has(part) ? t(`evidence-purpose-${part}`) : part;
    })
    .join(' · ');
}

/** Whose states they are: the address, the contact, or after an erasure nobody but a name of the ledger. */
function describeChain(chain: string, { events, pii_principal }: Omit<Evidence, 'proof'>): string {
  for (const { record, opening } of events) {
    if (record.chain !== chain || !opening) continue;
    if (opening.address) return opening.address.value;
    if (opening.person) return pii_principal.name;
  }
  return chain;
}

function describeActor(actor: string, t: Translate): string {
  const [kind = '', ...id] = actor.split(':');
  return [known.actors.has(kind) ? t(`evidence-actor-${kind}`) : kind, ...id].join(' ');
}

/** The word for a state of the ledger, a provisional one as such. */
export function describeState(state: string, t: Translate): string {
  // Closed by words that were not quite a STOP.
  if (state.endsWith('?')) return t('evidence-provisional', { state: describeState(state.slice(0, -1), t) });
  return known.states.has(state) ? t(`evidence-state-${state}`) : state;
}

function list(facts: readonly (readonly [string, string])[]): string {
  const rows = facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML. What a parser would change (carriage returns, zero bytes and other control characters) becomes a space. */
export function escapeHtml(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => references[sign] as string);
}

/** The text of the readable part, as a browser gives it (`textContent`). */
export function toPageText(main: string): string {
  const signs = new Map(Object.entries(references).map(([sign, reference]) => [reference, sign]));
  return main
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z#0-9]+;/g, (reference) => signs.get(reference) ?? reference);
}
