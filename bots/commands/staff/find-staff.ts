import { toNameCandidates } from '../../../src/dialogue/index.ts';
import { foldLabel } from '../../../src/locales/index.ts';
import type { StaffMember } from '../../../src/staff/index.ts';
import type { CommandContext } from '../command-context.ts';

/** Members of the staff whose name holds the words, as they stand or in a case of the reader's language. */
export function findStaff(words: string, { staff, t }: CommandContext): StaffMember[] {
  const typed = words.trim();
  for (const form of [typed, ...toNameCandidates(typed, t.language)]) {
    const wanted = foldLabel(form);
    const found = staff.members.filter(
      ({ name, revokedAt }) => !revokedAt && wanted !== '' && foldLabel(name).includes(wanted),
    );
    if (found.length > 0) return found;
  }
  return [];
}
