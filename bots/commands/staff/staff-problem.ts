import type { Translate } from '../../../src/locales/index.ts';
import { StaffError } from '../../../src/staff/index.ts';
import { NotFoundError } from '../../../src/storage/index.ts';

/** What a refusal of the staff room says to the person. */
export function staffProblem(error: StaffError, t: Translate): string {
  return t(`staff-problem-${error.code.replace(/_/g, '-')}`);
}

/** Runs a change of the staff; what the room refuses comes back as a sentence, everything else is thrown on. */
export async function orProblem<T>(
  t: Translate,
  change: () => Promise<T>,
): Promise<{ done: T; problem?: undefined } | { done?: undefined; problem: string }> {
  try {
    return { done: await change() };
  } catch (error) {
    if (error instanceof StaffError) return { problem: staffProblem(error, t) };
    // The only thing of the room's that can be gone is an invitation that was cleaned away.
    if (error instanceof NotFoundError) return { problem: t('staff-problem-code-revoked') };
    throw error;
  }
}
