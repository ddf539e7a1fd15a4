#include "summary/claim_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "summary/claim_amounts.h"
#include "summary/claim_causes.h"
#include "summary/claim_moments.h"
#include "summary/claim_ranks.h"

namespace crowdline::summary {
namespace {

using Kind = ClaimItem::Kind;

constexpr std::size_t kMostTermsInARow = 3;
// Of the usual pace: what a reader still calls usual.
constexpr double kLeastUsual = 0.75;
constexpr double kMostUsual = 1.3;
constexpr std::size_t kUsualBehind = 4;  // words from "above" to "the usual"

bool is_mood(Claim claim) { return claim >= Claim::kGood && claim <= Claim::kMixed; }
bool is_direction(Claim claim) { return claim >= Claim::kBrighter && claim <= Claim::kSlower; }
bool is_emotion(Claim claim) { return claim >= Claim::kHype && claim <= Claim::kBoredom; }

bool is_feeling(Claim claim) {
  return is_mood(claim) || is_direction(claim) || is_emotion(claim) || (claim >= Claim::kUp && claim <= Claim::kLively);
}

class ClaimChecker {
 public:
  ClaimChecker(std::span<const ClaimItem> items, const Evidence& evidence)
      : items_(items), scene_(items), evidence_(evidence) {}

  Verdict check(bool title) const {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const ClaimItem& item = items_[i];
      const bool feeling = is_feeling(item.claim);
      const bool made = feeling && is_made_by_event(scene_, i);
      if (item.kind != Kind::kWord || (holds_word(i) && !made)) continue;
      return {feeling ? Fault::kMood : Fault::kWord, item.text};
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const ClaimItem& item = items_[i];
      if (is_clock(item) && !is_known_time(item.seconds)) return {Fault::kNumber, item.text};
      if (is_quantity(item) && !holds_amount(scene_, i, evidence_)) return {Fault::kNumber, item.text};
    }
    return title ? Verdict{} : check_lists();
  }

 private:
  bool is_known_time(double seconds) const {
    return std::ranges::any_of(evidence_.clock_seconds(), [&](double known) { return std::abs(known - seconds) <= 1; });
  }

  bool holds_word(std::size_t place) const {
    const Claim claim = items_[place].claim;
    if (claim == Claim::kSay && drops(place)) return holds_trend(place);
    if (claim == Claim::kUsual) return holds_normal(place);
    if (claim < Claim::kGood) return holds_usual(place) && holds_comparison(scene_, place, evidence_);
    if (is_mood(claim)) return holds_mood(place);
    if (is_direction(claim) || claim == Claim::kLively) return holds_direction(place);
    if (is_emotion(claim)) return holds_emotion(place);
    switch (claim) {
      case Claim::kRank:
        if (const auto best = grades_mood(place)) return holds_extreme(place, *best);
        return holds_rank(scene_, place, evidence_);
      case Claim::kStart:
      case Claim::kEnd:
        return true;
      case Claim::kBegins:
        return true;
      case Claim::kEnds:
        return evidence_.has_course() && scene_.nearest(place, false, [](const ClaimItem& item) {
          return item.kind == Kind::kWord && (is_mood(item.claim) || is_direction(item.claim));
        });
      case Claim::kBest:
      case Claim::kWorst:
        return holds_extreme(place, claim == Claim::kBest);
      case Claim::kCategory:
        return turns_to_mood(place) || evidence_.allows(claim);
      case Claim::kCause:
        return holds_cause(place);
      case Claim::kUp:
      case Claim::kDown:
        return holds_trend(place);
      default:
        return evidence_.allows(claim);
    }
  }

  // "the mood drops", unlike "somebody drops a word".
  bool drops(std::size_t place) const {
    if (place == 0 || !items_[place].text.starts_with("drop")) return false;
    const ClaimItem& subject = items_[place - 1];
    return subject.kind == Kind::kWord &&
           (subject.claim == Claim::kMoodNoun || subject.claim == Claim::kPaceNoun || is_emotion(subject.claim));
  }

