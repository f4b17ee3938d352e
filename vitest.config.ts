import { availableParallelism } from "node:os"
import { configDefaults, defineConfig } from "vitest/config"

const tests = process.env["RECKONER_TESTS"] ?? "quick"
const deep = tests.endsWith("deep")
const faults = tests.startsWith("faults")

/** *.deep.test.ts take minutes: npm run test:deep. *.faults.test.ts: npm run test:faults. */
const include = faults
  ? ["test/faults/*.faults.test.ts"]
  : deep
    ? ["**/*.deep.test.ts"]
    : ["{src,scripts,eval,bench,test}/**/*.test.ts"]
const left = [...(deep ? [] : ["**/*.deep.test.ts"]), ...(faults ? [] : ["**/*.faults.test.ts"])]

export default defineConfig({
  test: {
    include,
    exclude: [...configDefaults.exclude, "build/**", "dist/**", ...left],
    env: { TZ: "UTC" },
    // node:sqlite calls itself experimental in Node 24.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    // Most wait for commands most of the time, and vitest alone would leave a machine of two cores with one file at a time. What is timed
    // among them is timed by the processor's clock of its own thread; the deep ones have the machine for themselves.
    ...(deep ? {} : { maxWorkers: faults ? 2 : Math.max(2, availableParallelism() - 1) }),
    // Long enough for a slow machine at work: a test that hangs is what they are for.
    testTimeout: deep ? 600_000 : 120_000,
    hookTimeout: deep ? 600_000 : 120_000,
  },
})
