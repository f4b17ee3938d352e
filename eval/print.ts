import type { CorpusScore } from "./corpus.ts"
import type { FigureScores } from "./figures.ts"
import type { InputDocument } from "./gold.ts"
import { ROWS, type ReadingError, type Scores } from "./score.ts"

const fixed = (x: number): string => x.toFixed(3)

export function printScores(name: string, scores: Scores): void {
  console.log(
    `\n${name}: ${scores.documents} documents${scores.absent > 0 ? `, ${scores.absent} without a reading` : ""}`,
  )
  for (const row of ROWS) {
    const r = scores[row]
    if (r.tp + r.fp + r.fn === 0) continue
    console.log(
      `  ${row.padEnd(9)} P ${fixed(r.precision)}  R ${fixed(r.recall)}  F1 ${fixed(r.f1)} [${r.f1_95.map(fixed).join(", ")}]  right ${r.tp}, extra ${r.fp}, missed ${r.fn}`,
    )
  }
  console.log("  over matched core claims: share right (an empty answer's; share of its errors removed)")
  for (const [attribute, a] of Object.entries(scores.attributes)) {
    console.log(
      `    ${attribute.padEnd(9)} ${fixed(a.accuracy)}  (${fixed(a.empty)}; ${a.errors_removed ?? "it makes none"})  of ${a.n}`,
    )
  }
  const { not_asserted: modal, other_incident: other, nothing } = scores
  console.log(`    not asserted: found ${modal.found} of ${modal.n}, claimed ${modal.claimed}`)
  console.log(`    other incident: found ${other.found} of ${other.n}, claimed ${other.claimed}`)
  console.log(`  nothing kept as nothing: ${nothing.kept ?? "–"} of ${nothing.n}`)
}

/** The errors by kind, each with the line or sentence that it stands in. */
export function printErrors(errors: readonly ReadingError[], inputs: readonly InputDocument[], most: number): void {
  const textOf = new Map(inputs.map((input) => [input.id, input.text]))
  const kinds = [...new Set(errors.map((e) => `${e.family}, ${e.kind}`))].toSorted()
  for (const kind of kinds) {
    const ofKind = errors.filter((e) => `${e.family}, ${e.kind}` === kind)
    console.log(`\n  ${kind}: ${ofKind.length}`)
    for (const e of ofKind.slice(0, most)) {
      console.log(
        `    ${e.claim} “${e.quote}” (${e.documentId})\n      ${around(textOf.get(e.documentId) ?? "", e.start)}`,
      )
    }
  }
}

/** From the line's last sentence end before `start` to the next one after it; 400 units at most. */
function around(text: string, start: number): string {
  const before = text.slice(0, start)
  const begin = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "), start - 200) + 1
  const ends = ["\n", ". "].map((mark) => text.indexOf(mark, start + 1)).filter((at) => at > 0)
  return text.slice(begin, Math.min(...ends, begin + 400) + 1).trim()
}

export function printCorpus(name: string, scores: readonly CorpusScore[]): void {
  console.log(`\n${name}: share right (a trivial answer's)`)
  for (const s of scores) {
    const share = (right: number): string => (s.n === 0 ? "–" : fixed(right / s.n))
    console.log(`  ${s.name.padEnd(48)} ${share(s.right)}  (${share(s.trivial)})  of ${s.n}`)
  }
}

export function printFigures(figures: FigureScores): void {
  console.log(`\nfigures of the seeds: ${figures.right} of ${figures.stated} as stated`)
  for (const fault of figures.faults) console.log(`  ${fault}`)
}
