import { describe, expect, it } from 'vitest';
import { giveWay } from '../../src/intake/give-way.ts';

/** Deliveries that wait to be written, as they are each time somebody looks. */
function waiting(depths: readonly number[]) {
  let looks = 0;
  return {
    get depth() {
      return depths[Math.min(looks++, depths.length - 1)] ?? 0;
    },
    looks: () => looks,
  };
}

describe('taking steps beside a flood of deliveries', () => {
  it('waits for nothing while few deliveries are being written', async () => {
    const few = waiting([5]);
    await giveWay(few);
    expect(few.looks()).toBe(1);
  });

  it('lets what has come be acknowledged first', async () => {
    const flood = waiting([400, 200, 40, 3]);
    await giveWay(flood);
    expect(flood.looks()).toBe(4);
  });

  it('is not kept up for ever by a flood that does not end', async () => {
    const endless = waiting([400]);
    await giveWay(endless);
    expect(endless.looks()).toBeLessThan(30);
  });
});