  // "the pace is normal": where nothing in the clause says that it differs.
  bool holds_normal(std::size_t place) const {
    const auto differs = [](const ClaimItem& item) {
      const Claim claim = item.claim;
      return is_quantity(item) ||
             (item.kind == Kind::kWord &&
              (is_direction(claim) || claim == Claim::kMoreThan || claim == Claim::kLessThan ||
               (claim >= Claim::kMore && claim <= Claim::kBehind) || (claim >= Claim::kUp && claim <= Claim::kLively)));
    };
    if (scene_.in_clause(place, differs) || !scene_.in_clause(place, claims(Claim::kPaceNoun))) return true;
    const double ratio = evidence_.whole().ratio.value_or(1);
    return ratio >= kLeastUsual && ratio <= kMostUsual;
  }

  // "above normal", "more than usual": of the pace.
  bool holds_usual(std::size_t place) const {
    const Claim claim = items_[place].claim;
    const bool above = claim == Claim::kMoreThan || claim == Claim::kAhead || claim == Claim::kMore;
    const bool below = claim == Claim::kLessThan || claim == Claim::kBehind || claim == Claim::kLess;
    if (!above && !below) return true;
    for (std::size_t i = place; i-- > 0 && place - i <= 2;) {  // Japanese: "usual" stands before
      if (is_claim(items_[i], Claim::kUsual) && (items_[place].text.starts_with("を") || items_[i + 1].text == "より"))
        return evidence_.allows(above ? Claim::kFaster : Claim::kSlower);
    }
    for (std::size_t i = place + 1; i < items_.size() && i <= place + kUsualBehind; ++i) {
      if (is_claim(items_[i], Claim::kUsual)) return evidence_.allows(above ? Claim::kFaster : Claim::kSlower);
      const Claim between = items_[i].claim;
      const bool small = between == Claim::kPlain || between == Claim::kArticle || between == Claim::kThan ||
                         between == Claim::kMessages || between == Claim::kPaceNoun;
      if (items_[i].kind != Kind::kWord || !small) return true;
    }
    return true;
  }

  // "most positive": true; "most negative": false; absent for other ranks.
  std::optional<bool> grades_mood(std::size_t place) const {
    if (!evidence_.has_course() || place + 1 >= items_.size()) return std::nullopt;
    const ClaimItem& next = items_[place + 1];
    if (next.kind != Kind::kWord) return std::nullopt;
    if (next.claim == Claim::kGood || next.claim == Claim::kBrighter) return true;
    if (next.claim == Claim::kBad || next.claim == Claim::kDarker) return false;
    return std::nullopt;
  }

  // "the mood is best at the end": of its course. Without a mood it is a rank.
  bool holds_extreme(std::size_t place, bool best) const {
    const bool of_mood = scene_.nearest(place, false, claims(Claim::kMoodNoun)).has_value();
    const auto part = part_of_course(place);
    if (of_mood && part) return evidence_.is_extreme_at(best, *part);
    return best && holds_rank(scene_, place, evidence_);
  }

  // "switches to negative": no category, but a mood that is looked at itself. Not of a noun like "game".
  bool turns_to_mood(std::size_t place) const {
    const std::string& text = items_[place].text;
    const bool behind = place + 1 < items_.size() && is_mood_word(items_[place + 1]);
    const bool before = place > 0 && is_mood_word(items_[place - 1]);
    return (text.contains(' ') && behind) || (text.starts_with("に") && before);
  }

  bool holds_mood(std::size_t place) const {
    const Claim mood = items_[place].claim;
    if (is_after(place) && evidence_.tells_mood_before()) return evidence_.allows_mood_before(mood);
    if (was_before(place) && evidence_.allows_mood_before(mood)) return true;
    const auto course = part_of_course(place);
    const MomentFact* moment = moment_there(scene_, place, evidence_);
    if (moment != nullptr && moment->claims.contains(mood)) return true;
    const bool left = is_left(place) && evidence_.tells_mood_before();
    if (!left && (course ? evidence_.allows_mood_at(mood, *course) : evidence_.allows(mood))) return true;
    return is_explained(place);
  }

