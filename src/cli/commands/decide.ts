import { readFileSync } from "node:fs"
import { DECISION_KINDS, ReckonerError, type DecisionKind, type Tier } from "../../model/index.ts"
import { actInWords, counted } from "../../publication/index.ts"
import {
  decide as decideOn,
  NEEDS_WHY,
  type Changes,
  type Decided,
  type DecisionRequest,
} from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, WAIT_OPTION, type Command, type Words } from "../command.ts"
import { decisionJson, effectsJson, printEffects } from "../decision-words.ts"
import { anyIdentity, requireIdentity } from "../identity.ts"
import { nearestWayOut } from "../nearest.ts"
import { requestsOf } from "../request-lines.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { choice } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

/** Acts as they are asked for: `move` changes the incident or the scope. */
const ACTS = DECISION_KINDS.filter((kind) => kind !== "place")

/** Each act as help lists it. */
const ACT_LINES: Readonly<Record<Exclude<DecisionKind, "place">, { readonly on: string; readonly what: string }>> = {
  accept: { on: "CLAIM…", what: "it was read as it is said" },
  correct: { on: "CLAIM", what: "it says something else: with the options of what is to change" },
  reject: { on: "CLAIM…", what: "it counts no more" },
  add: { on: "REPORT", what: "a claim that was not read: with --quote, --measure and --count" },
  merge: { on: "INCIDENT INCIDENT", what: "two are one" },
  split: { on: "INCIDENT REPORT…", what: "these reports tell of another" },
  move: { on: "CLAIM…", what: "it belongs to another incident (--to) or counts elsewhere (--place, --site)" },
  link: { on: "CLAIM CLAIM", what: "the first relays the second" },
  unlink: { on: "CLAIM…", what: "it relays nobody: its words are its own" },
  tier: { on: "CLAIM…", what: "how near who said it is to the count: with --tier" },
  verify: { on: "INCIDENT", what: "a count of your own: with --measure and --count" },
  final: { on: "CLAIM…", what: "a count after examination: older totals leave the range, higher ones too" },
  note: { on: "CLAIM…", what: "or INCIDENT: the grounds stay beside it" },
  redact: { on: "REPORT", what: "words (--quote) that no publication shows" },
  release: { on: "REPORT", what: "words (--quote) that publications may show, though they would withhold them" },
  withdraw: { on: "REPORT…", what: "erase its bytes and words, for good" },
  undo: { on: "DECISION…", what: "take it back; last: the last of all" },
  describe: {
    on: "REPORT…",
    what: "what it does not say of itself, or says wrongly (--published, --outlet, --title, --role, --clear)",
  },
}

/** Options that change a claim's fields, by the field. */
const FIELDS = {
  count: "count",
  measure: "measure",
  group: "group",
  object: "object",
  extent: "extent",
  modality: "modality",
  place: "place",
  site: "site",
  at: "asOf",
  speaker: "speaker",
} as const satisfies Readonly<Record<string, keyof Changes>>

function changesIn(words: Words): Changes {
  const given = Object.entries(FIELDS).flatMap(([option, field]) => {
    const text = words.text(option)
    return text === undefined ? [] : [[field, text]]
  })
  return Object.fromEntries(given) as Changes
}

function tierIn(words: Words): Tier | undefined {
  const text = words.text("tier")
  if (text === undefined) return undefined
  const tier = Number(text)
  if (tier === 1 || tier === 2 || tier === 3 || tier === 4) return tier
  throw new ReckonerError("usage", `--tier is "${text}"`, "It takes 1, 2, 3 or 4.")
}

/** Acts that take one name, and are done for each that is given. */
const ONE_EACH: ReadonlySet<DecisionKind> = new Set([
  "accept",
  "correct",
  "reject",
  "final",
  "unlink",
  "tier",
  "move",
  "note",
  "withdraw",
  "describe",
  "undo",
])

/** What is said of a report as a whole. */
const factsIn = (words: Words): Pick<DecisionRequest, "published" | "outlet" | "title" | "role" | "clear"> =>
  Object.fromEntries(
    (["published", "outlet", "title", "role", "clear"] as const).flatMap((fact) => {
      const text = words.text(fact)
      return text === undefined ? [] : [[fact, text]]
    }),
  )

