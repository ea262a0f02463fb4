import type { ConsentOpening, ConsentRecord } from '../consent-record.ts';
import type { MerkleStep } from '../merkle-tree.ts';
import type { Seal } from '../seal.ts';
import type { PublicSealKey } from '../seal-keys.ts';

/** Everything about one contact's consent, with its proof; names of members after ISO/IEC TS 27560:2023 where it has one. */
export interface Evidence {
  schema_version: typeof evidenceForm;
  /** Random, of this file. */
  record_id: string;
  created_at: string;
  language: string;
  pii_principal: { pii_principal_id: string; name: string };
  party_identification: { party_name: string; party_role: 'PII controller' }[];
  /** Wordings that were shown; `digest` is what records refer to. */
  privacy_notice: {
    notice_id: string;
    version: number;
    language: string;
    notice_text: string;
    digest: string;
  }[];
  /** What holds by the records, by chain and key. */
  purposes: { chain: string; purpose: string; event_state: string }[];
  /** Chain by chain, each from its first record. */
  events: EvidenceEvent[];
  proof: EvidenceProof;
}

export interface EvidenceEvent {
  event_time: string;
  event_type: string;
  event_state: Record<string, string>;
  entity_id: string;
  /** The ledger's record, times as ISO text. */
  record: Omit<ConsentRecord, 'recordedAt' | 'saidAt' | 'seal'> & { recordedAt: string; saidAt: string };
  /** What it commits to; null when that was erased. */
  opening: ConsentOpening['values'] | null;
  inclusion: { seal: number; path: MerkleStep[] };
}

export interface EvidenceProof {
  seals: (Omit<Seal, 'at' | '_id'> & { sequence: number; at: string })[];
  keys: PublicSealKey[];
  /** SHA-256 of the text of the readable page: all that a browser keeps of it. */
  page: string;
  /** SHA-256 of the page as a file, this JSON left out. */
  frame: string;
  /** Who signed the file as a whole. */
  keyId: string;
  /** Ed25519 (hex) over `toSignedForm`. */
  signature: string;
}

export const evidenceForm = 'rolochat/evidence/1';

/** What the signature of the file is over: its JSON with sorted keys, without spaces and without the signature itself. */
export function toSignedForm(
  evidence: Omit<Evidence, 'proof'> & { proof: Omit<EvidenceProof, 'signature'> },
) {
  const { signature: _own, ...proof } = evidence.proof as EvidenceProof;
  return toSortedJson({ ...evidence, proof });
}

function toSortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSortedJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${toSortedJson(one)}`).join()}}`;
}
