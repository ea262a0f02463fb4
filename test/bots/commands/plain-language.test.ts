import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, type TestPerson, type TestService } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;

beforeEach(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterEach(async () => {
  await service.close();
});

const said = (messages: Awaited<ReturnType<TestPerson['say']>>) =>
  messages.map(({ text }) => text).join('\n');

describe('plain language', () => {
  it('does what is said in each language, and searches for what is no command (M23)', async () => {
    await owner.say('nouveau contact Marie Dupont +33 6 12 34 56 78');
    expect(said(await owner.press(/Save/))).toContain('Marie Dupont');
    expect(said(await owner.say('oznacz Marie vip'))).toContain('vip');
    expect(said(await owner.say('qui est Dupont ?'))).toContain('+33 6 12 34 56 78');
    expect(said(await owner.say('dupont'))).toContain('Marie Dupont');
  });
});
