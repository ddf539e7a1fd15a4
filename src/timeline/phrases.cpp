#include "timeline/phrases.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cmath>
#include <functional>
#include <map>

#include "text/stopwords.h"
#include "timeline/term_occurrences.h"

namespace crowdline::timeline {
namespace {

constexpr double kPriorMass = 500;      // pseudo-messages of the Dirichlet prior
constexpr std::size_t kShortList = 48;  // candidates that are compared with each other
constexpr double kAbsorbed = 0.7;       // a term goes when a longer one holds this share of its messages
constexpr double kWholeShare = 0.6;
constexpr std::uint32_t kNewWordUses = 4;

using Occurrences = std::span<const TermOccurrence>;

struct Candidate {
  Phrase phrase;
  std::string lower;
  std::uint8_t tokens = 0;
};

double log_odds(double here, double here_total, double before, double before_total) {
  const double alpha = kPriorMass * (here + before) / (here_total + before_total);
  const double now = std::log((here + alpha) / (here_total + kPriorMass - here - alpha));
  const double then = std::log((before + alpha) / (before_total + kPriorMass - before - alpha));
  return (now - then) / std::sqrt(1 / (here + alpha) + 1 / (before + alpha));
}

class PhraseFinder {
 public:
  PhraseFinder(std::span<const ScoredMessage> messages, const TermTable& table, const TermCounts& background,
               MessageNames& names, const PhraseSettings& settings)
      : messages_(messages), table_(table), background_(background), settings_(settings), names_(names) {}

  void run(PhraseReport& report) {
    for_each_term([this](Occurrences occurrences) { consider(occurrences); });
    for (Weighed& term : weighed_) weigh(term);
    find_new_words(report);
    choose();
    for (std::size_t i = 0; i < candidates_.size() && report.phrases.size() < settings_.limit; ++i) {
      if (!absorbed(i)) report.phrases.push_back(candidates_[i].phrase);
    }
  }

 private:
  template <typename Visit>
  void for_each_term(Visit visit) const {
    const auto& all = table_.occurrences;
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin + 1;
      while (end < all.size() && all[end].term == all[begin].term) ++end;
      visit(Occurrences(all).subspan(begin, end - begin));
      begin = end;
    }
  }

  // A term worth showing, by its numbers alone.
  struct Weighed {
    double weight = 0;
    Occurrences occurrences;
    std::uint32_t messages = 0;
    std::uint32_t before = 0;  // messages of the stream so far
    std::uint64_t likes = 0;
  };

  void consider(Occurrences occurrences) {
    if (!worth_showing(occurrences.front()) || !has_chatters(occurrences)) return;
    background_.fetch(occurrences.front().term);
    Weighed term{.occurrences = occurrences};
    std::uint32_t last = UINT32_MAX;
    for (const TermOccurrence& occurrence : occurrences) {
      if (occurrence.message == last) continue;
      ++term.messages;
      term.likes += messages_[occurrence.message].likes;
      last = occurrence.message;
    }
    weighed_.push_back(term);
  }

  void weigh(Weighed& term) const {
    term.before = background_.count(term.occurrences.front().term);
    term.weight = log_odds(term.messages, static_cast<double>(table_.total), term.before,
                           static_cast<double>(background_.total())) +
                  std::log2(term.messages) + std::log2(1 + static_cast<double>(term.likes));
  }

  bool has_chatters(Occurrences occurrences) const {
    std::array<chat::ChatterId, kMinChatters> known{};
    std::size_t count = 0;
    for (const TermOccurrence& occurrence : occurrences) {
      const chat::ChatterId chatter = messages_[occurrence.message].chatter;
      if (std::find(known.begin(), known.begin() + count, chatter) != known.begin() + count) continue;
      known[count++] = chatter;
      if (count == kMinChatters) return true;
    }
    return false;
  }

  void find_new_words(PhraseReport& report) {
    for (const Weighed& term : weighed_) {
      if (term.before == 0 && may_be_new(term) && stands_without_names(term.occurrences)) {
        const Candidate candidate = measure(term);
        if (!settings_.names.is_known_word(candidate.phrase.text) && !settings_.names.is_known_word(candidate.lower))
          report.new_words.push_back(candidate.phrase.text);
      }
    }
    std::ranges::sort(report.new_words);
  }

  // The best kShortList terms without names become candidates, best first. Only they are looked at as texts.
  void choose() {
    std::ranges::sort(weighed_, std::greater(), &Weighed::weight);
    for (const Weighed& term : weighed_) {
      if (candidates_.size() >= kShortList && term.weight < candidates_.back().phrase.weight) break;
      if (stands_without_names(term.occurrences)) candidates_.push_back(measure(term));
    }
    std::ranges::sort(candidates_, better);
    if (candidates_.size() > kShortList) candidates_.resize(kShortList);
  }

