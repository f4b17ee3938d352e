import { actInWords } from "../../publication/index.ts"
import type { FigureSet, Question, Doubt } from "../../workflow/index.ts"
import { whoAndWhen } from "../decision-words.ts"
import { shortId } from "../short-id.ts"

const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
  "link line": "It stands in a line that links to another report.",
  caption: "It stands in a caption.",
  "not certain": "It is not asserted as certain.",
  "weak attachment": "Its report hardly reached what lets it into this incident.",
}

/** "killed, people, Kryvyi Rih"; of the whole without its name. */
function figureWords({ row, scope }: FigureSet): string {
  const what = row.object ?? row.group ?? "people"
  const party = row.party === null ? "" : `, by ${row.party}'s word`
  return `${row.measure}, ${what}${party}${scope === null ? "" : `, ${scope}`}`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`

function setWords(set: FigureSet): string {
  const moves = set.movesAtMost === 0 ? "others hold it too" : `it could move that by up to ${set.movesAtMost}`
  return `It sets ${listed(set.bounds)} of ${figureWords(set)}: ${moves}.`
}

/** How many figures a claim is said to set; of more it is said that there are more. */
const FIGURES_NAMED = 2

/** Why a question is asked, in sentences. */
export function whyAsked({ kind, sets, flags, doubts, decisions }: Question): readonly string[] {
  const told = decisions.map(
    ({ id, decision }) =>
      `${shortId(id)}, ${whoAndWhen(decision)}, ${actInWords(decision.act)}${decision.why === "" ? "" : ` because ${decision.why}`}.`,
  )
  switch (kind) {
    case "claim": {
      const more = sets.length - FIGURES_NAMED
      return [
        ...doubts.map((doubt) => DOUBT_WORDS[doubt]),
        ...sets.slice(0, FIGURES_NAMED).map(setWords),
        ...(more > 0 ? [`It also bears on ${more} more figure${more === 1 ? "" : "s"}.`] : []),
        ...(flags.length === 0 ? [] : [`Flagged: ${flags.join(", ")}.`]),
      ]
    }
    case "conflict":
      return ["Two people decided otherwise on this; the later stands until one of them, or a third, decides.", ...told]
    case "unanchored":
      return ["The words of this decision are not found in today's text of the report; it is not in force.", ...told]
    case "unproven":
      return [
        "Nothing proves that this person decided it: the signature is not theirs. It is not in force. Who did decide it can do so again.",
        ...told,
      ]
    case "moot":
      return ["Nothing is read any more at the words of this decision; it is not in force.", ...told]
  }
}

/** The same in a few words, for a table. */
export function whyInShort({ kind, sets, flags, doubts, decisions }: Question): string {
  if (kind !== "claim") {
    return `${kind}: ${decisions.map(({ decision: { by, act } }) => `${by.name} ${act.kind}`).join(", ")}`
  }
  const [first] = sets
  return [
    ...doubts,
    ...(first === undefined ? [] : [`${first.bounds.join(", ")} of ${figureWords(first)}`]),
    ...flags,
  ].join("; ")
}

/** How far the claim could move any one figure, at most. */
export const movesAtMost = ({ sets }: Question): number => Math.max(0, ...sets.map((set) => set.movesAtMost))
