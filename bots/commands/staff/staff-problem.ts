import type { Translate } from '../../../src/locales/index.ts';
import type { StaffError } from '../../../src/staff/index.ts';

/** What a refusal of the staff room says to the person. */
export function staffProblem(error: StaffError, t: Translate): string {
  return t(`staff-problem-${error.code.replace(/_/g, '-')}`);
}
