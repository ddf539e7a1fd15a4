#include "timeline/topics.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "timeline/topic_labels.h"
#include "timeline/topic_words.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

constexpr double kRarityPower = 0.4;  // how much a word that is rare in the stream goes before a common one
constexpr double kLeastRarity = 0.2;
constexpr double kMostRarity = 4;
constexpr double kTogether = 0.6;  // a word of which this share of the messages is the topic's belongs to it
constexpr double kEmotionShare = 0.5;

// Candidates that are one word, or about one thing; the most frequent first.
struct Group {
  std::vector<const TopicCandidate*> words;
  std::uint64_t root = 0;             // hash of the first one's
  std::vector<std::uint32_t> joined;  // messages of all words, ascending; empty while there is one word
  double special = 0;                 // its rarity, as it weighs
  bool open = true;

  const std::vector<std::uint32_t>& messages() const { return joined.empty() ? words.front()->messages : joined; }
};

std::vector<std::uint32_t> joined(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> all;
  all.reserve(a.size() + b.size());
  std::ranges::set_union(a, b, std::back_inserter(all));
  return all;
}

class TopicFinder {
 public:
  TopicFinder(const TopicSource& source, MessageNames& names)
      : source_(source), covered_(source.messages.size(), false) {
    first_number_.reserve(source.messages.size());
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < source.messages.size(); ++i) {
      first_number_.push_back(place);
      if (source.speech[i]) {
        place += static_cast<std::uint32_t>(source.messages[i].analysis.tokens.size());
      }
    }
    labels_.emplace(LabelSource{source.messages, first_number_, source.table, source.familiar, names});
  }

  TopicReport run() {
    candidates_ = find_topic_words(source_.messages, source_.speech, source_.table);
    std::erase_if(candidates_, [this](const TopicCandidate& candidate) { return !may_be_named(candidate); });
    group();
    while (report_.topics.size() < kMostTopics) {
      Group* best = heaviest();
      if (best == nullptr) break;
      best->open = false;
      add(*best);
    }
    return std::move(report_);
  }

 private:
  bool may_be_named(const TopicCandidate& candidate) const {
    std::array<chat::ChatterId, kMinChatters> known{};
    std::size_t count = 0;
    for (const std::uint32_t message : candidate.messages) {
      const chat::ChatterId chatter = source_.messages[message].chatter;
      if (std::find(known.begin(), known.begin() + count, chatter) != known.begin() + count) continue;
      known[count++] = chatter;
      if (count == kMinChatters) return true;
    }
    return std::ranges::any_of(candidate.places, [this](const WordPlace& place) {
      return place.number != UINT32_MAX && source_.familiar.is_familiar(source_.table.words[place.number]);
    });
  }

  // Natural log of how much more frequent a word is here than in the stream so far.
  double rarity(const TopicCandidate& candidate) const {
    const std::uint32_t number = candidate.places.front().number;
    if (number == UINT32_MAX || source_.background.total() == 0) return kMostRarity;
    const double before = source_.background.count(source_.table.words[number].word);
    const double here =
        (static_cast<double>(candidate.messages.size()) + 0.5) / static_cast<double>(source_.table.total + 1);
    const double usual = (before + 1) / static_cast<double>(source_.background.total() + 1);
    return std::min(std::log(here / usual), kMostRarity);
  }

  void group() {
    for (const TopicCandidate& candidate : candidates_) {
      const std::uint64_t root = hash64(candidate.root);
      const std::span<const std::uint64_t> related = source_.related.related.of(root);
      const auto same = std::ranges::find_if(groups_, [&](const Group& known) {
        if (std::ranges::binary_search(related, known.root)) return true;
        return same_word(known.words.front()->root, candidate.root) && !source_.related.apart.hold(root, known.root);
      });
      if (same == groups_.end()) {
        groups_.push_back({.words = {&candidate},
                           .root = root,
                           .joined = {},
                           .special = std::pow(std::max(rarity(candidate), kLeastRarity), kRarityPower)});
        continue;
      }
      same->joined = joined(same->messages(), candidate.messages);
      same->words.push_back(&candidate);
    }
  }

  std::size_t gain(const Group& group) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(group.messages(), [this](std::uint32_t m) { return !covered_[m]; }));
  }

  // Of equal ones the first, which is the more frequent.
  Group* heaviest() {
    Group* best = nullptr;
    best_weight_ = 0;
    for (Group& group : groups_) {
      if (!group.open) continue;
      if (static_cast<double>(group.messages().size()) * group.special <= best_weight_) continue;  // at most that
      const double weight = static_cast<double>(gain(group)) * group.special;
      if (weight <= best_weight_) continue;
      best = &group;
      best_weight_ = weight;
    }
    return best;
  }

  void add(const Group& group) {
    Topic topic{.weight = best_weight_};
    if (const auto phrase = phrase_around(group.words, group.messages().size(), *labels_))
      topic.words.push_back(*phrase);
    for (const TopicCandidate* word : group.words) add_word(*word, topic);
    if (topic.words.empty()) return;
    for (const std::uint32_t message : group.messages()) covered_[message] = true;
    add_companions(group, topic);
    measure(group, topic);
    note_words(group, topic);
    report_.topics.push_back(std::move(topic));
  }

  // Leaves out what a wording before it says already.
  void add_word(const TopicCandidate& candidate, Topic& topic) const {
    if (topic.words.size() == kMostTopicWords) return;
    std::optional<TopicWord> word = label_of(candidate, *labels_);
    if (!word) return;
    const std::string lower = ascii_lower(word->text);
    const bool said = std::ranges::any_of(topic.words, [&](const TopicWord& other) {
      return ascii_lower(other.text).find(lower) != std::string::npos && other.messages * 4 >= word->messages * 3;
    });
    if (!said) topic.words.push_back(std::move(*word));
  }

  // Words that hardly occur without the topic.
  void add_companions(const Group& group, Topic& topic) {
    std::vector<bool> about(source_.messages.size(), false);
    for (const std::uint32_t message : group.messages()) about[message] = true;
    for (Group& other : groups_) {
      if (!other.open) continue;
      const auto shared =
          static_cast<double>(std::ranges::count_if(other.messages(), [&](std::uint32_t m) { return about[m]; }));
      if (shared < 2 || shared < kTogether * static_cast<double>(other.messages().size())) continue;
      other.open = false;
      add_word(*other.words.front(), topic);
    }
  }

  void measure(const Group& group, Topic& topic) {
    std::vector<std::uint32_t> chatters;
    std::array<std::uint32_t, model::kEmotionCount> emotions{};
    for (const std::uint32_t message : group.messages()) {
      const Reading& score = source_.messages[message].score;
      topic.polarity += score.polarity();
      ++emotions[static_cast<std::size_t>(score.emotion_label())];
      chatters.push_back(source_.chatter_of[message]);
    }
    std::ranges::sort(chatters);
    chatters.erase(std::ranges::unique(chatters).begin(), chatters.end());
    topic.messages = static_cast<std::uint32_t>(group.messages().size());
    topic.chatters = static_cast<std::uint32_t>(chatters.size());
    topic.polarity /= topic.messages;
    const auto most = std::ranges::max_element(emotions);
    const auto emotion = static_cast<model::Emotion>(most - emotions.begin());
    if (*most >= kEmotionShare * topic.messages && emotion != model::Emotion::kNone) topic.emotion = emotion;
    report_.chatters.push_back(std::move(chatters));
  }

  void note_words(const Group& group, Topic& topic) {
    topic.new_here = true;
    for (const TopicCandidate* word : group.words) {
      const std::uint64_t root = hash64(word->root);
      topic.new_here =
          topic.new_here && !was_recent(root) &&
          std::ranges::none_of(source_.related.related.of(root), [this](auto other) { return was_recent(other); });
      report_.words.push_back(root);
    }
  }

  bool was_recent(std::uint64_t root) const { return std::ranges::find(source_.recent, root) != source_.recent.end(); }

  const TopicSource& source_;
  std::vector<std::uint32_t> first_number_;
  std::optional<LabelSource> labels_;
  std::vector<TopicCandidate> candidates_;
  std::vector<Group> groups_;
  std::vector<bool> covered_;
  double best_weight_ = 0;
  TopicReport report_;
};

}  // namespace

TopicReport find_topics(const TopicSource& source, MessageNames& names) {
  if (source.table.words.empty()) return {};
  return TopicFinder(source, names).run();
}

}  // namespace crowdline::timeline
