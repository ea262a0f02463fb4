import type { Reply } from '../../src/connector/index.ts';
import { findPhones, maskPhone, toDigits } from '../../src/contacts/index.ts';
import type { CountryCode, FoundPhone } from '../../src/contacts/phones/index.ts';
import type { Draft } from '../../src/messaging/index.ts';
import { can, type StaffDirectory } from '../../src/staff/index.ts';

/** Fewer digits than this make no whole number; most messages are done with here. */
const perhapsNumber = /\d(?:\D{0,3}\d){6}/;

/** Whole numbers of a text masked, but for those whose digits stand in `said`. Pure. */
export function maskNumbers(text: string, country: CountryCode, said = ''): string {
  if (!perhapsNumber.test(text)) return text;
  const own = toDigits(said);
  let masked = '';
  let done = 0;
  for (const { start, end, raw, e164 } of findWritten(text, country)) {
    if (start < done || own.includes(toDigits(raw))) continue;
    masked += text.slice(done, start) + maskPhone(e164);
    done = end;
  }
  return masked + text.slice(done);
}

/** Numbers that stand alone, and those glued to letters, as in a tag `vip600700800`. */
function findWritten(text: string, country: CountryCode): FoundPhone[] {
  const apart = text.replace(/[\p{L}_#=&](?=\+?\d)|(?<=\d)[\p{L}_]/gu, (sign) => ' '.repeat(sign.length));
  const found = [...findPhones(text, country), ...(apart === text ? [] : findPhones(apart, country))];
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

function maskReply(reply: Reply, mask: (text: string) => string): Reply {
  const { title, text, choices, results } = reply;
  return {
    ...reply,
    text: mask(text),
    ...(title !== undefined && { title: mask(title) }),
    ...(choices && { choices: choices.map((row) => row.map((one) => ({ ...one, label: mask(one.label) }))) }),
    ...(results && {
      results: {
        ...results,
        items: results.items.map((item) => ({
          ...item,
          title: mask(item.title),
          ...(item.description !== undefined && { description: mask(item.description) }),
          text: mask(item.text),
        })),
      },
    }),
  };
}

/**
 * What leaves for staff who may not see whole numbers holds none, wherever it stood: in a name, a tag, an address or a
 * message of a contact (M16). Commands mask what they know to be a number; this is the wall behind them. What somebody
 * has just typed may be said back to them.
 */
export async function maskDrafts(
  drafts: readonly Draft[],
  country: CountryCode,
  readStaff: () => Promise<StaffDirectory>,
): Promise<readonly Draft[]> {
  const isSuspect = ({ audience, reply }: Draft) =>
    audience.kind === 'staff' && !reply.ownWords && perhapsNumber.test(JSON.stringify(shownOf(reply)));
  if (!drafts.some(isSuspect)) return drafts;
  const staff = await readStaff();
  return drafts.map((draft) => {
    const { audience, reply, said } = draft;
    if (audience.kind !== 'staff' || !isSuspect(draft)) return draft;
    if (can(staff.find(audience.staff), 'see-full-numbers')) return draft;
    return { ...draft, reply: maskReply(reply, (text) => maskNumbers(text, country, said)) };
  });
}

function shownOf({ title, text, choices, results }: Reply): unknown {
  return [title, text, choices?.flat().map(({ label }) => label), results?.items];
}
