/** Members of a list by key, each list in the order of the input. */
export function gather<K, V>(list: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const out = new Map<K, V[]>()
  for (const value of list) {
    const key = keyOf(value)
    const same = out.get(key)
    if (same === undefined) out.set(key, [value])
    else same.push(value)
  }
  return out
}
