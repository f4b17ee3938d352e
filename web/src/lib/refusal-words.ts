import type { AskedInVain, Problem } from "../api/client.ts"
import en from "../messages/en.json"
import { say, type Message } from "./language.svelte.ts"

/** What was refused, in words of the interface. */
export interface RefusalWords {
  readonly title: string
  readonly detail: string
  readonly wayOut: string | null
  /** False where the server's own words stand, which are English. */
  readonly own: boolean
}

interface Refusal {
  /** Of the server's detail; its group fills the message as `word`. A test has the server refuse so (test/api/refusal-words.test.ts). */
  readonly detail: RegExp
  readonly says: Message
  readonly wayOut?: Message
}

/** Refusals that a person meets at a page: the server words them for programs, whose parameters no page has. */
const REFUSALS: readonly Refusal[] = [
  { detail: /^`published` is "(.*)"$/, says: "refusal.published", wayOut: "refusal.day" },
  { detail: /^\S+ is both said and cleared$/, says: "refusal.saidAndCleared" },
  { detail: /^`at` is "(.*)"$/, says: "refusal.asOf", wayOut: "refusal.day" },
  { detail: /^`place` is "(.*)", which/, says: "refusal.place", wayOut: "refusal.placeHow" },
  { detail: /^`count` is "(.*)"$/, says: "refusal.count", wayOut: "refusal.countHow" },
  { detail: /^add needs `count`/, says: "refusal.noCount", wayOut: "refusal.countHow" },
  { detail: /^"(.*)" does not stand in /, says: "refusal.quoteAbsent", wayOut: "refusal.quoteHow" },
  { detail: /^"(.*)" stands in .* more than once$/, says: "refusal.quoteTwice", wayOut: "refusal.quoteLonger" },
  { detail: /^no incident "(.*)" in this record$/, says: "refusal.noIncident" },
  { detail: /^no incident of this record holds (.*)$/, says: "refusal.noIncident" },
  { detail: /^no report "(.*)" in this record$/, says: "refusal.noReport" },
  { detail: /^no report is named "(.*)"$/, says: "refusal.noReport" },
  { detail: /^"(.*)" is too short for an id$/, says: "refusal.tooShort", wayOut: "refusal.tooShortHow" },
  { detail: /^"(.*)" is how every such id begins$/, says: "refusal.tooShort", wayOut: "refusal.tooShortHow" },
  { detail: /^`asOf` is "(.*)"$/, says: "refusal.instant", wayOut: "refusal.day" },
  { detail: /^(\w+): Invalid option/, says: "refusal.option" },
  { detail: /^nothing would be left of the incident$/, says: "refusal.nothingLeft" },
  { detail: /are one incident already$/, says: "refusal.oneAlready" },
  { detail: /^others wrote to the record since/, says: "refusal.moved", wayOut: "refusal.movedHow" },
  { detail: /^this server takes no decisions and no reports$/, says: "decide.readOnly" },
]

const titleOf = ({ type, title }: Problem): string => {
  const key = `problem.${type.split(":").at(-1) ?? ""}`
  return key in en ? say(key as Message) : title
}

/** What went wrong in a few words, for the title of a page that cannot be shown. */
export const failureTitle = ({ problem }: AskedInVain): string =>
  problem === null ? say("failure.unreachable") : titleOf(problem)

/** A refusal in the language of the interface; what it has no words for stays in the server's. */
export function refusalWords(problem: Problem): RefusalWords {
  const title = titleOf(problem)
  for (const { detail, says, wayOut } of REFUSALS) {
    const found = detail.exec(problem.detail)
    if (found === null) continue
    return {
      title,
      detail: say(says, { word: found[1] ?? "" }),
      wayOut: wayOut === undefined ? null : say(wayOut),
      own: true,
    }
  }
  return { title, detail: problem.detail, wayOut: problem.wayOut, own: false }
}

/** What a person should know before a decision, in the language of the interface; else in the server's words. */
export function warningText(warning: string): string {
  const [, days] = /^these two are dated (\d+) days? apart/.exec(warning) ?? []
  if (days !== undefined) return say("effects.dated", { count: Number(days) })
  const [, distanceKm] = /^these two are placed about (\d+) km apart/.exec(warning) ?? []
  return distanceKm === undefined ? warning : say("effects.placed", { km: Number(distanceKm) })
}
