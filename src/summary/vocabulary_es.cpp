// The verifier's Spanish. How lines are read: claim_words.h.
#include "summary/claim_words.h"

namespace crowdline::summary {

const std::string_view kSpanishWords = R"(
plain: repleto repleta cargado cargada notablemente fuertemente levemente ligeramente bruscamente ocasional súbito gradual fase periodo período racha tramos arranque cierre estallido señal_de tono_de contraste acapara* concentra* reúne reúnen sobresale* resalta* brota* corre_por por_todas_partes por_doquier en_boca de_boca gracias causa a_causa por_culpa_de inmediato deprisa bien al_unísono lidera* encabeza* da_paso cede
say: manda mandan mandó mandaron mandando envió enviaron enviando exclama* clama* dejaron añade añaden tira tiran
amusement: rieron cachondeo cómico cómica divierte divierten
hype: vibra vibran vibrante eufóric* entusiasma*
sadness: lloró apenad* dolor dolid* lágrima
affection: cariñoso cariñosa cariñosos tierno tierna corazón corazones abrazo abrazos
surprise: boquiabiert* atónit*
confusion: desconcertad*
good: alegría jovial simpático simpática
bad: apagado apagada
faster: veloz acelerado acelerada deprisa_que más_rápido
slower: se_calman más_lento frenan afloja
rank: lo_que_más más_usad* más_escrit* más_mencionad* más_nombrad* más_dich*
plain: medio reina* abunda* predomina resuena* retumba* inunda* invade* recorre* crece crecen creció sube suben subió baja bajan bajó muestra* refleja* indica* señala* recuerda* parece* resulta* consiste* incluye* rodea* arranca* abre* apertura comienzo inicio final mitad_del principio transcurso minutos_anteriores
plain: respecto_a frente_a junto_con además_del aparte encima debajo detrás delante cerca_del dentro_del fuera_del más_allá sobre_el igual iguales distinto distinta distintos distintas diferente diferentes similar varias_veces muchas_veces constante constantes constantemente continuo continua seguido seguida rápidamente poco_después fuerte fuertes clara_mayoría evidente notable general
plain: pantalla_completa protagonista protagonistas estrella punto puntos foco ola oleada avalancha lluvia torrente toque dosis mezcla conjunto grupo grupos resto_del parte_del lado_del marca lema_del consigna consignas expresiones voz coro estribillo mayúsculas letras símbolo significado sentido gesto
plain: según_el gracias_al debido_al tal_vez quizá hoy esta_vez cada_vez a_su_vez de_pronto de_repente en_medio_de en_medio_del en_medio entre_medias mientras_que cuyo cuya unos_a_otros entre_sí sí_mismo
say: responden_con responde_con reacciona* contesta* opta* recurre* teclea* pone ponen cuelga* pega usa usan usando repite repiten
good: cálidamente alegremente buen_humor buen_ambiente
copypasta: pegan_el copiar
plain: el la los las lo le les se su sus este esta esto estos estas ese esa eso esos esas aquel aquella que quien quienes cual cuales como cuando donde al del
plain: es son fue fueron era eran ser sido siendo está están estaba estaban estar hay había hubo ha han he haber puede pueden podría
plain: a ante bajo con contra desde durante en hacia hasta para por sin_parar según tras sobre entre_tanto dentro fuera junto juntos junta juntas
plain: muy más menos tan tanto tanta tantos tantas también además ya aún todavía sólo solo bastante realmente especialmente sobre_todo principalmente apenas_empezado
plain: ahora luego después antes mientras_tanto siempre a_veces otra_vez de_nuevo una_y_otra_vez a_menudo poco_a_poco sin_pausa sin_descanso enseguida
plain: mismo misma mismos mismas otro otra otros otras cada algo alguien cualquiera ambos ambas propio propia siguiente siguientes anterior anteriores último última últimos últimas nuevo nueva nuevos nuevas
plain: primero primera gran grande grandes pequeño pequeña pequeños pequeñas largo larga corto corta breve principal principales popular populares favorito favorita común comunes frecuente frecuentes
plain: chat canal directo stream emisión transmisión ventana tramo rato momento momentos instante vez veces_que parte partes resto final_de fin_de principio_de
plain: tema temas conversación conversaciones charla charlas asunto cosa cosas debate palabra palabras frase frases término términos emote emotes emoji emojis emoticono reacción reacciones expresión nombre mención menciones lema grito gritos
plain: ánimo humor_general ambiente tono sensación clima energía sentimiento sentimientos emoción_general atención protagonismo centro
plain: reaccion* respond* responde responden sig* van va vuelv* volv* queda quedan quedó lleg* pas* ven viene vienen vino traen trae trajo sale salen salió sal* entra entran entró pone ponen puso hac* hizo
plain: se_impone se_imponen destac* domin* predomin* llam* llen* gir* marc* mezcl* aparec* surg* suen* repart* compart* empiez* empez* comienz* comenz* acompañ* mantien* contin* recorr* centr* ocup* cambi* toma toman tomó da dan dio deja dejan dejó
plain: us* utiliz* significa significan quiere_decir o_sea es_decir tal_como como_por_ejemplo por_ejemplo porque debido gracias_a aunque pero sino así entonces además_de
plain: ritmo velocidad actividad volumen tráfico nivel número cantidad comunidad público audiencia gente_del_chat fondo primer_plano lado escena pantalla cara
plain: sin_un_tema_claro sin_un_tema_concreto sin_tema_fijo sin_que_destaque_ningún_tema ningún_tema_destaca no_todo_es_conversación no_solo no_sólo nada_más de_todo_un_poco esto_y_aquello en_general a_la_vez al_mismo_tiempo por_encima_de_todo
plain: de_fondo en_el_aire de_lo_más repetid* habitual_en por_su_parte por_otro_lado de_paso sigue_siendo intervalo frente respecto comparado comparación tipo clase serie ronda ola_de
plain: sí claro clara claramente junto_a cerca lejos alrededor_del entre_los_que entre_ellos entre_ellas un_poco_de_todo
and: y e o u ni pero mientras
say: escrib* escrit* public* dice dicen dijo dijeron decir grit* repit* repet* mencion* coment* habl* nombr* corea* corear lanz* envía* enví* suelt* soltar sac* pega pegan tecle* cita* citan canta* cantan saludan_con
by: de por
article: un una uno
person: persona espectador participante usuario
people: personas gente usuarios participantes chatters voces
viewers: espectadores viewers
raid: raiders
messages: mensajes mensaje líneas comentarios
second: segundo segundos
minute: minuto minutos
hour: hora horas
percent: por_ciento
times: veces
usual: habitual habitualmente normal normalmente usual costumbre normalidad de_siempre promedio
total: en_total participa participan participó participaron escriben_en_total en_el_chat charla_sobre en_conjunto
total: charlan charlaron conversan activos activas presentes
among: entre
about: unos unas alrededor_de cerca_de aproximadamente casi_unos aproximadamente_unos más_o_menos aproximadamente_un en_torno_a
more_than: más_de
less_than: menos_de
nearly: casi
at_least: al_menos por_lo_menos
at_most: hasta como_mucho
half_more: y_media y_medio
count 2 2: par
count 11 13: docena
count 24 99: docenas decenas
count 200 1999: cientos centenares
count 2000 99999999: miles
count 2 12 .0 .15: pocos pocas unos_pocos unas_pocas unos_cuantos unas_cuantas
count 3 25 .0 .35: varios varias
count 1 99999999 .05 1: algunos algunas algún algo_de algo un_poco_de cierta cierto
count 12 99999999 .18 1: muchos muchas mucho mucha montón_de mar_de bastantes numerosos numerosas
count 1 0 .5 1: mayoría la_mayoría_de la_mayor_parte mayoría_de
count 1 0 .85 1: casi_todos casi_todas casi_todo casi_toda
count 1 0 .985 1: todos todas todo toda
count 1 0 .0 .05: casi_nadie casi_ninguno apenas_unos
plain: todo_el_tiempo sobre_todo en_todo_momento de_todos de_todos_los de_todas_las de_todo todo_tipo del_todo
share .5: mitad
share .333: tercio tercera_parte
share .667: dos_tercios
share .25: cuarto cuarta_parte
share .75: tres_cuartos tres_cuartas_partes
share .2: quinto quinta_parte
share .1: décimo décima_parte
share .333: uno_de_cada_tres una_de_cada_tres
share .25: uno_de_cada_cuatro una_de_cada_cuatro
share .2: uno_de_cada_cinco una_de_cada_cinco
share .5: uno_de_cada_dos una_de_cada_dos
share .1: uno_de_cada_diez una_de_cada_diez
ratio 1.75 2.5: doble duplica duplican
ratio 2.5 3.5: triple triplica triplican
ratio 1.25 1.75: vez_y_media
good: buen bueno buena buenos buenas alegre alegres positivo positiva cálido cálida contento contentos feliz felices animado_y_bueno agradable excelente estupendo genial festivo festiva optimista
bad: malo mala mal malos malas negativo negativa oscuro oscura sombrío sombría tenso tensa amargo amarga agrio agria pesimista hostil bajo_de_ánimo triste_y_malo
even: neutro neutra neutral equilibrado equilibrada tranquilo_y_neutral estable templado templada sereno serena
mixed: mixto mixta dividido dividida mezclado mezclada encontrados
brighter: mejora mejoran mejoró se_anima se_alegra se_ilumina anima sube_el_ánimo
darker: empeora empeoran empeoró se_ensombrece se_oscurece decae decayó se_tuerce cae_el_ánimo se_agria
faster: ajetread* activo animado acelera aceleran aceleró se_dispara rápido rápida dispara disparó despega bulle hierve movido agitado agitada
slower: lento lenta despacio frena frenó se_calma flojo floja decrece baja_el_ritmo
quiet: tranquilo tranquila calma calmado silencioso poco_movimiento apenas_hay apenas
nobody: nadie silencio
rank: lo_más más_repetid*
negation: no nunca ningún ninguna ninguno nada sin tampoco jamás deja_de dejan_de falta_de
plain: nadie_más
hype: emoción entusiasmo euforia emocionad* celebra* celebr* anim* festej* ilusión expectación
amusement: risa risas ríe ríen rió carcajada* divert* diversión gracia gracioso humor broma* bromea*
affection: cariño amor afecto ternura quier* adora*
sadness: tristeza triste tristes pena llora* llanto lágrimas decepción
anger: enfado enfad* enojo rabia ira furia frustración quejas queja quejan queja_n indignación molest*
confusion: confusión confus* desconcierto perplej*
cringe: vergüenza_ajena grima incomod* cringe
surprise: sorpresa sorpresas sorprend* asombro asombr*
boredom: aburrimiento aburrid* tedio bostez*
raid: raid raids
subscription: suscripción suscripciones suscriben suscribe suscriptores suscriptor
gift: regalo regalos regal* suscripciones_de_regalo suscripciones_regaladas subs_regaladas
paid: mensajes_de_pago mensajes_pagados donaciones donación super_chats super_chat
title: título nuevo_título título_nuevo
category: categoría cambia_a nueva_categoría pasa_a pasamos_a ahora_toca
poll: encuesta votación
wave: ruido
copypasta: copypasta copypastas copias copia copiados
spam: spam
command: comandos comando
bot: bot bots mensajes_de_bots respuestas_de_bots
greeting: saludos saludo salud* saludos_del_raid saludos_de_raiders bienvenida
giveaway: sorteo sorteos participaciones_en_un_sorteo
flood: repeticiones repetición repeticiones_de_una_palabra
emote_wall: muros_de_emotes muro_de_emotes
gap: falta faltan perdido perdió perdieron hueco
question: pregunta preguntas pregunt* duda dudas
new_word: palabra_nueva nueva_palabra no_vista_antes
rude: insult* grosero* tóxic* ofensiv*
start: al_principio al_inicio al_comienzo inicialmente
end: al_final finalmente
plain: aquí cuadro completo entretanto fin habido calla ratos hay_quien a_ratos recibió tiene no_se_recibió_chat el_cuadro_no_está_completo desigual lo principio de_principio_a_fin hasta_ahora respuesta el_chat_no_tiene_nada una_sola_persona sola solas
say: exclaman exclama hay_quien_pone
boredom: aburren se_aburren
confusion: extrañan se_extrañan
sadness: lamentan lo_lamentan
cringe: sienten_vergüenza_ajena vergüenza
gap: no_se_recibió_chat
count 1 0 .85 1: casi_la_totalidad
count 1 0 .985 1: la_totalidad
plain: apenas_pasa_nada casi_no_pasa_nada
out_of: de_cada de_un_total_de sobre
by: de_parte_de
plain: parte_de
more: más más_a_menudo más_veces mayor mayores
less: menos menos_veces menor menores
than: que que_de que_a que_en
ahead: por_delante_de por_encima_de seguido_de seguida_de seguidos_de seguidas_de seguido_por seguida_por supera superan superó superando aventaja aventajan adelanta adelantan
behind: por_detrás_de por_debajo_de detrás_de
up: sub~ir crece crecen creció crecieron creciendo crecido aument~ar aumento subida alza repunt~ar repunte ascend~er asciende ascienden elev~ar se_eleva se_elevan increment~ar incremento escal~ar
down: baj~ar bajón bajada ca~er cae caen cayó cayeron cayendo caído caída descend~er desciende descienden descenso disminu~ir disminuye disminuyen disminuyó reduc~ir reduce reducen redujo reducido decrec~er decrece se_desploma desplom~ar mengua menguan
mood_noun: ánimo ánimos humor ambiente clima atmósfera estado_de_ánimo
pace_noun: ritmo actividad velocidad movimiento tráfico volumen tempo chat
brighter: mejor~ar mejoría se_anim~ar se_levanta levanta se_recupera remont~ar se_despeja despejan alegra
darker: empeor~ar se_hunde hunde hunden se_nubla se_enfría se_tuerce
faster: acelera* se_acelera agitad~o movid~o dinámic~o intenso_ritmo bullicioso animación_del_chat a_toda_velocidad más_rápido más_deprisa
slower: se_ralentiza ralentiz~ar desaceler~ar frena* amain~ar afloj~ar más_lento más_despacio se_apaga
quiet: tranquil~o calmad~o silencios~o pausad~o sosegad~o
answered: con_respuesta recib~ir_respuesta recibe_respuesta reciben_respuesta recibió_respuesta recibieron_respuesta obtiene_respuesta obtienen_respuesta obtuvo_respuesta obtuvieron_respuesta encuentra_respuesta encuentran_respuesta hay_respuesta hubo_respuesta tiene_respuesta tuvo_respuesta se_responde se_les_responde les_responden le_responden respondida contestada llega_la_respuesta llega_una_respuesta reciben_una_respuesta recibe_una_respuesta
unanswered: sin_respuesta sin_contestar no_reciben_respuesta no_recibe_respuesta no_hay_respuesta nadie_responde nadie_contesta sin_que_nadie_responda sin_obtener_respuesta sin_recibir_respuesta
cause: porque debido_a debido_al gracias_a gracias_al a_causa_de por_culpa_de a_raíz_de provoc~ar caus~ar desat~ar motivad~o
rank: domin~ar predomin~ar lider~ar encabez~ar sobre_todo principalmente principal principales mayormente el_más la_más los_más las_más lo_más mayor_reacción más_repetid~o más_usad~o más_utilizad~o más_mencionad~o más_escrit~o más_comentad~o más_citad~o más_frecuente más_frecuentes más_habitual más_popular más_comentado protagoniz~ar a_la_cabeza en_cabeza mejor mejores punto_álgido momento_cumbre máximo máxima mayoritariamente el_mayor la_mayor el_gran_tema impera imperan prima priman destaca_sobre_todo por_encima_de_todo
plain: mayor_parte_del a_más_y_mejor
ends: termin~ar acab~ar conclu~ir concluye concluyen finaliz~ar cierr~ar cierra cierran cerró cerraron
begins: empez~ar empieza empiezan empezó empezaron comenz~ar comienza comienzan comenzó arranc~ar arranca arrancan inici~ar
good: bien_arriba muy_arriba por_todo_lo_alto en_lo_más_alto alegre alegres cordial~s cordial~es acogedor acogedora entusiasta_y_bueno positiv~o agradable~s buen_tono buena_onda buena_vibra optimista~s fenomenal excelent~es magnífic~o inmejorable cálid~o amistos~o
bad: por_los_suelos muy_abajo bajo_mínimos negativ~o desagradable~s mal_tono mala_onda desanimad~o pésim~o sombrí~o tens~o
even: neutr~o neutral~es equilibrad~o ni_bueno_ni_malo estable~s moderad~o
mixed: mixt~o dividid~o encontrad~o variad~o_de_ánimo ambivalente~s desigual~es mezclad~o
plain: bien arriba abajo
plain: not~ar nota notan percib~ir percibe perciben apreci~ar respir~ar observ~ar detect~ar registr~ar cont~ar cuenta cuentan sum~ar suma suman total~s total alcanz~ar rond~ar super~ar_a represent~ar supon~er supone suponen constitu~ir constituye constituyen compon~er compone form~ar conform~ar perten~er pertenec~er correspond~er corresponde corresponden trat~ar trata tratan gir~ar vers~ar gira giran orbit~ar circul~ar extend~er extiende extienden se_extiende se_extienden difund~ir propag~ar repart~ir asom~ar figur~ar aparec~er aparece aparecen surg~ir surge surgen brot~ar flot~ar mantiene mantienen sigue siguen siguió continú~ar continúa continúan persist~ir perdur~ar dur~ar qued~ar resta restan permanec~er permanece ocup~ar acompañ~ar secund~ar atra~er atrae atraen captar capta captan acapar~ar marc~ar pint~ar tiñ~er tiñe tiñen impregn~ar caracteriz~ar defin~ir reflej~ar expres~ar manifest~ar manifiesta manifiestan mostr~ar muestra muestran revel~ar indic~ar_que acumul~ar reun~ir reúne juntar junta juntan llev~ar traer convert~ir convierte convierten volv~er vuelve vuelven gener~ar abarc~ar pasa pasan pasó pasar pasando interviene intervienen intervinieron interven~ir particip~ar_en deja dejan permit~ir logr~ar consigue consiguen
plain: solamente únicamente justo justamente exactamente precisamente relativamente considerablemente sensiblemente visiblemente levemente claramente notablemente significativamente prácticamente básicamente esencialmente generalmente normalmente_en evidentemente aparentemente probablemente posiblemente quizás seguramente igualmente asimismo incluso inclusive simplemente meramente parcialmente totalmente completamente enteramente súbitamente repentinamente brevemente momentáneamente actualmente recientemente inmediatamente posteriormente previamente anteriormente simultáneamente respectivamente conjuntamente mutuamente mayormente_en algo_más algo_menos un_poco poco_más poco_menos bastante_más mucho_más mucho_menos ya_que puesto_que dado_que si_bien a_pesar_de pese_a sin_embargo no_obstante por_tanto por_lo_tanto por_eso por_ello de_modo_que de_manera_que en_cambio al_contrario a_diferencia_de en_comparación en_comparación_con comparad~o tal tales cuyos cuyas cuál cuáles qué quién cómo dónde cuándo cuánto cuánta cuántos cuántas nos nosotros ellos ellas ella él ello usted ustedes mí tú ti conmigo consigo sí_misma
plain: sería serían estaría habría haya hayan sea sean esté estén hubiera hubiese fuera fuese debe deben debía suele suelen solía quiere quieren querer quiso sabe saben saber
plain: contenido material texto textos línea publicación publicaciones intervenciones intervención aportación aportaciones porción proporción porcentaje fracción mitades episodio sesión capítulo noche tarde mañana día título_del vídeo video grabación canal_de retransmisión duración espacio lapso periodo_de instante~s minuto_a_minuto
people: personas asistentes presentes internautas miembros usuarias espectadoras seguidores participantes cuentas individuos
messages: mensaje mensajes línea líneas comentario comentarios publicaciones entradas intervenciones
usual: habituales habitual de_costumbre lo_normal lo_habitual normales usuales acostumbrado acostumbrada corriente de_lo_normal promedio de_media la_media ordinario
total: en_total participantes_en_total escriben_en_el_chat intervienen en_el_conjunto
say: escrib~ir escribe escriben escribieron escrito escritos dicen dice dijeron dicho afirm~ar asegur~ar opin~ar señal~ar_que coment~ar mencion~ar nombr~ar cit~ar repet~ir repite repiten repitieron corear corea corean gritar grita gritan exclam~ar lanz~ar suelta sueltan envi~ar envía envían public~ar post~ar compart~ir emple~ar utiliz~ar us~ar recurr~ir apel~ar respond~er_con contest~ar_con reaccion~ar_con salud~ar_con invoc~ar tecle~ar peg~ar salt~ar_con insist~ir debat~ir convers~ar_sobre convers~ar habl~ar charl~ar_de discut~ir brome~ar_con pronunci~ar aplaud~ir_con jale~ar
question: pregunt~ar quieren_saber quiere_saber quería_saber querían_saber interrog~ar consult~ar se_preguntan se_pregunta cuestion~ar inquiet~ar_por pregunta~s
hype: emocion~ar emocionad~o entusiasm~ar entusiasmad~o euforia eufóric~o vibr~ar celebr~ar festej~ar aclam~ar vitore~ar exalt~ar exaltación júbilo fervor excitación expectant~es expectativa ilusionad~o ovacion~ar
amusement: risa~s ríe~s reír reírse se_ríe se_ríen carcajada~s divertid~o divert~ir divierte divierten gracios~o hilaridad hilarante jocos~o guasa burlas_amables humorístic~o cómic~o chiste~s bromas broma
affection: cariñ~o afectuos~o ternura tiern~o amoros~o aprecio apreci~ar_mucho simpatía corazones abraz~o abrazos quer~er quieren quiere
sadness: triste~s tristeza tristezas entristec~er entristece apen~ar apenad~o llor~ar llanto lágrima~s lament~ar decepcion~ar decepcionad~o melancolía melancólic~o desánimo desconsuelo compasión
anger: enfad~ar enfadad~o enoj~ar enojad~o furios~o rabios~o irrit~ar irritación indignad~o protest~ar protestas molestia frustrad~o queja~s
confusion: confund~ir confunde confundid~o confus~o desconcert~ar desconcertad~o desconcierto perplejidad perplej~o incertidumbre extrañeza
cringe: incomodidad incómod~o bochorno pudor vergüenza avergonzad~o
surprise: sorprend~er sorprendid~o asombrad~o estupor estupefacción estupefact~o impact~ar impacto incredulidad incrédul~o
boredom: aburr~ir aburrid~o tedios~o somnolencia sueño bostez~o hastío
copypasta: copia_y_pega copia_pega copiad~o copi~ar texto_copiado mensajes_copiados copiapega pegado_repetido idéntic~o calcad~o
gift: regal~ar regalad~o obsequi~ar obsequio obsequios
subscription: suscripción subs sub suscrit~o suscrib~ir
greeting: bienvenida bienvenidas dar_la_bienvenida dan_la_bienvenida da_la_bienvenida acog~er recib~ir_con recibe recibe_con reciben_con saludo~s salud~ar
ratio 1.75 2.5: doble duplic~ar duplica duplican dos_veces
ratio 2.5 3.5: triple triplic~ar triplica triplican tres_veces_más
ratio 3.5 4.5: cuádruple cuadruplic~ar cuatro_veces_más
ratio .4 .6: reduc~ir_a_la_mitad
share .25: cuarta_parte una_cuarta_parte cuarto
share .333: tercera_parte una_tercera_parte tercio un_tercio
share .2: quinta_parte una_quinta_parte
share .167: sexta_parte una_sexta_parte sexto
share .143: séptima_parte una_séptima_parte
share .125: octava_parte
share .1: décima_parte una_décima_parte
category: juego pasa_a cambia_al_juego cambia_a pasan_a cambio_de_juego cambio_de_categoría
more_than: algo_más_de poco_más_de más_de
less_than: menos_de algo_menos_de
nearly: casi cerca_de prácticamente poco_menos_de
about: unos unas alrededor_de en_torno_a aproximadamente cosa_de más_o_menos rondando
at_most: hasta como_máximo como_mucho
at_least: al_menos por_lo_menos como_mínimo
count 1 0 .5 1: la_mayoría mayoría la_mayor_parte buena_parte_no
gap: falt~ar hueco laguna se_perdieron se_perdió perdid~o
greeting: saludos_de_la_raid
lively: animad~o animación se_anim~ar anima anim~ar vivaz viv~o efervescencia efervescente
messages: mención menciones apariciones
bad: nervios~o ansios~o inquiet~o
even: plano plana
ratio .4 .6: la_mitad_de_veces la_mitad_que
mixed: opiniones_divididas división_de_opiniones
unanswered: queda_abierta sigue_abierta queda_en_el_aire
up: se_dispara dispar~ar desat~ar se_desata
plain: transmit~ir opinión opiniones alguna_que_otra alguno_que_otro ratos fij~ar_en se_fij~ar presente prisa prisas siendo de_los_presentes
good: bien_de_ánimo de_buen_humor de_buen_ánimo
calm: sin_prisas relajad~o tranquil~o distendid~o apacible~s pausad~o
before: hasta_entonces hasta_ese_momento antes previamente
say: pide piden pidió pidieron pedir pidiendo pedía pedían
mood_noun: el_humor
among: de_las de_los
total: charlan conversan charlaron conversaron
plain: dad~o puest~o dich~o visto vista sitú~ar situad~o
brighter: mejor_que aún_mejor todavía_mejor está_mejor es_mejor
darker: peor_que aún_peor todavía_peor está_peor es_peor
rank: en_primer_lugar va_primero queda_primero
best: mejor mejores más_positivo más_positiva punto_más_alto punto_álgido
worst: el_peor la_peor los_peores peores más_negativo más_negativa punto_más_bajo
say: intercambi~ar
plain: presente presentes
rank: central centrales
more_than: más_del
plain: acerca_de acerca_del próximo_a próxima_a cercano_a cercana_a
down: menor menores
up: mayor_que
)";

}  // namespace crowdline::summary
