#include "timeline/window_merge.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "timeline/topic_merge.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kListed = 12;
constexpr std::size_t kQuestionGroups = 6;
constexpr std::size_t kEvents = 50;

template <typename List, typename Key>
void keep_best(List& list, std::size_t limit, Key key) {
  std::ranges::sort(list, [&key](const auto& a, const auto& b) { return key(a) < key(b); });
  if (list.size() > limit) list.resize(limit);
}

class Merger {
 public:
  explicit Merger(std::span<const BuiltWindow* const> parts) : parts_(parts) {}

  Window run() {
    merged_.start_ms = parts_.front()->window.start_ms;
    merged_.end_ms = parts_.back()->window.end_ms;
    for (const BuiltWindow* part : parts_) add(*part);
    if (ratio_seconds_ > 0) merged_.rate_ratio = ratio_sum_ / ratio_seconds_;
    merged_.chatters = static_cast<std::uint32_t>(chatters_.size());
    merged_.view = make_view(means(false), emotions_, toxic_, labels_);
    if (compared_) merged_.base = make_view(means(true), base_emotions_, base_toxic_, base_labels_);
    fill_lists();
    return std::move(merged_);
  }

 private:
  void add(const BuiltWindow& part) {
    const Window& window = part.window;
    merged_.messages += window.messages;
    merged_.questions += window.questions;
    merged_.gap_ms += window.gap_ms;
    for (std::size_t i = 0; i < window.classes.size(); ++i) merged_.classes[i] += window.classes[i];
    if (window.rate_ratio) {
      ratio_sum_ += *window.rate_ratio * window.seconds();
      ratio_seconds_ += window.seconds();
    }
    if (window.busiest_second > merged_.busiest_second) {
      merged_.busiest_second = window.busiest_second;
      merged_.busiest_second_ms = window.busiest_second_ms;
    }
    compared_ = compared_ || window.base.has_value();
    merged_.deleted += window.deleted;
    add_people(part);
    add_lists(window);
    topics_.add(part);
  }

  void add_people(const BuiltWindow& part) {
    for (std::size_t i = 0; i < emotions_.size(); ++i) {
      emotions_[i] += part.emotions[i];
      base_emotions_[i] += part.base_emotions[i];
    }
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      labels_[i] += part.labels[i];
      base_labels_[i] += part.base_labels[i];
    }
    toxic_ += part.toxic;
    base_toxic_ += part.base_toxic;
    for (const ChatterPart& one : part.chatters) {
      const auto [position, is_new] = positions_.try_emplace(one.chatter, chatters_.size());
      if (is_new) chatters_.push_back({.chatter = one.chatter});
      ChatterPart& sum = chatters_[position->second];
      sum.polarity += one.polarity;
      sum.base_polarity += one.base_polarity;
      sum.organic += one.organic;
    }
  }

  void add_lists(const Window& window) {
    for (const EmoteCount& emote : window.emotes) {
      EmoteCount& sum = emotes_[emote.name];
      sum.name = emote.name;
      sum.messages += emote.messages;
      sum.uses += emote.uses;
      sum.chatters = std::max(sum.chatters, emote.chatters);
    }
    for (const Phrase& phrase : window.phrases) {
      Phrase& sum = phrases_[text::fold(phrase.text)];
      const double messages = sum.messages + phrase.messages;
      sum.polarity = (sum.polarity * sum.messages + phrase.polarity * phrase.messages) / messages;
      sum.messages += phrase.messages;
      sum.likes += phrase.likes;
      if (phrase.weight > sum.weight || sum.text.empty()) sum.text = phrase.text;
      sum.weight = std::max(sum.weight, phrase.weight);
      sum.chatters = std::max(sum.chatters, phrase.chatters);
      sum.whole_message = sum.whole_message || phrase.whole_message;
    }
    for (const QuestionGroup& question : window.question_groups) {
      QuestionGroup& sum = questions_[question.text];
      sum.text = question.text;
      sum.quotable = sum.quotable || question.quotable;
      sum.messages += question.messages;
      sum.chatters = std::max(sum.chatters, question.chatters);
      sum.answers += question.answers;
    }
    merged_.new_words.insert(merged_.new_words.end(), window.new_words.begin(), window.new_words.end());
    merged_.events.insert(merged_.events.end(), window.events.begin(), window.events.end());
  }

  std::vector<double> means(bool base) const {
    std::vector<double> result;
    for (const ChatterPart& one : chatters_) {
      if (one.organic > 0) result.push_back(static_cast<double>(base ? one.base_polarity : one.polarity) / one.organic);
    }
    return result;
  }

  void fill_lists() {
    merged_.topics = topics_.take();
    for (auto& [key, emote] : emotes_) merged_.emotes.push_back(std::move(emote));
    for (auto& [key, phrase] : phrases_) merged_.phrases.push_back(std::move(phrase));
    for (auto& [key, question] : questions_) merged_.question_groups.push_back(std::move(question));
    keep_best(merged_.emotes, kListed,
              [](const EmoteCount& e) { return std::tuple(-static_cast<double>(e.messages), e.name); });
    keep_best(merged_.phrases, kListed, [](const Phrase& p) { return std::tuple(-p.weight, p.text); });
    keep_best(merged_.question_groups, kQuestionGroups,
              [](const QuestionGroup& q) { return std::tuple(-static_cast<double>(q.chatters), q.text); });
    std::ranges::sort(merged_.new_words);
    const auto doubles = std::ranges::unique(merged_.new_words);
    merged_.new_words.erase(doubles.begin(), doubles.end());
    if (merged_.events.size() > kEvents) merged_.events.resize(kEvents);
  }

  std::span<const BuiltWindow* const> parts_;
  Window merged_;
  std::unordered_map<chat::ChatterId, std::size_t> positions_;
  std::vector<ChatterPart> chatters_;
  std::array<std::uint32_t, model::kEmotionCount> emotions_{};
  std::array<std::uint32_t, model::kEmotionCount> base_emotions_{};
  std::array<std::uint32_t, 3> labels_{};
  std::array<std::uint32_t, 3> base_labels_{};
  std::uint32_t toxic_ = 0;
  std::uint32_t base_toxic_ = 0;
  double ratio_sum_ = 0;
  double ratio_seconds_ = 0;
  bool compared_ = false;
  TopicMerge topics_;
  std::map<std::string, EmoteCount> emotes_;
  std::map<std::string, Phrase> phrases_;
  std::map<std::string, QuestionGroup> questions_;
};

}  // namespace

Window merge_windows(std::span<const BuiltWindow* const> parts) { return Merger(parts).run(); }

}  // namespace crowdline::timeline
