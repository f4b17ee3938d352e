import en from "../messages/en.json"
import { countryText } from "./country-words.ts"
import { language, say, type Message } from "./language.svelte.ts"
import { toldSentence, type ToldSentence } from "./told-sentences.ts"

/** On what ground a claim stands, as src/origins words it. */
const GROUNDS: readonly ToldSentence[] = [
  { sentence: /^an anonymous post$/, says: "ground.anonymous" },
  { sentence: /^anonymous posts$/, says: "ground.anonymous" },
  { sentence: /^verified case by case$/, says: "ground.verified" },
  { sentence: /^a body that verifies case by case$/, says: "ground.verifier" },
  { sentence: /^unnamed officials$/, says: "ground.officials" },
  { sentence: /^unnamed witnesses or sources$/, says: "ground.witnesses" },
  { sentence: /^an outlet in its own words$/, says: "ground.outlet" },
  { sentence: /^a person whose office is not known$/, says: "ground.person" },
  { sentence: /^(?<side>.+), called the attacker, on losses in (?<country>.+)$/, says: "ground.attacker" },
  { sentence: /^an armed party of another side \((?<side>.+)\) on losses in (?<country>.+)$/, says: "ground.armed" },
  { sentence: /^a body of (?<side>.+), which does not count in (?<country>.+)$/, says: "ground.foreignBody" },
  { sentence: /^the (?<office>.+) relays the services that counted$/, says: "ground.office" },
  { sentence: /^the (?<office>.+) of another country$/, says: "ground.foreignOffice" },
  { sentence: /^the (?<body>.+) (?:is|are) among the bodies that count /, says: "ground.counts" },
  { sentence: /^the (?<body>.+) in its own words; others count /, says: "ground.othersCount" },
]

/** Why a grade was suggested, as src/reckoning words it. */
const GRADES: readonly ToldSentence[] = [
  {
    sentence: /^(?<name>.+) says that it was its side's own act and that people were harmed$/,
    says: "gradeWhy.admitted",
  },
  { sentence: /^(?<name>.+) says whose act it was, and (?<other>.+) denies it$/, says: "gradeWhy.denied" },
  { sentence: /^(?<name>.+) says whose act it was, and (?<other>.+) accuses another$/, says: "gradeWhy.accused" },
  { sentence: /^(?<number>\d+) credible origins tell of it: (?<names>.+)$/, says: "gradeWhy.several" },
  { sentence: /^one credible origin tells of it: (?<names>.+)$/, says: "gradeWhy.one" },
  { sentence: /^no identified origin tells of it$/, says: "gradeWhy.none" },
]

const officeText = (office: string): string => {
  const key = `office.${office}`
  return key in en ? say(key as Message) : office
}

/** In English as it is; names of bodies stay as the record has them. */
export const groundText = (reason: string): string =>
  language.tag === "en"
    ? reason
    : toldSentence(reason, GROUNDS, { side: countryText, country: countryText, office: officeText, body: officeText })

const namesText = (names: string): string =>
  names.replace(/ and (\d+) more$/, (_, count: string) => ` ${say("gradeWhy.more", { count: Number(count) })}`)

/** In English as it is. */
export const gradeText = (why: string): string =>
  language.tag === "en" ? why : toldSentence(why, GRADES, { names: namesText })

/** From what a report's day of publication was taken, as src/claims words it. */
const DATINGS: readonly ToldSentence[] = [
  { sentence: /^given with the document$/, says: "dating.given" },
  { sentence: /^the dateline's date$/, says: "dating.dateline" },
  { sentence: /^the dateline's date, without its year$/, says: "dating.noYear" },
  { sentence: /^a caption's date falls on a weekday that the text names$/, says: "dating.caption" },
  { sentence: /^written in the text beside “published” or “date”$/, says: "dating.written" },
]

/** In English as it is. */
export const datingText = (reason: string): string => (language.tag === "en" ? reason : toldSentence(reason, DATINGS))
