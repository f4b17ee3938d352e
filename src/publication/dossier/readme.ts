import type { Dossier } from "./dossier.ts"
import { dossierDescription } from "./ro-crate.ts"

const PARTS = {
  sealed: `archive/captures.warc    every report as it was captured (WARC; claims.json says where each stands)
indexes/, pages/         what a player of web archives finds them by
texts/                   the working text of each report, named after its SHA-256
maps/                    what leads from each text back to the bytes of its report
decisions/               what people decided, as they signed it
datapackage.json         with its digest: the list by which this file is WACZ too (rename it to .wacz)`,
  public: `texts/                   of each report the words that are shown, in the tree that proves them`,
} as const

const SHOWN = {
  sealed:
    "It holds whole reports, with the names of private persons where reports give them, and the names of those who decided. Hand it to courts and colleagues; do not publish it.",
  public:
    "Of each report it shows the sentences that carry published claims, without the words that may tell of private persons. Whole reports, other sentences, and what may tell of persons exist in it as hashes alone: the record can show them later to whoever may see them, and prove that they were there.",
} as const

/** What lies in a bundle and how to check it, in plain words, for whoever has nothing but the file. */
export const bundleReadme = (dossier: Dossier, recordKey: string | null): string =>
  `${dossier.incidents.map(({ label }) => label).join("\n")}

${dossierDescription(dossier)}

${SHOWN[dossier.kind]}


What is in it

index.html               all of it to be read: open it in any browser
figures.json             figures as low, best and high, with the sentences that give their reasons
claims.json              what each report says, word by word, and whose word it is
decisions.json           what people decided, with their signatures
log-excerpt.jsonl        the lines of the record's log on these reports, as they stand there
proofs.json, head.json   that these lines stand in the log that the record's key signed
timestamps/              where it is there: what time-stamping authorities said of that head and of earlier ones
${PARTS[dossier.kind]}
ro-crate-metadata.json   what came from what, for machines (RO-Crate, PROV)
manifest-sha256.txt      SHA-256 of every other file
signature.json           the record's signature over that list, where it was made with the record's key
verify-bundle.mjs        a small program that checks all this


How to check it

  node verify-bundle.mjs .                 with any Node from 18.17 on, without network
  node verify-bundle.mjs . --key KEY       and that it comes from the record whose key you know
  node verify-bundle.mjs . --unsigned      where you know that it was made without the record's key

The program came with the bundle: whoever forges the one can forge the other. Where that matters, use a copy of it from elsewhere.

${
  recordKey === null
    ? "The record that this was made of has no key: nothing is signed."
    : `The record's key, as this bundle states it:\n\n  ${recordKey}\n\nAsk those who keep the record for their key by another way, and compare.`
}
Time stamps, where AUTHORITY.pem is the root certificate of an authority that you trust, and HEAD is timestamps/N.json, or else head.json:

  openssl ts -verify -in timestamps/N-….tsr -data HEAD -CAfile AUTHORITY.pem

By hand: sha256sum --check manifest-sha256.txt, and the page verify-by-hand.md of Reckoner's manual.
`
