/** Runs `work` on each, at most `count` at once. */
export async function eachOf<T>(all: readonly T[], count: number, work: (one: T) => Promise<void>): Promise<void> {
  const queue = all[Symbol.iterator]()
  const run = async (): Promise<void> => {
    for (const one of queue) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(count, all.length) }, run))
}
