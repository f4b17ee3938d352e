/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** The value below which the share lies, of values in any order (nearest rank). @throws RangeError where there are none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new RangeError("no values")
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The most memory that this process has held, in megabytes. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
