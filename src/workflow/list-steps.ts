import { bearingOn, flagsOfOutline, instantsOfChange, outlineOf, type FigureOutline } from "../reckoning/index.ts"
import {
  compareCodeUnits,
  type Flag,
  type Instant,
  type Json,
  type Measure,
  type PolicyName,
  type ScopedClaim,
} from "../model/index.ts"
import { independentOrigins } from "./independent-origins.ts"
import type { Scene } from "./scene.ts"
import { stepBases, type StepBasis } from "./step-basis.ts"
import type { ListFigure } from "./views.ts"
import type { Workspace } from "./workspace.ts"

/** The list's figures from one instant on, until the next step. */
export interface ListStep {
  readonly from: Instant
  readonly killed: ListFigure | null
  readonly injured: ListFigure | null
  readonly origins: number
  readonly flags: readonly Flag[]
}

/** Whose figures of the whole a list shows. */
const LISTED = ["killed", "injured"] as const satisfies readonly Measure[]
type Listed = (typeof LISTED)[number]

/** A derived row of kind "bases": the figures of an incident of many reports as they were reckoned, and what each rests on. Id: the incident's. */
export interface BasesRow {
  /** Each once. */
  readonly outlines: readonly (FigureOutline | null)[]
  /** At every instant of change, with the figure's place among the outlines. */
  readonly bases: Readonly<Record<Listed, readonly (StepBasis & { readonly outline: number })[]>>
}

export const basesRow = (value: Json): BasesRow => value as unknown as BasesRow

/** Figures that were reckoned before, by what they rest on. */
export type FormerFigures = ReadonlyMap<string, FigureOutline | null>

const figureKey = ({ at, basis }: StepBasis): string => `${basis} ${at}`

export function formerFigures(rows: readonly BasesRow[]): FormerFigures {
  const former = new Map<string, FigureOutline | null>()
  for (const { outlines, bases } of rows) {
    for (const measure of LISTED) {
      for (const step of bases[measure]) former.set(figureKey(step), outlines[step.outline] ?? null)
    }
  }
  return former
}

type Told = Pick<Scene, "laidOut" | "claims">

const countedIn = ({ claims }: Told): readonly ScopedClaim[] =>
  claims.filter(({ claim }) => claim.tier === "core" || claim.tier === "status")

/** The whole's figure of a measure, as known at any instant. */
function figureAt(
  workspace: Workspace,
  told: Told,
  of: { readonly policy: PolicyName; readonly measure: Listed },
): (at: Instant) => FigureOutline | null {
  const { incident } = told.laidOut
  const node = incident.nodes.find((n) => n.parentId === null)?.id
  if (node === undefined) return () => null
  const input = { incident, claims: countedIn(told), policy: of.policy, zones: workspace.gazetteer.zones }
  return outlineOf(input, { node, measure: of.measure, group: "people" })
}

/** Killed and injured of the whole, as known at any instant, with the origins known by then. */
export function listReckoner(workspace: Workspace, told: Told, policy: PolicyName): (at: Instant) => ListStep {
  const figures = LISTED.map((measure) => figureAt(workspace, told, { policy, measure }))
  const stepAt = stepsOf(told)
  return (at) => {
    const [killed = null, injured = null] = figures.map((figure) => figure(at))
    return stepAt(at, { killed, injured })
  }
}

const listFigure = (figure: FigureOutline | null): ListFigure | null =>
  figure === null
    ? null
    : {
        low: figure.low,
        best: figure.best,
        bestOperator: figure.bestOperator,
        high: figure.high,
        open: figure.open,
      }

type Outlined = Readonly<Record<Listed, FigureOutline | null>>

/** Makes steps of outlines: with the origins known by then, and with what people stand behind today. */
function stepsOf({ claims }: Told): (at: Instant, outlined: Outlined) => ListStep {
  const originsAt = independentOrigins(claims)
  const accepted = new Set(claims.flatMap(({ claim, review }) => (review === undefined ? [] : [claim.id])))
  const flagsOf = (figure: FigureOutline | null): readonly Flag[] =>
    figure === null ? [] : flagsOfOutline(figure, accepted)
  return (at, { killed, injured }) => ({
    from: at,
    killed: listFigure(killed),
    injured: listFigure(injured),
    origins: originsAt(at),
    flags: [...new Set([...flagsOf(killed), ...flagsOf(injured)])].toSorted(compareCodeUnits),
  })
}

/** Fewer steps are reckoned anew sooner than their bases are kept. */
const FEW_STEPS = 8

/** A measure's figure at each instant: taken from `former` where it rests on the same. */
function figuresOf(
  workspace: Workspace,
  told: Told,
  of: { readonly measure: Listed; readonly instants: readonly Instant[]; readonly former: FormerFigures },
): { readonly outlines: readonly (FigureOutline | null)[]; readonly bases: readonly StepBasis[] } {
  const { measure, instants, former } = of
  const figure = figureAt(workspace, told, { policy: "recorder", measure })
  if (instants.length <= FEW_STEPS) return { outlines: instants.map(figure), bases: [] }
  const bearing = bearingOn(measure, countedIn(told), "recorder")
  const bases = stepBases(told.laidOut.incident, bearing, { measure, instants })
  const outlines = bases.map((step) => {
    const known = former.get(figureKey(step))
    return known === undefined ? figure(step.at) : known
  })
  return { outlines, bases }
}

const sameStep = (a: ListStep, b: ListStep): boolean =>
  JSON.stringify({ ...a, from: 0 }) === JSON.stringify({ ...b, from: 0 })

/** An incident's steps under the policy `recorder`, equal neighbours as one, and what they rest on; null where they are few. */
export function listSteps(
  workspace: Workspace,
  told: Told,
  former: FormerFigures,
): { readonly steps: readonly ListStep[]; readonly bases: BasesRow | null } {
  const instants = instantsOfChange(told.claims, told.laidOut.incident)
  const killed = figuresOf(workspace, told, { measure: "killed", instants, former })
  const injured = figuresOf(workspace, told, { measure: "injured", instants, former })
  const stepAt = stepsOf(told)
  const steps: ListStep[] = []
  for (const [i, at] of instants.entries()) {
    const step = stepAt(at, { killed: killed.outlines[i] ?? null, injured: injured.outlines[i] ?? null })
    const last = steps.at(-1)
    if (last === undefined || !sameStep(last, step)) steps.push(step)
  }
  return { steps, bases: instants.length <= FEW_STEPS ? null : keptBases({ killed, injured }) }
}

function keptBases(figures: Readonly<Record<Listed, ReturnType<typeof figuresOf>>>): BasesRow {
  const places = new Map<string, number>()
  const outlines: (FigureOutline | null)[] = []
  const placeOf = (outline: FigureOutline | null): number => {
    const text = JSON.stringify(outline)
    const place = places.get(text) ?? outlines.push(outline) - 1
    places.set(text, place)
    return place
  }
  const kept = ({ bases, outlines: all }: ReturnType<typeof figuresOf>) =>
    bases.map((step, i) => ({ ...step, outline: placeOf(all[i] ?? null) }))
  return { bases: { killed: kept(figures.killed), injured: kept(figures.injured) }, outlines }
}
