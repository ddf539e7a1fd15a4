// The verifier's English. How lines are read: claim_words.h. Nothing that could be a name, an actor or an outcome is plain.
#include "summary/claim_words.h"

namespace crowdline::summary {

const std::string_view kEnglishWords = R"(
plain: find finds found finding become becomes became becoming swing swings swung start starts started starting starters full fully filled_with noticeably markedly visibly lightly strongly heavily sharply abruptly occasionally intermittently meantime ongoing continuous constant collective widespread sudden abrupt gradual sharp intense immediate instant occasional thick dense
plain: spell phase period finish closing aftermath wake torrent barrage avalanche outburst outpouring display sense tinge undertone contrast swell swells swelled swelling mount mounts mounted mounting peaked peaking fade fades fading ease eases eased deepen* intensif* soften* strike strikes take_hold takes_hold took_hold loom* stand_out stands_out stood_out standing_out jump_in jumps_in weigh_in weighs_in pitch_in chip_in
plain: stay_with stays_with home_in centre_on center_on centres centers centred centered revolved concentrate* gravitat* cluster* crowd_around gather* gathered collect* pile* stack* rain rains raining pack packs packed load loaded dotted tint* flavour* flavor* season* shape shapes shaped define defines defined own_the owns_the steal_the steals_the big_topic hot_topic same_time briefly_after right_after shortly short-lived meanwhile_others next_to on_top behind ahead tongue tongues word_of
plain: exactly precisely just_over roughly_the again_good back_to once_more anew nicely there'd it'd they're who's that's what's
say: yell yells yelled yelling exclaim* declare* cry_out cries_out cried_out fire_off fires_off throw_out throws_out throw throws threw thrown toss* utter* voiced share_the point_out points_out sing sings sang insist* joke_about jokes_about fill_up_with leave leaves left reach_out put_up puts_up contribute* offer offers offered submit* add adds added
amusement: joke joked entertain* chuckled chortl* giggle giggled giggly amuse amuses playful playfully in_stitches comedy comic
hype: electric hyped-up pumped-up thrills thrilling excite excites fervour fervor energetic
surprise: startled startling gasp gasps gasping surprisingly astonish* amaze amazes amazing
sadness: grief heartbreak heartbroken upset tear tearing_up weep weeps weeping sob sobs sobbing downcast
affection: sweet wholesome cuddly warm-hearted adore adores adoring
confusion: confusing unsure puzzling puzzle puzzles bewildering perplex*
anger: irritat* angrily outraged fury
good: cheery jolly joyous joy delight delighted elated good-natured in_good_spirits lightness upbeat-sounding contented buoyant rosy pleasantly
bad: gloom sombre somber frosty cold sullen moody unpleasant
rank: posted_most written_most mentioned_most repeated_most said_most typed_most used_most most_posted most_written most_said most_typed most_quoted
faster: fast quick quickly_moving rapid rapidly swift swiftly speedy gains_pace gain_pace quickens quicken quickened
slower: sluggish wane wanes waning quietens quieten winds_down wind_down winding_down cooling_off
question: inquire* enquire*
plain: led leads prevail* reign* rule ruled prominent frequently commonly broadly chiefly steadily quickly suddenly gradually together jointly collectively individually several_times various different similar many_times particular certain whole-hearted everywhere nowhere_else within_the_minute
plain: opening opener halfway middle beginning beginnings early late later_on earlier previous previously preceding following subsequent upcoming past minute's
plain: share_of share_in portion fraction rest_of remainder balance proportion handful_of group groups cluster clusters half_dozen crowd's section sections side-by-side bunch host batch set_of sets range_of variety mix mixture blend combination
plain: message_by_message voice comment commentary remark remarks statement statements phrase's wording wordings catchphrase catchphrases chorus mantra motto buzzword buzzwords keyword keywords meme memes shorthand tag tags label labels letters capitals caps all-caps
plain: attention-grabbing theme's point_of talking_point talking_points headline headlines highlight high_point low_point peak peaks climax lines_up lined line_of queue
plain: sits sit sat lies lie lay rests rest_on reach reaches reached reaching climb climbs climbed hit_the hits_the span spans spanned last lasts lasted take_place takes_place took_place bring_along ties tie tied links link linked connect* relat* compar* match_up
plain: clear-cut evident apparent strong stronger strongest heavy heavier light lighter loud louder loudest big_share noticeable sizeable sizable considerable modest slight slightly bit_of little_of mostly_in far further nearby beyond among_others besides_that apart_from aside_from other_than rather_than instead alike
plain: accompanied fuelled fueled driven carried_by led_by followed_by joined_by topped_by alongside_that paired coupled mingled mingle mingles blends blended echo echoes echoed sound sounds_like resound* ring rings rang call calls called_for calling cry_of cries_of shout-outs shoutouts shout-out
plain: i_e that_is in_other_words in_short in_sum in_brief overall_picture picture_of snapshot summary recap
say: paste_in use_of uses_of greet_with respond_with responds_with reply replies replied replying answer answers answered answering react_with reacts_with cheer_with chat_about chats_about speak_of speaks_of spoke_of think_of thinks_of post_up refer_to refers_to go_on_about goes_on_about keep_saying keeps_saying keep_writing keep_posting opt_for opts_for favour favours favor favors turn_to turns_to answer_with answers_with comment_on comments_on remark_on note notes noted invoke invokes cite cites cited
copypasta: paste pastes pasting
good: warmly cheerfully happily joyfully brightly positively sunny-side glowing
bad: gloomily bitterly sourly
hype: excitedly buzz-filled fired_up pumped eager eagerly
amusement: laughs_at amusing chuckle chuckles chuckling grin grins grinning lighthearted light-hearted
affection: affectionately lovingly heart heart_emotes fond fondly kind_words
sadness: sadly tearful tearfully mournful sorrowful
surprise: astonishing astounded stunned surprising
plain: the this that these those it its it's they them their there there's here here's who which what whose where when how why
plain: is are was were be been being am has have had having do does did doing can could may might would should let lets
plain: of in on at to into onto as than then with through during across after before since until till
plain: out up down off back away along for via per inside within outside beside besides against toward towards upon near
plain: so too also again yet still just even very quite rather really especially particularly mainly largely partly merely simply
plain: now soon later once meanwhile often always sometimes repeatedly constantly continually continuously briefly throughout together alone apart
plain: same such own each any both either other others another else every whoever anyone someone somebody something anything thing things
plain: more less first next last latest current recent new old further rest main key central biggest big large small little short long single
plain: chat chat's chats chatroom stream stream's streams broadcast room window stretch moment moments time times_over part parts bit bits point points while_away
plain: topic topics subject subjects theme themes talk talking conversation conversations discussion discussions exchange exchanges chatter's line's word words phrase phrases
plain: term terms emote emotes emoji emojis reaction reactions react reacts reacted reacting response responses respond responds responded responding refrain saying sayings slogan expression
plain: mood moods tone atmosphere feeling feelings vibe vibes air sentiment emotion emotions spirit spirits energy
plain: attention focus interest spotlight centre center heart stage lead leading dominant dominate dominates dominated dominating popular common frequent favourite favorite choice
plain: go goes going gone went come comes coming came get gets getting got give gives given giving gave take takes taking taken took make makes making made
plain: keep keeps keeping kept stay stays staying stayed remain remains remaining remained continue continues continued continuing run runs running ran hold holds holding held
plain: turn turns turning turned move moves moving moved shift shifts shifting shifted switch switches change changes changing changed bring brings bringing brought put puts putting set sets setting
plain: begin begins began open opens opened start_to starts_to follow follows followed following lead_to return returns returned returning pass passes passed passing
plain: stand stands standing stood show shows showing shown showed seem seems feel feels feeling_is felt look looks looking looked hear hears heard see sees seen saw
plain: fill fills filled filling cover covers covered covering carry carries carried share shares shared sharing join joins joined joining meet meets spread spreads spreading
plain: appear appears appeared appearing catch_on catches_on caught_on catching_on crop crops pop pops popped popping drift drifts drifted drifting wander wanders wandering circle circles circling revolve revolves revolving turn_to drop_in
plain: drown drowns dominated_by marks_the marked_by mix_of range from_one_to_another back_and_forth time_and_again over_and_over again_and_again once_again
plain: use uses used using usage mean means meaning meant known called say's namely like such_as if because due thanks_to owing overall_tone despite although though whereas
plain: name names named naming mention mentions mentioned mentioning speak speaks speaking spoke reference references refer refers referring bounce bounces bouncing quote quotes quoted quoting
plain: side_by_side hand_in_hand among_them of_them as_well all_sorts all_kinds all_the_way all_the_while not_only this_and_that here_and_there one_after_another one_another small_talk chit-chat
plain: no_one_subject no_one_topic no_single_topic no_single_subject no_clear_topic no_one_theme no_particular_topic not_all_of_it nothing_else the_whole_picture not_the_whole_picture this_is_not_the_whole_picture two_things one_thing one_question one_word one_topic one_subject one_of_the one_of at_one_point as_one at_once one_by_one one_thing_in_common
plain: the_word_is the_talk_of_the_chat background foreground front surface air half_way mid-stream sight screen page scene pace speed rate activity volume traffic flow level figure figures number numbers amount share_of count crowd audience community everyone's people's viewers' chatters'
plain: interval minutes' level_of event_of face faces sign signs gesture hands animated text image
plain: explains explain explained standing_for stands_for stand_for short_for meant_as i.e e.g etc roughly_speaking clearly plainly loudly openly widely again_today today tonight
plain: stick sticks stuck hover hovers hovering rise_to top tops topped list lists order row pattern rhythm stream_of string series round rounds lot kind kinds sort sorts
plain: plus then_on afterwards beforehand in_between in_turn in_general of_course in_particular for_example for_instance at_the_same_time by_and_large on_top_of_that in_the_mix in_the_air
plain: amid amidst only happen* arriv* grow* grew occur* emerg* sprea* build* built rise rises rising rose fall falls fell settle* land* linger* persist* echo_through ripple* sweep* swept burst* bubbl* buzz* hum hums flow* stream_in roll* trickle* pour* alongside concern* regard* involv* includ* contain* consist* accompan* dominat* featur* underlin* highlight* captur* reflect* express* describ* signal* suggest* indicat* recur* return* circulat* punctuat* interspers* peppered sprinkled scattered laced tinged coloured colored topped_off wrapped
plain: talk_of_many_things a_favourite_emote a_favorite_emote favourites favorites contest throughout_the whole_time entire_time all_the_time minute_by_minute right almost_as well enough though yes oh there_is there_are one_subject_standing_out clear obvious visible audible noticeable striking notable mostly_about eye eyes ear ears mind minds mouth mouths lips hand way ways path line-up case cases end_of side sides corner hint hints touch dose burst pinch wave_of sea_of share_the_stage take_over takes_over took_over taking_over
and: and or but while & nor
say: write writes wrote written writing post posts posted posting say says said shout shouts shouted shouting type types typed typing repeat repeats repeated repeating bring_up brings_up brought_up bringing_up drop drops dropped dropping send sends sent sending
say: spam_out echo echoes echoed echoing chant chants chanted chanting call_out calls_out called_out chime_in_with throw_in talk_about talks_about talking_about talked_about discuss discusses discussed discussing come_up comes_up came_up coming_up reach_for reaches_for flood_the_chat_with fill_the_chat_with
by: from by courtesy_of with
article: a an
person: person viewer chatter participant
people: people viewers_in_chat chatters participants users persons voices writers folks contributors commenters
viewers: viewers newcomers
raid: raiders raider
messages: messages message lines line posts_in_all comments entries
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
percent: percent per_cent pct
times: times fold
usual: usual normal average typical ordinary usually normally usual's norm
total: in_all in_total all_told altogether overall all_in_all take_part takes_part took_part taking_part participating present active in_chat in_the_chat chat_away are_writing are_talking are_chatting chatting combined total
among: among amongst between
about: about around roughly approximately circa close_to
more_than: more_than over above upwards_of
less_than: less_than fewer_than under below
nearly: nearly almost just_under just_short_of
at_least: at_least no_fewer_than no_less_than
at_most: at_most no_more_than
half_more: and_a_half
count 2 2: couple both_of pair
count 12 12: dozen
count 24 99: dozens
count 200 999: hundreds
count 2000 99999999: thousands
count 2 12 .0 .15: few a_few handful
count 3 25 .0 .35: several
count 1 99999999 .05 1: some a_number_of
count 12 99999999 .18 1: many lots lots_of a_lot a_lot_of plenty plenty_of much loads loads_of masses_of
count 1 0 .5 1: most most_of majority the_majority_of mostly most_people most_viewers predominantly
count 1 0 .85 1: nearly_all almost_all nearly_everyone almost_everyone nearly_everybody
count 1 0 .985 1: all everyone everybody entire whole
count 1 0 .0 .05: hardly_any barely_any next_to_none
count 1 2 .0 .05: hardly_anyone
rank: most_often the_most most_used most_talked-about most_common most_popular most_frequent most_mentioned most_repeated come_up_most comes_up_most came_up_most above_all most_of_all more_than_anything
plain: most_in mark_the_whole as_a_whole the_whole_chat all_over all_around all_about at_all after_all all_along
share .5: half
share .333: third
share .667: two_thirds
share .25: quarter
share .75: three_quarters
share .2: fifth one_fifth
share .4: two_fifths
share .6: three_fifths
share .8: four_fifths
share .1: tenth
share .3: three_tenths
share .333: one_third
share .25: one_quarter one_in_four
share .333: one_in_three
share .2: one_in_five
share .1: one_in_ten
share .5: one_in_two every_second
ratio 1.75 2.5: twice double doubled doubles
ratio 2.5 3.5: triple tripled
ratio 1.25 1.75: half_again
good: good great warm cheerful happy upbeat positive bright friendly sunny joyful lively_and_good pleasant high lovely glad festive celebratory
bad: bad dark sour gloomy negative tense grim low unhappy bitter hostile downbeat miserable
even: even_mood neutral balanced level_headed steady calm relaxed mild evenly_balanced even
mixed: mixed divided split torn
brighter: brightens brighten brightened brightening brighter lifts lift lifted lightens lighten warms warmer improves improve improved improving happier better perks_up cheers_up
darker: darkens darken darkened darkening darker sours sour_turn soured worsens worsen worsened worse dips sinks gloomier cools
faster: speeds_up_to speed_up_to picks_up_to busy busier busiest faster quicker speeds speed_up speeds_up sped picks_up pick_up picked_up picking_up surges surge surged surging accelerates accelerate spikes spike spiked explodes erupts rush hectic bustling jumps soars livelier lively flurry heats_up
slower: slow slower slowly slows slowed slowing slow_down slows_down calms_down calmer dwindles thins ebbs lags tails_off
quiet: quiet quieter lull hardly_anything sleepy hushed dull_stretch subdued
nobody: nobody no_one silent silence silently
negation: not no never none nothing without isn't aren't don't doesn't didn't wasn't weren't can't won't cannot neither hardly barely rarely seldom fails fail lack lacks stop stops stopped refuse refuses ignore ignores
plain: nobody_else and_nobody_else without_a_break without_pause no_wonder
hype: excitement excited hype hyped exciting cheer cheers cheering cheered celebrate celebrates celebrating celebrated celebration celebrations enthusiasm enthusiastic thrill thrilled anticipation
amusement: laughter laugh laughs laughed laughing amusement amused funny hilarity hilarious laugh-out-loud joking jokes giggles giggling humour humor fun
affection: affection love loves loving loved affectionate fondness adoration warmth hearts tenderness
sadness: sadness sad saddened crying cry cries tears sorrow melancholy mourn mourns mourning disappointment disappointed
anger: anger angry annoyance annoyed rage raging furious frustration frustrated complaints complain complains complaining outrage
confusion: confusion confused puzzled puzzlement bewilderment bewildered baffled
cringe: cringe cringes cringing embarrassment awkward awkwardness
surprise: surprise surprised surprises shock shocked amazement amazed astonishment astonished disbelief
boredom: boredom bored boring yawning tired
raid: raid raids raiding
subscription: subscription subscriptions subscribe subscribes subscribed subscribing subscribers subscriber subs sub new_subscribers new_subs membership memberships members
gift: gift gifts gifted gifting gift_subscriptions gift_subs gift_sub gifted_subs gifted_subscriptions gifted_memberships
paid: paid donation donations cheering_bits super_chat super_chats superchats paid_messages tips paid_message
title: new_title title title_change retitled renamed
category: category categories new_category new_game moves_on_to move_on_to moved_on_to moves_on is_up_next up_next
poll: poll polls vote votes voting
wave: noise flood_of_messages
copypasta: copy-pasta copypasta copy-pastas copypastas copied copies pasta pastas pasted copy-pasted
spam: spam spamming spams spammed
command: command commands bot_commands
bot: bot bots bot's bot_messages
greeting: greetings_of_raiders greetings greeting greet greets welcome welcomes raid_greetings
giveaway: giveaway giveaways giveaway_entries raffle
flood: repetitions_of_one_word repetition repetitions flood flooding
emote_wall: walls_of_emotes wall_of_emotes emote_walls emote_wall emote_spam
gap: missing lost lost_chat is_missing gap was_received no_chat_was_received no_chat
plain: paid_attention pay_attention pays_attention of_its_own
question: ask asks asked asking question questions wonder wonders wondering wondered
question: want_to_know wants_to_know wanted_to_know curious query queries
new_word: newcomer_word not_seen_before seen_before new_word new_words a_new_word coined
rude: rude insults insult insulting toxic rudeness hostility offensive abuse
start: at_the_start at_first in_the_beginning at_the_beginning early_on to_begin_with initially
end: at_the_end in_the_end by_the_end finally towards_the_end toward_the_end eventually
plain: of_all of_all_the all_of_them of_the_whole mark_these mark_this
plain: begun wonder_at get_bored
confusion: wonder_with
amusement: find_it_funny
out_of: out_of in_every of_every out_of_every in of
more: more more_often more_frequently oftener larger bigger
less: less fewer less_often less_frequently smaller
than: than
ahead: ahead_of followed_by outnumber~v outpac~ve overtak~ve surpass~es exceed~v in_front_of closely_followed_by
behind: behind trail~v trailing_behind lag_behind lags_behind
up: rise rises rose rising climb~v increas~ve grow grows grew growing mount~v swell~v ris~ve shoot_up shoots_up jump_up upturn upward upwards uptick
down: fall falls fell falling declin~ve decreas~ve sink sinks sank sinking diminish~es shrink shrinks shrank shrinking plung~ve slump~v drop_off drops_off dropped_off drop_to drops_to dropped_to plummet~v go_down goes_down went_down downturn downward downwards drops_by drop_by dropped_by falls_off tumbl~ve cool_down cools_down cool_off cools_off cooled
mood_noun: mood moods atmosphere vibe vibes sentiment spirit spirits tone feeling feelings
pace_noun: pace activity tempo speed volume traffic rate chat
faster: hotter fired_up_pace liven~v liven_up livens_up livened_up pick_up_pace picks_up_pace picks_up_speed gather_pace gathers_pace
slower: quiet_down quiets_down quieted_down die_down dies_down thin_out thins_out calm_down calmed_down calming_down
darker: dip dips dipped dipping deteriorat~ve souring
brighter: rebound~v recover~v uplift~v
answered: get_an_answer gets_an_answer got_an_answer getting_an_answer receive_an_answer receives_an_answer is_answered are_answered was_answered were_answered get_answered gets_answered an_answer_follows an_answer_comes with_an_answer get_a_reply gets_a_reply get_a_response gets_a_response find_an_answer finds_an_answer answered_in_chat answered
unanswered: unanswered no_answer no_reply no_response without_an_answer without_a_reply without_an_answer_yet not_answered nobody_answers no_one_answers
cause: because because_of due_to thanks_to owing_to on_account_of as_a_result_of caused_by triggered_by sparked_by prompted_by driven_by fuelled_by fueled_by sparks spark sparking triggers trigger prompts prompt prompting
rank: dominat~ve dominant dominance lead leads leading led main chief principal primary biggest largest top tops topped topping foremost most_prominent most_prominently number_one mainly mostly_about primarily chiefly above_all biggest_reaction strongest most_intense loudest busiest_moment peak_moment highlight best_moment most_talked_about in_the_lead takes_the_lead take_the_lead
ends: end ends ended ending close_on closes_on closed_on finish finishes finished finish_on finishes_on wrap_up wraps_up conclud~ve
begins: starts_out start_out started_out starts_off start_off starts begins opens_on opened_on kick_off kicks_off
plain: the_end_of end_up ends_up end_to_end at_the_lead leading_up lead_to leads_to leading_to led_to led_by led_with led_off more_of_the_same no_end
plain: fair fairly clear clearly decidedly distinctly relatively comparatively moderately mildly modestly substantially significantly dramatically drastically remarkably notably considerably increasingly overwhelmingly partially slightly somewhat thoroughly truly genuinely unmistakably evidently apparently seemingly presumably basically essentially generally overall_the typically_the collectively simultaneously concurrently respectively equally similarly likewise accordingly namely altogether_the likely somehow naturally readily heartily warmly_the swiftly gently smoothly suddenly right_now currently presently momentarily temporarily
plain: surfac~ve emerg~ve arriv~ve aris~ve arose occur~2 featur~ve figur~ve circulat~ve accompan~y color~v colour~v mark~v characteris~ve characteriz~ve convey~v reveal~v indicat~ve register~v record~v amount~v represent~v constitut~ve account~v compris~ve make_up makes_up made_up form~v stem~2 originat~ve belong~v engag~ve interact~v participat~ve flock~v rally~v crowd~v swarm~v occup~y draw draws drew drawing drawn attract~v grab~2 catch catches caught catching maintain~v sustain~v recur~2 stretch~es extend~v float~v tilt~v lean~v tend~v gain~v steer~v focus~es direct~v address~es touch~es land~v trend~v pour~v flow~v stream_in streams_in streamed_in trickl~ve roll~v hit~2 spread spreads spreading unfold~v develop~v evolv~ve turn_out turns_out serv~ve act~v play_out plays_out stand_at stands_at stood_at sit_at sits_at averag~ve equal~v hover_at hovers_at compar~ve contrast~v mirror~v match~es alternat~ve combin~ve mix~es blend~v pair~v sum_up sums_up describ~ve depict~v illustrat~ve underscor~ve emphasiz~ve emphasis~ve highlighted highlighting notic~ve observ~ve
say: writ~ve typ~ve enters submit~2 leave leaves leaving utter~v voic~ve express~es shar~ve bring~v mention~v cit~ve quot~ve referenc~ve nam~ve invok~ve pronounc~ve proclaim~v declar~ve announc~ve exclaim~v shout~v scream~v roar~v holler~v cheer_on chant~v echo~es repeat~v reiterat~ve parrot~v spell_out spells_out respond_with responded_with react_with reacted_with reacting_with responding_with answer_with reply_with greet_with wave_with waves_with wav~ve_with wave waves waved waving hail~v salut~ve comment~v remark~v observe_that chat_about chatted_about chatting_about talk~v discuss~es debat~ve ponder~v muse muses mused joke joked jok~ve quip~2 tease teased us~ve using employ~v deploy~v reach_for reached_for opt~v resort~v turn_to turned_to lean_on leans_on rely_on relies_on go_with goes_with throw_around toss_around toss~es fling~v hurl~v lob~2 fir~ve_off blast~v flood_in spam_the call~v plead~v request~v
people: individual~n attendee~n member~n regulars commenter~n poster~n user~n handful_of_people folk folks fans fan others_writing watchers watcher onlookers spectators spectator crowd_members accounts
messages: entry entries chat_messages lines_of_chat
usual: usual norm baseline ordinary standard regular customary habitual
total: in_the_room in_the_whole_chat across_the_window on_hand across_the_stream tun~ve_in
plain: fraction portion proportion percentage ratio majority_are share slice chunk bulk rest remainder remaining
plain: sixty-second minute-long two-minute ten-minute hour-long minutes-long one-minute streamwide chat-wide window-long long-running all-night
plain: copy-and-paste stuff content material contents line-by-line audience's stream's broadcaster's title's session sessions segment segments chapter chapters portion_of episode piece stint recording show shows clip content's feed log scroll
plain: someone somebody everyone's anyone's whoever's nobody's_but oneself themselves itself himself_or herself_or themselves_in him her his hers he she we us our ours you your yours i my mine me
plain: if unless until till once since although despite spite regardless notwithstanding except besides excluding including versus vs against amid among_which whereby wherein thereby therefore thus hence moreover furthermore additionally nevertheless nonetheless otherwise instead anyway indeed actually really certainly definitely surely perhaps maybe possibly probably
plain: zero-in shape state status mode manner fashion style terms term usage instance instances example examples case cases occasion occasions round turn place places spot spots position positions side sides direction directions
plain: outside_of apart_from as_for as_to in_response in_reply in_addition in_contrast by_contrast in_comparison compared comparison relative relatively_to with_respect on_average on_the_other_hand on_the_whole at_least_the for_the_most_part by_far so_far thus_far up_to_now to_date along_with together_with as_well_as on_and_off
hype: hyp~ve pumped psyched thrill~v exhilarat~ve ecstatic enthusiast~n fever feverish frenzy frenzied applaud~v applause clap~2 jubilant jubilation rejoic~ve exuberant exuberance elation eagerness excit~ve anticipat~ve looking_forward
amusement: laugh~v giggl~ve chuckl~ve snicker~v amus~ve humorous humorously comedic jocular joking jests jest mirth merriment merry hilariously entertain~v lol
affection: love-filled caring fondness heart~n hugs hug warmth lov~ve affections endearment appreciat~ve appreciation
sadness: sad sadder mournfully griev~ve sorrowful tear~n teary weepy dishearten~v disappoint~v dismay~v dejected dejection gloominess heartache lament~v melancholic sympathy
anger: irritation irritat~ve frustrat~ve resent~v resentment indignant indignation grumbl~ve complain~v grip~ve mad enraged infuriat~ve annoy~v gripes
confusion: confus~ve perplexity perplexed puzzl~ve bewilder~v baffl~ve uncertain uncertainty question_marks unclear disorient~v
cringe: cring~ve embarrass~es embarrassed awkwardly secondhand_embarrassment second-hand_embarrassment uncomfortable discomfort
surprise: surpris~ve shock~v astonish~es amaz~ve stun~2 startl~ve astound~v gasp~v disbelieving unexpected speechless jaw-dropping
boredom: bor~ve yawn~v dull sleepiness sleep tedious tedium weariness
copypasta: copy-paste copy_paste copy-pasting copy-pastes pasted_text copied_text copied_messages same_text identical_messages verbatim
subscription: subscrib~ve subscriber~n sub~n subscription~n
gift: gift~v gift~n handout
ratio 1.75 2.5: twice double doubl~ve twofold two-fold
ratio 2.5 3.5: triple tripl~ve threefold three-fold thrice
ratio 3.5 4.5: quadruple quadrupl~ve fourfold four-fold
ratio 4.5 5.5: quintupl~ve fivefold five-fold
ratio .4 .6: halv~ve half_the_usual half_the_normal half_its_usual half_its_normal half_as_busy
rank: in_first_place first_place
category: game moves_to_the_game switches_to_the_game switches_to switched_to the_game_changes_to changes_to changed_to
good: great_mood warm-hearted in_a_good_mood high_note upbeat positively_tuned friendly_mood cheerfulness positivity optimistic optimism favorable favourable favourably contentment happiness happily
bad: low_note sour_note negativity negatively pessimistic pessimism unhappiness unhappily gloominess foul lousy poor
even: neutral-toned even-keeled evenly neutral_ground middling lukewarm unremarkable balanced_mood
mixed: ambivalent mixed_feelings mixed_bag polarized polarised conflicting
question: ask~v question~v inquir~ve wonder~v inquiry inquiries question~n
lively: lively livelier buzzing buzzes buzz animated
messages: occurrence~n appearances
bad: nervous nervously anxious anxiously uneasy
even: flat placid
ratio .4 .6: half_as_many half_as_often half_that_many
ratio 1.75 2.5: twice_as_many twice_as_often double_the_number
plain: two_minds of_two_minds hour_of word_of_the_hour
mixed: of_two_minds in_two_minds
unanswered: stays_open remains_open left_open goes_unanswered go_unanswered remains_unanswered stays_unanswered
down: tips_into tip_into tipped_into collaps~ve crash~es
plain: settl~ve rest~v steady_on sigh sighs point_to points_to pointed_to point_at points_at stand_by
calm: unhurried relaxed leisurely laid-back easygoing easy-going peaceful peacefully mellow gentle cosy cozy
before: until_then till_then up_to_then previously earlier before_that
among: of_the
rank: best
total: are_still_writing still_writing still_chatting
brighter: even_better still_better
darker: even_worse still_worse
say: ask_for asks_for asked_for asking_for
copypasta: copying
rank: comes_first come_first came_first ranks_first in_first_place first_place busiest
best: best most_positive most_upbeat peak peaks peaked peaking high_point highest at_its_best brightest
worst: worst most_negative low_point lowest at_its_worst darkest bottomed_out bottoms_out
say: raised_by raised_with exchang~ve swap swaps swapped
plain: territory make_up makes_up made_up making_up make_up_of made_up_of
cause: make makes made making
cause: lead_to leads_to led_to leading_to result_in results_in resulted_in due driven fuelled fueled
down: slip slips slipped slipping slid slides slide sliding dip dips dipped dipping
up: uplift lifts lift lifted
down: fad~ve subsid~ve lessen~v dwindl~ve wan~ve ebb~v reced~ve eas~ve
rank: central
up: larger bigger stronger higher
down: smaller weaker lower
plain: smaller_group smaller_groups smaller_number
)";

}  // namespace crowdline::summary
