import { VETOES, type Veto } from "./score-table.ts"

/** A row of the score table: points, and what they are for. */
export interface ScoreRow {
  readonly points: number
  readonly why: string
}
export interface Forbidden {
  readonly veto: string
}
/** What one comparison says: points, or that nothing can join the two. */
export type Verdict = ScoreRow | Forbidden

export const forbid = (veto: Veto): Forbidden => ({ veto: VETOES[veto] })
