import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import { ReckonerError, type ErrorCode } from "../model/index.ts"
import { inApiWords } from "./api-words.ts"

/** HTTP status of each code of an error. */
const STATUS: Readonly<Record<ErrorCode, 400 | 404 | 409 | 422 | 500 | 503>> = {
  usage: 400,
  "bad-input": 422,
  "no-record": 503,
  "record-busy": 503,
  "record-damaged": 500,
  "not-found": 404,
  ambiguous: 409,
  io: 500,
}

/** What went wrong, in the one shape that every answer has which is no success (RFC 9457). */
export interface Problem {
  readonly code: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly wayOut: string | null
}

const TITLES: Readonly<Record<ErrorCode, string>> = {
  usage: "That cannot be asked",
  "bad-input": "An input could not be read",
  "no-record": "There is no record here",
  "record-busy": "Another process writes to the record",
  "record-damaged": "The record's files contradict each other",
  "not-found": "Nothing has that name",
  ambiguous: "Several have that name",
  io: "The machine refused",
}

const FAULT: Problem = {
  code: "fault",
  title: "A fault of the program",
  status: 500,
  detail: "It is not of your making. The server's terminal says more.",
  wayOut: "Please report it with those lines.",
}

/** What this API refuses, whatever the record would say to it. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = "Refusal"
    this.problem = problem
  }
}

/** What the router refuses before a route sees it: a body of another type, or one that is no JSON. */
const asked = ({ status, message }: HTTPException): Problem =>
  status === 415
    ? {
        code: "not-json",
        title: "A body must be JSON",
        status,
        detail: "the body is of another type",
        wayOut: "Send it as application/json.",
      }
    : { code: "usage", title: TITLES.usage, status, detail: message, wayOut: "See /api/." }

/** A fault of ours says nothing of itself to whoever asked: its words may hold paths. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  if (error instanceof HTTPException) return asked(error)
  if (!(error instanceof ReckonerError)) return FAULT
  const { code, message, wayOut } = error
  return {
    code,
    title: TITLES[code],
    status: STATUS[code],
    detail: inApiWords(message),
    wayOut: wayOut === "" ? null : inApiWords(wayOut),
  }
}

export function answerProblem(context: Context, { code, title, status, detail, wayOut }: Problem): Response {
  return context.body(
    JSON.stringify({ type: `urn:reckoner:problem:${code}`, title, status, detail, wayOut }),
    status as 400,
    { "content-type": "application/problem+json" },
  )
}
