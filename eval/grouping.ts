/**
 * `node eval/grouping.ts [--all]`: grouping and final figures over a record of US shootings (the mass shootings alone, or all articles),
 * as a person would make it: one record, all articles added, incidents asked for under the policy `registry`.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { inTemporaryFolder, reckoner } from "./command-line.ts"
import { loadCorpus, type CorpusDocument } from "./corpus.ts"
import { sharedFolder } from "./gold.ts"
import { jsonLines } from "./json-lines.ts"

interface RegistryEntry {
  readonly incident_id: string
  readonly num_killed: number
  readonly num_injured: number
  readonly mass_shooting: boolean
}
type Article = CorpusDocument<RegistryEntry> & {
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
}

interface ListedIncident {
  readonly id: string
  readonly killed: { readonly low: number | null; readonly best: number | null } | null
  readonly injured: { readonly low: number | null; readonly best: number | null } | null
}

/** Where grouping put each article, and what each incident's figures came to. */
interface Grouped {
  /** Article's id to the id of its main incident; an article without any is alone. */
  readonly incidentOf: ReadonlyMap<string, string>
  readonly incidents: ReadonlyMap<string, ListedIncident>
}

const groupArticles = (articles: readonly Article[]): Grouped =>
  inTemporaryFolder((folder) => {
    const [record, input] = [join(folder, "record"), join(folder, "articles.ndjson")]
    const line = ({ id, text, published, outlet, url, title }: Article): string =>
      `${JSON.stringify({ id, text, published, outlet, url, title })}\n`
    writeFileSync(input, articles.map(line).join(""))
    reckoner("init", record)
    reckoner("add", input, "--record", record)
    const documents = jsonLines(reckoner("documents", "--json", "--record", record)) as readonly {
      readonly id: string
      readonly incidents: readonly string[]
    }[]
    const listed = jsonLines(
      reckoner("incidents", "--json", "--policy", "registry", "--record", record),
    ) as readonly ListedIncident[]
    return {
      incidentOf: new Map(documents.map(({ id, incidents }) => [id, incidents[0] ?? `none of ${id}`])),
      incidents: new Map(listed.map((incident) => [incident.id, incident])),
    }
  })

function membersBy(ids: Iterable<string>, clusterOf: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>()
  for (const id of ids) members.set(clusterOf(id), [...(members.get(clusterOf(id)) ?? []), id])
  return members
}

/** B-cubed precision and recall: over articles, the share of an article's cluster that is of its incident, and the reverse. */
function bCubed(
  pairs: ReadonlyMap<string, { readonly gold: string; readonly found: string }>,
): readonly [number, number] {
  const of = (id: string): { readonly gold: string; readonly found: string } => pairs.get(id) ?? { gold: "", found: "" }
  const byGold = membersBy(pairs.keys(), (id) => of(id).gold)
  const byFound = membersBy(pairs.keys(), (id) => of(id).found)
  let [precision, recall] = [0, 0]
  for (const { gold, found } of pairs.values()) {
    const both = (byGold.get(gold) ?? []).filter((id) => of(id).found === found).length
    precision += both / (byFound.get(found)?.length ?? 1)
    recall += both / (byGold.get(gold)?.length ?? 1)
  }
  return [precision / pairs.size, recall / pairs.size]
}

const numberOf = (figure: ListedIncident["killed"]): number => figure?.best ?? figure?.low ?? 0

/** The incident that most of the articles are in; the smallest id of equals. */
function mainOf(articles: readonly Article[], { incidentOf }: Grouped): string {
  const votes = membersBy(
    articles.map(({ id }) => id),
    (id) => incidentOf.get(id) ?? "",
  )
  return [...votes].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0] ?? ""
}

function printFinalFigures(articles: readonly Article[], grouped: Grouped): void {
  const byIncident = new Map<string, Article[]>()
  for (const article of articles) {
    byIncident.set(article.gold.incident_id, [...(byIncident.get(article.gold.incident_id) ?? []), article])
  }
  for (const [measure, field] of [
    ["killed", "num_killed"],
    ["injured", "num_injured"],
  ] as const) {
    const away = [...byIncident.values()].map((told) => {
      const incident = grouped.incidents.get(mainOf(told, grouped))
      return Math.abs(numberOf(incident?.[measure] ?? null) - (told[0]?.gold[field] ?? 0))
    })
    const share = (within: number): string => (away.filter((n) => n <= within).length / away.length).toFixed(3)
    console.log(
      `  ${measure} in the end, policy registry: exact ${share(0)}, ±1 ${share(1)} of ${away.length} incidents`,
    )
  }
}

function printGrouping(articles: readonly Article[], name: string): void {
  const grouped = groupArticles(articles)
  const pairs = new Map(
    articles.map(({ id, gold }) => [id, { gold: gold.incident_id, found: grouped.incidentOf.get(id) ?? "" }]),
  )
  const alone = new Map([...pairs].map(([id, { gold }]) => [id, { gold, found: id }]))
  const f1 = ([precision, recall]: readonly [number, number]): number => (2 * precision * recall) / (precision + recall)
  const [precision, recall] = bCubed(pairs)
  console.log(`grouping of ${articles.length} articles (${name}) in one record`)
  console.log(
    `  B-cubed P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1([precision, recall]).toFixed(3)} (each alone: ${f1(bCubed(alone)).toFixed(3)})`,
  )
  printFinalFigures(articles, grouped)
}

const { values } = parseArgs({ options: { all: { type: "boolean", default: false }, errors: { type: "string" } } })
const articles = sharedFolder === null ? null : loadCorpus<RegistryEntry>(sharedFolder, "gva_semeval2018t5")
if (articles === null) console.log("grouping: not measured, the corpus is absent")
else {
  printGrouping(
    articles.filter((article) => article.gold.mass_shooting),
    "mass shootings",
  )
  if (values.all) printGrouping(articles, "all shootings")
}
