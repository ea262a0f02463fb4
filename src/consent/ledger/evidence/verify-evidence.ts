import type { Evidence, EvidenceEvent } from './evidence.ts';

export type EvidenceReason =
  | 'unreadable'
  | 'values'
  | 'digest'
  | 'previous'
  | 'missing'
  | 'event'
  | 'path'
  | 'seal-missing'
  | 'signature'
  | 'key'
  | 'notice'
  | 'purposes'
  | 'page'
  | 'document';

export interface EvidenceVerdict {
  /** The first bad entry; null when all fits. */
  fault: {
    kind: 'file' | 'record' | 'seal' | 'key' | 'notice' | 'purposes' | 'page';
    id: string;
    reason: EvidenceReason;
  } | null;
  records: number;
  /** False in a browser that does not know Ed25519: then only digests were compared. */
  signaturesChecked: boolean;
  /** The public key the file is signed with: to be compared with the business's. */
  publicKey: string;
}

/**
 * Verifies an evidence file: `json` its JSON, `pageText` the text of its readable part or null, `trustedKey` the public key it
 * must be signed with, `frame` the page around its JSON where it is read as a file. Self-contained on purpose, and on WebCrypto alone: its own source travels in the file, for
 * browsers and for Node, so nothing outside of the function may be named in it.
 */
