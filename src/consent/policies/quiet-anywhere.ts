import type { PolicyPack } from './policy-pack.ts';
import { isQuiet, type Quiet } from './quiet-hours.ts';

/** Windows of zones far apart may meet on some days only: beyond that many looks nothing is near. */
const looks = 200;

/**
 * Whether it is quiet in any of these zones: the careful reading for whoever may live in any of them. `until` is the first
 * moment at which it is quiet in none; absent where none is near. Pure.
 */
export function isQuietAnywhere(
  policy: PolicyPack,
  now: Date,
  timeZones: readonly string[],
  kind: keyof PolicyPack['hours'] = 'message',
): Quiet {
  let moment = now;
  for (let look = 0; look < looks; look += 1) {
    const quiet = timeZones.map((zone) => isQuiet(policy, moment, zone, kind)).filter((one) => one.quiet);
    if (quiet.length === 0) return moment === now ? { quiet: false } : { quiet: true, until: moment };
    const ends = quiet.map((one) => one.until);
    if (ends.some((end) => end === undefined)) return { quiet: true };
    moment = new Date(Math.max(...ends.map((end) => end?.getTime() ?? 0)));
  }
  return { quiet: true };
}
