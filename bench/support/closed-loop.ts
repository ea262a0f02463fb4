import { once } from 'node:events';
import { connect } from 'node:net';

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

export interface LoadRequest {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends `total` requests over `connections` connections, each waiting for its answer; times in milliseconds. Written on bare
 * sockets: an HTTP client would take as much of the machine as what is measured.
 */
export async function closedLoop(
  base: string,
  { total, connections }: { total: number; connections: number },
  next: (index: number) => LoadRequest,
): Promise<LoadResult> {
  const times: number[] = [];
  let failed = 0;
  let started = 0;
  const began = performance.now();
  const worker = async () => {
    const line = await openLine(base);
    for (;;) {
      const index = started++;
      if (index >= total) break;
      const at = performance.now();
      const status = await line.post(next(index));
      times.push(performance.now() - at);
      if (status >= 300) failed += 1;
    }
    line.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: total / seconds, p50: at(0.5), p99: at(0.99), failed };
}

/** One connection, one request at a time; once it is broken every request is answered 599. */
async function openLine(base: string) {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true }).setEncoding('latin1');
  let received = '';
  let isBroken = false;
  let answer: (status: number) => void = () => undefined;
  const breakUp = () => {
    isBroken = true;
    answer(599);
  };
  socket.on('error', breakUp).on('close', breakUp);
  socket.on('data', (chunk: string) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    const length = /^content-length: *(\d+)/im.exec(received.slice(0, Math.max(0, head)))?.[1] ?? '0';
    const end = head + 4 + Number(length);
    if (head < 0 || received.length < end) return;
    const status = Number(received.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
    received = received.slice(end);
    answer(status);
  });
  await once(socket, 'connect').catch(breakUp);
  return {
    post: ({ path, headers, body }: LoadRequest): Promise<number> =>
      new Promise((resolve) => {
        answer = resolve;
        if (isBroken) return resolve(599);
        const fields = Object.entries({
          host: hostname,
          ...headers,
          'content-length': Buffer.byteLength(body),
        });
        socket.write(
          `POST ${path} HTTP/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
