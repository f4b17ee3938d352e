import { hostileText, type HostileInput } from "./hostile-input.ts"

const WORDS = "Two people were hurt in Rivne on 4 May 2023, police said."

const LINES: Readonly<Record<string, string>> = {
  "JSON 100,000 deep": `{"text":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  "JSON 100,000 deep beside its text": `{"text":"${WORDS}","more":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`,
  "JSON with its text twice": `{"text":"${WORDS}","text":"Nobody was hurt."}`,
  "JSON with its text as a number": '{"text":12}',
  "JSON with a number of a million digits": `{"text":"${WORDS}","id":${"9".repeat(1_000_000)}}`,
  "JSON with a number beyond all numbers": `{"text":"${WORDS}","id":1e999}`,
  "JSON with minus nought as its id": `{"text":"${WORDS}","id":-0}`,
  "JSON with the prototype of objects": `{"text":"${WORDS}","__proto__":{"outlet":"x"},"constructor":{"prototype":{"a":1}}}`,
  "JSON with an id that is a list": `{"text":"${WORDS}","id":["a"]}`,
  "JSON with half a character": `{"text":"\\ud800 ${WORDS}"}`,
  "JSON with half a character in its title": `{"text":"${WORDS}","title":"\\udfff Report"}`,
  "JSON with half a character in its outlet": `{"text":"${WORDS}","outlet":"\\ud83d"}`,
  "JSON with half a character in its id": `{"text":"${WORDS}","id":"\\ud83d"}`,
  "JSON with half a character in its address": `{"text":"${WORDS}","url":"https://a.example/\\ud83d"}`,
  "JSON with a NUL in its text": `{"text":"a\\u0000b ${WORDS}"}`,
  "JSON with a NUL in its title": `{"text":"${WORDS}","title":"a\\u0000b"}`,
  "JSON with escape codes in its title": `{"text":"${WORDS}","title":"\\u001b[2J\\u001b]0;owned\\u0007\\u009b31m"}`,
  "JSON with escape codes in its outlet": `{"text":"${WORDS}","outlet":"\\u001b[31mSample\\r\\nforged line"}`,
  "JSON with escape codes in its id": `{"text":"${WORDS}","id":"\\u001b[2Ja\\nnot added: forged"}`,
  "JSON with escape codes in its address": `{"text":"${WORDS}","url":"https://a.example/\\u001b[2J\\u0007"}`,
  "JSON with escape codes in its date": `{"text":"${WORDS}","published":"\\u001b[2J\\u0007"}`,
  "JSON with escape codes in its text": `{"text":"In Rivne \\u001b[2Jtwo people\\u0007 were hurt on 4 May 2023, police said."}`,
  "JSON with its title turned round": `{"text":"${WORDS}","title":"\\u202e desrever \\u2066 x"}`,
  "JSON with an address of a file": `{"text":"${WORDS}","url":"file:///etc/passwd"}`,
  "JSON with an address of a million signs": `{"text":"${WORDS}","url":"https://a.example/${"a".repeat(1_000_000)}"}`,
  "JSON with a title of a million signs": `{"text":"${WORDS}","title":"${"title ".repeat(200_000)}"}`,
  "JSON with a date of the year 99999": `{"text":"${WORDS}","published":"99999-99-99"}`,
  "JSON with a date that lies behind all others": `{"text":"${WORDS}","published":"9999-12-31T23:59:59Z"}`,
  "JSON with a date before all others": `{"text":"${WORDS}","published":"0001-01-01"}`,
  "JSON with remarks": `/* a */ {"text":"${WORDS}"}`,
  "JSON with a comma too many": `{"text":"${WORDS}",}`,
  "JSON in single quotes": `{'text':'${WORDS}'}`,
  "JSON that is a number that is none": "NaN",
  "JSON that is a word of quotes that never close": `{"text":"${'\\"'.repeat(100_000)}`,
  "lines that end with CR alone": `{"text":"${WORDS}"}\r{"text":"${WORDS}"}`,
  "lines that end with U+2028": `{"text":"${WORDS}"}\u2028{"text":"${WORDS}"}`,
  "a byte order mark before each line": `\ufeff{"text":"${WORDS}"}\n\ufeff{"text":"${WORDS}"}`,
  "100,000 empty objects": "{}\n".repeat(3000),
  "a text that is empty": '{"text":""}',
  "a text of 50,000 numbers": `{"text":"${"12 people were killed and 30 were hurt in Rivne. ".repeat(3000)}"}`,
  "a text of one number with 100,000 digits": `{"text":"${"9".repeat(100_000)} people were killed in Rivne."}`,
  "a text of 100,000 brackets": `{"text":"${"(".repeat(100_000)}two were hurt"}`,
  "a text of 50,000 quotation marks": `{"text":"${"“".repeat(50_000)}two were hurt”"}`,
  "a sentence of 40,000 words": `{"text":"${"and two people were hurt ".repeat(8000)}"}`,
  "a list of 20,000 commas": `{"text":"In Rivne ${"2, ".repeat(20_000)}were hurt"}`,
}

const TELEGRAM: Readonly<Record<string, string>> = {
  "an export whose messages are an object":
    '{"name":"A","type":"public_channel","id":1,"messages": [{"a":1}], "messages":{"0":{}}}',
  "an export whose messages are numbers":
    '{"name":"A","type":"public_channel","id":1,"messages":[1,null,true,"x",[[]]]}',
  "an export whose texts are of wrong types": `{"name":"A","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","text":7},{"id":{},"type":"message","text":{"a":1}},{"id":3,"type":"message","text":[7,null,{"text":[]},"${WORDS}"]}]}`,
  "an export whose dates are of wrong types": `{"name":"A","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","date":[],"date_unixtime":{},"text":"${WORDS}"},{"id":2,"type":"message","date":"9999999","date_unixtime":"1e99","text":"${WORDS}"}]}`,
  "an export nested 100,000 deep": `{"name":"A","type":"public_channel","id":1,"messages":[${'{"text":['.repeat(100_000)}`,
  "an export whose channel has escape codes": `{"name":"\\u001b[2J\\u0007A","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","date":"2023-05-04T10:00:00","text":"${WORDS}"},{"id":2,"type":"message","text":"a\\u0000"}]}`,
  "an export that breaks off": `{"name":"A","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","text":"${WORDS}`,
  "an export with one id for all": `{"name":"A","type":"public_channel","id":1,"messages":[${Array(50).fill(`{"id":1,"type":"message","text":"${WORDS}"}`).join(",")}]}`,
  "an export with half a character": `{"name":"A","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","text":"\\ud83d ${WORDS}"}]}`,
  "an export of an account that is a list": '{"about":"Telegram","chats":[[[]]],"contacts":7}',
  "an export whose name is an object":
    '{"name":{"messages":[]},"type":"public_channel","messages":[{"id":1,"text":"Two were hurt."}]}',
  "an export with strings that never close": `{"name":"A","type":"public_channel","messages":[{"text":"${"\\\\".repeat(50_000)}`,
}

/** NDJSON and exports of Telegram that nest, repeat, overflow and mistake their types. */
export const hostileLines: readonly HostileInput[] = [
  ...Object.entries(LINES).map(([what, text], i) => hostileText(what, `lines-${i}.ndjson`, `${text}\n`)),
  ...Object.entries(TELEGRAM).map(([what, text], i) => hostileText(what, `export-${i}.json`, text)),
]
