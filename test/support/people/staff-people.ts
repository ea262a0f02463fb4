import type { Role } from '../../../src/staff/index.ts';
import { type TestPerson, type TestService, textOf } from '../start-service.ts';

/** The code in a message that tells how to use it. Throws when there is none. */
export function codeIn(text: string): string {
  const code = /\/join ([0-9a-z]+)/.exec(text)?.[1];
  if (!code) throw new Error(`No code in: ${text}`);
  return code;
}

/** Lets a new person in by an invitation of `by`, all in English unless said otherwise. */
export async function joinedPerson(
  service: TestService,
  by: TestPerson,
  role: Role,
  name: string = role,
  language = 'en',
): Promise<TestPerson> {
  const code = codeIn(textOf(await by.say(`/invite ${role}`)));
  const person = service.person(name, language);
  await person.say(`/join ${code}`);
  // The inviter hears of it; what is said next stands alone.
  await by.heard();
  return person;
}
