/** Values under their keys, keys and values in order of appearance. */
export function byKey<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const grouped = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const there = grouped.get(key)
    if (there === undefined) grouped.set(key, [value])
    else there.push(value)
  }
  return grouped
}
