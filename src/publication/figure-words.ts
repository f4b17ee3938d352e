import type { CountOperator } from "../model/index.ts"

/** The bounds of a figure, as far as they are present. */
export interface Bounds {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly open: boolean
}

/**
 * "10–11–11", "28–28–… open", "?–?–11". An ellipsis stands for a high that nothing sets, a question mark for
 * an absent low or best: unknown is not zero (product.md, rule 4).
 */
export function boundsText(bounds: Bounds): string {
  const low = bounds.low ?? "?"
  const best = bounds.best ?? "?"
  const high = bounds.high ?? "…"
  return `${low}–${best}–${high}${bounds.open ? " open" : ""}`
}

/** "10–11", "28–…", "?–11": what a figure may be besides its best. */
export const rangeText = ({ low, high }: Pick<Bounds, "low" | "high">): string => `${low ?? "?"}–${high ?? "…"}`

const AS_WORDED: Readonly<Record<CountOperator, string>> = {
  exactly: "",
  "at least": "at least ",
  "more than": "at least ",
  "at most": "at most ",
  "fewer than": "at most ",
  almost: "almost ",
  about: "about ",
  between: "",
  vague: "",
  none: "",
}

/**
 * Best as people say it: "at least 28", "no figure" where there is none. What was called "almost 100" counts as 99 and is
 * called almost 100 again (domain.md, Reckoning 7).
 */
export function bestText(best: number | null, operator: CountOperator | null): string {
  if (best === null) return "no figure"
  const called = operator === "almost" ? best + 1 : best
  return `${operator === null ? "" : AS_WORDED[operator]}${called}`
}

/** A whole number with a thin grouping of thousands: 12,500. */
export function wholeNumber(n: number): string {
  const digits = String(n)
  let out = ""
  for (let i = 0; i < digits.length; i += 1) {
    if (i > 0 && (digits.length - i) % 3 === 0) out += ","
    out += digits[i]
  }
  return out
}

/** "1 report", "3 reports". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${wholeNumber(n)} ${n === 1 ? one : many}`
