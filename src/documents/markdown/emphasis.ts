/** A run of "*" or "_", with its neighbours ("" at the paragraph's edges). */
export interface Delimiter {
  readonly start: number
  readonly length: number
  readonly mark: string
  readonly before: string
  readonly after: string
}

interface Opener {
  readonly delimiter: Delimiter
  /** Marks not yet used, from the run's left. */
  left: number
}

const isSpace = (unit: string): boolean => unit === "" || /\s/.test(unit)
const isPunctuation = (unit: string): boolean => /[\p{P}\p{S}]/u.test(unit)
const isDigit = (unit: string): boolean => unit >= "0" && unit <= "9" && unit.length === 1

/** After CommonMark's flanking rules, but a mark between two digits is a multiplication. */
function roles({ mark, before, after }: Delimiter): { readonly opens: boolean; readonly closes: boolean } {
  if (isDigit(before) && isDigit(after)) return { opens: false, closes: false }
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  if (mark === "*") return { opens: left, closes: right }
  return { opens: left && (!right || isPunctuation(before)), closes: right && (!left || isPunctuation(after)) }
}

/** The marks that pair up, to be dropped. Delimiters come in order; linear. */
export function emphasisMarks(
  delimiters: readonly Delimiter[],
): readonly { readonly start: number; readonly end: number }[] {
  const used: { readonly start: number; readonly end: number }[] = []
  const openers = new Map<string, Opener[]>([
    ["*", []],
    ["_", []],
  ])
  for (const delimiter of delimiters) {
    const { opens, closes } = roles(delimiter)
    const same = openers.get(delimiter.mark) ?? []
    let left = delimiter.length
    for (let opener = closes ? same.at(-1) : undefined; opener !== undefined && left > 0; opener = same.at(-1)) {
      const count = Math.min(left, opener.left)
      const openEnd = opener.delimiter.start + opener.left
      const closeStart = delimiter.start + delimiter.length - left
      used.push({ start: openEnd - count, end: openEnd }, { start: closeStart, end: closeStart + count })
      left -= count
      opener.left -= count
      if (opener.left === 0) same.pop()
      dropAfter(openers, opener.delimiter.start)
    }
    // What a closer could not use does not open again: "**a*" keeps its first mark as text.
    if (opens && left === delimiter.length) same.push({ delimiter, left })
  }
  return used
}

/** Openers of the other mark inside a pair that has closed cannot close outside it. */
function dropAfter(openers: ReadonlyMap<string, Opener[]>, start: number): void {
  for (const stack of openers.values()) while ((stack.at(-1)?.delimiter.start ?? -1) > start) stack.pop()
}
