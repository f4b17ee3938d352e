import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { ERROR_CODES } from "../../model/index.ts"
import { verifierPath } from "../../workflow/index.ts"
import type { Command } from "../command.ts"
import { firstOperand } from "../words.ts"

export const verifyBundle: Command = {
  name: "verify-bundle",
  summary: "check a bundle, as anyone can without Reckoner",
  operands: "FILE|DIR",
  about:
    "Runs the program of which each bundle has a copy (verify-bundle.mjs; not that copy, which a forger could have changed) on a bundle as a file or unpacked: every file's SHA-256, the record's signature, the lines of the log with their proofs, every capture, working text and quote, every decision's signature, and that each figure rests on claims that are there. What is wrong is named; the exit code is then 6. That a bundle is not signed is wrong, unless --unsigned says that this is known: whoever changes one can take the signature out.",
  options: [
    {
      name: "key",
      value: "HEX",
      what: "the record's public key, as you know it from its keepers: another one is a fault",
    },
    {
      name: "unsigned",
      what: "the bundle is known to have no signature, of a record without a key or of a machine without it: else that is a fault",
    },
  ],
  examples: [
    { line: "reckoner verify-bundle kyiv-july.zip", what: "all that can be checked from the file alone" },
    {
      line: "node verify-bundle.mjs . --key 1f0c…",
      what: "the same in an unpacked bundle, on a machine without Reckoner",
    },
  ],
  async run(words, terminal) {
    const path = firstOperand(verifyBundle, words)
    const key = words.text("key")
    const asked = [...(key === undefined ? [] : ["--key", key]), ...(words.on("unsigned") ? ["--unsigned"] : [])]
    const program = spawn(process.execPath, [verifierPath(), path, ...asked], { stdio: ["ignore", "pipe", "inherit"] })
    const ended = once(program, "close") as Promise<[number | null]>
    for await (const line of createInterface({ input: program.stdout })) terminal.line(line)
    const [code] = await ended
    // Called wrongly, or on no file: the program ends as our own commands do.
    const same: readonly (number | null)[] = [0, ERROR_CODES.usage, ERROR_CODES.io]
    return code !== null && same.includes(code) ? code : ERROR_CODES["record-damaged"]
  },
}
