import { matching, wordAt, type PlaceSpan, type Scan } from "../../language/index.ts"

/**
 * A place name with its part in its sentence. at: something happened there. topic: named without a preposition ("Kyiv attack").
 * dateline: where the report was written. speaker: within the name of who speaks ("Kyiv's mayor").
 * container: the wider place after a narrower one ("Derry, Northern Ireland"). away: where someone comes from or goes to, a landmark.
 */
export interface PlaceMention {
  readonly span: PlaceSpan
  readonly sentence: number
  readonly role: "at" | "topic" | "dateline" | "speaker" | "container" | "adjective" | "away"
}

const POLICE: ReadonlySet<string> = new Set([
  "police",
  "sheriff",
  "fire",
  "firefighters",
  "mayor",
  "deputies",
  "officers",
])

/** "Springfield police", "Springfield's mayor": an authority of the place deals with what happened in it. */
export function isOfPolice(scan: Scan, span: PlaceSpan): boolean {
  const next = wordBefore(scan, span.endToken + 1, 1)
  return POLICE.has(next === "'s" ? wordBefore(scan, span.endToken + 2, 1) : next)
}

/** The folded word `steps` tokens before; marks as themselves, "" outside the text. */
export const wordBefore = (scan: Scan, token: number, steps: number): string => wordAt(scan, token - steps)

/** The token at which a name begins with its Arabic article, which the gazetteer may lack: "in al-Riverton". */
export function withArticle(scan: Scan, firstToken: number): number {
  if (wordBefore(scan, firstToken, 1) === "-") return ARTICLE.at(scan, firstToken - 2) ? firstToken - 2 : firstToken
  return wordBefore(scan, firstToken, 1) === "al" ? firstToken - 1 : firstToken
}
const ARTICLE = matching(/^(?:al|el|ar|as|ash|az|an|ad|at)$/)
