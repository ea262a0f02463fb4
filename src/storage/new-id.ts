import { randomFillSync } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Drawn in one go: asking for a few bytes costs as much as asking for many, and every request has an id. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

/** A random id of `length` characters, 5 bits each, without letters that look alike; fits a button and a voice. */
export function newId(length = 10): string {
  let id = '';
  while (id.length < length) {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    id += alphabet[(pool[used++] ?? 0) & 31];
  }
  return id;
}
