/**
 * The same function, which remembers its result for as long as its argument lives. For pure functions of immutable values:
 * ties ask the same of one mention for every other.
 */
export function remembered<Subject extends object, Result>(
  of: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, Result>()
  return (subject) => {
    const known = results.get(subject)
    if (known !== undefined) return known
    const result = of(subject)
    results.set(subject, result)
    return result
  }
}

/**
 * The same of a text: it remembers at most `most` of them, and begins anew when there are more. An incident that is reckoned again after a
 * decision asks the same of nearly every sentence and name.
 */
export function rememberedText<Result>(of: (text: string) => Result, most: number): (text: string) => Result {
  const results = new Map<string, Result>()
  return (text) => {
    const known = results.get(text)
    if (known !== undefined || results.has(text)) return known as Result
    if (results.size >= most) results.clear()
    const result = of(text)
    results.set(text, result)
    return result
  }
}
