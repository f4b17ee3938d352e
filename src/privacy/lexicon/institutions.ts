/** Last or first words of names of bodies, buildings, streets, units and events: who is in such a name is in public. */
export const INSTITUTION_HEADS = (
  "ministry department office agency service services administration government army navy force forces guard council committee commission " +
  "bureau centre center hospital clinic polyclinic authority crescent cross union party movement organisation organization association " +
  "company corporation university institute academy college school kindergarten lyceum gymnasium observatory federation command brigade " +
  "battalion regiment division corps fleet squadron fund foundation network nations court tribunal embassy consulate parliament assembly " +
  "senate congress church cathedral mosque synagogue temple monastery shrine interstate route street st avenue ave road rd boulevard blvd highway lane drive " +
  "square bridge park station airport port market mall plaza stadium arena theatre theater museum library hotel restaurant cafe cinema club " +
  "plant factory works refinery depot base camp district region oblast province county state city town village municipality raion borough " +
  "republic kingdom emirates islands island peninsula sea river lake mountain mountains valley bay gulf strait strip bank heights desert news agency times " +
  "post herald gazette tribune journal daily radio television tv telegraph guardian observer press media project monitor mission programme program " +
  "society board trust league alliance front coalition bloc brotherhood state day week month year war operation resolution convention protocol law act treaty accord accords prize award cup championship olympics games festival battle massacre attack airline airlines airways group bank bulletin watch " +
  "wire desk courier explainer reporter channel info online live today letter review mirror star sun globe standard express inquirer dispatch voice monthly weekly magazine blog newsroom"
).split(" ")

/** Heads of houses that belong to somebody: a name before them is a person's. */
export const OWNED_HEADS = "house home villa apartment flat residence family household dacha".split(" ")

/** Words for a street that stand before its name. */
export const STREETS_BEFORE: ReadonlySet<string> = new Set(
  "vulytsia vulytsya vul ulitsa ul provulok prov pereulok bulvar bul prospekt pr rue calle street st saint".split(" "),
)
