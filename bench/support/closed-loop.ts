import { Agent, request } from 'node:http';

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

/** Sends `total` requests over `connections` connections, each waiting for its answer; times in milliseconds. */
export async function closedLoop(
  base: string,
  { total, connections }: { total: number; connections: number },
  next: (index: number) => LoadRequest,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  let started = 0;
  const began = performance.now();
  const worker = async () => {
    for (;;) {
      const index = started++;
      if (index >= total) return;
      const at = performance.now();
      const status = await post(base, agent, next(index));
      times.push(performance.now() - at);
      if (status >= 300) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: total / seconds, p50: at(0.5), p99: at(0.99), failed };
}

function post(base: string, agent: Agent, { path, headers, body }: LoadRequest): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(
      base + path,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', () => resolve(599));
    sent.end(body);
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
