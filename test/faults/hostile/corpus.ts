import { seededRandom } from "../../../bench/random.ts"
import { hostileArchives } from "./archives.ts"
import { hostileFeeds } from "./feeds.ts"
import type { HostileInput } from "./hostile-input.ts"
import { hostileLines } from "./lines.ts"
import { hostileMails } from "./mails.ts"
import { hostileNames } from "./names.ts"
import { hostilePages } from "./pages.ts"
import { hostilePdfs } from "./pdfs.ts"
import { hostileTexts } from "./texts.ts"

const SEED = 20240708

/** All hostile inputs by kind, the same in each run. */
export function hostileCorpus(): Readonly<Record<string, readonly HostileInput[]>> {
  const random = seededRandom(SEED)
  return {
    pages: hostilePages,
    PDFs: hostilePdfs(random),
    archives: hostileArchives(random),
    feeds: hostileFeeds(random),
    "lines and exports": hostileLines,
    texts: hostileTexts(random),
    mails: hostileMails(random),
    "names of files": hostileNames,
  }
}

/** `count` of each kind by a seeded choice, none of those that take long. */
export function hostileSample(count: number): ReturnType<typeof hostileCorpus> {
  const random = seededRandom(SEED + 1)
  const sampled = Object.entries(hostileCorpus()).map(([kind, inputs]) => [
    kind,
    random.some(
      inputs.filter(({ isLarge }) => isLarge !== true),
      count,
    ),
  ])
  return Object.fromEntries(sampled) as ReturnType<typeof hostileCorpus>
}
