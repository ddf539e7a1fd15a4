#include "summary/writing.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/hash.h"
#include "summary/naming.h"
#include "summary/terms.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kMaxWords = 45;
constexpr std::size_t kMaxQuotes = 7;
constexpr std::size_t kOpeningWords = 3;
constexpr std::size_t kOpeningBytes = 30;  // where words do not stand apart

// What the lead has said may not be said again: slots whose words occur in it are taken away.
Slots unsaid(const Slots& slots, std::string_view lead) {
  Slots rest = slots;
  const std::string said = ascii_lowered(lead);
  for (const std::string_view slot : {"times_up", "mostly", "people", "question", "wave", "new_word", "rising"}) {
    const auto at = slots.find(slot);
    if (at != slots.end() && !at->second.empty() && said.find(ascii_lowered(at->second)) != std::string::npos)
      rest.erase(std::string(slot));
  }
  return rest;
}

std::size_t quotes_in(std::string_view text, const Phrasebook& book) {
  std::size_t quotes = 0;
  for (std::size_t at = text.find(book.open_quote); at != std::string_view::npos;
       at = text.find(book.open_quote, at + book.open_quote.size()))
    ++quotes;
  return book.open_quote == book.close_quote ? quotes / 2 : quotes;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

std::string without_quotes(std::string_view text, const Phrasebook& book) {
  std::string out;
  while (true) {
    const std::size_t open = text.find(book.open_quote);
    const std::size_t close =
        open == std::string_view::npos ? open : text.find(book.close_quote, open + book.open_quote.size());
    out += text.substr(0, open);
    if (close == std::string_view::npos) return out;
    text.remove_prefix(close + book.close_quote.size());
  }
}

void add_words(std::string_view text, std::set<std::string>& words) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from) words.emplace(text.substr(from, end - from));
    from = end + 1;
  }
}

// What else came up, at the greatest length first; the last is empty.
std::vector<std::string> rest_clauses(const Material& material, std::string_view said, const Phrasebook& book,
                                      std::uint64_t seed) {
  std::vector<std::string> rests;
  for (const std::size_t most : {6U, 5U, 4U, 3U, 2U}) {
    std::string rest = rest_clause(material, said, book, seed, most);
    if (!rest.empty() && (rests.empty() || rests.back() != rest)) rests.push_back(std::move(rest));
  }
  rests.emplace_back();
  return rests;
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

std::set<std::string> quantity_words(const Phrasebook& book) {
  std::set<std::string> words;
  for (std::uint64_t count = 2; count <= 12; ++count) add_words(book.number(count), words);
  for (int percent = 1; percent <= 100; percent += 3) add_words(book.share(percent / 100.0), words);
  for (const double ratio : {0.1, 0.4, 0.5, 0.75, 1.5, 2.0, 3.0, 20.0}) add_words(book.times(ratio), words);
  return words;
}

// By language; made once.
const std::set<std::string>& quantities_of(const Phrasebook& book) {
  static const auto kAll = [] {
    std::map<std::string_view, std::set<std::string>> all;
    for (const std::string_view language : writer_languages())
      all[language] = quantity_words(*phrasebook_for(language));
    return all;
  }();
  return kAll.at(book.language);
}

}  // namespace

bool tells_quantity(std::string_view word, const Phrasebook& book) {
  return quantities_of(book).contains(ascii_lowered(word));
}

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

std::string opening_of(std::string_view text, const Phrasebook& book) {
  const std::set<std::string>& quantities = quantities_of(book);
  std::string plain = ascii_lowered(without_quotes(text.substr(0, text.find(". ")), book));
  if (book.words_per_byte > 0) {
    std::erase_if(plain, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
    return plain.substr(0, kOpeningBytes);
  }
  std::string out;
  std::size_t words = 0;
  for (std::size_t from = 0; from < plain.size() && words < kOpeningWords;) {
    const std::size_t end = std::min(plain.find(' ', from), plain.size());
    const std::string word = plain.substr(from, end - from);
    from = end + 1;
    if (word.empty() || word == "," || has_digit(word) || quantities.contains(word)) continue;
    out += word + " ";
    ++words;
  }
  return out;
}

std::string write_text(const Plan& plan, const Material& material, const Phrasebook& book, std::string_view last_text,
                       std::uint64_t seed) {
  Wish wish{.group = {}, .last_text = last_text, .seed = seed, .max_words = kMaxWords};
  std::string text = first_of(plan.lead, book, material.slots, wish);
  Slots slots = unsaid(material.slots, text);
  const std::size_t words = words_in(text, book);
  wish.max_words = words < kMaxWords ? kMaxWords - words : 0;
  wish.seed = seed >> 8;
  const std::vector<std::string> rests = rest_clauses(material, text, book, seed >> 16);
  for (const std::string_view group : plan.tail) {
    wish.group = group;
    wish.choice = group == "chapter.tail" ? Choice::kFirst : Choice::kVaried;
    for (const std::string& rest : rests) {
      if (rest.empty())
        slots.erase("rest");
      else
        slots["rest"] = rest;
      const auto tail = realise(book, slots, wish);
      if (tail && quotes_in(text, book) + quotes_in(*tail, book) <= kMaxQuotes)
        return text + std::string(book.words_per_byte > 0 ? "" : " ") + *tail;
    }
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
  if (!title.empty() && book.words_per_byte <= 0 && !starts_with_mixed_case(title))
    title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

}  // namespace crowdline::summary
