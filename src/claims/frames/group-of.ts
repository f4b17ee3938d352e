import type { Group } from "../../model/index.ts"
import { ADULT } from "./ages.ts"
import type { Head } from "./heads.ts"

export function groupOf(head: Head | null): Group {
  if (head === null) return "people"
  const group = head.noun?.group ?? "people"
  if (group === "people" && head.groupHint !== null) return head.groupHint
  if (head.age !== null && head.age < ADULT && (group === "people" || group === "men" || group === "women")) {
    return "children"
  }
  return group
}
