import { type Contact, findPhones, isSamePhone, parsePhone } from '../../../../src/contacts/index.ts';
import type { CountryCode } from '../../../../src/contacts/phones/index.ts';
import type { Answer, Step } from '../../../../src/dialogue/index.ts';
import type { CommandContext } from '../../command-context.ts';
import { again, type EditState, goTo, type NewPhone, typedText } from '../edit-state.ts';
import { finishChange } from '../finish-change.ts';

/** One number out of what was typed, or the key of the text that says what is wrong with it. */
export function toNewPhone(text: string, country: CountryCode): NewPhone | { problem: string } {
  const whole = parsePhone(text, country);
  if ('e164' in whole) return withoutDoubt(whole);
  const found = findPhones(text, country);
  if (found.length > 1) return { problem: 'problem-one-phone' };
  const [only] = found;
  if (only) return withoutDoubt(only);
  return { problem: `problem-${whole.problem.replace(/_/g, '-')}` };
}

function withoutDoubt({ e164, extension, raw }: NewPhone): NewPhone {
  return { raw, e164, ...(extension !== undefined && { extension }) };
}

/** Takes a typed or shared number: as a new one towards its Save, or in the place of another. */
export function readNumber(
  id: string,
  answer: Answer,
  contact: Contact,
  context: CommandContext,
  instead?: { phoneId: string; shown: string },
): Step<EditState> | Promise<Step<EditState>> {
  const text = answer.kind === 'contact' ? (answer.contact.phone ?? null) : typedText(answer);
  if (text === null) return again('problem-text-wanted', context);
  const read = toNewPhone(text, context.rooms.settings.country);
  if ('problem' in read) return again(read.problem, context);
  if (!instead) {
    if (contact.phones.some((phone) => isSamePhone(phone, read)))
      return again('problem-phone-repeated', context);
    return goTo({ id, stage: 'phone-new', phone: read });
  }
  return finishChange(
    id,
    {
      target: id,
      edit: { kind: 'phone', phoneId: instead.phoneId, changes: read },
      seen: { path: `phones.${instead.phoneId}.e164`, expected: instead.shown, mine: read.e164 },
    },
    context,
  );
}
