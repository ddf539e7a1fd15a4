// The verifier's Portuguese. How lines are read: claim_words.h.
#include "summary/claim_words.h"

namespace crowdline::summary {

const std::string_view kPortugueseWords = R"(
plain: cheio cheia cheios cheias repleto repleta tomado tomada bem notavelmente fortemente levemente bruscamente fase sequência reta fechamento explosão sinal_de tom_de contraste concentra* reúne reúnem sobressai* brota* pela_boca na_boca causa por_causa imediato logo_em_seguida pessoal galera turma toma_conta tomam_conta tomou_conta junto_a lidera* puxa puxam dá_lugar cede conta por_toda_parte
say: mandando enviou exclama* clama* deixaram acrescenta* joga jogam
amusement: gargalha* ri_muito zoeira zoa zoam cômic*
hype: vibra vibram vibrante eufóric* entusiasma*
sadness: pranto dor lágrima saudade
affection: carinhos* tern* coração corações abraço abraços
surprise: boquiabert* atônit*
confusion: desorient*
good: alegria simpático simpática gostoso gostosa leve
bad: desanimad* abatid*
faster: veloz acelerado acelerada corrido
slower: calmo_ritmo mais_calmo mais_calma mais_lento esfria esfriam
rank: o_que_mais mais_usad* mais_escrit* mais_mencionad* mais_citad* mais_dit*
plain: meio reina* predomina ecoa* ressoa* inunda* invade* percorre* cresce* sobe sobem subiu desce* mostra* reflete* indica* lembra* parece* resulta* consiste* inclui* cerca abre* abertura começo início fim final metade_do decorrer minutos_anteriores corre* rola* pinta*
plain: em_relação junto_com além_do em_cima embaixo atrás diante perto_do dentro_do fora_do igual iguais diferente diferentes parecido parecida semelhante várias_vezes muitas_vezes constante constantes constantemente contínuo seguido rapidamente logo_depois forte fortes evidente notável geral intenso intensa
plain: protagonista estrela ponto pontos foco onda avalanche chuva enxurrada toque dose mistura conjunto grupo grupos resto_do parte_do voz coro refrão maiúsculas letras símbolo significado sentido gesto lema
plain: segundo_o graças_ao devido_ao talvez hoje desta_vez cada_vez de_repente em_meio a_meio enquanto_que cujo cuja uns_aos_outros entre_si
say: responde_com respondem_com reage_com reagem_com opta* recorre* coloca* põe põem usa usam usando repete repetem
good: calorosamente alegremente bom_humor
hype: animad* entusiasmad* empolgad*
plain: o os as lhe lhes se seu sua seus suas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo que quem qual quais como quando onde do da dos das no na nos nas ao aos à às num numa pelo pela pelos pelas deste desta desse dessa nisso nesse nessa neste nesta dele dela deles delas
plain: é são foi foram era eram ser sido sendo está estão estava estavam estar fica ficam ficou ficaram há havia houve tem têm tinha ter pode podem poderia vai vão
plain: a ante com contra desde durante em até_aqui para por sem_parar segundo após sobre dentro fora junto juntos juntas
plain: muito_bem mais menos tão tanto tanta tantos tantas também já ainda só apenas_isso bastante_bem realmente especialmente sobretudo principalmente além_disso
plain: agora logo depois antes enquanto_isso sempre às_vezes outra_vez de_novo novamente repetidamente aos_poucos sem_pausa
plain: mesmo mesma mesmos mesmas outro outra outros outras cada algo alguém ambos ambas próprio própria seguinte seguintes anterior anteriores último última últimos últimas novo nova novos novas
plain: primeiro primeira grande grandes pequeno pequena pequenos pequenas longo longa curto curta breve principal principais popular populares favorito favorita preferido preferida comum comuns frequente frequentes
plain: chat bate-papo canal direto live transmissão stream janela trecho período momento momentos instante vez parte partes resto
plain: tema temas assunto assuntos conversa conversas papo coisa coisas debate palavra palavras frase frases termo termos emote emotes emoji emojis reação reações expressão nome menções menção bordão grito gritos
plain: ânimo clima humor_do_chat tom sensação energia sentimento sentimentos atenção foco centro destaque destaques
plain: reag* respond* segu* volt* cheg* pass* vem vêm veio vieram traz trazem trouxe sai saem saiu sair entra entram entrou põe põem faz fazem fez fazer
plain: se_destaca se_destacam destac* domin* predomin* cham* ench* gir* marc* mistur* aparec* surg* soa soam compart* reparte começ* acompanh* mant* continu* percorr* ocup* mud* toma tomam dá dão deu deixa deixam
plain: us* utiliz* signific* quer_dizer ou_seja isto_é tal_como por_exemplo porque devido graças embora mas então assim além
plain: ritmo velocidade atividade volume tráfego nível número quantidade comunidade público plateia fundo lado cena tela rosto
plain: sem_um_assunto_claro sem_um_tema_claro sem_assunto_definido sem_que_nenhum_assunto_se_destaque sem_que_nenhum_tema_se_destaque nenhum_assunto_se_destaca nem_tudo_é_conversa não_só não_apenas nada_mais de_tudo_um_pouco isto_e_aquilo isso_e_aquilo em_geral ao_mesmo_tempo acima_de_tudo
plain: de_fundo no_ar repetid* por_sua_vez por_outro_lado continua_sendo intervalo frente relação comparado comparação tipo série rodada onda_de
plain: claro clara claramente perto longe entre_eles entre_elas um_pouco_de_tudo
and: e ou nem mas enquanto
say: escrev* escrit* public* post* diz dizem disse disseram dizer grit* repet* mencion* coment* fala falam falou falaram falando citam cita cit* entoa* manda mandam mandou mandaram envia* lança* solta* digita* salta* canta* comenta*
by: de por
article: um uma
person: pessoa espectador participante usuário utilizador
people: pessoas gente usuários utilizadores participantes vozes
viewers: espectadores viewers
raid: raiders
messages: mensagens mensagem linhas comentários
second: segundo segundos
minute: minuto minutos
hour: hora horas
percent: por_cento
times: vezes
usual: habitual habitualmente normal normalmente usual costume sempre_foi média de_costume
total: ao_todo no_total participa participam participou participaram no_chat em_conjunto conversam conversaram batem_papo ativos ativas presentes ao_total
among: entre
about: cerca_de aproximadamente por_volta_de uns umas mais_ou_menos em_torno_de perto_de
more_than: mais_de
less_than: menos_de
nearly: quase
at_least: pelo_menos ao_menos
at_most: até no_máximo
half_more: e_meia e_meio
count 2 2: par
count 11 13: dúzia
count 24 99: dúzias dezenas
count 200 1999: centenas
count 2000 99999999: milhares
count 2 12 .0 .15: poucos poucas uns_poucos umas_poucas uns_quantos
count 3 25 .0 .35: vários várias
count 1 99999999 .05 1: alguns algumas algum alguma um_pouco_de certo certa
count 12 99999999 .18 1: muitos muitas muito muita monte_de bastante bastantes numerosos numerosas
count 1 0 .5 1: maioria a_maior_parte maior_parte
count 1 0 .85 1: quase_todos quase_todas quase_tudo quase_toda
count 1 0 .985 1: todos todas todo toda tudo
count 1 0 .0 .05: quase_ninguém quase_nenhum quase_nenhuma
plain: o_tempo_todo sobretudo de_todos de_todas de_todas_as de_todos_os de_tudo todo_tipo
share .5: metade
share .333: terço terça_parte
share .667: dois_terços
share .25: quarto quarta_parte
share .75: três_quartos
share .2: quinto quinta_parte
share .1: décimo décima_parte
share .333: um_em_cada_três uma_em_cada_três
share .25: um_em_cada_quatro uma_em_cada_quatro
share .2: um_em_cada_cinco uma_em_cada_cinco
share .5: um_em_cada_dois uma_em_cada_duas
share .1: um_em_cada_dez uma_em_cada_dez
ratio 1.75 2.5: dobro duplica duplicam dobra
ratio 2.5 3.5: triplo triplica
ratio 1.25 1.75: vez_e_meia
good: bom boa bons boas alegre alegres positivo positiva caloroso calorosa contente feliz felizes agradável excelente ótimo ótima festivo festiva otimista
bad: ruim mau má maus más negativo negativa sombrio sombria tenso tensa amargo amarga azedo azeda pessimista hostil pesado pesada
even: neutro neutra neutral equilibrado equilibrada estável sereno serena morno
mixed: misto mista dividido dividida misturado contraditório
brighter: melhora melhoram melhorou se_anima se_alegra se_ilumina anima
darker: piora pioram piorou se_ensombra escurece decai azeda_de_vez cai_o_ânimo se_fecha
faster: movimentado agitado acelera aceleram acelerou dispara disparou rápido rápida ferve animado ativo explode
slower: lento lenta devagar desacelera freia acalma fraco fraca
quiet: calmo calma tranquilo tranquila silencioso quieto sossegado sossego pouco_movimento mal apenas
nobody: ninguém silêncio
rank: o_mais a_mais mais_repetid*
negation: não nunca nenhum nenhuma nada sem tampouco jamais nem deixa_de deixam_de
plain: mais_ninguém
hype: emoção entusiasmo euforia empolga* empolgação anima* celebr* comemor* festej* animação expectativa
amusement: riso risos risada* ri riem riu riram rindo gargalhad* divert* diversão graça engraçad* humor brinca* piada*
affection: carinho amor afeto ternura adora* ama amam
sadness: tristeza triste tristes pena chora* choro lágrimas decepção
anger: raiva irrita* ira fúria frustra* reclama* queixa* indigna* bronca
confusion: confusão confus* perplex*
cringe: vergonha_alheia constrang* vergonha cringe
surprise: surpresa surpresas surpreend* espanto espant* assombro
boredom: tédio entedia* bocej*
raid: raid raids
subscription: inscrição inscrições inscrev* assinaturas assinatura assinam assina assinantes assinante
gift: presente presentes presente* assinaturas_de_presente assinaturas_presenteadas subs_de_presente
paid: mensagens_pagas doações doação super_chats super_chat
title: título novo_título título_novo
category: categoria muda_para nova_categoria passa_para agora_é_a_vez
poll: enquete votação
wave: ruído
copypasta: copypasta copypastas cópias cópia copiad*
spam: spam
command: comandos comando
bot: bot bots mensagens_de_bots respostas_de_bots
greeting: saudações saudação saúda* saudações_do_raid boas-vindas
giveaway: sorteio sorteios participações_em_sorteio
flood: repetições repetição repetições_de_uma_palavra
emote_wall: paredões_de_emotes muros_de_emotes paredes_de_emotes muro_de_emotes
gap: falta faltam perdido perdida perdeu perdeu-se perderam
question: pergunt* dúvida dúvidas querem_saber quer_saber
new_word: palavra_nova nova_palavra nunca_vista_antes
rude: insult* grosseir* tóxic* ofensiv*
start: no_início no_começo inicialmente de_início
end: no_fim no_final finalmente ao_final
plain: acontece aconteceu ali aqui completo disso esteve quadro aqui_e_ali há_quem quase_nada_acontece ainda_não_aconteceu_nada o_quadro_não_está_completo até_agora tudo_esteve_calmo resposta mencione
say: exclamam exclama mande mandem
sadness: lamentam lamenta
confusion: estranham estranha
cringe: sentem_vergonha_alheia
gap: não_chegou_nenhum_chat
count 1 0 .85 1: quase_a_totalidade
count 1 0 .985 1: a_totalidade
giveaway: inscrições_em_sorteio
good: muito_bom muito_boa
bad: muito_ruim muito_mau
out_of: em_cada de_cada de_um_total_de em
more: mais mais_vezes mais_frequentemente maior maiores
less: menos menos_vezes menor menores
than: que do_que que_de que_em do_que_de
ahead: à_frente_de à_frente_da à_frente_do adiante_de acima_de seguido_de seguida_de seguidos_de seguidas_de seguido_por seguida_por supera superam superou ultrapass~ar
behind: atrás_de abaixo_de
up: sub~ir sobe sobem cresc~er cresce crescem aument~ar aumento alta elev~ar eleva-se increment~ar incremento escal~ar dispar~ar_em ascend~er
down: ca~ir cai caem caiu caíram caindo queda desc~er desce descem baix~ar diminu~ir diminui diminuem reduz reduzem reduziu redução decresc~er despenc~ar recu~ar recuo encolh~er míngua
mood_noun: clima ânimo ânimos humor ambiente atmosfera astral
pace_noun: ritmo movimento atividade velocidade fluxo tráfego volume chat
faster: movimentad~o agitad~o acelerad~o intenso_ritmo mais_rápido mais_depressa a_todo_vapor fervilh~ar dinâmic~o esquent~ar animação_do_chat
slower: mais_lento mais_devagar desaceler~ar arrefec~er esfri~ar abrand~ar acalm~ar diminui_o_ritmo perde_força perdem_força
quiet: tranquil~o calm~o silencios~o sossegad~o parad~o pacat~o
brighter: melhor~ar melhora recuper~ar se_recupera se_levanta alegra levanta_o_astral
darker: pior~ar piora azed~ar pesa_o_clima se_fecha escurec~er fica_mais_pesado
answered: com_resposta receb~er_resposta recebe_resposta recebem_resposta recebeu_resposta receberam_resposta obtém_resposta obtêm_resposta têm_resposta tem_resposta teve_resposta tiveram_resposta encontra_resposta é_respondida são_respondidos foi_respondida foram_respondidos respondida há_resposta houve_resposta vem_a_resposta ganha_resposta ganham_resposta e_recebem_uma_resposta recebem_uma_resposta recebe_uma_resposta
unanswered: sem_resposta sem_resposta_ainda não_recebem_resposta não_recebe_resposta não_há_resposta ninguém_responde sem_que_ninguém_responda sem_receber_resposta não_é_respondida
cause: porque por_causa_de por_causa_do por_causa_da devido_a devido_ao devido_à graças_a graças_ao graças_à provoc~ar caus~ar desencade~ar motivad~o por_conta_de por_conta_do
rank: domin~ar predomin~ar lider~ar encabeç~ar sobretudo principalmente principal principais majoritariamente o_mais a_mais os_mais as_mais mais_repetid~o mais_usad~o mais_utilizad~o mais_mencionad~o mais_escrit~o mais_comentad~o mais_citad~o mais_falad~o mais_frequente mais_frequentes mais_popular mais_comum maior maiores maior_momento maior_reação melhor melhores auge ápice ponto_alto na_frente na_liderança em_primeiro_lugar impera imperam prevalec~er protagoniz~ar acima_de_tudo o_grande_tema
more: mais
ends: termin~ar acab~ar encerr~ar conclu~ir finaliz~ar fecha fecham fechou fecharam
begins: começ~ar começa começam começou inici~ar arranc~ar abre_com abrem_com
good: lá_em_cima nas_alturas no_alto em_alta positiv~o alegre alegres caloros~o agradável agradáveis excelente excelentes ótim~o boa_vibe alto_astral animador acolhedor acolhedora amigável amigáveis otimista~s legal bacana
bad: lá_embaixo no_chão em_baixa negativ~o desagradável desagradáveis péssim~o sombri~o tens~o baixo_astral carregad~o
even: neutr~o neutral equilibrad~o nem_bom_nem_ruim estável estáveis moderad~o mediano
mixed: mist~o dividid~o ambivalente~s desigual misturad~o oscilante
plain: not~ar nota-se percebe-se percebem vê-se vê veem viu-se ouve-se ouvem observ~ar detect~ar registr~ar regist~ar cont~ar som~ar totaliz~ar atinge atingem atingiu alcanç~ar beir~ar represent~ar constitu~ir constituem compõe compõem form~ar pertenc~er correspond~er trat~ar trata-se gir~ar vers~ar circul~ar espalh~ar espalha-se alastr~ar propag~ar repart~ir divide_se figur~ar aparec~er surg~ir brot~ar pair~ar mantém mantêm manteve segue seguem seguiu continu~ar persist~ir perdur~ar dur~ar rest~ar permanec~er ocup~ar acompanh~ar atra~ir atrai atraem capt~ar marc~ar pint~ar ting~ir caracteriz~ar defin~ir reflet~ir reflete express~ar manifest~ar mostr~ar revel~ar acumul~ar reun~ir junt~ar lev~ar traz~er convert~er torn~ar torna-se volt~ar ger~ar abrang~er abrange pass~ar perpass~ar intervém intervêm deix~ar permit~ir consegue conseguem fic~ar vir vira viram tom~ar receb~er
plain: somente unicamente justo justamente exatamente precisamente relativamente consideravelmente sensivelmente visivelmente levemente ligeiramente claramente notavelmente significativamente praticamente basicamente essencialmente geralmente evidentemente aparentemente provavelmente possivelmente talvez certamente igualmente inclusive simplesmente meramente parcialmente totalmente completamente inteiramente subitamente repentinamente brevemente momentaneamente atualmente recentemente imediatamente posteriormente previamente anteriormente simultaneamente respectivamente conjuntamente mutuamente um_pouco um_tanto pouco_mais pouco_menos bem_mais bem_menos muito_mais muito_menos já_que uma_vez_que visto_que dado_que apesar_de apesar_disso mesmo_assim no_entanto contudo todavia porém portanto por_isso de_modo_que de_forma_que ao_contrário diferentemente em_comparação comparad~o tal tais cujos cujas quanto quanta quantos quantas nós eles elas ela ele você vocês me mim te ti consigo si própri~o isto ora então_assim daí
plain: seria seriam estaria haveria haja hajam seja sejam esteja estejam houvesse fosse fossem deve devem devia costuma costumam quer querem queria queriam sabe sabem saber estando sendo tendo havendo
plain: conteúdo material textos linha publicação publicações postagem postagens intervenção intervenções participação participações porção proporção porcentagem percentual fração episódio sessão capítulo noite tarde manhã dia vídeo gravação transmissão_ao_vivo duração espaço intervalo_de instante~s minuto_a_minuto por_aqui por_ali por_lá
people: pessoas usuários usuárias espectadoras internautas membros presentes seguidores participantes contas indivíduos
messages: mensagem mensagens linha linhas comentário comentários publicações postagens
usual: habituais de_costume costumeiro costumeira normais usuais o_normal o_habitual padrão da_média de_média a_média normal do_normal
total: ao_todo no_total participando escrevem_no_chat no_conjunto
say: escrev~er escrito escritos diz~er dizendo afirm~ar assegur~ar opin~ar coment~ar mencion~ar nome~ar cit~ar repet~ir repete repetem entoar entoam grit~ar exclam~ar lanç~ar solt~ar envi~ar mand~ar public~ar post~ar compartilh~ar emprega empregam utiliz~ar us~ar recorr~er apel~ar respond~er_com reag~ir_com saúda_com saúdam_com cumpriment~ar invoc~ar digit~ar col~ar insist~ir debat~er convers~ar_sobre convers~ar fal~ar fala-se papear papeiam discut~ir brinc~ar_com aplaud~ir_com acen~ar_com acen~ar torc~er_com mand~ar
question: pergunt~ar querem_saber quer_saber queriam_saber interrog~ar indag~ar questiona questionam questionaram perguntam-se pergunta-se pergunta~s
hype: emocion~ar empolg~ar entusiasm~ar eufóric~o vibr~ar celebr~ar comemor~ar festej~ar aclam~ar exalt~ar exaltação júbilo fervor excitação expectativa ovacion~ar torcida torc~er empolgante
amusement: riso~s risada~s risad~ar r~ir rindo ri riem divertid~o divert~ir diverte divertem engraçad~o graça hilaridade hilário hilária cômic~o humor piada~s brincadeira~s zoação gargalhada~s
affection: carinh~o carinhos~o afetuos~o ternura tern~o amoros~o apreço simpatia corações abraç~ar abraço~s ador~ar am~ar_muito
sadness: triste~s tristeza~s entristec~er apen~ar chor~ar pranto lágrima~s lament~ar decepcion~ar decepcionad~o melancolia melancólic~o desânimo desconsolo compaixão
anger: irrit~ar irritad~o irritação furios~o raivos~o indignad~o indignação protest~ar protestos frustrad~o frustração reclam~ar reclamações queixa~s revolta revoltad~o zangad~o
confusion: confund~ir confus~o desconcert~ar perplexidade perplex~o incerteza estranhamento dúvida_geral
cringe: constrangimento constrangid~o incômodo vergonha envergonhad~o desconforto
surprise: surpreend~er surpreendid~o surpres~o espantad~o espanto estupor chocad~o choque incredulidade incrédul~o impact~ar
boredom: entediad~o entediante tédio sono sonolência bocejo~s enfado
copypasta: copia_e_cola copiado_e_colado copiad~o copi~ar texto_copiado textos_copiados mensagens_copiadas copypaste colad~o idêntic~o
gift: presente~s presente~ar presentead~o de_presente gifts
subscription: inscrição inscrições inscrev~er subs sub assinaturas
gift: inscrições_de_presente inscrição_de_presente assinatura_de_presente inscrições_presenteadas
greeting: boas-vindas dá_as_boas-vindas dão_as_boas-vindas receb~er_com acolh~er recebe_com recebem_com saudações saudação saúda saúdam
ratio 1.75 2.5: dobro dobr~ar duplic~ar duas_vezes_mais
ratio 2.5 3.5: triplo triplic~ar três_vezes_mais
ratio 3.5 4.5: quádruplo quadruplic~ar quatro_vezes_mais
ratio .4 .6: reduz_à_metade
share .25: quarta_parte um_quarto quarto
share .333: terça_parte um_terço terço
share .2: quinta_parte um_quinto
share .167: sexto sexta_parte
share .143: sétimo sétima_parte
share .125: oitavo oitava_parte
share .1: décima_parte um_décimo
category: jogo muda_para passa_para mudança_de_jogo troca_de_jogo mudança_de_categoria
count 2 12 .0 .15: pouca poucos
count 12 99999999 .18 1: bastante bastantes
plain: bastante_bem pouca_coisa
more_than: pouco_mais_de mais_de
less_than: pouco_menos_de menos_de
nearly: quase perto_de praticamente
about: cerca_de uns umas por_volta_de aproximadamente mais_ou_menos em_torno_de na_casa_de
at_most: até no_máximo
at_least: pelo_menos no_mínimo ao_menos
gap: falt~ar lacuna perderam-se perdeu-se perdid~o
greeting: saudações_da_raid
quiet: pouca_gente
lively: animad~o animação se_anima anim~ar agit~ar agitação efervescência fervendo
among: das dos
messages: menção menções aparições
bad: nervos~o ansios~o apreensiv~o
even: plano
good: bem-humorad~o de_bom_humor
ratio .4 .6: metade_das_vezes
unanswered: fica_sem_resposta fica_em_aberto segue_em_aberto em_aberto
answered: é_respondida são_respondidas são_respondidos foi_respondida e_são_respondidas
down: desab~ar despenc~ar
plain: ditas dito dita ditos fique fiquem fica_em elogia elogiam aponta apontam apontaram entrar contra sai saem
up: chega_ao_auge
rank: chega_ao_auge ao_auge
calm: tranquil~o relaxad~o descontraíd~o sossegad~o sem_pressa
before: até_então até_ali antes anteriormente
say: pede pedem pediu pediram pedir pedindo pedia pediam
mood_noun: o_humor
plain: dad~o feit~o post~o vist~o dito situ~ar
total: conversam conversaram
brighter: melhor_que ainda_melhor fica_melhor está_melhor é_melhor
darker: pior_que ainda_pior fica_pior está_pior é_pior
rank: em_primeiro_lugar vem_primeiro
best: melhor melhores mais_positivo mais_positiva ponto_mais_alto ponto_alto auge
worst: o_pior a_pior piores mais_negativo mais_negativa ponto_mais_baixo
say: troc~ar
plain: presente presentes
less_than: abaixo
more_than: acima
rank: central centrais
more_than: mais_do
plain: próximo_do próxima_do próximo_ao próxima_ao perto_do
down: menor menores
up: maior_que maior_do_que
)";

}  // namespace crowdline::summary
