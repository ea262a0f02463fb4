import { defineModel, Mixed } from '../../storage/index.ts';
import type { Subject } from './subject.ts';

/**
 * What a contact has said whatever the address: marketing by channel (`email/marketing` is F055's flag) and named consents
 * (`named:ID`, F128). `_id` is the contact's.
 */
export type Person = Subject;

export const personModel = defineModel<Person>('consentPersons', {
  _id: { type: String, required: true },
  states: { type: Mixed, required: true },
  chain: { type: Mixed },
  departures: { type: Number, required: true },
  suspendedAt: Date,
});

/** A contact nobody has asked anything. */
export function unknownPerson(_id: string): Person {
  return { _id, states: {}, departures: 0 };
}
