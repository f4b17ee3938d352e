import { oneOf } from "../../language/index.ts"
import type { Group } from "../../model/index.ts"
import type { Party } from "./chunk.ts"
import type { Clause } from "./clause.ts"

const CASUALTIES = oneOf(["casualty", "casualties", "losses"])
const INFLICT = oneOf(["inflict", "inflicts", "inflicted", "inflicting"])
const ENEMY = oneOf(["enemy", "enemies"])
const SUFFER = oneOf(["sustained", "suffered", "sustaining", "suffering", "had", "took"])
const UNARMED = oneOf([
  "civilian",
  "civilians",
  "population",
  "people",
  "residents",
  "villagers",
  "peasants",
  "workers",
  "families",
  "women",
  "children",
])
/** So far from its count stands who inflicts or suffers casualties, in tokens. */
const REACH = 12

/** Fighters, where casualties are inflicted on a force, or an enemy suffers them: "inflicted 30 casualties on the brigade"; null for others. */
export function groupOfEnemy({ scan, from, limit }: Clause, { head, group, from: start }: Party): Group | null {
  if (group !== "people" || head < 0 || !CASUALTIES.at(scan, head)) return null
  const first = Math.max(from, start - REACH)
  const end = Math.min(limit, head + 1 + REACH)
  let [isInflicted, isOfEnemy, isSuffered] = [false, false, false]
  for (let token = first; token < end; token++) {
    if (UNARMED.at(scan, token)) return null
    if (INFLICT.at(scan, token)) isInflicted = true
    else if (ENEMY.at(scan, token)) isOfEnemy = true
    else if (token < start && SUFFER.at(scan, token)) isSuffered = true
  }
  return isInflicted || (isOfEnemy && isSuffered) ? "combatants" : null
}
