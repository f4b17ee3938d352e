import { POLICIES, ReckonerError } from "../../model/index.ts"
import { counted } from "../../publication/index.ts"
import { identityPath, keyringAt, publishSite, SiteFolder, type Site, type SiteRequest } from "../../workflow/index.ts"
import { AS_OF_OPTION, JSON_OPTION, POLICY_OPTION, RECORD_OPTION, type Command, type Words } from "../command.ts"
import { shortId } from "../short-id.ts"
import type { Terminal } from "../terminal.ts"
import { version } from "../version.ts"
import { choice } from "../words.ts"
import { withWorkspace } from "../workspace.ts"

function folderOf(words: Words): string {
  const folder = words.text("out")
  if (folder !== undefined) return folder
  throw new ReckonerError("usage", "no folder is named to write to", "reckoner publish -o DIR")
}

const requestOf = (words: Words, terminal: Terminal): SiteRequest => ({
  incidents: words.positionals,
  title: words.text("title") ?? "A record of incidents",
  policy: choice(words, "policy", POLICIES),
  asOf: words.text("as-of") ?? null,
  unreviewed: words.on("unreviewed"),
  guessable: words.on("guessable"),
  keyring: keyringAt(identityPath(process.env)),
  software: `Reckoner/${version()}`,
  onProgress: (done, of) => {
    terminal.progress(`${done} of ${of}`)
  },
})

/** So many incidents that were left out are named; `--json` names all. */
const MOST_NAMED = 8

function print(folder: string, { incidents, files, leftOut }: Site, terminal: Terminal): void {
  terminal.line(`${counted(incidents, "incident")} in ${counted(files, "file")}. Open ${folder}/index.html`)
  if (leftOut.length === 0) return
  terminal.line(`\nLeft out: ${counted(leftOut.length, "incident")}`)
  for (const [why, same] of Map.groupBy(leftOut.slice(0, MOST_NAMED), (one) => one.why)) {
    terminal.line(`  ${same.map(({ id }) => shortId(id)).join(" ")}: ${why}`)
    terminal.line(`    ${same[0]?.wayOut ?? ""}`)
  }
  if (leftOut.length > MOST_NAMED) terminal.line(`  and ${leftOut.length - MOST_NAMED} more: --json names all`)
}

export const publish: Command = {
  name: "publish",
  summary: "incidents as plain pages for any web host or a stick",
  operands: "[INCIDENT…]",
  about:
    "Writes pages that need no server and no script, with a bundle of each incident that anyone can check. What they show is what reckoner privacy says: words that may tell of private persons are withheld, and figures that no person accepted are left out unless --unreviewed is given, which marks them so. Without INCIDENT, all of the record. The folder is to be new, empty, or one that was written so before: that one's files are replaced, and what is published no more is removed. The same record gives the same bytes.",
  options: [
    { name: "out", short: "o", value: "DIR", what: "the folder to write to" },
    { name: "title", value: "WORDS", what: 'name of the publication; default "A record of incidents"' },
    { name: "unreviewed", what: "also figures that no person accepted, marked so" },
    {
      name: "guessable",
      what: "also reports so short that a withheld word could be guessed, and the guess confirmed by a hash",
    },
    { ...AS_OF_OPTION, what: "figures as of T: a date or an instant; default all that is known in the record" },
    POLICY_OPTION,
    JSON_OPTION,
    RECORD_OPTION,
  ],
  examples: [
    { line: "reckoner publish -o public", what: "all that people accepted" },
    {
      line: "reckoner publish Ukraine -o public --unreviewed --title 'July 2024'",
      what: "one incident, read by machine",
    },
  ],
  async run(words, terminal) {
    const folder = folderOf(words)
    const site = await withWorkspace(words, { write: false, command: "publish" }, (workspace) =>
      publishSite(workspace, new SiteFolder(folder), requestOf(words, terminal)),
    )
    terminal.progressDone()
    if (words.on("json")) terminal.line(JSON.stringify({ folder, ...site }))
    else print(folder, site, terminal)
    return 0
  },
}
