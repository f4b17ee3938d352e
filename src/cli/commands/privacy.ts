import { POLICIES } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { reviewPrivacy, type PrivacyReview, type Withheld } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { wrap } from "../help.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

const WIDTH = 100
const LONGEST_WORDS = 60

/** Words that would be shown and withheld, by number, and each thing withheld with its words. */
function reviewJson({ published, words }: PrivacyReview): object {
  const figures = published.withheld.filter(({ what }) => what === "figure").length
  return {
    incident: { id: published.id, label: published.label },
    policy: published.policy,
    asOf: new Date(published.asOfAt).toISOString(),
    unreviewed: published.unreviewed,
    shows: {
      figures: published.figures.length,
      claims: published.claims.length,
      contested: published.contested.length,
      reports: published.documents.length,
      decisions: published.decisions.length,
      notes: published.notes.length,
    },
    figuresWithheld: figures,
    guessable: published.documents.filter((document) => document.guessable).map(({ captureId }) => captureId),
    withheld: words.map(({ entry, words: own }) => ({ ...entry, words: own })),
  }
}

const placeOf = ({ captureId, span, of }: Withheld): string =>
  [
    captureId === null ? null : shortId(captureId),
    span === null ? null : `${span.start}–${span.end}`,
    captureId === null ? (of ?? null) : null,
  ]
    .filter((part) => part !== null)
    .join(" ")

function printReview(terminal: Terminal, { published, words }: PrivacyReview): void {
  const { figures, claims, contested, documents, decisions, notes, withheld, unreviewed } = published
  const waiting = withheld.filter(({ what }) => what === "figure").length
  terminal.line(`${published.label}   ${shortId(published.id)}`)
  terminal.line(
    wrap(
      `A publication would show ${counted(figures.length, "figure")}${unreviewed ? ", those that no person accepted with the word unreviewed on them" : ""}, ${counted(claims.length, "claim")} with the words of ${claims.length === 1 ? "its sentence" : "their sentences"}, out of ${counted(documents.length, "report")}, ${counted(decisions.length, "decision")} and ${counted(notes.length, "note")}.`,
      WIDTH,
    ),
  )
  if (contested.length > 0) {
    const says = contested.length === 1 ? "claim among them says" : "claims among them say"
    terminal.line(`${contested.length} ${says} whose act it was or denies it: each goes out as what one side says.`)
  }
  if (waiting > 0) {
    terminal.line(
      wrap(
        `${counted(waiting, "figure")} would stay out: no person has accepted what sets ${waiting === 1 ? "its" : "their"} bounds (reckoner review). With --unreviewed they go out with that word on them.`,
        WIDTH,
      ),
    )
  }
  const guessable = documents.filter((document) => document.guessable).map(({ captureId }) => shortId(captureId))
  if (guessable.length > 0) {
    terminal.line(
      wrap(
        `Of ${guessable.join(", ")} hardly a word would be left unsaid but those withheld. Whoever guesses these can confirm it by the report's hash: a public bundle refuses ${guessable.length === 1 ? "it" : "them"} (reckoner bundle --guessable).`,
        WIDTH,
      ),
    )
  }
  const rows = words.filter(({ entry }) => entry.what !== "figure")
  terminal.line("")
  if (rows.length === 0) {
    terminal.line("Nothing else would be withheld.")
    return
  }
  terminal.line(
    `${counted(rows.length, "thing")} would be withheld. The words in the last column are for your eyes alone.`,
  )
  terminal.line("")
  terminal.line(
    table(
      [{ title: "What" }, { title: "Why" }, { title: "Where" }, { title: "Words", atMost: LONGEST_WORDS }],
      rows.map(({ entry, words: own }) => [entry.what, entry.reason, placeOf(entry), own.replace(/\s+/g, " ")]),
      (title) => terminal.style("bold", title),
    ),
  )
  terminal.line("")
  terminal.line("To show words of a report all the same: reckoner decide release REPORT --quote WORDS --why …")
  terminal.line("To withhold others: reckoner decide redact REPORT --quote WORDS")
}

export const privacy: Command = {
  name: "privacy",
  summary: "what a publication would show of an incident, what it would withhold, and why",
  operands: "INCIDENT",
  about:
    "Every publication withholds, unless a person decided otherwise: names of all who speak in no public role, of relatives and children, of the detained and the accused; what is said of one person's health; where people are sheltered; telephone numbers, addresses of mail and accounts, numbers of houses; the same in titles, addresses, file names and notes; and the names of those who decided. A name is withheld where nothing shows it to be public: some public ones are withheld too. Figures that no person accepted stay out, or go out with that word on them. The list here holds the withheld words: do not pass it on.",
  options: [
    { name: "unreviewed", what: "figures that no person accepted as well" },
    { name: "policy", value: "NAME", what: `${POLICIES.join(", ")}; default recorder` },
    {
      name: "as-of",
      value: "T",
      what: "what was known at T: a date or an instant; default when the record was last added to",
    },
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner privacy Kyiv --unreviewed", what: "before anything goes out" },
    {
      line: `reckoner decide release cap_2b --quote "Ada Kellerman" --why "She agreed."`,
      what: "show a name all the same",
    },
  ],
  async run(words, terminal) {
    const name = firstOperand(privacy, words)
    await withWorkspace(words, { write: false, command: "privacy" }, async (workspace) => {
      const review = await reviewPrivacy(workspace, name, {
        policy: choice(words, "policy", POLICIES),
        asOf: words.text("as-of") ?? null,
        unreviewed: words.on("unreviewed"),
      })
      if (words.on("json")) terminal.line(JSON.stringify(reviewJson(review)))
      else printReview(terminal, review)
    })
    return 0
  },
}
