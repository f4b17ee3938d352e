import { parentPort } from "node:worker_threads"
import { parseCapture, type CaptureBytes } from "../../documents/index.ts"
import { ReckonerError } from "../../model/index.ts"
import type { ParseAnswer } from "./parse-apart.ts"

/** Parses what it is sent, one capture after another. */
async function answer(capture: CaptureBytes): Promise<ParseAnswer> {
  try {
    return { parsed: await parseCapture(capture) }
  } catch (error) {
    if (!(error instanceof ReckonerError)) return { fault: `brings its parser down (${String(error)})` }
    const { code, message, wayOut } = error
    return { error: { code, message, wayOut } }
  }
}

parentPort?.on("message", (capture: CaptureBytes) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(capture).then((said) => parentPort?.postMessage(said))
})
