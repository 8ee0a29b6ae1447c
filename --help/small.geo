M	2068	1256	60
S	180	0	236	64	1. Courier Renew
S	416	0	236	64	2. Refund Renew
S	652	0	236	64	3. Renew Angry
S	888	0	236	64	4. Wrong Courier
S	1124	0	236	64	5. Price Pay
S	1360	0	236	64	6. Wrong Answers
S	1596	0	236	64	7. Clear Call
S	1832	0	236	64	8. Mobile Advice
L	0	64	2068	216	Unsure Login lane 1
L	0	280	2068	112	Basket Basket lane 2
L	0	392	2068	216	Delivery Human lane 3
L	0	608	2068	216	Wrong Bot lane 4
L	0	824	2068	216	Card Quick lane 5
L	0	1040	2068	216	Open Slow lane 6
C	188	72	220	96	Password compare courier	customer answers late bored wrong repeat pay bored	0
C	188	176	220	96	Card delivery parcel	mobile push opens contract cancel survey form notice mail push	4
C	424	72	220	96	Basket bored quick	parcel reads human delivery survey open happy upgrade friend happy	3
C	660	72	220	96	Opens price bot	box quick password cancel form clear invoice declined human declined call	4
C	896	72	220	96	Human card mail quick	courier renew refund reset desktop customer missing contract trial store declined renew	2
C	896	176	220	96	Basket mobile parcel mail courier	reset renew card late fails invoice missing bored box account bot desktop upgrade login	2
C	1132	72	220	96	Bot parcel delivery answers price	angry late card reads account courier support human	4
C	1132	176	220	96	Bored support renew customer wrong	customer cancel desktop support login password bot slow password human	1
C	1368	72	220	96	Advice missing unsure bot friend	quick waits happy push invoice form support cancel call push box upgrade agent fails	3
C	1604	72	220	96	Refund reset declined fails answers	login reads bot refund upgrade chat fails parcel	4
C	1840	72	220	96	Account notice compare	push contract box form human store open basket missing clear human reset angry card	5
C	188	288	220	96	Waits contract push form	friend desktop reads store card renew bored upgrade opens survey	5
C	424	288	220	96	Cancel compare box refund mobile	waits account missing desktop trial password reads mobile agent bored mail agent	0
C	660	288	220	96	Notice card contract card unsure	opens contract account desktop upgrade wrong unsure waits late login advice opens missing happy	3
C	896	288	220	96	Renew renew opens upgrade wrong	app customer support contract courier slow chat pay bored angry form angry	3
C	1132	288	220	96	Relieved refund survey	support reads password waits trial agent mail unsure waits invoice trial invoice	4
C	1368	288	220	96	Box reads wrong support	trial cancel wrong parcel price invoice push friend slow missing wrong call	4
C	1604	288	220	96	Trial support reset	wrong account parcel reset fails cancel agent mail open fails mail pay	1
C	1840	288	220	96	Support opens desktop answers renew	app basket card cancel mobile quick refund human invoice	1
C	188	400	220	96	Survey wrong contract	store survey compare refund happy card declined pay notice	1
C	424	400	220	96	Cancel survey trial	mail mobile box friend call box login waits bot	3
C	424	504	220	96	Price mobile unsure	friend invoice cancel delivery box friend courier reads box	3
C	660	400	220	96	Angry support parcel mail	relieved opens parcel call parcel missing desktop angry delivery agent human	2
C	896	400	220	96	Cancel waits cancel	clear reads store agent human price upgrade unsure store repeat	3
C	1132	400	220	96	Wrong compare compare	notice customer unsure reset desktop customer form box repeat pay refund bored survey	2
C	1368	400	220	96	Login human answers	angry declined renew courier refund cancel late relieved notice trial late	5
C	1604	400	220	96	Pay upgrade declined	survey invoice form parcel delivery courier login survey bot login	0
C	1604	504	220	96	Late parcel push	desktop app opens support unsure price basket password advice refund	2
C	1840	400	220	96	Advice opens trial angry	trial mail opens human pay angry price courier survey repeat	2
C	188	616	220	96	Survey open advice	happy basket angry slow wrong invoice desktop opens upgrade pay	1
C	188	720	220	96	Password wrong pay password box	slow repeat push invoice mail human app cancel customer price fails reads opens	4
C	424	616	220	96	Push quick opens support	push customer relieved slow trial late friend trial human call clear upgrade	4
C	660	616	220	96	Open trial quick waits	declined answers reset call call unsure trial waits cancel invoice quick	1
C	896	616	220	96	Fails refund basket	call parcel chat support support form relieved wrong	0
C	1132	616	220	96	Bot password courier late	happy customer declined relieved fails quick desktop clear form	4
C	1368	616	220	96	App bored repeat	contract quick form waits answers clear notice call trial mail quick compare courier clear	3
C	1368	720	220	96	Card contract relieved invoice	support advice angry contract password survey chat bot compare waits mobile app	5
C	1604	616	220	96	Missing customer price late	angry survey cancel open push renew cancel password	3
C	1604	720	220	96	Angry late store upgrade	form support reads bot slow customer clear relieved happy	3
C	1840	616	220	96	Login quick invoice	parcel happy support human slow refund card declined parcel mail	3
C	188	832	220	96	Courier friend relieved	basket mail human parcel bot declined survey angry invoice card	2
C	424	832	220	96	Mail answers basket fails wrong	wrong answers advice notice angry box bot fails fails price open customer upgrade refund	0
C	660	832	220	96	Declined friend declined courier missing	chat pay open friend courier basket price happy form reset happy password	2
C	896	832	220	96	Renew human declined desktop wrong	missing support courier repeat waits support relieved friend agent fails open	3
C	896	936	220	96	Survey advice app reads slow	angry renew angry login password reset form reads slow	0
C	1132	832	220	96	Password angry friend open	invoice reset opens notice compare opens reset support	2
C	1368	832	220	96	Notice app missing	reads price waits trial open pay app advice	0
C	1604	832	220	96	Compare human chat	reset angry angry form refund open upgrade courier password repeat delivery basket	5
C	1604	936	220	96	Price bored relieved quick basket	desktop bot agent friend wrong missing happy renew relieved app compare invoice compare	2
C	1840	832	220	96	Wrong relieved opens basket	late declined desktop fails waits human delivery slow open	1
C	188	1048	220	96	Call human push answers	human answers parcel quick invoice opens delivery happy slow human contract price basket	5
C	424	1048	220	96	Happy reset clear support	password card repeat support survey price quick card invoice login app slow quick	1
C	660	1048	220	96	Card delivery app push advice	invoice advice box repeat password card declined refund compare call human mail login	5
C	896	1048	220	96	Account desktop renew notice	waits compare form notice card bored call trial wrong push chat	1
C	896	1152	220	96	Password repeat password	angry clear account bot opens advice push wrong courier waits upgrade	2
C	1132	1048	220	96	App agent store	login compare courier unsure repeat refund repeat app wrong quick missing	2
C	1368	1048	220	96	Refund support upgrade refund	open answers unsure compare courier form renew courier mobile answers repeat form renew mail	5
C	1368	1152	220	96	Open angry bot	app app contract account login compare slow password password refund bot	2
C	1604	1048	220	96	Invoice basket missing	angry bot notice account unsure app parcel angry account renew wrong human	4
C	1840	1048	220	96	Repeat notice invoice chat call	quick clear pay repeat basket answers push opens cancel compare courier reset	2
