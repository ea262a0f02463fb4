import { describe, expect, it } from 'vitest';
import { toReadiness } from '../../src/http/health.ts';

const up = { database: 'up', channels: { browser: 'up', telegram: 'up' }, stopping: false } as const;

describe('readiness', () => {
  it('is there when the database is up and the channels are mounted', () => {
    expect(toReadiness(up)).toEqual({ ready: true, database: 'up', channels: up.channels });
  });

  it.each(['starting', 'recovering', 'down'] as const)(
    'is not there while the database is %s, and says so',
    (database) => {
      expect(toReadiness({ ...up, database })).toMatchObject({ ready: false, database });
    },
  );

  it('waits for every channel to be mounted, and goes on when the other side of one is away', () => {
    const withTelegram = (telegram: 'starting' | 'down') =>
      toReadiness({ ...up, channels: { browser: 'up', telegram } });
    expect(withTelegram('starting').ready).toBe(false);
    expect(withTelegram('down')).toEqual({
      ready: true,
      database: 'up',
      channels: { browser: 'up', telegram: 'down' },
    });
  });

  it('ends when the process takes nothing new', () => {
    expect(toReadiness({ ...up, stopping: true }).ready).toBe(false);
  });
});
