/** As in `ordinary-words-a-l.ts`. */
export const ORDINARY_M_TO_Z: readonly string[] = (
  "machete machine mad made magazine magazines magic magnate magnitude mail main mainly mainstream maintain maintained maintaining maintains maintenance " +
  "major majorities majority make maker makers makes makeshift makeup making male males malice malicious mall malls man manage managed management manager " +
  "managers managing mandate mandatory manhunt manipulating manner manners manslaughter manual manufacturer manufacturers manufacturing many map march " +
  "marched marching margin margins marijuana marked markedly marker markers market marketing markets marking markings marks maroon marred marriage " +
  "married marry marshal marshals martyr martyrdom martyred martyrs mask masked masks mass massacre massacres massive master match matched matches " +
  "matching matchup mate material materials maternal math matter matters mattress maximum may maybe mayhem mayor mayoral mayors me meal mean meaning " +
  "means meant meantime meanwhile measure measured measures meat mechanism medal media median mediation medic medical medically medication medicine " +
  "medics medium meet meeting meetings meets melee member members membership memo memorial memorialized memorials memories memorized memorizer memorizing " +
  "memory men mend mental mentally mention mentioned mentioning mentions mentor merchandise merchants mercy mere merely merger merits mess message " +
  "messages messaging met metal meters meth methamphetamine method methodology methods metro microphone midday middle midnight midst might migrant " +
  "migrants migration mild mile miles militant militants militaries military milk millimeter million millions mind minds mindset mine mines minimal " +
  "minimize minimum mining minister ministers minivan minor minorities minority minors minus minute minutes miracle mired mirror mischief misconduct " +
  "misdemeanor misfortune mishandled mishandling misleading misogynist miss missed missile missiles missing mission missions mistake mistaken mistakenly " +
  "mistakes mistaking mistook mistrust mitigate mix mixed mixture mm mobile mobilize mock mocked mocking mode model models moderate moderates moderator " +
  "moderators modern modest modified mogul mom moment moments momentum money monitor monitored monitoring monoxide monster month monthly months mood " +
  "moons moral morals more moreover morgue morning mortally mortgage mosque mosques most mostly motel mother mothers motion motionless motions motivated " +
  "motivation motive motives motor motorcycle motorcyclist motorist motorists mounted mounting mourn mourned mourners mourning mourns mouth move moved " +
  "movement movements moves movie movies moving mph much mud multinational multiple municipal municipality munitions murder murdered murdering murders " +
  "muscle muscular music musical musician must mutual muzzle my myself mystery naked name named namely names naming narcotics narrated narrative narrow " +
  "narrowed narrowly nasty nation national nationalist nationally nationals nations nationwide native natural naturally nature near nearby nearest " +
  "nearing nearly necessarily necessary neck need needed needing needles needs needy negative neglect negligence negligent negotiate negotiated " +
  "negotiating negotiations negotiator neighbor neighborhood neighborhoods neighboring neighbors neighbour neighbourhood neighbouring neighbours neither " +
  "nephew nephews nerve nerves nervous net network networks neurosurgeon neutral never nevertheless new newborn newer newest newly news newsletter newsletters " +
  "newspaper newspapers next nice nickname nicknamed niece nieces night nightclub nightmare nights nightstand nine ninth no nobody nod noise noises " +
  "nominate nominated nominating nomination nominations nominee nominees non none nonetheless nonfatal nonprofit noon nor normal normally norms north " +
  "northbound northeast northeastern northern northwest nose not notable notably note noted notes nothing notice noticed notification notifications " +
  "notified notify noting notion novel now nowhere nuclear nuisance numb number numbered numbers numerous nurse nurses nursing oath obituaries obituary " +
  "object objected objections objective objectives objects obligated obligation obligations observation observe observed observers obstacle obstacles " +
  "obstructing obstruction obtain obtained obtaining obvious obviously occasion occasional occasionally occasions occupant occupants occupation occupied " +
  "occupying occur occured occurred occurrence occurrences occurring occurs odd odds of off offended offender offenders offense offenses offensive offer " +
  "offered offering offers office officer officers offices official officially officials offset often oh oil ok okay old older oldest on once one ones " +
  "oneself onetime ongoing online onlookers only onstage onto open opened opening openings openly opens operate operated operates operating operation " +
  "operations operative operatives operator operators opinion opinions opponent opponents opportunities opportunity oppose opposed opposes opposing " +
  "opposite opposition oppression opted optimistic option options or orange ordeal order ordered orders ordinance ordinary organ organisation " +
  "organisations organised organization organizations organize organized organizer organizers organizing organs origin original originally originated " +
  "other others otherwise ought our ourselves oust ouster out outbreak outbreaks outcome outdoor outgoing outlet outlets outline outlined outlining " +
  "outlook outpouring output outrage outraged outrageous outreach outright outside outsider outsiders outspoken outstanding outweigh over overall " +
  "overcome overflow overhaul overhead overheard overlooked overlooking overly overnight overseas oversee oversees oversight overtime overturn overturned " +
  "overwhelmed overwhelming overwhelmingly owe own owned owner owners ownership owns oxygen pace pack package packed pact page pages paid pain painful " +
  "paint paintball painted painting pair pairs palpable pandemic panel panels panic panicked panicking pants paper papers paperwork parade paradise " +
  "parallel paralyzed paramedic paramedics paraphernalia parent parents parishioners parked parking parks parliament parliamentary parole part partial " +
  "partially participants participate participated participating participation particular particularly parties partisan partly partner partners " +
  "partnership parts party partying pass passage passed passenger passengers passes passing passion passionate passport past pastor pastors paternal path " +
  "paths patience patient patients patio patriarch patrol patrolling patrols patron patrons patted pattern patterns pause paused pavement pay paying " +
  "payment payments pays peace peaceful peacefully peak peanuts pedestrian pedestrians pediatric peers pellet pellets penalties penalty pending penetrate " +
  "pension people peoples pepper peppered per perceive perceived percent percentage perception perceptions perch perfect perfectly perform performance " +
  "performances performed performing perhaps perimeter period periodically periods perished permanent permanently permission permit permits permitted " +
  "perpetrator perpetrators persecution persistent person persona personal personalities personality personally personnel persons perspective persuade " +
  "persuaded persuading pertaining pet petition pets petty pharmaceutical pharmacist pharmacy phase phenomenon philosophy phone phones phony photo " +
  "photograph photographed photographer photographs photos phrase phrases physical physically physician pic pick picked picking pickup picture pictured " +
  "pictures piece pieces piecing pierced piercing pigs pile piled piles pilgrimage piling pill pillar pillow pills pilot pink pious pipe pipeline pistol " +
  "pit pitch pivot pivotal pizza place placed places placing plagued plain plainclothes plaintiff plan plane planes planet planned planning plans plant " +
  "planted plants plastic plate plates platform platforms play played player players playground playing plays plea plead pleaded pleading pleads pleas " +
  "please pleased pleases pleasure pled pledge pledged pledges plenty plight plot plotting plumbing plunged plural plus pm pocket pockets podcast poet " +
  "point pointed pointing points poised poison poisoned poisoning polarizing pole poles police policeman policemen policies policing policy polite " +
  "political politically politician politicians politicized politics poll polled polling polls pollster pollution pool poor pop popped popping pops " +
  "popular popularity populated population populations populism populist populous porch pork pornography portable portfolio portion portions portrait " +
  "portrayed pose posed poses posing position positioned positions positive positively possess possessing possession possessions possibilities " +
  "possibility possible possibly post posted poster posting postings postpone postponed posts pot potato potent potential potentially poultry pounds pour " +
  "poured pouring poverty pow powder power powered powerful practical practically practice practices practicing praise praised pray prayed prayer prayers " +
  "praying preacher precaution precautionary precautions preceded precedent precinct precious precipitated precise precisely predecessor predict " +
  "predictable predicted predicting prediction predominantly prefer preference preferences preferred prefers pregnancy pregnant preliminary premature " +
  "premeditated premises premium preparation preparations prepare prepared prepares preparing preschool prescribed prescription presence present " +
  "presentation presented presenting presently presents preserve preserving presided presidency president presidential presidents press pressed pressing " +
  "pressure pressures presumably presume presumed presumptive pretrial pretty prevail prevailed prevalent prevent preventable prevented preventing " +
  "prevention preview previous previously price priced prices pricing pride primaries primarily primary prime principal principle principled principles " +
  "print printed prior priorities prioritize priority prison prisoner prisoners prisons privacy private privately privatization prize prizes probable " +
  "probably probation probe problem problematic problems procedure procedures proceed proceeded proceedings proceeds process processed processing " +
  "procession proclaimed produce produced producer producers produces producing product production productive products profession professional " +
  "professionalism professionals professor professors profile profiles profit profitability profitable profits profound program programming programs " +
  "progress progressive progressives prohibited prohibition prohibits project projected projectile projecting projections projects prolonged prom " +
  "prominence prominent promise promised promises promising promote promoted promoting promotion promotional prompted prompting promptly prone pronounced " +
  "proof propaganda propel proper properly properties property prophets proponents proportion proposal proposals propose proposed proposing proposition " +
  "prosecute prosecuted prosecuting prosecution prosecutor prosecutors prospect prospects prosperity protect protected protecting protection protections " +
  "protective protects protest protester protesters protesting protests protocol protocols protracted proud proudly prove proved proven proves provide " +
  "provided provider providers provides providing province provinces provincial provision provisions provocative proximity psychiatric psychological " +
  "psychology public publication publicly publish published publishing pull pulled pulling pulls pulpit pulse pump pumping punch punched punching " +
  "punctuated punctured pundits punish punishable punished punishment punitive purchase purchased purchases pure purely purple purportedly purpose " +
  "purposes purse pursue pursued pursuing pursuit push pushed pushes pushing put puts putting quadcopter quadruple qualifications qualified qualify " +
  "quality quantified quantities quarantine quarantined quarter quarterly quarters question questionable questioned questioning questions queue quick " +
  "quickly quiet quietly quit quite quo quote quoted quotes quoting race raced races racial racially racing racism racist radar radical radio radius rage " +
  "raid raids railed railing railroad rain rains rainy raise raised raises raising rallied rallies rally rallying rambling ramp rampage rampant ran " +
  "random randomly rang range ranged ranges ranging rank ranked ranking ranks rant rap rape raped rapid rapidly rapists rapper rare rarely rash rate " +
  "rated rates rather ratify rating ratings rattled ravaged ravine raw reach reached reaching react reacted reaction reactions read readers readily " +
  "reading reads ready real realistic reality realize realized realizes realizing really rear reason reasonable reasonably reasons reassure reassured " +
  "reassuring rebuild rebuilding rebuke rebut rec recall recalled recalling recalls receive received receiver receives receiving recent recently " +
  "reception recession recipe recipient recipients reciting reckless recklessly recklessness reclassified recognition recognizance recognize recognized " +
  "recognizes recognizing recommend recommendation recommendations recommended recommends reconciled reconciliation reconnaissance reconsider " +
  "reconstruction record recorded recording recordings records recount recounted recounting recounts recover recovered recovering recovers recovery " +
  "recreational recruit recruiting recruitment recycling red redacted redistributed reduce reduced reducing reduction reductions reelection reeling refer " +
  "reference referenced references referencing referendum referred referring refers reflect reflected reflecting reflection reflects reform reforms " +
  "refrain refrigerator refuge refugee refugees refusal refuse refused refuses refusing regard regarded regarding regardless regards regime region " +
  "regional regions register registered registering registration registry regret regular regularly regulate regulation regulations regulators regulatory " +
  "rehabilitation rein reined reiterated reject rejected rejecting rejection rejects relate related relating relation relations relationship " +
  "relationships relative relatively relatives relax relaxed release released releases releasing relentless relentlessly relevant reliable relied relief " +
  "relies relieved religion religious reloaded relocate relocated reluctance reluctant rely relying remain remainder remained remaining remains remanded " +
  "remark remarkable remarked remarks remember remembered remembering remembers remembrance remind reminded reminder reminding reminds reminiscent " +
  "remorse remote removal remove removed removing render rendered renew renewed renovation renovations renowned rent rental rented renting rents reopen " +
  "reopened repair repaired repairs repeal repeat repeated repeatedly repeating repetition replace replaced replacement replacing replica replied reply " +
  "report reportage reported reportedly reporter reporters reporting reports reposted represent representation representative representatives represented " +
  "representing represents reputation reputed request requested requesting requests require required requirement requirements requires requiring res " +
  "rescue rescued rescuers research researcher researchers resembled reserve reserved reserves reside residence resident residential residents residing " +
  "resign resignation resigned resist resistance resisted resisting resolution resolutions resolve resolved resolving resonate resonated resort resource " +
  "resources respect respected respectful respective respectively respects respiratory respond responded respondents responders responding responds " +
  "response responses responsibilities responsibility responsible responsive rest restaurant restaurants resting restore restrained restraining restraint " +
  "restrict restricted restrictions restrictive restructuring rests result resulted resulting results resume resumed resuscitate retail retailers retain " +
  "retained retaliate retaliation retaliatory rethink retire retired retiree retirement retiring retrieve retrieved retrieving return returned returning " +
  "returns retweeted reunite reunited reveal revealed revealing reveals revelations revenge revenue revenues reverse reversed review reviewed reviewing " +
  "revised revive revoke revoked revolt revolution revolver reward rewards rewritten rhetoric rhyme ribs rich ricochet ricocheted rid riddled ride riders " +
  "rides ridiculous riding rifle rifles rigged right righteous rights ring ripped rise risen rises rising risk risks risky ritual rival rivalry rivals " +
  "river road roads roadside roadway robbed robber robberies robbers robbery robes robot robust rock rocket rode role roles roll rolled rolling roof room " +
  "roommate roommates rooms root rooted roots roped rose rough roughly round roundabout rounded rounds route routes routine routinely row rowdy rows " +
  "rubber rubble ruined ruins rule ruled rules ruling rulings rumors run running runoff runs rural rush rushed rushing sacrifice sad saddened sadly " +
  "sadness safe safely safer safest safety sake salary sale sales salmonella salon same sample samples sanctions sanctuary sang sanitation sank sat " +
  "satanic satellite satisfaction satisfied save saved saving savings saw say saying says scale scan scandal scandals scanner scar scare scared scares " +
  "scarf scary scathing scatter scattered scattering scenario scene scenes schedule scheduled scheme scholar scholars scholarship scholarships school " +
  "schools science scientific scientist scientists scope score scored scores scoring scoured scouring scramble scrambled scrambling scratched scream " +
  "screamed screaming screams screen screening screens screenshot scrutiny scuffle sea seal sealed search searched searches searching searing season " +
  "seasonal seasoned seat seated seats secluded second secondary seconds secret secretaries secretary secretly secrets section sections sector sectors " +
  "secure secured securing securities security sedan see seeds seeing seek seeking seeks seem seemed seeming seemingly seems seen sees segment seize " +
  "seized seizing seizure seizures select selected selection self selfie sell sellers selling sells semiautomatic seminar seminars senator senators send " +
  "sending sends senior seniors sense senseless senses sensible sensitive sent sentence sentenced sentences sentencing sentiment sentiments separate " +
  "separated separately separation sergeant serial series serious seriously seriousness servant serve served server servers serves service services " +
  "serving session sessions set setback sets setting settle settled settlement seven seventh several severe severely severity sewage sex sexism sexual " +
  "sexually shadow shake shaken shaking shall shame shameful shape share shared shareholder shareholders shares sharing sharp sharply shattered " +
  "shattering she shed shedding sheds sheep sheer sheet sheets shell shelling shells shelter sheltered sheltering shelters shelves sheriff shield shift " +
  "shifted shifting shifts shining ship shipments ships shirt shirts shock shocked shocking shocks shoe shoes shook shoot shooter shooters shooting " +
  "shootings shootout shoots shop shoplifting shoppers shopping shops shores short shortage shorter shortly shorts shot shotgun shots should shoulder " +
  "shoulders shouldn shouted shouting shoving show showed shower showers showing shown shows shrapnel shroud shrouded shrouds shut shutdown shutting shy " +
  "sibling siblings sic sick sickened sickness side sided sidelines sides sidewalk sidewalks sigh sight sign signal signaled signals signature signatures " +
  "signed significance significant significantly signing signs silence silent silver similar similarly simple simply simultaneously since sincere " +
  "sincerely sincerity sing singing single sink sirens sister sisters sit site sites sits sitter sitting situated situation situations six sixth sizable " +
  "size skeptical skepticism sketch ski skill skilled skills skin skull sky slain slam slammed slamming slap slapped slashed slashing slated slaughter " +
  "slave slavery slaves slaying slayings sleep sleeping slender slept slew slide slideshow sliding slight slightly slim slipped slipping slogan slot slow " +
  "slowdown slowed slower slowing slowly slumped slurs small smaller smart smashed smell smile smiled smiles smiling smoke smoking snacks snagged sneak " +
  "sniper snipers snitch snow so sobbing sober soccer social socialist society soft soften software soil solace solar sold soldier soldiers sole solely " +
  "solid solidarity solidly solution solutions solve solved solving somber some somebody somehow someone something sometime sometimes somewhat somewhere " +
  "son song songs sons soon sooner sophisticated sophomore sorrow sorry sort sorting sorts sought soul souls sound sounded sounding sounds source sources " +
  "south southbound southeast southeastern southern southwest southwestern sovereign sovereignty space spaces spacious span spanning spare spark sparked " +
  "sparking spate speak speaker speakers speaking speaks special specialised specialist specialists specialized specialty species specific specifically " +
  "specifics specified specify specifying spectacle spectators speculate speculated speculation sped speech speeches speechwriter speed speeding speedy " +
  "spelled spelling spend spending spends spent spike spiked spill spilled spin spinning spirit spirits spiritual spite split spoke spoken spokesman " +
  "spokesperson spokeswoman sponsor sponsored sport sports spot spotlight spots spotted spouse spouses sprawling spray sprayed spraying spread spreading " +
  "spree spring spur squad square squeeze squeezed squeezing stab stabbed stabbing stability stabilized stable stacked staff staffer staffers staffing " +
  "stage staged stages staging stagnant stained stains stairs stairwell stake stakeholders stakes stall stalled stamina stance stances stand standard " +
  "standards standing standoff stands staple star stark stars start started starting startled starts state stated statement statements states statewide " +
  "stating station stationed stations statistics stats stature status statute stay stayed staying stays steadfast steadily steady steal stealing steel " +
  "steep stem stemmed stemming stems step stepchildren stepfather stepmother stepped stepping steps stepson stick sticking sticks stiff still stimulus " +
  "stir stock stocks stole stolen stomach stone stood stoop stop stopped stopping stops storage store stored stores stories storing storm stormed story " +
  "straight strain strains strange stranger strangers strategic strategies strategist strategists strategy stray streak stream streamed street streets " +
  "strength strengthen strengthened strengthens stress stressed stressing stretch stretched stretcher stretchers strewn strict stricter stride strife " +
  "strike strikes striking string strip striped stripped strive strong stronger strongest stronghold strongly struck structure structures struggle " +
  "struggled struggles struggling stuck student students studied studies studio study studying stuff stuffed stumbled stump stun stunned stunning stupid " +
  "style subdivision subdued subject subjected subjects submit submitted submitting subordinated subpoena subscribe subscription subsequent subsequently " +
  "subsidiaries subsidiary substance substances substantial substantially substantive substitute suburb suburban succeed succeeded success successes " +
  "successful successfully succession successor succumbed such sudden suddenly sue sued suffer suffered suffering suffers sufficient suggest suggested " +
  "suggesting suggestion suggestions suggests suicidal suicide suicides suing suit suitable suite suits sum summary summer summit summoned sums sun " +
  "sunglasses sunny super superdelegate superdelegates superintendent superior supermarket supervision supervisor supervisors supplied supplier suppliers " +
  "supplies supply support supported supporter supporters supporting supportive supports supposed supposedly suppression supremacist supremacists sure " +
  "surface surfaced surge surged surgeon surgeries surgery surges surging surname surnames surpassed surpassing surprise surprised surprising surprisingly surreal " +
  "surrender surrendered surrenders surrogate surrogates surround surrounded surrounding surroundings surveillance survey surveyed surveys survival " +
  "survive survived survives surviving survivor survivors susceptible suspect suspected suspects suspended suspension suspicion suspicious sustain " +
  "sustainable sustained sustaining swallow swarm swarmed swath sway swear sweater sweatshirt sweep sweeping sweet sweets swept swiftly swimming swine " +
  "swing switch switched swollen sworn symbol sympathetic sympathies sympathy symptoms system systematically systemic systems table tables tablet tackle " +
  "tackling tactic tactical tactics tag tags tail tainted take takedown taken takeover takes taking tale talent talented talk talked talking talks tall " +
  "tally tampering tan tank tanks tap tape taped tapped target targeted targeting targets tariffs tarnish task tasked taste tattoo tattoos taught tavern " +
  "tax taxes taxi taxpayer taxpayers tea teach teacher teachers teaches teaching team teamed teammates teams tear tearfully tears tech technical " +
  "technically technician technicians techniques technology teddy teen teenage teenager teenagers teens telephone televised television tell telling tells " +
  "temper temperament temperature temperatures temporarily temporary ten tend tended tendency tender tenderness tending tends tennis tens tense tension " +
  "tensions tent tentative tentatively tents tenure term termed terminal terms terrible terribly terrified terrifying territorial territories territory " +
  "terror terrorism terrorist terrorists terrorized test testament tested testified testify testimonies testimony testing tests text texting than thank " +
  "thanked thankful thanking thanks that the theater theaters theft thefts their them theme themes themselves then theories theory therapy there " +
  "thereafter therefore these they thick thief thieves thigh thin thing things think thinking thinks third thirteen this thorough thoroughly those though " +
  "thought thoughtful thoughts thousand thousands thread threat threaten threatened threatening threatens threats three threshold threw thrilled thriving " +
  "throat through throughout throw throwing thrown thus thwart ticket tickets ticking tide tie tied ties tight tighten tightening tighter tightly time " +
  "timeline timely times timing tinted tiny tip tipped tips tire tired tirelessly tires title titled to today toddler toddlers toe together toilet told " +
  "tolerance tolerate tolerated toll tolls tomorrow ton tone tonight tons too took tool tools toothless top topic topics topped tops tore torn torso " +
  "torture toss tossed tossing total totaled totaling totally totals touch touched touches touching tough tougher tour toured tourism tourist tourists " +
  "tournament tourniquet tours touted toward towards towed towel towels tower towers town towns toxic toxicology toy toys trace traced traces tracing " +
  "track tracked tracking tracks trade traded trading tradition traditional traditionally traffic trafficking tragedies tragedy tragic trail trailer " +
  "trailing trails train trained training trains trajectory transaction transactions transcript transcripts transfer transferred transferring transform " +
  "transformation transformed transgender transit transition transmission transmitted transparency transparent transpired transplant transport " +
  "transportation transported transporting trap trapped trash trauma traumatic traumatized travel traveled travelers traveling travelling travels treat " +
  "treated treating treatment treatments treats tree trees tremendous trend trending trespass trespassing trial trials tribe tribute tributes tried tries " +
  "trigger triggered triggering trillion trimmed trio trip triple trips triumph troop trooper troopers troops trophy trouble troubled troubles troubling " +
  "trounced trousers truce truck trucks true truly trunk trust trusted trustworthy truth truthful try trying tube tucked tuition tune tuned tunnel " +
  "turbulent turf turkeys turmoil turn turned turning turnout turns tweet tweeted tweeting tweets twelve twenty twice twin twins twist twisted two tying " +
  "type types typical typically ugly uh ultimate ultimately umbrella unable unacceptable unaccounted unanimous unanimously unanswered unarmed unattended " +
  "unauthorized unavailable unaware unbelievable unborn uncertain uncertainty unchanged unclassified uncle unclear uncles uncomfortable uncommon " +
  "unconscious uncooperative uncovered undecided under underage undercover undercut underdog undergo undergoing undergone underground underlying " +
  "undermine undermined undermines undermining underneath underscored underscores understand understanding understands understood underway underwent " +
  "undetermined undisclosed undocumented uneasy unemployed unemployment unexpected unexpectedly unfair unfavorable unfit unfold unfolded unfolding " +
  "unfortunate unfortunately unfounded unhappy unharmed unheard unidentified uniform uniformed uniforms unify unifying unilateral unincorporated " +
  "uninjured uninsured unintended unintentional unintentionally union unions unique uniquely unit unite units unity universal universities university " +
  "unjust unknown unlawful unlawfully unleashed unless unsigned unlike unlikely unload unloaded unloading unlocked unnamed unnecessary unofficial unpaid " +
  "unparalleled unpopular unprecedented unpredictable unqualified unreal unrelated unresponsive unrest unsafe unsecured unsettled unsolved unspeakable " +
  "unspecified unstable unsuccessful unsuccessfully unsupervised unsure until untold untrue unusual unusually unveil unveiled unwavering unwilling up " +
  "upbeat upbringing upcoming update updated updates updating upgrade upgraded upheld uploaded upon upper uproar upscale upset upside upstairs uptick " +
  "upward upwards urban urge urged urgency urgent urgently urges urging us use used useful user users uses ushered using usual usually utility utmost " +
  "vacant vacation vacationing vaccine vague valid valuable valuables value valued values vandalism vanished vans varied variety various vary varying " +
  "vast vastly vegetable vehicle vehicles vein vendors venture venue verbal verdict verge verification version versions versus very vest vests vet " +
  "veteran veterans vetted via viable vibrant vice vicinity vicious victim victimized victims victories victory video videos view viewed viewers viewing " +
  "views vigil vigilant vigorously village villagers villages violate violated violates violating violation violations violence violent violently viral " +
  "virtually virtues virtuous virus viruses visa visas visibility visible visibly vision visit visitation visited visiting visitor visitors visits vital " +
  "vivid vocal vodka voice voiced voices void volatile volatility volume voluntarily voluntary volunteer volunteered volunteering volunteers vomiting " +
  "vote voted voter voters votes voting vow vowed vowing vows vs vulnerabilities vulnerability vulnerable vying wage wages waist waistband wait waited " +
  "waiting waits waive waived waiver wake walk walked walking walks wall wallet walls wandering want wanted wanting wanton wants war warehouse warehouses " +
  "warm warming warmly warn warned warning warnings warplanes warrant warranted warrants wars wary was wash wasn waste wasting watch watchdog watched " +
  "watching water waters wave waved waves waving way ways we weak weakened weaker weakness wealth wealthiest wealthy weapon weapons wear wearing wears " +
  "weather web website wedding week weekend weekends weekly weeks weeping weigh weighed weighing weighs weight weird welcome welcomed welcoming welfare " +
  "well went wept were weren west westbound western what whatever whatsoever wheel wheelchair wheeled wheels when whenever where whereabouts whereas " +
  "wherever whether which while whilst whipping white whites who whoever whole whom whomever whose why wide widely widening wider widespread widow " +
  "wielding wife wild wildly will willing willingly willingness win wind winding window windows winds windshield wing wings winner winners winning wins " +
  "winter wiped wiping wisdom wise wish wished wishes wishing wistv with withdraw withdrawal withdrawn withdrew withheld withholding within without " +
  "witness witnessed witnesses witnessing wives woes woke woman women won wonder wondered wonderful wondering wonders wooded wooden woods word worded " +
  "words wore work worked worker workers working workplace works workshop world worldwide worn worried worries worry worrying worse worship worst worth " +
  "worthy would wouldn wound wounded wounding wounds wrap wrapped wrapping wreck wrestling wrist write writer writers writes writing written wrong " +
  "wrongdoing wrote wrought wsoctv www xenophobe xenophobia xenophobic yard yards year years yell yelled yelling yellow yes yesterday yet yield yields yo " +
  "yoga you young younger youngest youngsters your yourself youth youthful youths zeal zero zip zone zones"
).split(" ")
