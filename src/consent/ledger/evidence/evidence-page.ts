import { groupBy } from '../../../activity/index.ts';
import { type Language, type Translate, translatorOf } from '../../../locales/index.ts';
import type { ConsentRecord } from '../consent-record.ts';
import { joinActs, type RecordSubject } from '../join-acts.ts';
import type { Evidence, EvidenceEvent } from './evidence.ts';

export interface EvidencePlaces {
  /** IANA name. */
  timeZone: string;
  /** Names of named consents by id, in the file's language. */
  namedPurposes?: Readonly<Record<string, string>>;
  /** Chains of addresses that the contact has no more, and until when it had them. */
  formerUntil?: ReadonlyMap<string, Date>;
  /** Chains of addresses of which something was said before they were the contact's: from when on it is shown. */
  shownFrom?: ReadonlyMap<string, Date>;
  /** What a chain is about, where nothing in the file tells. */
  chainNames?: ReadonlyMap<string, string>;
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
    ...['import', 'call', 'left-channel', 'reply', 'consent-request', 'contact-changed', 'same-account'],
  ]),
  actors: new Set(['contact', 'provider', 'staff', 'system']),
  values: new Set([
    ...['address', 'person', 'words', 'name', 'headers', 'question', 'how', 'until', 'language', 'channel'],
    ...['code', 'link', 'userAgent', 'ip'],
  ]),
  links: new Set(['asked', 'handed', 'mailed']),
  ways: new Set(['spoken', 'paper', 'mail', 'form']),
};

