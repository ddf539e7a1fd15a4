#include "summary/material.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "summary/naming.h"
#include "summary/writing.h"
#include "timeline/changes.h"

namespace crowdline::summary {
namespace {

using timeline::Window;

constexpr double kBusy = 1.75;
constexpr std::uint32_t kBusyMessages = 15;  // fewer double by chance
constexpr double kFeltMessages = 3.5;        // of a feeling, that it is more than a remark
constexpr double kSlow = 0.5;
constexpr std::size_t kLongWord = 4;        // bytes of a word that makes out a question alone
constexpr std::uint32_t kMoodChatters = 5;  // fewer have no mood in common
constexpr std::uint32_t kMoodMessages = 8;
constexpr double kTurned = 0.2;   // of the mood's scale from -1 to 1
constexpr double kSpread = 0.15;  // of the messages
constexpr double kHardly = 0.2;   // less is no part of the usual that has a name

void add_size(Material& out, const Window& window, const Phrasebook& book) {
  const auto length = window.end_ms - window.start_ms;
  Fact fact{
      "rate",
      fmt::format("{} messages from {} chatters in {} s", window.messages, window.chatters, length / 1000),
      {{"messages", window.messages}, {"chatters", window.chatters}, {"seconds", static_cast<double>(length) / 1000}},
      {}};
  out.slots["span"] = book.span(length);
  if (window.messages > 0) {
    out.slots["people"] = book.people(window.chatters);
    out.slots["messages"] = book.number(window.messages);
  }
  if (window.rate_ratio) {
    fact.values.emplace_back("ratio", *window.rate_ratio);
    fact.text += fmt::format(", {:.2f} times the usual rate", *window.rate_ratio);
    if (*window.rate_ratio >= kBusy && window.messages >= kBusyMessages)
      out.slots["times_up"] = book.times(*window.rate_ratio);
    if (*window.rate_ratio <= kSlow && *window.rate_ratio >= kHardly)
      out.slots["times_down"] = book.times(*window.rate_ratio);
  }
  out.facts.push_back(std::move(fact));
}

// A feeling that a clause tells already is not told again; one that a topic gave has its cause.
void tell_once(Material& out, model::Emotion emotion, bool strong) {
  const auto is_it = [&](const FeltTerm& term) { return term.emotion == emotion; };
  const bool passing = !strong && !out.felt.empty();  // "five post X with surprise, with some laughter"
  if (passing || std::any_of(out.felt.begin(), out.felt.end(), is_it)) out.slots.erase("mostly");
  const auto cause = std::find_if(out.causes.begin(), out.causes.end(), is_it);
  if (cause == out.causes.end() || !strong) return;
  out.slots["cause"] = out.slots["q" + cause->number];
  out.slots["cause_who"] = out.slots["who" + cause->number];
  const auto other = out.slots.find(cause->number == "0" ? "c1" : "c0");
  if (other != out.slots.end()) out.slots["other"] = other->second;
}

void add_feeling(Material& out, const Window& window, const Phrasebook& book) {
  std::size_t best = 0;
  for (std::size_t e = 1; e + 1 < model::kEmotionCount; ++e) {
    if (window.view.emotions[e] > window.view.emotions[best]) best = e;
  }
  const double share = window.view.emotions[best];
  if (share < 0.1 || share * window.organic() < kFeltMessages) return;
  const FeelingWords& words = book.feelings[best];
  out.slots["mostly"] = share > 0.45 ? words.mostly : share > 0.2 ? words.plenty : words.some;
  if (share > 0.45) out.slots["strong"] = words.noun;
  if (share > 0.2) out.slots["noun"] = words.noun;
  tell_once(out, static_cast<model::Emotion>(best), share > 0.2);
  const std::string_view name = model::to_string(static_cast<model::Emotion>(best));
  out.facts.push_back(
      {"emotion", fmt::format("{} in {:.0f} % of the messages", name, share * 100), {{"share", share}}, {}});
}

void add_mood(Material& out, const Window& window, const Phrasebook& book) {
  if (!window.view.sentiment || !window.view.mood || window.view.sentiment->n < timeline::kMinChatters) return;
  const timeline::Interval& now = *window.view.sentiment;
  // A handful of people has no mood; the fact says what was measured all the same.
  if (now.n >= kMoodChatters && window.organic() >= kMoodMessages)
    out.slots["mood"] = book.mood(*window.view.mood, now.mean);
  out.facts.push_back({"mood",
                       fmt::format("{}, {:.2f} [{:.2f}, {:.2f}] over {} chatters",
                                   timeline::to_string(*window.view.mood), now.mean, now.low, now.high, now.n),
                       {{"mean", now.mean}, {"low", now.low}, {"high", now.high}, {"n", now.n}},
                       {}});
}

// A change that the window before showed, too, is no news; a mood is told when it moved by more than a shade.
bool is_news(const timeline::Change& change, const Window& window, const WriterContext& context) {
  if (std::abs(*change.mood_now - *change.mood_before) < kTurned) return false;
  if (context.before.empty()) return true;
  const std::size_t earlier = context.before.size() - 1;
  const timeline::Change last = timeline::what_changed(context.before.back(), context.before.first(earlier));
  const bool up = *change.mood_now > *change.mood_before;
  return window.start_ms > context.before.back().start_ms &&
         (!last.mood_before || (*last.mood_now > *last.mood_before) != up ||
          std::abs(*last.mood_now - *last.mood_before) < kTurned);
}

// A feeling is told as risen when it is a good part of what is felt, and was not told as risen just before.
bool has_spread(model::Emotion risen, const Window& window, const WriterContext& context) {
  if (window.view.emotions[static_cast<std::size_t>(risen)] < kSpread) return false;
  if (context.before.empty()) return true;
  const std::size_t earlier = context.before.size() - 1;
  return timeline::what_changed(context.before.back(), context.before.first(earlier)).risen != risen;
}

// Against the five minutes before: mood, a feeling that spreads, pace. What the lead says of the usual is not told twice.
void add_changes(Material& out, const Window& window, const WriterContext& context, const Phrasebook& book) {
  const timeline::Change change = timeline::what_changed(window, context.before);
  if (change.mood_before && out.has("mood")) {
    if (is_news(change, window, context))
      out.slots["shift"] = *change.mood_now > *change.mood_before ? book.brightens : book.darkens;
    out.facts.push_back({"change",
                         fmt::format("mood {:.2f} after {:.2f}", *change.mood_now, *change.mood_before),
                         {{"before", *change.mood_before}, {"now", *change.mood_now}},
                         {}});
  }
  if (change.risen) {
    const auto place = static_cast<std::size_t>(*change.risen);
    if (has_spread(*change.risen, window, context)) out.slots["rising"] = book.feelings[place].noun;
    out.facts.push_back(
        {"change", fmt::format("more {} than in the minutes before", english().feelings[place].noun), {}, {}});
  }
  if (!change.pace || out.has("times_up") || out.has("times_down")) return;
  const bool slower = *change.pace < 1;
  out.slots[slower ? "calmer" : "livelier"] = "";
  out.facts.push_back({"change",
                       fmt::format("chat {}: {:.2f} times the pace of the minutes before",
                                   slower ? "calms down" : "picks up", *change.pace),
                       {{"pace", *change.pace}},
                       {}});
}

// What a question in many wordings is about: its words but for those that any question has; empty when none is left.
std::string subject_of(std::string_view question, const Phrasebook& book) {
  std::string subject;
  for (std::size_t from = 0; from < question.size();) {
    const std::size_t end = std::min(question.find(' ', from), question.size());
    const std::string_view word = question.substr(from, end - from);
    from = end + 1;
    const bool letters = std::ranges::any_of(word, [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; });
    if (letters && !is_said(word) && !tells_quantity(word, book))
      subject.append(subject.empty() ? "" : " ").append(word);
  }
  return subject;
}

void add_question(Material& out, const Window& window, const Phrasebook& book) {
  for (const timeline::QuestionGroup& group : window.question_groups) {
    if (group.chatters < timeline::kMinChatters || !is_quotable(group.text)) continue;
    std::string subject = subject_of(group.text, book);
    if (count_words(subject) == 1 && subject.size() < kLongWord) subject.clear();
    if (group.quotable ? count_words(group.text) < 2 : subject.empty()) continue;  // "how?" alone asks nothing
    if (group.quotable)
      out.slots["question"] = quoted(group.text, book);
    else
      out.slots["asked_about"] = subject;
    if (group.answers > 0) out.slots["answered"] = book.answered;
    Fact fact{
        "question",
        fmt::format("\"{}\" asked by {} chatters{}", group.text, group.chatters, group.answers > 0 ? ", answered" : ""),
        {{"chatters", group.chatters}, {"messages", group.messages}},
        {}};
    if (group.quotable) fact.phrases.push_back(group.text);
    out.facts.push_back(std::move(fact));
    return;
  }
}

void add_wave(Material& out, const Window& window, const Phrasebook& book) {
  if (window.messages < 8) return;
  const timeline::MessageClass wave = main_wave(window);
  const std::uint32_t count = window.classes[static_cast<std::size_t>(wave)];
  out.wave_share = static_cast<double>(count) / window.messages;
  if (wave == timeline::MessageClass::kOrganic || out.wave_share < 0.2) return;
  out.slots["wave"] = book.waves[static_cast<std::size_t>(wave)];
  out.slots["wave_share"] = book.share(out.wave_share);
  out.facts.push_back({"copypasta",
                       fmt::format("{:.0f} % {}", out.wave_share * 100, timeline::to_string(wave)),
                       {{"share", out.wave_share}, {"messages", count}},
                       {}});
}

void add_pasta(Material& out, const Window& window, const Phrasebook& book) {
  const timeline::Phrase* most = nullptr;
  for (const timeline::Phrase& phrase : window.phrases) {
    const bool copied = phrase.whole_message && phrase.chatters >= timeline::kMinChatters && is_quotable(phrase.text);
    if (copied && (most == nullptr || phrase.messages > most->messages)) most = &phrase;
  }
  if (most == nullptr || !out.has("wave")) return;
  out.slots["pasta"] = quoted(most->text, book);
  out.facts.back().phrases.push_back(most->text);
}

// "raid: 120"; a new category or title by its words: "category: Kite Racer".
void add_event_fact(Material& out, chat::EventKind kind, std::int64_t amount, const std::string& text) {
  const char* name = chat::to_string(kind);
  if (kind == chat::EventKind::kCategory || kind == chat::EventKind::kTitle)
    out.facts.push_back({"event", fmt::format("{}: {}", name, text), {}, {}});
  else
    out.facts.push_back({"event", fmt::format("{}: {}", name, amount), {{"amount", static_cast<double>(amount)}}, {}});
}

void add_events(Material& out, const Window& window, const Phrasebook& book) {
  std::map<chat::EventKind, std::int64_t> amounts;
  std::map<chat::EventKind, std::string> texts;
  for (const timeline::WindowEvent& event : window.events) {
    if (event.kind == chat::EventKind::kCategory && !event.text.empty() && event.text.size() <= 40)
      out.slots["category_event"] = event.text;
    if (event.kind == chat::EventKind::kTitle) out.slots["title_event"] = "";
    texts[event.kind] = event.text;
    amounts[event.kind] += event.kind == chat::EventKind::kSubscription || event.kind == chat::EventKind::kPaid
                               ? 1
                               : std::max<std::int64_t>(event.amount, 0);
  }
  for (const auto& [kind, amount] : amounts) {
    const std::string words = book.number(static_cast<std::uint64_t>(amount));
    if (kind == chat::EventKind::kRaid && amount > 1)
      out.slots["raid"] = words;
    else if (kind == chat::EventKind::kRaid)
      out.slots["raid_unknown"] = "";
    else if (kind == chat::EventKind::kGift && amount >= 3)
      out.slots["gifts"] = words;
    else if (kind == chat::EventKind::kSubscription && amount >= 3)
      out.slots["subs"] = words;
    else if (kind == chat::EventKind::kPaid && amount >= 3)
      out.slots["paid"] = words;
    if (kind != chat::EventKind::kOther) add_event_fact(out, kind, amount, texts[kind]);
  }
}

void add_rest(Material& out, const Window& window) {
  if (window.gap_ms > 0) {
    out.slots["gap"] = "";
    out.facts.push_back({"gap",
                         fmt::format("{} s of chat are missing", window.gap_ms / 1000),
                         {{"seconds", static_cast<double>(window.gap_ms) / 1000}},
                         {}});
  }
  if (!window.new_words.empty() && is_quotable(window.new_words.front())) {
    out.slots["new_word"] = window.new_words.front();
    out.facts.push_back({"new_word",
                         fmt::format("\"{}\" is new in this stream", window.new_words.front()),
                         {},
                         {window.new_words.front()}});
  }
}

}  // namespace

timeline::MessageClass main_wave(const Window& window) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) {
    if (window.classes[i] > (best == 0 ? 0 : window.classes[best])) best = i;
  }
  return static_cast<timeline::MessageClass>(best);
}

Material gather(const Window& window, const WriterContext& context, Level level, const Phrasebook& book,
                std::uint64_t seed) {
  Material out;
  if (!context.stream.category.empty() && context.stream.category.size() <= 40)
    out.slots["category"] = context.stream.category;
  add_events(out, window, book);
  add_size(out, window, book);
  add_terms(out, window, context, level, book, seed);
  add_feeling(out, window, book);
  add_mood(out, window, book);
  add_changes(out, window, context, book);
  add_question(out, window, book);
  add_wave(out, window, book);
  add_pasta(out, window, book);
  add_rest(out, window);
  return out;
}

}  // namespace crowdline::summary
