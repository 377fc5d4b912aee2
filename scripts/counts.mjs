/**
 * The part of vitest's JSON report that is read here.
 * @typedef {{testResults?: {status: string, assertionResults: {status: string}[]}[]}} Report
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/**
 * @param {Report | undefined} report undefined when vitest left none
 * @param {number} exitCode vitest's own
 * @returns {Counts}
 */
export function countsOf(report, exitCode) {
  const counts = {passed: 0, failed: 0, skipped: 0}
  for (const file of report?.testResults ?? []) {
    const statuses = file.assertionResults.map(test => test.status)
    const failed = statuses.filter(status => status === 'failed').length
    const passed = statuses.filter(status => status === 'passed').length
    counts.passed += passed
    counts.skipped += statuses.length - passed - failed
    // A file that does not load, or whose hook throws, fails without any failed test
    counts.failed += file.status === 'failed' ? Math.max(failed, 1) : failed
  }
  const ran = counts.passed + counts.failed
  // Unhandled errors show in the exit code only; and a run without a single test has shown nothing
  if (counts.failed === 0 && (exitCode !== 0 || ran === 0)) counts.failed = 1
  return counts
}

/** @param {Counts} counts */
export function countLine({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
