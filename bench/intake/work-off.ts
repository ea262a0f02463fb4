import { setTimeout as sleep } from 'node:timers/promises';
import { inboundMessageModel } from '../../src/messaging/index.ts';
import { connectDatabase, createKeys } from '../../src/storage/index.ts';
import { toSignedRequest } from '../../webhooks/simulator/delivery.ts';
import { closedLoop, type LoadRequest } from '../support/closed-loop.ts';
import { startProgram } from '../support/processes.ts';

const messages = 3_000;
const connections = 64;
const secretKey = 'bench-secret-key-of-some-length';

/** What is sent in a round: by how many people, and what they write. */
const rounds: readonly { name: string; people: number; text(at: number): string }[] = [
  { name: 'from new numbers', people: messages, text: (at) => `Message ${at}` },
  { name: 'from known numbers', people: messages, text: (at) => `Question ${at}` },
  { name: 'in threads of five', people: messages / 5, text: (at) => `Thought ${at}` },
  { name: 'STOP, confirmed and recorded', people: messages, text: () => 'STOP' },
];

/**
 * Messages of contacts, sent as fast as they are taken: how many a second are worked off (heard, kept, answered where an
 * answer is due), from the first request to the last message kept.
 */
export async function measureWorkOff(
  server: { uri(name: string): string; cpu(): number },
  say: (line: string) => void,
): Promise<void> {
  const uri = server.uri('work-off');
  const service = await startProgram(
    'main.js',
    { MONGODB_URI: uri, SECRET_KEY: secretKey, SIMULATOR: 'on', LOG_LEVEL: 'fatal' },
    '/readyz',
  );
  const secret = createKeys([secretKey]).derive('simulator/signature');
  const database = await connectDatabase(uri);
  const inbound = database.collection(inboundMessageModel);
  let kept = 0;
  for (const [round, { name, people, text }] of rounds.entries()) {
    const next = (index: number): LoadRequest => {
      const moment = new Date();
      const { action, headers, body } = toSignedRequest(
        {
          type: 'message',
          id: `work-off-${round}-${index}`,
          channel: 'sms',
          from: `+4860${String(1_000_000 + (index % people))}`,
          text: text(index),
          at: moment.toISOString(),
        },
        secret,
        moment,
      );
      return { path: `/webhooks/simulator/${action}`, headers, body };
    };
    const before = { service: service.cpu(), server: server.cpu() };
    const began = performance.now();
    const { failed, perSecond } = await closedLoop(service.base, { total: messages, connections }, next);
    kept += messages - failed;
    while ((await inbound.estimatedDocumentCount()) < kept) await sleep(100);
    const seconds = (performance.now() - began) / 1_000;
    say(
      `worked off, ${name}: ${(messages / seconds).toFixed(0)}/s (taken at ${perSecond.toFixed(0)}/s), ` +
        `CPU a message ${((service.cpu() - before.service) / messages).toFixed(2)} ms, ` +
        `of the database ${((server.cpu() - before.server) / messages).toFixed(2)} ms`,
    );
  }
  await database.close();
  await service.stop();
}
