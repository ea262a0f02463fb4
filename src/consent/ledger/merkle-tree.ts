import { hash } from 'node:crypto';

/**
 * The tree over the records of one seal, as in RFC 6962 section 2.1: a leaf is SHA-256(0x00 ‖ record), which is the record's
 * digest already, an inner node SHA-256(0x01 ‖ left ‖ right), and a last node without a partner moves up as it is. Leaves
 * stand in the order of their digests, so that a seal says nothing of the order of writing. All digests are hex.
 */
export function toMerkleRoot(digests: readonly string[]): string {
  if (digests.length === 0) return hash('sha256', '', 'hex');
  let level = toLeaves(digests);
  while (level.length > 1) level = toParents(level);
  return toHex(level[0] as string);
}

/** A neighbour on the way from a leaf to the root, and the side it stands on. */
export type MerkleStep = { left: string } | { right: string };

/** The neighbours that lead from `digest` to the root over `digests`; null when it is not among them. */
export function toMerklePath(digests: readonly string[], digest: string): MerkleStep[] | null {
  let level = toLeaves(digests);
  let at = level.indexOf(toBytes(digest));
  if (at < 0) return null;
  const path: MerkleStep[] = [];
  while (level.length > 1) {
    const neighbour = level[at ^ 1];
    if (neighbour !== undefined) path.push(at % 2 ? { left: toHex(neighbour) } : { right: toHex(neighbour) });
    level = toParents(level);
    at >>= 1;
  }
  return path;
}

/** The root that `path` leads to from `digest`. */
export function followMerklePath(digest: string, path: readonly MerkleStep[]): string {
  let node = toBytes(digest);
  for (const step of path) {
    node = 'left' in step ? toNode(toBytes(step.left), node) : toNode(node, toBytes(step.right));
  }
  return toHex(node);
}

// A digest travels as a string of 32 characters, a byte each: half the size of hex, and compared as fast.
const toBytes = (hex: string) => Buffer.from(hex, 'hex').toString('latin1');
const toHex = (bytes: string) => Buffer.from(bytes, 'latin1').toString('hex');

function toLeaves(digests: readonly string[]): string[] {
  return digests.map(toBytes).sort();
}

function toParents(level: readonly string[]): string[] {
  const parents: string[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] as string, level[at + 1]];
    parents.push(right === undefined ? left : toNode(left, right));
  }
  return parents;
}

const pair = Buffer.alloc(65, 1);

function toNode(left: string, right: string): string {
  pair.write(left, 1, 'latin1');
  pair.write(right, 33, 'latin1');
  return hash('sha256', pair, 'binary');
}
