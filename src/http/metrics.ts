import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { answerInTime } from './answer-in-time.ts';

/** What the process counts. Labels are names of ours (connectors, commands, results), never anything a person wrote. */
export interface Metrics {
  countDelivery(source: string, result: string): void;
  /** `seconds` from the receipt of a turn to the commit of its step. */
  countTurn(channel: string, command: string, seconds: number): void;
  countSend(channel: string, result: string): void;
  /** `milliseconds` as the driver measures a command. */
  observeDatabase(command: string, milliseconds: number, failed: boolean): void;
  /** Prometheus text and its content type. */
  render(): Promise<{ contentType: string; text: string }>;
}

export interface MetricSources {
  /** Seconds the oldest waiting delivery has waited. */
  queueAge(): number;
  /** How many deliveries have failed for the last time; null while the database does not say. */
  deadLetters(): Promise<number | null>;
  /** Seconds the oldest record of consent has waited for its seal, 0 when none does; null like `deadLetters`. */
  unsealedAge(): Promise<number | null>;
}

const turnSeconds = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const databaseSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** `patience`: milliseconds that the database has for its figures; Prometheus gives up on all of them after ten seconds. */
export function createMetrics(sources: MetricSources, patience = 2_500): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'rolochat_deliveries_total',
    help: 'Deliveries by source and what became of them (stored, repeat, signature, malformed).',
    labelNames: ['source', 'result'],
    registers,
  });
  const turns = new Counter({
    name: 'rolochat_turns_total',
    help: 'Turns of staff and strangers by channel and command.',
    labelNames: ['channel', 'command'],
    registers,
  });
  const turnTime = new Histogram({
    name: 'rolochat_turn_duration_seconds',
    help: 'From the receipt of a turn to the commit of its step.',
    labelNames: ['channel'],
    buckets: turnSeconds,
    registers,
  });
  const sends = new Counter({
    name: 'rolochat_sends_total',
    help: 'Messages by channel and how they ended.',
    labelNames: ['channel', 'result'],
    registers,
  });
  const database = new Histogram({
    name: 'rolochat_database_command_duration_seconds',
    help: 'Database commands by name and result.',
    labelNames: ['command', 'result'],
    buckets: databaseSeconds,
    registers,
  });
  new Gauge({
    name: 'rolochat_queue_age_seconds',
    help: 'How long the oldest waiting delivery of this process has waited.',
    registers,
    collect() {
      this.set(sources.queueAge());
    },
  });
  const deadLetters = new Gauge({
    name: 'rolochat_dead_letters',
    help: 'Deliveries that failed for the last time and wait for a decision.',
    registers,
  });
  const unsealed = new Gauge({
    name: 'rolochat_consent_unsealed_seconds',
    help: 'How long the oldest record of consent has waited for its seal; a minute is too long.',
    registers,
  });

  return {
    countDelivery: (source, result) => deliveries.inc({ source: toLabel(source), result: toLabel(result) }),
    countTurn: (channel, command, seconds) => {
      turns.inc({ channel: toLabel(channel), command: toLabel(command) });
      turnTime.observe({ channel: toLabel(channel) }, seconds);
    },
    countSend: (channel, result) => sends.inc({ channel: toLabel(channel), result: toLabel(result) }),
    observeDatabase: (command, milliseconds, failed) =>
      database.observe({ command: toLabel(command), result: failed ? 'failed' : 'ok' }, milliseconds / 1_000),
    render: async () => {
      // Figures are read most when something is wrong: a database that is away or hangs must not take them along.
      const [count, age] = await Promise.all(
        [sources.deadLetters(), sources.unsealedAge()].map((asked) =>
          answerInTime(asked, patience).catch(() => null),
        ),
      );
      deadLetters.set(count ?? Number.NaN);
      unsealed.set(age ?? Number.NaN);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** A name as our code writes them; anything else could be data, and would grow without bound. */
function toLabel(name: string): string {
  return /^[a-z][a-z_-]{0,39}$/i.test(name) ? name : 'other';
}
