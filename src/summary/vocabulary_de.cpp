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
)";

}  // namespace crowdline::summary
