/** What went wrong, in the words of whoever noticed. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
