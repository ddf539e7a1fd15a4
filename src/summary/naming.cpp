#include "summary/naming.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "summary/writing.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kTerms = 12;
constexpr std::size_t kCounted = 3;  // terms that come with how many wrote them
constexpr std::size_t kInTitle = 3;
constexpr std::uint32_t kMany = 5;        // chatters to whom chat "keeps coming back"
constexpr std::size_t kInARow = 3;        // further ones
constexpr std::size_t kPosts = 2;         // emotes and cries beside what was talked of
constexpr std::size_t kWeakInARow = 2;    // of these, words that only two wrote
constexpr std::uint32_t kShareFrom = 20;  // chatters from which on a share says more than a count
constexpr double kLargeShare = 0.2;
constexpr double kCause = 0.1;  // of the people: what fewer brought up is no cause of what all feel

bool share_tells_more(std::uint32_t chatters, std::uint32_t all) {
  return all >= kShareFrom && chatters <= all && chatters >= kLargeShare * all;
}

double share_of(std::uint32_t chatters, std::uint32_t all) {
  return all == 0 ? 0 : static_cast<double>(chatters) / static_cast<double>(all);
}

// Emotes, shouts and sayings are posted; the rest is talked about.
bool is_post(const Term& term) { return term.shape != TermShape::kWord; }

std::string_view act_by_shape(TermShape shape) {
  switch (shape) {
    case TermShape::kEmote:
      return "act.post";
    case TermShape::kShout:
      return "act.shout";
    case TermShape::kSaying:
      return "act.say";
    case TermShape::kWord:
      break;
  }
  return "act.word";
}

// "seven people cheer with X": what was posted with a feeling is told by the feeling.
std::string act(const Term& term, const Slots& slots, const Phrasebook& book, std::uint64_t seed) {
  const Wish wish{.group = {}, .last_text = {}, .seed = seed, .keep_case = true};
  if (term.emotion && is_post(term)) {
    Wish felt = wish;
    const std::string group = fmt::format("act.{}", model::to_string(*term.emotion));
    felt.group = group;
    if (auto text = realise(book, slots, felt)) return *text;
  }
  return first_of({act_by_shape(term.shape)}, book, slots, wish);
}

// Meaning in brackets, unless the text before has just explained it or the feeling tells it.
std::string gloss_for(const Term& term, const WriterContext& context, const Phrasebook& book) {
  if (book.language != english().language) return "";  // meanings are in English
  if (term.shape != TermShape::kEmote || term.emotion || context.last_text.find(term.text) != std::string_view::npos)
    return "";
  const auto meaning = context.meanings.meaning(term.text);
  return meaning ? short_gloss(*meaning, term.text) : "";
}

Fact fact_of(const Term& term, const timeline::Window& window) {
  std::string text = fmt::format("\"{}\" in {} messages of {} chatters", term.text, term.messages, term.chatters);
  if (term.emotion) text += fmt::format(", mostly {}", model::to_string(*term.emotion));
  Fact fact{
      term.shape == TermShape::kEmote ? "emote" : "topic",
      std::move(text),
      {{"messages", term.messages}, {"chatters", term.chatters}, {"share", share_of(term.chatters, window.chatters)}},
      {}};
  if (term.quotable) fact.phrases.push_back(term.text);
  return fact;
}

// What a longer stretch was about is told by its subjects; emotes and what is only said are in all of them.
std::vector<Term> subjects_first(std::vector<Term> terms) {
  std::ranges::stable_sort(terms, {}, [](const Term& term) {
    return term.shape == TermShape::kWord ? 0 : term.shape == TermShape::kShout && !is_said(term.text) ? 0 : 1;
  });
  return terms;
}

// The first `count` counted terms are the most frequent, words among words and emotes among emotes.
bool are_most(std::span<const Term> terms, std::size_t count) {
  std::vector<const Term*> counted;
  for (const Term& term : terms) {
    if (term.quotable && counted.size() < count) counted.push_back(&term);
  }
  return counted.size() == count && std::ranges::all_of(terms, [&](const Term& term) {
           return std::ranges::find(counted, &term) != counted.end() ||
                  std::ranges::all_of(counted, [&](const Term* most) {
                    const bool other_kind = (term.shape == TermShape::kEmote) != (most->shape == TermShape::kEmote);
                    return other_kind || term.messages <= most->messages;
                  });
         });
}

// Letters and digits only: needs no quotes to be told from the sentence.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0 || c == '_'; });
}

class TermSlots {
 public:
  TermSlots(Material& out, const timeline::Window& window, const WriterContext& context, Level level,
            const Phrasebook& book, std::uint64_t seed)
      : out_(out), window_(window), context_(context), level_(level), book_(book), seed_(seed) {}

