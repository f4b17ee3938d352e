import type { MiddlewareHandler } from "hono"
import { answerProblem } from "./problem.ts"

/** The bundle of an incident of thousands of reports takes a minute. */
const LONGEST_MS = 120_000

/**
 * Answers for a question that takes too long; its work goes on to its end, and is then kept for whoever asks again.
 * What writes is waited for: of a large folder that is added nobody could tell how far it came.
 */
export function limitTime(longestMs = LONGEST_MS): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== "GET") return next()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => {
        resolve("late")
      }, longestMs)
    })
    try {
      if ((await Promise.race([next(), late])) !== "late") return
      context.res = answerProblem(context, {
        code: "too-slow",
        title: "It takes too long",
        status: 503,
        detail: `no answer was made within ${longestMs / 1000} s`,
        wayOut: "Ask again in a while, or for less: a smaller limit, or one measure.",
      })
    } finally {
      clearTimeout(timer)
    }
  }
}
