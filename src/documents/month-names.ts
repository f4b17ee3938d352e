import { fold } from "../language/index.ts"

/** First three letters of each month as English, Ukrainian and Russian dates print it. No two months share them. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "січ", "янв"],
  ["feb", "лют", "фев"],
  ["mar", "бер", "мар"],
  ["apr", "кві", "апр"],
  ["may", "тра", "мая", "май"],
  ["jun", "чер", "июн"],
  ["jul", "лип", "июл"],
  ["aug", "сер", "авг"],
  ["sep", "вер", "сен"],
  ["oct", "жов", "окт"],
  ["nov", "лис", "ноя"],
  ["dec", "гру", "дек"],
]
const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [fold(name), i + 1] as const)),
)

/** 1 to 12 by the beginning of its name; null where the word names no month. */
export const monthOf = (word: string): number | null => BY_NAME.get(fold(word).slice(0, 3)) ?? null
