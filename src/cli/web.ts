import { identityPath, loadSetting, type WebTerms } from "../workflow/index.ts"
import type { CommandOption, Words } from "./command.ts"
import { version } from "./version.ts"

export const ALLOW_PRIVATE_OPTION: CommandOption = {
  name: "allow-private",
  what: "fetch from addresses of this machine and its network too; only for servers of your own",
}

/** How the web is asked: with this version's name, and the contact address that whoever works here has set. */
export const webOf = (words: Words): Omit<WebTerms, "clock"> => ({
  software: `Reckoner/${version()}`,
  contact: loadSetting(identityPath(process.env), "contact"),
  allowPrivate: words.on("allow-private"),
})
