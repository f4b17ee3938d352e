import { configDefaults, defineConfig } from "vitest/config"

const deep = process.env["RECKONER_TESTS"] === "deep"

export default defineConfig({
  test: {
    // *.deep.test.ts take minutes: npm run test:deep.
    include: deep ? ["**/*.deep.test.ts"] : ["{src,scripts,eval,bench,test}/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "build/**", "dist/**", ...(deep ? [] : ["**/*.deep.test.ts"])],
    env: { TZ: "UTC" },
    // node:sqlite calls itself experimental in Node 24.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    testTimeout: deep ? 600_000 : 30_000,
    hookTimeout: deep ? 600_000 : 60_000,
  },
})
