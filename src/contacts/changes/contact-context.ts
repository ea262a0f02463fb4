import type { Activity } from '../../activity/index.ts';
import type { Database } from '../../storage/index.ts';

/** What the room's functions stand on. */
export interface ContactContext {
  database: Database;
  activity: Pick<Activity, 'findLastChange'>;
  newId(): string;
}
