import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService, textOf } from '../../../support/start-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ environment: { DEFAULT_COUNTRY: 'FR' } });
});
afterAll(() => service.close());

describe('/claim', () => {
  it('says in the language of the new owner which country is supposed for numbers without + (B05)', async () => {
    const person = service.person('Olga', 'pl');
    const welcome = textOf(await person.say('/claim 246810'));
    expect(welcome).toContain('Numery bez + są czytane jako numery tego kraju: Francja.');
    expect(welcome).toContain('DEFAULT_COUNTRY');
  });
});
