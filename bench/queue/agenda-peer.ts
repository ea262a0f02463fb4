import { setTimeout as sleep } from 'node:timers/promises';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';

/** Jobs a second of agenda 6 with an empty handler at this depth, as PERFORMANCE figures of it are taken. */
export async function agendaRate(uri: string, depth: number): Promise<number> {
  const agenda = new Agenda({
    backend: new MongoBackend({ address: uri }),
    processEvery: 100,
    defaultConcurrency: 100,
    maxConcurrency: 100,
  });
  let done = 0;
  agenda.define('job', async () => {
    done += 1;
  });
  for (let at = 0; at < depth; at += 50)
    await Promise.all(Array.from({ length: 50 }, (_, n) => agenda.now('job', { n: at + n })));
  const before = done;
  const began = performance.now();
  await agenda.start();
  while (done < depth) await sleep(10);
  const rate = (depth - before) / ((performance.now() - began) / 1_000);
  await agenda.stop();
  return rate;
}
