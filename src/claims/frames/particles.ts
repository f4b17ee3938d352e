import { TOKEN } from "../../language/index.ts"
import type { Clause } from "./clause.ts"

const PARTICLES = /^(?:al|el|bin|ibn|abu|abo|umm|de|del|la|van|von|der|dos|da|di|ben)$/
/** In capitals a particle is told by its word alone; "AL" and "EL" open names of things. */
const CAPITAL_PARTICLES = /^(?:DE|DEL|LA|LAS|LOS|Y|VAN|VON|DOS|DA)$/

/** Token after "al-", "bin", "de la" within a name; `k` where none stands there. */
export function afterParticle(clause: Clause, k: number): number {
  const { scan, limit } = clause
  let i = k
  while (
    i < limit &&
    i - k < 4 &&
    scan.kind[i] === TOKEN.word &&
    (PARTICLES.test(scan.text.slice(scan.start[i], scan.end[i])) ||
      CAPITAL_PARTICLES.test(scan.text.slice(scan.start[i], scan.end[i])))
  ) {
    i++
    if (i < limit && scan.kind[i] === TOKEN.punctuation && scan.text.charAt(scan.start[i] as number) === "-") i++
  }
  return i
}
