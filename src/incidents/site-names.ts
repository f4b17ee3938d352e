import { nameKey } from "../language/index.ts"
import type { Site } from "../model/index.ts"

/** The words of a site's name without those of its town. */
function ownWords(site: Site, town: string): readonly string[] {
  const ofTown = new Set(nameKey(town).split(" "))
  return site.key.split(" ").filter((word) => word !== "the" && !ofTown.has(word))
}

/** "Millton cathedral", "the Catholic cathedral": a name of the town and the kind alone may be that of any of the kind there. */
export function areOfOneName(a: Site, b: Site, town: string): boolean {
  if (a.key === b.key) return true
  if (a.kind !== b.kind) return false
  const [x, y] = [ownWords(a, town), ownWords(b, town)]
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x]
  return shorter.length === 1 && longer.includes(shorter[0] ?? "")
}
