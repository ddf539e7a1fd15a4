#include "timeline/window_builder.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>

#include "base/hash.h"
#include "timeline/copies.h"
#include "timeline/phrases.h"
#include "timeline/questions.h"
#include "timeline/statistics.h"
#include "timeline/topics.h"
#include "timeline/word_uses.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kBaselineWindows = 5;  // fewer earlier windows give no rate ratio
constexpr double kNewWordMessages = 300;     // so many messages before anything counts as new
constexpr std::size_t kEmotes = 12;
constexpr std::size_t kEvents = 50;
// Chosen so that most windows get the mood that two people gave them after reading: most lively chat is mixed.
constexpr double kMoodMean = 0.18;
// A window is neutral when fewer of its organic messages than this are for or against anything, and no more than that show an
// emotion: surprise and confusion are feelings, too.
constexpr double kFeelingShare = 0.2;
constexpr double kEmotionShare = 0.3;

// By time, text, id. Messages are large: their keys are sorted first, apart from them. Most sources are in order of time, so that
// only what was written in one moment is left to sort.
void sort_messages(std::vector<ScoredMessage>& messages) {
  struct Key {
    std::int64_t offset_ms = 0;
    std::uint64_t text_hash = 0;
    std::uint32_t position = 0;
  };
  const auto before = [&messages](const Key& a, const Key& b) {
    if (a.text_hash != b.text_hash) return a.text_hash < b.text_hash;
    const ScoredMessage& x = messages[a.position];
    const ScoredMessage& y = messages[b.position];
    return std::tie(x.analysis.text, x.id) < std::tie(y.analysis.text, y.id);
  };
  std::vector<Key> keys;
  keys.reserve(messages.size());
  for (std::uint32_t i = 0; i < messages.size(); ++i)
    keys.push_back({messages[i].offset_ms, messages[i].analysis.text_hash, i});
  if (!std::ranges::is_sorted(keys, {}, &Key::offset_ms)) std::ranges::sort(keys, {}, &Key::offset_ms);
  for (auto begin = keys.begin(); begin != keys.end();) {
    const auto end = std::find_if(begin, keys.end(), [&](const Key& key) { return key.offset_ms != begin->offset_ms; });
    std::sort(begin, end, before);
    begin = end;
  }
  // keys[i].position says what belongs at i: each ring of places is moved round.
  for (std::uint32_t first = 0; first < keys.size(); ++first) {
    if (keys[first].position == first) continue;
    ScoredMessage moved = std::move(messages[first]);
    std::uint32_t at = first;
    for (std::uint32_t from = keys[at].position; from != first; from = keys[at].position) {
      messages[at] = std::move(messages[from]);
      keys[at].position = at;
      at = from;
    }
    messages[at] = std::move(moved);
    keys[at].position = at;
  }
}

class Builder {
 public:
  Builder(const WindowInput& input, const BuildContext& context)
      : input_(input), context_(context), names_(input.messages, context.names) {}

  BuiltWindow run() {
    Window& window = built_.window;
    window.start_ms = input_.start_ms;
    window.end_ms = input_.end_ms;
    window.messages = static_cast<std::uint32_t>(input_.messages.size());
    window.rate_ratio = rate_ratio();
    add_events();
    split();
    add_chatters();
    add_seconds();
    built_.window.view = view(false);
    if (compared()) built_.window.base = view(true);
    add_phrases();
    add_emotes();
    QuestionReport questions = find_questions(input_.messages, organic_, names_);
    window.questions = questions.questions;
    window.question_groups = std::move(questions.groups);
    window.deleted = input_.deleted;
    return std::move(built_);
  }

 private:
  bool compared() const { return !input_.messages.empty() && input_.messages.front().base.has_value(); }

  std::optional<double> rate_ratio() const {
    if (context_.earlier_counts.size() < kBaselineWindows) return std::nullopt;
    const double usual = median(context_.earlier_counts);
    if (usual <= 0) return std::nullopt;
    return static_cast<double>(input_.messages.size()) / usual;
  }

  void add_events() {
    auto& events = built_.window.events;
    events = input_.events;
    std::ranges::sort(events, [](const WindowEvent& a, const WindowEvent& b) {
      return std::tie(a.offset_ms, a.kind, a.name, a.amount, a.text) <
             std::tie(b.offset_ms, b.kind, b.name, b.amount, b.text);
    });
    if (events.size() > kEvents) events.resize(kEvents);
  }

  void split() {
    const CopyGroups groups = group_copies(input_.messages);
    std::vector<WindowEvent> events = context_.recent_events;
    events.insert(events.end(), built_.window.events.begin(), built_.window.events.end());
    classes_ = split_organic(input_.messages, groups.all,
                             {.events = events, .pasta = context_.pasta, .first_seen_ms = context_.first_seen_ms});
    organic_.reserve(classes_.size());
    for (const MessageClass found : classes_) {
      ++built_.window.classes[static_cast<std::size_t>(found)];
      organic_.push_back(found == MessageClass::kOrganic);
    }
    for (const CopyGroup& group : groups.all) {
      if (group.chatters >= 3 && classes_[group.members.front()] == MessageClass::kCopypasta)
        built_.pasta.push_back(group.signature);
    }
  }

