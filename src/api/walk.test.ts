import { expect, test } from "vitest"
import type { IncidentId } from "../model/index.ts"
import { walked, walkedFrom } from "./walk.ts"

/** So many incidents that one request does not look into all; the n-th holds n % 4 things. */
const IDS = Array.from({ length: 50 }, (_, n) => `inc_${String(n).padStart(4, "0")}` as IncidentId)
const heldBy = (id: IncidentId): Promise<readonly string[]> => {
  const n = Number(id.slice(4))
  return Promise.resolve(Array.from({ length: n % 4 }, (_, i) => `${n}.${i}`))
}

async function allOf(limit: number): Promise<{ readonly told: readonly string[]; readonly most: number }> {
  const told: string[] = []
  let [cursor, most]: [string | undefined, number] = [undefined, 0]
  for (;;) {
    const from = walkedFrom(cursor)
    const ids = IDS.filter((id) => id >= from.incident)
    let lookedInto = 0
    const { page, next } = await walked(ids, { from, limit }, (id) => {
      lookedInto += 1
      return heldBy(id)
    })
    told.push(...page)
    most = Math.max(most, lookedInto)
    expect(page.length).toBeLessThanOrEqual(limit)
    if (next === null) return { told, most }
    cursor = next
  }
}

test.each([1, 2, 3, 7, 500])(
  "pages of %i give everything once, in order, and look into few incidents each",
  async (limit) => {
    const { told, most } = await allOf(limit)
    expect(told).toEqual((await Promise.all(IDS.map(heldBy))).flat())
    expect(most).toBeLessThanOrEqual(20)
  },
)

test.each(["x", "inc_.3", "e1.o2"])("a cursor %s is none of ours", (cursor) => {
  expect(() => walkedFrom(cursor)).toThrow("the cursor is")
})