  static bool is_mood_word(const ClaimItem& item) { return item.kind == Kind::kWord && is_mood(item.claim); }

  // "from good": right behind a word like "from".
  bool is_from(std::size_t place) const {
    for (std::size_t i = place + 1; i < items_.size() && i <= place + 2; ++i) {
      if (items_[i].text == "から") return scene_.first_after(i, is_mood_word).has_value();  // Japanese: behind it
    }
    constexpr auto kFromThe = std::to_array<std::string_view>({"vom", "du", "do", "da", "del"});
    const bool from_the = place > 0 && std::ranges::find(kFromThe, items_[place - 1].text) != kFromThe.end();
    const auto next = scene_.first_after(place, is_mood_word);
    if (from_the && next && scene_.same_clause(*next, place)) return true;
    const auto from = scene_.last_before(place, claims(Claim::kBy));
    const auto last = scene_.last_before(place, is_mood_word);
    return from && scene_.follows(place, Claim::kBy) && (!last || *last < *from);
  }
  // "after a good stretch": a word like "after" right before, small words between.
  bool is_after(std::size_t place) const {
    constexpr auto kAfter = std::to_array<std::string_view>({"after", "nach", "tras", "después de", "após", "après"});
    for (std::size_t i = place; i-- > 0 && place - i <= 3;) {
      if (items_[i].kind != Kind::kWord || items_[i].claim > Claim::kArticle) return false;
      if (std::ranges::find(kAfter, items_[i].text) != kAfter.end()) return true;
    }
    return false;
  }
  // "from good to bad": the first of the two.
  bool is_left(std::size_t place) const {
    const auto next = scene_.first_after(place, is_mood_word);
    return is_from(place) && next && scene_.same_clause(*next, place);
  }
  bool was_before(std::size_t place) const {
    const auto then = scene_.nearest(place, true, claims(Claim::kBefore));
    return is_from(place) || (then && std::max(*then, place) - std::min(*then, place) <= 2);
  }

  bool holds_direction(std::size_t place) const {
    const Claim claim = items_[place].claim;
    if (mood_moves(place, claim)) return true;
    const bool fast = claim == Claim::kFaster || claim == Claim::kLively;
    // "half as busy as usual": the ratio is what is claimed, and is checked itself.
    if (fast && scene_.in_clause(place, claims(Claim::kUsual)) && scene_.in_clause(place, is_quantity)) return true;
    const MomentFact* moment = moment_there(scene_, place, evidence_);
    return fast && moment != nullptr && moment->ratio.value_or(0) > 1;
  }

  // "rises": the mood, the pace or a feeling, whichever stands nearest. Of a term nothing is said: "the word falls often".
  bool holds_trend(std::size_t place) const {
    const bool up = items_[place].claim == Claim::kUp;
    // "sadness grows" beside "the mood": the feeling is what grows; "the mood sinks into sadness": the mood.
    const auto feeling = scene_.nearest(
        place, true, [](const ClaimItem& item) { return item.kind == Kind::kWord && is_emotion(item.claim); });
    const bool beside = feeling && std::max(*feeling, place) - std::min(*feeling, place) <= 2;
    const bool grows = beside && (up || *feeling < place);
    auto subject = grows ? feeling : scene_.nearest(place, true, claims(Claim::kMoodNoun));
    if (!subject)
      subject = scene_.nearest(place, true, [](const ClaimItem& item) {
        return is_term(item) || (item.kind == Kind::kWord && (moves(item.claim) || is_emotion(item.claim)));
      });
    if (subject && is_term(items_[*subject])) return true;
    const Claim claim = subject ? items_[*subject].claim : Claim::kPlain;
    const MomentFact* moment = moment_there(scene_, place, evidence_);
    if (is_emotion(claim)) return up && (moment ? moment->claims.contains(claim) : evidence_.has_risen(claim));
    const bool of_mood = claim == Claim::kMoodNoun || claim == Claim::kPlain;
    const bool of_pace = claim != Claim::kMoodNoun;
    if (of_mood && mood_moves(place, up ? Claim::kBrighter : Claim::kDarker)) return true;
    return of_pace && evidence_.allows(up ? Claim::kFaster : Claim::kSlower);
  }
  static bool moves(Claim claim) {
    return claim == Claim::kMoodNoun || claim == Claim::kPaceNoun || claim == Claim::kMessages ||
           claim == Claim::kPeople || claim == Claim::kViewers;
  }

