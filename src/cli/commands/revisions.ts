import { isoInstant, type Claim } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { documentName, revisedAddresses, revisionsOf, type Revision, type Workspace } from "../../workflow/index.ts"
import { JSON_OPTION, RECORD_OPTION, type Command, type Words } from "../command.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { withWorkspace } from "../workspace.ts"

/** So many letters of unchanged text are shown on each side of a change. */
const AROUND = 60

const day = (at: number): string => `${isoInstant(at).slice(0, 16).replace("T", " ")} UTC`

const claimLine = ({ measure, group, count, quote }: Claim): string =>
  `${measure} ${group ?? "people"} ${count?.wording ?? "no count"}: “${quote.replaceAll(/\s+/g, " ")}”`

/** The changed words with a little of what stands around them; what is struck is gone, what is underlined is new. */
function changedWords(words: NonNullable<Revision["since"]>["words"], terminal: Terminal): string {
  const shown = words.map(({ kind, text }, i) => {
    const flat = text.replaceAll(/\s*\n\s*/g, " ⏎ ")
    if (kind === "removed") return terminal.style("red", `[-${flat}-]`)
    if (kind === "added") return terminal.style("green", `{+${flat}+}`)
    if (flat.length <= 2 * AROUND) return flat
    const head = i === 0 ? "" : flat.slice(0, AROUND)
    const tail = i === words.length - 1 ? "" : flat.slice(-AROUND)
    return `${head} … ${tail}`
  })
  return shown.join("").trim()
}

function print({ document, since }: Revision, terminal: Terminal): void {
  const { capture, reading } = document
  const published = reading.published?.edtf ?? "not known"
  const name = `${shortId(capture.id)} ${documentName(document)}`
  terminal.line(`${terminal.style("bold", name)} · captured ${day(capture.capturedAt)} · published ${published}`)
  if (since === null) {
    terminal.line(`  The first text. ${counted(document.reading.claims.length, "claim")}.\n`)
    return
  }
  terminal.line(`  ${changedWords(since.words, terminal)}`)
  for (const claim of since.gone) terminal.line(`  no longer: ${claimLine(claim)}`)
  for (const claim of since.new) terminal.line(`  new: ${claimLine(claim)}`)
  if (since.gone.length + since.new.length === 0) terminal.line("  No claim changed.")
  terminal.line("")
}

const revisionJson = ({ document, since }: Revision): object => ({
  capture: document.capture.id,
  outlet: document.reading.outlet,
  capturedAt: isoInstant(document.capture.capturedAt),
  published: document.reading.published?.edtf ?? null,
  text: document.text.hash,
  since:
    since === null
      ? null
      : {
          capture: since.document.capture.id,
          words: since.words,
          gone: since.gone.map(({ id }) => id),
          new: since.new.map(({ id }) => id),
        },
})

async function list(workspace: Workspace, words: Words, terminal: Terminal): Promise<void> {
  const addresses = await revisedAddresses(workspace)
  for (const { address, documents } of addresses) {
    const captures = documents.map(({ capture }) => capture.id)
    if (words.on("json")) terminal.line(JSON.stringify({ address, captures }))
    else terminal.line(`${address}  ${counted(documents.length, "capture")}: ${captures.map(shortId).join(" ")}`)
  }
  if (!words.on("json")) {
    const next = addresses.length === 0 ? "" : " Next: reckoner revisions ADDRESS"
    terminal.line(`${counted(addresses.length, "address", "addresses")} with more than one text.${next}`)
  }
}

export const revisions: Command = {
  name: "revisions",
  summary: "what a page said before, and which claims changed",
  operands: "[ADDRESS]",
  about:
    "Another capture of the same URL, message or given id with another text is a revision. Without a name: every address with more than one text. With a URL, a given id or a capture's id: each text against the one before, [-gone-] and {+new+} words, and the claims that changed. Where a page changed a number and says neither that it was corrected nor that it is of a later time, the figure bears the flag “edited silently”.",
  options: [{ ...JSON_OPTION, what: "print one JSON object a line (docs/cli.md, with a schema)" }, RECORD_OPTION],
  examples: [
    { line: "reckoner revisions", what: "all addresses that changed" },
    { line: "reckoner revisions https://example.org/strike", what: "what that page said, capture by capture" },
  ],
  async run(words, terminal) {
    const [name] = words.positionals
    await withWorkspace(words, { write: false, command: "revisions" }, async (workspace) => {
      if (name === undefined) {
        await list(workspace, words, terminal)
        return
      }
      for (const revision of await revisionsOf(workspace, name)) {
        if (words.on("json")) terminal.line(JSON.stringify(revisionJson(revision)))
        else print(revision, terminal)
      }
    })
    return 0
  },
}
