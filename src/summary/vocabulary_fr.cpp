// The verifier's French. How lines are read: claim_words.h. Elided words ("l'humeur") are cut behind the apostrophe.
#include "summary/claim_words.h"

namespace crowdline::summary {

const std::string_view kFrenchWords = R"(
plain: devient deviennent devenu devenir plein pleine pleins pleines chargé chargée nettement fortement légèrement brusquement phase période séquence démarrage clôture explosion signe_de ton_de contraste redevient redeviennent redevenu concentre concentrent réunit réunissent jaillit partout toutes_les_lèvres bouche bouches cause immédiatement mène mènent cède l'on
say: s'exclame s'exclament clame clament entonne entonnent ajoute ajoutent
amusement: ri éclat_de_rire éclats_de_rire hilare hilares comique s'amuse s'amusent
hype: vibre vibrent vibrant euphori* s'enflamme s'enflamment
sadness: larme sanglot* chagrin peine attrist*
affection: affectueux affectueuse tendre câlin câlins cœur coeur coeurs
surprise: surprend surprennent bouche_bée
confusion: doute doutes désorient*
good: joie jovial joviale agréablement bon_enfant
bad: abattu abattue
faster: rapides accéléré accélérée plus_rapide
slower: calme_le_jeu plus_lent plus_calme se_calment s'apaise
rank: ce_qui_revient_le_plus plus_utilisé* plus_écrit* plus_cité* plus_mentionné*
plain: règne* abond* résonne* inond* envah* travers* grandi* mont* descend* montre* reflèt* indiqu* rappel* sembl* paraît* consist* inclu* entour* début* ouvre* ouverture début fin milieu moitié_du cours minutes_précédentes net nette nets nettes
plain: vis-à-vis avec_le outre_cela au-delà dessus dessous derrière devant dedans dehors égal égale différent différente différents différentes semblable plusieurs_fois maintes_fois constant constante constamment continu continue rapidement peu_après fort forte forts fortes évident évidente notable général générale intense soudain progressivement
plain: vedettes étoile point points vague flot pluie torrent touche dose mélange ensemble groupe groupes côté voix chœur majuscules lettres symbole sens signification geste devise mot-clé
plain: selon_le grâce_au peut-être aujourd'hui cette_fois chaque_fois tout_à_coup au_milieu au_cœur parmi_les dans_l' tandis dont_le les_uns_les_autres entre_eux
say: répond_par répondent_par réagissent_avec opt* recour* emploient utilisent reprennent reprend repren* scandent place placent
good: chaleureusement joyeusement bonne_humeur bonne_ambiance
plain: le la les des l' d' qu' s' n' c' j' il elle ils elles on se son sa ses leur leurs ce cet cette ces cela ça celui celle ceux celles qui que quoi dont où quand comment lequel laquelle lesquels du au aux en y lui eux
plain: est sont était étaient être été étant a ont avait avaient avoir ayant peut peuvent pourrait va vont fut furent
plain: à après avant avec chez contre dans depuis dès durant hors malgré par_ici pendant pour près selon sous sur vers hormis outre parmi_eux face
plain: très plus moins si aussi aussitôt tant tellement encore déjà même surtout seulement assez vraiment particulièrement principalement notamment d'ailleurs également
plain: maintenant ensuite puis alors tantôt toujours souvent parfois de_nouveau à_nouveau sans_cesse sans_arrêt en_boucle longtemps bientôt enfin_bref désormais
plain: mêmes autre autres chaque quelque_chose quelqu'un chacun propre suivant suivante suivants suivantes précédent précédente précédents précédentes dernier dernière derniers dernières nouveau nouvelle nouveaux nouvelles
plain: premier première grand grande grands grandes petit petite petits petites long longue court courte bref brève principal principale principaux populaire populaires favori favorite préféré préférée commun courant fréquent fréquents
plain: chat tchat direct live stream diffusion fenêtre passage moment moments instant fois_ci partie parties reste fil tour
plain: sujet sujets thème thèmes conversation conversations discussion discussions échange échanges bavardage bavardages chose choses débat mot mots phrase phrases terme termes emote emotes émoticône émoji emoji emojis réaction réactions expression nom mention mentions refrain cri cris slogan
plain: humeur ambiance ton sensation climat énergie sentiment sentiments attention centre vedette honneur premier_plan arrière-plan fond
plain: réagi* répond* suit suivent suiv* revien* revenir reste restent arriv* pass* vient viennent venu venir amèn* apport* sort sortent entr* met mettent mis fait font faire fit faisant
plain: s'impose s'imposent impose imposent domin* prédomin* démarqu* détach* ressort ressortent distingu* appell* rempli* tourn* marqu* mêl* mélang* appara* surgi* résonn* retenti* partag* commenc* accompagn* maintien* continu* parcour* occup* chang* prend prennent pris donn* laiss* tient tiennent cour* fus* pleuv*
plain: utilis* emplo* signifi* veut_dire c'est-à-dire c'est comme tel tels telle telles par_exemple car parce_que parce_qu' à_cause grâce bien_que malgré_tout mais donc ainsi
plain: rythme vitesse activité volume trafic niveau nombre quantité communauté public foule côté scène écran partie visage
plain: sans_sujet_précis sans_sujet_particulier sans_thème_précis sans_qu'un_sujet_se_détache sans_qu'aucun_sujet_ne_se_détache aucun_sujet_ne_se_détache sans_sujet_dominant tout_n'est_pas_conversation pas_seulement rien_d'autre de_tout_et_de_rien tout_et_rien un_peu_de_tout de_choses_et_d'autres en_général à_la_fois en_même_temps avant_tout par-dessus_tout
plain: répété répétée répétés répétées souvent_cité à_son_tour par_ailleurs d'autre_part intervalle comparé rapport comparaison type genre série vague_de
plain: clair claire clairement autour loin entre_eux entre_elles bien là voici voilà à_l'esprit en_tête
and: et ou mais tandis_que tandis_qu' pendant_que alors_que alors_qu' ni
say: écri* post* dit disent dire dis* crie* cri* répèt* répét* mentionn* comment* parl* cit* scand* envoi* envoy* lanc* lâch* tap* chant* évoqu* balanc* publi*
by: de par chez
article: un une
person: personne spectateur participant internaute
people: personnes gens utilisateurs participants voix internautes tchatteurs chatteurs
viewers: spectateurs viewers
raid: raiders
messages: messages message lignes commentaires
second: seconde secondes
minute: minute minutes
hour: heure heures
percent: pour_cent
times: fois
usual: habitude habituel habituelle habituellement normal normale normalement d'habitude d'ordinaire ordinaire moyenne accoutumée
total: au_total en_tout participe participent participé participaient discutent bavardent dans_le_chat tous_ensemble actifs présents
among: parmi entre
about: environ près_de quelque autour_de à_peu_près
more_than: plus_de
less_than: moins_de
nearly: presque
at_least: au_moins
at_most: jusqu'à au_plus au_maximum
half_more: et_demie et_demi
count 2 2: couple
count 11 13: douzaine
count 9 12: dizaine
count 14 17: quinzaine
count 18 23: vingtaine
count 27 34: trentaine
count 36 45: quarantaine
count 45 56: cinquantaine
count 54 67: soixantaine
count 88 120: centaine
count 24 99: dizaines douzaines
count 200 1999: centaines
count 2000 99999999: milliers
count 2 12 .0 .15: peu_de quelques-uns quelques-unes poignée_de
count 2 15 .0 .25: quelques
count 3 25 .0 .35: plusieurs
count 1 99999999 .05 1: certains certaines certain certaine un_peu_de du_reste
count 12 99999999 .18 1: beaucoup beaucoup_de beaucoup_d' nombreux nombreuses énormément_de bien_des
count 1 0 .5 1: majorité la_plupart plupart_des plupart majoritairement
count 1 0 .85 1: presque_tous presque_toutes presque_tout presque_toute
count 1 0 .985 1: tous toutes tout toute
count 1 0 .0 .05: presque_personne presque_aucun presque_aucune à_peine_quelques
plain: tout_le_temps avant_tout surtout de_tous de_toutes de_tous_les de_toutes_les tout_type par_tout autres
share .5: moitié
share .333: tiers
share .667: deux_tiers
share .25: quart
share .75: trois_quarts
share .2: cinquième
share .1: dixième
share .333: un_sur_trois une_sur_trois
share .25: un_sur_quatre une_sur_quatre
share .2: un_sur_cinq une_sur_cinq
share .5: un_sur_deux une_sur_deux
share .1: un_sur_dix une_sur_dix
ratio 1.75 2.5: double doublé
ratio 2.5 3.5: triple triplé
ratio 1.25 1.75: fois_et_demie
good: bon bonne bons bonnes joyeux joyeuse positif positive chaleureux chaleureuse content contente heureux heureuse agréable excellent excellente festif festive enjoué enjouée optimiste
bad: mauvais mauvaise mauvaises négatif négative sombre sombres tendu tendue amer amère aigre maussade pessimiste hostile pesant pesante
even: neutre équilibré équilibrée stable posé posée égale égal serein sereine
mixed: mitigé mitigée partagé partagée mélangé mélangée contrasté contrastée
brighter: s'éclaircit s'égaie s'améliore s'illumine éclaircit égaie améliore remonte s'éclaire
darker: s'assombrit assombrit se_dégrade dégrade empire se_gâte retombe
faster: animé animée actif active s'accélère accélère accélèrent s'emballe emballe rapide vif vive agité agitée explose s'anime bouillonne effervescence s'envole
slower: lent lente ralentit ralentissent faible se_calme mollit
quiet: calme calmes tranquille paisible silencieux accalmie à_peine peu
nobody: personne_n' personne_ne silence nul
rank: le_plus la_plus les_plus
negation: ne pas non jamais aucun aucune rien sans ni_l'un guère cesse cessent manque
plain: personne_d'autre
hype: enthousiasme enthousiast* excitation excité* euphorie célèbr* célébr* fêt* acclam* liesse impatience
amusement: rire rires rit rient riant rigol* amus* drôle* hilarité humour plaisant* blagu*
affection: affection amour tendresse ador* aim* cœurs
sadness: tristesse triste tristes pleur* larmes déception déçu*
anger: colère énerv* rage fureur frustr* plaint* plaign* indign* agac*
confusion: confusion confus* perplex* désarroi
cringe: gêne gêné* malaise embarras* cringe
surprise: surprise surprises surpris* étonn* stupeur stupéf* choc
boredom: ennui ennuy* bâill* lass*
raid: raid raids
subscription: abonnement abonnements abonne abonnent s'abonnent abonnés abonné
gift: cadeau cadeaux offert offerts offre offrent abonnements_offerts subs_offerts
paid: messages_payants messages_payés dons don super_chats super_chat
title: titre nouveau_titre
category: catégorie nouvelle_catégorie passe_à passage_à place_à
poll: sondage vote
wave: bruit
copypasta: copypasta copypastas copies copie copi*
spam: spam
command: commandes commande
bot: bot bots messages_de_bots réponses_de_bots
greeting: salutations salu* accueil* bienvenue salutations_du_raid
giveaway: concours tirage tirages participations_à_un_concours
flood: répétitions répétition répétitions_d'un_mot
emote_wall: murs_d'emotes mur_d'emotes
gap: manque_une_partie perdu perdue manquante manquant il_manque manquent
question: demand* question questions interrog*
new_word: mot_nouveau nouveau_mot encore_jamais_vu jamais_vu
rude: insult* grossi* toxiqu* offensant*
start: au_début au_départ d'abord
end: à_la_fin finalement pour_finir
plain: baisse ici incomplet lit posent resté revenu revenue reçoit reçu réponse tableau tait vite çà et_là çà_et_là le_tableau_est_donc_incomplet aucun_chat_n'a_été_reçu jusqu'ici encore on_lit une_seule_personne seule viennent_à en_viennent_à aise
sadness: attristent s'attristent
boredom: ennuient s'ennuient
hype: exultent exulte
anger: fâchent se_fâchent
confusion: s'interrogent
cringe: mal_à_l'aise
gap: aucun_chat_n'a_été_reçu
giveaway: participations_à_un_tirage
slower: moins_vite
faster: plus_vite
count 1 0 .85 1: la_quasi-totalité quasi-totalité
count 1 0 .985 1: la_totalité
among: dans_un_chat_de
plain: sans_sujet_qui_domine
gap: manque_ici chat_manque du_chat_manque
plain: c'est_tout presque_rien_dans_le_chat
out_of: sur sur_un_total_de
more: plus plus_souvent plus_fréquemment davantage
less: moins moins_souvent
than: que qu' que_de que_d' que_pour
ahead: devant suivi_de suivie_de suivis_de suivies_de suivi_par suivie_par dépass~er surpass~er devanc~er devance devancent
behind: derrière talonne
up: monte montent monté montait montent_en grimp~er augment~er augmentation hausse croît croissent croissant croissante progress~er progression s'élève s'élèvent gagne_en bond~ir bond s'intensifi~er
down: baiss~er baisse chut~er chute descend descendent descendu diminu~er diminution recul~er recul retomb~er décroît faibl~ir fléch~ir fléchit s'effondr~er plong~er plonge réduit réduite réduits tomb~er
mood_noun: humeur ambiance atmosphère climat moral
pace_noun: rythme activité débit cadence vitesse trafic volume tchat chat affluence
faster: s'anim~er anim~er s'accélér~er accélér~er s'emball~er emball~er agit~e intens~e_rythme plus_vite plus_rapidement bat_son_plein bouillonn~er effervescence dynamiqu~e s'activ~er
slower: ralent~ir ralentissement se_tass~er se_calm~er calm~er s'essouffl~er plus_lentement lentement au_ralenti
quiet: calm~e tranquill~e paisibl~e silencieux silencieuse accalmie posément
brighter: s'amélior~er amélior~er remont~er s'éclaircit s'éclaire se_réchauff~er embellie rebond~ir s'égaye s'adouc~ir
darker: s'assombr~ir assombr~ir se_dégrad~er dégrad~er empir~er se_tend se_tendent s'aigr~ir se_gâter vire_au_noir
answered: avec_réponse trouve_une_réponse trouvent_une_réponse trouve_réponse trouvent_réponse obtient_une_réponse obtiennent_une_réponse obtient_réponse obtiennent_réponse reçoit_une_réponse reçoivent_une_réponse reçoit_réponse reçoivent_réponse a_reçu_une_réponse ont_reçu_une_réponse ont_une_réponse a_une_réponse on_leur_répond on_y_répond y_répond une_réponse_arrive une_réponse_vient répondue et_obtiennent_réponse ont_eu_une_réponse a_eu_une_réponse une_réponse_est_donnée
unanswered: sans_réponse reste_sans_réponse restent_sans_réponse n'obtient_pas_de_réponse personne_ne_répond personne_n'y_répond
cause: parce_que parce_qu' à_cause_de à_cause_du à_cause_d' grâce_à grâce_au grâce_aux en_raison_de en_raison_du du_fait_de du_fait_que provoqu~er déclench~er suscit~er caus~er dû_à due_à dus_à dues_à
rank: domin~er prédomin~er surtout principalement principal principale principaux principales en_tête mèn~er mène mènent menant majoritairement_de le_plus la_plus les_plus le_mieux plus_répét~e plus_utilis~e plus_cit~e plus_mentionn~e plus_écrit plus_fréquent plus_fréquente plus_populaire plus_fort plus_forte plus_grand plus_grande plus_gros plus_grosse meilleur meilleure meilleurs meilleures apogée point_culminant sommet temps_fort prévaut prévalent prime priment en_premier_lieu avant_tout par-dessus_tout vedette l'emporte l'emportent arrive_en_tête arrivent_en_tête
ends: termin~er se_termine se_terminent s'achèv~er achèv~er s'achève s'achèvent fin~ir finit finissent conclu~er conclut concluent
begins: commenc~er commence commencent début~er débute débutent démarr~er
good: au_beau_fixe au_plus_haut positif positive positifs positives joyeux joyeuse joyeuses agréabl~e chaleureuses excellent~e amical~e amicaux bonne_humeur conviviale convivial bienveillant~e optimist~e
bad: au_plus_bas négatifs négatives massacrant~e désagréabl~e tendus tendues morose moroses exécrabl~e lourd~e pessimist~e
even: neutres équilibr~e ni_bonne_ni_mauvaise mesur~e
mixed: mitig~e partag~e contrast~e ambivalent~e en_demi-teinte mélang~e
plain: not~er sent sentent se_fait_sentir se_font_sentir ressent ressentent perçoit perçoivent observ~er relev~er constat~er compt~er enregistr~er totalis~er atteint atteignent avoisin~er frôl~er représent~er constitu~er constitue compos~er form~er appartient appartiennent concern~er tourn~er port~er trait~er circul~er s'étend s'étendent répand répandent se_répand se_répandent propag~er répart~ir figur~er appar~ir apparaît apparaissent surg~ir jaill~ir flott~er maintient maintiennent se_maintient suit suivent continu~er persist~er dur~er rest~er demeur~er occup~er accompagn~er attir~er capt~er monopolis~er marqu~er teint~er colore colorent color~er imprègn~er caractéris~er défin~ir refléter reflète reflètent exprim~er manifest~er montr~er révèl~er accumul~er réun~ir rassembl~er port~er apport~er amen~er amène amènent devient transform~er fait génèr~er génère génèrent couvre couvrent pass~er travers~er intervient interviennent laiss~er permet permettent parvient parviennent se_succèd~er succèdent gagn~er_du_terrain touch~er s'ajout~er ajout~er s'invit~er invit~er s'install~er install~er s'entend s'entendent entend entendent se_lit se_lisent lire lisent voit voient voir vu vue vus vues affich~er s'affich~er rythm~er ponctu~er fus~er pleut pleuvent trouv~er trouve trouvent soit soient donn~er lieu concentr~er focalis~er aliment~er nourr~ir
plain: seulement uniquement juste justement exactement précisément relativement considérablement sensiblement visiblement légèrement clairement notablement significativement pratiquement fondamentalement essentiellement généralement évidemment apparemment probablement possiblement peut-être certainement sûrement également identiquement simplement purement partiellement totalement complètement entièrement soudainement subitement brièvement momentanément actuellement récemment immédiatement ultérieurement préalablement auparavant antérieurement simultanément respectivement conjointement mutuellement un_peu un_peu_plus un_peu_moins bien_plus bien_moins nettement_plus beaucoup_plus beaucoup_moins puisque puisqu' étant_donné bien_que quoique malgré pourtant cependant toutefois néanmoins donc par_conséquent c'est_pourquoi de_sorte_que au_contraire contrairement en_revanche par_rapport comparativement comparé~s tel~s cependant dont quel quelle quels quelles nous vous je tu me te moi toi soi soi-même eux-mêmes celui-ci celle-ci ceux-ci celles-ci ci là-dessus là-bas y_compris quant quant_à lors lors_de lorsque lorsqu' jusque jusqu' jusqu'à_présent pendant_que durant tandis afin pour_que hormis excepté sauf voire soit_dit autrement
plain: serait seraient aurait auraient soit soient ait aient eût fût sera seront aura auront doit doivent devait veut veulent voulait sait savent savoir vouloir pouvoir devoir faut fallait semble semblent
plain: contenu contenus matériel texte textes ligne publication publications intervention interventions contribution contributions portion proportion pourcentage fraction épisode session chapitre soirée soir nuit après-midi matin journée jour vidéo enregistrement chaîne retransmission durée espace intervalle_de instants fil_du_chat accueil_du total ensemble_du lot gros_de
people: personnes gens utilisateurs utilisatrices spectatrices internautes membres abonnés_présents participants comptes individus viewers
messages: message messages ligne lignes commentaire commentaires publications interventions posts
viewers: spectateurs spectatrices viewers
usual: d'habitude d'ordinaire à_l'ordinaire habituel habituelle habituels habituelles usuel usuelle coutume normaux normales de_la_normale la_normale la_moyenne accoutumé
total: au_total en_tout participent en_tout_et_pour_tout prennent_part
say: écrivait écrit écrivent écrits dire disant affirm~er assur~er mentionn~er nomm~er cit~er répét~er répète répètent scand~er cri~er exclam~er s'exclam~er lanc~er lâch~er envoy~er envoie envoient post~er partag~er partagent_un emploie emploient employ~er utilis~er us~er recour~ir recourt recourent répond~re_par répondent_par répond_par réag~ir_avec réag~ir_par réagissent_avec salu~er_avec salu~er invoqu~er tap~er coll~er insist~er discut~er débatt~re débattent convers~er parl~er bavard~er évoqu~er plaisant~er_sur applaud~ir_avec dégain~er sort sortent glisser glissent jur~er_par abord~er aborde abordent
question: demand~er se_demandent se_demande demandent_à veulent_savoir veut_savoir voulaient_savoir interrog~er s'interrogent s'interroge question~s
hype: enthousiasm~er s'enthousiasm~er enthousiast~e excit~e excit~er euphoriqu~e vibr~er célébr~er fêt~er acclam~er exult~er exaltation ferveur frénésie impatience jubil~er jubilation ovation ovations engouement
amusement: hilar~e hilarité rire rires rit rient riant amus~er amus~e s'amus~er amusement drôl~e comiqu~e humour plaisanteri~e blagu~e rigol~er rigolade fou_rire fous_rires esclaff~er s'esclaff~er sourire sourires sourit sourient
affection: affectueus~e affection tendresse tendr~e amour amoureux aim~er ador~er cœur cœurs câlin~s bienveillance gentillesse sympathie attachement
sadness: trist~e tristesse tristesses attrist~er peiné~s pleur~er larme~s déçu~e déception mélancolie mélancoliqu~e désolé~s chagrin abattement compassion regrett~er
anger: énerv~er énerv~e furieux furieuse rageur indign~e indignation protest~er protestations frustr~e frustration plainte~s agac~e agacement irrit~e irritation râl~er colère
confusion: perplexité perplex~e désorient~e déconcert~e incertitude incompréhension interloqu~e troubl~e
cringe: malais~e gên~e gênant~e embarrass~e embarras honte honteux inconfort
surprise: étonn~er étonn~e étonnement surprend~re surpris~e stupéfait~e stupéfaction stupeur sidér~e choqu~e incrédul~e incrédulité
boredom: ennuyé~s ennuyeux lassitude bâill~er bâillement~s fatigue sommeil
copypasta: copier-coller copier-collers copiés-collés copié-collé copié~s copiée~s recopi~e texte_copié textes_copiés messages_copiés identiqu~e
gift: offr~ir offert~e offerts offertes cadeau~s abonnement_offert subs_cadeaux
subscription: abonnement~s abonné~s s'abonn~er sub subs
greeting: accueil accueill~ir accueille accueillent souhaite_la_bienvenue souhaitent_la_bienvenue bienvenue~s salu~er salutation~s
ratio 1.75 2.5: double doubl~er deux_fois_plus
ratio 2.5 3.5: triple tripl~er trois_fois_plus
ratio 3.5 4.5: quadrupl~er quatre_fois_plus
ratio .4 .6: moitié_moins deux_fois_moins
share .167: sixième
share .143: septième
share .125: huitième
category: jeu passe_à passe_au change_de_jeu changement_de_jeu changement_de_catégorie
more_than: un_peu_plus_de un_peu_plus_d' plus_de plus_d'
less_than: un_peu_moins_de un_peu_moins_d' moins_de moins_d'
nearly: presque près_de près_d' quasiment
about: environ quelque à_peu_près autour_de aux_alentours_de une_bonne
at_most: au_maximum tout_au_plus jusqu'à
at_least: au_moins au_minimum
gap: il_manque manqu~er manque lacune perdu~s perdue~s trou
say: salu~er_avec
nobody: pas_un_message pas_un_seul_message
plain: ressenti ressentie
lively: animé animée animés animées animation s'anime s'animent anim~er effervescence pétillant~e vivant~e
messages: mention mentions occurrences apparitions
bad: nerveux nerveuse nerveuses tendues tendue anxieux anxieuse inquiets inquiètes
even: plate plat
mixed: avis_partagés
ratio .4 .6: deux_fois_moins moitié_moins moitié_moins_de
ratio 1.75 2.5: deux_fois_plus
faster: supérieur supérieure
slower: inférieur inférieure
unanswered: reste_ouverte reste_en_suspens sans_qu'on_y_réponde
answered: a_trouvé_réponse ont_trouvé_réponse a_trouvé_une_réponse a_reçu_réponse
plain: présent présente présents présentes avis posé posée posés posées jusque-là plutôt coup coup_de_froid bon_quart s'ajoutent s'ajoute réclam~er pench~er hoch~er tête affich~er
up: un_sommet atteint_un_sommet
darker: coup_de_froid
calm: détendu~s détendue~s paisibl~e tranquill~e décontract~e apais~e posément sans_hâte
before: jusque-là jusqu'alors auparavant avant_cela
say: réclam~er demandent_un demandent_une
plain: situ~er souhait~er dit dits dite
total: discutent bavardent discutaient
rank: en_première_place arrive_première arrive_premier en_première_position
best: meilleur meilleure meilleurs meilleures plus_positif plus_positive point_le_plus_haut plus_haut apogée
worst: le_pire la_pire pires plus_négatif plus_négative point_le_plus_bas plus_bas
say: échang~er
plain: gard~er connaît connaissent connu connue connut présent présente présents présentes
rank: central centrale centraux centrales
down: s'estomp~er s'attenu~er s'atténu~er s'apais~er
less_than: en_dessous_de en_dessous_du en-dessous_de en-dessous_du
more_than: au-dessus_de au-dessus_du au_dessus_de au_dessus_du
up: fait_monter font_monter fait_remonter fait_grimper
down: fait_baisser font_baisser fait_chuter fait_descendre
plain: bascul~er proche_de proche_du
down: moindre moindres plus_faible
up: plus_fort_que plus_forte_que
pace_noun: rythme
)";

}  // namespace crowdline::summary