  bool mood_moves(std::size_t place, Claim direction) const {
    const auto course = part_of_course(place);
    return evidence_.allows(direction) || (course && evidence_.allows_direction_at(direction, *course));
  }

  bool holds_emotion(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const MomentFact* moment = moment_there(scene_, place, evidence_);
    if (moment != nullptr ? moment->claims.contains(item.claim) : evidence_.allows(item.claim)) return true;
    return term_feels(place, item.claim) || is_explained(place);
  }

  // Some term of the sentence has a fact that says so: "mostly amusement".
  bool term_feels(std::size_t place, Claim emotion) const {
    return scene_
        .nearest(place, false,
                 [&](const ClaimItem& other) {
                   return is_term(other) && std::ranges::any_of(other.facts, [&](std::size_t fact) {
                            return evidence_.named()[fact].emotion == emotion;
                          });
                 })
        .has_value();
  }

  // The meaning of an emote may be told beside it.
  bool is_explained(std::size_t place) const {
    return scene_
        .nearest(place, false,
                 [&](const ClaimItem& other) {
                   return is_term(other) && (evidence_.explains(other.text, items_[place].text) ||
                                             evidence_.explains(other.text, items_[place].claim));
                 })
        .has_value();
  }

  // A cause is a term whose own messages feel what the sentence names.
  bool holds_cause(std::size_t place) const {
    const auto emotion = scene_.nearest(
        place, false, [](const ClaimItem& item) { return item.kind == Kind::kWord && is_emotion(item.claim); });
    return emotion && term_feels(place, items_[*emotion].claim);
  }

  // kStart, kEnd or kPlain (the time that the course knows), kMinute (another one) by the nearest word for it in the clause;
  // absent when the clause speaks of no part.
  std::optional<Claim> part_of_course(std::size_t place) const {
    if (!evidence_.has_course()) return std::nullopt;
    const auto marker = scene_.nearest(place, true, [](const ClaimItem& item) {
      return is_clock(item) || is_claim(item, Claim::kStart) || is_claim(item, Claim::kEnd) ||
             is_claim(item, Claim::kBegins) || is_claim(item, Claim::kEnds);
    });
    if (!marker) return std::nullopt;
    if (is_clock(items_[*marker]))
      return evidence_.is_time_of_course(items_[*marker].seconds) ? Claim::kPlain : Claim::kMinute;
    const Claim claim = items_[*marker].claim;
    return claim == Claim::kStart || claim == Claim::kBegins ? Claim::kStart : Claim::kEnd;
  }

  Verdict check_lists() const {
    std::size_t in_a_row = 0;
    for (const ClaimItem& item : items_) {
      if (is_term(item)) {
        if (++in_a_row > kMostTermsInARow) return {Fault::kShape, item.text};
      } else if (item.text != "," && item.text != "、" && item.text != "・" &&
                 !(item.kind == Kind::kWord && (item.claim == Claim::kAnd || item.claim == Claim::kArticle))) {
        in_a_row = 0;
      }
    }
    return {};
  }

  std::span<const ClaimItem> items_;
  ClaimScene scene_;
  const Evidence& evidence_;
};

}  // namespace

Verdict check_claims(std::span<const ClaimItem> items, const Evidence& evidence, bool title) {
  return ClaimChecker(items, evidence).check(title);
}

}  // namespace crowdline::summary
