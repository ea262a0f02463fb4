/** Bytes that grow as they are written; numbers take seven bits a byte, lowest first. */
export interface ByteWriter {
  readonly length: number;
  number(value: number): void;
  bytes(source: Uint8Array, start?: number, end?: number): void;
  /** What was written; copied to its own size unless little would be saved. */
  finish(): Uint8Array;
}

/** `capacity`: the expected length in bytes; a good guess saves copies. */
export function createByteWriter(capacity: number): ByteWriter {
  let buffer = new Uint8Array(Math.max(64, capacity));
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const grown = new Uint8Array(Math.max(length + more, Math.ceil(buffer.length * 1.5)));
    grown.set(buffer);
    buffer = grown;
  };
  return {
    get length() {
      return length;
    },
    number(value) {
      reserve(5);
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    bytes(source, start = 0, end = source.length) {
      reserve(end - start);
      buffer.set(source.subarray(start, end), length);
      length += end - start;
    },
    finish: () => (length > buffer.length * 0.9 ? buffer.subarray(0, length) : buffer.slice(0, length)),
  };
}
