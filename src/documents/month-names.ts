import { fold } from "../language/index.ts"

/** First three letters of each month as English, Ukrainian and Russian dates print it. No two months share them. */
const BEGINNINGS: readonly (readonly string[])[] = [
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

/**
 * The other names that sites date their English pages with: Spanish, Portuguese, French, German, Italian, Turkish, Polish, Dutch, Arabic
 * (both calendars' names), Hebrew, Greek, Romanian, Czech, Indonesian. Whole words, for their beginnings are those of too many others ("set", "out", "gen").
 */
const NAMES: readonly string[] = [
  "enero ene janvier gennaio ocak stycznia styczeń يناير ינואר ιανουαρίου ιαν ianuarie ledna januari",
  "fevereiro fev février févr şubat lutego luty فبراير شباط פברואר φεβρουαρίου φεβ februarie února februari",
  "maart μαρτίου μαρ března maret مارس آذار מרץ",
  "abril abr avril avr nisan kwietnia kwiecień أبريل ابريل نيسان אפריל απριλίου απρ aprilie dubna",
  "mai maio maggio maja maj mei مايو أيار מאי μαΐου μαϊ května",
  "juin giugno haziran czerwca czerwiec يونيو حزيران יוני ιουνίου ιουν iunie června",
  "juillet juil luglio temmuz lipca lipiec يوليو تموز יולי ιουλίου ιουλ iulie července",
  "agosto ago août ağustos sierpnia sierpień أغسطس اغسطس אוגוסט αυγούστου αυγ srpna agustus avgust",
  "setembro set settembre eylül września wrzesień سبتمبر أيلول ספטמבר σεπτεμβρίου σεπ septembrie září",
  "outubro out ottobre oktober okt ekim października październik أكتوبر اكتوبر אוקטובר οκτωβρίου οκτ octombrie října",
  "kasım listopada listopad نوفمبر נובמבר νοεμβρίου νοε noiembrie listopadu",
  "dezembro dez dezember diciembre dicembre dic aralık grudnia grudzień ديسمبر דצמבר δεκεμβρίου δεκ decembrie prosince desember",
]

const BY_BEGINNING: ReadonlyMap<string, number> = new Map(
  BEGINNINGS.flatMap((names, i) => names.map((name) => [fold(name), i + 1] as const)),
)
const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(" ").map((name) => [fold(name), i + 1] as const)),
)

/** 1 to 12 by its name or, in English, Ukrainian and Russian, the beginning of it; null where the word names no month. */
export function monthOf(word: string): number | null {
  const folded = fold(word)
  return BY_NAME.get(folded) ?? BY_BEGINNING.get(folded.slice(0, 3)) ?? null
}
