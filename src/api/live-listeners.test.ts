import { expect, test } from "vitest"
import { LiveListeners } from "./live-listeners.ts"

const nothing = (): void => undefined

test("who listens is told of an entry that somebody who came since was told of first", async () => {
  let entry = 7
  const listeners = new LiveListeners(() => Promise.resolve(entry))
  const told: number[] = []
  const leave = await listeners.listen({ onEntry: (n) => told.push(n), onHeartbeat: nothing })
  expect(told).toEqual([7])
  entry = 8
  const leaveToo = await listeners.listen({ onEntry: nothing, onHeartbeat: nothing })
  await expect.poll(() => told, { timeout: 5000 }).toEqual([7, 8])
  leave()
  leaveToo()
})
