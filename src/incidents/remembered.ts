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