  void add(const Term& term) {
    const bool number = tells_quantity(term.text, book_);
    if (number && !term.quotable) return;
    if (term.quotable && counted_ < kCounted) count(term);
    const bool bare = !term.quotable || (!number && term.shape == TermShape::kEmote && is_plain(term.text));
    out_.further.push_back({bare ? term.text : quoted(term.text, book_), !is_post(term)});
    out_.facts.push_back(fact_of(term, window_));
  }

 private:
  void count(const Term& term) {
    const std::string number = std::to_string(counted_++);
    const std::string gloss = gloss_for(term, context_, book_);
    std::string& shown = out_.slots["q" + number] = quoted(term.text, book_);
    if (level_ != Level::kWindow) return;
    if (!gloss.empty()) shown += fmt::format(" ({})", gloss);
    const bool large = share_tells_more(term.chatters, window_.chatters);
    const double share = share_of(term.chatters, window_.chatters);
    Slots slots;
    slots["term"] = shown;
    if (number == "0" && term.chatters >= kMany && term.shape != TermShape::kSaying) out_.slots["main"] = shown;
    slots["who"] = out_.slots["who" + number] = large ? book_.share_of_people(share) : book_.people(term.chatters);
    out_.slots["c" + number] = act(term, slots, book_, (seed_ >> 8) + counted_);
    slots["who"] = out_.slots["few" + number] = large ? book_.share(share) : book_.people_again(term.chatters);
    out_.slots["s" + number] = act(term, slots, book_, (seed_ >> 8) + counted_);
    if (!term.emotion) return;
    if (is_post(term))
      out_.felt.push_back({*term.emotion, number});
    else if (share >= kCause)
      out_.causes.push_back({*term.emotion, number});
  }

  Material& out_;
  const timeline::Window& window_;
  const WriterContext& context_;
  Level level_;
  const Phrasebook& book_;
  std::uint64_t seed_;
  std::size_t counted_ = 0;
};

}  // namespace

std::string quoted(std::string_view text, const Phrasebook& book) {
  return fmt::format("{}{}{}", book.open_quote, text, book.close_quote);
}

std::string listed(std::span<const std::string> parts, const Phrasebook& book, bool alternative) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 < parts.size() ? book.comma : alternative ? book.alternative : book.conjunction;
    out += parts[i];
  }
  return out;
}

namespace {

// A title does not shout: "LITERALLY IMPOSSIBLE" is "Literally impossible" there. Short words may be letters that stand for
// others ("NASA") and stay, as do emotes.
std::string in_title(const Term& term) {
  constexpr std::size_t kSpelled = 5;
  const bool ascii = std::ranges::all_of(term.text, [](unsigned char c) { return c < 0x80; });
  if (term.shape != TermShape::kShout || !ascii || term.text.size() < kSpelled) return term.text;
  std::string text = ascii_lowered(term.text);
  text[0] = term.text[0];
  return text;
}

}  // namespace

void add_terms(Material& out, const timeline::Window& window, const WriterContext& context, Level level,
               const Phrasebook& book, std::uint64_t seed) {
  std::vector<Term> terms =
      pick_terms(window, kTerms, [&](std::string_view word) { return context.meanings.is_rude(word); });
  if (level != Level::kWindow) terms = subjects_first(std::move(terms));
  TermSlots slots(out, window, context, level, book, seed);
  for (const Term& term : terms) slots.add(term);
  if (are_most(terms, 1)) out.slots["r0"] = out.slots["q0"];
  if (are_most(terms, 2)) out.slots["r1"] = out.slots["q1"];
  std::size_t place = 0;
  for (const Term& term : title_terms(terms)) {
    if (place == kInTitle || tells_quantity(term.text, book)) continue;
    if (place == 0) out.slots["said0"] = term.text;
    out.slots[fmt::format("t{}", place++)] = in_title(term);
  }
}

std::string rest_clause(const Material& material, std::string_view said, const Phrasebook& book, std::uint64_t seed,
                        std::size_t most) {
  std::vector<std::string> things;
  std::vector<std::string> posts;
  std::size_t weak_things = 0;
  for (const NamedTerm& term : material.further) {
    if (said.find(term.shown) != std::string_view::npos) continue;
    const bool weak = term.is_thing && !term.shown.starts_with(book.open_quote);
    if (weak && weak_things++ >= kWeakInARow) continue;
    std::vector<std::string>& list = term.is_thing ? things : posts;
    if (list.size() < (term.is_thing ? kInARow : kPosts) && things.size() + posts.size() < most)
      list.push_back(term.shown);
  }
  // One word that few wrote, alone, tells nothing.
  if (things.size() == 1 && things.front().find(book.open_quote) == std::string::npos) things.clear();
  Slots slots;
  if (!things.empty()) slots["things"] = listed(things, book);
  if (!posts.empty()) slots["posts"] = listed(posts, book, true);
  return first_of({"rest.both", "rest.things", "rest.posts"}, book, slots,
                  {.group = {}, .last_text = said, .seed = seed, .keep_case = true});
}

}  // namespace crowdline::summary