  // No term of function words alone, none that starts or ends with one, no bare number, no repetition of one token.
  bool worth_showing(const TermOccurrence& occurrence) const {
    const text::Analysis& analysis = messages_[occurrence.message].analysis;
    if (occurrence.tokens == 0) return true;
    const auto tokens = tokens_of(analysis, occurrence);
    const auto is_weak = [](const text::Token& token) {
      return token.kind == text::TokenKind::kWord && text::is_stopword_hash(token.fold_hash);
    };
    if (is_weak(tokens.front()) || is_weak(tokens.back())) return false;
    if (tokens.size() == 1) return tokens[0].kind != text::TokenKind::kNumber && token_length(tokens[0]) >= 2;
    return !std::ranges::all_of(tokens,
                                [&](const text::Token& token) { return token.fold_hash == tokens.front().fold_hash; });
  }

  static std::uint32_t token_length(const text::Token& token) { return token.end - token.begin; }

  static std::span<const text::Token> tokens_of(const text::Analysis& analysis, const TermOccurrence& occurrence) {
    const auto first = std::ranges::lower_bound(analysis.tokens, occurrence.begin, {}, &text::Token::begin);
    return {first, std::size_t{occurrence.tokens}};
  }

  Candidate measure(const Weighed& term) const {
    boost::unordered_flat_set<chat::ChatterId> chatters;
    std::map<std::string_view, std::uint32_t> wordings;
    double polarity = 0;
    std::uint32_t whole = 0;
    std::uint32_t last = UINT32_MAX;
    for (const TermOccurrence& occurrence : term.occurrences) {
      if (occurrence.message == last) continue;
      last = occurrence.message;
      const ScoredMessage& message = messages_[last];
      const std::string_view wording =
          std::string_view(message.analysis.text).substr(occurrence.begin, occurrence.end - occurrence.begin);
      chatters.insert(message.chatter);
      ++wordings[wording];
      polarity += message.score.polarity();
      whole += wording.size() == message.analysis.text.size();
    }
    const auto best = std::ranges::max_element(wordings, {}, [](const auto& entry) { return entry.second; });
    return {.phrase = {.text = std::string(best->first),
                       .messages = term.messages,
                       .chatters = static_cast<std::uint32_t>(chatters.size()),
                       .weight = term.weight,
                       .whole_message = whole >= kWholeShare * term.messages,
                       .polarity = polarity / term.messages,
                       .likes = term.likes},
            .lower = text::fold(best->first),
            .tokens = term.occurrences.front().tokens};
  }

  bool stands_without_names(Occurrences occurrences) {
    std::vector<chat::ChatterId> writers;
    for (const TermOccurrence& occurrence : occurrences) {
      const chat::ChatterId chatter = messages_[occurrence.message].chatter;
      if (std::ranges::find(writers, chatter) != writers.end()) continue;
      if (overlaps_any(names_.in(occurrence.message), occurrence.begin, occurrence.end)) continue;
      writers.push_back(chatter);
      if (writers.size() == kMinChatters) return true;
    }
    return false;
  }

  bool may_be_new(const Weighed& term) const {
    const TermOccurrence& first = term.occurrences.front();
    if (!settings_.want_new_words || first.tokens != 1 || term.messages < kNewWordUses) return false;
    const text::TokenKind kind = tokens_of(messages_[first.message].analysis, first).front().kind;
    return kind == text::TokenKind::kWord || kind == text::TokenKind::kEmote;
  }

  static bool better(const Candidate& a, const Candidate& b) {
    if (a.phrase.weight != b.phrase.weight) return a.phrase.weight > b.phrase.weight;
    return a.phrase.text < b.phrase.text;
  }

  // A better or longer candidate says the same.
  bool absorbed(std::size_t position) const {
    const Candidate& mine = candidates_[position];
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& other = candidates_[i];
      if (i == position) continue;
      if (other.lower == mine.lower && i < position) return true;
      const bool longer = other.lower.size() > mine.lower.size() && other.lower.find(mine.lower) != std::string::npos;
      if (longer && other.phrase.messages >= kAbsorbed * mine.phrase.messages) return true;
      const bool shorter = mine.lower.size() > other.lower.size() && mine.lower.find(other.lower) != std::string::npos;
      if (shorter && i < position && mine.phrase.messages < kAbsorbed * other.phrase.messages) return true;
    }
    return false;
  }

  std::span<const ScoredMessage> messages_;
  const TermTable& table_;
  const TermCounts& background_;
  const PhraseSettings& settings_;
  MessageNames& names_;
  std::vector<Weighed> weighed_;
  std::vector<Candidate> candidates_;
};

}  // namespace

PhraseReport find_phrases(std::span<const ScoredMessage> messages, const TermTable& table, const TermCounts& background,
                          MessageNames& names, const PhraseSettings& settings) {
  PhraseReport report;
  if (table.total > 0) PhraseFinder(messages, table, background, names, settings).run(report);
  return report;
}

}  // namespace crowdline::timeline