export async function verifyEvidence(
  json: string,
  pageText: string | null = null,
  trustedKey?: string,
  frame: string | null = null,
): Promise<EvidenceVerdict> {
  const { subtle } = globalThis.crypto;
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const toHex = (bytes: ArrayBuffer | Uint8Array) =>
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => toHex(await subtle.digest('SHA-256', bytes));
  const toNode = (left: string, right: string) =>
    sha256(Uint8Array.from([1, ...fromHex(left), ...fromHex(right)]));
  const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);
  const toPairs = (map: Record<string, string>) => Object.entries(map).sort(byName);
  const toSortedJson = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(toSortedJson).join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).sort(byName);
    return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${toSortedJson(one)}`).join()}}`;
  };
  // Of two members of one name programs read the last, and people the first; spaces and spelling do not matter.
  const isRepeated = (text: string, value: unknown) => {
    const parts = text.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];
    const plain = parts.map((part) => (part.startsWith('"') ? JSON.stringify(JSON.parse(part)) : part));
    return plain.join('') !== JSON.stringify(value);
  };
  const isSame = (one: unknown, other: unknown) => toSortedJson(one) === toSortedJson(other);

  let signaturesChecked = true;
  const isSigned = async (publicKey: string, content: string, signature: string) => {
    if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
    try {
      const key = await subtle.importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify']);
      return await subtle.verify('Ed25519', key, fromHex(signature), utf8(content));
    } catch {
      signaturesChecked = false;
      return true;
    }
  };

  const toRecordDigest = (r: EvidenceEvent['record']) =>
    sha256(
      utf8(
        `\0${JSON.stringify([
          'rolochat/consent-record/1',
          r._id,
          r.chain,
          r.index,
          r.previous,
          Date.parse(r.recordedAt),
          Date.parse(r.saidAt),
          r.action,
          r.scope,
          toPairs(r.before),
          toPairs(r.after),
          r.method,
          r.text ? [r.text.id, r.text.version, r.text.language, r.text.digest] : null,
          [r.cause.delivery ?? null, r.cause.action ?? null],
          r.actor,
          toPairs(r.commitments),
        ])}`,
      ),
    );

  const findRecordFault = async (
    event: EvidenceEvent,
    before: EvidenceEvent['record'] | undefined,
    seals: Evidence['proof']['seals'],
  ): Promise<EvidenceReason | null> => {
    const { record, opening, inclusion } = event;
    const own = before?.chain === record.chain ? before : undefined;
    if (record.index !== (own ? own.index + 1 : 0)) return 'missing';
    if ((await toRecordDigest(record)) !== record.digest) return 'digest';
    if (record.previous !== (own?.digest ?? null)) return 'previous';
    const names = Object.keys(record.commitments).sort();
    if (opening && !isSame(Object.keys(opening).sort(), names)) return 'values';
    for (const name of opening ? names : []) {
      const opened = opening?.[name];
      if ((await sha256(utf8(`${opened?.salt}:${opened?.value}`))) !== record.commitments[name])
        return 'values';
    }
    const { event_time, event_type, event_state, entity_id } = event;
    const shown = [event_time, event_type, event_state, entity_id];
    if (!isSame(shown, [record.saidAt, record.action, record.after, record.actor])) return 'event';
    const seal = seals.find(({ sequence }) => sequence === inclusion.seal);
    if (!seal) return 'seal-missing';
    let node = record.digest;
    for (const step of inclusion.path) {
      node = 'left' in step ? await toNode(step.left, node) : await toNode(node, step.right);
    }
    return node === seal.merkleRoot ? null : 'path';
  };

  const findFault = async (evidence: Evidence): Promise<EvidenceVerdict['fault']> => {
    const { events, privacy_notice: notices, purposes, proof } = evidence;
    if (evidence.schema_version !== 'rolochat/evidence/1') {
      return { kind: 'file', id: String(evidence.schema_version), reason: 'unreadable' };
    }
    const states = new Map<string, Record<string, string>>();
    let before: EvidenceEvent['record'] | undefined;
    for (const event of events) {
      const reason = await findRecordFault(event, before, proof.seals);
      if (reason) return { kind: 'record', id: event.record._id, reason };
      before = event.record;
      states.set(before.chain, { ...states.get(before.chain), ...before.after });
    }
    for (const notice of notices) {
      if ((await sha256(utf8(notice.notice_text))) !== notice.digest) {
        return { kind: 'notice', id: notice.notice_id, reason: 'notice' };
      }
    }
    const stated = [...states].flatMap(([chain, state]) =>
      toPairs(state).map(([purpose, event_state]) => ({ chain, purpose, event_state })),
    );
    for (let at = 0; at < Math.max(purposes.length, stated.length); at += 1) {
      const odd = purposes[at] ?? stated[at];
      if (!isSame(purposes[at] ?? null, stated[at] ?? null))
        return { kind: 'purposes', id: `${odd?.chain} ${odd?.purpose}`, reason: 'purposes' };
    }
    for (const key of proof.keys) {
      if ((await sha256(fromHex(key.publicKey))).slice(0, 16) !== key.keyId) {
        return { kind: 'key', id: key.keyId, reason: 'key' };
      }
    }
    const keyOf = (keyId: string) => proof.keys.find((key) => key.keyId === keyId)?.publicKey ?? '';
    for (const { sequence, at, previous, merkleRoot, count, keyId, signature } of proof.seals) {
      const content = ['rolochat/seal/1', sequence, Date.parse(at), previous, merkleRoot, count, keyId];
      if (!(await isSigned(keyOf(keyId), JSON.stringify(content), signature))) {
        return { kind: 'seal', id: String(sequence), reason: 'signature' };
      }
    }
    if (pageText !== null && (await sha256(utf8(pageText))) !== proof.page) {
      return { kind: 'page', id: '', reason: 'page' };
    }
    if (frame !== null && (await sha256(utf8(frame))) !== proof.frame) {
      return { kind: 'page', id: 'markup', reason: 'page' };
    }
    const { signature, ...unsigned } = proof;
    const form = toSortedJson({ ...evidence, proof: unsigned });
    if (!(await isSigned(keyOf(proof.keyId), form, signature))) {
      return { kind: 'file', id: '', reason: 'document' };
    }
    return trustedKey && keyOf(proof.keyId) !== trustedKey
      ? { kind: 'key', id: proof.keyId, reason: 'key' }
      : null;
  };

  try {
    const evidence = JSON.parse(json) as Evidence;
    const fault: EvidenceVerdict['fault'] = isRepeated(json, evidence)
      ? { kind: 'file', id: '', reason: 'document' }
      : await findFault(evidence);
    const own = evidence.proof.keys.find(({ keyId }) => keyId === evidence.proof.keyId);
    return { fault, records: evidence.events.length, signaturesChecked, publicKey: own?.publicKey ?? '' };
  } catch {
    return {
      fault: { kind: 'file', id: '', reason: 'unreadable' },
      records: 0,
      signaturesChecked,
      publicKey: '',
    };
  }
}

/** The parts of an evidence file; `pageText` and `frame` are null where the file is the JSON alone. */
export interface EvidenceParts {
  json: string;
  /** The text of the readable part. */
  pageText: string | null;
  /** The page without its JSON. */
  frame: string | null;
}

/** Takes an evidence file apart. Self-contained for the same reason; the page uses no other character references than these. */
export function splitEvidenceFile(content: string): EvidenceParts {
  if (content.trimStart().startsWith('{')) return { json: content, pageText: null, frame: null };
  const main = /<main>([\s\S]*)<\/main>/.exec(content)?.[1] ?? '';
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const [, before = '', json = '', after = ''] =
    /^([\s\S]*?<script type="application\/json" id="evidence">)([\s\S]*?)(<\/script>[\s\S]*)$/.exec(
      content,
    ) ?? [];
  return {
    json,
    pageText: main
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_all, name) => signs[name] ?? ''),
    frame: before + after,
  };
}
