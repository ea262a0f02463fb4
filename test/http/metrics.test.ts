import { describe, expect, it } from 'vitest';
import { createMetrics, type MetricSources } from '../../src/http/metrics.ts';

const quiet: MetricSources = { queueAge: () => 0, deadLetters: async () => 0, unsealedAge: async () => 0 };

/** Lines of the text that begin with `name`. */
async function linesOf(metrics: ReturnType<typeof createMetrics>, name: string): Promise<string[]> {
  return (await metrics.render()).text.split('\n').filter((line) => line.startsWith(name));
}

describe('metrics', () => {
  it('count deliveries, turns and messages by names of ours', async () => {
    const metrics = createMetrics(quiet);
    metrics.countDelivery('telegram', 'stored');
    metrics.countDelivery('telegram', 'stored');
    metrics.countDelivery('telegram', 'repeat');
    metrics.countTurn('browser', 'new', 0.01);
    metrics.countSend('whatsapp-cloud', 'sent');
    expect(await linesOf(metrics, 'rolochat_deliveries_total')).toEqual([
      'rolochat_deliveries_total{source="telegram",result="stored"} 2',
      'rolochat_deliveries_total{source="telegram",result="repeat"} 1',
    ]);
    expect(await linesOf(metrics, 'rolochat_turns_total')).toEqual([
      'rolochat_turns_total{channel="browser",command="new"} 1',
    ]);
    expect(await linesOf(metrics, 'rolochat_sends_total')).toEqual([
      'rolochat_sends_total{channel="whatsapp-cloud",result="sent"} 1',
    ]);
  });

  it('never take data for a label', async () => {
    const metrics = createMetrics(quiet);
    metrics.countTurn('browser', 'Zofia Nowak', 0.01);
    metrics.countTurn('browser', '600700800', 0.01);
    metrics.countSend('zofia@example.com', 'x'.repeat(41));
    expect(await linesOf(metrics, 'rolochat_turns_total')).toEqual([
      'rolochat_turns_total{channel="browser",command="other"} 2',
    ]);
    expect(await linesOf(metrics, 'rolochat_sends_total')).toEqual([
      'rolochat_sends_total{channel="other",result="other"} 1',
    ]);
  });

  it('spread durations of turns and database commands over buckets', async () => {
    const metrics = createMetrics(quiet);
    metrics.countTurn('telegram', 'find', 0.025);
    metrics.observeDatabase('find', 2, false);
    metrics.observeDatabase('find', 700, true);
    const turns = await linesOf(metrics, 'rolochat_turn_duration_seconds_bucket');
    expect(turns).toContain('rolochat_turn_duration_seconds_bucket{le="0.02",channel="telegram"} 0');
    expect(turns).toContain('rolochat_turn_duration_seconds_bucket{le="0.03",channel="telegram"} 1');
    expect(await linesOf(metrics, 'rolochat_database_command_duration_seconds_sum')).toEqual([
      'rolochat_database_command_duration_seconds_sum{command="find",result="ok"} 0.002',
      'rolochat_database_command_duration_seconds_sum{command="find",result="failed"} 0.7',
    ]);
  });

  it('ask for the age of the queue and the dead letters when they are read', async () => {
    const now = { age: 1.5, dead: 2 };
    const metrics = createMetrics({
      queueAge: () => now.age,
      deadLetters: async () => now.dead,
      unsealedAge: async () => 61.5,
    });
    expect(await linesOf(metrics, 'rolochat_queue_age_seconds')).toEqual(['rolochat_queue_age_seconds 1.5']);
    expect(await linesOf(metrics, 'rolochat_consent_unsealed_seconds')).toEqual([
      'rolochat_consent_unsealed_seconds 61.5',
    ]);
    now.age = 3;
    now.dead = 0;
    expect(await linesOf(metrics, 'rolochat_queue_age_seconds')).toEqual(['rolochat_queue_age_seconds 3']);
    expect(await linesOf(metrics, 'rolochat_dead_letters')).toEqual(['rolochat_dead_letters 0']);
  });

  it('answer while the database is away', async () => {
    const metrics = createMetrics({ ...quiet, deadLetters: () => Promise.reject(new Error('away')) });
    expect(await linesOf(metrics, 'rolochat_dead_letters')).toEqual(['rolochat_dead_letters Nan']);
    expect((await metrics.render()).contentType).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('answer while the database hangs', async () => {
    const metrics = createMetrics({ ...quiet, deadLetters: () => new Promise(() => undefined) }, 1);
    expect(await linesOf(metrics, 'rolochat_dead_letters')).toEqual(['rolochat_dead_letters Nan']);
    expect(await linesOf(metrics, 'rolochat_consent_unsealed_seconds')).toEqual([
      'rolochat_consent_unsealed_seconds 0',
    ]);
  });

  it('tell how the process itself does, each registry on its own', async () => {
    const [one, other] = [createMetrics(quiet), createMetrics(quiet)];
    one.countTurn('browser', 'find', 0.01);
    expect(await linesOf(other, 'rolochat_turns_total{')).toEqual([]);
    expect(await linesOf(other, 'process_resident_memory_bytes')).toHaveLength(1);
    expect(await linesOf(other, 'nodejs_eventloop_lag_seconds')).toHaveLength(1);
  });
});
