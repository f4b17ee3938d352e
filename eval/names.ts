const FILLER = new Set(
  "the of for and a an in at to ministry minister department defence defense health interior office officials official spokesman spokesperson authorities police".split(
    " ",
  ),
)
const KIND = new Set(
  "region oblast district raion province county governorate state area neighbourhood neighborhood".split(" "),
)

/** Words without case, accents and punctuation. */
export const foldWords = (name: string | null | undefined): readonly string[] =>
  (name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((word) => b.has(word))
const telling = (words: readonly string[]): ReadonlySet<string> => new Set(words.filter((word) => !FILLER.has(word)))

/** Both absent, equal, or the telling words of one all among the other's ("Zelenskyy" for "Volodymyr Zelenskyy"). */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const x = foldWords(a)
  const y = foldWords(b)
  if (x.length === 0 || y.length === 0) return x.length === y.length
  if (x.join(" ") === y.join(" ")) return true
  const tellingX = telling(x)
  const tellingY = telling(y)
  return tellingX.size > 0 && tellingY.size > 0 && (within(tellingX, tellingY) || within(tellingY, tellingX))
}

const kinds = (name: string | null | undefined): ReadonlySet<string> =>
  new Set(foldWords(name).filter((word) => KIND.has(word)))

/** As `sameName`, but "Kyiv" is not "Kyiv region". */
export function samePlace(a: string | null | undefined, b: string | null | undefined): boolean {
  const x = kinds(a)
  const y = kinds(b)
  return sameName(a, b) && x.size === y.size && within(x, y)
}

/** Same day; a prediction whose year is not said ("XXXX-…") agrees on month and day. */
export function sameDay(gold: string | null | undefined, predicted: string | null | undefined): boolean {
  const a = (gold ?? "").slice(0, 10)
  const b = (predicted ?? "").slice(0, 10)
  return a === b || (b.startsWith("XXXX") && a.length === 10 && a.slice(4) === b.slice(4))
}
