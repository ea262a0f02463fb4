import { setTimeout as sleep } from 'node:timers/promises';
import {
  connectDatabase,
  createHolder,
  createWorkBuckets,
  defineModel,
  heartbeatModel,
  leaseModel,
  migrate,
  workBucketModel,
} from '../src/storage/index.ts';
import { agendaRate } from './queue/agenda-peer.ts';
import { startDatabase } from './support/processes.ts';

/**
 * `npm run bench:queue`: jobs with an empty handler, in buckets that any process may take (`src/storage/work-buckets.ts`),
 * at depths of 2,000 and 20,000; beside agenda 6 at a depth it can do.
 */
interface Job {
  _id: string;
  bucket?: string;
  done?: boolean;
}
const jobModel = defineModel<Job>('jobs', { _id: String, bucket: String, done: Boolean }, [{ bucket: 1 }]);
const say = (line: string) => process.stdout.write(`${line}\n`);
const database = await startDatabase();

async function ownRate(depth: number): Promise<number> {
  const connection = await connectDatabase(database.uri(`queue${depth}`));
  await migrate(connection, [leaseModel, heartbeatModel, workBucketModel, jobModel], [], createHolder());
  const jobs = connection.collection(jobModel);
  const producer = createWorkBuckets(connection, createHolder());
  const size = 500;
  for (let at = 0; at < depth; at += size) {
    const bucket = await producer.open('job');
    await jobs.insertMany(
      Array.from({ length: Math.min(size, depth - at) }, (_, n) => ({ _id: `${at + n}`, bucket })),
    );
  }
  const worker = createWorkBuckets(connection, createHolder());
  let done = 0;
  worker.serve('job', {
    isEmpty: async (bucket) => (await jobs.countDocuments({ bucket })) === 0,
    take: async (bucket) => {
      const taken = await jobs.find({ bucket }).toArray();
      await Promise.all(taken.map(async () => undefined));
      await jobs.updateMany(
        { _id: { $in: taken.map(({ _id }) => _id) } },
        { $set: { done: true }, $unset: { bucket: 1 } },
      );
      done += taken.length;
    },
  });
  const began = performance.now();
  await worker.start((error) => {
    throw error;
  });
  while (done < depth) await sleep(5);
  const rate = depth / ((performance.now() - began) / 1_000);
  await worker.stop();
  await connection.close();
  return rate;
}

const small = await ownRate(2_000);
const large = await ownRate(20_000);
const agenda = await agendaRate(database.uri('agenda'), 300);
say(
  `depth 2,000: ${small.toFixed(0)} jobs/s; depth 20,000: ${large.toFixed(0)} jobs/s, ${(large / small).toFixed(2)} of the rate at 2,000 ` +
    `(budget 2000/s, 0.8); agenda 6 at depth 300: ${agenda.toFixed(0)} jobs/s, ratio ${(large / agenda).toFixed(0)} (budget 10)`,
);
await database.stop();
process.exit(0);
