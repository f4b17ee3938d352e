import { ReckonerError } from "../../model/index.ts"
import { countText, counted } from "../../publication/index.ts"
import { agreementOf, type Agreement, type Judgement } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { wrap } from "../help.ts"
import { shortId } from "../short-id.ts"
import { table } from "../table.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace } from "../workspace.ts"

const WIDTH = 100

const coefficient = (value: number | null): string =>
  value === null ? "cannot be said: all judgements are alike" : value.toFixed(3)

/** Fewer say little of how two people would agree on others. */
const FEW = 30

function printStatistics({ shared, kappa, alpha, counts }: Agreement, terminal: Terminal): void {
  if (kappa === null) return
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
  terminal.line(
    `They agree on ${percent(kappa.observed)} of ${counted(shared, "claim")}; by chance it would be ${percent(kappa.expected)}.`,
  )
  terminal.line(`Cohen's kappa         ${coefficient(kappa.kappa)}`)
  terminal.line(`Krippendorff's alpha  ${coefficient(alpha)}`)
  if (counts.shared > 0) {
    terminal.line(
      `Counts: equal on ${counts.equal} of ${counted(counts.shared, "claim")} that both accept; Krippendorff's alpha ${coefficient(counts.alpha)}`,
    )
  }
  if (shared < FEW) terminal.line(`${counted(shared, "claim")} are few: the coefficients may be far off.`)
}

const holds = (name: string, { verdict, stated, why }: Judgement): string =>
  `${name}: ${verdict === "reject" || stated === null ? "rejects it" : `accepts it as ${countText(stated)}`}${why === "" ? "" : `, because ${why}`}`

function print(agreement: Agreement, terminal: Terminal): void {
  const { one, other, judged, shared, table: verdicts, disagreements } = agreement
  terminal.line(
    `${one.name} judged ${counted(judged[0], "claim")}, ${other.name} ${counted(judged[1], "claim")}; both judged ${shared}.`,
  )
  if (shared === 0) {
    terminal.line("No claim was judged by both, so nothing can be said of their agreement.")
    return
  }
  printStatistics(agreement, terminal)
  terminal.line("")
  const columns = [
    { title: "" },
    { title: `${other.name} accepts`, align: "right" as const },
    { title: "rejects", align: "right" as const },
  ]
  terminal.line(
    table(columns, [
      [`${one.name} accepts`, String(verdicts.accept.accept), String(verdicts.accept.reject)],
      [`${one.name} rejects`, String(verdicts.reject.accept), String(verdicts.reject.reject)],
    ]),
  )
  for (const { claim, report, context, on, one: mine, other: theirs } of disagreements) {
    const [before, quote, after] = context
    terminal.line(`\n${terminal.style("bold", shortId(claim))}  ${report.name}: ${on.join(", ")}`)
    terminal.line(wrap(`“${before}[${quote}]${after}”`.replaceAll("\n", " "), WIDTH, "    "))
    terminal.line(wrap(holds(one.name, mine), WIDTH, "    "))
    terminal.line(wrap(holds(other.name, theirs), WIDTH, "    "))
  }
}

export const agreement: Command = {
  name: "agreement",
  summary: "how far two people agree on the claims that both judged",
  operands: "PERSON PERSON",
  about:
    "Compares two people's last words in force on the same claims, as coders of conflict data report it: accepted (accept, correct, add) against rejected, by Cohen's kappa and Krippendorff's alpha for names; the counts that both state, by Krippendorff's alpha for intervals; the table of both verdicts; and each claim on which they differ, with its words. A person is named by their name, or by the beginning of their public key where several have the name.",
  options: [JSON_OPTION, RECORD_OPTION],
  examples: [{ line: 'reckoner agreement "A. Recorder" "B. Colleague"', what: "before a list is published" }],
  async run(words, terminal) {
    const [one, other] = words.positionals
    if (one === undefined || other === undefined) {
      throw new ReckonerError("usage", "agreement needs two people", "See: reckoner agreement --help")
    }
    await withWorkspace(words, { write: false, command: "agreement" }, async (workspace) => {
      const found = await agreementOf(workspace, [one, other])
      if (words.on("json")) terminal.line(JSON.stringify(found))
      else print(found, terminal)
    })
    return 0
  },
}
