const set = (line: string): ReadonlySet<string> => new Set(line.split(" "))

/** Months and seasons that people are called by: with a capital they are names where no time can stand. */
export const TIME_NAMES = set("april may june august summer autumn winter spring")

/** Words of the language that are first names too: one before another capital is a name, and alone where it does what people do. */
export const WORD_NAMES = set(
  "will hope faith grace joy mark rose lily daisy dawn sky storm river rain ivy hazel iris olive ruby pearl amber jade crystal precious " +
    "blessing patience prudence charity mercy constance honor honour destiny trinity serenity harmony melody cherry violet heather holly " +
    "willow ash forest hunter mason miles chase drew grant rich frank earnest art bill bob jack guy angel ray gene pat sue " +
    "penny sandy sunny rusty buddy gay glen dale cliff brook lane reed stone wade cash chance archer jet justice liberty " +
    "victory star eve noel sage basil ginger clay flint rock sterling page paige victor max nick rob pierce wren robin jay",
)
