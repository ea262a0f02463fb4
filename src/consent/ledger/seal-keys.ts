import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import type { Keys } from '../../storage/index.ts';

/** A public key by which seals are checked. */
export interface PublicSealKey {
  /** `toKeyId(publicKey)`. */
  keyId: string;
  /** The 32 bytes of an Ed25519 public key, hex. */
  publicKey: string;
}

export interface SealKey extends PublicSealKey {
  /** Ed25519 signature (hex) of `content` in UTF-8. */
  sign(content: string): string;
}

export interface SealKeys {
  /** Signs. */
  current: SealKey;
  /** Every key of `SECRET_KEY`, current first: what one's own verification trusts. */
  accepted: PublicSealKey[];
}

/** The key pairs of the ledger: their seeds are derived from `SECRET_KEY`. */
export function createSealKeys(keys: Keys): SealKeys {
  const [current, ...others] = keys.deriveAll('consent-ledger-seal').map(toSealKey);
  if (!current) throw new Error('A sealer needs a key');
  return {
    current,
    accepted: [current, ...others].map(({ keyId, publicKey }) => ({ keyId, publicKey })),
  };
}

/** The key pair of a seed of 32 bytes. */
export function toSealKey(seed: Buffer): SealKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(spkiHead.length)
    .toString('hex');
  return {
    keyId: toKeyId(publicKey),
    publicKey,
    sign: (content) => sign(null, Buffer.from(content), privateKey).toString('hex'),
  };
}

/** Names a public key: the first 16 hex digits of its SHA-256. */
export function toKeyId(publicKey: string): string {
  return hash('sha256', Buffer.from(publicKey, 'hex'), 'hex').slice(0, 16);
}

/** Whether `signature` (hex) is the key's over `content`. A key or signature that is none is a no. */
export function isSignedBy({ publicKey }: PublicSealKey, content: string, signature: string): boolean {
  const key = toKeyObject(publicKey);
  if (!key || !/^[0-9a-f]{128}$/.test(signature)) return false;
  return verify(null, Buffer.from(content), key, Buffer.from(signature, 'hex'));
}

function toKeyObject(publicKey: string): KeyObject | null {
  if (!/^[0-9a-f]{64}$/.test(publicKey)) return null;
  return createPublicKey({
    key: Buffer.concat([spkiHead, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
