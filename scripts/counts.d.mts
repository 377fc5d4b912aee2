export interface Report {
  testResults?: {status: string; assertionResults: {status: string}[]}[]
}
export interface Counts {
  passed: number
  failed: number
  skipped: number
}
export function countsOf(report: Report | undefined, exitCode: number): Counts
export function countLine(counts: Counts): string
