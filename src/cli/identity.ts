import { ReckonerError } from "../model/index.ts"
import { identityPath, loadIdentity, NOBODY, type Identity } from "../workflow/index.ts"

/** The person who decides here. @throws ReckonerError "usage" where none was named yet */
export function requireIdentity(): Identity {
  const path = identityPath(process.env)
  const identity = loadIdentity(path)
  if (identity !== null) return identity
  throw new ReckonerError("usage", "nobody is named who decides here", "Name yourself: reckoner whoami --name NAME")
}

/** The person who decides here, else nobody: for what is only tried. */
export const anyIdentity = (): Identity => loadIdentity(identityPath(process.env)) ?? NOBODY
