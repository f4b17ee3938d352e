interface Range {
  readonly type: string
  readonly weight: number
}

/** "text/html, application/*;q=0.8" */
const rangesOf = (accept: string): readonly Range[] =>
  accept.split(",").map((one) => {
    const [type = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2)
    return { type, weight: weight === undefined ? 1 : Number(weight) || 0 }
  })

/** How much a type is wanted; the most exact range that it falls in says so (RFC 9110, 12.5.1). */
function weightOf(type: string, ranges: readonly Range[]): number {
  const [family = ""] = type.split("/")
  for (const wanted of [type, `${family}/*`, "*/*"]) {
    const range = ranges.find((one) => one.type === wanted)
    if (range !== undefined) return range.weight
  }
  return 0
}

/**
 * Which of the offered media types (without parameters, the usual one first) is wanted most; null where none is.
 * No `Accept` wants anything.
 */
export function wantedType<Offered extends string>(
  accept: string | undefined,
  offers: readonly Offered[],
): Offered | null {
  const [usual] = offers
  if (accept === undefined || accept.trim() === "") return usual ?? null
  const ranges = rangesOf(accept)
  const wanted = offers
    .map((type) => ({ type, weight: weightOf(type, ranges) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return wanted[0]?.type ?? null
}
