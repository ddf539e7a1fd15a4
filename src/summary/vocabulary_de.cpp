// The verifier's German. How lines are read: claim_words.h.
#include "summary/claim_words.h"

namespace crowdline::summary {

const std::string_view kGermanWords = R"(
plain: voll gefüllt merklich sichtlich heftig kräftig leicht gleich prompt sofort schlagartig gelegentlich vereinzelt breit dicht einmal abschnitts phase zeitraum auftakts nachhall lauter_stimmen großes_thema dauert dauern dauerte wieder_gut erreich* begleit* breitet_sich breiten_sich schlägt schlagen schlug überschlag* überall oben_auf führt führen führte angeführt fest steckt stecken fließ* strömt strömen flutet prasselt prasseln ergieß* spricht_sich kehr* einzug hagelt regnet
plain: wegen_der wegen_des aufgrund infolge nach_dem nach_der nach_einem nach_einer vor_dem zwei_begriffe sowohl weiteren weitere weiteres weiterer beim_thema stehen_im steht_im im_zentrum zentrum fokus
say: verschick* sende* sandte gesendet füg* ausruf* brüll* jubel_mit mitteil* bemerk* anmerk* einwerf* eingeworfen schmeiß* feuer*
amusement: gelacht lachsalve* lachanfall* kicher* schmunzel* scherz* gescherzt belustig* erheiter* komisch
hype: mitgefiebert fieber* fiebrig elektrisier* jubelnd jubelsturm gejubelt aufgeregt aufgedreht
sadness: geweint wehmütig betrübt bedrückt schmerz* bedauern
affection: herzlich_begrüßt gedrückt lieb liebevoll zugetan herzchen
surprise: staunend gestaunt
confusion: rätsel* gerätselt verwirrend unklar
good: fröhlicher freudig froh freude vergnügt munter angenehm entspannt_gut
bad: bedrückend unfreundlich unangenehm
faster: flott flotter zügig rasch rascher beschleunigt_sich mehr_los
slower: abflau* flaut gemächlich beruhigt_sich nachlass* lässt_nach
rank: am_öftesten meistgenannt* meistgeschrieben* meistgenutzt*
plain: herrsch* überwieg* durchzieh* erfüll* prägen spiegel* zeigt zeigen deutet deuten erinner* klang wächst wachsen wuchs steigt steigen stieg sinken verteilt sammel* häuf* rück* öffne* anfang ende mitte beginn auftakt schluss verlauf eröffnung minute_für_minute
plain: verschieden* ähnlich* unterschiedlich* ständig dauernd dauerhaft stark starke starker starken deutlich deutliche deutlicher klar klare klarer laut laute lauter sichtbar spürbar auffällig bemerkbar allgemein allgemeine insbesondere zunehmend plötzlich allmählich schließlich_noch mehrfach mehrmals oftmals
plain: neben anlässlich abseits außer innerhalb außerhalb rund_um inmitten gemäß bezüglich hinsichtlich statt_dessen stattdessen ebenfalls ebenso gleichermaßen einander dagegen hingegen jedoch allerdings vielmehr zwar somit folglich heute diesmal mitten
plain: punkt punkte schwerpunkt welle wellen flut hauch dosis mischung menge_von gruppe gruppen seite seiten stimme chor refrain großbuchstaben buchstaben zeichen symbol bedeutung sinn losung motto stichwort stichwörter schlagwort schlagwörter dauerthema mittel
say: antworten_mit reagieren_mit greifen_zu greift_zu setzen_auf verwenden nutzen benutzen mein* kommentier* stimm* einstimm*
good: herzlich herzliche herzlicher gelaunt gut_gelaunt wohlig
subscription: abo-verschenkungen
plain: der die das den dem des dieser diese dieses diesem diesen jener jene jenes es er sie sich ihr ihre ihrem ihren ihrer ihres man welche welcher welches was wer wo wie wann warum dass
plain: ist sind war waren sein gewesen bin wird werden wurde wurden worden hat haben hatte hatten kann können könnte könnten soll sollen mag mögen darf lässt lassen gibt gab
plain: in im ins an am ans auf aufs aus bei beim mit nach seit von vom vor vorm zu zum zur zwischen hinter neben durch für gegen ohne_pause ohne_ende um über unter bis während wegen statt trotz samt
plain: sehr mehr weniger so auch noch schon nur ganz ziemlich recht etwa_so besonders vor_allem hauptsächlich zudem außerdem dabei dazu davon damit daran darauf darum darunter dafür davor danach daneben dazwischen
plain: jetzt nun dann später danach vorher zuvor inzwischen immer oft manchmal wieder erneut ständig laufend durchgehend zwischendurch weiter weiterhin gerade eben bald kurz lange
plain: selbe gleiche gleichen gleicher andere anderen anderer anderes jeder jede jedes jedem irgendwer irgendwas jemand etwas alles_mögliche eigene eigenen nächste nächsten vorige vorigen letzte letzten letzter neue neuer neues neuen neuem
plain: erste ersten erster groß große großen großer großes klein kleine kleinen kleiner lang lange langen kurze kurzen wichtigste wichtigsten beliebt beliebte beliebteste beliebtester häufig häufige häufigste häufigsten gängig
plain: chat chats stream streams übertragung sendung fenster abschnitt strecke moment momente augenblick zeit zeiten teil teile rest stück runde
plain: thema themen gespräch gespräche unterhaltung diskussion plauderei rede sache sachen wort worte wörter satz sätze spruch sprüche begriff begriffe emote emotes emoji emojis reaktion reaktionen ausdruck name namen ruf rufe parole
plain: stimmung laune ton tonfall atmosphäre gefühl gefühle energie aufmerksamkeit mittelpunkt vordergrund hintergrund raum
plain: reagier* antwort* folg* geht gehen ging gingen kommt kommen kam kamen bleib* blieb* bringt bringen brachte mach* mach* nimmt nehmen nahm steht stehen stand stell* setz* sitz* lauf* läuft fäll* fall* fiel halt* hält hielt zieh* zog dreh* kreis* wander* wechsel* heißt heißen hieß
plain: beherrsch* dominier* bestimm* präg* füll* prägt auffall* sticht hervor heraus hervorstech* ragt herausrag* taucht auf_taucht tauchen auftauch* mischt mischen verbreit* teil* beginn* begann begonnen fang* fing mach* geb* sieht sehen zeig* klingt klingen wirk* scheint scheinen
plain: nutz* benutz* verwend* bedeut* meint meinen gemeint also nämlich zum_beispiel beispielsweise etwa_bei weil denn dank obwohl trotzdem aber sondern doch ja sowie als wenn ob insgesamt_betrachtet
plain: tempo geschwindigkeit aktivität menge zahl anzahl niveau pegel gemeinde publikum community gemeinschaft szene bildschirm gesicht geste
plain: ohne_klares_thema ohne_festes_thema ohne_ein_bestimmtes_thema kein_thema_sticht_heraus kein_thema_sticht_hervor kein_klares_thema ohne_dass_ein_thema_heraussticht nicht_alles_davon_ist_gespräch nicht_nur nichts_anderes über_dies_und_das dies_und_das dieses_und_jenes
plain: im_chat_los im_vergleich vergleich verglichen gegenüber minuten_davor zugleich gleichzeitig nebenbei hin_und_her immer_wieder hin her rund_um darüber worüber worum hinzu herum zusammen gemeinsam allein vorne oben unten ganze_zeit art sorte reihe welle_von
plain: zwei_dinge eine_frage ein_wort ein_thema ein_begriff angesagt dran gefragt gleichauf
and: und oder aber sowie während
say: schreib* schrieb* geschrieben poste* gepostet postet sag* gesagt ruf* rief* gerufen wiederhol* erwähn* sprech* spricht sprach* gesprochen red* geredet nenn* genannt tipp* getippt bring* werf* wirft zitier* skandier* rufen_laut schick* plauder* dreht_sich_um
by: von mit bei durch
article: ein eine einer einem einen eines
person: person zuschauer_in
people: leute leuten personen menschen chatter chattern nutzer nutzern teilnehmer teilnehmern stimmen beteiligte beteiligten schreibende
viewers: zuschauer zuschauern viewer zuschauende
raid: raider raidern raidende raidenden
messages: nachrichten nachricht zeilen zeile beiträge beiträgen kommentare meldungen
second: sekunde sekunden
minute: minute minuten
hour: stunde stunden
percent: prozent
times: mal fach
usual: sonst üblich üblicherweise üblichen gewöhnlich gewöhnlichen normal normalen normalerweise schnitt durchschnitt
total: insgesamt machen_mit macht_mit beteiligen beteiligt beteiligen_sich sind_dabei sind_aktiv aktiv nehmen_teil zusammengenommen alles_in_allem plaudern chatten schreiben_mit unterhalten_sich
among: unter
about: etwa rund ungefähr circa ca gut_und_gern knapp_über
more_than: mehr_als über
less_than: weniger_als unter
nearly: fast beinahe knapp nahezu
at_least: mindestens wenigstens
at_most: bis_zu höchstens
half_more: einhalb
count 2 2: paar_zwei beide beiden
count 12 12: dutzend
count 24 99: dutzende dutzenden
count 200 1999: hunderte hunderten
count 2000 99999999: tausende tausenden
count 2 12 .0 .15: wenige wenigen paar ein_paar einige_wenige
count 3 25 .0 .35: mehrere mehreren
count 1 99999999 .05 1: einige einigen manche manchen etwas ein_wenig
count 12 99999999 .18 1: viel viele vielen vieler jede_menge zahlreiche reichlich
count 1 0 .5 1: mehrheit die_meisten meisten überwiegend größtenteils mehrheitlich meist
count 1 0 .85 1: fast_alle fast_alles fast_allen beinahe_alle
count 1 0 .985 1: alle alles allen aller sämtliche
count 1 0 .0 .05: kaum_jemand fast_niemand kaum_welche fast_keine kaum_etwas
plain: vor_allem aller_nachrichten aller_leute aller_zuschauer von_allen alles_andere alles_mögliche
share .5: hälfte halb halbe halber
share .333: drittel
share .667: zwei_drittel
share .25: viertel
share .75: dreiviertel drei_viertel
share .2: fünftel
share .1: zehntel
share .333: jeder_dritte jede_dritte
share .25: jeder_vierte jede_vierte
share .2: jeder_fünfte jede_fünfte
share .5: jeder_zweite jede_zweite
share .1: jeder_zehnte jede_zehnte
ratio 1.75 2.5: doppelt verdoppelt doppelte
ratio 2.5 3.5: dreifach dreimal dreifache
ratio 3.5 4.5: vierfach viermal vierfache
ratio 4.5 5.5: fünfmal fünffach
ratio 5.5 6.5: sechsmal
ratio 6.5 7.5: siebenmal
ratio 7.5 8.5: achtmal
ratio 8.5 9.5: neunmal
ratio 9.5 10.5: zehnmal
ratio 1.25 1.75: anderthalbmal eineinhalbmal
good: gut gute guter guten gutes fröhlich fröhliche heiter heitere positiv positive warm warme freundlich freundliche bestens prächtig glücklich ausgelassen ausgelassene sonnig
bad: schlecht schlechte schlechter düster düstere negativ negative angespannt angespannte mies miese trüb trübe finster finstere mürrisch feindselig sauer
even: neutral neutrale ausgeglichen ausgeglichene gleichmütig sachlich gelassen gelassene gleichmäßig
mixed: gemischt gemischte gespalten geteilt durchwachsen
brighter: hellt_sich_auf hellt heller aufgehellt bessert besser steigt_die_laune verbessert
darker: verdüstert verfinstert trübt kippt verschlechtert schlechter_wird sinkt getrübt dunkler
faster: belebt lebhaft lebhafter schnell schneller beschleunigt anzieht hektisch trubel nimmt_fahrt_auf fahrt rasant rasanter explodiert los voller betriebsam
slower: langsam langsamer ruhiger verlangsamt schleppend schleppt ebbt
quiet: ruhig ruhige ruhiges ruhe still stille stilles flaute leise wenig_los kaum_etwas_los wenig
nobody: niemand schweigt schweigen stumm keiner
rank: am_meisten am_häufigsten
negation: nicht kein keine keinen keinem keiner nie niemals nichts ohne weder kaum selten
plain: niemand_sonst sonst_niemand
hype: aufregung begeisterung begeistert begeisterte jubel jubelt jubeln feier* gefeiert euphorie spannung vorfreude
amusement: gelächter lachen lacht lachten lachend heiterkeit belustigung spaß witz* witzel* lustig amüsiert amüsier* humor
affection: zuneigung liebe herzlichkeit herzen wärme zärtlichkeit liebt lieben
sadness: trauer traurig* traurigkeit tränen weint weinen enttäuschung enttäuscht wehmut
anger: ärger ärgern wut wütend wütende zorn frust frustriert empörung beschwer* verärgert verärgerung
confusion: verwirrung verwirrt verwirrte ratlos ratlosigkeit
cringe: fremdscham peinlich peinlichkeit fremdschämen cringe
surprise: überrasch* staunen staunt erstaun* verblüff* schock
boredom: langeweile gelangweilt langweil* gähn*
raid: raid raids
subscription: abo abos abonniert abonnieren abonnent* abonnements mitglied*
gift: verschenkte geschenkabos geschenkte geschenk* verschenk* geschenkabo
paid: bezahlte bezahlter spende spenden super_chats super_chat
title: titel neuer_titel neuen_titel
category: kategorie wechselt_zu weiter_geht_es_mit weiter_mit neue_kategorie
poll: umfrage abstimmung
wave: rauschen
copypasta: copypasta copypastas kopien kopie kopiert* kopierte
spam: spam
command: befehle befehl befehlen
bot: bot bots bot-nachrichten botnachrichten
greeting: grüße begrüß* gruß grüßen raid-grüße
giveaway: verlosung gewinnspiel verlosungen
flood: wiederholungen wiederholung
emote_wall: emote-wände emote-wand wände_aus_emotes emotewände
gap: fehlt fehlen verloren lücke
question: frag* fragen frage fragt gefragt will_wissen wollen_wissen
new_word: neues_wort neue_wörter noch_nicht_gesehen
rude: beleidig* unhöflich* giftig* toxisch*
start: am_anfang zu_beginn anfangs
end: am_ende zum_schluss schließlich am_schluss
plain: ab bekommt bisher betrieb da dauer durcheinander hier passiert passieren springt vieles angesprochen vollständig klares stärksten trifft am_stärksten hier_und_da das_bild_ist_also_nicht_vollständig noch_ist_nichts_passiert hin_und_her am_stärksten_reagierte wie_üblich
say: schreien schreit ansprechen angesprochen
sadness: trauern trauert
confusion: wundern wundert
cringe: schämen_sich_fremd schämt_sich_fremd
giveaway: gewinnspiel-einträge
copypasta: copy-pasta
flood: wiederholungen_eines_worts
gap: ging_verloren
quiet: betrieb_gering
count 1 0 .85 1: so_gut_wie_alle
total: es_schreiben es_plaudern
among: im_kreis_von
plain: ohne_ein_klares_thema
plain: zurück im_chat_passiert_kaum_etwas
gap: hier_kam_kein_chat_an
out_of: von_den von_insgesamt von_je
more: mehr öfter häufiger größer mehrmals_mehr zahlreicher
less: weniger seltener kleiner
than: als
ahead: liegt_vor liegen_vor lag_vor lagen_vor noch_vor knapp_vor deutlich_vor klar_vor gefolgt_von übertrifft übertreffen übertraf überholt überholen vor_dem_begriff
behind: liegt_hinter liegen_hinter lag_hinter knapp_hinter deutlich_hinter noch_hinter
up: steig~en steigt gestiegen stieg stiegen stieg_an ansteig~en nimmt_zu nehmen_zu nahm_zu zunehm~en zugenommen zunahme anstieg klettert klettern kletterte wächst wachsen wuchs wuchsen gewachsen schnellt zieht_an ziehen_an zog_an erhöht erhöhen höher schwillt_an legt_zu legen_zu legte_zu aufwärts
down: sink~en sank sanken gesunken fällt_ab fallen_ab fiel_ab nimmt_ab nehmen_ab nahm_ab abnehm~en abgenommen rückgang rückläufig geht_zurück gehen_zurück ging_zurück schrumpf~en sackt sacken sackte sackt_ab sinkend lässt_nach lassen_nach ließ_nach flaut_ab flauen_ab flaute_ab niedriger abwärts verringert reduziert schwindet halbiert_sich_fast
mood_noun: stimmung laune atmosphäre ton gefühlslage gemütslage
pace_noun: tempo aktivität betrieb andrang verkehr taktung schlagzahl aufkommen chat
brighter: steigt_deutlich_die_stimmung erhellt hellt_auf bessern gebessert erholt_sich erholen_sich hebt_sich heben_sich heiterer
darker: kippt kippen kippte trübt_sich getrübt trüben_sich verschlechter* eingetrübt rutscht_ab bricht_ein brach_ein düsterer verdunkelt_sich
faster: geschäftig geschäftiger hektischer turbulent turbulenter schnellen beschleunig~en zieht_das_tempo_an nimmt_tempo_auf lebendig lebendiger reges rege reger hochbetrieb
slower: verlangsam* kommt_zur_ruhe kommen_zur_ruhe beruhigt_sich gemächlicher ruhiger_wird bremst abgebremst träger träge
answered: kommt_eine_antwort kommt_antwort antwort_kommt eine_antwort bekommen_antwort bekommt_antwort erhalten_antwort erhält_antwort wird_beantwortet werden_beantwortet wurde_beantwortet wurden_beantwortet beantwortet mit_antwort bekommen_eine_antwort erhalten_eine_antwort bekommt_eine_antwort erhält_eine_antwort findet_eine_antwort antwort_darauf
unanswered: keine_antwort unbeantwortet ohne_antwort bleibt_unbeantwortet bleiben_unbeantwortet niemand_antwortet nicht_beantwortet
cause: weil wegen wegen_der wegen_des aufgrund aufgrund_von dank infolge ausgelöst auslöser auslösen löst_aus verursacht grund_dafür anlass
rank: am_meisten am_häufigsten am_öftesten dominier* beherrsch* führt führen führend führende angeführt vorn vorne vorneweg an_der_spitze spitzenreiter hauptthema wichtigste wichtigsten wichtigstes größte größten größter größtes stärkste stärkster stärksten stärkstes lauteste meist_genannt häufigste häufigsten häufigster häufigstes überwiegend_um vor_allem_um vor_allem_über hauptsächlich_um in_erster_linie höhepunkt beliebteste beliebtester überwiegt überwiegen vorherrschend vorherrschende allen_voran
ends: endet enden endete endeten beendet beenden schließt_mit klingt_aus klingen_aus klang_aus aufhört aufhören
begins: beginnt beginnen begann startet starten startete fängt_an fangen_an fing_an
plain: dabei_führend vor_allem am_ende_des auf_dem_höhepunkt
plain: liegt liegen lag lagen gelegen lieg~en befind~en befindet befand befanden tritt treten trat traten getreten erscheint erscheinen erschien erschienen entsteh~en entstand entstanden gehör~en zähl~en zählt gezählt umfasst umfassen umfasste besteht bestehen bestand erreicht erreichen erreichte entfällt entfallen entfiel entfielen macht_aus machen_aus ausmach~en betrifft betreffen betraf betrug beträgt betragen ergibt ergeben ergab bildet bilden bildete gebildet begegnet begegnen findet finden fand fanden gefunden sucht suchen gilt gelten galt trägt tragen trug getragen hört hören hörte gehört liest lesen las gelesen sorgt sorgen sorgte gesorgt führt_zu mitmach~en mitschreib~en mischt_mit meld~ten meldet melden gemeldet äußer* ausdrück* drückt_aus drücken_aus unterbricht begleitet begleiten begleitete gefärbt färbt prägt prägen prägte geprägt durchsetzt durchzogen dreht drehen drehte gedreht geht_es ging_es geht_um handelt handeln bewegt bewegen bewegte rückt rücken rückte schwankt schwanken pendelt pendeln hält_an verteilen verteilt entlädt sammelt sammeln sammelte mündet münden wandert wandern wanderte wechselt wechseln wechselte
plain: davon darunter dahinter darüber_hinaus daneben dazu hinzu hierbei hierzu hierfür dort hier da daher deshalb deswegen darum somit folglich mithin indes indessen derweil unterdessen währenddessen nebenher anschließend daraufhin sodann zunächst zuerst zuletzt mittlerweile einstweilen vorübergehend zeitweise teils teilweise großteils zum_teil in_teilen jeweils jeweilige entsprechend entsprechende vergleichsweise verhältnismäßig relativ recht eher ziemlich äußerst überaus ausgesprochen enorm erheblich beträchtlich spürbar merklich minimal geringfügig leicht eindeutig offensichtlich offenbar anscheinend scheinbar wohl vermutlich wahrscheinlich möglicherweise vielleicht gewissermaßen sozusagen quasi praktisch nahezu_durchgehend geradezu regelrecht wirklich tatsächlich eigentlich natürlich selbstverständlich immerhin jedenfalls zumindest allenfalls bloß lediglich einzig allein ausschließlich
plain: dass_es ob obgleich obwohl wenngleich sobald solange sofern falls indem wobei wodurch womit wovon worin woran wofür deren dessen denen derer dieselbe dieselben derselbe dasselbe solche solcher solchen solches sämtlich derartige etliche einiges mehrerer beider beides eins zweierlei wir uns euch ihnen ihm ihn mir mich dir dich unser unsere selbst selber
plain: würde würden wäre wären hätte hätten dürfte dürften müsste müssen muss musste wollte wollten will wollen möchte möchten sollte sollten seien sei habe werde geworden
plain: nachrichtenstrom nachrichtenflut wortmeldungen wortmeldung äußerungen äußerung bemerkung bemerkungen anteil anteile prozentsatz zeitfenster zeitpunkt zeitspanne zeitabschnitt einheit folge episode kapitel sitzung abend nacht vormittag mittag nachmittag morgen video kanal kanals streamtitel runde_um herum_um bezug thematik gesprächsthema gesprächsstoff inhalt inhalte material text texte textes zeile gesamte gesamten gesamter ganze ganzen ganzer übrige übrigen übrigens sonstige sonstigen weitere_leute
people: leuten leute leute_im_chat anwesende anwesenden chattende chattenden nutzerinnen zuschauerinnen personen teilnehmende teilnehmenden schreiber schreibern schreibenden stimme köpfe accounts konten
messages: nachricht nachrichten botschaft botschaften zeilen chatnachrichten chatnachricht textzeilen kommentar kommentare kommentaren beitrag posts post
person: einzelperson zuschauer_allein
usual: sonst übliche übliches üblicher üblichem übliche üblich gewöhnliche gewohnten gewohnte gewohnter gewohntes gewohnt normale normaler normales normalem normalwert durchschnittlich durchschnittliche standard norm regel
total: insgesamt beteiligt beteiligten_sich schrieben_mit schreiben_insgesamt mitgeschrieben zusammen
say: schreib~en schrieb schrieben geschrieben äußern äußert äußerten wiederhol~ben wiederholt posten postet postete gepostet verschickt verschicken verschickte schickt geschickt schicken benutzt benutzen verwendet verwenden verwendete nutzt nutzen setzt_auf setzen_auf greift_auf zitieren zitiert rufen ruft rief riefen ausrufen brüllen brüllt jubelt_mit jubeln_mit grüßt_mit winkt winken winkte gewunken nennen nennt nannte nannten erwähnt erwähnen erwähnte erwähnten bringt_ein bringen_ein wirft_ein werfen_ein kommentiert kommentieren kommentierte meint meinen meinte meinten feststellen stellt_fest stellen_fest diskut~ieren debatt~ieren bespricht besprechen besprach plaudert plaudern reden redet redete redeten spricht sprechen sprach sprachen unterhält_sich_über unterhalten_sich_über tippt tippen tippte tippten spammt_nicht fällt fallen fiel fielen gefallen lautet lauten lautete skandiert skandieren singt singen
hype: euphor* gejubel jubelschrei* bejubel* bejubelt anfeuer* feuert_an feuern_an mitfieber* fiebert fiebern gespannt hochstimmung ausgelassenheit_im_jubel begeister* enthusias* aufregend aufgekratzt
amusement: lach~en lacht gelacht gelache lachflash belustigt amüsement scherz scherze witze komik kichern kichert schmunzelt schmunzeln prustet prusten ulk albern albernheit herumgealbert
affection: herzlich* zuneigung liebevoll* liebenswürdig* warmherzig* wohlwollen sympathie zugewandt dankbar dankbarkeit mitgefühl_nicht umarm* knuddel*
sadness: traurig* betrübt* bedrück* niedergeschlagen* enttäusch* weinend weinerlich geweint mitleid kummer leid bedauert bedauern schwermut
anger: wut wütend* ärger* verärger* erbost* empör* frust* genervt* gereizt* sauer_auf schimpf* meckert meckern klagen_über zornig*
confusion: verwirr* verdutzt* ratlos* irritier* rätseln rätselt fragezeichen unsicher* unklarheit unverständnis
cringe: peinlich* fremdschäm* beklommen* unangenehm_berührt betreten
surprise: überrasch* verwunder* verwundert verblüfft sprachlos* schockiert* fassungslos* ungläubig* baff perplex
boredom: langweil* gelangweilt* öde ermüd* gähnend müde müdigkeit
copypasta: kopiert kopierte kopierten kopierter kopiertes kopieren reinkopiert copypaste copy-paste copy-and-paste abgeschrieben eingefügt* identische identischer gleichlautend gleichlautende gleichlautender
gift: verschenkt verschenkte verschenkten geschenkt geschenkten geschenkte gifted gift-subs gift-abos geschenkabos geschenkabonnements
subscription: abo-geschenke abos abo abonnements abonnement
ratio 1.75 2.5: doppelt doppelte doppelten verdoppelt verdoppeln verdoppelte zweifach zweifache zweimal
ratio 2.5 3.5: dreifach dreifache dreifachen dreimal verdreifacht verdreifachen verdreifachte
ratio 3.5 4.5: vierfach vierfache vierfachen viermal vervierfacht vervierfachen vervierfachte
ratio 4.5 5.5: verfünffacht verfünffachen
ratio .4 .6: halbiert halbieren halbierte
share .333: dritte_nachricht dritter
share .167: jeder_sechste jede_sechste sechstel
share .143: jeder_siebte jede_siebte siebtel
share .125: jeder_achte jede_achte achtel
share .111: jeder_neunte jede_neunte neuntel
share .5: jede_zweite jeder_zweite zur_hälfte halben
share .333: jede_dritte jeder_dritte drittels
share .25: jede_vierte jeder_vierte
share .2: jede_fünfte jeder_fünfte
category: spiel spiels spielwechsel wechselt_das_spiel wechselt_zu wechsel_zu geht_es_weiter_mit kategoriewechsel kategorie
good: gute_laune gut_gelaunt gutgelaunt* bester_laune freundlich* wohlgesinnt positiv* herzlich warm warmherzig optimistisch* fröhlich* heiter* prima super toll wunderbar hervorragend ausgezeichnet hoch hohe
bad: ins_negative negativ* schlechte_laune gedrückt gedrückte gedrückter gereizt gereizte verstimmt* pessimistisch* unzufrieden* frostig* getrübte mieser tief_im_keller im_keller
even: neutral* ausgewogen* nüchtern* unaufgeregt* mittelmäßig durchschnittliche_stimmung
mixed: gemischt* zwiespältig* gespalten* uneinheitlich* geteilte
brighter: ins_positive
greeting: begrüß* willkommen* empfang empfängt empfangen
greeting: heißen_willkommen
question: frag~en erkundig* nachfrag* rückfrage rückfragen wissen_wollen wüssten_gern will_wissen wollen_wissen
plain: willkommenes
about: rund etwa um_die zirka grob gut_ein gut_eine
nearly: knapp fast annähernd nicht_ganz
more_than: mehr_als über gut
less_than: weniger_als unter nicht_einmal
at_most: höchstens maximal
at_least: mindestens zumindest
plain: sekündlich minütlich
gap: es_fehlen fehlend* ausgefallen aussetzer unterbrochen verloren_gegangen
usual: wie_üblich wie_sonst wie_gewöhnlich wie_normal
greeting: grüße_des_raids
lively: lebhaft lebhafte lebhafter lebhaftes belebt belebter lebendig lebendiger trubel turbulent in_schwung schwung stimmungsvoll
out_of: der
messages: nennungen nennung erwähnungen erwähnung
bad: nervös nervöse nervöser angespannt
even: flach ruhige_stimmung
ratio .4 .6: halb_so_viele halb_so_oft halb_so_häufig
ratio 1.75 2.5: doppelt_so_viele doppelt_so_oft doppelt_so_häufig zweimal_so_viele
unanswered: bleibt_offen bleiben_offen offen blieb_offen offene_frage
share .25: vierten
share .333: dritten
share .2: fünften
share .5: zweiten
share .1: zehnten
command: befehle_an_bots
plain: zeugt zeugen zeugte steckt_in bricht_aus bricht brechen munde aller_munde in_aller_munde nickt nicken mitnicken setzt setzen gesetzt stößt stoßen tippt_auf tippen_auf hinzukommen wollen umschlag*
darker: schlägt_um
plain: schlägt_um
calm: entspannt* gemütlich* locker* behaglich* friedlich* geruhsam*
before: bis_dahin bis_dato zuvor vorher davor
say: verlang~en forder~ben fordert fordern forderten wünscht wünschen wünschten bitten bittet baten
among: von_den
plain: drückt drücken drückte
total: plaudern chatten unterhalten_sich
good: freundlicher
rank: an_erster_stelle auf_platz_eins
best: am_besten beste besten bester bestes am_positivsten höhepunkt
worst: am_schlechtesten schlechteste schlechtesten schlechtester am_negativsten tiefpunkt tiefststand
say: tausch~en austausch~en
rank: zentral zentrale zentrales zentraler
up: größer stärker
down: kleiner geringer schwächer
plain: entsprech~en entspricht entsprach
)";

}  // namespace crowdline::summary
