import { spawnSync } from "node:child_process"
import { findRequirement, REQUIREMENTS, type RequirementName } from "../test/requirements.ts"

const LONG_TESTS = "the long tests: many orders, the packed tarball"
const LONG_FAULTS = "most kills, offsets of damage and hostile inputs. To have all: npm run test:faults -- --deep"

/**
 * `npm test`: the tests, then plainly what was left out and how to have it. `--deep` runs the long ones instead; `--faults` those of
 * kills, full disks, damage and hostile input, in their short form, or all of them with `--deep`.
 */
function main(words: readonly string[]): number {
  const [deep, faults] = [words.includes("--deep"), words.includes("--faults")]
  const rest = words.filter((word) => word !== "--deep" && word !== "--faults")
  const ended = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...rest], {
    stdio: "inherit",
    env: { ...process.env, RECKONER_TESTS: `${faults ? "faults-" : ""}${deep ? "deep" : "quick"}` },
  })
  if (rest.every((word) => word.startsWith("-"))) sayWhatWasLeftOut(deep, faults)
  return ended.status ?? 1
}

function sayWhatWasLeftOut(deep: boolean, faults: boolean): void {
  const lines: string[] = []
  for (const name of Object.keys(REQUIREMENTS) as RequirementName[]) {
    const { tests, how } = REQUIREMENTS[name]
    if (findRequirement(name) === null) lines.push(`- ${tests} (needs: ${name}). To have it: ${how}`)
  }
  if (!deep) lines.push(faults ? `- ${LONG_FAULTS}` : `- ${LONG_TESTS}. To have them: npm run test:deep`)
  if (!faults) lines.push("- kills, full disks, damage and hostile input. To have them: npm run test:faults")
  console.log(lines.length === 0 ? "Nothing was left out." : `Left out:\n${lines.join("\n")}`)
}

process.exitCode = main(process.argv.slice(2))
