import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Ends the run with `N passed, N failed` (and `, N skipped`) alone on the last line of the output. A file that cannot
 * be loaded and an error outside every test count as failed; so does a run that never got to its tests.
 */
export default class CountReporter implements Reporter {
  #line = '0 passed, 1 failed';

  onInit(): void {
    process.once('exit', () => process.stdout.write(`${this.#line}\n`));
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
    }
    const nothingRan = modules.length === 0 || reason !== 'passed' ? 1 : 0;
    const failed = counts.failed + counts.pending || nothingRan;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    this.#line = `${counts.passed} passed, ${failed} failed${skipped}`;
  }
}
