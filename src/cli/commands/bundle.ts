import { POLICIES, ReckonerError } from "../../model/index.ts"
import { counted, wholeNumber } from "../../publication/index.ts"
import {
  identityPath,
  keyringAt,
  makeBundle,
  requireFree,
  writeBundle,
  type Bundle,
  type BundleRequest,
} from "../../workflow/index.ts"
import { AS_OF_OPTION, JSON_OPTION, POLICY_OPTION, RECORD_OPTION, type Command, type Words } from "../command.ts"
import type { Terminal } from "../terminal.ts"
import { version } from "../version.ts"
import { choice, firstOperand } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

function outputOf(words: Words): string {
  const file = words.text("out")
  if (file !== undefined) return file
  throw new ReckonerError("usage", "no file is named to write to", "reckoner bundle INCIDENT -o FILE.zip")
}

function requestOf(words: Words, terminal: Terminal): BundleRequest {
  const kind = words.on("public") ? "public" : "sealed"
  if (words.on("unreviewed") && kind === "sealed") {
    throw new ReckonerError(
      "usage",
      "--unreviewed goes with --public alone",
      "A sealed bundle holds every figure, and says which ones no person accepted.",
    )
  }
  return {
    incidents: words.positionals,
    kind,
    unreviewed: words.on("unreviewed"),
    guessable: words.on("guessable"),
    policy: choice(words, "policy", POLICIES),
    asOf: words.text("as-of") ?? null,
    keyring: keyringAt(identityPath(process.env)),
    software: `Reckoner/${version()}`,
    onProgress: (doing) => terminal.progress(doing),
  }
}

function signedWords({ recordKey, signed, unsignedEntries }: Bundle): string {
  if (recordKey === null) {
    return "It is not signed: this record has no key. reckoner key --new makes one. Whoever checks it says --unsigned."
  }
  if (!signed) {
    return `It is not signed: the record's key ${recordKey} is not on this machine, or signed nothing of the log yet. Whoever checks it says --unsigned.`
  }
  const rest =
    unsignedEntries === 0
      ? ""
      : `\n${counted(unsignedEntries, "line")} of the log in it ${unsignedEntries === 1 ? "is" : "are"} not signed yet: a writer that has the key signs them.`
  return `Signed by the record's key ${recordKey}.${rest}`
}

const bundleJson = (file: string, { bytes, sha256, dossier, files, recordKey, signed, unsignedEntries }: Bundle) => ({
  file,
  kind: dossier.kind,
  bytes: bytes.length,
  sha256,
  files,
  asOf: dossier.asOf,
  policy: dossier.policy,
  incidents: dossier.incidents.map(({ id }) => id),
  documents: dossier.documents.length,
  claims: dossier.claims.length,
  decisions: dossier.decisions.length,
  key: recordKey,
  signed,
  unsignedEntries,
})

function printBundle(file: string, made: Bundle, terminal: Terminal): void {
  const { dossier, bytes, sha256 } = made
  for (const { label } of dossier.incidents) terminal.line(label)
  terminal.line(
    `${counted(dossier.documents.length, "report")}, ${counted(dossier.claims.length, "claim")}, ${counted(dossier.decisions.length, "decision")} in ${file}: ${wholeNumber(bytes.length)} bytes, ${dossier.kind}.`,
  )
  terminal.line(`SHA-256 ${sha256}`)
  terminal.line(signedWords(made))
  terminal.line(`To check it: reckoner verify-bundle ${file}`)
}

export const bundle: Command = {
  name: "bundle",
  summary: "incidents with all their evidence in one file that anyone can check",
  operands: "INCIDENT…",
  about:
    "Writes one ZIP: the captures as a web archive, working texts, claims, decisions and figures with their reasons as JSON and as a page to be read, the lines of the log with proofs, checksums, the record's signature, and a small program that checks all this without Reckoner. Sealed, unless --public is given: a public bundle shows only the sentences that carry published claims, without words that may tell of private persons, and of all else nothing but hashes. The same record gives the same bytes.",
  options: [
    { name: "out", short: "o", value: "FILE", what: "where to write it; a file that is there is not replaced" },
    { name: "public", what: "only what may be published" },
    { name: "unreviewed", what: "with --public: also figures that no person accepted, marked so" },
    {
      name: "guessable",
      what: "with --public: also reports so short that a withheld word could be guessed, and the guess confirmed by a hash",
    },
    { name: "force", what: "replace FILE" },
    { ...AS_OF_OPTION, what: "figures as of T: a date or an instant; default all that is known in the record" },
    POLICY_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner bundle Ukraine -o kyiv-july.zip", what: "sealed, for a court or a colleague" },
    { line: "reckoner bundle Ukraine Kramatorsk -o two.zip --as-of 2024-07-09", what: "two incidents, as of a day" },
    { line: "reckoner bundle Ukraine --public -o kyiv-public.zip", what: "what may be published of it" },
  ],
  async run(words, terminal) {
    firstOperand(bundle, words)
    const file = outputOf(words)
    const force = words.on("force")
    requireFree(file, force)
    const made = await withWorkspace(words, { write: false, command: "bundle" }, (workspace) =>
      makeBundle(workspace, requestOf(words, terminal)),
    )
    await writeBundle(file, made.bytes, force)
    terminal.progressDone()
    if (words.on("json")) terminal.line(JSON.stringify(bundleJson(file, made)))
    else printBundle(file, made, terminal)
    return 0
  },
}
