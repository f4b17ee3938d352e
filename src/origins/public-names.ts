import { NAMED_BODIES, type NamedBodyRow } from "./lexicon/bodies.ts"
import { HOLDERS } from "./lexicon/offices.ts"

/** Names that are public wherever they stand: holders of the offices that this lexicon knows, and bodies with a name of their own. */
export const PUBLIC_NAMES: readonly string[] = [
  ...HOLDERS.map(({ name }) => name),
  ...(NAMED_BODIES as readonly NamedBodyRow[]).flatMap(({ name, forms }) => [name, ...forms.split(", ")]),
]
