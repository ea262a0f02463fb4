import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

describe('editing a contact', () => {
  let service: TestService;
  let owner: TestPerson;
  beforeAll(async () => {
    service = await startTestService();
    owner = await service.owner();
  });
  afterAll(() => service?.close());

  /** Makes a contact and answers its id. */
  async function make(text: string): Promise<string> {
    await owner.say(`/new ${text}`);
    const saved = await owner.press(/^✅/);
    return dataOf(saved, '✏️ Edit').replace('c.edit.', '');
  }

  it('changes a name, shows the fresh card and takes the change back (F010, F177)', async () => {
    const id = await make('Zofia Wilk, 601 100 100');
    await owner.say(`/edit ${id}`);
    await owner.press('Last name');
    const changed = await owner.say('Wilczek');
    expect(textOf(changed)).toContain('Zofia Wilczek');
    expect(buttonsOf(changed)).toEqual(expect.arrayContaining(['↩️ Undo', '✏️ Edit more']));
  });
});