function requestsIn(words: Words): readonly DecisionRequest[] {
  const [name, ...on] = words.positionals
  const act = ACTS.find((kind) => kind === name)
  if (act === undefined) {
    if (name === undefined) {
      throw new ReckonerError(
        "usage",
        "what is to be decided?",
        `Acts: ${ACTS.join(", ")}. See: reckoner decide --help`,
      )
    }
    throw new ReckonerError("usage", `there is no act "${name}"`, nearestWayOut(name, ACTS, "reckoner decide --help"))
  }
  if (on.length === 0) throw new ReckonerError("usage", `${act} needs what it is about`, "See: reckoner decide --help")
  const changes = changesIn(words)
  const [to, quote, side, why, tier] = [
    words.text("to"),
    words.text("quote"),
    words.text("side"),
    words.text("why"),
    tierIn(words),
  ]
  const request = {
    act,
    ...(Object.keys(changes).length === 0 ? {} : { changes }),
    ...(to === undefined ? {} : { to }),
    ...(quote === undefined ? {} : { quote }),
    ...(tier === undefined ? {} : { tier }),
    ...(words.text("of") === undefined ? {} : { of: choice(words, "of", ["claim", "origin"]) }),
    ...(side === undefined ? {} : { side }),
    ...(why === undefined ? {} : { why }),
    ...factsIn(words),
  }
  return ONE_EACH.has(act) ? on.map((one) => ({ ...request, on: [one] })) : [{ ...request, on }]
}

function requestsFrom(words: Words): readonly DecisionRequest[] {
  const file = words.text("file")
  if (file === undefined) return requestsIn(words)
  if (words.positionals.length > 0) {
    throw new ReckonerError("usage", "--file takes no other acts beside it", "Write them into the file.")
  }
  let text: string
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8")
  } catch {
    throw new ReckonerError("bad-input", `${file} cannot be read`, "Name a file of one JSON object a line.")
  }
  return requestsOf(text, file)
}

/** So many reports with the same words are named; `--json` names all. */
const MOST_NAMED = 8

/** Where else the words stand that were decided on: where the decisions reach, and where they do not. */
function printReach({ decisions, reached, elsewhere }: Decided, terminal: Terminal): void {
  if (reached.length > 0) {
    terminal.line(
      `also holds of the same text in ${reached.slice(0, MOST_NAMED).map(shortId).join(", ")}${more(reached)}`,
    )
  }
  if (elsewhere.length === 0) return
  terminal.line("not decided by this: the same sentence stands in")
  for (const { documentName, captureId, claimId } of elsewhere.slice(0, MOST_NAMED)) {
    terminal.line(`  ${shortId(captureId)} ${documentName}: ${shortId(claimId)}`)
  }
  if (elsewhere.length > MOST_NAMED) terminal.line(`  and ${elsewhere.length - MOST_NAMED} more: --json names all`)
  const kinds = [...new Set(decisions.map(({ decision }) => decision.act.kind))]
  const act = kinds.length === 1 ? (kinds[0] ?? "") : "…"
  const ids = elsewhere.slice(0, MOST_NAMED).map(({ claimId }) => shortId(claimId))
  terminal.line(`  To decide on these too: reckoner decide ${act === "place" ? "move" : act} ${ids.join(" ")} …`)
}

const more = (all: readonly unknown[]): string =>
  all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : ""

function print(decided: Decided, dryRun: boolean, terminal: Terminal): void {
  const { decisions, effects, warnings } = decided
  for (const { id, decision } of decisions) {
    terminal.line(`${dryRun ? "would be" : terminal.style("bold", shortId(id))}  ${actInWords(decision.act)}`)
  }
  printReach(decided, terminal)
  for (const warning of warnings) terminal.line(`${terminal.style("yellow", "look again:")} ${warning}`)
  if (effects === null) return
  terminal.line(dryRun ? "\nWhat would change" : "\nWhat changes")
  printEffects(effects, terminal)
  if (dryRun) terminal.line("\nNothing was written.")
  else {
    const [undoable] = decisions
    const wayBack =
      undoable === undefined || decisions.some(({ decision }) => decision.act.kind === "withdraw")
        ? "What was erased cannot be brought back."
        : `Take one back: reckoner decide undo ${shortId(undoable.id)} --why …`
    terminal.line(`\n${counted(decisions.length, "decision")} signed and kept. ${wayBack}`)
  }
}