  void add_chatters() {
    boost::unordered_flat_map<chat::ChatterId, std::uint32_t> numbers;
    numbers.reserve(input_.messages.size());
    chatter_of_.reserve(input_.messages.size());
    for (std::size_t i = 0; i < input_.messages.size(); ++i) {
      const ScoredMessage& message = input_.messages[i];
      const auto [number, is_new] =
          numbers.try_emplace(message.chatter, static_cast<std::uint32_t>(built_.chatters.size()));
      if (is_new) built_.chatters.push_back({.chatter = message.chatter});
      chatter_of_.push_back(number->second);
      if (!organic_[i]) continue;
      ChatterPart& part = built_.chatters[number->second];
      ++part.organic;
      part.polarity += message.score.polarity();
      count(message.score, built_.emotions, built_.toxic, built_.labels);
      if (!message.base) continue;
      part.base_polarity += message.base->polarity();
      count(*message.base, built_.base_emotions, built_.base_toxic, built_.base_labels);
    }
    built_.window.chatters = static_cast<std::uint32_t>(built_.chatters.size());
  }

  static void count(const Reading& score, std::array<std::uint32_t, model::kEmotionCount>& emotions,
                    std::uint32_t& toxic, std::array<std::uint32_t, 3>& labels) {
    ++emotions[static_cast<std::size_t>(score.emotion_label())];
    ++labels[static_cast<std::size_t>(std::int64_t{1} + score.sentiment_label())];
    toxic += score.toxicity_label() > 0;
  }

  ModelView view(bool base) const {
    std::vector<double> means;
    for (const ChatterPart& part : built_.chatters) {
      if (part.organic > 0)
        means.push_back(static_cast<double>(base ? part.base_polarity : part.polarity) / part.organic);
    }
    return base ? make_view(means, built_.base_emotions, built_.base_toxic, built_.base_labels)
                : make_view(means, built_.emotions, built_.toxic, built_.labels);
  }

  void add_seconds() {
    const std::int64_t first = input_.start_ms / 1000;
    built_.seconds.resize(static_cast<std::size_t>((input_.end_ms - input_.start_ms) / 1000));
    std::vector<std::int64_t> last_second(built_.chatters.size(), INT64_MIN);  // in which the chatter wrote
    for (std::size_t i = 0; i < input_.messages.size(); ++i) {
      const ScoredMessage& message = input_.messages[i];
      const std::int64_t second = (message.offset_ms - input_.start_ms) / 1000 + first;
      SecondCounters& counters = built_.seconds[static_cast<std::size_t>(second - first)];
      ++counters.messages;
      counters.chatters += last_second[chatter_of_[i]] != second;
      last_second[chatter_of_[i]] = second;
      if (!organic_[i]) continue;
      ++counters.organic;
      counters.polarity_milli += static_cast<std::int32_t>(message.score.polarity() * 1000);
      counters.toxic += message.score.toxicity_label() > 0;
      ++counters.emotions[static_cast<std::size_t>(message.score.emotion_label())];
    }
    const auto busiest = std::ranges::max_element(built_.seconds, {}, &SecondCounters::messages);
    if (busiest == built_.seconds.end() || busiest->messages == 0) return;
    built_.window.busiest_second = busiest->messages;
    built_.window.busiest_second_ms = input_.start_ms + (busiest - built_.seconds.begin()) * 1000;
  }

  bool may_speak(std::size_t i) const {
    using enum MessageClass;
    const MessageClass found = classes_[i];
    return found == kOrganic || found == kCopypasta || found == kRaid || found == kEmoteWall;
  }

  void add_phrases() {
    std::vector<bool> speech(classes_.size());
    for (std::size_t i = 0; i < classes_.size(); ++i) speech[i] = may_speak(i);
    const double before = std::accumulate(context_.earlier_counts.begin(), context_.earlier_counts.end(), 0.0);
    TermTable table = find_terms(input_.messages, speech);
    PhraseReport report = find_phrases(input_.messages, table, *context_.background, names_,
                                       {.want_new_words = before >= kNewWordMessages, .names = context_.names});
    built_.window.phrases = std::move(report.phrases);
    built_.window.new_words = std::move(report.new_words);
    add_topics(speech, table);
    count_words();
    built_.terms = std::move(table.counts);
    built_.words = std::move(table.words);
  }

  void add_topics(const std::vector<bool>& speech, const TermTable& table) {
    static const FamiliarWords kNone;
    TopicReport report = find_topics({.messages = input_.messages,
                                      .speech = speech,
                                      .chatter_of = chatter_of_,
                                      .table = table,
                                      .background = *context_.background,
                                      .familiar = context_.familiar == nullptr ? kNone : *context_.familiar,
                                      .related = shipped_related_words(),
                                      .recent = context_.recent_topic_words},
                                     names_);
    built_.window.topics = std::move(report.topics);
    built_.topic_chatters = std::move(report.chatters);
    built_.topic_words = std::move(report.words);
  }

