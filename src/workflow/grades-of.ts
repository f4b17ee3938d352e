import type { NodeId } from "../model/index.ts"
import { gradeOf, type Grade } from "../reckoning/index.ts"
import type { ReckonedView } from "./views.ts"

/** The suggested grade of each node of an incident where people are said to be harmed, as known at the view's instant. */
export function gradesOf({ view, asOfAt }: ReckonedView): ReadonlyMap<NodeId, Grade> {
  const { incident, claims } = view
  return new Map(
    incident.nodes.flatMap(({ id }) => {
      const grade = gradeOf({ incident, claims, asOfAt }, id)
      return grade === null ? [] : [[id, grade] as const]
    }),
  )
}
