import { Worker } from "node:worker_threads"
import { parseCapture, type CaptureBytes, type ParsedCapture } from "../../documents/index.ts"
import { LIMITS, ReckonerError, type ErrorCode } from "../../model/index.ts"

/** What the thread answers. */
export type ParseAnswer =
  | { readonly parsed: ParsedCapture }
  | { readonly error: { readonly code: ErrorCode; readonly message: string; readonly wayOut: string } }
  | { readonly fault: string }

/** Their pages are programs: a small file can keep its library busy for ever, and nothing but ending its thread stops that. */
const APART = /^application\/pdf(?:;|$)/
/** What such a thread may hold; the record's own memory stays untouched. */
const MOST_MEGABYTES = 2048

/** In the checkout the thread runs the source, in the package what was built of it. */
const THREAD = new URL(import.meta.url.endsWith(".ts") ? "./parse-thread.ts" : "./parse-thread.js", import.meta.url)

/** A thread that has parsed and waits for the next file: starting one costs more than most files. It keeps no process alive. */
let waiting: Worker | null = null

/**
 * Parses a capture as `parseCapture` does; forms that may never end in a thread of their own.
 * @throws ReckonerError "bad-input"
 */
export function parse(capture: CaptureBytes): Promise<ParsedCapture> {
  return APART.test(capture.mediaType) ? parseApart(capture) : parseCapture(capture)
}

/**
 * Parses in a thread that is ended after so many seconds.
 * @throws ReckonerError "bad-input" where it is not done by then, or the thread comes to grief over it
 */
export async function parseApart(capture: CaptureBytes, seconds: number = LIMITS.pdfSeconds): Promise<ParsedCapture> {
  const thread = waiting ?? new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
  waiting = null
  thread.ref()
  const answer = await answerOf(thread, capture, seconds)
  if ("fault" in answer) {
    await thread.terminate()
    throw new ReckonerError(
      "bad-input",
      `${capture.name}: ${answer.fault}`,
      "If it is a report, print it anew or save its text.",
    )
  }
  thread.unref()
  if (waiting === null) waiting = thread
  else await thread.terminate()
  if ("error" in answer) throw new ReckonerError(answer.error.code, answer.error.message, answer.error.wayOut)
  return answer.parsed
}

function answerOf(thread: Worker, capture: CaptureBytes, seconds: number): Promise<ParseAnswer> {
  const { bytes, mediaType, name, url, beside } = capture
  return new Promise((resolve) => {
    const done = (answer: ParseAnswer): void => {
      clearTimeout(timer)
      thread.off("message", done).off("error", failed).off("exit", ended)
      resolve(answer)
    }
    const failed = (error: unknown): void => {
      done({ fault: `brings its parser down (${error instanceof Error ? error.message : String(error)})` })
    }
    const ended = (): void => {
      done({ fault: "brings its parser down" })
    }
    const timer = setTimeout(() => {
      done({ fault: `takes longer than ${seconds} s to read` })
    }, seconds * 1000)
    thread.on("message", done).on("error", failed).on("exit", ended)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage({ bytes, mediaType, name, url, beside })
  })
}
