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

/** Verbs of which persons alone are the subject, in the forms in which reports have them. */
export const WHAT_PERSONS_DO = set(
  "ran running heard saw seen slept sleeping asleep wept weeping cried crying hid hiding woke woken worked working taught teaching studied studying " +
    "called calling shouted screamed remembered remembers recalled recalls hugged carried carrying fled fleeing walked walking drove driving swam knelt crouched " +
    "begged prayed praying loved loves married knew knows thought thinks wanted wants smiled laughed wrote writing painted played playing sang cooked cooking " +
    "told asked answered replied whispered tells asks hopes lives lived living dreamed dreamt survived escaped attended visited graduated volunteered enlisted buried",
)
