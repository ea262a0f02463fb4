import { hash } from 'node:crypto';
import { toMerkleRoot } from './merkle-tree.ts';
import { isSignedBy, type PublicSealKey, type SealKey } from './seal-keys.ts';

/** Closes a batch of records, and everything before it: each seal holds the digest of the one before. */
export interface Seal {
  /** 1, 2, 3, … without a gap. */
  _id: number;
  at: Date;
  /** `toSealDigest` of the seal before; null at the first. */
  previous: string | null;
  /** `toMerkleRoot` of its records. */
  merkleRoot: string;
  /** How many records it closes; none when a new key takes over. */
  count: number;
  keyId: string;
  /** Ed25519, hex, over `toSealContent`. */
  signature: string;
}

/** Where the sequence stands. */
export interface SealHead {
  sequence: number;
  digest: string;
}

/** Names the canonical form of a seal. */
export const sealForm = 'rolochat/seal/1';

/** What is signed: a JSON array of the form's name and the members in their order, the time in milliseconds since 1970. */
export function toSealContent(seal: Omit<Seal, 'signature'>): string {
  const { _id, at, previous, merkleRoot, count, keyId } = seal;
  return JSON.stringify([sealForm, _id, at.getTime(), previous, merkleRoot, count, keyId]);
}

/** SHA-256 (hex) of content and signature with a line feed between: the newest seal vouches for all signatures before. */
export function toSealDigest(seal: Seal): string {
  return hash('sha256', `${toSealContent(seal)}\n${seal.signature}`, 'hex');
}

/** The next seal of a sequence over records with these digests. */
export function toSeal(digests: readonly string[], previous: SealHead | null, key: SealKey, at: Date): Seal {
  const unsigned = {
    _id: (previous?.sequence ?? 0) + 1,
    at,
    previous: previous?.digest ?? null,
    merkleRoot: toMerkleRoot(digests),
    count: digests.length,
    keyId: key.keyId,
  };
  return { ...unsigned, signature: key.sign(toSealContent(unsigned)) };
}

/** Whether the seal bears the signature of one of these keys. */
export function isGenuine(seal: Seal, keys: readonly PublicSealKey[]): boolean {
  const key = keys.find(({ keyId }) => keyId === seal.keyId);
  return key !== undefined && isSignedBy(key, toSealContent(seal), seal.signature);
}

/** A text that is no seal as `toSealText` writes it. */
export class SealTextError extends Error {
  readonly code = 'bad_seal_text';
  readonly retryable = false;
}

const opening = 'rolochat-seal-1';

/** The seal on one line, to be kept outside of the database: in a chat, on paper, with a lawyer. */
export function toSealText(seal: Seal): string {
  const { _id, at, previous, merkleRoot, count, keyId, signature } = seal;
  return [opening, _id, at.toISOString(), count, keyId, previous ?? '-', merkleRoot, signature].join(' ');
}

/** The seal in a text, whatever stands around it and however its line was broken. Throws SealTextError. */
export function parseSealText(text: string): Seal {
  const [, id, at, count, keyId, previous, merkleRoot, signature] = sealPattern.exec(text) ?? [];
  const date = new Date(at ?? '');
  if (!id || !count || !keyId || !previous || !merkleRoot || !signature || Number.isNaN(date.getTime())) {
    throw new SealTextError('The text holds no seal');
  }
  return {
    _id: Number(id),
    at: date,
    previous: previous === '-' ? null : previous,
    merkleRoot,
    count: Number(count),
    keyId,
    signature,
  };
}

const sealPattern = new RegExp(
  [
    opening,
    '(\\d{1,15})',
    '(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)',
    '(\\d{1,6})',
    '([0-9a-f]{16})',
    '(-|[0-9a-f]{64})',
    '([0-9a-f]{64})',
    '([0-9a-f]{128})',
  ].join('\\s+'),
);
