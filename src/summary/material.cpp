#include "summary/material.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace crowdline::summary {
namespace {

using timeline::Window;

constexpr double kBusy = 1.75;
constexpr double kSlow = 0.5;
constexpr std::size_t kTerms = 6;

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", text); }

// How many people, or the share of all when it is large and there are many.
std::string who(std::uint32_t chatters, std::uint32_t all, const Phrasebook& book) {
  const double share = all == 0 ? 0 : static_cast<double>(chatters) / all;
  return all >= 20 && share >= 0.2 && share <= 1 ? book.share_of_people(share) : book.people(chatters);
}

std::string_view verb_for(TermShape shape, const Phrasebook& book) {
  switch (shape) {
    case TermShape::kEmote:
      return book.post;
    case TermShape::kShout:
      return book.shout;
    case TermShape::kSaying:
      return book.say;
    case TermShape::kWord:
      break;
  }
  return book.bring_up;
}

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
    if (*window.rate_ratio >= kBusy) out.slots["times_up"] = book.times(*window.rate_ratio);
    if (*window.rate_ratio <= kSlow) out.slots["times_down"] = book.times(*window.rate_ratio);
  }
  out.facts.push_back(std::move(fact));
}

// Meaning in brackets, unless the text before has just explained it.
std::string gloss_for(const Term& term, const WriterContext& context) {
  if (term.shape != TermShape::kEmote || context.last_text.find(term.text) != std::string_view::npos) return "";
  const auto meaning = context.meanings.meaning(term.text);
  return meaning ? short_gloss(*meaning, term.text) : "";
}

Fact term_fact(const Term& term, const Window& window, const char* kind) {
  return {kind,
          fmt::format("\"{}\" in {} messages of {} chatters", term.text, term.messages, term.chatters),
          {{"messages", term.messages},
           {"chatters", term.chatters},
           {"share", window.chatters == 0 ? 0.0 : static_cast<double>(term.chatters) / window.chatters}},
          {term.text}};
}

std::vector<Term> words_first(const std::vector<Term>& terms) {
  std::vector<Term> out;
  for (const bool emotes : {false, true}) {
    for (const Term& term : terms) {
      if ((term.shape == TermShape::kEmote) == emotes) out.push_back(term);
    }
  }
  return out;
}

void add_terms(Material& out, const Window& window, const WriterContext& context, Level level, const Phrasebook& book) {
  std::vector<Term> terms =
      pick_terms(window, kTerms, [&](std::string_view word) { return context.meanings.is_rude(word); });
  // What a longer stretch was about is told by words; emotes are in all of them.
  if (level != Level::kWindow) terms = words_first(terms);
  std::size_t topic = 0;
  std::size_t bare = 0;
  std::size_t extra = 0;
  for (const Term& term : terms) {
    if (bare < 3 && count_words(term.text) <= 3 && term.text.size() <= 24)
      out.slots[fmt::format("t{}", bare++)] = term.text;
    const bool lead = topic < 2 && (term.shape != TermShape::kEmote || topic == 0 || out.has("emote"));
    const std::string gloss = gloss_for(term, context);
    if (lead) {
      const std::string name = fmt::format("q{}", topic);
      out.slots[fmt::format("b{}", topic)] = term.text;
      out.slots[name] =
          quoted(term.text) + (gloss.empty() || level == Level::kStream ? "" : fmt::format(" ({})", gloss));
      if (level == Level::kWindow) out.slots[name + "_people"] = who(term.chatters, window.chatters, book);
      out.slots[fmt::format("verb{}", topic)] = verb_for(term.shape, book);
      ++topic;
    } else if (term.shape == TermShape::kEmote && !out.has("emote")) {
      out.slots["emote"] = term.text;
      if (level == Level::kWindow) out.slots["emote_people"] = who(term.chatters, window.chatters, book);
      if (!gloss.empty()) out.slots["gloss"] = gloss;
    } else if (extra < 2) {
      out.slots[fmt::format("x{}", extra++)] = term.text;
    }
    out.facts.push_back(term_fact(term, window, term.shape == TermShape::kEmote ? "emote" : "topic"));
  }
}

