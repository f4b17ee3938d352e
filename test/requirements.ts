import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { execFileSync } from "node:child_process"

/** Something outside the repository that some tests need. */
export interface Requirement {
  readonly name: string
  /** What is tested with it. */
  readonly tests: string
  /** How to have it, as a sentence. */
  readonly how: string
  /** True where a command of ours brings it: RECKONER_REQUIRE=all then fails without it. */
  readonly obtainable: boolean
  /** Where it is; null where it is not there. */
  find(): string | null
}

const root = join(import.meta.dirname, "..")

const onPath = (name: string): string[] =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))

function majorOf(node: string): number {
  try {
    return Number(execFileSync(node, ["-p", "process.versions.node.split('.')[0]"], { encoding: "utf8" }))
  } catch {
    return Number.NaN
  }
}

/** Containers often forbid it, even to root. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-mount-"))
  try {
    const [mount = "", unmount = ""] = ["mount", "umount"].map((name) => onPath(name)[0])
    execFileSync(mount, ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" })
    execFileSync(unmount, [folder], { stdio: "ignore" })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const REQUIREMENTS = {
  "shared texts": {
    name: "shared texts",
    tests:
      "our scorer beside the reference one, the figures of the seed reports, and that none of the texts' sentences were copied here",
    how: "Set RECKONER_SHARED to the folder that holds seeds/, gold/ and corpora/, or put it beside the checkout as ../shared.",
    obtainable: false,
    find: () => {
      const folder = process.env["RECKONER_SHARED"] ?? join(root, "..", "shared")
      return existsSync(join(folder, "seeds")) ? folder : null
    },
  },
  chromium: {
    name: "chromium",
    tests: "the pages in a browser, and that the pictures of the README and docs draw, with no word outside",
    how: "npm run services",
    obtainable: true,
    find: () => ["chromium-headless-shell", "chromium", "chromium-browser"].flatMap(onPath)[0] ?? null,
  },
  openssl: {
    name: "openssl",
    tests: "time stamps of an authority, and signatures checked by another program than ours",
    how: "npm run services",
    obtainable: true,
    find: () => onPath("openssl")[0] ?? null,
  },
  script: {
    name: "script",
    tests: "a review in a terminal, while another process writes",
    how: "Have `script` of util-linux on the PATH.",
    obtainable: false,
    find: () => (process.platform === "linux" ? (onPath("script")[0] ?? null) : null),
  },
  "tools of a stock Debian": {
    name: "tools of a stock Debian",
    tests: "that a bundle can be checked by hand, as docs/verify-by-hand.md says",
    how: "npm run services",
    obtainable: true,
    find: () => {
      const found = ["unzip", "openssl", "jq", "sha256sum", "basenc"].map((tool) => onPath(tool)[0])
      return found.every((path) => path !== undefined) ? (found[0] ?? null) : null
    },
  },
  mount: {
    name: "mount",
    tests: "a disk that is full, as a file system of its own",
    how: "Run the tests as root on Linux, where file systems may be mounted.",
    obtainable: false,
    find: () => (process.getuid?.() === 0 && mayMount() ? (onPath("mount")[0] ?? null) : null),
  },
  setpriv: {
    name: "setpriv",
    tests: "as root: folders and files that may only be read",
    how: "Run the tests as another user than root, or have `setpriv` of util-linux on the PATH.",
    obtainable: false,
    find: () => (process.platform === "linux" ? (onPath("setpriv")[0] ?? null) : null),
  },
  "old node": {
    name: "old node",
    tests: "the launcher under a real Node older than 24",
    how: "Have a Node older than 24 on the PATH.",
    obtainable: false,
    find: () => onPath("node").find((node) => majorOf(node) < 24) ?? null,
  },
} as const satisfies Record<string, Requirement>

export type RequirementName = keyof typeof REQUIREMENTS

const required = process.env["RECKONER_REQUIRE"] === "all"

/**
 * Where a requirement is, or null; use with `describe.runIf`, so that what is left out shows at the end of `npm test`.
 * @throws Error where it is absent, a command of ours brings it, and RECKONER_REQUIRE=all.
 */
export function findRequirement(name: RequirementName): string | null {
  const requirement: Requirement = REQUIREMENTS[name]
  const place = requirement.find()
  if (place === null && required && requirement.obtainable) {
    throw new Error(`${name} is required here (RECKONER_REQUIRE=all) and absent. ${requirement.how}`)
  }
  return place
}
