#include "timeline/chat_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "model/general_english.h"
#include "text/analysis.h"

namespace crowdline::timeline {
namespace {

const model::LexiconTerm* known(std::string_view text, const model::Lexicon& lexicon) {
  const model::LexiconTerm* exact = lexicon.find(text);
  return exact != nullptr ? exact : lexicon.find(text::fold(text));
}

void count(const model::LexiconTerm* term, std::uint32_t messages, TermCounts& counts) {
  if (term == nullptr || model::is_general_english(*term)) return;
  std::uint32_t& most = counts[term];
  most = std::max(most, messages);
}

void count_phrase(const Phrase& phrase, const model::Lexicon& lexicon, TermCounts& counts) {
  if (const auto* whole = known(phrase.text, lexicon)) return count(whole, phrase.messages, counts);
  std::string_view rest = phrase.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) count(known(rest.substr(0, end), lexicon), phrase.messages, counts);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// The first clause of a definition: enough for a list.
std::string_view gloss(std::string_view definition) { return definition.substr(0, definition.find_first_of(",;(")); }

}  // namespace

TermCounts chat_terms(const Window& window, const model::Lexicon& lexicon) {
  TermCounts counts;
  for (const Phrase& phrase : window.phrases) count_phrase(phrase, lexicon, counts);
  for (const EmoteCount& emote : window.emotes) count(lexicon.find(emote.name), emote.uses, counts);
  return counts;
}

std::vector<ChatTerm> strongest_terms(const TermCounts& counts, double sign, std::size_t most) {
  std::vector<ChatTerm> terms;
  for (const auto& [term, times] : counts) terms.push_back({term, times});
  const auto rank = [sign](const ChatTerm& entry) {
    const double weight = std::abs(static_cast<double>(entry.term->polarity)) * entry.count;
    const bool against = entry.term->polarity * sign < 0;
    return std::tuple(against, -weight, std::string_view(entry.term->term));
  };
  std::ranges::sort(terms, {}, rank);
  if (terms.size() > most) terms.resize(most);
  return terms;
}

std::string described(const ChatTerm& entry) {
  const model::LexiconTerm& term = *entry.term;
  const bool written = term.kind == "emote" || term.kind == "emoji" || term.kind == "emoticon";
  std::string meaning(gloss(term.definition));
  while (meaning.ends_with(' ')) meaning.pop_back();
  return fmt::format("{}{}{} ({}{}{} {})", written ? "" : "\"", term.term, written ? "" : "\"", meaning,
                     meaning.empty() ? "" : ", ", entry.count, entry.count == 1 ? "time" : "times");
}

}  // namespace crowdline::timeline
