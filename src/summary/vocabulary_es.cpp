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
)";

}  // namespace crowdline::summary
