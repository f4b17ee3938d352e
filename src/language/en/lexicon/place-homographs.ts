/** English words that are names of small places somewhere: alone, without other evidence, they are words. Folded. */
export const PLACE_HOMOGRAPHS: readonly string[] = (
  "aban about academy accord acre act add ads advance after against age agency ago aid aim ain aka al all allege alley " +
  "alliance along alt altar alter am among amp an and anew ang angels anger angered angle angles antelope anthem " +
  "antique any apples apt are area aren arena arm arrest arsenal art as ask assumption at ate aura awe ax bad bag " +
  "bagong bah bail bake ball ballots bam ban band bangs bank banks banner banning bar barber barking barn barrage " +
  "barren base basic basing bat bath bato battle battlefield battleground bay be beach bear bed bee been beers before " +
  "began begun being bells belt bend berry best bet betting between bias bid big bigger billed bin bio bites biting " +
  "blacks bled blessing bliss blk blond bodega boil bologna bolt bom bona bond bone book boom boon boos boot bordeaux " +
  "border bore born borne bottom bow box boy brain brains brake branch brand brash brass brewer bride bridge bright " +
  "brilliant bro broke brook brown brush bug bullet bully bungalow burden burns burst bury bus bush busing bust busy " +
  "but buy by cab cache calamity calcium caller cam came camp camps can canal cane canyon cap car carbon care cargo " +
  "carpenter carry cars cases cash casino cast castle cat celebration cement center central centre centres century " +
  "chair chamber champ champagne champion chance change charge chase chi chief chili chilly chin china church cin " +
  "circle cite city clever clot cloud coal coats coin coli college colony com combine come comfort commerce " +
  "commissioner competition compound con concession concrete congress consolation constitution contention contest " +
  "continental conversion convoy cooks cool cooling cop cope cordon corn corona corral cottage cotton could council " +
  "countryside course court cousins cow coward cowards coyote coyotes crater crest crystal cube cum cup cut cutoff " +
  "cuts cuz dad dam date day dea deal dean deep del delay deli democrat den deport deposit der derby desk dial diamond " +
  "did die dig dim dire discovery divide dnain do dock does dog dogs dole dollar dome don doom dot downs downside drag " +
  "drain drama dresser drew driver drone drowning drug dry du dual due duffel dug during dusty ea eagle ear early " +
  "earnest earth east eat ebb echo eclectic economy ed een effort egg eight elbow em empire energetic energy " +
  "enterprise equality era erode err essay eve ever exchange experiment export ext eye ez faith fall falls far fare " +
  "farmers farms fat fate federal fell fertile fines fireworks fiscal five flee fleet flesh fly fog for force ford " +
  "foreman forest forge fort forth fortune fossil foster fountain four freedom freer friend friendly friendship from " +
  "front fully fun gala gallant gaming gang gap garda garden gardens garner gas gates gateway gay gaze general genes " +
  "geo get gets girl give glad globe glove go goes going gold golden golf gone gonna goodwill gosh gossip got gouda " +
  "grab grabs grace grad graft grain gram grand grandson grant grants grass grave gray green grenade grin grit groom " +
  "gross grove guessing guide guinea gunning guns guru gut guy gym had halfway hall halls hammer hang happy harbor " +
  "hard harvest has hat hatch have haven hawks hay he headquarters healing heard heel heist hell helper her here hero " +
  "hey hideout hill hillside hinge hinges his hit hog holder hole holiday holler home homeland hometown honey hood " +
  "hook hop hope hose hospital hot hour house how hub hug huh human humble hums hunt hunter hunting hurricane hurt id " +
  "if ill in independence industry ink ins into ire iron is island isn it its jackpot jam jar java jaw job jog joy " +
  "junction junior jury just justice keen key keys kid kill kin kissing kit knees knock kph ksi lab label labor lack " +
  "lag lake lakes landfall landing landmark lane lap laps laser law lax lay lbs lead lean led leg lemon len lend lens " +
  "lent lera let levy liberal liberty lie limbo limerick limit line lion lip list lit lively lives loans lock locking " +
  "log logos lone long look loose lorry lot lover loving low loyal luck lucky lung lure luring lush ma mad made " +
  "magazine magnet maiden mailing major make male males mall mama mammoth man manage many marathon marble march " +
  "marches marine mark market marks marrow marsh marshal mart mascot masse mat mate maximum may maze me means mechanic " +
  "med media mega men menifee mentor mercury mercy mere merit mess messy metal meter mi mia mid midtown might mil mile " +
  "miles mill mills min mind mine mining minister minor minus mission mob mobile model modern mogul mold monster " +
  "monument moon moral more mosquito most mounds mountain mountaintop mph much muddy mug must my name nang nap naval " +
  "nearest needle needles never newborn newcomers nice nine no noble nod nods non none nor normal north northeast " +
  "northwest not now occasion of off officer okay old olds on one onset onto op opera opportunity or orange orchard " +
  "otter our oust ousted out outer outing outlook oval over oversee pace pack pact page paint painter pal palms pals " +
  "panic pap paper par para paradise paramount parent park parks parole passage pasta patrol peace pearl peel peeling " +
  "peer pen peninsula per perk perm pet petit pets petting phone piano pies pile piles pill pin pinch pink pipes pit " +
  "plain plan planes plans plate plaza plenty plum plunge plus point poking pole police polish poll polling polo pond " +
  "pool pop popular port portal poses posing possession post pot pouch pound pow powers ppb pray pre price pro " +
  "proclamation progress propel prospect prosperity prosperous proven pub punch purchase pure put pvs quack quarter " +
  "quo race rachel rag rain rainbow rake ran random ranger rap rapid rash rat rate ravine raw re reach reading real " +
  "rec recovery red reform rehab rein reliance republican research reserve reservoir rest retreat rib rice rid riddle " +
  "ride rider riding rifle ring ripe risen river riverbank rivers road rob robe rock rod rode rodent rodeo roles root " +
  "rose roses rots roulette roundabout roundup row rule run rush rust sa sad saga said sail sake sale salem sales " +
  "salon salt same samples sand sandwich sandy sardinia sat sauce save say scant scissors sea seaside secretary " +
  "section sector sedan see seen sees sell sells semi senate send sent servant serves set settle seven severance shack " +
  "shall shape shaping share she shell shepherd sherry shin shipyard shore shot should shove shy sic side siding silly " +
  "simmering sin since sing singer sir sisters sit six sixteen ski skull sky slap slaughter slide snow so sober soften " +
  "sole solo son song sore sort sorts soul sour south sow soy spat spire split spoken spray spring springs spur spy " +
  "stains stall staple staples star stark start station steep steps sterling stern still stock stone store story " +
  "strand straw street strong sub success sue sued summer summit sun sunrise sunset sunshine superior surges surprise " +
  "swallow swamp swan sway sweets tactic tag taker taking tale talent tales tall tallahassee tame tan tank tap tape " +
  "tapes tapping taps tarp tat tavern tdo te tea tell temple ten tender tent terminal tha than that the their them " +
  "then there thermal these they this those thrall three thv tie til till tin tip tire tires to toast toe toll ton " +
  "tone tongue too tool top tore torn torrent torso toss tot tour tours tow tower toy trail train trans transit trap " +
  "tree trial triangle trip tritium triumph trooper troublesome troupe try tub tune turkey turn tutu twin twist two un " +
  "under union unity until up uptown us used uses valley valor van vans var vary vest veteran veto via vice victory " +
  "vie villa virgin visa vogue von voters waits wake walk wall walls wanna wap war warden wards warns warrior was " +
  "washer waterways wave ways we wedding week welcome well wells went were west western what wheeling when where which " +
  "white whites whitewater who whom why will win windfall wines wing winner winters wise with without woken woman " +
  "women woods wool worms worth would wow wrist yen yes yet you young your zero zone zoo"
).split(" ")
