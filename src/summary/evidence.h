// What a text may say: the facts of a summary, the texts of its stream, the glossary's lines, made ready for look-ups.
#pragma once

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/score.h"
#include "summary/claim_words.h"
#include "summary/moment_evidence.h"
#include "summary/verifier.h"

namespace crowdline::summary {

// A fact that has words of chat: what may be quoted or named, and how many wrote it.
struct NamedFact {
  std::string kind;
  std::vector<std::string> phrases;  // quotable
  std::optional<double> chatters, messages, share;
  std::optional<Claim> emotion;  // what most of its messages feel
};

struct Counted {
  std::optional<double> messages, chatters, seconds, ratio;  // of the whole window
};

class Evidence {
 public:
  Evidence(const Summary& facts, const VerifierContext& context);

  const Counted& whole() const { return whole_; }
  const std::vector<NamedFact>& named() const { return named_; }
  // Facts that hold exactly this wording among their phrases.
  std::vector<std::size_t> quoted(const std::string& wording) const;
  // The same, upper and lower case alike; emotes only as they are written.
  std::vector<std::size_t> called(const std::string& folded) const;
  // Words that facts, metadata or glossary hold, lower case.
  bool knows_word(const std::string& folded) const { return words_.contains(folded); }
  // Terms and words, to cut texts by.
  const std::set<std::string>& names() const { return names_; }
  std::size_t most_term_words() const { return most_term_words_; }

  // Whether the facts hold what the word claims. Emotions, moods, events, waves, pace, gaps, questions.
  bool allows(Claim claim) const;
  // Mood words for what was before: "from good to bad".
  bool allows_mood_before(Claim mood) const { return before_ && has_mood(mood, before_); }
  bool tells_mood_before() const { return before_.has_value(); }
  // Mood words in a clause that speaks of the start, the end or a time of the stream.
  bool allows_mood_at(Claim mood, Claim place) const;
  // Brighter or darker there than before: at the end, at a time of the stream (kPlain).
  bool allows_direction_at(Claim direction, Claim place) const;
  // The facts tell how the mood went from start to end.
  bool has_course() const { return start_.has_value(); }
  bool has_risen(Claim emotion) const { return risen_.contains(emotion); }
  bool is_time_of_course(double seconds) const { return peak_ && std::abs(peak_seconds_ - seconds) <= 1; }
  // Whether the mood was at its best or worst at the start, the end or the time told (kPlain).
  bool is_extreme_at(bool best, Claim place) const;
  // The time at which the mood of the stream was best.
  bool is_best_time(double seconds) const {
    return peak_ && start_ && end_ && *peak_ > *start_ && *peak_ > *end_ && std::abs(peak_seconds_ - seconds) <= 1;
  }
  std::optional<double> pace() const { return pace_; }  // against the minutes before
  // The moment that starts at this second; null for none.
  const MomentFact* moment_at(double seconds) const;
  // Shares and amounts that belong to a claim: of an emotion, a wave, an event.
  std::vector<double> shares_of(Claim claim) const;
  std::vector<double> amounts_of(Claim claim) const;
  std::vector<double> messages_of(Claim claim) const;
  // Meaning of a named term holds this word.
  bool explains(const std::string& term, const std::string& folded_word) const;
  // … or, told in another language, a word that claims the same.
  bool explains(const std::string& term, Claim claim) const;
  const std::vector<double>& clock_seconds() const { return clock_; }
  const std::vector<double>& lengths() const { return lengths_; }  // seconds
  const std::vector<double>& means() const { return means_; }

 private:
  void add(const Fact& fact);
  void add_named(const Fact& fact);
  void add_moment(const Fact& fact);
  void add_phrase(const std::string& phrase, std::size_t place);
  void add_words(std::string_view text);
  std::set<Claim> add_claims(std::string_view english);
  static std::set<Claim> claims_in(std::string_view english);
  // At kStart, kEnd, the time that the course tells (kPlain); absent for other times.
  std::optional<double> mean_of_course(Claim place) const;
  bool has_mood(Claim claim, std::optional<double> mean) const;

  Counted whole_;
  std::vector<NamedFact> named_;
  std::map<std::string, std::vector<std::size_t>> quotes_, calls_;
  std::set<std::string> words_, names_;
  std::set<Claim> risen_;   // emotions that there are more of
  std::set<Claim> claims_;  // what the facts' own words claim
  std::map<Claim, std::vector<double>> shares_, amounts_, wave_messages_;
  std::map<std::string, std::set<std::string>> meanings_;
  std::map<std::string, std::set<Claim>> meant_;  // what the words of a meaning claim
  std::optional<std::string> mood_;
  std::optional<double> mean_, before_, now_, start_, peak_, end_, pace_;
  double peak_seconds_ = 0;
  std::vector<MomentFact> moments_;
  std::vector<double> clock_, lengths_, means_;
  std::size_t most_term_words_ = 1;
};

}  // namespace crowdline::summary
