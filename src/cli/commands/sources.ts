import { counted } from "../../publication/index.ts"
import { reckonView, sourcesOf, viewIncident, type ReckonedView, type SourceTree } from "../../workflow/index.ts"
import { AS_OF_OPTION, HELD_AT_OPTION, JSON_OPTION, RECORD_OPTION, type Command } from "../command.ts"
import { asOfText } from "../dates.ts"
import type { Terminal } from "../terminal.ts"
import { firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

/** So many claims of one report are named; of more, their number. */
const MOST_CLAIMS = 5

const claimsText = (claims: SourceTree["paths"][number]["claims"]): string => {
  const named = claims
    .slice(0, MOST_CLAIMS)
    .map(
      ({ measure, wording, modality }) =>
        `${measure}${wording === null ? "" : ` ${wording}`}${modality === "asserted" ? "" : ` (${modality})`}`,
    )
  const more = claims.length - named.length
  return `${[...new Set(named)].join(", ")}${more > 0 ? ` and ${more} more` : ""}`
}

function printTree({ origin, tiers, paths }: SourceTree, { view }: ReckonedView, terminal: Terminal): void {
  const side = origin.side === null ? "" : ` · speaks for ${origin.side}`
  const generic = origin.identified ? "" : " · not identified: no independent origin beside a named one of its side"
  terminal.line(`${terminal.style("bold", origin.name)}${side} · tier ${tiers.join(" and ")}${generic}`)
  for (const [i, one] of paths.entries()) {
    const last = i === paths.length - 1
    const way = one.path[0] === origin.name ? one.path.slice(1) : one.path
    terminal.line(`${last ? "└─" : "├─"} ${way.length === 0 ? "own words" : way.join(" → ")}`)
    // A day alone is known at its end: it reads as that day, not as the next.
    const when = asOfText(view.zones, view.incident.zone, one.knownAt).replace(/^the end of /, "")
    const unsigned = one.outlet === null ? [`${one.documentName}, outlet not stated`] : []
    const facts = [...unsigned, when, claimsText(one.claims)].join(" · ")
    terminal.line(terminal.style("dim", `${last ? "  " : "│ "}    ${facts}`))
  }
  terminal.line()
}

function print(reckoned: ReckonedView, trees: readonly SourceTree[], terminal: Terminal): void {
  const { view, asOfAt } = reckoned
  terminal.line(terminal.style("bold", view.incident.label))
  terminal.line(`Who said what, and who relayed whom, as of ${asOfText(view.zones, view.incident.zone, asOfAt)}\n`)
  for (const tree of trees) printTree(tree, reckoned, terminal)
  const identified = trees.filter((tree) => tree.origin.identified)
  const sides = new Set(identified.flatMap((tree) => tree.origin.side ?? []))
  terminal.line(
    `${counted(identified.length, "identified origin")}, ${counted(sides.size, "side")}; ${counted(
      trees.reduce((n, tree) => n + tree.paths.length, 0),
      "way",
    )} by which their words came.`,
  )
}

const treeJson = ({ origin, tiers, paths }: SourceTree): object => ({
  origin,
  tiers,
  paths: paths.map(({ knownAt, captureId, ...path }) => ({
    ...path,
    capture: captureId,
    known: new Date(knownAt).toISOString(),
  })),
})

export const sources: Command = {
  name: "sources",
  summary: "draw who said what of an incident, and who relayed whom",
  operands: "INCIDENT",
  about:
    "For each origin the reports that carry its words, and through whose hands: speaker, channel, agency, outlet. Independence is counted in origins, not in reports: ten papers that relay the mayor are one origin.",
  options: [
    AS_OF_OPTION,
    HELD_AT_OPTION,
    { ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" },
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner sources 3f9a2c1b", what: "all origins of an incident" },
    { line: "reckoner sources Kyiv --as-of 2024-07-08", what: "who had spoken by the end of that day" },
  ],
  async run(words, terminal) {
    const name = firstOperand(sources, words)
    await withWorkspace(words, { write: false, command: "sources" }, async (workspace) => {
      const view = await viewIncident(workspace, name, words.text("held-at") ?? null)
      const reckoned = reckonView(workspace, view, { asOf: words.text("as-of") ?? null, policy: "recorder" })
      const trees = sourcesOf(reckoned)
      if (words.on("json")) for (const tree of trees) terminal.line(JSON.stringify(treeJson(tree)))
      else print(reckoned, trees, terminal)
    })
    return 0
  },
}
