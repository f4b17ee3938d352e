import { describe, expect, test } from "vitest"
import { createScanner, createSpeakerFinder, createVocabulary, english, nameKey, type AttributionCue } from "./index.ts"

const vocabulary = createVocabulary()
const finder = createSpeakerFinder(vocabulary)
const scanner = createScanner(english, vocabulary)

function cues(text: string): readonly AttributionCue[] {
  const scan = scanner.scan(text)
  return scan.sentences.flatMap((_, sentence) => finder.cuesOf(scan, sentence))
}
const shown = (text: string): readonly string[] =>
  cues(text).map(({ source, via }) => (via === null ? source.name : `${source.name} via ${via.name}`))

describe("who speaks", () => {
  test.each([
    ["Six miners were pulled out alive, the provincial rescue service said.", ["provincial rescue service"]],
    ["The road is closed, said Marta Ruiz, a spokeswoman for the port.", ["Marta Ruiz"]],
    ["Marta Ruiz, a spokeswoman for the port, docks and ferries, said the road is closed.", ["Marta Ruiz"]],
    ["The head of the harbour office, Marta Ruiz, said the road is closed.", ["Marta Ruiz"]],
    ["Harbour Minister Marta Ruiz confirmed that the road is closed.", ["Marta Ruiz"]],
    ["Reuters reported, citing port officials, that the road is closed.", ["port officials via Reuters"]],
    ["According to the ministry of ports, the road is closed.", ["ministry of ports"]],
    ["The road is closed, according to a Facebook post by user Marta Ruiz.", ["Marta Ruiz"]],
    ["Officers who spoke with the harbour council said the road is closed.", ["Officers"]],
    ["The mayor thanked the crews and said the road is closed.", ["mayor"]],
    ["ON TUESDAY MORNING MARTA RUIZ STATED THAT THE ROAD OUTSIDE THE CAPITAL IS CLOSED.", ["MARTA RUIZ"]],
    ["THE PORT POLICE THIS MORNING REPORTED THAT THE ROAD OUTSIDE THE CAPITAL IS CLOSED.", ["PORT POLICE"]],
    ["The ministry's estimate of the losses is nine.", ["ministry"]],
    ["Port police received reports of three people hurt.", ["Port police"]],
    ["Citing the harbour committee, Reuters reported nine ferries adrift.", ["harbour committee via Reuters"]],
    ["Nine ferries are adrift, government figures cited by Reuters show.", ["government via Reuters"]],
    [
      "More than nine ferries are adrift, Ruiz said on X. The coast guard denied it and said the mayor had nine.",
      ["Ruiz", "coast guard", "coast guard"],
    ],
    ["More were adrift by noon and said nothing.", []],
    [
      "The road is closed, a spokesman for the port's Grand Harbour Clinic Hospital said.",
      ["spokesman for the port's Grand Harbour Clinic Hospital"],
    ],
    ["Nine ferries are adrift in the bay. The search goes on. — Coast Guard", ["Coast Guard"]],
    [
      "HARBOUR: STORM TORE NINE FERRIES LOOSE FROM THEIR MOORINGS OVERNIGHT. NINE ADRIFT — ACTING MAYOR MARTA RUIZ",
      ["MARTA RUIZ"],
    ],
    ["Nine ferries are adrift — the largest of them since noon.", []],
  ])("%s", (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test.each([
    ["Nine people were found in the hold."],
    ["A man believed to be the owner left on foot."],
    ["They met in the United States in May."],
    ["No source said how many there were."],
    ["The man who provided the boat was fined."],
    ["The reports are on the table."],
  ])("nobody: %s", (text) => {
    expect(shown(text)).toEqual([])
  })
})

test("a trailing cue speaks for what stands before it, a leading one for what follows", () => {
  const [trailing] = cues("Six miners were pulled out alive, officials said on Monday.")
  expect([trailing?.coversBefore, trailing?.coversAfter]).toEqual([true, false])
  const [leading] = cues("Officials said six miners were pulled out alive.")
  expect([leading?.coversBefore, leading?.coversAfter]).toEqual([false, true])
})

test("the channel beside the verb", () => {
  expect(cues("The road is closed, the mayor said in a post on Telegram.").map(({ channel }) => channel)).toEqual([
    "Telegram",
  ])
})

test("a headline's name behind a dash, and before a colon", () => {
  expect(shown("Ferry found adrift north of the port - coast guard\n\nThe ferry had left at noon on Sunday.")).toEqual([
    "coast guard",
  ])
  expect(shown("Police: ferry found adrift north of the port\n\nThe ferry had left at noon on Sunday.")).toEqual([
    "Police",
  ])
})

test("names are compared without marks, case and accents", () => {
  expect(nameKey("U.N. Office—Genève")).toBe("un office geneve")
})
