import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followMerklePath, toMerklePath, toMerkleRoot } from '../../../src/consent/ledger/merkle-tree.ts';
import {
  isGenuine,
  parseSealText,
  SealTextError,
  toSeal,
  toSealContent,
  toSealText,
} from '../../../src/consent/ledger/seal.ts';
import { createSealKeys } from '../../../src/consent/ledger/seal-keys.ts';
import { createKeys } from '../../../src/storage/index.ts';
import { start } from './sample-entries.ts';

const { current: key, accepted } = createSealKeys(createKeys(['new '.repeat(8), 'old '.repeat(8)]));
const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (n: number) => sha256(Buffer.from([0, n]));

/** The definition of RFC 6962 section 2.1, word for word. */
function rootByDefinition(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0] as Buffer;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.from([1]), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

describe('the tree of a seal', () => {
  it('is the one of RFC 6962 over the digests in order, at any size (M02)', () => {
    for (let size = 0; size <= 40; size += 1) {
      const leaves = Array.from({ length: size }, (_, n) => leaf(n));
      const sorted = leaves.toSorted(Buffer.compare);
      expect(toMerkleRoot(leaves.map((one) => one.toString('hex')))).toBe(
        rootByDefinition(sorted).toString('hex'),
      );
    }
  });

  it('leads from every leaf to the root, and from no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, pick) => {
        const digests = Array.from({ length: size }, (_, n) => leaf(n).toString('hex'));
        const chosen = digests[pick % size] as string;
        const path = toMerklePath(digests, chosen) ?? [];
        expect(followMerklePath(chosen, path)).toBe(toMerkleRoot(digests));
        expect(followMerklePath(leaf(200).toString('hex'), path)).not.toBe(toMerkleRoot(digests));
        expect(toMerklePath(digests, leaf(200).toString('hex'))).toBeNull();
      }),
    );
  });
});

describe('a seal', () => {
  const seal = toSeal([leaf(1).toString('hex')], null, key, start);

  it('is signed so that anybody with the public key can check it (M02)', () => {
    const publicKey = createPublicKey({
      key: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: Buffer.from(key.publicKey, 'hex').toString('base64url'),
      },
      format: 'jwk',
    });
    const content = Buffer.from(toSealContent(seal));
    expect(verify(null, content, publicKey, Buffer.from(seal.signature, 'hex'))).toBe(true);
    expect(isGenuine(seal, accepted)).toBe(true);
    expect(isGenuine(seal, accepted.slice(1))).toBe(false);
  });

  it.each([
    ['time', { at: new Date(start.getTime() + 1) }],
    ['root', { merkleRoot: '0'.repeat(64) }],
    ['count', { count: 2 }],
    ['sequence', { _id: 2 }],
    ['seal before', { previous: '0'.repeat(64) }],
    ['signature', { signature: 'nonsense' }],
  ])('is not genuine with another %s', (_title, change) => {
    expect(isGenuine({ ...seal, ...change }, accepted)).toBe(false);
  });

  it('has the same key for the same secret, and another for another', () => {
    const again = createSealKeys(createKeys(['new '.repeat(8)]));
    expect(again.current.keyId).toBe(key.keyId);
    expect(new Set(accepted.map(({ keyId }) => keyId)).size).toBe(2);
  });

  it('comes back from the line that is published, wherever a chat broke it', () => {
    const second = toSeal([], { sequence: 1, digest: 'c'.repeat(64) }, key, start);
    for (const one of [seal, second]) {
      expect(parseSealText(`Seal of today:\n${toSealText(one).replaceAll(' ', '\n  ')}\nKeep it!`)).toEqual(
        one,
      );
    }
    expect(() => parseSealText(toSealText(seal).slice(0, -1))).toThrow(SealTextError);
    expect(() => parseSealText('hello')).toThrow(SealTextError);
  });
});
