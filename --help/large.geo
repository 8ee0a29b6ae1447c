M	9620	6464	2000
S	180	0	236	64	1. Slow Contract
S	416	0	236	64	2. Store Slow
S	652	0	236	64	3. Bot Support
S	888	0	236	64	4. Upgrade Advice
S	1124	0	236	64	5. Trial Trial
S	1360	0	236	64	6. Reset Mobile
S	1596	0	236	64	7. App Price
S	1832	0	236	64	8. Price Store
S	2068	0	236	64	9. Account Compare
S	2304	0	236	64	10. Human Angry
S	2540	0	236	64	11. Compare Fails
S	2776	0	236	64	12. Declined Advice
S	3012	0	236	64	13. Push Agent
S	3248	0	236	64	14. Missing App
S	3484	0	236	64	15. Bored Login
S	3720	0	236	64	16. Parcel Survey
S	3956	0	236	64	17. Invoice Bot
S	4192	0	236	64	18. Wrong Wrong
S	4428	0	236	64	19. Agent Login
S	4664	0	236	64	20. Bot Upgrade
S	4900	0	236	64	21. Human Human
S	5136	0	236	64	22. Bot Cancel
S	5372	0	236	64	23. Customer Human
S	5608	0	236	64	24. Refund Support
S	5844	0	236	64	25. Survey Wrong
S	6080	0	236	64	26. Renew Reset
S	6316	0	236	64	27. Wrong Fails
S	6552	0	236	64	28. Bored Refund
S	6788	0	236	64	29. Basket Survey
S	7024	0	236	64	30. Wrong Survey
S	7260	0	236	64	31. Cancel Refund
S	7496	0	236	64	32. Slow Renew
S	7732	0	236	64	33. Pay Survey
S	7968	0	236	64	34. Reset Unsure
S	8204	0	236	64	35. Upgrade Clear
S	8440	0	236	64	36. Unsure Repeat
S	8676	0	236	64	37. Renew Contract
S	8912	0	236	64	38. Delivery Desktop
S	9148	0	236	64	39. Clear Pay
S	9384	0	236	64	40. Store Angry
L	0	64	9620	320	Survey Password lane 1
L	0	384	9620	320	Waits Clear lane 2
L	0	704	9620	320	Desktop Password lane 3
L	0	1024	9620	320	Mobile Angry lane 4
L	0	1344	9620	320	Renew Cancel lane 5
L	0	1664	9620	320	Basket Box lane 6
L	0	1984	9620	320	Answers Quick lane 7
L	0	2304	9620	320	Push Contract lane 8
L	0	2624	9620	320	Late Push lane 9
L	0	2944	9620	320	Box Login lane 10
L	0	3264	9620	320	Wrong Missing lane 11
L	0	3584	9620	320	Desktop Card lane 12
L	0	3904	9620	320	Reads Bot lane 13
L	0	4224	9620	320	Notice Courier lane 14
L	0	4544	9620	320	Box Survey lane 15
L	0	4864	9620	320	Reset Pay lane 16
L	0	5184	9620	320	Human Delivery lane 17
L	0	5504	9620	320	Bot Call lane 18
L	0	5824	9620	320	Mobile Desktop lane 19
L	0	6144	9620	320	Compare Reset lane 20
C	188	72	220	96	Basket refund pay upgrade	trial basket desktop account survey bot repeat delivery reads app open late	2
C	188	176	220	96	Survey parcel wrong upgrade bot	cancel courier bored mobile angry opens late unsure form slow account	0
C	424	72	220	96	App cancel fails friend push	mail relieved courier pay late box form human renew contract box	1
C	424	176	220	96	Renew trial mobile agent customer	password box relieved form declined delivery agent reads	3
C	660	72	220	96	Delivery app answers late	unsure reads relieved bored bored opens invoice cancel angry	0
C	660	176	220	96	Bot login basket push	compare desktop missing happy basket card trial missing friend price password upgrade	3
C	660	280	220	96	Cancel courier advice agent	opens slow desktop mobile card opens refund declined	2
C	896	72	220	96	Late bot advice trial	account refund support courier unsure mail waits basket slow human open upgrade advice declined	1
C	896	176	220	96	Angry refund upgrade	account quick card open survey answers repeat cancel relieved happy unsure mobile quick reads	0
C	896	280	220	96	Courier angry invoice parcel agent	chat contract refund cancel relieved basket delivery parcel quick	0
C	1132	72	220	96	Cancel push contract notice unsure	renew app card agent customer friend desktop fails account human waits push relieved	4
C	1132	176	220	96	Bored app mail	card courier waits login delivery answers mail bored parcel delivery cancel opens waits price	3
C	1368	72	220	96	Chat declined basket	survey parcel refund app renew upgrade happy reset support happy customer price push parcel	3
C	1368	176	220	96	Agent slow wrong unsure	desktop happy repeat store answers login happy opens customer box account fails trial refund	0
C	1604	72	220	96	Compare notice notice	invoice desktop notice notice account mobile survey box mail agent late refund	3
C	1604	176	220	96	Fails courier push app	desktop bored answers courier pay angry angry mail	2
C	1840	72	220	96	Waits contract delivery happy store	delivery angry app form reset slow reads account	5
C	1840	176	220	96	Answers repeat support support	open notice desktop push box parcel delivery store	5
C	2076	72	220	96	Renew mail advice late	declined fails repeat renew wrong advice login chat notice invoice	2
C	2076	176	220	96	Answers bot happy fails clear	invoice customer invoice trial basket agent card box courier invoice unsure compare reads customer	5
C	2076	280	220	96	Renew compare mail	price human pay late refund parcel upgrade relieved push relieved bored notice	2
C	2312	72	220	96	Bored repeat invoice upgrade	renew late basket reads angry declined missing upgrade	1
C	2312	176	220	96	Pay desktop basket	desktop compare declined price refund parcel card password repeat basket	2
C	2312	280	220	96	Customer card human	card app relieved account login fails notice fails mail	4
C	2548	72	220	96	Missing store fails	mobile open pay mail support basket answers refund push mail human	0
C	2548	176	220	96	Mobile happy late courier basket	store bored push bot bored support reset agent wrong cancel relieved waits compare invoice	1
C	2548	280	220	96	Account parcel quick	push quick contract upgrade happy bot fails pay opens opens	4
C	2784	72	220	96	Box agent quick	basket missing courier push customer renew login parcel open open	3
C	2784	176	220	96	Courier mobile renew	agent friend bot missing customer cancel trial friend	4
C	2784	280	220	96	Human missing friend answers	password reads refund wrong declined account quick store customer bored push password	1
C	3020	72	220	96	Waits opens pay	parcel basket unsure push friend declined password password courier trial account bored account notice	5
C	3020	176	220	96	Open friend pay invoice	call login happy store pay reads relieved missing advice reads happy	5
C	3256	72	220	96	Open late notice open declined	survey wrong compare friend chat wrong friend invoice late contract unsure	5
C	3256	176	220	96	Invoice clear support	refund answers support fails mail login quick bot trial bot unsure happy waits angry	1
C	3256	280	220	96	Push account refund call missing	angry survey repeat notice compare push quick opens	1
C	3492	72	220	96	Courier support waits store declined	clear notice cancel notice call opens store renew form mobile bot human	3
C	3492	176	220	96	Form support renew bored	card quick support answers happy upgrade account clear refund reads upgrade fails quick	2
C	3492	280	220	96	Missing quick reads	fails wrong relieved refund reads refund reset unsure advice answers refund friend	2
C	3728	72	220	96	Bored courier invoice pay courier	login basket agent support login push upgrade waits basket relieved call parcel support fails	2
C	3728	176	220	96	Login delivery desktop compare compare	bored relieved customer invoice waits agent basket trial angry advice login	0
C	3728	280	220	96	Survey trial angry opens	declined price unsure call contract password parcel opens relieved friend	4
C	3964	72	220	96	Box trial answers quick angry	login clear declined repeat refund waits customer compare relieved agent clear trial parcel cancel	2
C	3964	176	220	96	Open bot compare human	unsure parcel basket courier reads repeat unsure happy call	5
C	3964	280	220	96	Trial upgrade open bot bot	notice pay invoice box bored survey late renew	2
C	4200	72	220	96	Refund repeat mail opens clear	survey missing bot happy box account unsure unsure slow renew push store	5
C	4200	176	220	96	Slow late parcel open	waits box courier clear customer desktop agent advice bored angry app missing	5
C	4200	280	220	96	Friend customer opens advice contract	wrong cancel password call compare trial open customer survey invoice answers reads trial relieved	2
C	4436	72	220	96	Late courier slow agent call	quick invoice reads bot bored reset form bored bot answers courier unsure	2
C	4436	176	220	96	Late contract mobile	bored push relieved notice upgrade declined open pay	5
C	4436	280	220	96	Fails human desktop basket mail	slow unsure app mobile relieved customer bot human box account cancel courier reset	5
C	4672	72	220	96	Missing happy app	price pay unsure box login unsure reset contract happy password box waits password	4
C	4672	176	220	96	Chat invoice store mail	basket relieved delivery mail happy account price contract waits upgrade	5
C	4908	72	220	96	Courier support agent angry refund	human survey customer parcel survey card bored clear human support fails	3
C	4908	176	220	96	Human declined call	missing form survey desktop desktop login happy relieved desktop bored call price relieved	5
C	5144	72	220	96	Advice invoice pay pay	box slow compare reset trial wrong clear mail	0
C	5144	176	220	96	Repeat upgrade friend refund	human advice parcel upgrade store agent reset quick upgrade human login declined contract	4
C	5380	72	220	96	Box waits wrong bot missing	form app push wrong wrong angry missing late trial app angry agent missing	4
C	5380	176	220	96	Password push wrong	renew declined support login mail repeat answers advice advice box	0
C	5616	72	220	96	Opens form missing renew reset	reads survey notice basket refund customer support cancel login refund fails opens	4
C	5616	176	220	96	Support angry repeat bot quick	happy open waits notice app notice account late happy angry chat trial compare	5
C	5852	72	220	96	Push mail survey human	upgrade agent bored support human card fails survey notice trial card	3
C	5852	176	220	96	Bot notice reads	courier answers store refund courier declined quick bored agent fails declined reset reads	4
C	5852	280	220	96	Reads customer courier mobile relieved	login survey desktop unsure friend password advice unsure reset notice	4
C	6088	72	220	96	Card invoice renew	agent waits basket desktop call answers card support desktop	3
C	6088	176	220	96	Unsure survey repeat repeat	store password reads password parcel upgrade basket human notice	3
C	6324	72	220	96	Trial chat chat	agent store reads quick happy mail answers invoice invoice password refund answers box reads	5
C	6324	176	220	96	Contract mobile cancel desktop upgrade	wrong opens card price refund open repeat bot courier reset reset delivery card	1
C	6324	280	220	96	Desktop relieved opens refund agent	customer trial survey repeat courier box fails mobile refund invoice notice fails desktop mail	4
C	6560	72	220	96	Contract survey reset	delivery reads advice upgrade invoice reset fails fails slow	1
C	6560	176	220	96	Contract friend contract form relieved	friend repeat human compare renew human password login open invoice price late	5
C	6796	72	220	96	Account push login	call clear happy card upgrade contract clear box mobile account angry mobile	5
C	6796	176	220	96	Delivery refund quick	advice delivery login open clear pay basket waits open unsure cancel open clear wrong	1
C	7032	72	220	96	Contract upgrade wrong cancel	fails reset slow invoice trial contract human declined cancel missing refund open refund cancel	0
C	7032	176	220	96	Bot notice repeat slow	opens customer login pay waits box angry desktop cancel notice refund	1
C	7268	72	220	96	Agent invoice pay human	trial trial basket agent late angry password late happy compare quick password customer	1
C	7268	176	220	96	Repeat card advice account contract	push basket angry box box store courier survey password invoice late slow app slow	4
C	7268	280	220	96	Invoice repeat support push	account store answers open happy opens wrong courier reset	0
C	7504	72	220	96	Basket opens opens basket opens	compare unsure call advice advice relieved relieved parcel login agent card price	3
C	7504	176	220	96	Missing mobile clear advice opens	missing upgrade relieved open relieved store renew unsure login pay store notice	4
C	7504	280	220	96	Answers mobile trial repeat	missing password reset desktop delivery advice waits clear slow human chat bored customer form	1
C	7740	72	220	96	Invoice login declined friend quick	clear wrong clear chat push angry waits form	3
C	7740	176	220	96	Login answers agent human	basket repeat reads missing mobile fails slow courier price account bored login declined waits	3
C	7976	72	220	96	Chat answers form slow	compare fails mobile unsure chat invoice courier account notice delivery bot survey	4
C	7976	176	220	96	Human delivery human	missing answers human clear support basket delivery missing fails price wrong	5
C	8212	72	220	96	Mail notice store notice chat	relieved bored quick notice price opens password wrong clear	2
C	8212	176	220	96	Delivery reads price quick	angry contract price missing store open advice password chat	1
C	8212	280	220	96	Price courier unsure compare	support wrong parcel invoice upgrade missing repeat login customer app bot form angry support	3
C	8448	72	220	96	Unsure courier call waits	survey login late login clear renew form delivery friend box call delivery account	0
C	8448	176	220	96	Invoice mobile clear	bored unsure answers open angry open happy password store	0
C	8684	72	220	96	Repeat desktop opens	bored friend basket upgrade delivery delivery refund bored store friend basket desktop	2
C	8684	176	220	96	Delivery box parcel angry	wrong push late wrong customer declined slow trial bored reads happy reset courier opens	5
C	8684	280	220	96	Cancel app repeat	card parcel contract customer trial chat app unsure support slow bored opens agent	4
C	8920	72	220	96	Clear waits refund delivery	push parcel contract call agent app slow card mobile call	3
C	8920	176	220	96	Contract invoice waits parcel account	advice survey mail answers app push fails app wrong card happy push app repeat	5
C	9156	72	220	96	Reads human trial	wrong advice box answers upgrade unsure unsure pay notice opens customer	5
C	9156	176	220	96	Refund call password refund	login contract call slow declined password store notice	0
C	9392	72	220	96	Human angry refund	late mail invoice cancel advice contract advice declined password account opens	3
C	9392	176	220	96	Clear contract bored	relieved pay reset desktop compare bored wrong invoice card mail bored login	3
C	9392	280	220	96	Courier contract waits support parcel	angry renew renew friend parcel mail survey delivery repeat	4
C	188	392	220	96	Survey opens relieved	wrong trial unsure open customer notice refund renew upgrade upgrade waits	3
C	188	496	220	96	Form push unsure	delivery waits bot customer mobile pay angry form trial fails price courier	1
C	188	600	220	96	Agent declined friend late	card form declined chat contract card relieved missing reset basket contract	0
C	424	392	220	96	Form refund slow fails relieved	box pay mail price wrong relieved courier answers push slow cancel wrong renew	5
C	424	496	220	96	Trial wrong advice	happy unsure card advice store bored bored clear	3
C	660	392	220	96	Form renew relieved compare	happy happy account store agent slow reset wrong reset mail login delivery angry quick	2
C	660	496	220	96	Support notice password app chat	reads basket friend upgrade clear human unsure angry	3
C	660	600	220	96	Upgrade form login wrong clear	missing reset agent price notice mail notice missing friend quick	5
C	896	392	220	96	Basket push advice	friend slow reads friend cancel quick missing repeat slow account open box bored	0
C	896	496	220	96	Slow support wrong	relieved waits card fails late app desktop mail human agent	0
C	1132	392	220	96	Price relieved store open reset	waits store clear answers angry courier call friend answers password	4
C	1132	496	220	96	Angry fails answers bot clear	account bored quick late wrong store slow delivery invoice	4
C	1368	392	220	96	Advice call delivery angry account	trial contract bot push late survey desktop open parcel unsure	4
C	1368	496	220	96	Push survey push repeat	account quick push desktop notice renew form app courier refund wrong trial	3
C	1604	392	220	96	Compare pay quick	customer pay waits compare open open angry mail relieved human reads	3
C	1604	496	220	96	Wrong mail clear trial	courier relieved compare waits human trial delivery bored	2
C	1604	600	220	96	Courier late human form	upgrade slow store friend agent slow delivery survey human courier	2
C	1840	392	220	96	Mobile push declined answers	notice card renew answers mail wrong bored advice form	1
C	1840	496	220	96	Answers compare reset parcel	app opens chat basket mail advice renew invoice happy pay notice answers login bored	5
C	1840	600	220	96	Human password unsure agent	parcel survey basket customer fails relieved wrong form basket	1
C	2076	392	220	96	Password upgrade login clear angry	declined friend customer password login password password mobile declined basket	5
C	2076	496	220	96	Reads opens slow chat box	bot customer pay angry answers quick bored app wrong	0
C	2076	600	220	96	Trial invoice declined	login store account refund support survey basket opens late waits mail cancel declined open	4
C	2312	392	220	96	Reads customer fails card	agent customer late contract password call basket relieved renew agent	5
C	2312	496	220	96	Open call relieved compare	notice delivery quick happy unsure customer open relieved courier customer reads app desktop	1
C	2548	392	220	96	Agent invoice reset	missing form agent agent repeat happy contract renew happy fails advice declined trial upgrade	1
C	2548	496	220	96	Chat open notice reset	price slow missing clear happy chat form price waits	0
C	2548	600	220	96	Box answers relieved login	fails bored reset reset desktop delivery chat pay happy upgrade reads support	2
C	2784	392	220	96	Quick contract fails	password basket pay opens waits push account app survey basket upgrade renew	4
C	2784	496	220	96	Customer agent support desktop	slow box pay waits upgrade chat card waits opens	4
C	2784	600	220	96	Pay basket waits wrong	parcel relieved store fails parcel call parcel parcel survey form waits opens relieved	4
C	3020	392	220	96	Basket form contract pay	price form happy friend declined store app slow	5
C	3020	496	220	96	Desktop wrong support notice call	notice friend reset survey courier password parcel angry survey	2
C	3020	600	220	96	Trial human delivery refund unsure	fails call wrong human fails opens opens mobile form	4
C	3256	392	220	96	Clear basket price	card pay account store late cancel login invoice app answers agent cancel parcel relieved	4
C	3256	496	220	96	Delivery happy form	declined password basket trial bot price parcel basket compare notice	5
C	3492	392	220	96	Slow fails trial notice	declined opens mobile box relieved happy call friend reset price bot relieved	0
C	3492	496	220	96	Repeat delivery agent human open	store advice pay repeat quick bored waits agent trial quick	2
C	3492	600	220	96	Angry open repeat mail box	trial survey contract survey box wrong slow delivery advice late account	0
C	3728	392	220	96	Chat missing survey password	missing contract human fails desktop compare bot courier customer upgrade open reads	1
C	3728	496	220	96	Open human account	card trial invoice price refund parcel repeat customer	1
C	3728	600	220	96	Bot compare fails friend	wrong quick call call unsure bored cancel human waits bored angry parcel card	1
C	3964	392	220	96	Push box basket slow	open survey advice push friend store advice upgrade happy password	2
C	3964	496	220	96	Parcel human chat renew	delivery chat opens notice price quick trial slow card bot push	5
C	4200	392	220	96	Wrong pay opens	answers repeat wrong chat friend trial bored trial late delivery relieved customer open	2
C	4200	496	220	96	Account basket human waits card	parcel survey push renew courier unsure cancel wrong wrong reads friend opens	0
C	4200	600	220	96	Repeat parcel reset mobile bot	agent box contract mobile mobile waits form agent card compare	5
C	4436	392	220	96	Pay answers customer	notice missing parcel waits basket mail login bot clear relieved	5
C	4436	496	220	96	Box store login	invoice bored customer compare slow notice mail advice quick price bored	2
C	4436	600	220	96	Desktop quick reads	mail account friend quick angry mobile repeat slow app slow bored push chat basket	1
C	4672	392	220	96	Cancel push cancel delivery	cancel late call invoice missing mobile missing basket declined slow mail compare	1
C	4672	496	220	96	Compare pay refund	form chat cancel clear survey trial agent quick app form call basket account	5
C	4672	600	220	96	Trial unsure trial	bot answers call support trial survey customer slow late bot happy late	1
C	4908	392	220	96	Opens box clear	advice contract store price survey answers happy call	3
C	4908	496	220	96	Chat human open late	cancel box wrong notice pay survey unsure survey agent pay call	3
C	4908	600	220	96	Box human missing	bored password mobile call fails unsure basket renew happy push	3
C	5144	392	220	96	Advice contract opens	account bored login refund delivery wrong courier reset mail missing	4
C	5144	496	220	96	Contract mobile pay reads	mail push upgrade courier basket late upgrade angry	2
C	5144	600	220	96	Contract desktop call password happy	slow relieved courier mail answers mobile survey refund price bored fails	0
C	5380	392	220	96	Angry desktop parcel login	password late card declined waits unsure upgrade push refund	2
C	5380	496	220	96	Relieved price missing upgrade refund	customer fails price missing notice cancel opens card late happy box declined	4
C	5616	392	220	96	Declined pay courier account quick	notice contract app customer support box account cancel unsure fails	5
C	5616	496	220	96	Call basket late	delivery store relieved pay mobile notice cancel courier chat	4
C	5616	600	220	96	Slow angry declined	delivery notice reads support reset reads box slow basket support repeat contract store	4
C	5852	392	220	96	Store agent call repeat	answers waits desktop bot declined basket notice unsure support unsure reset	0
C	5852	496	220	96	Bot opens relieved fails	support box survey pay delivery waits bored declined happy refund agent human mail opens	1
C	5852	600	220	96	Survey answers human invoice	customer quick open human push delivery notice slow	2
C	6088	392	220	96	Relieved slow store	contract waits contract human mail call unsure survey compare friend store happy fails wrong	1
C	6088	496	220	96	Missing login support trial	compare price card relieved friend reads price human missing quick happy	1
C	6088	600	220	96	Compare login trial declined mail	password repeat call relieved upgrade bot chat contract	5
C	6324	392	220	96	Missing missing push mobile	reads survey human card missing late refund answers agent answers upgrade app	2
C	6324	496	220	96	Unsure declined opens password wrong	notice price reset late refund push bored push survey contract notice form basket repeat	3
C	6324	600	220	96	Support courier form	opens account delivery repeat open form chat survey agent clear notice	3
C	6560	392	220	96	Clear push agent happy	wrong slow pay contract chat opens box card human missing trial login	2
C	6560	496	220	96	Price agent missing opens unsure	box clear store card declined mobile account repeat bot	3
C	6796	392	220	96	Push notice delivery	friend pay basket app late store angry basket	4
C	6796	496	220	96	Friend refund friend password	compare account refund waits happy desktop pay answers human open unsure reset	0
C	6796	600	220	96	Account friend delivery	form basket password upgrade compare open reset mobile login contract survey fails	2
C	7032	392	220	96	Cancel friend contract mobile customer	chat friend support refund compare happy push login	4
C	7032	496	220	96	Human upgrade form	price clear open trial friend missing wrong card advice happy refund store	0
C	7032	600	220	96	Chat form reads answers courier	friend waits declined open waits friend mobile reads open angry notice store call courier	4
C	7268	392	220	96	Support reset late push	slow unsure notice reads reset survey desktop declined clear push delivery reads contract	5
C	7268	496	220	96	Refund wrong invoice	unsure advice password invoice bot answers slow survey unsure waits renew happy	1
C	7268	600	220	96	Reads chat push	delivery basket advice answers pay renew form support invoice	2
C	7504	392	220	96	Late late delivery price open	slow answers opens notice compare friend app parcel chat agent basket survey account invoice	2
C	7504	496	220	96	Renew store quick box	box customer happy mail unsure login waits invoice	5
C	7504	600	220	96	Clear delivery fails	agent late trial declined mail refund compare reads opens relieved	2
C	7740	392	220	96	Advice late late	parcel app pay opens upgrade cancel desktop form	4
C	7740	496	220	96	Delivery happy mail survey	upgrade compare relieved compare cancel bot account agent store	3
C	7740	600	220	96	Contract relieved angry renew fails	support box box missing advice answers cancel delivery price	1
C	7976	392	220	96	Box mobile price	mobile agent box friend compare contract support answers	1
C	7976	496	220	96	Slow slow account	pay late store clear store app reset pay survey waits clear delivery cancel upgrade	5
C	7976	600	220	96	Declined late account quick delivery	cancel contract answers bored bot relieved basket renew late desktop survey friend	0
C	8212	392	220	96	Bot parcel store	cancel refund waits cancel call clear happy waits support survey	5
C	8212	496	220	96	Unsure bot trial open mobile	bored customer waits cancel mobile support reads card	0
C	8212	600	220	96	Chat answers repeat	opens password slow push box reset bot push call pay compare courier price contract	4
C	8448	392	220	96	Reads late notice advice	call fails renew store customer delivery happy upgrade reset notice	2
C	8448	496	220	96	Repeat push delivery basket relieved	password contract push pay happy upgrade relieved friend call quick compare	5
C	8448	600	220	96	Pay chat invoice account courier	opens waits store upgrade reads call app slow	4
C	8684	392	220	96	Angry answers app	support survey slow quick trial form declined unsure repeat notice clear agent pay	5
C	8684	496	220	96	Renew courier declined	customer repeat push renew bored late delivery open cancel late bot	4
C	8920	392	220	96	Support missing support bored chat	box invoice reset waits friend support chat desktop cancel declined	4
C	8920	496	220	96	Password opens invoice	waits trial mobile missing declined late mail app clear survey	0
C	9156	392	220	96	Agent contract store declined invoice	card delivery account chat wrong bored courier parcel pay unsure reset bored desktop	4
C	9156	496	220	96	Box mobile compare call	push refund agent delivery password wrong renew human waits basket compare box courier password	4
C	9392	392	220	96	Fails fails invoice clear	mobile late bored store chat parcel card contract open answers relieved bot	1
C	9392	496	220	96	Cancel contract customer	customer support app courier card form basket relieved declined waits late	5
C	9392	600	220	96	Quick support compare	happy relieved call open quick opens human waits slow	3
C	188	712	220	96	Relieved late fails wrong	waits relieved trial repeat mail clear card repeat contract desktop upgrade friend open reads	0
C	188	816	220	96	Friend call friend call	desktop angry bored form angry bot support card bored wrong bot upgrade bot form	4
C	424	712	220	96	Call chat mobile refund	open late answers form happy compare push box repeat	2
C	424	816	220	96	Missing account waits basket invoice	notice login box account invoice compare fails late basket answers	1
C	424	920	220	96	Chat form form password waits	invoice pay price push missing survey desktop chat basket quick	5
C	660	712	220	96	Missing price renew	store repeat happy push answers agent cancel password store	2
C	660	816	220	96	Advice cancel bored bot	happy opens notice price login chat compare customer invoice delivery bot waits slow chat	0
C	660	920	220	96	App bored account chat	angry bored survey trial opens reads missing bored	0
C	896	712	220	96	Pay quick mobile	human call box basket reset app courier late card invoice quick bot basket cancel	1
C	896	816	220	96	Card waits chat contract bot	invoice upgrade support password unsure opens cancel box opens contract form bot basket upgrade	0
C	1132	712	220	96	Repeat relieved renew app form	basket account parcel notice desktop advice missing waits login angry trial relieved parcel survey	0
C	1132	816	220	96	Box password wrong	survey account late compare push renew basket store happy support happy answers late	4
C	1132	920	220	96	Customer notice declined bot	delivery repeat invoice price pay account unsure notice relieved angry invoice mail	1
C	1368	712	220	96	Angry human late bored	store call refund courier repeat mail chat human	1
C	1368	816	220	96	Missing human box support parcel	slow friend upgrade friend mobile account cancel waits password advice agent open	3
C	1604	712	220	96	Late password waits account store	waits agent account answers agent account quick customer slow	3
C	1604	816	220	96	Push happy missing waits human	store compare relieved mobile cancel reads declined delivery contract notice mobile fails agent advice	4
C	1604	920	220	96	Store notice box clear pay	survey human price basket contract survey cancel chat mail pay pay reset box chat	5
C	1840	712	220	96	Quick app clear	card clear customer relieved repeat quick parcel mail bored	2
C	1840	816	220	96	Refund survey desktop compare happy	bored reads wrong basket login refund customer bored	5
C	2076	712	220	96	Slow human fails cancel	answers reads pay mobile refund happy price push angry bot account angry login answers	4
C	2076	816	220	96	Box contract slow price	open store slow app chat declined call answers agent compare	3
C	2312	712	220	96	Call human slow reads reset	mail friend reads advice password renew happy pay chat waits repeat card	5
C	2312	816	220	96	Declined login renew cancel mail	mail chat refund slow advice wrong contract app invoice	4
C	2312	920	220	96	Slow customer bored card	reads app opens missing unsure contract box bored happy relieved price waits login	1
C	2548	712	220	96	Opens answers reads	support pay box friend account support desktop password app basket customer compare	2
C	2548	816	220	96	Reset cancel reset	waits invoice late waits quick contract fails missing	2
C	2784	712	220	96	Angry app survey happy	declined compare cancel bored app agent trial delivery agent notice app answers	5
C	2784	816	220	96	Repeat friend answers	missing slow basket password mail answers app angry bored missing account agent declined	2
C	3020	712	220	96	Support pay unsure missing	parcel box card bored invoice cancel open support happy human	5
C	3020	816	220	96	Store notice invoice store	upgrade declined push repeat app mail card opens	1
C	3020	920	220	96	Angry box reads mobile reset	happy account trial push wrong wrong bored support delivery bot	3
C	3256	712	220	96	Agent bot slow notice	compare card reset human open password form contract clear mail happy	3
C	3256	816	220	96	Customer chat opens friend	reset slow bored refund unsure invoice bot fails wrong mobile angry	3
C	3256	920	220	96	Human renew fails slow bored	desktop missing desktop mail notice waits declined push declined waits chat answers price	1
C	3492	712	220	96	Invoice compare card slow basket	friend answers box unsure waits wrong login invoice trial slow answers upgrade	1
C	3492	816	220	96	Happy agent waits	agent parcel answers angry contract bored friend slow account app	1
C	3728	712	220	96	Trial slow fails	contract trial store contract fails pay desktop waits mail	0
C	3728	816	220	96	Box box cancel	human unsure push app opens notice bored mobile	1
C	3964	712	220	96	Declined mail friend	invoice slow compare contract invoice angry price opens	1
C	3964	816	220	96	Courier chat wrong clear	missing friend opens bored push quick unsure form desktop fails late friend	5
C	4200	712	220	96	Cancel relieved desktop advice	refund parcel customer account happy survey upgrade renew	1
C	4200	816	220	96	Support answers courier angry	wrong late customer form reset relieved friend account opens chat courier refund compare	2
C	4436	712	220	96	Price contract late	waits wrong basket compare compare quick unsure survey answers mail angry	3
C	4436	816	220	96	Bored renew cancel invoice form	parcel agent cancel waits quick invoice form price agent	5
C	4672	712	220	96	Wrong push quick bot friend	bored open parcel chat basket renew repeat login password late compare app invoice	4
C	4672	816	220	96	Refund chat store angry courier	mobile box price quick support open quick courier	1
C	4908	712	220	96	Renew human late price chat	human chat unsure friend courier contract upgrade push	1
C	4908	816	220	96	Parcel form human declined	declined slow customer slow angry app missing password wrong push	0
C	5144	712	220	96	Push fails pay refund	price app notice opens contract wrong parcel open bored refund delivery desktop push push	3
C	5144	816	220	96	Box app support account invoice	refund bored mail reset fails compare relieved support slow login support compare delivery	3
C	5144	920	220	96	Missing account late cancel cancel	chat support clear survey password mobile store human	0
C	5380	712	220	96	Friend renew courier missing declined	card friend contract mail invoice bored wrong agent clear delivery slow	0
C	5380	816	220	96	Answers card compare friend happy	angry upgrade advice price card parcel box chat invoice	1
C	5380	920	220	96	Angry card push desktop parcel	renew refund app box support repeat happy opens login form trial unsure push	5
C	5616	712	220	96	Reset angry friend	desktop waits box invoice contract advice fails missing mobile	5
C	5616	816	220	96	App form pay push	account quick reset refund renew answers quick support opens	2
C	5852	712	220	96	Missing declined friend friend agent	desktop answers desktop cancel notice form unsure reads invoice courier	3
C	5852	816	220	96	Clear contract trial	advice human pay human wrong invoice notice slow mail advice clear store repeat price	4
C	5852	920	220	96	Happy renew customer answers fails	clear agent password pay mail desktop advice unsure	0
C	6088	712	220	96	Push reset survey answers	unsure survey trial bored card push push reset relieved parcel support happy slow	2
C	6088	816	220	96	Answers invoice refund	reads relieved desktop support reset bot opens advice price password	4
C	6088	920	220	96	Angry upgrade contract bored mobile	wrong unsure opens mobile bot support password support app slow bot trial repeat box	0
C	6324	712	220	96	Cancel mobile quick	bored form app bored unsure reset delivery store store reads opens	2
C	6324	816	220	96	Form open wrong	courier bored bot renew bored opens store app upgrade answers call	0
C	6560	712	220	96	Open angry parcel reads	login renew cancel password password customer survey basket refund reads advice chat	2
C	6560	816	220	96	Trial chat quick notice	friend basket human slow pay cancel mail cancel upgrade customer renew renew fails	1
C	6560	920	220	96	Relieved agent price call open	agent agent slow declined compare basket mobile mobile app declined slow fails	0
C	6796	712	220	96	Password parcel fails	notice reset agent refund contract push password notice bot account	0
C	6796	816	220	96	Answers invoice survey	repeat price form customer invoice refund password notice agent open form basket renew waits	4
C	7032	712	220	96	Trial price reads opens parcel	invoice answers angry unsure notice trial opens chat relieved	1
C	7032	816	220	96	Human refund open renew relieved	repeat declined store form account support desktop call mail bored	1
C	7032	920	220	96	Courier reads cancel price	card notice desktop login invoice happy waits customer quick unsure	4
C	7268	712	220	96	Repeat upgrade basket	desktop invoice notice angry cancel open cancel cancel quick customer quick	2
C	7268	816	220	96	Unsure parcel reads	reads angry waits login desktop survey survey support basket	3
C	7504	712	220	96	Pay chat opens	upgrade declined survey box delivery relieved call reset mobile opens	5
C	7504	816	220	96	Push mail missing	renew repeat late bot notice upgrade mobile cancel missing customer trial delivery unsure	3
C	7740	712	220	96	Reads clear missing	slow call wrong angry store login slow call	0
C	7740	816	220	96	Mail survey clear	bot refund refund reads store relieved customer invoice	2
C	7740	920	220	96	Login login declined login relieved	price customer price desktop friend slow mail card bored password	3
C	7976	712	220	96	Card unsure push chat notice	password repeat store store customer survey reads agent refund card store pay missing	1
C	7976	816	220	96	App slow notice	push invoice slow card contract agent form customer friend renew	1
C	7976	920	220	96	Account cancel repeat	basket call declined advice courier desktop desktop pay refund card support slow friend	4
C	8212	712	220	96	Courier push form relieved	chat mail support store invoice friend card form	3
C	8212	816	220	96	Refund opens opens	pay basket friend app customer missing bot waits card	1
C	8212	920	220	96	Waits support late courier support	missing happy cancel password refund wrong mobile clear invoice missing late	1
C	8448	712	220	96	Angry missing trial	waits account basket human late chat login opens human	0
C	8448	816	220	96	Account human notice renew compare	late invoice human unsure reset store desktop desktop renew password reads renew password	5
C	8684	712	220	96	Survey basket upgrade reset survey	cancel reset app mail trial answers human fails happy delivery	0
C	8684	816	220	96	Card happy answers relieved	delivery mobile late answers declined compare courier desktop advice	5
C	8920	712	220	96	Refund push box refund	open chat basket chat account chat price trial	3
C	8920	816	220	96	Delivery relieved pay	advice survey app box chat relieved answers call mobile reads password renew price price	4
C	8920	920	220	96	Mobile store trial opens contract	mobile agent contract delivery basket angry push contract open happy clear bot opens	1
C	9156	712	220	96	Wrong push chat refund app	support parcel trial slow refund unsure slow late login upgrade friend advice	2
C	9156	816	220	96	Wrong wrong call	open store survey chat reset store store agent password pay	1
C	9156	920	220	96	Wrong happy human store advice	refund opens bot mail human opens missing contract app parcel desktop invoice push	0
C	9392	712	220	96	Delivery delivery late	price clear declined form basket friend form friend basket open price trial refund unsure	2
C	9392	816	220	96	Answers box push basket	relieved pay basket waits form reset cancel box chat support bored	4
C	9392	920	220	96	Invoice mobile late	notice cancel late agent open form reads reads angry quick reads account friend	3
C	188	1032	220	96	Notice survey missing	slow form open chat courier basket late survey wrong	4
C	188	1136	220	96	Fails login agent human	contract cancel friend password clear waits repeat angry	3
C	424	1032	220	96	Quick support trial	open mail opens wrong slow box clear survey	4
C	424	1136	220	96	Courier slow app	relieved declined courier login delivery courier password trial relieved push upgrade	1
C	424	1240	220	96	Advice unsure late	push refund upgrade desktop open reset survey unsure courier repeat missing quick	0
C	660	1032	220	96	Slow wrong angry	customer parcel renew password advice happy password reads	1
C	660	1136	220	96	Chat app relieved	open friend mail late price mobile login advice human	4
C	660	1240	220	96	Mobile reset call box	unsure push cancel waits compare angry open clear parcel invoice relieved store refund friend	3
C	896	1032	220	96	Cancel account advice support	basket fails password chat refund agent basket reset waits unsure opens	5
C	896	1136	220	96	Box call survey late	fails mail declined clear bot relieved quick account clear bot missing trial fails pay	2
C	1132	1032	220	96	Card support password chat	human waits mobile store friend cancel basket compare renew quick renew	3
C	1132	1136	220	96	Compare survey invoice cancel parcel	invoice answers mobile unsure box box desktop refund delivery slow store push	4
C	1368	1032	220	96	Agent waits relieved unsure	notice invoice answers app bored box contract card opens unsure login renew	0
C	1368	1136	220	96	Login card waits slow	happy angry delivery human account happy invoice waits unsure agent password clear mail call	0
C	1604	1032	220	96	Quick support store angry	fails notice missing pay cancel box bot desktop answers quick call call happy trial	3
C	1604	1136	220	96	Basket quick support friend repeat	account compare basket courier notice call desktop bot	4
C	1604	1240	220	96	Store pay account	answers advice refund login login compare wrong friend trial price parcel compare reads customer	2
C	1840	1032	220	96	Friend renew reads repeat	answers unsure password missing reset customer upgrade missing	4
C	1840	1136	220	96	Answers renew cancel	bored opens pay relieved human login password customer friend	5
C	1840	1240	220	96	Price relieved box	customer delivery clear bot notice trial repeat trial agent price bot bot reads card	4
C	2076	1032	220	96	Call wrong agent password store	trial basket support password account account desktop invoice trial reads friend trial mobile	3
C	2076	1136	220	96	Friend wrong store password customer	unsure agent reads trial price delivery opens waits notice app	4
C	2312	1032	220	96	Mobile angry app call	invoice friend wrong repeat bot happy basket clear reads basket box bored parcel bored	3
C	2312	1136	220	96	Quick parcel human slow delivery	friend notice agent refund store account box bot invoice price missing basket	5
C	2312	1240	220	96	Bot wrong clear reads opens	answers opens trial mail app mail mail desktop password	1
C	2548	1032	220	96	Customer angry cancel declined mobile	store unsure account mail form answers invoice fails compare call trial repeat	4
C	2548	1136	220	96	Card box refund price courier	contract customer slow desktop fails call quick customer	3
C	2548	1240	220	96	Friend opens advice	reset advice friend call invoice late cancel slow card	2
C	2784	1032	220	96	Account human invoice	slow relieved unsure cancel repeat answers bored support push bot reads compare	4
C	2784	1136	220	96	Bot refund cancel	support notice call answers call chat friend parcel repeat	5
C	2784	1240	220	96	Quick box account	invoice clear reset parcel mobile contract relieved mobile	2
C	3020	1032	220	96	Declined quick wrong call login	clear basket customer advice delivery human cancel renew call unsure	1
C	3020	1136	220	96	Reset angry relieved bored cancel	notice login reset pay bored renew notice unsure parcel pay login mail wrong	5
C	3020	1240	220	96	Delivery declined chat form chat	pay notice angry mobile quick opens open reset	4
C	3256	1032	220	96	Repeat app invoice	declined reads renew unsure support advice reads trial card price trial upgrade	4
C	3256	1136	220	96	Happy late form upgrade answers	invoice cancel login mail courier refund contract box bot wrong advice form	5
C	3492	1032	220	96	Bot fails form	push notice answers chat form compare late clear contract mobile	5
C	3492	1136	220	96	Survey contract answers	contract unsure push answers parcel upgrade fails parcel compare mobile login desktop push	5
C	3728	1032	220	96	Pay reads happy unsure missing	late contract fails refund reset form unsure mobile app price angry form contract invoice	4
C	3728	1136	220	96	Relieved bot unsure late	happy store contract desktop basket open relieved account chat quick chat survey open	2
C	3964	1032	220	96	Bot unsure mail	reads delivery slow missing survey mobile missing parcel password desktop price	1
C	3964	1136	220	96	Relieved mobile trial friend	renew waits declined card trial trial store human	1
C	4200	1032	220	96	Reads support upgrade	cancel advice card fails late upgrade desktop cancel	3
C	4200	1136	220	96	Contract password form	card answers login repeat login app upgrade human push	2
C	4200	1240	220	96	Courier support login relieved	support customer account opens friend chat relieved survey missing desktop form	3
C	4436	1032	220	96	Store open angry bored wrong	fails opens refund call pay card invoice relieved basket customer desktop	4
C	4436	1136	220	96	Survey app mobile box renew	mail friend friend reads upgrade notice declined account advice	3
C	4672	1032	220	96	Form push refund unsure	pay renew human contract slow push price refund app slow mobile mail	2
C	4672	1136	220	96	Push quick upgrade	mobile price app bored bored delivery upgrade relieved	3
C	4908	1032	220	96	App repeat store repeat	store missing answers wrong login slow trial refund pay waits repeat compare	1
C	4908	1136	220	96	Delivery human contract call	bot reset chat desktop advice happy compare refund pay compare bot slow support open	4
C	5144	1032	220	96	Unsure courier unsure	agent cancel clear form cancel account basket wrong courier delivery account clear bored quick	1
C	5144	1136	220	96	Agent fails login mobile	opens customer answers account wrong open form angry relieved	2
C	5380	1032	220	96	Happy form bored renew	answers card refund app delivery missing answers parcel basket invoice	4
C	5380	1136	220	96	Account pay mail	quick desktop friend answers courier push relieved bot fails declined	2
C	5616	1032	220	96	Form bot declined customer box	unsure card friend form reads call mail bot relieved account	5
C	5616	1136	220	96	Courier happy parcel invoice customer	happy upgrade compare mobile app fails clear refund happy form	4
C	5852	1032	220	96	Pay customer advice delivery	courier account agent reset slow account notice courier open survey mail open mail	4
C	5852	1136	220	96	Account missing declined desktop	push happy fails price answers late missing contract delivery opens quick happy notice	3
C	6088	1032	220	96	Reset open missing login	invoice box wrong renew relieved opens renew waits form open delivery refund store push	3
C	6088	1136	220	96	Contract opens box price invoice	opens bored friend desktop answers compare missing waits slow push	0
C	6088	1240	220	96	Opens agent unsure	late angry push repeat relieved push price waits login unsure open store upgrade	4
C	6324	1032	220	96	Push waits refund	happy clear box reset pay repeat app card late bored declined bored mobile contract	1
C	6324	1136	220	96	Unsure bored wrong fails card	delivery angry mail friend desktop missing agent advice bored reads repeat clear	0
C	6560	1032	220	96	Open agent bored notice	reads form mobile repeat customer mail unsure renew refund box wrong quick compare	5
C	6560	1136	220	96	Human human login parcel declined	parcel unsure contract bored notice notice app bored survey support unsure friend	5
C	6560	1240	220	96	Bored opens relieved	repeat mobile bored password card support bored delivery form human bot store	0
C	6796	1032	220	96	Fails contract open	call support trial support form card survey chat late declined	0
C	6796	1136	220	96	Courier account invoice push	bot call account desktop price invoice push contract	0
C	6796	1240	220	96	Pay bot password	advice store invoice chat human open invoice delivery support survey trial answers quick	5
C	7032	1032	220	96	Compare card declined bored	opens agent bored password quick reads basket notice	0
C	7032	1136	220	96	Opens agent form invoice	contract happy late compare repeat chat password trial login login	1
C	7268	1032	220	96	Waits login slow refund courier	invoice advice basket slow card invoice advice declined account wrong mobile card mobile	0
C	7268	1136	220	96	Pay answers store slow	notice chat mobile answers waits refund store missing invoice wrong	1
C	7504	1032	220	96	Account opens account	answers answers relieved support fails notice basket chat basket human	3
C	7504	1136	220	96	Opens clear late compare	reads call wrong support unsure bot late human parcel	1
C	7504	1240	220	96	Trial answers relieved	repeat delivery answers courier basket human human renew reads	0
C	7740	1032	220	96	Relieved parcel support reset	cancel agent invoice open store reset agent quick advice	4
C	7740	1136	220	96	Repeat fails courier opens	contract unsure price refund repeat repeat late agent push relieved login desktop delivery	4
C	7740	1240	220	96	Support parcel trial angry missing	form reads chat delivery advice refund repeat store courier late opens	4
C	7976	1032	220	96	Desktop advice account agent refund	mobile chat slow declined mobile basket push app	4
C	7976	1136	220	96	Account refund mail refund trial	call pay box card parcel mobile human late declined opens repeat mobile declined	3
C	8212	1032	220	96	Slow relieved fails notice agent	box support invoice missing advice reset trial repeat clear mail basket waits chat	5
C	8212	1136	220	96	Parcel trial slow delivery compare	angry chat reads basket survey app notice answers angry notice push missing	5
C	8448	1032	220	96	Support compare advice account	call price bored clear waits upgrade friend call notice	4
C	8448	1136	220	96	Parcel waits trial box password	invoice contract price contract human box answers friend chat relieved late	5
C	8448	1240	220	96	Parcel chat account unsure answers	invoice delivery missing delivery clear slow upgrade parcel support answers notice	0
C	8684	1032	220	96	Notice reset box	waits form notice support wrong quick quick relieved mail fails angry support card	1
C	8684	1136	220	96	Upgrade friend login push	upgrade unsure compare basket contract fails agent reads	2
C	8684	1240	220	96	Reads card human	answers call opens waits clear login price declined mail login mail	5
C	8920	1032	220	96	Notice wrong pay cancel box	basket notice happy bored refund agent agent invoice parcel compare form reset price reset	2
C	8920	1136	220	96	Mail friend pay bored	late late answers late clear bot refund relieved reset upgrade	4
C	9156	1032	220	96	Friend angry renew chat mail	renew push renew unsure opens answers refund waits mail store angry clear waits trial	1
C	9156	1136	220	96	Courier reads fails happy angry	bored invoice app bored parcel support happy support app survey advice reads clear happy	4
C	9156	1240	220	96	Call refund parcel wrong missing	refund courier answers declined opens box invoice answers renew login friend trial	4
C	9392	1032	220	96	Bot account repeat pay compare	repeat wrong store waits renew happy open happy upgrade reset reset push human agent	5
C	9392	1136	220	96	Invoice fails trial quick delivery	open refund account box reads parcel unsure support parcel agent login pay push happy	4
C	9392	1240	220	96	Refund refund opens angry reset	refund unsure opens support password cancel notice customer human customer unsure invoice compare	1
C	188	1352	220	96	Repeat bot support reads	survey box form slow mobile delivery waits angry	1
C	188	1456	220	96	Pay slow notice call	app unsure happy clear store invoice password repeat survey	2
C	188	1560	220	96	Reads missing trial	late login customer unsure fails declined renew renew account friend contract	3
C	424	1352	220	96	Clear invoice open advice	refund quick answers basket upgrade card store quick agent	3
C	424	1456	220	96	Box compare missing support	happy desktop angry notice desktop slow invoice reset missing invoice open	3
C	424	1560	220	96	Support parcel invoice	late account renew repeat basket upgrade friend answers pay	1
C	660	1352	220	96	Relieved agent clear reset	opens missing refund account advice quick form advice notice chat	1
C	660	1456	220	96	Advice angry app	invoice bored support angry login contract slow pay courier account renew waits open	2
C	660	1560	220	96	Price advice pay courier bot	desktop quick waits app angry call upgrade wrong clear bot	1
C	896	1352	220	96	Upgrade account account reset	mail missing unsure desktop login desktop clear reset box	2
C	896	1456	220	96	Bot declined invoice	login card form invoice upgrade price app contract card renew	0
C	896	1560	220	96	Basket push trial	open account advice desktop price clear compare chat price form	4
C	1132	1352	220	96	Angry chat opens customer open	survey declined contract contract human invoice box late slow basket fails renew answers relieved	2
C	1132	1456	220	96	Bot answers repeat login quick	parcel reads basket answers slow open bored missing clear login desktop	4
C	1368	1352	220	96	Slow friend happy opens refund	card angry invoice clear wrong invoice human cancel	1
C	1368	1456	220	96	Angry relieved password wrong	refund courier cancel basket opens answers wrong card relieved	1
C	1368	1560	220	96	Happy refund desktop friend password	delivery price store pay opens human fails account opens mail late chat delivery fails	3
C	1604	1352	220	96	Friend account agent agent bored	parcel store mail open courier courier open advice quick cancel cancel refund app courier	1
C	1604	1456	220	96	Survey login quick	store account late advice late reads angry bored refund	1
C	1840	1352	220	96	Card open mail	basket late slow parcel price courier angry password survey store fails	2
C	1840	1456	220	96	Human late waits relieved	support invoice courier missing bored agent desktop fails waits support basket happy late	2
C	2076	1352	220	96	Trial survey declined waits	bot pay store bored open push bot desktop form pay form happy	1
C	2076	1456	220	96	Angry mobile reads	angry declined agent wrong call contract invoice fails reset repeat store password clear upgrade	1
C	2312	1352	220	96	Opens mobile renew bored	bored price happy slow chat app chat pay friend contract store	1
C	2312	1456	220	96	Courier pay customer bot	happy form upgrade friend courier answers invoice courier friend reset reads	1
C	2312	1560	220	96	Customer bot cancel	trial fails human invoice compare courier push late store refund	1
C	2548	1352	220	96	Chat customer upgrade angry store	declined agent box chat pay delivery opens password password app delivery form	1
C	2548	1456	220	96	Missing bored answers	waits chat account login chat form upgrade fails delivery relieved	4
C	2548	1560	220	96	App clear card parcel unsure	opens opens price waits mobile form account declined password chat human fails survey	5
C	2784	1352	220	96	App missing declined mobile reset	happy slow store fails trial friend courier notice renew happy	2
C	2784	1456	220	96	Survey delivery customer cancel	slow quick slow push parcel slow pay trial courier	1
C	2784	1560	220	96	Opens mobile clear reads mail	late app reads reset form renew bored friend answers reset	1
C	3020	1352	220	96	Parcel reads support declined	survey mail clear bored unsure survey friend chat account clear chat quick late open	0
C	3020	1456	220	96	Pay price happy	notice survey password refund reads refund slow renew login cancel mobile trial	0
C	3020	1560	220	96	Compare basket agent	chat card angry trial clear unsure advice quick slow survey	0
C	3256	1352	220	96	Cancel box delivery bot parcel	parcel missing account happy compare mobile happy price compare	1
C	3256	1456	220	96	Cancel app cancel renew slow	box mobile contract mobile answers box chat answers push login	2
C	3492	1352	220	96	Agent password support	survey fails happy refund opens basket chat call answers angry	3
C	3492	1456	220	96	Slow notice store	slow desktop cancel support chat password reset fails delivery repeat cancel	2
C	3492	1560	220	96	Password waits call call	unsure late unsure wrong opens form waits waits mail notice basket	4
C	3728	1352	220	96	Basket call reset	refund upgrade opens support quick mail advice upgrade cancel upgrade contract parcel upgrade upgrade	2
C	3728	1456	220	96	Compare cancel survey notice late	happy upgrade declined quick pay compare answers box clear trial basket	4
C	3964	1352	220	96	Cancel password angry	bored reads card happy call renew repeat store	4
C	3964	1456	220	96	Notice fails bored	basket login compare notice form support card pay	4
C	3964	1560	220	96	Trial password box	human parcel survey parcel declined open chat quick answers open delivery	0
C	4200	1352	220	96	Slow bot wrong	opens compare advice pay human repeat repeat basket price notice renew survey answers account	5
C	4200	1456	220	96	Price late fails repeat repeat	cancel customer clear refund answers open contract fails refund support contract late chat	1
C	4200	1560	220	96	Bot login price	basket upgrade agent renew slow fails app price	2
C	4436	1352	220	96	Form bot cancel	contract invoice opens renew password price courier invoice push agent notice	2
C	4436	1456	220	96	Trial repeat opens	friend bored relieved invoice login price open cancel	5
C	4436	1560	220	96	Bored slow support wrong login	invoice reads invoice human unsure delivery courier slow mail password slow	1
C	4672	1352	220	96	Delivery call form	unsure refund call cancel unsure late wrong happy	4
C	4672	1456	220	96	Reads reads delivery	desktop parcel opens compare angry friend waits renew	1
C	4908	1352	220	96	Courier mobile repeat angry	courier missing answers quick slow pay form account account account declined trial password	1
C	4908	1456	220	96	Survey basket form desktop login	login advice fails missing relieved basket box late	4
C	5144	1352	220	96	Basket card repeat	wrong basket compare invoice notice app notice happy basket wrong	3
C	5144	1456	220	96	Support unsure pay human call	notice declined advice trial mobile angry invoice form delivery wrong	4
C	5144	1560	220	96	Price invoice fails opens delivery	open notice missing cancel push chat price bored bored opens courier	0
C	5380	1352	220	96	Store unsure late declined contract	invoice cancel call repeat declined friend pay human cancel	5
C	5380	1456	220	96	Price happy compare waits account	app pay compare account reset wrong push login chat account fails clear box repeat	2
C	5380	1560	220	96	Answers basket bored delivery	human fails customer bored reads app open delivery	1
C	5616	1352	220	96	Unsure account bot customer agent	relieved waits refund contract login survey courier chat chat waits agent courier open	4
C	5616	1456	220	96	Relieved app wrong	login delivery quick open push invoice bot slow unsure price friend password	5
C	5616	1560	220	96	Form delivery waits call	mail contract human fails repeat upgrade friend clear slow missing contract wrong	5
C	5852	1352	220	96	Angry login renew price	quick support cancel renew form invoice waits repeat declined human invoice happy	0
C	5852	1456	220	96	Compare chat form	bot missing missing basket relieved relieved pay chat bot renew price account	1
C	6088	1352	220	96	Password survey missing invoice account	repeat pay opens login repeat compare cancel angry upgrade compare repeat	4
C	6088	1456	220	96	Opens renew customer wrong	repeat bored late support reads open survey human bored delivery	3
C	6088	1560	220	96	Friend pay happy	chat mail trial late bot form missing opens relieved app	5
C	6324	1352	220	96	Opens contract mobile	mail declined happy mobile cancel login courier agent card refund	4
C	6324	1456	220	96	App renew unsure support	mobile angry renew friend price mobile desktop box	5
C	6324	1560	220	96	Support relieved card relieved	repeat call account contract relieved trial courier quick late waits reset	5
C	6560	1352	220	96	Account price desktop slow	happy upgrade repeat waits upgrade basket bored card invoice trial declined opens survey parcel	2
C	6560	1456	220	96	Mail relieved waits reads opens	password invoice trial support relieved upgrade pay courier fails courier quick renew upgrade	5
C	6796	1352	220	96	Desktop trial human unsure	trial open account missing quick desktop account human refund declined fails friend	2
C	6796	1456	220	96	Fails wrong customer	password contract basket relieved reset customer declined form missing app fails bored open waits	3
C	6796	1560	220	96	Missing invoice contract quick	slow call survey survey parcel basket missing customer call courier chat	5
C	7032	1352	220	96	Parcel login human trial customer	chat agent answers relieved slow opens chat slow form contract answers account login	5
C	7032	1456	220	96	Compare app pay	courier repeat happy open courier bored clear advice	1
C	7268	1352	220	96	Relieved basket pay	unsure push compare missing open call human pay	4
C	7268	1456	220	96	Box cancel mail late	form open waits waits wrong login human mobile	2
C	7268	1560	220	96	Late reads relieved	courier unsure login password price desktop relieved box waits chat password	2
C	7504	1352	220	96	Support mobile trial desktop	invoice agent support slow bored reset wrong support mail mobile upgrade clear friend	2
C	7504	1456	220	96	Cancel waits delivery cancel	call compare slow survey missing customer waits bot angry upgrade pay cancel call	3
C	7504	1560	220	96	Reads mobile refund	contract advice renew chat opens reset clear push late survey fails clear compare	5
C	7740	1352	220	96	Invoice store push answers	parcel answers compare open renew upgrade form relieved push declined card delivery	0
C	7740	1456	220	96	Delivery friend advice invoice waits	parcel price account app basket pay chat renew	5
C	7976	1352	220	96	Bot slow upgrade password friend	clear refund parcel friend push repeat bored declined password	0
C	7976	1456	220	96	Agent declined form angry repeat	customer bot store slow survey mobile mobile renew contract relieved	3
C	8212	1352	220	96	Form slow password renew compare	mail survey card wrong slow form compare password price clear bot upgrade clear	0
C	8212	1456	220	96	Friend password price invoice bot	opens compare refund form reset unsure renew mobile form pay happy	2
C	8448	1352	220	96	Agent store agent delivery pay	opens card bored repeat bot angry login refund agent bot card relieved	1
C	8448	1456	220	96	Password renew notice missing opens	relieved unsure pay account fails cancel password slow happy	2
C	8448	1560	220	96	Customer delivery cancel password clear	opens cancel advice happy compare store agent mail	3
C	8684	1352	220	96	Slow invoice form	call open happy basket renew angry compare card repeat trial account	3
C	8684	1456	220	96	Contract upgrade agent	missing password basket reset bored call mobile form courier mail fails human mail	2
C	8920	1352	220	96	Survey reads angry upgrade	quick box upgrade parcel bored account happy open password	5
C	8920	1456	220	96	Angry quick delivery friend late	relieved compare bored bored bored human notice fails password contract friend call push parcel	4
C	9156	1352	220	96	Card notice call upgrade	password trial delivery desktop cancel login wrong relieved human fails box	4
C	9156	1456	220	96	Late trial customer refund	clear chat friend waits reset slow desktop mail login survey wrong	5
C	9156	1560	220	96	Notice trial missing	store store survey pay angry bot repeat repeat courier delivery slow	3
C	9392	1352	220	96	Password store human renew contract	pay late contract renew form repeat push human late push	0
C	9392	1456	220	96	Form open courier upgrade	account account friend declined login happy store reset	2
C	188	1672	220	96	Courier trial happy store	bored refund password waits opens missing invoice late clear mail	2
C	188	1776	220	96	Answers waits push late opens	form upgrade advice delivery declined survey invoice account repeat bot push	2
C	188	1880	220	96	Reads reset form	declined repeat upgrade repeat friend contract renew support courier contract	3
C	424	1672	220	96	App survey waits reads bot	contract relieved courier reset mail cancel refund push	1
C	424	1776	220	96	Box store basket survey	account customer compare trial delivery angry basket support	2
C	660	1672	220	96	Unsure support missing compare waits	notice contract late call customer app invoice slow	3
C	660	1776	220	96	Account pay compare slow	relieved answers mobile agent chat bot chat bored	1
C	896	1672	220	96	Angry mail wrong	relieved cancel compare clear late call call desktop basket wrong relieved	3
C	896	1776	220	96	Happy declined agent renew mobile	card reads waits notice contract notice customer push form reset mobile late advice	3
C	896	1880	220	96	Advice compare missing	form bot open relieved card advice account card box human friend login	2
C	1132	1672	220	96	Contract declined renew happy repeat	mail chat renew bored price advice compare friend bot trial wrong	0
C	1132	1776	220	96	Relieved opens reads	price renew waits bored customer contract quick relieved invoice missing human box support reset	3
C	1132	1880	220	96	Compare push call repeat price	invoice quick wrong wrong slow answers call quick price delivery open bored	3
C	1368	1672	220	96	Chat clear reset login refund	contract login contract fails app late pay notice chat	5
C	1368	1776	220	96	Clear parcel bored	wrong repeat pay customer app slow repeat mail push refund	3
C	1368	1880	220	96	Reads cancel basket	human open late survey bored card open clear mail card store store reset	3
C	1604	1672	220	96	Form upgrade fails quick	mobile waits clear delivery advice pay form parcel desktop wrong support	0
C	1604	1776	220	96	Slow bored unsure mobile store	happy compare push chat quick angry renew customer compare missing	0
C	1840	1672	220	96	Wrong survey mobile contract	trial customer open bot upgrade late notice form declined clear trial	2
C	1840	1776	220	96	Login reset declined angry pay	declined login unsure basket card parcel box slow	3
C	2076	1672	220	96	Angry slow relieved	password password friend angry push bot basket compare angry fails bored store	0
C	2076	1776	220	96	Call renew delivery slow human	desktop unsure quick cancel wrong refund delivery courier upgrade card happy	2
C	2076	1880	220	96	Push missing unsure friend	renew bored notice survey quick open box clear call human courier delivery repeat box	4
C	2312	1672	220	96	Unsure parcel mobile opens	advice notice form opens chat desktop refund mail human reads	0
C	2312	1776	220	96	Slow account unsure bot chat	desktop invoice reads form parcel slow declined call refund trial opens survey clear	4
C	2548	1672	220	96	Advice survey contract fails opens	reads store happy desktop slow reads reset reads fails human basket quick survey	0
C	2548	1776	220	96	Waits relieved form angry answers	compare bot box box delivery missing upgrade upgrade	2
C	2548	1880	220	96	Answers app price trial slow	upgrade refund login form happy reset refund open renew angry clear answers advice	1
C	2784	1672	220	96	Store delivery repeat compare clear	support unsure chat account reset open invoice contract open answers login contract answers	0
C	2784	1776	220	96	Opens push compare delivery	support agent compare renew upgrade repeat bored happy agent store delivery compare cancel relieved	5
C	3020	1672	220	96	Form opens pay	declined late clear box chat store contract call declined	4
C	3020	1776	220	96	Fails mobile invoice mobile	open refund late bored relieved slow declined open	5
C	3256	1672	220	96	Basket call renew	mobile contract parcel angry quick advice invoice relieved opens	3
C	3256	1776	220	96	Courier password call bot mail	answers quick box password upgrade agent opens pay fails trial angry fails call	4
C	3492	1672	220	96	Pay delivery bored price refund	invoice relieved open password opens open basket quick reads unsure card app unsure	1
C	3492	1776	220	96	Parcel reads support pay	answers cancel angry bored renew relieved parcel invoice clear waits pay agent fails	4
C	3492	1880	220	96	Fails renew desktop box password	delivery box login bot card invoice app human cancel	1
C	3728	1672	220	96	Login contract invoice mail wrong	support mobile account relieved bored opens courier bored card	3
C	3728	1776	220	96	Renew advice push quick	quick cancel agent customer late reset bored answers reset price refund	3
C	3964	1672	220	96	Basket happy app upgrade	customer agent box call courier renew desktop reset angry	4
C	3964	1776	220	96	Store desktop missing	app bored form slow quick support price basket call	3
C	4200	1672	220	96	Human declined renew	refund reads opens mail advice invoice open box opens friend	4
C	4200	1776	220	96	App wrong answers	slow friend customer survey reset happy opens relieved box box	0
C	4436	1672	220	96	Login opens reset form form	cancel late reset wrong open reads app push renew	3
C	4436	1776	220	96	Opens reads contract missing	mail price courier courier password courier unsure slow card box	4
C	4436	1880	220	96	Compare push price call	declined password price declined support trial app survey survey price slow account customer password	3
C	4672	1672	220	96	Compare login advice box	notice trial parcel trial quick mail survey parcel delivery waits chat login	5
C	4672	1776	220	96	Friend login form	delivery fails reads declined pay store price cancel late compare push cancel quick customer	1
C	4908	1672	220	96	Unsure quick agent	chat open login friend push agent declined invoice courier	2
C	4908	1776	220	96	Chat survey advice	call upgrade bot trial renew reads mobile bot support form call price desktop	1
C	4908	1880	220	96	Trial invoice happy	quick app desktop support human parcel friend box opens advice delivery courier	5
C	5144	1672	220	96	Reset missing wrong contract pay	password card renew human courier mail app bot invoice	1
C	5144	1776	220	96	Missing relieved bot	contract trial missing happy reads pay pay reads chat	3
C	5380	1672	220	96	Parcel unsure declined	form reads desktop password missing password slow courier happy chat answers password invoice	5
C	5380	1776	220	96	Declined cancel bot	cancel open upgrade invoice push trial courier reset courier human password login	5
C	5380	1880	220	96	Refund support parcel advice	form opens delivery card repeat support invoice missing agent answers happy survey	3
C	5616	1672	220	96	Relieved cancel password trial answers	mail opens angry declined wrong card survey human push renew happy renew	1
C	5616	1776	220	96	Missing human repeat	form fails price call desktop trial call happy survey account basket push happy wrong	4
C	5852	1672	220	96	Mail cancel reads box missing	pay cancel reads upgrade call desktop unsure open	3
C	5852	1776	220	96	Push app renew	customer fails late cancel upgrade card call cancel fails support bored	1
C	5852	1880	220	96	Parcel call reset basket	desktop trial quick unsure open box refund parcel survey delivery	4
C	6088	1672	220	96	Pay quick form cancel card	renew courier mobile compare late store bot store renew cancel survey push trial	1
C	6088	1776	220	96	Open slow angry	slow call login store reset invoice missing fails human contract reads	5
C	6324	1672	220	96	Chat customer angry friend	angry push password mobile store friend parcel app answers open slow	3
C	6324	1776	220	96	Waits form login contract	advice opens reset password contract bot delivery answers mobile	3
C	6560	1672	220	96	Wrong pay compare box contract	card clear cancel contract renew wrong clear app repeat push opens repeat mobile	5
C	6560	1776	220	96	Password account reset mobile wrong	advice contract relieved wrong login basket opens quick opens support invoice happy mobile	0
C	6796	1672	220	96	Answers call opens angry	happy reset upgrade open delivery unsure courier answers fails renew compare clear pay reads	0
C	6796	1776	220	96	Store agent call	invoice fails contract angry password cancel opens reads survey survey password trial	4
C	6796	1880	220	96	Relieved password answers notice trial	bot reset bored courier cancel angry cancel bored app slow slow	2
C	7032	1672	220	96	Price chat declined clear	form quick mobile mail mail customer customer refund angry mobile upgrade waits angry friend	1
C	7032	1776	220	96	Push quick cancel price	missing login upgrade parcel fails angry bot wrong repeat	0
C	7268	1672	220	96	Missing desktop wrong app opens	mail invoice quick customer pay answers answers bot desktop repeat mobile	2
C	7268	1776	220	96	Account relieved delivery	call contract notice late account support mail pay wrong human survey unsure mail	0
C	7504	1672	220	96	Waits upgrade open happy angry	support support open bored friend relieved human reads waits	3
C	7504	1776	220	96	Login pay unsure quick bot	renew unsure opens login password basket mail price card box opens chat call	3
C	7504	1880	220	96	App compare human answers trial	refund wrong push agent trial bot waits mail fails form late	0
C	7740	1672	220	96	Happy friend renew reset call	notice bored trial wrong call account answers renew customer courier reads	4
C	7740	1776	220	96	Delivery card desktop	desktop wrong customer mail basket reads relieved login card login angry	4
C	7740	1880	220	96	Compare compare mobile push waits	bot quick mobile advice courier mail cancel password	2
C	7976	1672	220	96	Pay delivery customer waits refund	store repeat trial agent compare push upgrade courier account customer	4
C	7976	1776	220	96	Late answers declined reads	support renew chat contract login parcel late survey push bored chat missing agent parcel	4
C	7976	1880	220	96	Renew relieved open renew	clear login clear box contract support refund opens human repeat bot form	2
C	8212	1672	220	96	Account late customer bot	open survey missing unsure open human box human support	2
C	8212	1776	220	96	Contract customer invoice agent	refund reset call survey chat missing agent reset	2
C	8212	1880	220	96	Open survey basket	courier app angry late reset contract happy mobile fails form call compare survey desktop	4
C	8448	1672	220	96	Late chat angry price upgrade	store cancel customer mail missing clear push advice declined happy relieved form friend survey	2
C	8448	1776	220	96	Survey pay support	answers quick refund call mobile missing call delivery bored fails box notice relieved price	1
C	8684	1672	220	96	Card box answers trial	delivery support delivery basket courier courier login desktop	4
C	8684	1776	220	96	Invoice human answers mail	mobile customer delivery opens relieved slow wrong repeat unsure courier	4
C	8920	1672	220	96	Open card fails bored chat	push box pay opens declined reset renew compare bored	1
C	8920	1776	220	96	Login account bot	invoice call notice notice happy password agent invoice late human wrong	5
C	9156	1672	220	96	Form call clear	upgrade box repeat opens store repeat agent delivery chat	5
C	9156	1776	220	96	Reads box push	human clear repeat opens store desktop reset account renew bot invoice upgrade waits	0
C	9156	1880	220	96	Account reset desktop open price	reads delivery slow push opens price account basket	4
C	9392	1672	220	96	Chat reset basket box	form unsure customer clear login quick human reads basket contract	4
C	9392	1776	220	96	Customer parcel declined slow	mobile open reset quick open parcel human agent relieved mobile login unsure	3
C	188	1992	220	96	Reset app store	push unsure relieved survey agent desktop human missing delivery chat call app compare	4
C	188	2096	220	96	Advice mobile open	missing call advice pay bot app clear opens open	4
C	424	1992	220	96	Login compare notice	relieved call trial pay card call app reset notice form box renew support cancel	1
C	424	2096	220	96	Customer support missing	bot notice card trial repeat box missing answers mail refund wrong chat	2
C	660	1992	220	96	Compare account chat	password reset agent contract desktop bored bored price reads invoice answers	3
C	660	2096	220	96	Friend repeat mobile	notice notice mail angry price declined unsure advice wrong store mail pay clear unsure	5
C	896	1992	220	96	Quick human late open happy	reads survey advice friend missing advice advice friend card	5
C	896	2096	220	96	Agent mobile basket renew wrong	parcel reads declined upgrade declined desktop box advice	1
C	1132	1992	220	96	Slow bored price desktop parcel	delivery angry clear survey advice app password survey box password box refund	4
C	1132	2096	220	96	Friend repeat declined	form bored form bored compare relieved human invoice mail card agent chat reset clear	0
C	1132	2200	220	96	Price opens bored	advice delivery late quick open mobile box parcel support parcel angry quick	2
C	1368	1992	220	96	Answers renew notice customer happy	quick quick courier contract agent card account invoice login invoice unsure password happy opens	1
C	1368	2096	220	96	Upgrade late open agent	form cancel compare mail delivery human customer clear	2
C	1368	2200	220	96	Customer reset invoice	desktop parcel refund compare chat survey card repeat card missing password call push	3
C	1604	1992	220	96	Late customer password happy password	happy reset bot relieved store parcel notice desktop	1
C	1604	2096	220	96	Agent courier delivery price	refund login box refund answers wrong waits box agent login invoice	2
C	1840	1992	220	96	Waits basket wrong	notice desktop invoice parcel open agent clear angry	4
C	1840	2096	220	96	Login cancel trial basket compare	push friend upgrade relieved open declined mail open wrong compare invoice box delivery	0
C	2076	1992	220	96	Missing form missing	delivery trial mobile account angry form mail bored friend unsure price delivery	1
C	2076	2096	220	96	Mail opens open advice friend	parcel opens courier form delivery chat late clear invoice survey cancel password friend	3
C	2076	2200	220	96	Fails bot call	push notice refund form unsure notice card declined	3
C	2312	1992	220	96	Agent upgrade push contract human	happy human unsure unsure clear slow agent clear clear invoice survey notice refund price	5
C	2312	2096	220	96	Mobile parcel repeat pay missing	invoice bot happy card unsure wrong upgrade courier courier slow wrong basket app	3
C	2548	1992	220	96	Late push refund card box	reads account advice late password answers password basket	3
C	2548	2096	220	96	Declined angry bored mail repeat	quick reset reads box refund customer answers human waits card relieved reset mail	3
C	2784	1992	220	96	Missing bored open repeat courier	missing mail quick opens push survey clear unsure waits repeat survey support	1
C	2784	2096	220	96	Compare quick push survey	reads bot trial bot invoice missing human box mobile call survey notice refund	4
C	2784	2200	220	96	Reads basket trial form human	contract account survey pay fails customer survey mobile reads renew agent	5
C	3020	1992	220	96	Refund answers support friend human	refund slow push call box human compare bored angry support courier bored account	0
C	3020	2096	220	96	Survey push notice bored	parcel cancel upgrade refund app refund missing customer mobile friend advice	4
C	3256	1992	220	96	Open trial answers clear	late relieved advice mobile fails bot compare wrong survey relieved open	5
C	3256	2096	220	96	Call advice compare contract	push compare trial survey pay agent password account delivery	5
C	3256	2200	220	96	Support bored box open	renew reads missing quick relieved notice chat delivery	0
C	3492	1992	220	96	Reads relieved open call	relieved advice unsure parcel quick angry bot push password bored	3
C	3492	2096	220	96	Chat human app customer account	renew waits declined quick reads renew courier support price relieved fails	5
C	3492	2200	220	96	Late cancel bot card	form card fails store password store pay repeat invoice parcel	1
C	3728	1992	220	96	Basket store happy store	cancel declined angry basket account fails call card	2
C	3728	2096	220	96	Delivery app trial angry	repeat contract agent box delivery price app login login human support late unsure angry	4
C	3728	2200	220	96	Upgrade trial open support happy	store contract trial basket quick friend human repeat card password	5
C	3964	1992	220	96	Cancel parcel open courier	survey invoice support password reads pay push mobile	1
C	3964	2096	220	96	Advice reads friend	desktop agent relieved login missing quick login pay parcel	0
C	4200	1992	220	96	Reset survey answers relieved reads	late relieved reset relieved cancel customer declined invoice contract account slow password clear agent	5
C	4200	2096	220	96	Notice waits box	price bot call unsure happy wrong invoice wrong reset price box late call	5
C	4436	1992	220	96	Opens waits password form	desktop advice open refund mobile missing upgrade quick mobile	5
C	4436	2096	220	96	Relieved compare courier mobile	wrong friend parcel basket friend support angry account basket refund parcel unsure	1
C	4436	2200	220	96	Delivery open price	reset pay refund advice password friend bored unsure	4
C	4672	1992	220	96	Form form app contract	wrong form cancel slow password opens slow chat	4
C	4672	2096	220	96	Clear contract store	delivery slow repeat late price price wrong missing form late renew	3
C	4672	2200	220	96	Renew account upgrade	agent customer compare survey parcel opens password account	1
C	4908	1992	220	96	Compare mobile open	repeat unsure relieved declined push pay password mobile happy customer	0
C	4908	2096	220	96	Mobile upgrade store	agent app password refund refund login customer clear parcel bored store customer customer	0
C	4908	2200	220	96	App contract cancel contract	survey quick slow contract survey missing advice agent declined	4
C	5144	1992	220	96	Bored agent survey opens	basket unsure pay agent push declined slow advice human slow account contract reads	1
C	5144	2096	220	96	Answers happy basket	late chat bored trial trial notice advice customer bored bot courier	5
C	5144	2200	220	96	Pay friend bot mail	waits parcel late upgrade unsure refund slow trial store courier box desktop box	2
C	5380	1992	220	96	Support bot compare	survey parcel support wrong reset chat password relieved wrong slow parcel mail delivery answers	4
C	5380	2096	220	96	Call late wrong	support slow cancel parcel fails survey reads password form slow card renew human slow	2
C	5616	1992	220	96	Delivery advice happy contract	trial cancel compare angry refund cancel cancel slow waits	0
C	5616	2096	220	96	Password clear delivery	reset cancel bored renew pay trial renew late	3
C	5616	2200	220	96	Bot invoice waits customer	slow store slow form invoice angry invoice customer push bot mobile parcel	5
C	5852	1992	220	96	Contract wrong advice repeat	card call password pay agent reset trial upgrade basket human opens	3
C	5852	2096	220	96	Late delivery trial	fails delivery mail declined customer answers support form waits password box clear card	0
C	6088	1992	220	96	Upgrade notice answers survey	desktop bored account contract app password open app	3
C	6088	2096	220	96	Delivery bot answers clear basket	invoice reads login renew waits invoice unsure call	4
C	6324	1992	220	96	Agent relieved form call happy	cancel unsure declined reset missing survey friend opens fails missing parcel bot cancel delivery	4
C	6324	2096	220	96	Agent box reads login	missing quick opens angry card slow mail bored	0
C	6560	1992	220	96	Push chat desktop	reads chat support parcel box notice basket human notice cancel card desktop	0
C	6560	2096	220	96	Bot store missing	price trial repeat human unsure bored agent notice mail form store answers late declined	3
C	6796	1992	220	96	Courier mail bot courier answers	basket reads bot login form password store app mobile agent repeat password missing basket	3
C	6796	2096	220	96	Bot push opens box	delivery customer human cancel bot repeat slow upgrade mail reads bored	5
C	7032	1992	220	96	Pay store bored mail account	repeat app customer password box wrong price waits pay invoice price clear missing	2
C	7032	2096	220	96	Box slow basket	form basket human repeat bored support basket upgrade mail	3
C	7268	1992	220	96	Customer human agent	friend contract call desktop chat chat reset invoice desktop relieved parcel late agent delivery	0
C	7268	2096	220	96	Card slow price	survey trial angry invoice unsure bot account waits desktop app store	4
C	7504	1992	220	96	Quick account wrong friend store	chat wrong card slow human answers wrong app pay renew happy card	1
C	7504	2096	220	96	Open box reads	unsure human bored agent clear price pay clear missing	0
C	7740	1992	220	96	Call box answers call	basket friend answers refund invoice account account happy mail chat	2
C	7740	2096	220	96	Open repeat parcel bot bot	quick basket store survey agent push declined card invoice compare opens	1
C	7976	1992	220	96	Contract open mobile repeat	mobile wrong basket happy account slow basket renew support missing chat	4
C	7976	2096	220	96	Slow call parcel answers desktop	contract refund quick happy friend account password late pay	4
C	7976	2200	220	96	Clear answers relieved call	happy reset refund call password push store open trial mobile chat customer parcel advice	4
C	8212	1992	220	96	Mobile parcel happy	login mobile contract missing unsure form delivery cancel advice quick app declined	3
C	8212	2096	220	96	Slow declined login	compare repeat answers customer happy mail account support friend agent clear agent	2
C	8212	2200	220	96	Upgrade happy support	password basket delivery clear trial account opens invoice compare card push	4
C	8448	1992	220	96	Cancel delivery angry refund	customer chat happy open call courier angry quick clear answers app clear	2
C	8448	2096	220	96	App delivery refund card	trial password price card box advice courier compare happy survey waits wrong repeat	5
C	8448	2200	220	96	Mobile courier support parcel survey	opens human wrong upgrade angry reset opens answers declined wrong cancel missing	0
C	8684	1992	220	96	Declined late account desktop	refund compare waits login late quick advice fails parcel repeat	1
C	8684	2096	220	96	Missing login slow bored price	push account basket late login relieved clear quick	2
C	8920	1992	220	96	Mail angry courier refund opens	declined fails refund delivery angry repeat survey mail password	1
C	8920	2096	220	96	Bored waits refund missing	bot survey unsure mobile account delivery opens upgrade renew mobile agent survey renew	1
C	8920	2200	220	96	Fails answers relieved notice	late mobile basket slow contract mail delivery quick	2
C	9156	1992	220	96	Password human trial	pay fails repeat invoice reset store password declined quick human agent	2
C	9156	2096	220	96	Happy form desktop	unsure refund form wrong basket advice store parcel store invoice fails bored happy waits	5
C	9392	1992	220	96	Price answers basket	missing basket late cancel slow bot upgrade call answers opens repeat	2
C	9392	2096	220	96	Form support advice upgrade	reads reads upgrade refund mail reset customer basket survey reads declined form upgrade	4
C	188	2312	220	96	Slow login renew	bot survey call advice compare compare login login basket mobile reset quick parcel notice	0
C	188	2416	220	96	Notice delivery reads	relieved fails pay notice form repeat customer bored slow	4
C	424	2312	220	96	Box bored account trial	fails repeat chat parcel customer clear compare quick contract	1
C	424	2416	220	96	Declined invoice clear survey	trial survey angry wrong desktop basket human call bot	4
C	424	2520	220	96	App invoice friend	app chat compare unsure refund delivery login fails	1
C	660	2312	220	96	Happy upgrade account refund clear	late renew happy call call form parcel agent	3
C	660	2416	220	96	Missing friend refund push angry	late reads trial advice store upgrade late waits answers fails human app parcel	1
C	896	2312	220	96	Opens push wrong parcel unsure	declined account password box wrong answers happy bot wrong reads reads late answers chat	3
C	896	2416	220	96	Bored customer account bored	open contract refund happy store agent declined mail answers box invoice renew advice app	1
C	896	2520	220	96	Support angry call declined upgrade	declined reads trial mail delivery fails unsure unsure quick friend waits	2
C	1132	2312	220	96	Renew chat answers bored mail	upgrade customer contract reads fails reset refund desktop	1
C	1132	2416	220	96	Friend contract delivery human renew	customer waits wrong happy reads mail card upgrade compare happy angry support app store	5
C	1368	2312	220	96	App contract courier	refund relieved agent invoice reads app waits login reads	4
C	1368	2416	220	96	Login store friend reads	human bot slow login reads store delivery password wrong angry clear late	1
C	1368	2520	220	96	Bot angry reset app	notice advice trial declined quick cancel clear relieved fails notice	2
C	1604	2312	220	96	Mobile pay waits account advice	open mobile cancel fails unsure friend trial friend friend desktop app late store	2
C	1604	2416	220	96	Delivery pay refund	quick compare courier human quick unsure advice wrong reads	0
C	1840	2312	220	96	Agent refund reads app	push answers chat bot contract clear wrong delivery chat repeat	0
C	1840	2416	220	96	Box trial form	refund notice card call declined password login clear invoice price card reset advice	4
C	1840	2520	220	96	Courier friend customer mail form	card mail pay desktop delivery invoice relieved survey advice	2
C	2076	2312	220	96	App advice contract advice	password quick chat basket upgrade card customer chat invoice	1
C	2076	2416	220	96	Push store quick advice delivery	contract waits call price relieved cancel wrong repeat answers	3
C	2312	2312	220	96	Reset reset call	pay advice pay fails slow late reads store agent advice pay call app call	0
C	2312	2416	220	96	Basket advice open late	repeat account basket delivery advice late slow friend notice waits account slow courier	1
C	2312	2520	220	96	Cancel push slow	contract box contract angry reset relieved bot chat fails compare customer	5
C	2548	2312	220	96	Bored unsure bot push pay	form opens upgrade waits angry agent fails angry account price notice account support agent	4
C	2548	2416	220	96	Password card late courier mobile	answers parcel clear happy mail invoice card chat advice bored	1
C	2784	2312	220	96	Renew agent relieved declined missing	form clear cancel reset parcel mobile advice waits box upgrade	0
C	2784	2416	220	96	Price account login customer wrong	advice unsure mail answers answers renew delivery bored reads password agent upgrade declined	4
C	2784	2520	220	96	Delivery chat login mobile	waits basket app survey refund chat account friend waits	3
C	3020	2312	220	96	Price refund compare basket store	price desktop price cancel form store app clear	0
C	3020	2416	220	96	Renew push opens courier	push angry cancel trial mail desktop open delivery	0
C	3256	2312	220	96	Password delivery push	delivery renew wrong refund wrong push happy relieved delivery	5
C	3256	2416	220	96	Push notice mobile reads	password desktop waits call survey answers mobile password angry repeat pay compare pay	5
C	3256	2520	220	96	Wrong desktop card waits	open upgrade repeat pay angry push declined fails angry price store	5
C	3492	2312	220	96	Answers repeat waits basket customer	reads box contract compare human form opens open form missing refund answers	4
C	3492	2416	220	96	Friend cancel trial	call invoice push wrong declined slow bored login password opens	3
C	3728	2312	220	96	Contract survey form advice	compare account answers reads notice desktop push relieved missing box support chat invoice	0
C	3728	2416	220	96	Bot store price form notice	survey quick happy declined cancel declined compare angry price contract mobile	1
C	3728	2520	220	96	Parcel invoice form happy	desktop app pay mail pay card quick renew	0
C	3964	2312	220	96	Form upgrade price login	account friend survey cancel bot mobile courier notice cancel	2
C	3964	2416	220	96	Courier invoice compare bot chat	contract pay box compare open mail pay login push missing friend notice	5
C	3964	2520	220	96	Unsure answers push	box advice app customer late store friend mobile trial mail	3
C	4200	2312	220	96	Open happy repeat customer	pay app trial human reads cancel password mobile advice	5
C	4200	2416	220	96	Notice repeat password mobile human	form form mail pay contract mail declined desktop card declined renew price	3
C	4200	2520	220	96	App call pay unsure	box courier missing wrong answers open pay survey missing	5
C	4436	2312	220	96	Slow late support login	notice parcel password store desktop chat account password quick angry open mobile	0
C	4436	2416	220	96	Quick mail friend refund relieved	slow relieved mail notice password login wrong compare bored	1
C	4672	2312	220	96	Chat card refund	waits push cancel card login bored notice card slow box refund desktop	5
C	4672	2416	220	96	Repeat clear login missing app	price happy advice store happy open agent compare mobile relieved price parcel call	4
C	4908	2312	220	96	Compare form price desktop late	chat repeat repeat reset repeat open human password clear survey compare	1
C	4908	2416	220	96	Box late notice box form	delivery quick courier late app bored mobile store chat unsure contract upgrade opens invoice	3
C	5144	2312	220	96	Parcel relieved support friend refund	mobile happy form courier relieved renew courier happy bot bored call declined	4
C	5144	2416	220	96	Courier late delivery store	pay app wrong late survey customer app quick support upgrade repeat card basket	5
C	5380	2312	220	96	Desktop reads delivery box declined	clear answers compare push mobile compare happy answers	1
C	5380	2416	220	96	Bot survey invoice bored repeat	app mail angry password desktop reset advice survey refund compare price	4
C	5380	2520	220	96	Mail app pay	box upgrade delivery courier declined advice agent password	0
C	5616	2312	220	96	Angry invoice answers cancel	quick bored card parcel basket opens waits unsure notice	2
C	5616	2416	220	96	Box missing reset form mail	answers basket bored bored login price notice friend	2
C	5852	2312	220	96	Unsure agent call	repeat basket push bored mobile missing invoice desktop bored relieved cancel courier	4
C	5852	2416	220	96	Slow fails price wrong trial	pay waits missing trial bored unsure cancel agent survey open repeat compare	5
C	5852	2520	220	96	Declined reads account app	bored renew store compare quick bored desktop login invoice form	5
C	6088	2312	220	96	Compare invoice mobile survey	unsure push invoice late contract trial unsure parcel fails	0
C	6088	2416	220	96	Missing quick invoice	form reset bored slow happy upgrade call trial survey repeat desktop	3
C	6088	2520	220	96	Account slow fails login	mail customer login answers angry basket delivery basket	3
C	6324	2312	220	96	Trial late late invoice human	call chat friend support waits mail push reset answers renew pay	3
C	6324	2416	220	96	Human repeat answers	mobile quick angry courier cancel refund trial opens bored invoice declined	3
C	6560	2312	220	96	Price opens cancel slow repeat	quick cancel waits refund opens advice declined support mobile	4
C	6560	2416	220	96	Trial agent push support	fails bored desktop password compare courier opens store clear missing customer	3
C	6796	2312	220	96	Bot app refund	declined login survey reads customer angry push refund human opens	4
C	6796	2416	220	96	Renew angry upgrade opens advice	support trial pay password agent slow chat parcel courier	0
C	7032	2312	220	96	Bored app renew renew fails	pay refund open cancel renew store reads basket card angry slow card reset upgrade	4
C	7032	2416	220	96	Card unsure advice	answers basket unsure declined basket bot account card	4
C	7268	2312	220	96	Renew price repeat	mobile basket account agent upgrade happy form basket form	1
C	7268	2416	220	96	Missing refund unsure	renew basket customer clear open compare repeat basket clear notice compare	3
C	7268	2520	220	96	Pay late declined compare app	cancel missing agent repeat delivery reset repeat quick unsure missing	4
C	7504	2312	220	96	Pay desktop upgrade reads	password survey repeat password trial compare mail clear support form basket open waits	1
C	7504	2416	220	96	Pay friend answers	trial friend store reset waits bot chat survey	0
C	7504	2520	220	96	Form angry trial	upgrade mail quick missing support price bored store reads clear human	2
C	7740	2312	220	96	Call mail app trial	wrong account repeat form call store answers delivery	3
C	7740	2416	220	96	Mail clear pay chat customer	reads fails delivery app basket box fails desktop basket app price relieved happy happy	1
C	7976	2312	220	96	Repeat app missing late	account mobile trial mail waits friend chat angry	4
C	7976	2416	220	96	Opens password declined	call cancel late quick answers cancel invoice delivery opens app cancel pay password fails	4
C	8212	2312	220	96	Reads clear mail clear	store quick push call renew bored notice renew mail customer unsure bot	1
C	8212	2416	220	96	Support mail basket	agent desktop desktop bored basket open bot agent relieved parcel survey clear refund	0
C	8212	2520	220	96	Push customer card repeat	form parcel price upgrade fails account push pay price angry refund opens	3
C	8448	2312	220	96	Angry customer mobile unsure	call courier missing invoice upgrade missing late account declined unsure courier friend password	2
C	8448	2416	220	96	Renew survey wrong missing refund	trial upgrade wrong happy courier open open angry opens parcel	5
C	8448	2520	220	96	Clear refund survey invoice	chat advice bot chat form agent card friend relieved courier missing bored advice	0
C	8684	2312	220	96	Slow refund mail bot	answers login mobile store invoice call slow box login mobile mobile call form	0
C	8684	2416	220	96	Bored trial bot delivery	declined bored answers survey chat clear quick box reset open courier customer	3
C	8920	2312	220	96	App fails account	invoice basket answers refund relieved desktop customer survey compare	3
C	8920	2416	220	96	Refund desktop survey reset clear	wrong unsure angry box box login bored relieved compare login reads	5
C	8920	2520	220	96	Parcel password upgrade fails answers	chat slow friend refund agent bored survey happy wrong trial refund declined pay refund	2
C	9156	2312	220	96	App open mobile survey repeat	pay late mobile bored compare unsure bored waits missing	3
C	9156	2416	220	96	Advice box form bored upgrade	delivery agent account quick support open support basket call app price	5
C	9392	2312	220	96	Waits repeat slow	advice mobile card refund call open account unsure chat	1
C	9392	2416	220	96	Upgrade quick password mobile parcel	chat form slow invoice desktop bored answers courier chat notice advice card call fails	2
C	9392	2520	220	96	Agent repeat mobile basket password	slow login missing parcel store contract agent contract compare declined delivery app	1
C	188	2632	220	96	Open trial customer customer	support clear box advice friend relieved call quick repeat agent call renew price opens	0
C	188	2736	220	96	Parcel desktop push happy	mail reset clear delivery refund call login price late push quick friend password upgrade	2
C	424	2632	220	96	Form mail price advice desktop	repeat mobile trial support mobile cancel delivery agent advice push answers app	3
C	424	2736	220	96	Desktop relieved pay agent	upgrade renew human pay compare declined reads waits call happy declined happy	1
C	424	2840	220	96	Open password repeat clear support	relieved cancel delivery late desktop bot bored happy app password repeat	5
C	660	2632	220	96	Opens angry relieved	push relieved renew happy contract customer basket card call waits contract trial	1
C	660	2736	220	96	Courier box wrong	declined call call chat desktop customer unsure survey reads unsure	4
C	660	2840	220	96	Relieved opens store call late	angry login cancel support invoice fails notice compare agent pay	4
C	896	2632	220	96	Basket notice slow wrong	call agent cancel invoice support happy card advice open invoice	4
C	896	2736	220	96	Form contract bot	cancel card friend happy form store survey parcel contract support	3
C	1132	2632	220	96	Account password bot	angry card agent push call parcel courier store renew notice compare repeat invoice reads	5
C	1132	2736	220	96	Trial customer renew	password missing mobile courier mail open unsure slow quick contract delivery box reads card	5
C	1132	2840	220	96	Mail courier reads relieved customer	late advice password opens contract login friend basket password contract	4
C	1368	2632	220	96	Trial happy password reads pay	desktop upgrade refund reset late password pay advice answers slow renew fails notice waits	5
C	1368	2736	220	96	Reads account renew	chat delivery unsure unsure clear box agent contract box store bored desktop	4
C	1368	2840	220	96	Friend late upgrade courier support	invoice chat basket support push compare compare password compare store	2
C	1604	2632	220	96	Opens bored price	login card push price late survey upgrade repeat human box call	0
C	1604	2736	220	96	Login refund mobile	desktop parcel push happy pay password repeat opens clear	3
C	1604	2840	220	96	Relieved declined friend	desktop call basket upgrade mail waits clear invoice	0
C	1840	2632	220	96	Declined bored upgrade pay parcel	account notice form reset desktop cancel contract customer	5
C	1840	2736	220	96	Account renew reset	password password compare chat declined login happy invoice agent bot	5
C	1840	2840	220	96	Login quick delivery	trial store push customer mobile friend relieved quick agent notice human happy	1
C	2076	2632	220	96	Waits survey invoice	delivery renew friend waits app app login courier declined mobile trial	4
C	2076	2736	220	96	Basket app compare trial wrong	human answers call reads store friend survey cancel login login box renew repeat	1
C	2076	2840	220	96	Unsure support login box	form relieved store upgrade answers mobile bot reads box password chat form	2
C	2312	2632	220	96	Compare wrong reset declined fails	upgrade support wrong open chat upgrade human bored box customer	2
C	2312	2736	220	96	Advice quick missing basket	support support answers friend open mobile open reads box cancel agent contract	1
C	2548	2632	220	96	Reset renew store answers	fails slow basket late desktop compare mobile desktop password late friend waits	3
C	2548	2736	220	96	Mail refund declined human angry	password declined mobile renew contract advice repeat account mail store friend mobile	1
C	2784	2632	220	96	Support wrong mobile	relieved open human friend push pay mobile customer	3
C	2784	2736	220	96	Opens support login delivery password	missing invoice quick pay repeat customer friend refund push missing card bored mobile angry	0
C	2784	2840	220	96	Missing upgrade unsure chat	desktop late repeat mail late wrong parcel login notice contract store opens contract relieved	1
C	3020	2632	220	96	Wrong reset parcel box renew	trial invoice desktop login notice compare contract renew unsure app	0
C	3020	2736	220	96	Contract form bored login box	relieved happy customer parcel invoice waits parcel clear	4
C	3020	2840	220	96	Compare box fails	human password courier open repeat password parcel store account support waits card contract	2
C	3256	2632	220	96	Happy relieved password invoice	reset opens delivery answers bored happy delivery bored relieved delivery refund agent	5
C	3256	2736	220	96	Opens mail invoice courier call	contract account repeat open bored contract compare app chat desktop human cancel account slow	4
C	3492	2632	220	96	Slow store angry clear customer	friend customer waits form fails survey pay advice angry support late chat survey card	3
C	3492	2736	220	96	Support app happy	trial happy box call opens contract call parcel clear app box support	5
C	3728	2632	220	96	Notice slow mail refund desktop	support form reset compare compare account price quick cancel bored happy	1
C	3728	2736	220	96	Friend unsure push	invoice slow customer form basket chat human password store mail contract	3
C	3728	2840	220	96	Bot angry store	support mail refund clear renew refund support quick missing invoice call compare	2
C	3964	2632	220	96	Human call open	form answers pay app chat reset fails renew	3
C	3964	2736	220	96	Mobile answers quick bot bot	courier delivery open upgrade notice declined chat parcel card agent cancel parcel missing	0
C	4200	2632	220	96	Fails box compare courier reset	login parcel renew cancel refund box customer login basket	4
C	4200	2736	220	96	Quick refund quick	bot missing price customer angry quick mail app pay box open password cancel	0
C	4200	2840	220	96	Desktop unsure store	courier form unsure waits wrong mail upgrade open box customer missing repeat pay late	2
C	4436	2632	220	96	Unsure push trial unsure	account form bored trial survey password mail opens push	1
C	4436	2736	220	96	Call price survey quick	box unsure basket desktop fails open support clear happy quick call notice friend	4
C	4436	2840	220	96	Bored clear price	trial account waits opens desktop quick human repeat declined angry mobile answers cancel	5
C	4672	2632	220	96	Declined customer relieved password	renew open push cancel survey mail support reset refund price password waits password	2
C	4672	2736	220	96	Parcel password parcel missing box	waits chat basket happy late delivery happy call answers price desktop	4
C	4908	2632	220	96	Reset contract parcel unsure waits	open clear bot push late upgrade price password answers relieved late mobile	5
C	4908	2736	220	96	Cancel trial upgrade answers	answers relieved call answers pay human price card agent angry pay card missing cancel	5
C	4908	2840	220	96	Store human mobile	open mail unsure login upgrade bot delivery unsure	3
C	5144	2632	220	96	Friend slow compare	price refund clear missing price wrong price upgrade contract clear repeat repeat	1
C	5144	2736	220	96	Human repeat mail	account courier form form courier contract clear agent human agent box	5
C	5380	2632	220	96	Push declined answers missing desktop	waits opens support invoice store open refund refund reset card	3
C	5380	2736	220	96	Fails customer reads mail	call open basket card late reset form missing advice clear	3
C	5380	2840	220	96	Bored mobile reads wrong refund	compare relieved answers angry refund account notice store mobile	3
C	5616	2632	220	96	Declined chat delivery agent	unsure missing courier delivery box invoice trial push contract declined declined compare invoice	0
C	5616	2736	220	96	Fails notice waits account notice	answers price reads missing waits slow invoice human agent answers call cancel trial price	4
C	5852	2632	220	96	Cancel advice answers upgrade account	box waits answers login agent wrong price human support chat reads waits basket waits	2
C	5852	2736	220	96	Customer price box mobile repeat	late customer upgrade opens push friend repeat reset	4
C	5852	2840	220	96	Desktop mail fails	happy advice answers courier store invoice notice upgrade push chat	5
C	6088	2632	220	96	Cancel card bot	box account angry opens repeat price clear declined cancel opens mail store	4
C	6088	2736	220	96	Chat wrong missing reads happy	quick invoice basket form chat agent reset parcel	3
C	6088	2840	220	96	Reads reset invoice	store missing box store unsure bored reads wrong advice desktop renew notice trial	5
C	6324	2632	220	96	Late cancel angry	delivery basket open bot call opens contract form push card call basket bot repeat	1
C	6324	2736	220	96	Waits clear unsure courier price	declined opens declined price mail late reset clear late	1
C	6324	2840	220	96	Trial account advice	delivery missing angry compare answers bot pay angry missing account basket basket	3
C	6560	2632	220	96	Store slow opens courier	app app compare reset renew refund bored friend declined login mobile	2
C	6560	2736	220	96	Relieved store fails account survey	clear parcel missing reads slow chat slow push	3
C	6560	2840	220	96	Mobile desktop relieved app	wrong answers support box mail wrong courier invoice wrong app clear friend compare	2
C	6796	2632	220	96	Desktop notice push agent	quick desktop reset cancel basket human repeat wrong human fails	3
C	6796	2736	220	96	Box advice open	opens chat delivery happy password fails support notice renew repeat trial pay	2
C	6796	2840	220	96	Bored login quick bot	store app call refund basket courier chat chat push mobile clear	5
C	7032	2632	220	96	Happy declined repeat	password courier clear account open chat login unsure renew	3
C	7032	2736	220	96	Relieved answers form waits	customer contract contract quick chat courier desktop fails	0
C	7032	2840	220	96	Agent compare password app desktop	relieved agent unsure open courier trial form unsure upgrade answers advice opens reads bored	0
C	7268	2632	220	96	Card survey customer support card	form customer clear parcel notice human missing chat agent basket quick fails pay	5
C	7268	2736	220	96	Account human chat	chat happy opens account mail price wrong declined bored mail waits notice pay	0
C	7504	2632	220	96	Angry pay form human answers	basket agent pay compare missing form chat clear	0
C	7504	2736	220	96	Opens refund app angry human	survey password reads password answers slow support bored call declined	4
C	7740	2632	220	96	Reset reads reset	survey bot answers delivery upgrade repeat app relieved waits card	1
C	7740	2736	220	96	Survey waits opens bored chat	waits answers account declined delivery upgrade bored courier human late relieved	0
C	7976	2632	220	96	Delivery late card	mail delivery answers renew agent angry missing trial	5
C	7976	2736	220	96	Clear password unsure	survey card desktop human contract login quick advice missing human	2
C	8212	2632	220	96	Basket trial friend unsure mobile	refund missing mail chat wrong clear parcel customer	2
C	8212	2736	220	96	Wrong invoice upgrade	login reset delivery app compare parcel price chat mail	5
C	8448	2632	220	96	Desktop parcel invoice late	answers box open cancel clear basket mobile open open basket	3
C	8448	2736	220	96	Mail call desktop	slow bored upgrade renew app login notice quick app compare contract	1
C	8448	2840	220	96	Pay advice app missing	box cancel open quick declined form card call mail support	2
C	8684	2632	220	96	Bot push password	mobile repeat relieved missing price happy clear price call desktop waits friend reset	4
C	8684	2736	220	96	Card store trial	relieved compare password slow card fails agent agent advice wrong	4
C	8920	2632	220	96	Form human answers trial	account delivery card wrong renew happy price compare answers support reads answers login reads	0
C	8920	2736	220	96	Human pay unsure repeat slow	agent contract relieved survey compare wrong mail fails form desktop notice bored reset account	3
C	9156	2632	220	96	Late answers late happy friend	quick missing box advice human notice missing declined customer	1
C	9156	2736	220	96	Happy account slow reset	notice friend customer waits mail clear contract courier open	3
C	9392	2632	220	96	Renew price password	wrong trial advice courier upgrade waits angry relieved slow advice declined	5
C	9392	2736	220	96	Desktop reset pay push	delivery repeat clear refund push clear declined notice box	4
C	9392	2840	220	96	Survey box customer	clear unsure form cancel card customer open account cancel desktop friend	4
C	188	2952	220	96	Agent courier app	store invoice call reads angry cancel answers customer bored chat	4
C	188	3056	220	96	Call notice open notice	customer survey store reset bot push account box reset	2
C	424	2952	220	96	Box clear pay	bot clear unsure unsure store card angry clear account account	3
C	424	3056	220	96	Account bored declined wrong	push friend late human late store cancel push upgrade	0
C	424	3160	220	96	Store open clear compare missing	answers relieved fails delivery agent upgrade app courier	5
C	660	2952	220	96	Account customer parcel	contract human cancel unsure late mobile missing bored opens angry slow quick bot mail	0
C	660	3056	220	96	Bored push store	trial bored app quick upgrade customer account late late login angry password contract	3
C	660	3160	220	96	Push cancel survey login	account slow reads human invoice relieved contract desktop answers bot	1
C	896	2952	220	96	Chat invoice chat	upgrade unsure password slow mail desktop login happy invoice friend	5
C	896	3056	220	96	Mobile human compare	trial bored bored form delivery answers box unsure wrong login	5
C	1132	2952	220	96	Clear contract mobile pay happy	survey contract opens chat app opens reset declined chat	1
C	1132	3056	220	96	Courier mobile quick angry	call mobile advice reads basket basket price mobile login	4
C	1368	2952	220	96	Form open answers clear	fails late late call account happy repeat refund relieved chat basket	2
C	1368	3056	220	96	Human desktop clear push	cancel push agent angry refund waits price courier courier human invoice	5
C	1604	2952	220	96	Store box mail	delivery basket angry unsure missing reset angry bot	1
C	1604	3056	220	96	Box missing push	notice login friend waits box cancel chat reads support push chat	1
C	1604	3160	220	96	Delivery survey chat	opens waits renew repeat cancel answers delivery box upgrade bored	0
C	1840	2952	220	96	Pay upgrade reads compare slow	basket missing call waits store reset card bored upgrade quick mail happy slow	4
C	1840	3056	220	96	Unsure wrong friend	pay account box invoice password declined notice delivery answers box unsure quick slow relieved	1
C	1840	3160	220	96	Support clear upgrade angry	desktop invoice bored price opens trial invoice advice waits chat late store	0
C	2076	2952	220	96	Login mail bored fails compare	cancel pay reads open waits renew late notice mobile	2
C	2076	3056	220	96	Store bot price answers chat	reset repeat password store contract opens angry parcel	4
C	2076	3160	220	96	Refund upgrade waits account delivery	login reads mobile missing store box survey support	0
C	2312	2952	220	96	Mobile desktop unsure	trial account basket human renew invoice desktop answers wrong desktop reset bored clear box	5
C	2312	3056	220	96	Password answers parcel repeat	mail relieved repeat cancel call quick contract push contract basket	3
C	2548	2952	220	96	Pay compare fails app	store clear mobile price renew waits customer answers	5
C	2548	3056	220	96	Box answers store	form missing courier form courier mail bot chat call	1
C	2784	2952	220	96	Cancel price missing account	invoice box angry desktop price price quick mail	5
C	2784	3056	220	96	Wrong compare compare	form push form friend box angry slow advice renew clear repeat	4
C	3020	2952	220	96	Bored wrong store mobile account	cancel advice reads password invoice answers mobile price missing courier desktop fails price call	3
C	3020	3056	220	96	Invoice relieved call mail	courier delivery desktop repeat trial support repeat fails contract bored password clear push clear	1
C	3020	3160	220	96	Upgrade renew fails	parcel mobile compare app pay missing pay agent form bored mobile	5
C	3256	2952	220	96	Desktop form bot opens trial	agent desktop pay support open store open survey customer happy form password app clear	1
C	3256	3056	220	96	Box agent agent compare human	human declined desktop notice chat waits password basket	4
C	3256	3160	220	96	Invoice delivery bored	basket customer compare courier bot account human survey	2
C	3492	2952	220	96	Relieved survey card	bot advice quick bot unsure repeat contract password account compare login	4
C	3492	3056	220	96	Form friend friend	slow opens courier password box unsure friend angry bot relieved	0
C	3728	2952	220	96	Declined account desktop renew survey	trial compare fails store account unsure declined store cancel box angry	4
C	3728	3056	220	96	Renew mail contract	bot human happy agent waits trial form mail basket pay	1
C	3728	3160	220	96	Agent compare support opens	declined missing bored desktop human account reset late friend relieved	2
C	3964	2952	220	96	Password reset price form	late upgrade parcel declined quick human renew app reads push contract open open customer	0
C	3964	3056	220	96	Chat human missing unsure card	upgrade delivery advice support declined pay wrong parcel fails account advice	0
C	4200	2952	220	96	Desktop human parcel repeat	late desktop upgrade support compare open opens support customer slow unsure compare	2
C	4200	3056	220	96	Mobile card angry relieved human	relieved fails account refund compare agent cancel store renew notice	5
C	4436	2952	220	96	Box clear account bot	price store happy password reset account push basket happy late open desktop friend relieved	2
C	4436	3056	220	96	Login cancel upgrade bot survey	repeat agent compare mobile slow happy reads human	5
C	4436	3160	220	96	Friend slow refund	account fails bot reset chat parcel clear bored	4
C	4672	2952	220	96	Mobile mail chat	compare reset contract reads survey relieved login mobile quick relieved refund reads mobile form	2
C	4672	3056	220	96	Declined price invoice pay refund	pay angry bot repeat app angry password desktop	1
C	4908	2952	220	96	Card clear late clear store	delivery happy password delivery survey card store password bored account notice happy password relieved	3
C	4908	3056	220	96	Delivery upgrade invoice parcel	waits password slow reads chat box slow agent	0
C	4908	3160	220	96	Missing notice delivery	account unsure missing unsure compare clear angry fails basket wrong angry unsure human	3
C	5144	2952	220	96	Contract compare password	wrong bot waits reads bot answers clear parcel notice	4
C	5144	3056	220	96	Desktop opens answers declined form	survey repeat fails quick support missing account account call unsure	1
C	5144	3160	220	96	Angry store slow advice wrong	call card missing refund account unsure cancel notice login survey	4
C	5380	2952	220	96	Reset human app unsure login	form call agent bored desktop delivery clear late	5
C	5380	3056	220	96	Box price fails customer	parcel waits relieved opens box support store customer login box reads parcel basket	4
C	5616	2952	220	96	Slow upgrade customer survey	clear wrong refund upgrade bot missing call agent slow call	1
C	5616	3056	220	96	Clear cancel app upgrade	human answers opens late cancel mail call unsure trial repeat	3
C	5616	3160	220	96	Quick happy waits	slow box open push repeat form wrong password fails delivery app reset open	0
C	5852	2952	220	96	Opens open compare wrong	pay parcel friend contract advice card form invoice compare	3
C	5852	3056	220	96	Unsure basket basket bored	contract push notice customer upgrade renew delivery delivery password renew slow desktop	4
C	6088	2952	220	96	Courier wrong waits upgrade	card form reset call unsure fails repeat reset opens relieved app human happy chat	5
C	6088	3056	220	96	Contract price box clear	upgrade fails fails declined store price angry survey contract	4
C	6088	3160	220	96	Advice card clear reads happy	trial password reads slow opens survey reads card	3
C	6324	2952	220	96	Customer login unsure account	clear delivery friend agent chat mobile friend customer form late login	2
C	6324	3056	220	96	Open wrong survey declined trial	advice delivery advice app delivery open refund missing delivery unsure advice human password	4
C	6560	2952	220	96	Relieved chat fails	angry late mail renew refund desktop app upgrade	0
C	6560	3056	220	96	Login wrong happy form opens	support clear clear mail mobile fails call reset customer	1
C	6796	2952	220	96	Price missing invoice	survey quick upgrade late bored repeat invoice courier reads happy support	1
C	6796	3056	220	96	Angry reads advice happy bot	reads push angry open mail refund late survey clear parcel account notice answers	2
C	6796	3160	220	96	Advice desktop bot	price bot pay quick mail opens courier quick call happy opens slow delivery	3
C	7032	2952	220	96	Support push happy pay chat	waits login renew call basket compare late waits chat reset clear fails notice	0
C	7032	3056	220	96	Password support call	pay basket clear answers agent advice answers price	3
C	7032	3160	220	96	Form happy agent	agent happy unsure desktop contract angry mobile account	4
C	7268	2952	220	96	Chat delivery contract parcel slow	declined slow refund missing mail pay answers answers app repeat relieved cancel notice	4
C	7268	3056	220	96	App answers waits	agent courier invoice clear refund reset trial reset support advice quick	3
C	7268	3160	220	96	Form customer answers app compare	quick push unsure survey quick call agent price clear	1
C	7504	2952	220	96	Cancel agent renew pay	clear pay happy wrong delivery upgrade reads mail delivery bored pay declined call refund	3
C	7504	3056	220	96	Fails compare open quick	angry agent declined survey card call contract chat wrong bot reset happy	0
C	7740	2952	220	96	Box invoice store invoice	reads renew reset card bored account declined login delivery desktop mail reads password	5
C	7740	3056	220	96	Form card waits form	relieved slow friend unsure box card missing invoice mobile refund desktop friend parcel desktop	3
C	7976	2952	220	96	Answers delivery friend renew waits	form cancel notice call unsure bored courier customer reads	4
C	7976	3056	220	96	Cancel late basket	refund bored courier mail trial app late agent price support login contract	1
C	8212	2952	220	96	Wrong quick mail happy invoice	parcel repeat basket upgrade store wrong reset mail	4
C	8212	3056	220	96	Pay chat refund call	happy basket late upgrade renew card card slow unsure pay human renew reset	4
C	8212	3160	220	96	Price friend invoice parcel desktop	late price form compare late repeat bored cancel upgrade	4
C	8448	2952	220	96	Account invoice form human declined	notice opens parcel reads chat survey courier relieved support call unsure relieved notice	1
C	8448	3056	220	96	Happy answers repeat	compare unsure friend wrong contract agent account unsure app bot cancel repeat reset	2
C	8448	3160	220	96	Delivery box upgrade courier	mail relieved opens late friend answers advice happy opens password happy basket	2
C	8684	2952	220	96	Pay agent support	relieved friend friend invoice contract renew angry reads delivery	3
C	8684	3056	220	96	Contract push happy	mobile box card bot login waits store login bot push courier form relieved	4
C	8684	3160	220	96	Survey support angry login cancel	reset survey slow late opens unsure price call wrong fails reads	0
C	8920	2952	220	96	Account mobile relieved survey advice	app card renew quick price card mobile fails human courier	0
C	8920	3056	220	96	Basket call desktop desktop	open form renew support box quick app mail delivery price notice unsure desktop	4
C	9156	2952	220	96	App desktop reads clear	wrong call human courier opens basket delivery happy form call reset	0
C	9156	3056	220	96	Declined parcel pay	fails pay friend quick relieved friend call app customer mail compare refund invoice	3
C	9156	3160	220	96	Price repeat price store	price upgrade support quick open bot contract human	5
C	9392	2952	220	96	Support app chat opens	account slow agent quick notice repeat trial mail angry	2
C	9392	3056	220	96	Human angry card unsure invoice	account agent notice clear form call fails contract notice	0
C	188	3272	220	96	Customer happy trial survey happy	happy open clear answers mobile relieved contract waits mail quick unsure support delivery	3
C	188	3376	220	96	Form store repeat declined reset	mail repeat customer fails pay support box angry store parcel form app bot	0
C	188	3480	220	96	Password human password pay	refund pay chat reset missing contract box chat notice call chat survey app form	5
C	424	3272	220	96	Slow happy angry trial clear	basket opens friend friend push unsure customer happy basket mail delivery angry chat	5
C	424	3376	220	96	Password customer invoice	account mail push renew contract waits parcel declined	4
C	660	3272	220	96	Agent renew form customer password	declined cancel agent unsure price wrong waits wrong	5
C	660	3376	220	96	Late push customer upgrade fails	bot compare relieved form password chat password account slow cancel renew pay answers store	1
C	660	3480	220	96	Wrong quick opens form open	call survey pay fails form advice pay pay human courier angry card	0
C	896	3272	220	96	Mobile upgrade advice	fails bot courier chat box price friend upgrade human box relieved courier price pay	2
C	896	3376	220	96	Parcel notice push angry survey	account store desktop customer quick mobile mobile password angry upgrade invoice chat invoice password	0
C	896	3480	220	96	Mail chat unsure repeat agent	push price mobile box card contract courier refund contract	5
C	1132	3272	220	96	Open courier notice login compare	refund relieved happy relieved slow repeat call agent app declined wrong store angry delivery	4
C	1132	3376	220	96	Survey mail parcel slow	fails happy wrong compare angry friend trial happy chat open reset	1
C	1132	3480	220	96	Cancel price survey basket slow	price mobile late open card card angry form late login fails unsure	5
C	1368	3272	220	96	Customer missing renew open	wrong missing parcel angry bot repeat parcel contract agent happy app answers store customer	5
C	1368	3376	220	96	Angry courier push	delivery angry login chat courier trial survey compare upgrade parcel	5
C	1368	3480	220	96	Waits wrong mobile pay clear	support angry fails renew waits relieved opens bot opens declined parcel bot chat	0
C	1604	3272	220	96	Box renew invoice late	quick trial mobile renew notice happy push bot quick quick friend late agent waits	3
C	1604	3376	220	96	Declined slow declined basket	trial wrong store late upgrade mail reads price login	4
C	1840	3272	220	96	Human support opens	reads bot call slow customer contract fails human cancel password survey friend card	4
C	1840	3376	220	96	Account fails account store	refund advice account card answers reads customer relieved courier slow	0
C	2076	3272	220	96	Bored unsure delivery courier reset	parcel cancel account unsure basket refund wrong missing form quick	1
C	2076	3376	220	96	Advice notice courier angry	contract card angry cancel wrong pay price bot	0
C	2312	3272	220	96	Upgrade friend advice	desktop account contract open mobile store wrong contract repeat	5
C	2312	3376	220	96	Reset survey open agent login	store human bot fails price parcel parcel desktop	5
C	2548	3272	220	96	Quick support opens quick quick	box survey mobile password quick app password fails account mail fails happy	1
C	2548	3376	220	96	Repeat notice renew support	survey advice quick bored repeat mail contract mail compare cancel	2
C	2784	3272	220	96	Wrong pay basket	parcel trial upgrade price refund fails mobile waits refund relieved support	0
C	2784	3376	220	96	Angry happy bored clear card	answers missing cancel app open human angry refund price friend upgrade contract trial	4
C	2784	3480	220	96	Password cancel upgrade relieved	friend upgrade push late upgrade customer relieved slow repeat waits	4
C	3020	3272	220	96	Declined advice parcel	push slow quick push form missing courier survey open fails quick clear contract	4
C	3020	3376	220	96	App pay slow opens	notice angry call desktop unsure parcel angry pay survey trial waits slow unsure upgrade	0
C	3020	3480	220	96	Mail contract contract	push agent refund login friend login password waits account upgrade contract	4
C	3256	3272	220	96	Notice cancel human	card open price app box push upgrade call compare clear card delivery agent	5
C	3256	3376	220	96	Account store login	parcel delivery bored advice fails mail invoice waits bored declined app unsure friend fails	2
C	3492	3272	220	96	Customer refund unsure agent wrong	upgrade cancel waits store open customer reads angry notice mail bored courier	1
C	3492	3376	220	96	Human trial friend	relieved friend waits chat happy delivery agent opens desktop wrong agent support	0
C	3728	3272	220	96	Chat answers opens unsure waits	cancel trial answers invoice store delivery repeat wrong cancel courier bored chat	3
C	3728	3376	220	96	Slow declined desktop form	fails call app password agent compare basket trial refund	3
C	3728	3480	220	96	Opens quick quick slow trial	upgrade agent fails happy store slow price invoice wrong agent wrong chat store	0
C	3964	3272	220	96	Card relieved agent human declined	answers quick parcel unsure card card relieved open mobile wrong	0
C	3964	3376	220	96	Happy refund pay password renew	answers delivery store push cancel contract store login box desktop support compare	0
C	4200	3272	220	96	Fails fails upgrade	desktop angry delivery advice refund desktop bot late pay notice contract declined	5
C	4200	3376	220	96	Repeat courier mobile	mail clear price contract invoice login agent wrong	4
C	4200	3480	220	96	Call missing mail wrong upgrade	courier upgrade declined trial friend advice call desktop advice slow	5
C	4436	3272	220	96	Quick bored answers form friend	bored answers mail wrong call answers advice card	5
C	4436	3376	220	96	Happy reads missing courier	friend relieved happy survey friend open store happy password advice angry	2
C	4436	3480	220	96	Slow contract answers	invoice cancel app form password form wrong mobile	0
C	4672	3272	220	96	Refund push form wrong app	trial unsure trial reset renew cancel cancel refund	5
C	4672	3376	220	96	Trial card angry upgrade	customer trial refund box angry pay renew clear bored support	5
C	4672	3480	220	96	Clear missing support	pay chat card mobile refund clear support support reads fails missing invoice desktop answers	0
C	4908	3272	220	96	Reset bored slow trial wrong	missing mobile missing pay call customer opens store parcel agent trial	2
C	4908	3376	220	96	Compare open friend price chat	push delivery renew missing agent clear answers trial password mobile support wrong	2
C	4908	3480	220	96	Fails app slow	form mail advice friend notice invoice open invoice quick price parcel open invoice form	0
C	5144	3272	220	96	Parcel bored human call relieved	agent human late desktop invoice parcel angry app upgrade	3
C	5144	3376	220	96	Wrong pay push	store mail delivery card pay advice open happy desktop customer happy	2
C	5144	3480	220	96	Opens support trial	delivery happy basket compare notice unsure trial account push friend answers mail answers answers	5
C	5380	3272	220	96	Opens fails happy basket	invoice push mobile slow fails reads upgrade advice contract missing	5
C	5380	3376	220	96	Account repeat app	angry open late unsure courier basket card reads happy renew account app notice courier	5
C	5616	3272	220	96	Pay reads card	bored open repeat invoice clear customer slow invoice happy price wrong survey relieved invoice	3
C	5616	3376	220	96	Basket declined bored	box invoice contract late parcel reset relieved bot opens contract	5
C	5616	3480	220	96	Survey form basket agent open	store desktop login unsure happy friend pay trial bot contract trial	5
C	5852	3272	220	96	Cancel quick trial friend	card human opens chat pay notice store repeat late slow reset parcel	5
C	5852	3376	220	96	Parcel fails price	survey late cancel login happy cancel chat relieved fails missing desktop survey	4
C	5852	3480	220	96	Refund fails slow agent cancel	slow happy account cancel password invoice courier angry quick	0
C	6088	3272	220	96	Quick courier mail survey waits	notice relieved trial slow cancel open bot delivery upgrade waits	2
C	6088	3376	220	96	Answers missing app	delivery angry agent card fails chat agent password	0
C	6324	3272	220	96	Waits login declined	waits customer human repeat upgrade chat bored store refund waits basket	5
C	6324	3376	220	96	Price reset push	trial mail clear chat missing compare opens courier contract support app form reset	5
C	6560	3272	220	96	Angry box answers	pay password card account parcel push form mail price human compare pay	5
C	6560	3376	220	96	Declined basket card notice	delivery reset app form box account declined reset login friend store	0
C	6560	3480	220	96	Angry delivery invoice	app account reset angry form chat support quick bored trial wrong password	3
C	6796	3272	220	96	Missing advice quick	mail happy basket account store agent friend price angry push mobile relieved card	2
C	6796	3376	220	96	Declined invoice human notice	unsure quick contract reads support unsure open courier	1
C	6796	3480	220	96	Cancel angry advice login	survey human form notice opens fails call quick	2
C	7032	3272	220	96	Friend refund account late	repeat call repeat happy delivery customer slow clear upgrade reset app quick unsure login	4
C	7032	3376	220	96	Desktop mobile parcel survey opens	quick chat pay answers push trial human invoice clear relieved happy open	5
C	7032	3480	220	96	Opens card unsure account	box angry upgrade account trial box waits clear agent angry clear	2
C	7268	3272	220	96	Price wrong relieved pay missing	clear bored slow form push refund wrong chat app	3
C	7268	3376	220	96	Account mail app declined	wrong form upgrade pay login box card mobile slow relieved support price	2
C	7504	3272	220	96	App price pay basket	survey missing late survey declined delivery push fails password price chat survey	4
C	7504	3376	220	96	Contract angry slow	reset unsure courier late courier mobile answers compare	1
C	7740	3272	220	96	Happy advice agent	slow missing fails compare chat unsure parcel repeat delivery answers customer	5
C	7740	3376	220	96	Late waits waits	cancel clear survey basket angry wrong clear app renew angry late delivery	2
C	7740	3480	220	96	Price friend store quick chat	declined desktop wrong declined mobile upgrade mobile bot wrong bored	0
C	7976	3272	220	96	Parcel box pay bored	customer delivery missing refund advice card renew bored	3
C	7976	3376	220	96	Store mobile compare	missing upgrade answers repeat reads declined call contract late delivery	2
C	8212	3272	220	96	Compare chat fails happy upgrade	answers card box box bored advice happy form wrong customer notice password customer answers	3
C	8212	3376	220	96	Box declined box	waits happy push customer parcel reads happy account parcel invoice basket quick agent	5
C	8448	3272	220	96	Form compare mobile cancel bored	waits reads declined late bored open store chat call invoice customer login invoice relieved	1
C	8448	3376	220	96	App opens upgrade bot customer	late mail call open bored bot chat mobile desktop late	2
C	8448	3480	220	96	Pay card desktop card store	store refund relieved bot bored invoice upgrade chat angry mobile	4
C	8684	3272	220	96	Mail trial trial customer mobile	bot opens basket slow parcel price contract trial login friend angry card call	2
C	8684	3376	220	96	Form opens app push missing	renew bored customer reset contract agent bot app contract push compare	1
C	8920	3272	220	96	Parcel delivery refund refund	cancel human refund push reset survey reset reset account	5
C	8920	3376	220	96	Pay answers app	basket late agent advice angry push late trial	1
C	8920	3480	220	96	Clear push repeat	pay password clear price human price box reads	3
C	9156	3272	220	96	Mobile basket slow reset	support bot upgrade call cancel slow chat open bored reset box angry opens	4
C	9156	3376	220	96	Agent happy agent	chat card account contract relieved opens advice basket survey renew desktop human advice chat	2
C	9392	3272	220	96	Declined opens invoice	notice chat late notice account fails price repeat customer human quick desktop password	4
C	9392	3376	220	96	Desktop delivery store reads	call renew clear late price parcel mail desktop trial fails unsure late	3
C	9392	3480	220	96	Human advice survey	opens store slow late store refund reset reads	2
C	188	3592	220	96	Reads unsure clear	fails trial desktop basket friend notice slow price	2
C	188	3696	220	96	Slow angry chat quick	parcel parcel call card wrong call chat angry waits push parcel opens	3
C	188	3800	220	96	Delivery agent mobile	friend bot parcel invoice card clear agent pay	0
C	424	3592	220	96	Refund upgrade account chat	clear missing waits human answers form advice angry	4
C	424	3696	220	96	Refund angry open	advice store answers repeat reset quick quick renew quick pay desktop	4
C	660	3592	220	96	Opens angry waits reads friend	card notice renew fails clear desktop parcel store	1
C	660	3696	220	96	Basket app refund wrong	relieved form parcel advice refund login agent courier agent repeat happy account support mail	2
C	660	3800	220	96	Relieved desktop repeat	pay open box relieved relieved unsure bored chat contract	0
C	896	3592	220	96	Price push late login	angry call declined clear pay unsure login delivery reads price survey mail cancel	0
C	896	3696	220	96	Declined open compare courier	support account open contract quick angry bot open push price basket pay	1
C	1132	3592	220	96	Survey contract clear	declined agent delivery trial courier customer chat answers card store mail	4
C	1132	3696	220	96	Login card push agent card	advice support courier compare reset contract opens push late login app	1
C	1368	3592	220	96	Parcel mobile survey	refund desktop pay renew cancel fails push unsure invoice app box mobile happy survey	2
C	1368	3696	220	96	Upgrade waits friend courier	login basket trial agent happy upgrade quick refund box pay upgrade wrong	1
C	1368	3800	220	96	Compare unsure clear	open bored angry invoice refund mail relieved survey relieved upgrade desktop agent	3
C	1604	3592	220	96	Opens customer compare invoice	wrong chat card refund bored open password fails account support late customer	1
C	1604	3696	220	96	Mobile invoice account	refund slow opens box bored declined declined happy waits cancel wrong trial compare advice	2
C	1840	3592	220	96	Slow mobile friend open	customer mail push human relieved waits agent form customer trial password card quick reads	0
C	1840	3696	220	96	Late store pay call	app slow delivery refund slow reset mobile app mail	4
C	1840	3800	220	96	Late chat store customer	delivery push missing angry notice clear compare parcel call quick	3
C	2076	3592	220	96	Waits fails wrong contract late	store agent advice chat agent app call card store app cancel trial missing	0
C	2076	3696	220	96	Card desktop trial	answers compare missing bot parcel delivery call slow agent relieved agent upgrade angry bored	1
C	2312	3592	220	96	Chat relieved price renew	price human friend account login advice answers relieved price wrong app cancel card	5
C	2312	3696	220	96	Reads pay contract	bored reset mobile call support late invoice clear mail reads password	5
C	2548	3592	220	96	Slow friend delivery basket	contract friend basket store pay parcel bored notice customer repeat refund push missing	3
C	2548	3696	220	96	Agent declined friend	customer form basket call card repeat customer pay form compare advice trial	3
C	2784	3592	220	96	Advice unsure trial chat	cancel upgrade support box upgrade open opens repeat account price password mobile store password	2
C	2784	3696	220	96	Contract card wrong waits	missing agent waits chat customer reads refund compare survey card desktop box quick invoice	5
C	2784	3800	220	96	App card box password agent	box contract open courier upgrade repeat support support human clear wrong clear call open	1
C	3020	3592	220	96	Unsure clear reset mail	push reset pay compare missing delivery waits slow	0
C	3020	3696	220	96	Unsure cancel refund agent invoice	notice agent agent human bored late unsure reset mobile basket upgrade notice invoice delivery	5
C	3020	3800	220	96	Call customer reset late	support open slow relieved password survey login fails upgrade invoice renew friend bored	1
C	3256	3592	220	96	Slow contract store clear	notice human compare app renew pay app renew relieved late angry	3
C	3256	3696	220	96	Bored box fails courier form	chat price desktop unsure basket missing pay customer	3
C	3492	3592	220	96	Late trial repeat agent	password renew push survey opens parcel trial call login happy fails opens happy friend	5
C	3492	3696	220	96	Trial friend store	mobile notice trial form form price angry contract friend card	2
C	3728	3592	220	96	Bored late agent price store	pay price happy store contract desktop delivery basket upgrade basket repeat chat	5
C	3728	3696	220	96	Missing compare upgrade	advice password slow app desktop advice compare repeat support chat	4
C	3728	3800	220	96	Upgrade chat reset repeat box	declined advice chat basket fails call declined waits waits compare agent chat box quick	1
C	3964	3592	220	96	Advice angry mobile password trial	slow quick survey trial answers notice compare fails desktop desktop app	3
C	3964	3696	220	96	Support app answers	open store happy trial agent cancel renew declined pay invoice basket mail password push	0
C	4200	3592	220	96	Delivery desktop slow cancel	opens missing cancel repeat chat box login account cancel delivery declined reset support	4
C	4200	3696	220	96	Upgrade renew refund delivery relieved	fails mobile cancel fails cancel reads reads declined	4
C	4436	3592	220	96	Angry form push opens	late renew agent support trial support waits cancel box	4
C	4436	3696	220	96	Login form customer agent cancel	repeat trial price slow quick basket agent chat desktop repeat clear	0
C	4672	3592	220	96	Waits advice fails push	repeat compare survey renew password push agent push chat	1
C	4672	3696	220	96	Unsure happy refund	angry courier parcel advice agent pay price card	0
C	4672	3800	220	96	Bot push courier relieved courier	mail angry relieved customer late price login notice declined support upgrade	1
C	4908	3592	220	96	Relieved answers card	box upgrade mobile trial bored notice opens reset price form price survey	4
C	4908	3696	220	96	Password box desktop	quick box happy opens friend chat invoice customer notice upgrade password waits waits pay	1
C	5144	3592	220	96	Answers agent compare	advice customer delivery support renew agent basket upgrade compare desktop login fails	0
C	5144	3696	220	96	Contract account quick invoice	desktop cancel fails compare contract repeat open call desktop quick	1
C	5144	3800	220	96	Upgrade fails compare desktop friend	relieved support pay pay form upgrade late clear account wrong login fails call	2
C	5380	3592	220	96	Advice slow angry	courier card trial cancel human mobile clear unsure angry login agent bot upgrade open	1
C	5380	3696	220	96	Renew customer happy card	basket slow notice opens relieved happy unsure customer angry bored	1
C	5616	3592	220	96	Answers courier opens	reset compare human push upgrade delivery wrong delivery login price late store	1
C	5616	3696	220	96	Answers app push contract password	happy survey pay app compare survey human invoice bored	4
C	5852	3592	220	96	Mobile support angry box happy	slow happy mobile card cancel answers missing parcel contract store	1
C	5852	3696	220	96	Fails trial support notice upgrade	invoice late compare renew friend repeat mail opens	3
C	6088	3592	220	96	Refund call price reset happy	form quick trial pay courier agent happy human compare agent app customer	2
C	6088	3696	220	96	App basket account mail reads	declined app courier opens delivery contract relieved quick app store advice reset invoice	5
C	6088	3800	220	96	Delivery mobile clear	open notice invoice missing renew refund form advice cancel app missing pay box unsure	4
C	6324	3592	220	96	Push human form price card	waits slow mail open happy login form password advice unsure reset	0
C	6324	3696	220	96	Friend missing login friend form	customer opens waits cancel declined renew bot notice declined friend	3
C	6324	3800	220	96	Happy friend wrong support	courier slow missing human angry quick mobile reads mobile survey	3
C	6560	3592	220	96	Clear reset trial slow	clear unsure advice desktop bot mobile clear open	4
C	6560	3696	220	96	Refund renew desktop reset	courier repeat relieved declined survey customer basket clear agent	2
C	6560	3800	220	96	Courier basket renew answers mobile	pay friend friend mail cancel invoice customer relieved reset waits	3
C	6796	3592	220	96	Late relieved cancel	cancel delivery cancel contract account pay support pay	2
C	6796	3696	220	96	Invoice happy basket	friend password refund slow relieved notice angry desktop support box bored price	1
C	6796	3800	220	96	Delivery fails upgrade desktop	basket account call slow card advice trial basket account form customer reset parcel happy	3
C	7032	3592	220	96	Friend courier reset	app pay push form bot clear repeat account customer delivery delivery card late	3
C	7032	3696	220	96	Angry form upgrade compare refund	bored basket store upgrade account compare reset password	4
C	7032	3800	220	96	Desktop form friend human	happy slow delivery chat declined human box reset chat customer relieved app	1
C	7268	3592	220	96	Parcel compare relieved	answers invoice reset open desktop trial box mail form notice slow store survey contract	5
C	7268	3696	220	96	Desktop cancel mail account human	wrong account relieved store bot answers waits contract account	0
C	7504	3592	220	96	Trial late store missing	wrong invoice cancel refund chat unsure courier call friend push open agent	4
C	7504	3696	220	96	Happy price push slow declined	open mail human survey invoice late bored human form late upgrade customer support slow	3
C	7504	3800	220	96	Clear fails declined happy notice	human desktop price quick friend customer notice fails compare reads	4
C	7740	3592	220	96	Courier missing account support unsure	store fails survey parcel refund customer box parcel bored customer delivery login waits	0
C	7740	3696	220	96	Chat desktop unsure	delivery app opens courier login account human store relieved invoice answers	5
C	7976	3592	220	96	Parcel angry refund call	fails wrong desktop fails opens late trial survey repeat push	3
C	7976	3696	220	96	Price invoice repeat support missing	parcel cancel call friend parcel waits relieved renew angry	5
C	8212	3592	220	96	Wrong happy mail	opens call price desktop notice missing bot repeat price chat customer wrong	3
C	8212	3696	220	96	Call missing call angry bored	desktop login agent relieved happy mobile survey delivery chat declined	2
C	8212	3800	220	96	Pay opens wrong	call upgrade declined renew customer renew advice renew friend clear invoice slow upgrade late	2
C	8448	3592	220	96	Store compare slow support	quick login cancel basket push clear answers form	1
C	8448	3696	220	96	Fails reads open bored push	notice angry compare app cancel mail clear slow card desktop	5
C	8684	3592	220	96	Upgrade opens declined unsure	bot declined slow quick friend happy repeat store declined	4
C	8684	3696	220	96	Wrong repeat renew missing push	agent store contract clear reset unsure password human answers	5
C	8684	3800	220	96	Mobile form contract	call missing wrong agent advice slow card open repeat trial advice open support invoice	2
C	8920	3592	220	96	Compare refund courier	opens chat cancel late app delivery answers fails basket renew relieved password	4
C	8920	3696	220	96	Bot compare quick	repeat agent pay compare survey late login relieved	5
C	9156	3592	220	96	Box contract human compare	clear unsure card repeat missing desktop declined box	2
C	9156	3696	220	96	Survey quick reset	support support missing account declined reads agent waits mobile mobile late pay slow delivery	1
C	9392	3592	220	96	Repeat desktop late happy	repeat courier call wrong open cancel mobile password box survey	4
C	9392	3696	220	96	Agent form store	invoice mobile cancel friend bot customer desktop answers relieved call invoice opens	4
C	9392	3800	220	96	Delivery missing app compare price	push app reset survey bot wrong clear happy repeat price store call	2
C	188	3912	220	96	Basket pay opens clear	account advice reset call card repeat bored mobile late	0
C	188	4016	220	96	Form refund agent fails	price bot repeat quick wrong late refund contract repeat trial agent slow	3
C	424	3912	220	96	Compare answers open card	declined relieved late store renew bored pay answers mobile login card	5
C	424	4016	220	96	Basket customer opens waits	answers pay chat mail wrong push survey courier waits refund advice delivery courier	1
C	660	3912	220	96	Missing quick customer compare	delivery basket advice reads cancel bot card fails price	5
C	660	4016	220	96	Human call renew waits form	reads open compare mail compare card refund missing form reset app agent compare invoice	1
C	896	3912	220	96	Happy reset contract refund friend	waits bored advice agent pay basket desktop compare human answers open	1
C	896	4016	220	96	Compare price survey unsure agent	reads delivery courier basket parcel support angry price human delivery store store bot reset	2
C	896	4120	220	96	Clear refund human price	bot opens happy store upgrade password slow friend quick declined	5
C	1132	3912	220	96	Open parcel compare	contract bored answers bot advice contract card parcel wrong refund human invoice	1
C	1132	4016	220	96	Mail human push opens form	clear basket angry app agent open happy human slow compare	5
C	1132	4120	220	96	Basket waits quick	invoice fails basket login happy cancel price missing slow wrong mail price	4
C	1368	3912	220	96	Account upgrade mail desktop courier	contract wrong notice login parcel declined missing desktop advice login call password survey reads	0
C	1368	4016	220	96	Renew box pay bored contract	advice trial mobile angry bored app account pay slow opens wrong reads fails reads	3
C	1368	4120	220	96	Mobile opens price compare	declined human clear mobile account reads desktop basket refund	4
C	1604	3912	220	96	Human open upgrade	invoice customer late survey price mail agent refund repeat desktop account support	3
C	1604	4016	220	96	Opens notice slow survey fails	call notice missing upgrade trial card survey push opens reads renew angry	2
C	1840	3912	220	96	Slow relieved slow compare advice	chat box box bored contract push contract survey invoice bored advice box	1
C	1840	4016	220	96	Parcel customer waits	bot answers quick support basket compare password survey relieved	0
C	2076	3912	220	96	Mail answers declined missing	cancel reads contract card chat repeat refund friend password repeat	1
C	2076	4016	220	96	Card upgrade bored cancel unsure	cancel relieved courier reads store password human login parcel answers survey bored open	3
C	2076	4120	220	96	Delivery bored price contract opens	survey bot friend waits happy bored mail happy late relieved contract pay angry human	3
C	2312	3912	220	96	Upgrade human app clear	repeat angry invoice call upgrade friend customer wrong	1
C	2312	4016	220	96	Opens password reset login	refund customer fails wrong friend refund waits mobile advice slow slow notice delivery support	2
C	2312	4120	220	96	Answers angry slow push	survey waits password trial parcel account reads desktop courier invoice	4
C	2548	3912	220	96	Opens reset compare quick	opens open invoice call box cancel bot quick compare cancel delivery courier reset	2
C	2548	4016	220	96	Friend compare survey courier store	unsure refund opens desktop missing form form reset reads cancel	3
C	2784	3912	220	96	Parcel login cancel	upgrade answers fails agent advice waits notice declined repeat slow	4
C	2784	4016	220	96	Cancel mail price	basket open parcel trial push waits friend repeat waits store chat chat courier waits	0
C	3020	3912	220	96	Renew happy friend pay	survey declined clear opens form declined fails mail refund survey declined contract chat delivery	5
C	3020	4016	220	96	Reset reads account friend	price pay answers price friend courier slow call survey renew declined pay	3
C	3256	3912	220	96	Login missing declined password	reads chat push opens box pay support app password quick refund reset delivery	3
C	3256	4016	220	96	Compare renew reads refund	angry slow waits password slow clear upgrade form bot answers compare answers angry	4
C	3492	3912	220	96	Reads advice waits bored	agent declined waits survey account pay support password bored price trial mail login mail	0
C	3492	4016	220	96	Basket fails open trial	courier clear relieved friend chat fails basket renew renew advice reads	2
C	3728	3912	220	96	Card quick fails mail chat	compare bot reads login contract card missing friend repeat friend invoice missing open repeat	4
C	3728	4016	220	96	Form friend declined store clear	open reset box open reads card quick compare invoice compare relieved slow quick call	3
C	3728	4120	220	96	Customer login happy contract	open fails opens desktop reset delivery reset agent wrong	0
C	3964	3912	220	96	Push mail support	trial courier trial push contract reset mobile opens happy bot survey	1
C	3964	4016	220	96	Trial desktop password login	answers happy pay quick account card account reads agent advice contract advice open	2
C	4200	3912	220	96	Upgrade basket agent	unsure late login quick compare courier fails compare friend opens trial friend support	3
C	4200	4016	220	96	Compare password password friend	opens human card repeat clear price delivery late missing parcel	5
C	4200	4120	220	96	Advice form bot waits	mobile price parcel password login relieved reset courier answers mobile notice quick	4
C	4436	3912	220	96	Opens customer refund chat contract	repeat call missing parcel clear box contract refund account basket	3
C	4436	4016	220	96	Happy push answers	agent declined pay unsure cancel friend upgrade quick desktop upgrade trial reads advice	4
C	4436	4120	220	96	Bot invoice parcel account customer	delivery app form support wrong password password store fails courier	0
C	4672	3912	220	96	Store basket app friend wrong	opens push contract unsure wrong card contract bot answers invoice friend	5
C	4672	4016	220	96	Waits trial unsure upgrade	trial advice slow cancel repeat app upgrade happy call contract app	5
C	4908	3912	220	96	Clear upgrade invoice	refund notice cancel price account quick slow parcel wrong delivery box mobile contract slow	2
C	4908	4016	220	96	Answers mail chat account fails	upgrade fails invoice happy reads mail upgrade customer friend trial password login renew basket	3
C	4908	4120	220	96	Call friend quick	box reads reads support upgrade push mobile open	2
C	5144	3912	220	96	Store missing relieved invoice declined	friend login chat survey app human advice app desktop clear compare	4
C	5144	4016	220	96	Login mail declined push bot	call price store parcel late reads upgrade relieved customer mail app support friend	5
C	5380	3912	220	96	Login advice chat advice	basket compare compare open relieved missing bot trial unsure mobile customer contract account declined	4
C	5380	4016	220	96	Account wrong form call	friend chat desktop compare support price advice open cancel open	3
C	5380	4120	220	96	Password survey parcel reads	delivery support password compare desktop push wrong relieved chat renew	5
C	5616	3912	220	96	Waits upgrade store card	box courier relieved push relieved open repeat support basket parcel store mail	0
C	5616	4016	220	96	Bored relieved contract fails cancel	notice trial store relieved repeat password support pay	4
C	5852	3912	220	96	Customer delivery notice angry compare	reads trial support unsure form form login reset bot friend open basket advice	1
C	5852	4016	220	96	Support wrong customer friend cancel	fails trial bored parcel call waits unsure box customer	1
C	5852	4120	220	96	Missing chat card price	card relieved late renew cancel pay answers box contract bored open reset declined push	3
C	6088	3912	220	96	Friend basket contract repeat bored	quick reads fails survey call survey customer support angry chat invoice trial parcel customer	2
C	6088	4016	220	96	Form card customer	bored delivery relieved support login answers relieved waits friend angry push relieved	4
C	6324	3912	220	96	Refund mobile push app	account basket slow happy password opens upgrade app wrong notice	5
C	6324	4016	220	96	Login renew late	login mobile app parcel missing customer call answers pay slow reset quick	0
C	6560	3912	220	96	Cancel relieved compare call	renew mail agent declined renew app missing unsure mail	0
C	6560	4016	220	96	Slow agent support agent missing	parcel basket support unsure box mail app unsure mail	4
C	6560	4120	220	96	Parcel invoice trial	missing push slow price customer push compare open bored refund reads card renew advice	2
C	6796	3912	220	96	Declined cancel refund declined mail	angry agent desktop answers agent customer mobile upgrade human slow refund	2
C	6796	4016	220	96	Angry quick open relieved	customer courier answers invoice pay call bot slow advice	4
C	6796	4120	220	96	Survey notice quick	invoice agent survey clear fails invoice quick card password	0
C	7032	3912	220	96	Waits reset slow delivery answers	form invoice survey mail wrong card call refund mobile	5
C	7032	4016	220	96	Compare opens repeat open declined	compare desktop account card refund password happy unsure chat	5
C	7268	3912	220	96	Agent mobile app	open cancel open fails open store bot survey basket refund compare courier	4
C	7268	4016	220	96	Cancel advice relieved refund	contract slow form cancel card account price box	1
C	7268	4120	220	96	Desktop invoice wrong renew	repeat repeat quick app card answers box fails pay push account	3
C	7504	3912	220	96	Reads call basket waits	happy call chat basket notice customer advice waits store courier	4
C	7504	4016	220	96	Repeat trial human bored password	refund compare answers notice opens refund support open password relieved	5
C	7740	3912	220	96	Late contract relieved	push survey login declined password declined trial push reset friend parcel happy clear	4
C	7740	4016	220	96	Declined customer survey fails price	password refund cancel call upgrade reset desktop invoice	5
C	7976	3912	220	96	Store cancel unsure agent login	waits renew missing quick desktop courier mail angry repeat	3
C	7976	4016	220	96	Trial open app password agent	relieved waits unsure pay upgrade delivery basket parcel compare	4
C	8212	3912	220	96	Account notice declined slow box	repeat survey push desktop reset unsure account call	5
C	8212	4016	220	96	Wrong unsure agent	password courier upgrade pay happy support call human slow	2
C	8448	3912	220	96	Quick notice missing mail	chat agent quick answers desktop store box human	5
C	8448	4016	220	96	Relieved trial repeat survey	courier wrong bot desktop reads compare basket app friend app desktop contract repeat app	4
C	8684	3912	220	96	Notice relieved trial parcel renew	angry cancel app parcel angry angry store box compare reset agent	5
C	8684	4016	220	96	App bored app survey	invoice login late late fails clear angry customer slow cancel mail missing fails	3
C	8684	4120	220	96	Pay login upgrade	chat bot cancel compare compare friend mail delivery happy courier upgrade unsure compare	5
C	8920	3912	220	96	Quick upgrade push form trial	password human missing clear notice relieved bored courier declined	4
C	8920	4016	220	96	Support mobile store form contract	mobile open angry contract waits compare cancel survey reset advice delivery pay	2
C	9156	3912	220	96	Call relieved box	renew upgrade refund quick upgrade repeat delivery support	5
C	9156	4016	220	96	Trial form box declined desktop	waits card answers mail angry invoice compare open	1
C	9156	4120	220	96	Card customer login contract bot	advice form password push repeat customer clear price	3
C	9392	3912	220	96	Courier opens support push	declined bored declined agent fails password unsure card customer relieved bot repeat desktop	3
C	9392	4016	220	96	Invoice slow contract waits late	human reads human price push bot declined answers open call login waits	5
C	188	4232	220	96	Open mail login card	refund pay clear form account happy survey chat mobile desktop store box	2
C	188	4336	220	96	Waits app repeat customer	customer compare compare agent bot login agent call app angry relieved	4
C	188	4440	220	96	Unsure mail basket relieved invoice	open bot login invoice open answers customer advice customer password	1
C	424	4232	220	96	Bored reset courier renew	compare friend waits happy basket password password box survey upgrade chat basket compare	1
C	424	4336	220	96	Human parcel box	trial contract renew account customer human bot mobile compare bored	4
C	424	4440	220	96	Human declined reads	declined support happy app customer upgrade upgrade fails quick human survey declined	5
C	660	4232	220	96	Friend agent parcel form	price mobile open password cancel parcel push open trial missing	2
C	660	4336	220	96	Relieved refund answers	survey courier support store contract account renew card reads compare	3
C	660	4440	220	96	App friend advice store	waits wrong slow unsure reset missing trial wrong refund price	3
C	896	4232	220	96	Cancel price chat	refund contract push contract survey open repeat login price happy late basket slow	5
C	896	4336	220	96	Price angry wrong	call upgrade declined contract bot pay late store angry missing	1
C	1132	4232	220	96	Cancel happy courier	notice chat cancel parcel support call parcel box slow opens pay missing desktop courier	0
C	1132	4336	220	96	Login angry contract contract	quick courier delivery opens late bored relieved invoice relieved repeat	4
C	1132	4440	220	96	Fails courier customer	refund repeat desktop box compare mail bored repeat pay	4
C	1368	4232	220	96	Invoice opens wrong	account card cancel trial quick quick account chat box answers	4
C	1368	4336	220	96	Slow reads card invoice	survey angry support answers survey contract unsure answers human answers bot relieved	4
C	1604	4232	220	96	Call quick invoice repeat answers	wrong waits notice angry angry survey customer upgrade reset call	2
C	1604	4336	220	96	Box notice slow repeat	bot parcel quick slow chat slow compare basket support bored unsure	3
C	1840	4232	220	96	Quick pay parcel	refund delivery store mail compare friend agent basket repeat chat cancel wrong mobile	4
C	1840	4336	220	96	Login agent invoice human	app declined happy open missing friend fails support contract agent angry mobile advice angry	2
C	2076	4232	220	96	Push waits mobile relieved unsure	courier clear card survey form mobile login cancel notice support	4
C	2076	4336	220	96	Renew basket support notice	wrong courier mobile advice waits support repeat repeat box quick	4
C	2076	4440	220	96	Waits pay courier	desktop mobile price box reset upgrade wrong app cancel waits box notice reads store	3
C	2312	4232	220	96	Agent bot cancel pay relieved	notice repeat price mail cancel friend opens password unsure parcel missing upgrade	0
C	2312	4336	220	96	Store happy pay basket survey	cancel answers bot account renew box pay customer survey	2
C	2548	4232	220	96	Store upgrade desktop call	price store missing app support compare renew opens agent open quick	0
C	2548	4336	220	96	Unsure answers box unsure	pay compare card cancel trial renew parcel basket desktop parcel	1
C	2548	4440	220	96	Relieved invoice invoice app late	delivery compare call customer upgrade advice open slow mail opens human	3
C	2784	4232	220	96	Slow fails mobile chat	pay unsure cancel store trial courier relieved desktop agent push password desktop	2
C	2784	4336	220	96	Bot support advice	box bored survey repeat reads slow app call	3
C	2784	4440	220	96	Card waits wrong cancel mobile	form chat wrong agent mail quick fails card bored account	0
C	3020	4232	220	96	Box app unsure	box basket invoice support wrong slow contract support store	2
C	3020	4336	220	96	Wrong courier password	mobile late repeat refund contract courier parcel delivery push	1
C	3256	4232	220	96	Card push advice advice	survey upgrade password push store parcel declined agent clear waits	3
C	3256	4336	220	96	Push clear agent	missing friend survey survey support refund price refund reset friend quick quick slow	0
C	3256	4440	220	96	Reads mobile relieved	pay declined courier clear declined push waits agent store open survey declined password	5
C	3492	4232	220	96	Delivery declined customer chat unsure	customer relieved waits basket renew parcel password survey repeat contract desktop	0
C	3492	4336	220	96	Chat angry unsure refund fails	unsure delivery push card angry app missing clear delivery push agent	1
C	3492	4440	220	96	Angry friend delivery bot	declined trial clear unsure survey compare call app	2
C	3728	4232	220	96	Customer slow chat reset	price account call account support repeat friend reads desktop declined upgrade	4
C	3728	4336	220	96	Reset form reset human contract	push contract advice compare basket slow reset parcel trial advice basket customer	2
C	3728	4440	220	96	App advice advice quick compare	mail courier reset human push contract pay app waits clear parcel mail delivery	2
C	3964	4232	220	96	Renew desktop call notice answers	compare cancel repeat basket reads courier refund mail wrong angry store clear	5
C	3964	4336	220	96	Compare fails mobile quick open	declined waits form waits box friend form login upgrade customer notice	2
C	4200	4232	220	96	Happy quick compare notice relieved	support delivery trial mail refund bot friend mobile	1
C	4200	4336	220	96	Push upgrade reads advice	clear contract delivery opens survey contract pay repeat advice renew reset reads basket	1
C	4436	4232	220	96	Open desktop fails basket	invoice card store password happy cancel clear clear human	2
C	4436	4336	220	96	Basket renew basket survey	pay fails password card box box advice basket desktop wrong fails mobile agent	1
C	4436	4440	220	96	Slow contract mail pay	unsure mail clear account fails missing answers reset trial courier slow	0
C	4672	4232	220	96	Compare notice cancel	angry open quick notice quick parcel courier trial repeat angry card slow	3
C	4672	4336	220	96	Form password missing	agent angry reset fails renew price account delivery bot bot opens	1
C	4672	4440	220	96	Support waits desktop delivery answers	store push parcel repeat upgrade renew mail price pay compare late repeat refund clear	1
C	4908	4232	220	96	Human angry password waits	mobile wrong parcel clear missing cancel missing survey unsure	5
C	4908	4336	220	96	Refund opens notice upgrade reset	slow late invoice advice customer mail delivery agent price push customer late	4
C	4908	4440	220	96	Human agent quick waits trial	mobile desktop form waits store reads missing open cancel quick parcel	5
C	5144	4232	220	96	Fails angry call	declined desktop friend password reset agent human push repeat password	5
C	5144	4336	220	96	Price account invoice notice	bored push customer agent delivery friend opens mobile	3
C	5380	4232	220	96	Bot clear compare store	chat slow declined account basket push happy fails advice fails bored box	1
C	5380	4336	220	96	Repeat unsure survey pay	waits unsure password cancel call invoice answers invoice reset store	5
C	5380	4440	220	96	Support reset card	contract login answers contract declined bored agent parcel parcel store missing	2
C	5616	4232	220	96	Friend late waits renew	human invoice compare agent friend survey happy compare trial contract login price basket	4
C	5616	4336	220	96	Login push bot box slow	upgrade account box parcel form relieved login account reset bot late bored reads	1
C	5852	4232	220	96	Box courier call trial	happy reads waits notice late price support delivery customer box refund invoice store friend	0
C	5852	4336	220	96	Chat survey compare	desktop login mail notice slow invoice account human mail notice	5
C	5852	4440	220	96	Relieved advice missing card	repeat happy friend angry login relieved clear bored account survey open price store mail	4
C	6088	4232	220	96	Answers courier friend reads	friend reads reads basket waits clear login trial	1
C	6088	4336	220	96	Advice login angry unsure	login trial notice waits slow box waits fails mail mail call box	0
C	6088	4440	220	96	Reset customer bored	friend slow happy support contract unsure happy basket waits pay renew angry reset	0
C	6324	4232	220	96	Human survey mail	renew contract agent desktop answers parcel box app app compare store customer	1
C	6324	4336	220	96	Opens parcel bot customer	account declined renew app wrong store waits opens notice basket price card notice form	4
C	6560	4232	220	96	Account declined declined trial	card mail delivery human chat notice form bored customer push renew push desktop mail	3
C	6560	4336	220	96	Slow chat invoice upgrade	pay notice form desktop reset store box invoice unsure desktop wrong notice	2
C	6560	4440	220	96	Wrong account upgrade relieved	upgrade advice renew password missing parcel repeat unsure	1
C	6796	4232	220	96	Reset call card	angry login card support customer advice waits password contract	1
C	6796	4336	220	96	Desktop pay agent relieved call	basket wrong pay mobile box reads mobile slow account repeat	0
C	7032	4232	220	96	Chat account bored price chat	bored declined quick advice upgrade customer form box login form late wrong agent	4
C	7032	4336	220	96	Missing app app angry	invoice support agent trial mail card waits compare open agent courier renew answers support	3
C	7268	4232	220	96	Quick compare pay survey	parcel relieved password card repeat compare relieved missing human bored fails courier	3
C	7268	4336	220	96	Clear bot box	cancel late store desktop repeat call support agent friend happy account	0
C	7504	4232	220	96	Relieved renew happy	survey advice happy invoice courier upgrade clear card	5
C	7504	4336	220	96	Call courier desktop	call upgrade bot mail refund reads survey courier survey reads refund	0
C	7740	4232	220	96	Quick invoice invoice	support app friend courier late human quick advice reset price	0
C	7740	4336	220	96	Reset declined missing slow open	price mail relieved declined agent quick happy form mail late wrong answers notice parcel	0
C	7976	4232	220	96	Call happy account	fails login bored parcel chat wrong box account customer	2
C	7976	4336	220	96	Opens angry relieved basket delivery	login parcel renew notice reads basket happy reset	2
C	7976	4440	220	96	Price bored friend	mobile fails relieved store upgrade basket invoice password open pay push store renew	2
C	8212	4232	220	96	App password late wrong	answers customer slow refund courier friend card fails invoice	1
C	8212	4336	220	96	Support reset chat	bot account store support customer upgrade agent notice declined reads basket card basket human	2
C	8448	4232	220	96	Login app account quick unsure	bored slow reset customer happy mobile bored mobile call mail push form renew	4
C	8448	4336	220	96	Late relieved open app	waits human quick fails open account unsure mobile wrong delivery reset fails clear cancel	3
C	8448	4440	220	96	Invoice compare relieved push	contract repeat basket human opens form unsure desktop form call store price	3
C	8684	4232	220	96	Late open contract	price reset wrong bot renew missing parcel desktop call answers box open upgrade unsure	3
C	8684	4336	220	96	Fails renew late	bot compare opens declined opens customer declined compare	0
C	8684	4440	220	96	Advice compare store	store basket basket app renew contract reads pay relieved	2
C	8920	4232	220	96	Customer login app answers	opens waits price desktop opens delivery angry upgrade waits mobile	3
C	8920	4336	220	96	Notice mobile trial	clear box push renew friend happy upgrade price late card invoice pay mobile bot	3
C	9156	4232	220	96	Relieved support missing	bot human store support delivery login renew price reset slow	1
C	9156	4336	220	96	Parcel slow compare answers	bot reads pay box relieved agent notice angry agent angry push customer	0
C	9156	4440	220	96	Upgrade friend app	human mobile customer call late pay waits wrong open	5
C	9392	4232	220	96	Box courier happy survey	quick reads notice contract form invoice form delivery desktop relieved basket reads	2
C	9392	4336	220	96	Delivery open contract price mobile	login call slow pay friend trial desktop clear clear box relieved	2
C	188	4552	220	96	Unsure fails desktop contract	delivery account login answers basket happy app push box	0
C	188	4656	220	96	Open reset survey	push wrong friend box support delivery card declined	3
C	188	4760	220	96	Human pay parcel invoice pay	unsure fails open human repeat fails renew bot delivery push parcel app	0
C	424	4552	220	96	App notice form chat form	happy notice basket mobile chat waits mobile quick basket customer	3
C	424	4656	220	96	Compare mail opens compare pay	human answers reset chat delivery invoice notice quick account	3
C	424	4760	220	96	Survey notice mobile invoice mail	fails trial cancel push desktop delivery box app mobile box	4
C	660	4552	220	96	Slow waits store clear desktop	waits human form agent mail fails opens advice bot reset slow unsure trial	1
C	660	4656	220	96	App mobile call	desktop unsure contract courier invoice angry quick contract parcel answers price slow card courier	5
C	660	4760	220	96	Quick store delivery	quick human relieved agent fails renew open clear chat missing missing	2
C	896	4552	220	96	Password login reads parcel	price basket box store password mobile bored friend bored	4
C	896	4656	220	96	Missing opens quick card login	open refund reset mobile account agent missing answers angry delivery	5
C	1132	4552	220	96	Delivery contract happy push app	box delivery late store call slow opens angry relieved	5
C	1132	4656	220	96	Human invoice card	unsure survey friend answers mail notice app delivery unsure password store	5
C	1368	4552	220	96	Box pay repeat	answers mail parcel customer renew angry wrong quick mobile app price push parcel	1
C	1368	4656	220	96	Missing account relieved	waits login trial chat wrong password notice push support advice agent pay	1
C	1368	4760	220	96	Contract slow parcel quick wrong	app password notice renew desktop renew push compare advice notice survey parcel	0
C	1604	4552	220	96	Desktop notice late chat	opens chat basket box contract advice push bored	2
C	1604	4656	220	96	Agent form relieved wrong	courier mobile agent reset opens answers call customer	4
C	1840	4552	220	96	Agent declined survey	app chat reset push angry refund refund renew form happy missing	2
C	1840	4656	220	96	Notice opens survey push quick	renew answers basket card login fails relieved missing basket courier bot	0
C	2076	4552	220	96	Support happy parcel	agent chat late cancel password advice waits renew happy	5
C	2076	4656	220	96	Push waits open push app	late renew happy repeat relieved answers price pay bored desktop renew mobile	5
C	2312	4552	220	96	Advice advice mobile repeat store	agent quick chat declined clear cancel repeat clear cancel call pay invoice	5
C	2312	4656	220	96	Agent reset bot	chat box happy customer support declined trial trial pay password missing	4
C	2312	4760	220	96	Mail support human	mail open mail form mail opens bored bot store reads store	3
C	2548	4552	220	96	Open app quick cancel	form desktop upgrade call opens call slow late survey push	5
C	2548	4656	220	96	Opens app repeat angry	reads customer repeat repeat pay clear upgrade advice card renew compare	5
C	2784	4552	220	96	Push reset repeat agent	declined notice cancel customer fails unsure reset password	3
C	2784	4656	220	96	Upgrade courier quick	opens support quick waits relieved survey support app happy cancel reset reads	5
C	2784	4760	220	96	Call missing slow	login contract support missing fails call open reads invoice basket support slow customer missing	4
C	3020	4552	220	96	Basket card relieved password mail	declined parcel call trial refund agent late store clear agent	4
C	3020	4656	220	96	Survey bored chat call	refund compare slow opens invoice call app happy courier	3
C	3256	4552	220	96	Angry chat account mobile	bot fails customer reset reads box slow password compare upgrade	4
C	3256	4656	220	96	Reset delivery pay	customer reads call trial password renew basket form agent store waits bot refund quick	2
C	3492	4552	220	96	Form call trial	opens agent notice happy renew advice angry box	1
C	3492	4656	220	96	Answers repeat basket bot	support refund box open mail relieved pay human price	0
C	3492	4760	220	96	Delivery customer parcel	repeat reads basket unsure login angry human renew late angry	0
C	3728	4552	220	96	Repeat slow clear price	opens pay renew agent push form mail notice price call agent cancel courier	3
C	3728	4656	220	96	Human login cancel	quick bot happy quick card bot invoice parcel renew fails missing chat reset survey	0
C	3964	4552	220	96	Support customer price	agent bot happy trial password mail slow answers reads quick support reads	3
C	3964	4656	220	96	Human compare repeat parcel fails	refund angry slow compare refund box refund card box call chat	4
C	4200	4552	220	96	Slow desktop delivery	waits waits pay store pay parcel unsure card store open	1
C	4200	4656	220	96	Slow mail box	card notice cancel app push notice bored chat app quick waits store	2
C	4200	4760	220	96	Happy contract angry human account	unsure advice mail friend account friend unsure contract human quick wrong desktop trial	4
C	4436	4552	220	96	Cancel late repeat	password box open store happy bored bored opens repeat	1
C	4436	4656	220	96	Waits answers contract	notice wrong renew compare login invoice parcel contract price	2
C	4672	4552	220	96	Bot card angry	answers contract repeat reads friend support compare cancel support	5
C	4672	4656	220	96	Password advice card	human invoice bored bot login bored declined quick happy late	3
C	4908	4552	220	96	Customer waits waits mobile	reads compare repeat human refund push pay delivery compare login courier	4
C	4908	4656	220	96	App upgrade push	relieved survey account opens advice angry call call push late pay refund friend	4
C	5144	4552	220	96	Form trial renew password mobile	trial happy survey form account contract desktop bot angry quick app waits clear account	0
C	5144	4656	220	96	Price relieved relieved bored wrong	wrong open customer happy quick invoice support relieved friend late	4
C	5380	4552	220	96	Mobile parcel reads missing	happy unsure account account slow declined password relieved account cancel box late	5
C	5380	4656	220	96	Answers parcel answers advice cancel	renew reads refund agent customer waits account notice	5
C	5380	4760	220	96	Courier cancel cancel login	mail relieved late upgrade happy trial chat fails answers declined	5
C	5616	4552	220	96	Login compare desktop	desktop bored happy store pay angry trial app support human card bot open call	2
C	5616	4656	220	96	Reads upgrade store store mail	upgrade desktop open quick store pay app delivery push agent	4
C	5616	4760	220	96	Delivery declined bored fails notice	refund mobile call reads missing agent angry notice missing parcel account late	3
C	5852	4552	220	96	Mail renew push contract mobile	renew open open advice missing invoice delivery answers declined	5
C	5852	4656	220	96	Open agent open parcel	repeat account slow unsure chat wrong slow declined relieved fails	0
C	6088	4552	220	96	Password desktop bot	card pay bot quick upgrade desktop upgrade compare survey bot delivery clear box	4
C	6088	4656	220	96	Survey box cancel	price courier store repeat password clear contract desktop unsure survey invoice	0
C	6088	4760	220	96	App late bored	basket fails login mobile notice bot late store	2
C	6324	4552	220	96	Clear mail opens refund store	call invoice fails answers quick account unsure box password notice opens delivery bot	0
C	6324	4656	220	96	Push opens renew password	delivery friend waits notice desktop slow happy trial slow cancel store chat refund	0
C	6560	4552	220	96	Desktop app push	happy mobile upgrade waits mail box reset happy wrong waits reset quick	4
C	6560	4656	220	96	Mail late store	unsure support mail missing reset survey call wrong relieved trial repeat missing	5
C	6560	4760	220	96	Notice mobile wrong bored	price app compare reset late box human upgrade password upgrade invoice password	3
C	6796	4552	220	96	Mobile call reset	open repeat bored trial parcel box open agent bot desktop	3
C	6796	4656	220	96	Reads store bored refund	renew late card notice basket box human compare courier advice form cancel opens fails	3
C	6796	4760	220	96	Open missing late repeat	invoice slow declined mail wrong store card survey missing mail	1
C	7032	4552	220	96	Happy password reset	parcel courier missing bot pay late waits bot	2
C	7032	4656	220	96	Wrong upgrade box	delivery account survey fails chat app upgrade pay human clear contract upgrade login	5
C	7032	4760	220	96	Trial relieved support cancel	advice pay notice missing mobile open fails fails advice	3
C	7268	4552	220	96	Refund contract account refund	reset human compare angry trial mail trial bored password login bored bot fails	0
C	7268	4656	220	96	Password mobile reads wrong	reset reset angry cancel customer call form answers customer	3
C	7268	4760	220	96	Contract declined card	survey trial bored quick friend call invoice push pay slow opens human opens	5
C	7504	4552	220	96	Refund price courier	price contract reads form open unsure declined survey quick	0
C	7504	4656	220	96	Mail desktop reset bored	basket waits bored compare cancel courier courier password mail notice wrong	2
C	7504	4760	220	96	Waits app advice	opens bored pay price chat reset courier fails form happy account invoice	0
C	7740	4552	220	96	Trial store mobile delivery unsure	call reads bored advice renew wrong human trial relieved	0
C	7740	4656	220	96	Waits friend refund	human declined quick mail waits human declined declined	4
C	7740	4760	220	96	Store form basket slow	contract unsure mail compare courier account account unsure basket notice app angry missing	5
C	7976	4552	220	96	Desktop price relieved open	waits fails app push declined angry chat app renew refund wrong opens	5
C	7976	4656	220	96	Declined password box	courier opens bot trial relieved declined delivery cancel app courier basket	4
C	7976	4760	220	96	Advice trial survey login call	trial answers angry login notice reads mobile repeat password declined	3
C	8212	4552	220	96	Repeat answers compare form	answers waits bot human renew human store upgrade price trial card open	0
C	8212	4656	220	96	Courier waits cancel invoice	courier bored clear bored agent quick compare renew customer advice contract notice late	1
C	8212	4760	220	96	Call trial mobile	support slow box parcel app mobile human basket parcel	0
C	8448	4552	220	96	Reads bot app reads	answers repeat friend clear wrong waits mail support answers unsure slow courier human form	5
C	8448	4656	220	96	Delivery trial delivery agent slow	upgrade slow fails agent advice advice relieved box account notice pay password password	1
C	8684	4552	220	96	Unsure delivery unsure price	friend invoice repeat agent reset mail relieved courier declined happy human missing	3
C	8684	4656	220	96	Notice chat upgrade	relieved support survey late notice waits mail form upgrade push call	4
C	8920	4552	220	96	Trial parcel form	parcel store friend trial clear contract cancel repeat store basket contract	3
C	8920	4656	220	96	Courier compare friend	answers store push happy bored missing trial human password	4
C	8920	4760	220	96	Chat cancel trial compare	delivery cancel account password cancel chat courier human relieved account	3
C	9156	4552	220	96	Missing box agent	opens advice waits fails password missing angry compare	2
C	9156	4656	220	96	Login declined clear refund survey	bot survey agent card bored late fails pay human	2
C	9392	4552	220	96	App mobile open	unsure delivery password advice open upgrade card reset renew price missing parcel call slow	4
C	9392	4656	220	96	Late waits fails	parcel desktop support declined mobile parcel wrong reset pay trial push	1
C	9392	4760	220	96	Wrong reads app opens	reset opens slow mail happy relieved card compare answers support chat waits price answers	1
C	188	4872	220	96	Friend login form	form card trial push account contract mobile clear upgrade friend fails	4
C	188	4976	220	96	Answers relieved pay wrong basket	slow call delivery password upgrade declined courier price survey human clear agent	0
C	424	4872	220	96	Angry angry reset trial	unsure human courier pay account unsure support survey mail relieved	4
C	424	4976	220	96	Bored app renew	cancel notice desktop invoice card survey trial friend delivery compare reads	3
C	660	4872	220	96	Price parcel human contract	relieved advice price declined login advice customer waits password trial open declined late	5
C	660	4976	220	96	Reset price unsure relieved login	answers wrong open answers call refund reads repeat contract call mail compare clear quick	5
C	896	4872	220	96	Bored bot desktop call	advice answers advice password declined support agent bored	0
C	896	4976	220	96	Human mobile chat form cancel	basket refund push open survey clear upgrade account card survey	3
C	896	5080	220	96	Pay form invoice	mail survey quick basket upgrade waits answers repeat friend notice	4
C	1132	4872	220	96	Delivery call mobile card customer	reads declined desktop mobile account friend opens advice support chat courier clear advice refund	1
C	1132	4976	220	96	Upgrade invoice survey	push reset card reads bored push open delivery advice friend chat pay answers	1
C	1132	5080	220	96	Desktop delivery call invoice	slow mail chat trial missing declined angry call open contract bored advice bot	3
C	1368	4872	220	96	Parcel price compare repeat clear	upgrade password support parcel quick agent human declined compare compare refund bored waits	5
C	1368	4976	220	96	Unsure quick delivery	mobile unsure repeat refund agent customer chat push late trial	5
C	1604	4872	220	96	Quick angry courier app app	open store unsure renew clear push login app form card	1
C	1604	4976	220	96	Pay customer open advice account	mobile angry app login repeat happy customer opens form wrong bot	1
C	1604	5080	220	96	Bot quick bot price	basket mobile compare renew fails basket human app survey mobile mobile waits price friend	1
C	1840	4872	220	96	Store box call happy contract	happy account contract mail courier price happy clear bored	0
C	1840	4976	220	96	Contract customer wrong notice upgrade	quick pay opens survey desktop answers friend card card box answers declined	2
C	2076	4872	220	96	Price survey push	call compare missing cancel agent store price card fails desktop app bored bored	2
C	2076	4976	220	96	Declined refund declined desktop	open cancel price call mobile support login quick waits courier support call repeat	5
C	2312	4872	220	96	Repeat compare agent friend survey	opens wrong repeat opens opens call cancel quick relieved cancel unsure	3
C	2312	4976	220	96	Fails clear upgrade desktop account	support chat happy desktop bot waits answers mail renew renew reset call form	1
C	2312	5080	220	96	Mobile support parcel contract survey	angry mail store account form account late trial renew survey contract answers unsure	5
C	2548	4872	220	96	Open call customer cancel	notice pay agent store account invoice pay missing customer	1
C	2548	4976	220	96	Clear renew survey notice friend	relieved chat pay app pay friend friend store wrong mail waits answers notice	1
C	2548	5080	220	96	Password password upgrade price	opens friend advice unsure answers notice call relieved card friend mail	1
C	2784	4872	220	96	Form opens mail	quick survey call friend relieved notice call clear delivery	2
C	2784	4976	220	96	Support happy cancel	upgrade pay login unsure upgrade friend form upgrade invoice fails wrong box reads	2
C	2784	5080	220	96	App bored card notice advice	waits happy push form relieved bot store angry	4
C	3020	4872	220	96	Invoice repeat angry contract	slow declined relieved happy account push agent mail upgrade reads	4
C	3020	4976	220	96	Basket cancel wrong delivery relieved	push delivery angry advice upgrade support compare pay login box basket bored	5
C	3256	4872	220	96	Opens opens reads agent basket	mobile mail compare account account form unsure form clear form declined price	5
C	3256	4976	220	96	Cancel unsure human	reset angry notice repeat delivery fails clear push missing reads app mobile	0
C	3256	5080	220	96	Contract agent angry contract customer	missing customer open answers account relieved advice missing account	0
C	3492	4872	220	96	Trial cancel cancel bot clear	mobile parcel slow account quick store repeat price delivery renew store late call	3
C	3492	4976	220	96	Reads advice opens declined support	bored opens password bored invoice relieved agent customer angry opens	5
C	3492	5080	220	96	Missing notice account	compare customer answers store customer human renew card bored bot upgrade human opens advice	0
C	3728	4872	220	96	Declined clear desktop customer customer	box login waits bored fails slow human login parcel	0
C	3728	4976	220	96	Notice quick app	parcel unsure renew bot delivery wrong refund open cancel angry invoice login	3
C	3728	5080	220	96	Relieved wrong advice	cancel answers mail contract reads upgrade delivery courier	1
C	3964	4872	220	96	Account pay advice box delivery	chat pay quick advice parcel basket fails wrong price reset fails clear support friend	4
C	3964	4976	220	96	Bored opens courier push notice	login support agent courier fails open app mail refund	0
C	4200	4872	220	96	Form renew delivery store	push wrong unsure password missing desktop angry bored parcel missing card delivery notice advice	0
C	4200	4976	220	96	Chat delivery renew reads	store call delivery angry answers app call form survey mobile	4
C	4200	5080	220	96	Answers refund courier	push box desktop missing refund price invoice open upgrade	3
C	4436	4872	220	96	Survey mobile reads repeat trial	angry upgrade bot human wrong parcel opens customer trial login basket bot trial slow	0
C	4436	4976	220	96	Form repeat renew answers	missing parcel mobile call reads upgrade reads store push human chat	4
C	4436	5080	220	96	Repeat courier account	mobile contract store parcel notice trial refund mail happy	0
C	4672	4872	220	96	Password waits unsure call	contract bored notice friend notice open reset relieved refund contract unsure account cancel courier	1
C	4672	4976	220	96	Answers bot contract	relieved delivery customer answers compare invoice late login	4
C	4672	5080	220	96	Invoice unsure cancel	survey fails quick renew call contract bored angry agent account form	1
C	4908	4872	220	96	Courier human reset	form late opens wrong friend delivery push missing late missing clear bored fails courier	4
C	4908	4976	220	96	Account angry box parcel	refund bot slow quick late push refund password invoice bored late pay	4
C	5144	4872	220	96	Opens delivery login relieved renew	basket repeat bot happy card compare desktop password happy push password	3
C	5144	4976	220	96	Trial chat open relieved	customer call pay delivery call chat wrong store parcel upgrade	4
C	5144	5080	220	96	Wrong missing human	app slow form slow box wrong upgrade parcel refund	1
C	5380	4872	220	96	Wrong notice mail upgrade	compare login answers trial parcel reads angry parcel courier quick refund box notice	2
C	5380	4976	220	96	Store pay unsure	store answers happy courier invoice upgrade unsure delivery declined	4
C	5380	5080	220	96	Cancel push account	clear mobile invoice call desktop renew bored late refund mail renew pay card	5
C	5616	4872	220	96	Pay push survey	store agent courier unsure human bot customer opens	3
C	5616	4976	220	96	Trial desktop pay bored	cancel basket account pay missing missing cancel push relieved form store bored survey refund	3
C	5852	4872	220	96	Reset open mobile unsure survey	call reads relieved mail courier chat card store	0
C	5852	4976	220	96	Price answers basket slow	app upgrade trial login card angry bot human notice	1
C	6088	4872	220	96	Push clear opens basket	declined chat clear happy angry mail cancel parcel desktop bored opens delivery trial	4
C	6088	4976	220	96	Relieved angry pay waits invoice	customer notice reads advice happy late account fails	3
C	6088	5080	220	96	Cancel agent compare	renew bot quick repeat contract agent missing account call	4
C	6324	4872	220	96	Open human chat	slow unsure relieved happy compare fails invoice reads relieved account wrong fails angry	1
C	6324	4976	220	96	Survey desktop open reset	answers delivery unsure relieved call clear declined card relieved push	4
C	6324	5080	220	96	Compare pay app app password	cancel upgrade box unsure unsure angry friend late delivery	2
C	6560	4872	220	96	Push basket declined	reads trial courier unsure mail unsure wrong parcel	0
C	6560	4976	220	96	Advice waits basket missing happy	form waits desktop refund customer agent card notice pay relieved declined angry parcel	5
C	6560	5080	220	96	Parcel notice quick courier	unsure push call open pay survey survey store support opens bot refund reads repeat	4
C	6796	4872	220	96	Delivery pay compare waits form	upgrade relieved password parcel bored trial relieved wrong refund answers cancel call invoice	4
C	6796	4976	220	96	Compare refund chat	angry open mail waits unsure notice reset login fails renew	0
C	6796	5080	220	96	Customer customer reads survey	app bored waits basket survey login mail app survey bot bored waits renew	5
C	7032	4872	220	96	Card store angry mail late	compare login relieved bot store reads advice card open renew chat trial courier	3
C	7032	4976	220	96	Survey open clear	human opens desktop late mail compare open late chat store	5
C	7032	5080	220	96	Parcel bored answers call	refund waits delivery reset agent mobile app opens	3
C	7268	4872	220	96	Login declined trial box	app wrong reset upgrade compare advice human advice reset compare store agent parcel	2
C	7268	4976	220	96	Happy login waits	push box slow form late compare wrong reads support unsure	2
C	7504	4872	220	96	Clear waits price	card app friend app upgrade agent advice customer renew reads pay card	0
C	7504	4976	220	96	Late card clear compare	answers clear missing upgrade form compare happy happy relieved	1
C	7504	5080	220	96	Repeat refund mobile account upgrade	login relieved account pay human courier push repeat form chat	2
C	7740	4872	220	96	Login card mail	advice human courier reset basket customer answers wrong refund reads support quick renew	1
C	7740	4976	220	96	Upgrade slow upgrade account	password quick clear opens repeat refund price support quick waits	5
C	7976	4872	220	96	Chat declined notice box	login contract delivery open chat compare courier invoice desktop account store slow	2
C	7976	4976	220	96	Basket parcel mail declined opens	bored box invoice relieved agent password customer basket push	3
C	7976	5080	220	96	Opens answers quick	upgrade box repeat angry parcel compare store angry reset delivery	0
C	8212	4872	220	96	Courier bored store human parcel	angry slow box waits reset clear delivery push opens pay box missing	2
C	8212	4976	220	96	Waits clear chat	bot repeat cancel friend angry upgrade unsure invoice reset upgrade bot	1
C	8448	4872	220	96	Quick agent missing cancel account	parcel clear mobile invoice basket price advice courier wrong unsure reads	4
C	8448	4976	220	96	Store app clear fails	reads quick late reads missing wrong missing price chat happy basket	5
C	8684	4872	220	96	Renew clear invoice slow	quick wrong renew advice fails courier login parcel password mobile cancel login customer refund	5
C	8684	4976	220	96	Fails price mobile survey agent	slow survey advice clear app survey price customer app late push contract angry	0
C	8684	5080	220	96	Mail reads password bot parcel	invoice customer relieved waits notice open desktop login courier late reads call mobile	1
C	8920	4872	220	96	Trial wrong upgrade desktop	customer refund store declined password password slow chat login courier unsure friend advice compare	1
C	8920	4976	220	96	Login desktop upgrade compare declined	card desktop relieved form app repeat account compare relieved mobile price call account missing	3
C	9156	4872	220	96	Chat trial upgrade	compare declined customer friend form open clear relieved invoice clear support agent box store	1
C	9156	4976	220	96	Customer late push	opens slow human declined upgrade desktop bot support	3
C	9392	4872	220	96	Parcel refund human	unsure store basket compare survey slow invoice account delivery account contract	1
C	9392	4976	220	96	Card push form	push unsure refund password notice bored angry quick wrong waits basket courier	2
C	188	5192	220	96	Courier form customer	chat waits friend open agent answers reset human answers box card bored slow parcel	3
C	188	5296	220	96	Wrong upgrade friend	relieved trial call mail compare box missing happy price missing	2
C	188	5400	220	96	Fails reset call	parcel bored late answers advice price declined advice repeat opens repeat declined app	3
C	424	5192	220	96	Bored refund quick upgrade waits	quick quick delivery opens login customer courier app	4
C	424	5296	220	96	Mobile friend human parcel	human wrong chat survey cancel quick quick opens opens mail account survey	5
C	424	5400	220	96	Box open desktop	box slow fails chat compare bored cancel parcel	1
C	660	5192	220	96	Renew happy courier support	waits mobile store repeat invoice parcel refund waits missing store slow	1
C	660	5296	220	96	Push invoice card waits	store courier invoice password advice cancel parcel mail repeat call mobile support cancel angry	5
C	896	5192	220	96	Agent answers unsure human	reads bored repeat declined support bot quick app mail compare app	0
C	896	5296	220	96	Support advice angry slow waits	unsure late happy store agent contract bot reads courier human chat opens	3
C	1132	5192	220	96	Upgrade refund agent courier	compare price advice price app repeat compare account clear unsure password quick	0
C	1132	5296	220	96	Card mail mail	late advice answers parcel angry call angry parcel fails slow advice opens clear delivery	0
C	1368	5192	220	96	Courier open push advice	delivery card box slow friend bot slow upgrade	3
C	1368	5296	220	96	Repeat survey open survey	opens happy chat chat reset upgrade friend quick unsure clear late	1
C	1604	5192	220	96	Form waits app compare	quick late friend password cancel store slow declined card clear	2
C	1604	5296	220	96	Renew chat repeat	cancel agent account price compare box clear support cancel contract pay password reset	0
C	1604	5400	220	96	Basket mail repeat box courier	renew price opens missing slow basket delivery bot missing friend price fails	3
C	1840	5192	220	96	Parcel friend mail mail	trial friend wrong pay quick box late desktop survey	2
C	1840	5296	220	96	Reset friend late	angry wrong opens parcel late pay parcel box login account waits bot	4
C	1840	5400	220	96	Form basket account parcel	customer call waits desktop reads app desktop store pay mail human support chat friend	4
C	2076	5192	220	96	Bored fails repeat	price push answers waits chat compare slow renew survey clear refund	1
C	2076	5296	220	96	Form customer box contract support	form cancel chat clear missing advice advice refund card	3
C	2076	5400	220	96	Reads wrong relieved card	waits desktop late survey mobile mail opens courier mail late compare relieved	5
C	2312	5192	220	96	Basket answers survey declined	courier refund repeat quick slow basket cancel clear waits mobile fails	5
C	2312	5296	220	96	Human pay friend	desktop answers slow form late survey angry notice angry pay desktop desktop	5
C	2548	5192	220	96	Declined declined price	reads card friend customer friend bored survey pay human human cancel app app agent	0
C	2548	5296	220	96	Chat password login card	courier human parcel refund card human card happy push survey missing late repeat	0
C	2784	5192	220	96	Clear relieved declined mail form	cancel pay store slow slow store human trial upgrade basket human delivery slow	0
C	2784	5296	220	96	Card password mail customer notice	delivery mail chat courier notice slow upgrade bot reset parcel	4
C	3020	5192	220	96	Answers store basket parcel invoice	box chat courier agent push support opens trial basket relieved password clear notice	0
C	3020	5296	220	96	Price delivery survey price	renew courier wrong agent cancel wrong reset agent renew account repeat login parcel	3
C	3020	5400	220	96	Trial form missing	parcel waits app human opens waits quick upgrade call angry invoice mobile reset store	0
C	3256	5192	220	96	Bored compare reads account late	reads box push clear slow reads mail mail friend friend late	4
C	3256	5296	220	96	Renew chat bored friend mobile	missing login contract friend support slow agent contract mobile trial store angry	1
C	3492	5192	220	96	Refund customer survey angry	account opens renew desktop app opens pay customer	2
C	3492	5296	220	96	Opens declined delivery	login wrong chat reset unsure cancel mail refund slow	3
C	3492	5400	220	96	Quick repeat relieved fails	angry unsure bot mobile reset price call basket trial bot late support repeat	2
C	3728	5192	220	96	Pay late refund	friend waits app missing app friend open quick advice app pay	4
C	3728	5296	220	96	Price missing parcel renew	refund declined box quick card survey human app survey fails account	5
C	3964	5192	220	96	Customer answers card	waits bored agent box survey push renew contract missing	0
C	3964	5296	220	96	Declined late chat renew mobile	advice notice form renew customer chat slow mobile	3
C	4200	5192	220	96	Bored human advice mail	relieved open angry upgrade open bored human wrong password push compare cancel	2
C	4200	5296	220	96	Cancel box call agent waits	happy declined reset renew chat waits opens customer happy survey relieved app customer chat	5
C	4436	5192	220	96	Contract reads quick	quick declined notice clear agent support friend refund declined pay	1
C	4436	5296	220	96	Invoice reads compare call	happy answers app cancel store quick password password compare mail	0
C	4436	5400	220	96	Form invoice basket	form human contract support card app compare quick login invoice agent login open	3
C	4672	5192	220	96	Opens trial card	refund clear survey chat price support cancel angry agent renew survey slow	0
C	4672	5296	220	96	Wrong slow friend advice	chat account mobile late happy courier card fails account login invoice answers chat	3
C	4908	5192	220	96	Reads agent price pay	call desktop store waits reset pay delivery parcel bored refund reads push	3
C	4908	5296	220	96	Reads survey compare angry late	mail account quick missing upgrade mail account answers happy	0
C	4908	5400	220	96	Store mobile desktop store	notice open call missing relieved agent card cancel	0
C	5144	5192	220	96	Friend cancel customer store missing	bored delivery wrong friend customer quick late bot basket delivery cancel fails account support	3
C	5144	5296	220	96	Account basket mail	push card upgrade basket chat answers open fails	3
C	5380	5192	220	96	Trial angry declined	relieved pay desktop notice reads account form clear friend advice unsure	5
C	5380	5296	220	96	Compare answers repeat push	compare customer price waits bored wrong form repeat call	0
C	5380	5400	220	96	Push clear app compare angry	card compare agent pay quick declined relieved fails unsure parcel angry store unsure	5
C	5616	5192	220	96	Cancel human angry clear	price support login card card clear cancel slow upgrade parcel reset price missing survey	2
C	5616	5296	220	96	Price chat fails friend	wrong renew open card fails unsure contract wrong desktop answers cancel account missing happy	3
C	5616	5400	220	96	Upgrade quick password	clear advice app missing survey opens upgrade quick open support unsure basket late	0
C	5852	5192	220	96	Renew pay repeat	bored compare compare opens refund card pay contract agent renew mail mail invoice support	1
C	5852	5296	220	96	App late fails reads	customer form wrong call quick agent parcel survey contract	0
C	5852	5400	220	96	Fails fails mail mail	quick trial call cancel delivery late cancel missing wrong bored parcel advice compare	2
C	6088	5192	220	96	Trial mail trial	cancel delivery contract app contract slow wrong mobile cancel app password human agent	2
C	6088	5296	220	96	Upgrade contract app waits	customer renew open refund answers slow waits waits trial wrong advice reads contract	3
C	6324	5192	220	96	Password store bored	late pay open push fails store customer reset answers trial login declined survey	2
C	6324	5296	220	96	Chat compare call	trial angry desktop upgrade form card contract pay missing open customer card	0
C	6324	5400	220	96	Account mail app	support unsure form wrong renew cancel invoice open invoice reset repeat refund survey fails	0
C	6560	5192	220	96	Contract reset login	unsure relieved form open login opens basket trial agent reset reset	4
C	6560	5296	220	96	Open account trial	renew chat refund answers clear reads upgrade invoice account quick bot clear	4
C	6796	5192	220	96	Relieved bored clear bored	refund friend renew courier relieved delivery late price reads	4
C	6796	5296	220	96	Reads mail fails	agent happy repeat late advice invoice repeat account	4
C	6796	5400	220	96	Slow waits angry invoice	repeat login renew fails reads human late form parcel compare mobile	5
C	7032	5192	220	96	Account late wrong push reads	support price notice customer call courier support mail survey waits basket pay form form	5
C	7032	5296	220	96	Refund customer waits support	refund price advice bot unsure mobile clear compare open reads customer	2
C	7032	5400	220	96	Late account mobile opens	box declined basket mail survey account fails invoice store waits	5
C	7268	5192	220	96	Open late call pay	slow waits contract friend box cancel refund angry agent unsure compare	5
C	7268	5296	220	96	Compare open account	unsure bot delivery renew quick parcel upgrade basket courier form bot reads angry wrong	2
C	7268	5400	220	96	Clear delivery open account human	angry app declined friend parcel basket contract desktop price agent	4
C	7504	5192	220	96	Late trial support	customer push price human answers answers reset parcel bored repeat opens	1
C	7504	5296	220	96	Parcel reset chat answers late	app courier wrong contract password password compare survey late waits answers	0
C	7504	5400	220	96	Account call call contract	bored delivery reads delivery login account compare slow compare renew repeat late	4
C	7740	5192	220	96	Bored basket card upgrade	happy advice reads renew bored app angry human compare quick pay	3
C	7740	5296	220	96	Wrong login upgrade wrong	trial invoice opens mobile quick compare price agent app basket delivery customer	0
C	7976	5192	220	96	Slow call reads bored agent	notice reads basket opens courier human friend price	1
C	7976	5296	220	96	Login missing missing reads mobile	opens call notice call repeat agent wrong opens customer app basket notice	2
C	7976	5400	220	96	Login parcel basket	price quick password chat friend happy open bored parcel	2
C	8212	5192	220	96	Declined box pay	wrong basket angry delivery human mail compare mobile support refund wrong invoice open basket	1
C	8212	5296	220	96	Login customer courier open answers	notice clear mail invoice cancel call clear wrong human card bot push answers trial	4
C	8212	5400	220	96	Compare login quick card	bot refund reset mobile quick contract support box	1
C	8448	5192	220	96	Mobile clear human declined clear	reads friend form invoice cancel repeat password advice repeat quick missing chat happy	5
C	8448	5296	220	96	Compare card unsure	advice waits friend opens bot chat open open contract mail app desktop quick	2
C	8448	5400	220	96	Advice declined declined desktop wrong	repeat invoice friend bot survey refund app login invoice notice account notice	5
C	8684	5192	220	96	Human human relieved open	invoice relieved notice friend upgrade login box upgrade	1
C	8684	5296	220	96	Delivery wrong store call	box parcel desktop support answers trial relieved chat notice	3
C	8920	5192	220	96	Price declined desktop	password notice parcel basket mobile call mobile price missing delivery mobile support survey angry	2
C	8920	5296	220	96	Price waits opens store	clear friend advice repeat human repeat friend survey compare contract renew agent password basket	0
C	9156	5192	220	96	Human delivery upgrade basket reads	answers box upgrade support human declined invoice fails waits form	4
C	9156	5296	220	96	Parcel courier friend agent	agent clear support answers card missing card human clear open agent price	1
C	9392	5192	220	96	Unsure bored fails trial trial	reads desktop account trial unsure open bored invoice refund invoice	4
C	9392	5296	220	96	Notice upgrade box answers	bored customer waits happy mobile parcel cancel call late reset reads repeat	4
C	188	5512	220	96	Price unsure waits	password unsure late form late notice cancel late	5
C	188	5616	220	96	Cancel courier contract customer unsure	invoice wrong account bored invoice store late unsure basket price desktop	5
C	424	5512	220	96	Survey waits basket	human price clear form account wrong notice waits declined support	3
C	424	5616	220	96	Advice mail missing trial	push chat waits bot wrong trial account invoice chat bot wrong	5
C	660	5512	220	96	Support trial contract open	form clear pay open human reset quick happy	5
C	660	5616	220	96	Bored basket password price	human invoice quick late password card app renew renew quick wrong	1
C	896	5512	220	96	Password friend contract push	delivery late refund password price cancel open courier clear customer	1
C	896	5616	220	96	Happy login bored	contract price answers happy quick pay bored invoice	5
C	1132	5512	220	96	Login human account happy	price bot app price call mail chat support	4
C	1132	5616	220	96	Price price card	fails invoice call answers store push courier login reset	3
C	1132	5720	220	96	Box compare friend login human	account store box card push cancel happy app fails missing courier chat reset relieved	3
C	1368	5512	220	96	Cancel mail advice box	chat trial fails contract invoice waits store invoice friend parcel fails	1
C	1368	5616	220	96	Customer call declined form	clear notice human angry advice quick desktop unsure	0
C	1368	5720	220	96	Price customer missing bored human	account notice late refund renew password support renew	4
C	1604	5512	220	96	Open card happy mail	upgrade renew account wrong refund invoice waits trial notice	5
C	1604	5616	220	96	Customer store bored	clear missing contract push survey pay compare advice notice	3
C	1840	5512	220	96	Slow pay login reset	courier quick missing unsure cancel declined clear fails courier	3
C	1840	5616	220	96	Open opens survey answers pay	form unsure answers reset open agent repeat angry agent refund	2
C	1840	5720	220	96	Missing late angry	fails bot invoice customer pay declined happy push repeat	5
C	2076	5512	220	96	Delivery account agent agent	happy mail cancel opens account password parcel compare missing declined trial account reads	5
C	2076	5616	220	96	Call pay delivery	late late cancel login contract delivery bot bot repeat	3
C	2312	5512	220	96	Store box upgrade waits	answers support quick answers support chat quick open bot	4
C	2312	5616	220	96	Invoice desktop delivery	clear price notice account box friend box contract chat app form trial chat open	3
C	2548	5512	220	96	Price pay renew	relieved contract late relieved basket friend clear box basket agent declined	5
C	2548	5616	220	96	Answers angry missing basket	courier opens slow box mobile mail store friend refund form missing waits	5
C	2548	5720	220	96	Box card call	renew repeat survey refund reset password opens bored open customer cancel cancel mobile	5
C	2784	5512	220	96	Angry form card	chat agent survey courier bored angry app courier refund repeat clear form fails	3
C	2784	5616	220	96	Waits renew support mobile mobile	slow mobile contract open store slow contract upgrade angry trial delivery desktop account	4
C	3020	5512	220	96	Unsure compare delivery repeat delivery	card compare advice chat basket card notice answers	0
C	3020	5616	220	96	Trial angry late upgrade store	desktop cancel angry agent trial trial account declined waits trial cancel call slow	3
C	3256	5512	220	96	Answers wrong customer mobile	account invoice missing support app courier notice advice reads app relieved survey basket	4
C	3256	5616	220	96	Desktop friend delivery opens	reset angry form slow open repeat bot store card chat card card	1
C	3492	5512	220	96	Call human refund push declined	renew box courier relieved late refund refund trial	0
C	3492	5616	220	96	Renew support declined missing angry	support relieved customer mail contract repeat fails missing password desktop cancel	1
C	3492	5720	220	96	Human clear repeat	box agent pay answers desktop login reset login invoice reads clear	1
C	3728	5512	220	96	Wrong clear happy	clear customer waits fails push notice support clear compare app advice support	1
C	3728	5616	220	96	Trial answers mail box	mobile app clear pay quick chat mail advice basket	2
C	3728	5720	220	96	Clear clear box opens	support price advice answers basket opens box price card delivery upgrade	4
C	3964	5512	220	96	Reads chat trial wrong bored	account fails upgrade open reads waits cancel chat slow mobile login call	3
C	3964	5616	220	96	Basket quick wrong refund	clear pay store friend wrong reset account basket box cancel	4
C	4200	5512	220	96	Waits missing app	chat wrong late survey answers fails invoice login delivery parcel store customer bot	0
C	4200	5616	220	96	Password password friend mobile	reads desktop account angry friend renew store login reads	0
C	4200	5720	220	96	Pay notice human answers	account mail courier push account open support fails clear agent bored reset	1
C	4436	5512	220	96	Waits store contract delivery	basket mail pay chat pay password refund refund quick customer fails	0
C	4436	5616	220	96	Desktop refund invoice	chat repeat support notice bot happy human waits form	4
C	4672	5512	220	96	Box agent bored open courier	login wrong happy fails human survey desktop bot bot pay	1
C	4672	5616	220	96	Open desktop happy price basket	waits reset fails cancel reset relieved compare compare	2
C	4672	5720	220	96	Reset friend box	mail slow trial renew refund declined card cancel pay mobile	5
C	4908	5512	220	96	Contract mail store missing	human clear opens declined courier password contract bot	1
C	4908	5616	220	96	Missing agent slow	box price delivery password box card human box late basket parcel delivery	4
C	4908	5720	220	96	Store mobile renew	repeat quick password repeat pay agent chat cancel notice store cancel price	2
C	5144	5512	220	96	Renew basket relieved bored	login pay advice missing late customer courier cancel waits quick password	5
C	5144	5616	220	96	Support invoice pay	unsure quick cancel card push courier survey customer parcel app	2
C	5144	5720	220	96	Push delivery parcel	customer call notice desktop mobile pay courier form customer late	1
C	5380	5512	220	96	Desktop store price basket agent	declined answers advice human bored human box missing reset upgrade survey	5
C	5380	5616	220	96	Chat desktop human call	late store declined store trial compare store account cancel clear repeat agent declined app	3
C	5616	5512	220	96	Login mobile opens account	fails basket human mobile advice trial reads desktop relieved chat invoice happy	5
C	5616	5616	220	96	Survey advice price missing quick	wrong late parcel contract bot box missing app basket angry survey upgrade	5
C	5852	5512	220	96	Slow bored chat	upgrade call missing password upgrade box price login quick notice clear contract account	5
C	5852	5616	220	96	Declined bot support invoice cancel	contract compare declined login courier invoice card upgrade call	1
C	6088	5512	220	96	Unsure delivery wrong answers invoice	bot upgrade unsure desktop bored chat parcel reset	5
C	6088	5616	220	96	Missing invoice renew push renew	renew mobile reset bored wrong waits friend cancel reads relieved clear	3
C	6088	5720	220	96	Declined price quick	open survey waits desktop reset store password wrong upgrade refund missing price bot	2
C	6324	5512	220	96	Survey bot bored open	box cancel reset relieved waits password card account push clear bot	1
C	6324	5616	220	96	Renew declined trial	clear box delivery mail angry quick clear angry bored cancel mobile refund basket form	5
C	6324	5720	220	96	Advice opens mail	bored app quick compare waits delivery password notice late	4
C	6560	5512	220	96	Angry invoice human	delivery angry app mobile refund survey renew bot quick customer waits reads slow invoice	2
C	6560	5616	220	96	Account delivery agent support	pay bored form repeat invoice box unsure password happy	5
C	6560	5720	220	96	Box agent desktop cancel	reset open price reads human waits bored trial desktop	5
C	6796	5512	220	96	Quick login cancel	invoice late app delivery relieved clear declined courier account	2
C	6796	5616	220	96	Friend late clear	courier renew store contract reads fails quick form advice	2
C	6796	5720	220	96	Waits form notice quick late	customer invoice pay open clear chat quick reset human delivery mail unsure support contract	5
C	7032	5512	220	96	Compare push desktop bot	happy box opens survey open parcel late fails clear	1
C	7032	5616	220	96	Account human angry invoice	compare happy mobile desktop contract pay box bot missing wrong invoice late	0
C	7032	5720	220	96	Chat contract late chat	late fails waits missing compare repeat pay fails invoice pay bored push invoice cancel	4
C	7268	5512	220	96	Renew login card clear delivery	wrong answers answers store advice card invoice invoice	1
C	7268	5616	220	96	Courier customer relieved wrong	pay waits invoice declined invoice login card invoice form answers form app delivery	5
C	7504	5512	220	96	Desktop refund advice support	refund slow waits form declined renew login customer parcel reads declined desktop reset	1
C	7504	5616	220	96	Desktop relieved renew notice support	login refund bored contract renew chat form slow invoice mobile password	2
C	7740	5512	220	96	Quick password slow renew notice	notice basket compare late call slow customer fails	1
C	7740	5616	220	96	Slow courier desktop wrong	push mail relieved wrong store opens account missing bored mail angry friend reads slow	1
C	7740	5720	220	96	Late form fails clear	store answers renew contract quick renew app wrong	2
C	7976	5512	220	96	Form contract courier renew account	password bored app open agent push repeat slow	4
C	7976	5616	220	96	Call card advice customer reads	relieved renew opens form wrong compare quick fails	4
C	7976	5720	220	96	Courier courier advice account call	trial push parcel call app advice slow happy refund	1
C	8212	5512	220	96	Survey reset invoice login angry	reset friend repeat quick wrong upgrade contract account store push trial	5
C	8212	5616	220	96	Advice cancel advice mail relieved	renew login waits quick card courier opens renew	2
C	8448	5512	220	96	Price password cancel card login	form relieved desktop support notice login invoice invoice notice card	2
C	8448	5616	220	96	Contract survey refund	card slow desktop mail basket parcel mobile bot happy quick cancel renew	0
C	8684	5512	220	96	Refund compare answers	parcel unsure advice clear survey angry happy reads call store relieved upgrade late	4
C	8684	5616	220	96	Delivery pay chat contract upgrade	mobile unsure support open agent survey invoice contract box	2
C	8920	5512	220	96	Answers login reset invoice notice	declined missing call compare mobile friend mail parcel call pay happy	4
C	8920	5616	220	96	Agent compare reset	clear mobile declined agent login compare missing opens advice	3
C	8920	5720	220	96	Basket bot clear opens contract	compare cancel survey card clear push password store missing	0
C	9156	5512	220	96	Reset opens repeat wrong	repeat compare waits call contract cancel waits login	5
C	9156	5616	220	96	Renew advice chat	quick courier missing advice opens desktop late password login	0
C	9156	5720	220	96	Courier card store	contract answers password quick reset angry desktop box invoice form unsure	0
C	9392	5512	220	96	Parcel contract clear	happy bored call relieved agent cancel repeat repeat clear missing pay	5
C	9392	5616	220	96	Parcel reads price compare	store invoice bored open card trial fails survey login happy agent refund mail pay	4
C	9392	5720	220	96	Login quick compare	login refund quick app trial delivery bored password	4
C	188	5832	220	96	Advice compare slow agent	app store late price customer reset customer refund courier mail happy	2
C	188	5936	220	96	Delivery upgrade angry account	contract box advice slow account renew reset password bored waits parcel human unsure	0
C	424	5832	220	96	Mobile card store invoice pay	reads parcel friend repeat courier late support reads friend mail upgrade account	5
C	424	5936	220	96	Answers clear quick	reset clear missing pay unsure login angry login compare advice	1
C	660	5832	220	96	Delivery clear trial	late trial call answers store friend courier advice bot box wrong	2
C	660	5936	220	96	Chat customer card basket	mail fails opens missing form open advice chat contract	1
C	896	5832	220	96	Compare parcel opens bored friend	wrong contract bot happy happy store pay account happy mobile contract fails card	4
C	896	5936	220	96	Unsure password missing login repeat	desktop quick clear compare form late unsure bored angry	2
C	1132	5832	220	96	Customer friend open refund box	relieved delivery courier mobile agent unsure quick open open mobile angry slow waits refund	0
C	1132	5936	220	96	Bored slow compare chat wrong	waits bot relieved advice bot price refund chat price relieved	0
C	1132	6040	220	96	Angry repeat reset password password	renew form renew cancel fails price password password slow price pay password agent	4
C	1368	5832	220	96	Survey contract quick login	mobile quick answers cancel reads invoice opens box answers notice	4
C	1368	5936	220	96	Renew missing login open	waits answers repeat happy basket delivery store pay answers box form	1
C	1604	5832	220	96	Compare slow chat price	login store mobile relieved fails refund opens mail	5
C	1604	5936	220	96	Waits form upgrade late support	agent late renew opens friend waits courier notice late agent happy chat	5
C	1604	6040	220	96	Parcel login bored chat	quick cancel compare app basket clear waits bored wrong	5
C	1840	5832	220	96	Bored happy repeat cancel	bot happy basket refund mail parcel compare call open mobile desktop desktop	1
C	1840	5936	220	96	Box notice opens slow angry	quick customer bot declined card reads mail courier password notice courier bot	4
C	2076	5832	220	96	Waits account password	angry price account happy clear app support desktop push	5
C	2076	5936	220	96	Courier notice fails store	agent card human password chat declined reset quick slow	4
C	2312	5832	220	96	Fails friend bot	upgrade missing late price reads trial account bot invoice chat upgrade bot bot opens	0
C	2312	5936	220	96	Form compare upgrade angry	advice reads delivery refund clear advice invoice answers push courier card	5
C	2548	5832	220	96	Waits renew parcel mobile	basket human human parcel notice relieved card reset push survey reads survey opens	2
C	2548	5936	220	96	Parcel contract answers parcel	mobile quick courier refund angry notice agent chat price reads delivery angry	3
C	2548	6040	220	96	Friend repeat quick	human account angry mobile delivery waits store card	5
C	2784	5832	220	96	Missing slow fails	reset upgrade survey wrong fails pay late mobile account upgrade courier slow chat notice	5
C	2784	5936	220	96	Upgrade refund desktop	quick angry login courier basket compare courier relieved pay login	0
C	2784	6040	220	96	App price basket	call bored cancel repeat login pay opens waits push agent happy trial upgrade customer	0
C	3020	5832	220	96	Desktop slow bored relieved waits	push angry contract reads app quick cancel bored trial unsure reads notice mobile notice	3
C	3020	5936	220	96	Bot survey login bored	invoice reads chat support happy clear card chat clear login	1
C	3020	6040	220	96	Renew delivery price basket	slow card answers form opens customer courier bot cancel declined	2
C	3256	5832	220	96	Relieved delivery quick push password	delivery relieved invoice login wrong upgrade app login quick reset reads happy	0
C	3256	5936	220	96	Price card password push declined	store contract delivery form declined opens clear box quick	2
C	3256	6040	220	96	Box delivery mobile	password opens happy support account delivery angry desktop form upgrade box bored	2
C	3492	5832	220	96	Open notice bored price quick	clear renew open store advice parcel angry human relieved	1
C	3492	5936	220	96	Courier mobile clear delivery push	basket app bored pay customer delivery repeat advice opens reset	0
C	3492	6040	220	96	Refund declined waits	open notice refund call opens support login desktop	4
C	3728	5832	220	96	Pay push opens happy happy	happy cancel bored bot app desktop cancel basket	4
C	3728	5936	220	96	Waits basket upgrade card	clear desktop delivery support missing chat friend human survey late	0
C	3964	5832	220	96	Support parcel upgrade repeat	pay desktop password late trial card compare customer slow answers price card open parcel	3
C	3964	5936	220	96	Support quick login angry friend	cancel clear relieved box pay card slow human bored	5
C	3964	6040	220	96	Angry login clear	store chat app login happy answers late app waits declined open	0
C	4200	5832	220	96	Bored call price support	clear login agent relieved cancel call basket delivery fails box trial call price	1
C	4200	5936	220	96	Login renew answers opens	agent desktop late bored late call basket happy price	5
C	4436	5832	220	96	Chat form clear unsure password	desktop cancel late app pay form refund account	4
C	4436	5936	220	96	Mail repeat login	trial slow friend happy answers missing survey upgrade price parcel friend upgrade	2
C	4436	6040	220	96	Push reset agent	unsure unsure relieved human invoice support mobile late cancel	5
C	4672	5832	220	96	Bored call waits fails missing	late wrong bored survey slow contract courier pay waits form parcel customer	5
C	4672	5936	220	96	Mail login customer compare bot	wrong card reads reset form form mobile push form	5
C	4672	6040	220	96	Missing fails store advice repeat	fails courier happy call invoice delivery password card card support	2
C	4908	5832	220	96	Courier late renew support	wrong store app survey clear bored clear open notice	5
C	4908	5936	220	96	Happy store declined relieved repeat	human friend support renew waits mobile desktop pay store wrong	0
C	4908	6040	220	96	Trial agent form	courier fails advice reset opens reads bored box call mail card mobile support contract	1
C	5144	5832	220	96	Survey refund store	clear survey waits chat basket contract price desktop opens	5
C	5144	5936	220	96	Clear clear late compare	compare account password wrong price bot missing quick missing opens	4
C	5144	6040	220	96	Reads waits card	pay cancel app bot mail waits repeat mobile delivery upgrade missing desktop app call	0
C	5380	5832	220	96	Parcel login desktop	answers trial upgrade angry delivery contract basket push renew	3
C	5380	5936	220	96	Support renew fails opens happy	courier mobile form reset push relieved desktop reset contract	4
C	5380	6040	220	96	Open clear happy notice	waits waits open chat reset compare bot friend form box missing late	5
C	5616	5832	220	96	Parcel courier agent	contract relieved chat reset card declined angry form form	5
C	5616	5936	220	96	Support survey refund human	bored login human happy happy reset notice call fails courier price courier	4
C	5616	6040	220	96	Cancel basket store	price login support cancel advice form password happy slow fails	4
C	5852	5832	220	96	Clear chat trial opens	bot login reset account store renew push invoice bot human mail repeat parcel	5
C	5852	5936	220	96	Contract store card	mail open push support declined push bored open bored answers repeat chat quick friend	2
C	6088	5832	220	96	Desktop app app notice	bot angry contract declined box customer unsure bot password happy angry clear parcel pay	0
C	6088	5936	220	96	Missing delivery renew	store card upgrade slow refund happy refund account survey	5
C	6324	5832	220	96	Contract price delivery	survey card declined reset slow repeat clear mail parcel answers courier relieved	5
C	6324	5936	220	96	Store agent desktop call	angry angry repeat agent upgrade parcel trial slow reads slow customer answers card	4
C	6560	5832	220	96	Cancel customer account opens refund	declined unsure friend fails courier basket waits late basket opens friend call	5
C	6560	5936	220	96	Agent chat notice login	trial declined price quick courier box repeat repeat	0
C	6560	6040	220	96	Opens delivery delivery	unsure bot password relieved survey login push wrong	4
C	6796	5832	220	96	Advice refund angry	friend happy reset opens open advice support agent customer form wrong relieved	5
C	6796	5936	220	96	Basket password trial app	trial contract invoice courier open login mail reads app delivery bored open fails	3
C	6796	6040	220	96	Chat late form	happy courier password human trial friend unsure form courier advice bored	0
C	7032	5832	220	96	Repeat form mail	late call customer courier declined survey waits form friend desktop basket	1
C	7032	5936	220	96	Declined reset declined form angry	chat angry price fails late repeat cancel trial	4
C	7268	5832	220	96	Repeat agent answers refund	courier wrong contract desktop quick trial relieved reads happy invoice trial relieved basket box	1
C	7268	5936	220	96	Cancel bored login	login customer pay repeat account store renew reset call clear	1
C	7504	5832	220	96	Agent missing notice form password	chat app happy declined contract notice relieved missing repeat notice repeat	2
C	7504	5936	220	96	Card quick upgrade compare	opens invoice repeat reads human notice clear reads chat parcel invoice fails	1
C	7504	6040	220	96	Survey push form	missing quick reset missing relieved compare form renew login friend upgrade	5
C	7740	5832	220	96	Price mail agent unsure mobile	fails waits password password form slow missing answers courier renew bored unsure	3
C	7740	5936	220	96	Happy open push bot	compare clear card open support call contract reads fails wrong call	2
C	7976	5832	220	96	Courier app clear upgrade push	chat bot advice waits late agent account store renew password login angry	3
C	7976	5936	220	96	Push invoice pay courier box	happy relieved clear account bored friend form advice desktop	2
C	8212	5832	220	96	Mobile trial mail declined chat	notice reads desktop trial happy form invoice agent survey	5
C	8212	5936	220	96	Friend bored parcel mobile	cancel pay parcel upgrade app password waits upgrade angry friend	4
C	8448	5832	220	96	Repeat missing bored store angry	waits pay declined human upgrade bored bot support reads clear courier invoice	2
C	8448	5936	220	96	Refund basket bot	happy account relieved pay box reads app login clear pay angry	4
C	8684	5832	220	96	Angry card mail trial reads	renew courier mail survey chat call card customer declined push waits	1
C	8684	5936	220	96	Opens friend store store invoice	renew happy basket quick courier customer support slow call trial mail contract customer clear	3
C	8684	6040	220	96	Mail bot refund	contract support cancel answers quick card login call desktop password opens	3
C	8920	5832	220	96	Pay mail human	desktop app opens slow store desktop clear wrong	4
C	8920	5936	220	96	Price store form quick trial	bot opens pay password contract reset password pay fails	3
C	9156	5832	220	96	Bored answers upgrade answers	waits form desktop angry notice human customer late opens card	5
C	9156	5936	220	96	Agent reset parcel	angry compare opens advice form human parcel mail clear parcel courier quick mail	1
C	9392	5832	220	96	Compare mobile courier chat store	notice late angry declined wrong password clear opens fails push	3
C	9392	5936	220	96	Reset pay invoice	open trial parcel basket waits delivery open friend support reset answers	5
C	9392	6040	220	96	Desktop slow contract	angry refund opens chat contract quick bored human survey unsure pay pay desktop advice	1
C	188	6152	220	96	Declined app box angry notice	relieved invoice late happy parcel friend trial agent cancel login friend	1
C	188	6256	220	96	Basket password mobile declined agent	renew friend delivery card desktop missing store answers	1
C	424	6152	220	96	Bored reset customer bored call	box courier push compare bot invoice account declined wrong courier basket contract push app	3
C	424	6256	220	96	Mail push notice repeat support	parcel bored notice card answers store agent app courier support trial basket	1
C	424	6360	220	96	Relieved delivery price bot	basket late slow reset advice waits late repeat store	3
C	660	6152	220	96	Angry friend clear app courier	refund basket mobile missing unsure opens app pay survey slow renew mail reads human	3
C	660	6256	220	96	App open price app push	repeat answers compare missing wrong pay answers app login basket	0
C	896	6152	220	96	Mail form card fails	delivery customer renew repeat password password desktop password invoice fails cancel advice	1
C	896	6256	220	96	Waits contract desktop refund	waits contract open repeat unsure compare missing late agent mobile	5
C	1132	6152	220	96	App delivery price invoice	compare refund notice reads mail survey bored chat invoice account answers chat basket	0
C	1132	6256	220	96	Reads login trial	reset form support slow angry app happy relieved slow support open unsure repeat contract	5
C	1132	6360	220	96	Clear login happy invoice	notice login delivery answers refund survey reset login contract pay card price quick courier	3
C	1368	6152	220	96	Contract push form reset call	renew renew form compare survey friend unsure slow happy mobile customer answers	0
C	1368	6256	220	96	Box relieved clear mail	pay refund store missing bored desktop upgrade wrong	4
C	1604	6152	220	96	Pay trial angry upgrade	answers mail basket friend form reset answers advice store mobile login	5
C	1604	6256	220	96	Late friend agent open angry	opens cancel mobile chat store human bored courier reset invoice login	0
C	1604	6360	220	96	Human pay waits reads declined	agent app courier clear waits account answers reads fails delivery	2
C	1840	6152	220	96	Support pay friend renew	call reads human repeat human store quick advice cancel advice box unsure support	3
C	1840	6256	220	96	Mobile declined courier store bored	answers human login desktop app password clear declined card reset upgrade fails compare	3
C	1840	6360	220	96	Contract bot open refund	app card box relieved box renew wrong mobile happy answers desktop	4
C	2076	6152	220	96	App push declined	form password call friend happy store desktop desktop fails login slow cancel wrong	0
C	2076	6256	220	96	Agent renew delivery app	survey waits missing reset advice renew form advice delivery mail chat form	4
C	2312	6152	220	96	Wrong missing open waits	courier waits angry mobile pay push renew push advice cancel happy unsure	5
C	2312	6256	220	96	Store upgrade reset	repeat waits login angry chat clear survey box relieved	5
C	2548	6152	220	96	Account chat relieved account	slow notice support bot courier relieved parcel clear account password courier human mobile	4
C	2548	6256	220	96	Declined parcel bot account open	customer push upgrade quick happy renew pay customer parcel app customer card delivery	4
C	2548	6360	220	96	Late waits advice basket renew	call compare support waits slow contract fails call support desktop missing survey	4
C	2784	6152	220	96	Advice chat cancel slow store	answers form slow relieved slow login store price relieved refund	3
C	2784	6256	220	96	Bot fails support invoice clear	delivery slow mobile refund contract customer price compare advice parcel advice	1
C	2784	6360	220	96	Slow slow push	compare upgrade call delivery store support unsure basket customer account	3
C	3020	6152	220	96	Waits card login	friend clear customer agent reads cancel reset waits trial	0
C	3020	6256	220	96	Answers trial chat	refund agent bot human waits cancel chat price survey opens	1
C	3020	6360	220	96	Late invoice push invoice	reads card bot survey password desktop happy survey mail invoice notice	3
C	3256	6152	220	96	Waits contract support clear	refund card wrong call opens human clear invoice slow delivery card compare	2
C	3256	6256	220	96	Customer happy human relieved app	store desktop basket late unsure box repeat slow card friend	1
C	3256	6360	220	96	Contract human desktop relieved chat	declined store reads angry answers clear upgrade price	2
C	3492	6152	220	96	Support desktop support	call card basket waits open waits late happy human declined delivery relieved	0
C	3492	6256	220	96	Mobile mobile price chat notice	notice desktop survey human store support clear open upgrade mobile missing basket waits angry	2
C	3728	6152	220	96	Relieved survey basket unsure	renew delivery missing form refund relieved cancel refund relieved	0
C	3728	6256	220	96	Human survey cancel bored	login call login chat contract chat happy parcel contract fails fails friend	2
C	3728	6360	220	96	Price contract form price	missing mail repeat wrong opens parcel customer reads slow	3
C	3964	6152	220	96	Call password renew	agent unsure friend card agent delivery desktop contract push	5
C	3964	6256	220	96	Reads missing card invoice wrong	app waits customer store push clear contract support friend card notice contract	1
C	3964	6360	220	96	Slow call open	card cancel price card mobile opens clear parcel friend call bot basket	1
C	4200	6152	220	96	Chat call bot basket	slow trial invoice answers basket support happy upgrade password trial relieved notice upgrade	3
C	4200	6256	220	96	Unsure quick store	trial upgrade refund contract reset waits relieved basket	0
C	4200	6360	220	96	Mobile relieved angry slow	human password answers box call desktop wrong mail agent renew renew clear	3
C	4436	6152	220	96	Pay friend reset	upgrade call account declined advice pay unsure unsure bored reads late unsure contract	2
C	4436	6256	220	96	Friend mobile desktop contract courier	notice answers form answers desktop customer declined notice	2
C	4436	6360	220	96	Push upgrade desktop survey	repeat card missing declined unsure mobile upgrade late	0
C	4672	6152	220	96	Account survey app upgrade	happy bot parcel courier support invoice contract declined pay	3
C	4672	6256	220	96	Agent slow basket	basket advice notice open waits password card upgrade	2
C	4672	6360	220	96	Declined call waits clear	contract repeat parcel mobile desktop mail waits contract advice mail delivery unsure password	3
C	4908	6152	220	96	Card call mail slow	declined mail parcel friend quick waits password account angry clear reads courier login	5
C	4908	6256	220	96	Reset price wrong advice	price repeat survey opens advice clear call opens agent angry push wrong	2
C	4908	6360	220	96	Quick push refund desktop	slow advice reads angry open app basket human customer invoice app	5
C	5144	6152	220	96	Survey cancel fails	contract renew chat price support support reset late open basket waits open declined	0
C	5144	6256	220	96	Late compare survey answers notice	desktop notice mail advice basket missing push store login password	5
C	5144	6360	220	96	Parcel quick slow customer	relieved push late reads waits repeat cancel call refund wrong box happy account	3
C	5380	6152	220	96	Advice cancel answers repeat friend	store fails notice renew reset unsure desktop reset account relieved angry customer human parcel	5
C	5380	6256	220	96	Reset invoice desktop	desktop push declined bot notice bot form friend friend	2
C	5380	6360	220	96	Pay relieved compare happy	customer refund support upgrade compare reads bored courier	0
C	5616	6152	220	96	Angry price courier	advice basket password notice refund relieved renew password account form form unsure reads reset	2
C	5616	6256	220	96	Mobile declined chat box	form waits opens refund push late mobile advice quick box answers quick call account	1
C	5852	6152	220	96	Repeat wrong opens answers agent	courier agent account quick store slow box late call reset	4
C	5852	6256	220	96	Survey basket bot desktop	fails repeat support missing repeat contract support pay basket	3
C	6088	6152	220	96	Open waits missing upgrade quick	declined cancel card renew push delivery mail delivery	1
C	6088	6256	220	96	Store wrong pay desktop	happy relieved compare clear angry mail reads basket delivery contract basket invoice bot	2
C	6088	6360	220	96	Reset price waits unsure customer	opens chat desktop late friend missing app mail quick mobile	5
C	6324	6152	220	96	Reset advice late chat desktop	repeat mail opens clear account refund relieved waits call mail	0
C	6324	6256	220	96	Quick survey price relieved	opens advice reads price parcel bot advice contract form human account reset customer	3
C	6324	6360	220	96	Slow slow angry repeat bored	compare courier parcel open store agent reset relieved desktop chat human reset	5
C	6560	6152	220	96	Mobile refund wrong human	card store password advice basket call missing declined price declined friend trial friend support	3
C	6560	6256	220	96	Account missing account	delivery push bot answers login reset account support trial app open fails slow price	5
C	6796	6152	220	96	Quick reset waits	login account chat support reset form agent cancel push answers declined declined	1
C	6796	6256	220	96	Happy fails trial customer slow	advice human renew slow compare trial repeat missing account trial bot fails store slow	1
C	7032	6152	220	96	Relieved password pay	push mobile parcel declined unsure bored price refund	5
C	7032	6256	220	96	Notice repeat compare	declined notice wrong mobile customer missing push relieved	5
C	7268	6152	220	96	Basket pay repeat delivery	notice call answers upgrade store form opens upgrade card fails agent	4
C	7268	6256	220	96	Login late fails	slow slow missing reset call wrong parcel price	5
C	7504	6152	220	96	Bot advice parcel bot customer	relieved refund bot bored survey missing account trial login basket	5
C	7504	6256	220	96	Declined app basket friend notice	customer refund call invoice repeat password agent chat human form	0
C	7740	6152	220	96	Courier support reads open	contract trial store call upgrade desktop relieved advice login survey wrong	1
C	7740	6256	220	96	Angry trial fails	mobile trial account cancel invoice wrong courier angry	1
C	7976	6152	220	96	Repeat card angry	cancel cancel mail call trial mobile answers bored fails late cancel declined	4
C	7976	6256	220	96	Survey customer reads notice repeat	box happy trial push basket login clear declined slow	3
C	8212	6152	220	96	Bot repeat delivery compare	clear bot refund trial compare answers opens human	0
C	8212	6256	220	96	Renew late opens	cancel bot call box clear call survey notice friend	1
C	8448	6152	220	96	Invoice contract mail missing	pay password late friend contract price renew answers customer angry courier late price	0
C	8448	6256	220	96	Human reads desktop human angry	repeat survey bot basket relieved compare slow clear pay card chat price customer push	5
C	8684	6152	220	96	Repeat wrong bot	notice password clear human wrong renew pay open survey advice	3
C	8684	6256	220	96	Human fails basket	renew form late basket fails waits advice slow happy wrong	3
C	8920	6152	220	96	Bored pay store	reset fails basket push relieved login slow call	0
C	8920	6256	220	96	Form slow courier courier declined	agent fails survey friend renew courier store store courier customer quick	2
C	9156	6152	220	96	Pay bored desktop missing notice	friend agent chat box reads compare mobile late open cancel	2
C	9156	6256	220	96	Login call invoice delivery late	pay waits login customer compare late delivery password push agent quick password store customer	3
C	9156	6360	220	96	Reset trial slow	upgrade unsure price clear app mobile human happy slow chat box slow unsure cancel	2
C	9392	6152	220	96	Basket desktop form waits survey	courier chat card unsure chat repeat reset chat	0
C	9392	6256	220	96	Relieved declined renew	wrong bored missing notice contract reset bored renew call customer	4
C	9392	6360	220	96	Waits fails survey opens	survey desktop slow happy push app wrong support quick	4
