import { afterAll, expect, it } from 'vitest';
import { createKeys } from '../../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';
import { startTestService } from '../../support/start-service.ts';

const uri = testDatabaseUri();
const number = '+48600700721';
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds);

/** Starts on the same data with these keys, has the contact write, and ends. */
async function writeUnder(secrets: string[], text: string): Promise<{ answers: string[]; link: string }> {
  const keys = createKeys(secrets.map((secret) => secret.repeat(8)));
  const service = await startTestService({ uri, keys, phones: true, now });
  try {
    const answers = await service.phone(number).write(text);
    return { answers, link: /\/p\/[\w-]{32}/.exec(answers.join())?.[0] ?? '' };
  } finally {
    await service.stop();
  }
}

afterAll(() => dropTestDatabase(uri));

it('forgets no STOP and no link while SECRET_KEY is rotated, and starts with no key that the data do not know (M26, B19)', async () => {
  expect((await writeUnder(['old '], 'STOP')).answers).toHaveLength(1);
  const { link } = await writeUnder(['old '], 'MY DATA');
  // The second of two gets no confirmation: the first is remembered.
  expect((await writeUnder(['new ', 'old '], 'STOP')).answers).toHaveLength(2);
  expect((await writeUnder(['new '], 'STOP')).answers).toHaveLength(2);

  const service = await startTestService({ uri, keys: createKeys(['new '.repeat(8)]), phones: true, now });
  expect((await fetch(`${service.address}${link}`)).status).toBe(200);
  await service.stop();

  await expect(writeUnder(['other '], 'START')).rejects.toMatchObject({ code: 'unknown_secret_key' });
});
