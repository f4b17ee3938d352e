import type { Command } from "../command.ts"
import { add } from "./add.ts"
import { agreement } from "./agreement.ts"
import { bundle } from "./bundle.ts"
import { candidates } from "./candidates.ts"
import { consistency } from "./consistency.ts"
import { decide } from "./decide.ts"
import { decisions } from "./decisions.ts"
import { diff } from "./diff.ts"
import { documents } from "./documents.ts"
import { explain } from "./explain.ts"
import { hash } from "./hash.ts"
import { history } from "./history.ts"
import { incidents } from "./incidents.ts"
import { init } from "./init.ts"
import { key } from "./key.ts"
import { mcp } from "./mcp.ts"
import { privacy } from "./privacy.ts"
import { publish } from "./publish.ts"
import { read } from "./read.ts"
import { rebuild } from "./rebuild.ts"
import { revisions } from "./revisions.ts"
import { review } from "./review.ts"
import { serve } from "./serve.ts"
import { show } from "./show.ts"
import { sources } from "./sources.ts"
import { timeline } from "./timeline.ts"
import { timestamp } from "./timestamp.ts"
import { verify } from "./verify.ts"
import { verifyBundle } from "./verify-bundle.ts"
import { watch } from "./watch.ts"
import { whoami } from "./whoami.ts"
import { whyTogether } from "./why-together.ts"

/** In the order of a first use. */
export const COMMANDS: readonly Command[] = [
  init,
  add,
  watch,
  serve,
  mcp,
  incidents,
  show,
  explain,
  timeline,
  diff,
  sources,
  whyTogether,
  candidates,
  review,
  decide,
  history,
  decisions,
  agreement,
  privacy,
  whoami,
  key,
  timestamp,
  consistency,
  documents,
  revisions,
  read,
  rebuild,
  hash,
  verify,
  publish,
  bundle,
  verifyBundle,
]
