#include "summary/writing.h"

#include <cctype>

#include <fmt/format.h>

#include "base/hash.h"
#include "summary/terms.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kMaxWords = 45;

// What the lead has said may not be said again: slots whose words occur in it are taken away.
Slots unsaid(const Slots& slots, std::string_view lead) {
  Slots rest = slots;
  const auto said = [&](std::string_view slot) {
    const auto at = slots.find(slot);
    return at != slots.end() && !at->second.empty() && lead.find(at->second) != std::string_view::npos;
  };
  for (const std::string_view slot :
       {"q0", "q1", "times_up", "mostly", "people", "emote", "question", "wave", "x0", "x1", "new_word"}) {
    if (said(slot)) rest.erase(std::string(slot));
  }
  // A second topic for which the lead had no room comes as a bare term.
  const auto second = slots.find("b1");
  if (second != slots.end() && lead.find(second->second) == std::string_view::npos) {
    if (rest.contains("x0")) rest["x1"] = rest["x0"];
    rest["x0"] = second->second;
  }
  return rest;
}

std::size_t quotes_in(std::string_view text) {
  std::size_t marks = 0;
  for (const char c : text) marks += c == '"';
  return marks / 2;
}

// Emotes and the like keep the case that they are known by.
bool starts_with_mixed_case(std::string_view text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  for (std::size_t i = 1; i < end; ++i) {
    if (std::isupper(static_cast<unsigned char>(text[i])) != 0 ||
        std::isdigit(static_cast<unsigned char>(text[i])) != 0)
      return true;
  }
  return false;
}

}  // namespace

std::uint64_t seed_of(const timeline::Window& window) {
  std::string key = fmt::format("{} {} {}", window.start_ms, window.messages, window.chatters);
  for (const timeline::Phrase& phrase : window.phrases) key += phrase.text;
  return hash64(key);
}

std::string id_of(Level level, std::int64_t start_ms) {
  if (level == Level::kStream) return "s";
  return fmt::format("{}{}", level == Level::kWindow ? "w" : "c", start_ms);
}

std::string first_of(const std::vector<std::string_view>& groups, const Phrasebook& book, const Slots& slots,
                     Wish wish) {
  for (const std::string_view group : groups) {
    wish.group = group;
    if (auto text = realise(book, slots, wish)) return *text;
  }
  return "";
}

std::string write_text(const Plan& plan, const Material& material, const Phrasebook& book, std::string_view last_text,
                       std::uint64_t seed) {
  Wish wish{.group = {}, .last_text = last_text, .seed = seed, .max_words = kMaxWords};
  std::string text = first_of(plan.lead, book, material.slots, wish);
  Slots rest = unsaid(material.slots, text);
  if (quotes_in(text) >= 2) rest.erase("question");
  const std::size_t words = count_words(text);
  wish.max_words = words < kMaxWords ? kMaxWords - words : 0;
  wish.seed = seed >> 8;
  for (const std::string_view group : plan.tail) {
    wish.group = group;
    wish.choice = group == "chapter.tail" ? Choice::kFirst : Choice::kVaried;
    const auto tail = realise(book, rest, wish);
    if (!tail || quotes_in(text) + quotes_in(*tail) > 2) continue;
    return text + " " + *tail;
  }
  return text;
}

std::string write_title(const Plan& plan, const Material& material, const Phrasebook& book, std::uint64_t seed,
                        std::size_t max_words) {
  std::string title = first_of(plan.title, book, material.slots,
                               {.group = {},
                                .last_text = {},
                                .seed = seed,
                                .max_words = max_words,
                                .choice = Choice::kFirst,
                                .keep_case = true});
  if (!title.empty() && !starts_with_mixed_case(title))
    title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

}  // namespace crowdline::summary