/** The readable part: what holds, what was said and when, and the wordings. HTML, everything in it escaped. */
export function renderEvidencePage(
  evidence: Omit<Evidence, 'proof'>,
  { timeZone, namedPurposes = {}, formerUntil, shownFrom, chainNames }: EvidencePlaces,
): string {
  const language = evidence.language as Language;
  const t = translatorOf(language);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone });
  const time = (iso: string) =>
    `<time datetime="${escapeHtml(iso)}">${escapeHtml(format.format(new Date(iso)))}</time>`;
  const purpose = (key: string) => describeKey(key, namedPurposes, t);
  const wording = ({ id, version, language: of }: { id: string; version: number; language: string }) => {
    const name = id === 'preference-page' ? t('evidence-by-preference-page') : (namedPurposes[id] ?? id);
    return [name, version, languageName(of, t)].join(' · ');
  };
  const chainName = (chain: string) => {
    const name = describeChain(chain, evidence, formerUntil?.get(chain), format, t);
    return name === chain ? (chainNames?.get(chain) ?? chain) : name;
  };
  const isShown = ({ record }: EvidenceEvent) =>
    new Date(record.recordedAt) >= (shownFrom?.get(record.chain) ?? new Date(0));
  const shown = evidence.events.filter(isShown);
  const person = evidence.pii_principal;
  const subjects = subjectsOf(evidence.events);
  const business = evidence.party_identification.map(({ party_name }) => party_name).join();
  return [
    `<h1>${escapeHtml(t('evidence-title', { name: person.name }))}</h1>`,
    `<p>${escapeHtml(t('evidence-made', { business }))} ${time(evidence.created_at)} · ${escapeHtml(evidence.record_id)}</p>`,
    `<h2>${escapeHtml(t('evidence-now'))}</h2>`,
    ...[...groupBy(evidence.purposes, ({ chain }) => chain)].map(
      ([chain, states]) =>
        `<h3>${escapeHtml(chainName(chain))}</h3>\n` +
        list(states.map((one) => [purpose(one.purpose), describeState(one.event_state, t)])),
    ),
    `<h2>${escapeHtml(t('evidence-events'))}</h2>`,
    shown.length < evidence.events.length ? `<p>${escapeHtml(t('evidence-before'))}</p>` : '',
    ...joinActs(shown, ({ record }) => ({
      record,
      subject: subjects.get(record.chain) ?? null,
    })).map(({ parts }) => renderAct(parts, { purpose, time, wording, format }, t)),
    evidence.privacy_notice.length > 0 ? `<h2>${escapeHtml(t('evidence-texts'))}</h2>` : '',
    ...evidence.privacy_notice.map(
      (text) =>
        `<h3>${escapeHtml(wording({ ...text, id: text.notice_id }))}</h3>` +
        `<blockquote>${escapeHtml(text.notice_text)}</blockquote>`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

interface EventWords {
  purpose(key: string): string;
  /** Of an ISO text, as HTML. */
  time(iso: string): string;
  wording(text: { id: string; version: number; language: string }): string;
  format: Intl.DateTimeFormat;
}

/** Of whom each chain tells, as far as that can still be opened. */
function subjectsOf(events: readonly EvidenceEvent[]): Map<string, RecordSubject> {
  return new Map(
    events.flatMap(({ record, opening }): [string, RecordSubject][] => {
      if (opening?.address) return [[record.chain, 'address']];
      return opening?.person ? [[record.chain, 'person']] : [];
    }),
  );
}

/** One act: what was recorded of the address and of the person stands once where both hold the same. */
function renderAct(
  parts: readonly [EvidenceEvent, ...EvidenceEvent[]],
  { purpose, time, wording, format }: EventWords,
  t: Translate,
): string {
  const [{ record }] = parts;
  const changes = parts.flatMap(({ record: { scope, before, after } }) =>
    scope.map((key): [string, string] => [
      purpose(key),
      before[key] === undefined || before[key] === after[key]
        ? describeState(after[key] ?? 'unknown', t)
        : `${describeState(before[key], t)} → ${describeState(after[key] ?? 'unknown', t)}`,
    ]),
  );
  const values = parts.flatMap(({ opening }): [string, string][] =>
    opening
      ? Object.entries(opening).map(([name, { value }]) => [
          known.values.has(name) ? t(`evidence-value-${name}`) : name,
          describeValue(name, value, format, t),
        ])
      : [[t('evidence-values'), t('evidence-erased')]],
  );
  const facts: [string, string][] = [
    ...changes,
    ...values,
    [t('evidence-how'), describeMethod(record.method, t)],
    [t('evidence-who'), describeActor(record.actor, t)],
    ...(record.text ? [[t('evidence-wording'), wording(record.text)]] : []),
    ...Object.values(record.cause).map((id) => [t('evidence-cause'), id]),
    ...parts.map((part) => [t('evidence-seal'), `${part.inclusion.seal} · ${part.record._id}`]),
  ] as [string, string][];
  const heading = `<h3>${escapeHtml(
    describeAction(
      parts.map((part) => part.record),
      t,
    ),
  )} · ${time(record.saidAt)}</h3>`;
  return `<article>\n${heading}\n${list(withoutRepeats(facts))}\n</article>`;
}

function withoutRepeats(facts: readonly [string, string][]): [string, string][] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

/** A value that is a name or a date for the program, as a reader has it; the others stand as they are. */
function describeValue(name: string, value: string, format: Intl.DateTimeFormat, t: Translate): string {
  if (name === 'address') return describeAddress(value, t);
  const date = new Date(value);
  if (name === 'until' && !Number.isNaN(date.getTime())) return format.format(date);
  if (name === 'language') return languageName(value, t);
  if (name === 'channel' && known.channels.has(value)) return t(`channel-${value}`);
  if (name === 'how' && known.ways.has(value)) return t(`evidence-${value}`);
  return name === 'link' && known.links.has(value) ? t(`evidence-link-${value}`) : value;
}

/** `scheme:value`: numbers and mail addresses speak for themselves, the id of a messenger does not. */
function describeAddress(text: string, t: Translate): string {
  const [, scheme = '', value = text] = /^(\w+):(.*)$/s.exec(text) ?? [];
  return known.channels.has(scheme) ? `${t(`channel-${scheme}`)} · ${value}` : value;
}

function languageName(code: string, t: Translate): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) return code;
  return new Intl.DisplayNames([t.language], { type: 'language' }).of(code) ?? code;
}

/** Words that are to change how a channel stands; recorded with nothing in their scope they came against a stronger one. */
const changing = new Set(['granted', 'withdrawn', 'closed-provisionally', 'asked', 'declined']);

/** What was done by one act, all of whose records these are. */
export function describeAction(
  records: readonly Pick<ConsentRecord, 'action' | 'scope'>[],
  t: Translate,
): string {
  const { action = '' } = records[0] ?? {};
  const done = known.actions.has(action) ? t(`evidence-did-${action}`) : action;
  const isIdle = changing.has(action) && records.every(({ scope }) => scope.length === 0);
  return isIdle ? t('evidence-without-effect', { done }) : done;
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
function describeChain(
  chain: string,
  { events, pii_principal }: Omit<Evidence, 'proof'>,
  until: Date | undefined,
  format: Intl.DateTimeFormat,
  t: Translate,
): string {
  for (const { record, opening } of events) {
    if (record.chain !== chain || !opening) continue;
    const address = opening.address && describeAddress(opening.address.value, t);
    if (address) return until ? t('evidence-former', { address, date: format.format(until) }) : address;
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
