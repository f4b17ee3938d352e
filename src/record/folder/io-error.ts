import { ReckonerError } from "../../model/index.ts"

const WAYS_OUT: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: make room and try again.",
  EDQUOT: "Your share of the disk is used up: make room and try again.",
  EFBIG: "A file may not grow further here: raise the limit and try again.",
  EACCES: "You may not do this there: change the rights of the folder, or choose another.",
  EPERM: "You may not do this there: change the rights of the folder, or choose another.",
  EROFS: "The disk can only be read: copy the record to one that can be written.",
  EMFILE: "Too many files are open: close some programs and try again.",
}

export const errnoOf = (cause: unknown): string | null =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null

/** What the system said, as an error that names the path. A ReckonerError passes as it is. @param wayOut of what is no error of the system's own */
export function ioError(path: string, doing: string, cause: unknown, wayOut = ""): ReckonerError {
  if (cause instanceof ReckonerError) return cause
  const errno = errnoOf(cause)
  const said = cause instanceof Error ? cause.message : String(cause)
  const error = new ReckonerError("io", `cannot ${doing} ${path}: ${said}`, WAYS_OUT[errno ?? ""] ?? wayOut)
  error.cause = cause
  return error
}

/** Runs `act`; whatever the system throws becomes "io" with the path. */
export function withPath<T>(path: string, doing: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    throw ioError(path, doing, cause)
  }
}
