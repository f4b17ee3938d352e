/** Marks that mean something in a pattern. */
const PATTERN_MARKS = /[$()*+.?[\\\]^{|}]/gu

/** Puts words in the place of others wherever these stand as whole words: of two that begin together the longer is meant, and what is put is not looked at again. */
export class Instead {
  readonly #words = new Map<string, string>()
  #pattern: RegExp | null = null

  /** The first that is put in the place of a name stays. */
  put(name: string, instead: string): void {
    const words = name.trim()
    if (words === "" || this.#words.has(words)) return
    this.#words.set(words, instead)
    this.#pattern = null
  }

  in(text: string): string {
    if (this.#words.size === 0) return text
    this.#pattern ??= patternOf([...this.#words.keys()])
    return text.replace(this.#pattern, (name) => this.#words.get(name) ?? name)
  }
}

function patternOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const any = longestFirst.map((name) => name.replaceAll(PATTERN_MARKS, String.raw`\$&`)).join("|")
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, "gu")
}