  // Words were chosen by what viewers said; who wrote them is counted in all that was written.
  void count_words() {
    std::vector<WordUses> uses;
    each_word([&uses](const auto& word) { uses.push_back({.text = word.text}); });
    count_word_uses(input_.messages, chatter_of_, uses);
    std::size_t place = 0;
    each_word([&](auto& word) {
      word.messages = uses[place].messages;
      word.chatters = uses[place++].chatters;
    });
    std::erase_if(built_.window.phrases, [](const Phrase& phrase) { return phrase.chatters < kMinChatters; });
  }

  template <typename Visit>
  void each_word(Visit visit) {
    for (Phrase& phrase : built_.window.phrases) visit(phrase);
    for (Topic& topic : built_.window.topics) std::ranges::for_each(topic.words, visit);
  }

  struct Use {
    std::uint64_t hash = 0;  // of the name
    std::uint32_t message = 0;
    std::uint32_t chatter = 0;
    std::string_view name;
  };

  // `uses` of one emote, by message.
  static EmoteCount count_uses(std::span<const Use> uses) {
    EmoteCount count{.name = std::string(uses.front().name), .uses = static_cast<std::uint32_t>(uses.size())};
    std::vector<std::uint32_t> chatters;
    std::uint32_t last = UINT32_MAX;
    for (const Use& use : uses) {
      count.messages += use.message != last;
      last = use.message;
      chatters.push_back(use.chatter);
    }
    std::ranges::sort(chatters);
    count.chatters = static_cast<std::uint32_t>(std::ranges::unique(chatters).begin() - chatters.begin());
    return count;
  }

  void add_emotes() {
    std::vector<Use> uses;
    for (std::uint32_t i = 0; i < input_.messages.size(); ++i) {
      if (classes_[i] == MessageClass::kBot) continue;
      const text::Analysis& analysis = input_.messages[i].analysis;
      for (const text::Token& token : analysis.tokens) {
        if (token.kind != text::TokenKind::kEmote && token.kind != text::TokenKind::kEmoji) continue;
        const std::string_view name = analysis.view(token);
        uses.push_back({.hash = hash64(name), .message = i, .chatter = chatter_of_[i], .name = name});
      }
    }
    std::ranges::sort(uses, {}, [](const Use& use) { return std::pair(use.hash, use.message); });
    auto& list = built_.window.emotes;
    for (std::size_t begin = 0, end = 0; begin < uses.size(); begin = end) {
      while (end < uses.size() && uses[end].hash == uses[begin].hash) ++end;
      list.push_back(count_uses(std::span(uses).subspan(begin, end - begin)));
    }
    const auto shown = list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), kEmotes));
    std::ranges::partial_sort(list, shown, [](const EmoteCount& a, const EmoteCount& b) {
      return std::tie(b.messages, b.uses, a.name) < std::tie(a.messages, a.uses, b.name);
    });
    list.erase(shown, list.end());
  }

  const WindowInput& input_;
  const BuildContext& context_;
  MessageNames names_;
  BuiltWindow built_;
  std::vector<MessageClass> classes_;
  std::vector<bool> organic_;
  std::vector<std::uint32_t> chatter_of_;  // by message: place in built_.chatters
};

}  // namespace

Mood mood_of(const Interval& sentiment, const std::array<std::uint32_t, 3>& labels) {
  const double total = labels[0] + labels[1] + labels[2];
  const double negative = labels[0] / total;
  const double positive = labels[2] / total;
  if (sentiment.mean >= kMoodMean && sentiment.low > 0) return Mood::kPositive;
  if (sentiment.mean <= -kMoodMean && sentiment.high < 0) return Mood::kNegative;
  return negative + positive >= kFeelingShare ? Mood::kMixed : Mood::kNeutral;
}

ModelView make_view(const std::vector<double>& chatter_means,
                    const std::array<std::uint32_t, model::kEmotionCount>& emotions, std::uint32_t toxic,
                    const std::array<std::uint32_t, 3>& labels) {
  ModelView view;
  const std::uint32_t organic = labels[0] + labels[1] + labels[2];
  if (chatter_means.size() >= 2) {
    view.sentiment = mean_interval(chatter_means);
    view.mood = mood_of(*view.sentiment, labels);
  }
  if (organic > 0) {
    for (std::size_t i = 0; i < emotions.size(); ++i) view.emotions[i] = static_cast<double>(emotions[i]) / organic;
  }
  const double emotional = 1 - view.emotions[static_cast<std::size_t>(model::Emotion::kNone)];
  if (view.mood == Mood::kNeutral && organic > 0 && emotional >= kEmotionShare) view.mood = Mood::kMixed;
  view.toxicity = wilson_share(toxic, organic);
  return view;
}

BuiltWindow build_window(WindowInput& input, const BuildContext& context) {
  sort_messages(input.messages);
  return Builder(input, context).run();
}

}  // namespace crowdline::timeline
