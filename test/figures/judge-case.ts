import { headNoun, asOfInstant, reckon } from "../../src/reckoning/index.ts"
import { POLICIES, type Figure } from "../../src/model/index.ts"
import { layOut, type Case, type CaseFigure } from "./case.ts"
import { zones } from "./zones.ts"

const numberInWords = (n: number | null): string => (n === null ? "–" : String(n))

/** A figure in the form of the case's line. */
function asLine(figure: Figure | undefined, flags: readonly string[]): string {
  if (figure === undefined) return "no figure"
  const numbers = [figure.low, figure.best, figure.high].map(numberInWords).join(" ")
  const borne = flags.filter((flag) => figure.flags.some((other) => other === flag))
  return `${numbers}${figure.open ? " open" : ""}${flags.length === 0 ? "" : ` [${borne.join(", ")}]`}`
}

function wanted(want: CaseFigure): string {
  if (want.numbers === null) return "no figure"
  const flags = want.flags.length === 0 ? "" : ` [${want.flags.join(", ")}]`
  return `${want.numbers.map(numberInWords).join(" ")}${want.open ? " open" : ""}${flags}`
}

const isOf = (want: CaseFigure) => (figure: Figure) =>
  figure.node === want.node &&
  figure.measure === want.measure &&
  figure.group === want.group &&
  figure.party === want.party &&
  (want.object === null || headNoun(figure.object ?? "") === headNoun(want.object))

export interface Judged {
  readonly line: string
  readonly got: string
  readonly want: string
}

/** Each stated figure of a case, as it came out and as it must. */
export function judge(written: Case): Judged[] {
  const { incident, claims, figures } = layOut(written)
  return figures.map((want, i) => {
    const asOfAt = asOfInstant(want.asOf, null, zones)
    if (asOfAt === null) throw new Error(`"${want.asOf}" is no date`)
    const reckoned = reckon({ incident, claims, policy: want.policy, asOfAt, zones })
    return {
      line: written.figures[i] ?? "",
      got: asLine(reckoned.figures.find(isOf(want)), want.flags),
      want: wanted(want),
    }
  })
}

function faultsOfFigure(f: Figure): string[] {
  const bounds = (["low", "best", "high"] as const).filter(
    (b) => (f[b] !== null) !== f.reasons.some((r) => r.bound === b),
  )
  return [
    ...(inOrder(f) ? [] : [`${f.low} ${f.best} ${f.high} are not in order`]),
    ...f.reasons.filter((r) => !isReadable(r.sentence)).map((r) => `not a sentence: ${r.sentence}`),
    ...f.verdicts.filter((v) => !/^[a-z]/.test(v.why)).map((v) => `not a clause: ${v.why}`),
    ...bounds.map(
      (b) => `${b} without its reason, or a reason without it: ${f.measure} ${f.group} ${f.low} ${f.best} ${f.high}`,
    ),
  ]
}

/** What must hold of every case under every policy: low ≤ best ≤ high, a reason for each, and the same for the claims in reverse order. */
export function faultsOfCase(written: Case): string[] {
  const { incident, claims, figures } = layOut(written)
  const instants = [...new Set(figures.map((f) => f.asOf))]
  return POLICIES.flatMap((policy) =>
    instants.flatMap((asOf) => {
      const asOfAt = asOfInstant(asOf, null, zones) ?? 0
      const one = reckon({ incident, claims, policy, asOfAt, zones })
      const other = reckon({ incident, claims: claims.toReversed(), policy, asOfAt, zones })
      const orderShows = JSON.stringify(one) !== JSON.stringify(other)
      const faults = [...one.figures.flatMap(faultsOfFigure), ...(orderShows ? ["the order of claims shows"] : [])]
      return faults.map((fault) => `${policy} at ${asOf}: ${fault}`)
    }),
  )
}

const inOrder = (f: Figure): boolean =>
  (f.low ?? -Infinity) <= (f.best ?? f.high ?? Infinity) && (f.best ?? f.low ?? -Infinity) <= (f.high ?? Infinity)

const isReadable = (sentence: string): boolean =>
  /^[A-Z].*\.$/.test(sentence) && !/null|undefined|NaN| {2}|,,|\(\)/.test(sentence)