void add_feeling(Material& out, const Window& window, const Phrasebook& book) {
  std::size_t best = 0;
  for (std::size_t e = 1; e + 1 < model::kEmotionCount; ++e) {
    if (window.view.emotions[e] > window.view.emotions[best]) best = e;
  }
  const double share = window.view.emotions[best];
  if (share < 0.1 || share * window.organic() < 2.5) return;
  const FeelingWords& words = book.feelings[best];
  out.slots["mostly"] = share > 0.45 ? words.mostly : share > 0.2 ? words.plenty : words.some;
  if (share > 0.45) out.slots["strong"] = words.noun;
  if (share > 0.2) {
    out.slots["noun"] = words.noun;
    out.slots["feeling_share"] = book.share(share);
  }
  const std::string_view name = model::to_string(static_cast<model::Emotion>(best));
  out.facts.push_back(
      {"emotion", fmt::format("{} in {:.0f} % of the messages", name, share * 100), {{"share", share}}, {}});
}

void add_mood(Material& out, const Window& window, const WriterContext& context, const Phrasebook& book) {
  if (!window.view.sentiment || !window.view.mood || window.view.sentiment->n < timeline::kMinChatters) return;
  const timeline::Interval& now = *window.view.sentiment;
  out.slots["mood"] = book.mood(*window.view.mood, now.mean);
  out.facts.push_back({"mood",
                       fmt::format("{}, {:.2f} [{:.2f}, {:.2f}] over {} chatters",
                                   timeline::to_string(*window.view.mood), now.mean, now.low, now.high, now.n),
                       {{"mean", now.mean}, {"low", now.low}, {"high", now.high}, {"n", now.n}},
                       {}});
  double sum = 0;
  double chatters = 0;
  for (const Window& before : context.before) {
    if (!before.view.sentiment || before.start_ms < window.start_ms - 300'000) continue;
    sum += before.view.sentiment->mean * before.view.sentiment->n;
    chatters += before.view.sentiment->n;
  }
  if (chatters < 6) return;
  const double usual = sum / chatters;
  if (now.low < usual + 0.1 && now.high > usual - 0.1) return;
  out.slots["shift"] = now.mean > usual ? book.brightens : book.darkens;
  out.facts.push_back(
      {"change", fmt::format("mood {:.2f} after {:.2f}", now.mean, usual), {{"before", usual}, {"now", now.mean}}, {}});
}

void add_question(Material& out, const Window& window, const Phrasebook& book) {
  for (const timeline::QuestionGroup& group : window.question_groups) {
    if (group.chatters < timeline::kMinChatters || !is_quotable(group.text)) continue;
    if (group.quotable)
      out.slots["question"] = quoted(group.text);
    else
      out.slots["asked_about"] = group.text;
    out.slots["asked"] = book.people(group.chatters);
    out.facts.push_back({"question",
                         fmt::format("\"{}\" asked by {} chatters", group.text, group.chatters),
                         {{"chatters", group.chatters}, {"messages", group.messages}},
                         {group.text}});
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

void add_pasta(Material& out, const Window& window) {
  const timeline::Phrase* most = nullptr;
  for (const timeline::Phrase& phrase : window.phrases) {
    const bool copied = phrase.whole_message && phrase.chatters >= timeline::kMinChatters && is_quotable(phrase.text);
    if (copied && (most == nullptr || phrase.messages > most->messages)) most = &phrase;
  }
  if (most == nullptr || !out.has("wave")) return;
  out.slots["pasta"] = quoted(most->text);
  out.facts.back().phrases.push_back(most->text);
}

void add_event_fact(Material& out, const char* name, std::int64_t amount) {
  out.facts.push_back({"event", fmt::format("{}: {}", name, amount), {{"amount", static_cast<double>(amount)}}, {}});
}

void add_events(Material& out, const Window& window, const Phrasebook& book) {
  std::map<chat::EventKind, std::int64_t> amounts;
  for (const timeline::WindowEvent& event : window.events) {
    if (event.kind == chat::EventKind::kCategory && !event.text.empty() && event.text.size() <= 40)
      out.slots["category_event"] = event.text;
    if (event.kind == chat::EventKind::kTitle) out.slots["title_event"] = "";
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
    if (kind != chat::EventKind::kOther) add_event_fact(out, chat::to_string(kind), amount);
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

Material gather(const Window& window, const WriterContext& context, Level level, const Phrasebook& book) {
  Material out;
  add_events(out, window, book);
  add_size(out, window, book);
  add_terms(out, window, context, level, book);
  add_feeling(out, window, book);
  add_mood(out, window, context, book);
  add_question(out, window, book);
  add_wave(out, window, book);
  add_pasta(out, window);
  add_rest(out, window);
  return out;
}

}  // namespace crowdline::summary
