/**
 * Words that English reports write without a capital: one of them that begins a sentence, or stands in a headline, names nobody.
 * All else with a capital is held to be a name until something says that it is public.
 */
export const ORDINARY_A_TO_L: readonly string[] = (
  "abandon abandoned abandoning abc abdomen abdominal abduction abilities ability able aboard abode abolish abortion abortions about above abroad absence " +
  "absent absentee absolute absolutely absurd abuse abuses abusive academic academics accelerated accelerating accept acceptable acceptance accepted " +
  "accepting access accessed accessible accession accessories accessory accident accidental accidentally accidently accidents accommodate accompanied " +
  "accompany accompanying accomplice accomplish accomplished accomplishment accomplishments accord according account accountability accountable " +
  "accountant accounted accounting accounts accurate accurately accusation accusations accuse accused accuses accusing accustomed achieve achieved " +
  "achievement achievements achieving acknowledge acknowledged acknowledges acknowledging acquaintance acquaintances acquainted acquire acquired " +
  "acquisition acquisitions acres across act acted acting action actions activate activated active actively activist activists activities activity actor " +
  "actress acts actual actually acutely ad add added addiction adding addition additional additionally address addressed addresses addressing adds " +
  "adequate adequately adjacent administer administered administration administrative administrator administrators admission admit admits admitted " +
  "admittedly admitting adopt adopted adopting adoption ads adult adults advance advanced advances advantage advantages adversaries advertise advertised " +
  "advertisements advertising advice advise advised adviser advisers advises advising advisor advocacy advocate advocated advocates advocating aerial " +
  "affair affairs affect affected affecting affection affectionate affectionately affects affidavit affidavits affiliate affiliated affiliation affirm " +
  "affirmed afflicted affliction affluent afford affordable afloat afraid after aftermath afternoon afterward afterwards again against age aged agencies " +
  "agency agenda agent agents ages aggravated aggression aggressive aggressively aging agitated ago agree agreed agreeing agreement agreements agrees " +
  "agricultural ahead ahold aid aide aided aides aim aimed aiming aims ain air aircraft aircrafts aired airing airlifted airline airport airports " +
  "airstrike airstrikes airwaves aisle akin alarm alarmed alarming albeit alcohol alert alerted alerts align aligned alike alive all allegation " +
  "allegations allege alleged allegedly alleges allegiance alleging alley alleyway alliance allied allies allow allowed allowing allows ally almost alone " +
  "along alongside already alright also alter altercation alternative alternatives although altogether always am amassed amazing ambassador ambiguity " +
  "ambition ambitions ambitious ambulance ambulances ambush ambushed amended amendment amendments amid amidst ammunition amnesty among amongst amount " +
  "amounted amounts amp an analysis analyst analysts analyzed anchor anchors and anew anger angered angle angles angrily angry animal animals ankle " +
  "anniversary announce announced announcement announcements announces announcing annual annually anomaly anonymity anonymous anonymously another answer " +
  "answered answering answers anticipate anticipated anticipation anxieties anxiety anxious any anybody anymore anyone anything anytime anyway anywhere " +
  "apart apartment apartments apologize apologized apology app apparent apparently appeal appealed appealing appeals appear appearance appearances " +
  "appeared appearing appears appetite applauded applause apple applicants application applications applied applies apply applying appoint appointed " +
  "appointment appointments appreciate appreciated appreciates appreciation apprehend apprehended apprehension approach approached approaches approaching " +
  "appropriate appropriately approval approve approved approving approximately apps architect archive archives are area areas aren arena argue argued " +
  "argues arguing argument arguments arm armed armor armored arms army arose around arraigned arraignment arrange arranged arrangement arrangements " +
  "arranging array arrest arrested arresting arrests arrival arrive arrived arrives arriving arsenal arson art artery article articles articulate " +
  "artillery artist artists arts as ascended aside ask asked asking asks asleep aspect aspects aspirations aspiring assailant assailants assailed " +
  "assassination assault assaulted assaulting assaults assembled assert asserted assertion assess assessed assessment assessments asset assets assigned " +
  "assignment assignments assist assistance assistant assisted assisting associate associated associates association assume assumed assumes assuming " +
  "assumption assure assured asylum at ate athlete athletes atmosphere atop atrocities attached attaching attack attacked attacker attackers attacking " +
  "attacks attempt attempted attempting attempts attend attendance attended attendees attending attends attention attitude attitudes attorney attorneys " +
  "attract attracted attracting attraction attractive attracts attribute attributed attributing attribution auction audience audiences audio audit aunt " +
  "aunts author authoritarian authorities authority authorization authorized authors autistic auto automatic automatically automobile autopsies autopsy " +
  "avail available avenues average avid avoid avoidable avoided avoiding await awaiting awaits awake awakened award awarded awards aware awareness away " +
  "awesome awful awkward awoke babies baby babysitter babysitting back backdrop backed backer backers background backgrounds backing backlash backpack " +
  "backs backseat backup backward backyard bacteria bad badge badly bag baggage bags bail bailout bakery balance balanced balancing balcony bald ball " +
  "ballistic ballistics balloon balloons ballot ballots band bandage bandaged bandages bandanas bang bank banker bankers banking bankruptcy banned banner " +
  "banning bans bar barbaric barbecue barber barbershop bare barely bargain bargaining barking barrage barrel barricade barricaded barrier barriers " +
  "barring bars bartender base baseball based basement bases bash basic basically basis basketball bat batch bathroom bathrooms battered battery battle " +
  "battled battleground battles battling be beach beachside beans bear beard bearded bearing bears beat beaten beating beats beautiful beauty became " +
  "because become becomes becoming bed bedrock bedroom bedrooms beds beef been beer before began begged begging begin beginning begins begun behalf " +
  "behavior behaviors behind being beings belief beliefs believe believed believes believing belligerent belligerents belong belonged belonging " +
  "belongings belongs beloved below belt bench beneath benefit benefited benefits bent beside besides best bet betrayed better between beyond bias biased " +
  "bicycle bicycles bicyclist bid bidding bids big bigger biggest bigotry bike bikes bilateral billion billionaire billionaires billions bills bind " +
  "binding biography biological bipartisan bird birds birth birthday birther bit bite bitter bizarre black blacks blame blamed blames blaming blank " +
  "blanket blankets blaring blast blasted blasting blaze bleak bled bleeding bless blessed blessing blew blind bliss bloc block blocked blocking blocks " +
  "blog blond blood bloodied bloodshed bloody blow blowing blown blue blunt bn board boarded boarding boards boat boats bodies bodily body boiled " +
  "boisterous bold bolster bomb bombarded bombardment bombed bombing bombings bombs bond bonds bone bones booed book booked booking books boom booming " +
  "boon boos boost boosting booth boots border borders born borough boroughs borrow borrowing boss bosses both bottle bottles bottom bought boulevards " +
  "bounce bouncer bound boundaries bouquet bow box boxes boy boycott boyfriend boys bragging brain brakes branch branches brand brandishing brands brash " +
  "brass brave bravery brawl brazen breach bread break breakdown breakfast breaking breaks breakthrough breakup breath breathe breathing brewing brick " +
  "bride bridge brief briefed briefing briefly bright brightest brilliant bring bringing brings broad broadcast broadcaster broader broadly broke broken " +
  "broker brother brothers brought browser bruised bruises bruising brush brushed brutal brutally bubble buckle budget budgets build building buildings " +
  "built bulk bullet bullets bully bullying bulwark bunch burden burdens bureau bureaucracy burglar burglary burgundy burial buried burn burned burning " +
  "burnt burst bursts bury burying bus buses bushes busiest business businesses businessman businessmen bust busted busy but butt butter buttocks button " +
  "buy buyers buying buys by bypass bystander bystanders cab cabin cabinet cable cake calamity calculated calendar calf caliber calibers call called " +
  "caller callers calling calls calm came camera cameras camouflage camp campaign campaigned campaigning campaigns camps campus campuses can cancel " +
  "canceled cancelled cancer candid candidacy candidate candidates candle candlelight candles candy canine cannabis cannot cans canvassed canvassing cap " +
  "capabilities capability capable capacity capital capitalize captain caption captioned capture captured captures capturing car carbon card cards care " +
  "cared career careful carefully caregivers careless cares cargo caring carjack carjacked carjacking carjackings carnage carpet carried carrier carriers " +
  "carries carry carrying cars case cases cash casing casings casino cast casting casualties casualty catastrophe catastrophic catch catching " +
  "categorically categories categorised category cattle caucus caucuses caught cause caused causes causing caution cautious cautiously ceiling celebrate " +
  "celebrated celebrates celebrating celebration celebrations celebrities celebrity cell cellphone cellphones cells cement cemetery cent center centered " +
  "centerpiece centers central centralising centre centres centrist cents century ceremony certain certainly certainty certificate certificates " +
  "certification certified chain chains chair chairman chairs chairwoman challenge challenged challenger challenges challenging chamber champion " +
  "championed championship chance chances change changed changes changing channel chanting chants chaos chaotic chapter character characteristics " +
  "characterized characters charge charged charges charging charitable charity charter chased chasing chaste chat chatting cheap cheaper cheating check " +
  "checked checkered checking checks cheek cheer cheered cheerful cheers chemical cherish cherished chest chicken chickens chief child childhood children " +
  "chilling chin chip chips chocolate choice choices cholera choose choosing chorus chose chosen chronic chronology church churches cigarette cigarettes circle " +
  "circled circles circular circulated circulating circumstance circumstances citation cite cited cites cities citing citizen citizens citizenship city " +
  "citywide civil civilian civilians claim claimed claiming claims clan clarified clarify clarifying clarity clash clashed clashes class classes classic " +
  "classification classified classmate classmates classroom classrooms clean cleaned cleaning cleanup clear clearance cleared clearing clearly clergy " +
  "clerk click clicking client clients climate climb climbed clinch clinched clinging clinic clinics clip clock close closed closely closer closes " +
  "closest closet closing closure closures cloth clothes clothing clout clown club clubs clue clues cluster clutching coach coaches coal coalition coast " +
  "coastal coat cocaine code coded codes coffee cold collaborated collaboration collage collapse collapsed collapsing collar collateral colleague " +
  "colleagues collect collected collecting collection collections collective collectively college colleges collision color colored colorful colors column " +
  "columnist columns coma comb combat combatant combatants combating combed combination combined combing come comeback comedian comes comfort comfortable " +
  "comfortably comforted coming command commander commanders commanding commands commemorated commend comment commentary commented commenting comments " +
  "commercial commercials commission commissioner commit commitment commitments commits committed committee committees committing common commonly " +
  "commotion communicate communicating communication communications communist communities community compact companies companion companions company " +
  "compare compared comparing comparison compassionate compelled compelling compensate compensation compete competed competence competent competing " +
  "competition competitive competitiveness competitors compiled complained complaining complaint complaints complete completed completely completing " +
  "completion complex complexion complexity compliance complicated complications complicity comply component composite compound comprehend comprehensive " +
  "compromise compromised computer computers comrade conceal concealed conceded concentrate concentrated concept concern concerned concerning concerns " +
  "concert conclude concluded conclusion conclusions concrete condemn condemned condemning condensed condition conditions condolence condolences " +
  "condominium conduct conducted conducting conference conferences confessed confidence confident confidential confidentiality confined confirm " +
  "confirmation confirmed confirming confirms confiscated conflict conflicted conflicting conflicts confront confrontation confrontations confronted " +
  "confronting confused confusion congregation congressional congressman conjunction connect connected connecting connection connections conscience " +
  "conscious consciousness consecutive consensus consent consequence consequences consequential conservatism conservative conservatives consider " +
  "considerable considerably consideration considered considering considers consisted consistent consistently consists consolation console consoled " +
  "consolidating consolidation conspiracy constant constantly constellation constituency constituents constitutes constitution constitutional constructed " +
  "construction constructive consultant consultants consultation consulted consulting consumed consumer consumers consumption contact contacted " +
  "contacting contacts contagious contain contained containers containing containment contains contaminated contamination contemporary contempt contend " +
  "contender contenders contends content contention contentious contents contest contested contests context continent contingent continually continue " +
  "continued continues continuing continuous contract contracted contractor contractors contracts contrary contrast contribute contributed contributing " +
  "contribution contributions control controlled controlling controls controversial controversies controversy convenience convention conventional " +
  "conventions conversation conversations conversion convert converted convertible convey convicted conviction convictions convince convinced convincing " +
  "cooked cooking cookout cool cooling cooperate cooperated cooperating cooperation cooperative coordinate coordinated coordinating coordination " +
  "coordinator cop cope copies cops copyright cordoned core corn corner cornered coroner corporate corporations corpse corpses correct corrected correction " +
  "correctly correspondent correspondents corresponding corridor corroborate corroborated corroborating corrupt corruption cost costing costly costs " +
  "couch could couldn council counsel counseling counselor counselors count counted counter counterpart counterparts counties counting countless " +
  "countries country counts county coup couple coupled couples courage courageous course courses court courtesy courthouse courtroom courts courtyard " +
  "cousin cousins cover coverage covered covering covers cow cowardly crack crackdown cracking cradling crash crashed crashes crashing crater crazy cream " +
  "create created creates creating creation creative credentials credibility credible credit credited credits crew crews cried crime crimes criminal " +
  "criminally criminals crises crisis criteria critic critical critically criticised criticism criticisms criticize criticized criticizing critics " +
  "critique crop cross crossed crossfire crossing crouched crowd crowded crowds crown crucial crude cruel cruelty cruise cruiser cruisers crumbling crush " +
  "crushed cry crying cultural culture curb cure curfew curious currency current currently custody custom customer customers cut cute cuts cutting cycle " +
  "cycles cynical dad daddy daily damage damaged damages damaging damn dance danced dancing danger dangerous dangers dark darkness data database datasets " +
  "date dated dates dating daughter daughters daunting dawn day daylight days daytime dazed dead deadliest deadline deadlines deadly deal dealer dealers " +
  "dealership dealing dealings deals dealt dear dearly death deaths debate debated debates debentures debris debt debts debut decade decades deceased " +
  "decent decide decided decidedly decides deciding decins decision decisions decisive decisively deck declaration declarations declare declared " +
  "declaring decline declined declines declining decorated decrease decreased decried dedicated dedication deeds deemed deep deeper deepest deeply deer " +
  "default defeat defeated defeating defence defend defendant defendants defended defender defending defense defensive deferred defiant deficit define " +
  "defined defining definitely definition definitive degree degrees delay delayed delaying delays delegate delegates delegation delete deleted deli " +
  "deliberate deliberately delinquency delinquent deliver delivered delivering delivers delivery demand demanded demanding demands demise democracy " +
  "demographic demolished demolition demonstrate demonstrated demonstrating demonstration demonstrations demonstrators demurred denial denied denies " +
  "denounced denouncing densely deny denying departed departing department departments departure depend dependent depending depends depict depicted " +
  "depicting depicts deplorable deploy deployed deploying deployment deport deportation deported depressed depth deputies deputy descended descent " +
  "describe described describes describing description descriptions deserve deserved deserves design designated designed designer designs desire desk " +
  "desperate desperately despicable despite destroy destroyed destroying destruction destructive detail detailed detailing details detained detected " +
  "detective detectives detector detectors detention deter deteriorated determination determine determined determines determining detrimental devastated " +
  "devastating devastation develop developed developer developers developing development developments develops device devices devil devoted diagnosed " +
  "diagnosis dial dialed dialing dialogue diaper diarrhea diaspora dice dictate dictator did didn die died dies differ differed difference differences " +
  "different differently difficult difficulties difficulty dig digging digital digits dignity dilapidated diligently diminish diminished dinner dinners " +
  "diplomacy diplomat diplomatic diplomats dire direct directed direction directions directly director directors dirt dirty disabilities disability " +
  "disabled disabling disagree disagreed disagreement disagreements disagrees disappearance disappeared disappointed disappointing disappointment " +
  "disaster disastrous disavow disbelief discarded discharge discharged discharging disciplinary discipline disciplined disclose disclosed disclosure " +
  "discord discount discourse discover discovered discovery discretion discrimination discuss discussed discusses discussing discussion discussions " +
  "disease diseases disgrace disgusting disheartening dishes dismal dismiss dismissal dismissed dismissing disorder disorderly dispatch dispatched " +
  "dispatcher dispatchers disperse displaced displacement display displayed displaying displays disposal dispose disposed disposer disposition " +
  "disproportionate disproportionately dispute disputed disputes disqualified disqualifying disregard disrespect disrespectful disrupted disruptive " +
  "dissent distance distant distinct distinction distinctive distinguished distract distraught distress distressed distribute distributed distributing " +
  "distribution district districts disturbance disturbances disturbed disturbing ditch dive diverse diversity diverted divide divided dividend dividends " +
  "divides dividing division divisions divisive divorce divorced do doctor doctorate doctors document documentation documented documenting documents does " +
  "doesn dog dogged dogs doing dollar dollars domestic dominance dominant dominate dominated dominoes donate donated donating donation donations done " +
  "donor donors doomed door doors doorstep doorway dope dose double doubled doubling doubt doubts down download downstairs downtown downturn downward " +
  "dozen dozens draft drafting drag dragged dragging drain drama dramatic dramatically draw drawing drawings drawn draws dreadlocks dream dreamed " +
  "dreaming dreams dress dressed dresser drew drink drinking drinks drive driven driver drivers drives driveway driving drone drones drop dropped " +
  "dropping drops drove drowned drug drugs drum drunk dry dual dubbed duck ducked ducking ducks dude due dues dump dumped dumping dumpster duplex " +
  "duration during dust duties dutiful duty dwell dwelling dying dynamic each eager ear earlier early earn earned earning earnings ears earth earthquake " +
  "ease easier easiest easily east eastbound eastern easy eat eaten eating echo echoed echoes echoing economic economically economics economies economist " +
  "economists economy edge edges edition editor editorial editors educate educated educating education educational educator effect effective effectively " +
  "effects efficiency efficient effort efforts eight eighth either ejected elaborate elbow elder elderly elders eldest elect elected electing election " +
  "elections electoral electorate electrical electricity electronic electronics elegant element elementary elements elevated elevator eleven eligibility " +
  "eligible eliminate eliminated eliminating elite elites else elsewhere eluding email emailed emails embargo embarked embarrassing embarrassment " +
  "embassies embassy embedded embrace embraced embracing embroidered emerge emerged emergency emerges emerging emissions emotion emotional emotionally " +
  "emotions emphasis emphasize emphasized emphasizing employ employed employee employees employer employers employing employment employs emptied empty en " +
  "enable enabled enacted enclave encounter encountered encourage encouraged encouragement encourages encouraging end endanger endangering endangerment " +
  "ended ending endless endorse endorsed endorsement endorsements endorses endorsing ends endure endured enemies enemy energetic energy enforce " +
  "enforcement enforcing engage engaged engagement engaging engine engineer engineering engineers enhance enhanced enjoy enjoyed enjoying enjoys enlisted " +
  "enormous enormously enough enrolled enrollment ensued ensuing ensure ensuring enter entered entering enters entertainment enthusiasm enthusiastic " +
  "enthusiastically entire entirely entirety entities entitled entity entrance entrenched entrepreneur entry environment environmental envoy epidemic " +
  "episode equal equally equipment equity equivalent era erase erased error erupt erupted es escalate escalated escalating escalation escape escaped " +
  "escort escorted especially essential essentially establish established establishing establishment estate estimate estimated estimates estranged etc " +
  "eternal eternity ethical ethics ethnic ethnicity evacuate evacuated evacuating evacuation evade evading evaluate evaluated evaluation evaluations " +
  "evangelical even evening evenly event events eventual eventually ever every everybody everyday everyone everything everywhere evidence evidenced " +
  "evident evil evolution evolved exacerbated exact exactly examination examine examined examiner examining example examples exams exceed exceeded " +
  "exceeding excellent except exception exceptionally exceptions excess excessive exchange exchanged exchanges exchanging excited excitement exciting " +
  "exclaimed excluding exclusion exclusive exclusively excuse execute executed execution executive executives exemplified exempt exercise exercising " +
  "exhausted exhibit exile exiles exist existed existence existing exists exit exited exiting expand expanded expanding expansion expect expectations " +
  "expected expecting expects expel expelled expense expenses expensive experience experienced experiences experiencing expert expertise experts expire " +
  "expired explain explained explaining explains explanation explanations expletive explicitly explode exploded exploding exploit explore explosion " +
  "explosions explosive explosives export exports expose exposed exposure express expressed expressing expression expressions ext extend extended " +
  "extending extends extension extensions extensive extensively extent exterior extra extract extracted extradited extradition extraordinary extreme " +
  "extremely extremism extremist extremists extremities eye eyebrows eyes eyewitness eyewitnesses fa fabric fabricated face faced faces facial facilitate " +
  "facilities facility facing fact faction factions factor factories factors factory facts faculty fade fail failed failing fails failure failures fair " +
  "fairly fairness faith fake fall fallen falling fallout falls false famed familiar families family famous famously fan fanned fans fantastic far fare " +
  "farewell farm farmers farms farther fashion fast faster fastest fat fatal fatalities fatality fatally fate father fathers fatigue fault favor " +
  "favorability favorable favorably favored favorite favors fear feared fearful fearing fears feature featured features featuring fed federal federally " +
  "fee feed feedback feeds feel feeling feelings feels fees feet fell fellow felon felonies felonious felony felt female females fence festival feud " +
  "fever few fewer fianc fiance fiction field fierce fiercely fiery fifteen fifth fifty fight fighter fighters fighting fights figure figured figures " +
  "figuring file filed files filing filings fill filled filling film filmed filming filter final finalized finally finance financed finances financial " +
  "financially financing find finding findings finds fine fined fines finest finger fingerprint fingerprints fingers finish finished finishing fire " +
  "firearm firearms firecrackers fired firefighter firefighters fires firestorm fireworks firing firm firmly firms first firsthand fiscal fish fishing " +
  "fist fistfight fit fitness fits fitting five fix fixed fixing fixture flag flagged flags flames flanked flash flashed flashes flashing flashlights " +
  "flat flattened flawed fled flee fleeing flew flexibility flight flights flip flirted floated flock flocked flood flooded flooding floods floor floors " +
  "flow flowed flowers flown flu fluid flurry fly flying focus focused focuses focusing folder folks follow followed followers following follows fondly " +
  "food fool foot footage football footing footsteps for forbidden force forced forcefully forces forcibly forcing forearm forecast forecasts foreclosure " +
  "forefront forehead foreign foreigners foremost forensic forest forests forever forget forgive forgiveness forgot forgotten form formal formally format formed former " +
  "formerly formidable forms formula formulate forth forthcoming fortunate fortune forum forward forwarded fossil fought foul found foundation founded " +
  "founder founders founding four fourteen fourth fraction fractured fractures fragile fragments frame framework frankly frantic frantically fraud " +
  "fraught freaked free freed freedom freedoms freelance freely freeway freeze freezing frequent frequently fresh freshman friend friendly friends " +
  "friendship frightened frightening from front frontier frontrunner frozen fruit fruitless frustrated frustrating frustration frustrations fuel fueled " +
  "fuels fugitive fulfill full fully fun function functioning functions fund fundamental fundamentally funded funding fundraiser fundraisers fundraising " +
  "funds funeral funerals funny furious furniture further furthermore future gain gained gaining gains gallery gambling game games gaming gang gangs gap gaps garage " +
  "garbage garden gardens garnered gas gasoline gate gather gathered gathering gatherings gauge gave gay gays gear gender general generally generate " +
  "generated generation generations generosity generous gentle gentleman genuine geolocating gesture get getaway gets getting giant gift gifted gifts " +
  "girl girlfriend girls give given gives giving glad glass glasses glimpse global globalization globally globe gloves glow go goal goals goatee goers " +
  "goes gofundme going gold golf gone gonna good goodbye goodness goods got gotta gotten governing government governments governor governors gown grab " +
  "grabbed grabbing grabs grade graded grader grades gradual gradually graduate graduated graduates graduating graduation grams grand grandchild " +
  "grandchildren granddaughter granddaughters grandfather grandkids grandma grandmother grandparents grandson grandsons grant granted granting grants " +
  "graphic grappling grasp grass grassroots grassy grateful gratitude grave gravely gravity gray graze grazed grazing great greater greatest greatly " +
  "greed green greeted grew grey grief grieve grieved grieves grieving grim grip grocery groin gross ground grounds groundskeeper group groups grow " +
  "growing grown grows growth gruesome guarantee guaranteed guard guarded guardian guarding guards guess guest guests guidance guide guided guidelines " +
  "guiding guilt guilty gun gunfight gunfire gunman gunmen gunned gunning gunplay gunpoint guns gunshot gunshots gut guy guys gym habit habits habitual " +
  "hack hacked hacking had hadn hail hailed hair haircut half halfway hall halls hallway halt hammer hammered hand handcuffed handcuffs handed handful " +
  "handgun handguns handle handled handling hands handsome handwritten hang hanging happen happened happening happens happily happy harassing harassment " +
  "hard harder hardest hardly hardship hardware hardworking harm harmed harmful harming harsh harvest has hasn hasten hat hate hateful hates hatred hats " +
  "haul have haven having hazardous he head headache headed heading headline headlines headmaster headmistress headquarters heads headshot heal healing health healthcare " +
  "healthier healthy hear heard hearing hearings hears heart heartache heartbeat heartbreak heartbreaking heartbroken heartfelt hearts heat heated " +
  "heating heaven heavens heavily heavy heck hedge heed heel heels heightened heinous heist held helicopter helicopters hell hello helm help helped " +
  "helpful helping helpless helps her here hero heroes heroic heroin hers herself hid hidden hide hiding high higher highest highlight highlighted " +
  "highlighting highlights highly highway highways hijab hike hikes hiking hills him himself hints hip hire hired hiring his historian historic " +
  "historical historically history hit hits hitting hockey hog hold holder holders holding holds hole holed holes holiday holidays hollering holster home " +
  "homeland homeless homemade homeowner homes hometown homicide homicides honest honestly honesty honor honorable honored honoring honors honour " +
  "honourable honoured honouring hooded hoodie hookah hop hope hoped hopeful hopefully hopefuls hopes hoping hopped horrible horrific horrified " +
  "horrifying horror horse horses hospital hospitalization hospitalized hospitals host hostage hosted hostile hostility hosting hosts hot hotel hotels " +
  "hotline hour hourly hours house housed household households houses housing hovering how however http https hub huddled hug huge hugged hugging human " +
  "humanitarian humanity humans humble humility humor hundred hundreds hung hungry hunters hunting hurdle hurdles hurry hurt hurting hurts husband " +
  "hygiene hypothetical ice icon iconic id idea ideal ideas identical identification identified identifies identify identifying identities identity " +
  "ideological ideologically ideologies ideology if ignorance ignorant ignore ignored ignoring ill illegal illegally illness illnesses image imagery " +
  "images imagine imagined immediate immediately immense immigrant immigrants immigration imminent immune impact impacted impaired impassioned imperative " +
  "implement implementation implemented implementing implicated implications implicit implied implying import importance important importantly imported " +
  "imports impose imposed imposing impossible impressed impression impressive imprisoned imprisonment improbable impromptu improper improperly improve " +
  "improved improvement improvements improving improvised in inability inaccurate inadvertently inappropriate inbox incarcerated incarceration incentives " +
  "inch inches incident incidents incites inclination inclined include included includes including inclusion income incomes incoming incorrect increase " +
  "increased increases increasing increasingly incredible incredibly incumbent indeed indefinitely independence independent independently independents " +
  "index indicate indicated indicates indicating indication indications indicators indicted indictment indirectly indiscriminate indiscriminately " +
  "individual individually individuals indoors industrial industries industry ineligible inequality inevitable inevitably infamous infant infants " +
  "infected infecting infection infections infectious infighting inflammatory inflation inflicted inflicting influence influenced influential influenza " +
  "info inform informal informant information informed informing infrastructure ing inhabited inherent inherited initial initially initiated initiative " +
  "initiatives injure injured injures injuries injuring injury inmate inmates inner innocence innocent innovation innovative inquiries inquiry inside " +
  "insider insiders insight insist insisted insisting insists inspect inspecting inspire inspired install installation installed instance instances " +
  "instant instantly instead instincts institution institutions instructed instruction instructions instructor insufficient insult insulting insults " +
  "insurance insurgent integration integrity intellectual intelligence intelligent intend intended intends intense intensified intensity intensive intent " +
  "intention intentional intentionally intentions interactions interest interested interesting interests interfere interference interfering interim " +
  "interior internal internally international internationally internet interpreted interpreter interrupted intersection intervene intervened intervention " +
  "interview interviewed interviewing interviews intimidate intimidation into intoxicated introduce introduced introducing introduction intruder " +
  "intruders invaded invasion inventory invest invested investigate investigated investigating investigation investigations investigative investigator " +
  "investigators investing investment investments investor investors invitation invite invited inviting invoked involuntary involve involved involvement " +
  "involves involving ire irresponsible is island isn isolated isolation issue issued issues issuing it item items its itself jacket jail jailed jails " +
  "jaw jeans jet jewelry job jobless jobs jockeying join joined joining joins joint jointly joke joked jokes joking journalism journalist journalistic " +
  "journalists journey joy joyful judge judgement judges judgment judicial juice jump jumped jumping junction juncture junior jurisdiction jurisdictions " +
  "jury just justice justification justified justify juvenile juveniles keen keep keeping keeps kept key keys keyword kick kicked kicking kid kidnapped " +
  "kidnapping kidney kids kill killed killer killers killing killings kills kilometers kilometres kin kind kindergarten kindest kindness kinds kiss " +
  "kissed kissing kitchen km knee knees knew knife knives knock knocked knocking know knowing knowingly knowledge known knows lab label labeled labeling " +
  "labels labor laboratories laboratory lack lacked lacking lacks ladder ladies lady laid lamented land landed landing landmark lands landscape landslide " +
  "lanes language languages lap laptop larceny large largely larger largest laser last lasted lasting late lately later latest latter lauded laugh " +
  "laughing laughs laughter launch launched launching laundering laundry law lawmakers lawn laws lawsuit lawsuits lawyer lawyers lay laying lbs lead " +
  "leader leaders leadership leading leads leak leaked lean leaning leap learn learned learning lease leasing least leave leaves leaving lecturer led " +
  "left leg legacy legal legally legend legislation legislative legislator legislators legislature legitimate legs lend lenders lending length lengthy " +
  "lent lesbian less lesser lesson lessons let lethal lets letter letters letting level levelled levels leverage liability liar liberal liberals liberty " +
  "library license licensed licenses lie lied lies lieu lieutenant life lifeless lifelong lifestyle lifetime lift lifted lifting lifts light lighter " +
  "lighting lights like liked likelihood likely likened likes likewise limbs limit limitation limited limiting limits limp line lined lines lineup lingering link " +
  "linked linking links lips liquor list listed listen listened listening listing lists lit literally literary literature littered live lived liver lives " +
  "livestock living load loaded loading loan loans lobbied lobby lobbying lobbyist lobbyists local locally locals locate located locating location " +
  "locations lock lockdown locked locker locking locks lodged log logistics logo lone long longer longest longstanding longtime look looked looking " +
  "lookout looks looming looms loophole loose lose loses losing loss losses lost lot lots lottery loud loudly lounge love loved lovely lover loves loving " +
  "low lower lowered lowering lowest loyal luck lucky lucrative luggage lunch lung lungs luxury lying"
).split(" ")