export const decide: Command = {
  name: "decide",
  summary: "put a person's decision on the record, signed; see first what it would change",
  operands: "[ACT] [ON…]",
  about:
    "People have the last word, and it is never lost: each act is signed in your name (reckoner whoami), dated, kept in the log, and holds on to the words of its report, so that it outlives better readers. Of two on one thing the later stands, and both are shown (reckoner history). A CLAIM is its id, the beginning of it, or REPORT:WORDS, words of the report that it stands at. Grounds (--why) are needed by " +
    `${[...NEEDS_WHY].join(", ")}; a dry run needs no name.`,
  kinds: {
    title: "Acts",
    rows: ACTS.map((act) => ({ left: `${act} ${ACT_LINES[act].on}`, what: ACT_LINES[act].what })),
  },
  options: [
    { name: "why", value: "TEXT", what: "the grounds, kept with the decision; no names of private persons" },
    { name: "dry-run", what: "write nothing: show which figures would change, from what to what, by which rule" },
    { name: "count", value: "WORDS", what: 'a count as a report would put it: 12, "at least 12", none' },
    { name: "measure", value: "M", what: "killed, injured, missing, hospitalised, damaged, …" },
    { name: "group", value: "G", what: "people, civilians, children, women, medics, attackers, …" },
    { name: "object", value: "WORDS", what: "of things: what is counted" },
    { name: "extent", value: "E", what: "total, members, increment or rest" },
    { name: "modality", value: "M", what: "asserted, denied, uncertain, expected or hypothetical" },
    { name: "place", value: "NAME", what: 'where it counts; "" for the whole of the incident' },
    { name: "site", value: "WORDS", what: 'the site where it counts; "" for none' },
    { name: "at", value: "T", what: "when the count held: 2024-07-08 or 2024-07-08T11:36" },
    { name: "speaker", value: "NAME", what: 'who said it; "" for the outlet itself' },
    { name: "to", value: "NAME", what: "of move, merge and link: the other incident or claim" },
    { name: "quote", value: "WORDS", what: "of add, redact and release: words of the report, sign for sign" },
    { name: "published", value: "T", what: "of describe: when the report was published, 2024-07-08 or an instant" },
    { name: "outlet", value: "NAME", what: "of describe: who published it" },
    { name: "title", value: "WORDS", what: "of describe: its title" },
    { name: "role", value: "WORDS", what: "of describe: as what its author wrote it: press officer, correspondent" },
    {
      name: "clear",
      value: "FACTS",
      what: "of describe: what is wrong, where nobody knows what is right: published, outlet, title, role",
    },
    {
      name: "tier",
      value: "N",
      what: "1 verified case by case, 2 bodies responsible for the count, 3 others, 4 a party on the other's losses",
    },
    { name: "of", value: "WHAT", what: "of tier: claim (default), or origin for all that it says of the incident" },
    { name: "side", value: "NAME", what: "of tier --of origin: whom it speaks for" },
    {
      name: "file",
      value: "FILE",
      what: "many acts, one JSON object a line (docs/cli.md); all are done, or none; - for standard input",
    },
    JSON_OPTION,
    WAIT_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    {
      line: 'reckoner decide reject clm_9a1b2c3d --why "counts an older attack" --dry-run',
      what: "what would change without that claim",
    },
    { line: "reckoner decide accept clm_05311c11 clm_abc0dd82", what: "stand behind two claims as they were read" },
    {
      line: 'reckoner decide correct clm_05311c11 --count "at least 38" --why "\'so far\' stands in the sentence"',
      what: "mend what was misread",
    },
    {
      line: 'reckoner decide merge 3f9a2c1b 7d20e511 --why "one strike, two spellings"',
      what: "one incident out of two",
    },
    {
      line: 'reckoner decide describe cap_9d2e51c0 --published 2024-07-08 --outlet "A Wire" --why "in print"',
      what: "date a report that does not say when it is of",
    },
    { line: "reckoner decide --file decisions.jsonl --dry-run", what: "try many at once" },
  ],
  async run(words, terminal) {
    const requests = requestsFrom(words)
    const dryRun = words.on("dry-run")
    const identity = dryRun ? anyIdentity() : requireIdentity()
    await withWorkspace(words, { write: true, command: "decide", terminal }, async (workspace) => {
      const decided = await decideOn(workspace, identity, requests, { dryRun, withEffects: true })
      if (words.on("json")) {
        const { decisions, effects, warnings, reached, elsewhere } = decided
        terminal.line(
          JSON.stringify({
            written: !dryRun,
            decisions: decisions.map(({ id, decision }) => ({ id, ...decisionJson(decision) })),
            effects: effects === null ? null : effectsJson(effects),
            reached,
            elsewhere,
            warnings,
          }),
        )
      } else print(decided, dryRun, terminal)
    })
    return 0
  },
}
