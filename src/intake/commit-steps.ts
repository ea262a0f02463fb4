import type { Database, Transaction } from '../storage/index.ts';
import type { StepResult } from './work-off.ts';

/**
 * Runs `work` in one transaction. The server may make a commit and die before it says so: then the driver begins again, or
 * gives up, and what the lost attempt left to do is done by `afterDoubt` of its results.
 */
export async function commitSteps<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
  resultsOf: (value: T) => StepResult[],
): Promise<T> {
  const doubtful: T[] = [];
  try {
    const value = await database.transaction(async (tx) => {
      const attempt = await work(tx);
      doubtful.push(attempt);
      return attempt;
    });
    doubtful.pop();
    return value;
  } finally {
    for (const result of doubtful.flatMap(resultsOf)) await result.afterDoubt();
  }
}
