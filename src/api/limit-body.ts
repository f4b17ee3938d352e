import type { Context, MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { answerProblem } from "./problem.ts"

/** Bodies of questions and decisions beyond it are refused before they are read whole. */
const BODY_BYTES = 1024 * 1024
/** Reports that may be sent at once; a browser sends a large folder in several lots. */
const UPLOAD_BYTES = 256 * 1024 * 1024

const limitedTo = (maxSize: number, wayOut: string): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: (context: Context) =>
      answerProblem(context, {
        code: "too-large",
        title: "Too much at once",
        status: 413,
        detail: `${maxSize} bytes in all may be sent at once`,
        wayOut,
      }),
  })

const ofWords = limitedTo(BODY_BYTES, "Send less at once.")
const ofReports = limitedTo(
  UPLOAD_BYTES,
  "Send them in several lots, or add the folder at the command line: reckoner add PATH",
)

/** Reports are larger than questions: what sends files has a limit of its own. */
export const limitBody: MiddlewareHandler = (context, next) => {
  const sendsFiles = context.req.header("content-type")?.startsWith("multipart/form-data") === true
  return (sendsFiles ? ofReports : ofWords)(context, next)
}
