import { spawnSync } from "node:child_process"
import { findRequirement, REQUIREMENTS, type RequirementName } from "../test/requirements.ts"

const LONG_TESTS = "the long tests: kills at random moments, many orders, the packed tarball"

/** `npm test`: the tests, then plainly what was left out and how to have it. `--deep` runs the long ones instead. */
function main(words: readonly string[]): number {
  const deep = words.includes("--deep")
  const rest = words.filter((word) => word !== "--deep")
  const ended = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...rest], {
    stdio: "inherit",
    env: { ...process.env, RECKONER_TESTS: deep ? "deep" : "quick" },
  })
  if (rest.every((word) => word.startsWith("-"))) sayWhatWasLeftOut(deep)
  return ended.status ?? 1
}

function sayWhatWasLeftOut(deep: boolean): void {
  const lines: string[] = []
  for (const name of Object.keys(REQUIREMENTS) as RequirementName[]) {
    const { tests, how } = REQUIREMENTS[name]
    if (findRequirement(name) === null) lines.push(`- ${tests} (needs: ${name}). To have it: ${how}`)
  }
  if (!deep) lines.push(`- ${LONG_TESTS}. To have them: npm run test:deep`)
  console.log(lines.length === 0 ? "Nothing was left out." : `Left out:\n${lines.join("\n")}`)
}

process.exitCode = main(process.argv.slice(2))
