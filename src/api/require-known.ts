import type { MiddlewareHandler } from "hono"
import { wantedType } from "./negotiate.ts"
import type { Operation, Operations } from "./operations.ts"
import { answerProblem } from "./problem.ts"

const NOT_ASKED = { code: "usage", title: "That cannot be asked", status: 400 }
const NOT_ALLOWED = { code: "method-not-allowed", title: "That cannot be done here", status: 405 }
const NOT_ACCEPTABLE = { code: "not-acceptable", title: "Not to be had in that form", status: 406 }
const WRONG_TYPE = { code: "unsupported-type", title: "That form is not taken", status: 415 }
const NOT_JSON = { code: "not-json", title: "A body must be JSON", status: 415 }

const allowOf = (operations: readonly Operation[]): string => {
  const methods = operations.map(({ method }) => method)
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].toSorted().join(", ")
}

/**
 * Answers what an operation does not do before it is tried: another method (405 with Allow), a parameter that it has not (400), a form of answer that it has not (406), a body
 * in a form that it does not take (415). The last keeps out what a form of another site can send without asking.
 */
export function requireKnown(operationsOf: () => Operations): MiddlewareHandler {
  return async (context, next) => {
    const known = operationsOf().at(context.req.path)
    if (known === null) return next()
    const method = context.req.method === "HEAD" ? "GET" : context.req.method
    if (method === "OPTIONS") return context.body(null, 204, { allow: allowOf(known) })
    const operation = known.find((one) => one.method === method)
    if (operation === undefined) {
      context.header("allow", allowOf(known))
      const detail = `${context.req.path} does not take ${method}`
      return answerProblem(context, { ...NOT_ALLOWED, detail, wayOut: `It takes ${allowOf(known)}.` })
    }
    const { gives, takes, asks } = operation
    const strange = [...new URL(context.req.url).searchParams.keys()].find((name) => !asks.includes(name))
    if (strange !== undefined) {
      const wayOut = asks.length === 0 ? "It takes none." : `It takes ${asks.join(", ")}.`
      return answerProblem(context, { ...NOT_ASKED, detail: `there is no parameter "${strange}" here`, wayOut })
    }
    if (gives.length > 0 && wantedType(context.req.header("accept"), gives) === null) {
      const wayOut = `It gives ${gives.join(", ")}.`
      return answerProblem(context, { ...NOT_ACCEPTABLE, detail: "it has no form that you accept", wayOut })
    }
    const sent = sentType(context.req.header("content-type"))
    const bodyless = takes.length === 0 && (sent === null || context.req.header("content-length") === "0")
    if (method !== "GET" && !bodyless && (sent === null || !takes.includes(sent))) {
      const wayOut = takes.length === 0 ? "It takes no body." : `It takes ${takes.join(", ")}.`
      const wrong = takes.join(" ") === "application/json" ? NOT_JSON : WRONG_TYPE
      return answerProblem(context, { ...wrong, detail: `the body is ${sent ?? "of no said type"}`, wayOut })
    }
    return next()
  }
}

const sentType = (header: string | undefined): string | null =>
  header === undefined ? null : (header.split(";", 1)[0] ?? "").trim().toLowerCase()
