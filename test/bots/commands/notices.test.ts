import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseSealText } from '../../../src/consent/index.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
let other: TestService;
let owner: TestPerson;
/** Eight in the morning in Warsaw, on a day in winter. */
const eight = Date.UTC(2026, 10, 23, 7);
const minute = 60_000;
let time = eight - minute;
const now = () => new Date(time);

beforeAll(async () => {
  service = await startTestService({ phones: true, now });
  owner = await service.owner();
  await service.phone('+48600700821').write('STOP');
  await owner.heard();
});
afterAll(async () => {
  await other?.stop();
  await service.close();
});

/** Seals that the owner was sent since the last look. */
const seals = async () =>
  textOf(await owner.heard())
    .split('\n')
    .filter((line) => line.startsWith('rolochat-seal-1'));

it('sends no seal on the first day, then one each day at eight of the business (M02)', async () => {
  await service.notify();
  expect(await seals()).toEqual([]);
  time = eight;
  await service.notify();
  const [seal] = await seals();
  expect(parseSealText(seal ?? '')._id).toBeGreaterThan(0);
  time = eight + 23 * 60 * minute;
  await service.notify();
  expect(await seals()).toEqual([]);
});

it('sends it once, whatever was started anew and however many processes ask (M02)', async () => {
  other = await startTestService({ uri: service.uri, api: service.api, phones: true, now });
  time = eight + 24 * 60 * minute;
  await Promise.all([service.notify(), other.notify(), service.notify()]);
  await service.notify();
  expect(await seals()).toHaveLength(1);
});
