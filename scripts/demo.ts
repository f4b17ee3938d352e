/** The main job on the sample reports, in a temporary folder: what the README's first command runs. */
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { main } from "../src/cli/index.ts"

const SAMPLE = fileURLToPath(new URL("../samples/kyiv-2024-07-08", import.meta.url))

const shown = relative(process.cwd(), SAMPLE)
const sample = shown.startsWith("..") ? SAMPLE : shown
const folder = await mkdtemp(join(tmpdir(), "reckoner-demo-"))
const record = join(folder, "record")
// A trial leaves nothing behind among a person's own keys.
process.env["RECKONER_HOME"] = join(folder, "home")

async function step(what: string, ...argv: string[]): Promise<void> {
  console.log(`\n── ${what}\n$ reckoner ${argv.filter((a) => a !== "--record" && a !== record).join(" ")}\n`)
  const code = await main([...argv, "--record", record])
  if (code !== 0) process.exit(code)
}

console.log(
  "Reckoner, on sample reports of the missile attack on Ukraine of 8 July 2024. We wrote the reports from public facts.",
)
console.log("\n── An empty record\n$ reckoner init\n")
if ((await main(["init", record])) !== 0) process.exit(1)
await step("The reports come in", "add", sample)
await step("The incidents that they speak of, each with its toll as low–best–high", "incidents")
await step("What was known at the end of the first day", "incidents", "--as-of", "2024-07-08")
await step("The attack: places, sites, figures, what is contested, and who says so", "show", "Ukraine")
await step("Why the death toll is what it is, down to the sentence", "explain", "Ukraine", "killed")
await step("How the toll grew", "timeline", "Ukraine", "killed")

const here = `--record ${record}`
console.log(`── The record is in ${record}
It is an ordinary folder: delete it when you like. In this checkout, try next:

  npm run --silent reckoner -- explain Ukraine killed --place "Kryvyi Rih" ${here}
  npm run --silent reckoner -- explain Ukraine killed --policy all ${here}
  npm run --silent reckoner -- timeline Ukraine killed --svg toll.svg ${here}
  npm run --silent reckoner -- verify ${here}
  npm run --silent reckoner -- --help`)
