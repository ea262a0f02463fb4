import type { Address } from '../addresses/address.model.ts';
import type { Person } from '../addresses/person.model.ts';
import type { Subject } from '../addresses/subject.ts';
import type { Waiting } from '../hearing/questions.ts';
import type { StateChange } from '../statements/apply-states.ts';
import type { DeskEvidence, DeskStatement } from './desk-statements.ts';

/** Yes or no to a question of a mail, said by a press on the page that the mail linked (B16). Pure. */
export function stateAnswer(
  { question, grants }: Waiting,
  isYes: boolean,
  address: Address,
  holders: readonly Person[],
  { now, link, userAgent, ip }: DeskEvidence,
): DeskStatement {
  const changes = (subject: Subject, keys: readonly string[]): Record<string, StateChange> =>
    Object.fromEntries(
      keys.map((key) => [
        key,
        {
          state: isYes ? 'granted' : (subject.states[key]?.was ?? 'unknown'),
          ...(isYes && key.startsWith('named:') && { version: question.shown?.version }),
        },
      ]),
    );
  return {
    isOfAddress: true,
    statement: {
      action: isYes ? 'granted' : 'declined',
      method: 'double-opt-in',
      actor: 'contact',
      cause: {},
      saidAt: now,
      receivedAt: now,
      address: changes(address, grants.address),
      // Who has left the address meanwhile has not been asked.
      persons: Object.fromEntries(
        holders
          .filter(({ _id }) => grants.persons[_id])
          .map((person) => [person._id, changes(person, grants.persons[person._id] ?? [])]),
      ),
      ...(question.shown && { text: question.shown }),
      amend: (one) => {
        one.questions = one.questions.filter(({ id }) => id !== question.id);
      },
      values: { question: question.text, link, ...(userAgent && { userAgent }), ...(ip && { ip }) },
    },
  };
}
