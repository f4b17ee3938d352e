import { describe, expect, test } from "vitest"
import { languageOf } from "./language-of.ts"
import { parseCapture } from "./parse-capture.ts"

const UKRAINIAN =
  "Внаслідок ранкового обстрілу міста поранено одинадцятьох людей, серед них четверо дітей. Рятувальники закінчили роботу ввечері, повідомили у міській раді."
const GERMAN =
  "Bei dem Angriff auf die Markthalle wurden nach Angaben der Feuerwehr am Montag mindestens elf Menschen verletzt, unter ihnen vier Kinder. Zwei von ihnen liegen noch im Krankenhaus. Die Halle brannte zwei Stunden lang, und ein Haus daneben verlor seine Fenster."

describe("the language of a text", () => {
  test.each([
    ["uk", UKRAINIAN],
    ["de", GERMAN],
    [
      "en",
      "Eleven people were hurt when the market hall was struck on Monday, the rescue service of the city said, and four of them are children.",
    ],
    [
      "en",
      "ELEVEN PEOPLE WERE WOUNDED IN THE ATTACK ON THE MARKET HALL OF THE CITY LAST NIGHT, A POLICE SPOKESMAN SAID TODAY IN A COMMUNIQUE.",
    ],
    ["en", `${"The mayor of the town said that it was a strike on the market. ".repeat(200)}${UKRAINIAN}`],
  ])("is %s", async (language, text) => {
    expect(await languageOf(text)).toBe(language)
  })

  test.each([
    ["nothing", ""],
    ["a few words", "Троє поранених."],
    [
      "names",
      "Jennifer Ping, Andreu Castells, Xi Jinhua, Olena Kovalchuk, Gallegos Reyes, Iker Etxeberria, Juraj Novak, Mbeki Sithole, ".repeat(
        2,
      ),
    ],
    ["numbers", "12 3 4 5 2024 ".repeat(100)],
    ["half a character", "\ud800".repeat(300)],
  ])("is not told of %s", async (_, text) => {
    expect(await languageOf(text)).toBe(null)
  })

  const page = (lang: string, words: string) =>
    parseCapture({
      bytes: Buffer.from(`<html lang="${lang}"><body><p>${words}</p></body></html>`),
      mediaType: "text/html",
      name: "a.html",
    })
  const languages = async (lang: string, words: string) => {
    const { language, found } = await page(lang, words)
    return [
      language,
      ...found
        .filter(({ field }) => field === "language")
        .map(({ value, where, taken }) => `${value} ${where} ${taken}`),
    ]
  }

  test("counts by its words before what its page says, and both are kept", async () => {
    expect(await languages("en-US", UKRAINIAN)).toEqual(["uk", "en-US html lang false", "uk its words true"])
    expect(await languages("uk-UA", UKRAINIAN)).toEqual(["uk-UA", "uk-UA html lang true", "uk its words true"])
    expect(await languages("uk", "Троє поранених.")).toEqual(["uk", "uk html lang true"])
    expect(await languages("uk", "Three people were hurt in the strike.")).toEqual([null, "uk html lang false"])
  })
})
