#include "summary/evidence.h"

#include <algorithm>
#include <cmath>

#include "summary/claim_text.h"
#include "timeline/window.h"

namespace crowdline::summary {
namespace {

constexpr double kGoodMood = 0.1;  // means beyond it count as good or bad where no label is stored
constexpr double kEvenMood = 0.15;
constexpr double kFasterRatio = 1.2;
constexpr double kSlowerRatio = 0.8;
constexpr double kBusyRatio = 1.4;  // from here on a chat is not calm
constexpr double kQuietMessages = 12;
constexpr double kBeforeSeconds = 300;  // what a change of mood is measured against

std::optional<double> value_of(const Fact& fact, std::string_view name) {
  for (const auto& [known, value] : fact.values) {
    if (known == name) return value;
  }
  return std::nullopt;
}

std::string first_part(std::string_view text, std::string_view ends) {
  return std::string(text.substr(0, text.find_first_of(ends)));
}

std::optional<Claim> emotion_claim(std::string_view name) {
  const auto emotion = model::emotion_from(name);
  if (!emotion || *emotion == model::Emotion::kNone) return std::nullopt;
  return static_cast<Claim>(static_cast<int>(Claim::kHype) + static_cast<int>(*emotion));
}

std::optional<Claim> wave_claim(std::string_view name) {
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) {
    if (name == timeline::to_string(static_cast<timeline::MessageClass>(i)))
      return static_cast<Claim>(static_cast<int>(Claim::kCopypasta) + static_cast<int>(i) - 1);
  }
  return std::nullopt;
}

std::optional<Claim> event_claim(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Claim>, 7> kEvents = {{{"raid", Claim::kRaid},
                                                                          {"subscription", Claim::kSubscription},
                                                                          {"gift", Claim::kGift},
                                                                          {"paid", Claim::kPaid},
                                                                          {"title", Claim::kTitle},
                                                                          {"category", Claim::kCategory},
                                                                          {"poll", Claim::kPoll}}};
  for (const auto& [known, claim] : kEvents) {
    if (known == name) return claim;
  }
  return std::nullopt;
}

// "… of 30 chatters, mostly amusement"
std::optional<Claim> emotion_of_term(std::string_view text) {
  constexpr std::string_view kMostly = ", mostly ";
  const std::size_t at = text.rfind(kMostly);
  return at == std::string_view::npos ? std::nullopt
                                      : emotion_claim(first_part(text.substr(at + kMostly.size()), " ,;."));
}

std::string text_between_quotes(std::string_view text) {
  const std::size_t open = text.find('"');
  const std::size_t close = text.rfind('"');
  return open == std::string_view::npos || close <= open ? "" : std::string(text.substr(open + 1, close - open - 1));
}

const std::vector<std::size_t>& found_in(const std::map<std::string, std::vector<std::size_t>>& all,
                                         const std::string& key) {
  static const std::vector<std::size_t> kNone;
  const auto found = all.find(key);
  return found == all.end() ? kNone : found->second;
}

std::vector<double> values_in(const std::map<Claim, std::vector<double>>& all, Claim claim) {
  const auto found = all.find(claim);
  return found == all.end() ? std::vector<double>{} : found->second;
}

}  // namespace

Evidence::Evidence(const Summary& facts, const VerifierContext& context) {
  for (const Fact& fact : facts.facts) add(fact);
  const chat::StreamInfo& stream = context.stream;
  for (const std::string* text : {&stream.title, &stream.description, &stream.channel, &stream.category})
    add_words(*text);
  if (!stream.category.empty()) names_.insert(stream.category);
  for (const auto& [term, meaning] : context.glossary) {
    add_words(meaning);
    const auto words = words_in(meaning);
    meanings_[term].insert(words.begin(), words.end());
    meant_[term].merge(claims_in(meaning));
  }
}

void Evidence::add(const Fact& fact) {
  const auto number = [&](std::string_view name) { return value_of(fact, name); };
  if (fact.kind == "rate" || fact.kind == "quiet") {
    whole_ = {number("messages"), number("chatters"), number("seconds"), number("ratio")};
    if (whole_.seconds) lengths_.push_back(*whole_.seconds);
    if (fact.kind == "quiet") claims_.insert(Claim::kQuiet);
  } else if (fact.kind == "mood") {
    mood_ = first_part(fact.text, ",");
    mean_ = number("mean");
  } else if (fact.kind == "change") {
    if (!number("start")) lengths_.push_back(kBeforeSeconds);
    if (number("before")) before_ = number("before");
    if (number("now")) now_ = number("now");
    if (number("start")) start_ = number("start");
    if (number("peak")) peak_ = number("peak");
    if (number("end")) end_ = number("end");
    if (number("peak_ms")) peak_seconds_ = std::floor(*number("peak_ms") / 1000);
    if (number("pace")) pace_ = number("pace");
    if (std::set<Claim> found = add_claims(fact.text); fact.values.empty()) risen_.merge(found);
  } else if (fact.kind == "emotion") {
    if (const auto claim = emotion_claim(first_part(fact.text, " "))) {
      claims_.insert(*claim);
      if (number("share")) shares_[*claim].push_back(*number("share"));
    }
  } else if (fact.kind == "copypasta") {
    const auto claim = wave_claim(fact.text.substr(fact.text.find_last_of(' ') + 1)).value_or(Claim::kWave);
    claims_.insert({claim, Claim::kWave});
    if (claim != Claim::kWave && number("share")) shares_[Claim::kWave].push_back(*number("share"));
    if (number("share")) shares_[claim].push_back(*number("share"));
    if (number("messages")) wave_messages_[claim].push_back(*number("messages"));
  } else if (fact.kind == "event") {
    if (const auto claim = event_claim(first_part(fact.text, ":"))) {
      claims_.insert(*claim);
      if (number("amount")) amounts_[*claim].push_back(*number("amount"));
    }
    add_words(fact.text.substr(std::min(fact.text.find(':'), fact.text.size())));
  } else if (fact.kind == "gap") {
    claims_.insert(Claim::kGap);
    if (number("seconds")) lengths_.push_back(*number("seconds"));
  } else if (fact.kind == "question") {
    claims_.insert({Claim::kQuestion, fact.text.ends_with(", answered") ? Claim::kAnswered : Claim::kUnanswered});
  } else if (fact.kind == "new_word") {
    claims_.insert(Claim::kNewWord);
  } else if (fact.kind == "toxicity") {
    claims_.insert(Claim::kRude);
    if (number("share")) shares_[Claim::kRude].push_back(*number("share"));
  } else if (fact.kind == "moment") {
    add_claims(fact.text);
    add_moment(fact);
  } else if (fact.kind != "topic" && fact.kind != "term" && fact.kind != "emote") {
    add_claims(fact.text);  // of kinds to come
  }
  for (const char* name : {"mean", "low", "high", "before", "now", "start", "peak", "end"}) {
    if (number(name) && (fact.kind == "mood" || fact.kind == "change")) means_.push_back(*number(name));
  }
  for (const char* name : {"start_ms", "peak_ms"}) {
    if (number(name)) clock_.push_back(std::floor(*number(name) / 1000));
  }
  add_named(fact);
}

void Evidence::add_named(const Fact& fact) {
  if (fact.kind == "moment") return;
  const std::string inner = text_between_quotes(fact.text);
  if (fact.phrases.empty() && inner.empty()) return;
  const std::size_t place = named_.size();
  named_.push_back({fact.kind, fact.phrases, value_of(fact, "chatters"), value_of(fact, "messages"),
                    value_of(fact, "share"), emotion_of_term(fact.text)});
  std::vector<std::string> callable = fact.phrases;
  if (callable.empty()) callable.push_back(inner);
  for (const std::string& phrase : fact.phrases) quotes_[phrase].push_back(place);
  for (const std::string& phrase : callable) add_phrase(phrase, place);
}

void Evidence::add_phrase(const std::string& phrase, std::size_t place) {
  calls_[is_odd_name(phrase) ? phrase : lower_text(phrase)].push_back(place);
  names_.insert(phrase);
  add_words(phrase);
  most_term_words_ = std::max(most_term_words_, words_in(phrase).size());
}

// What its sentence quotes, three chatters wrote, as all that is quotable.
void Evidence::add_moment(const Fact& fact) {
  moments_.push_back(read_moment(fact));
  for (const MomentFact::Quote& quote : moments_.back().quotes) {
    quotes_[quote.text].push_back(named_.size());
    add_phrase(quote.text, named_.size());
    named_.push_back({fact.kind, {quote.text}, quote.chatters, std::nullopt, std::nullopt, std::nullopt});
  }
  lengths_.insert(lengths_.end(), moments_.back().lengths.begin(), moments_.back().lengths.end());
}

const MomentFact* Evidence::moment_at(double seconds) const {
  const auto found =
      std::ranges::find_if(moments_, [&](const MomentFact& moment) { return std::abs(moment.seconds - seconds) <= 1; });
  return found == moments_.end() ? nullptr : &*found;
}

void Evidence::add_words(std::string_view text) {
  for (std::string& word : words_in(text)) {
    if (word.size() > 1 && static_cast<unsigned char>(word[0]) >= 0xE3) names_.insert(word);  // to cut Japanese by
    words_.insert(std::move(word));
  }
}

std::set<Claim> Evidence::claims_in(std::string_view english) {
  std::set<Claim> found;
  const std::vector<std::string> words = words_in(english);
  for (std::size_t at = 0; at < words.size();) {
    const auto match = claim_words("en")->match(std::span(words).subspan(at));
    if (match.word != nullptr) found.insert(match.word->claim);
    at += std::max<std::size_t>(match.length, 1);
  }
  return found;
}

std::set<Claim> Evidence::add_claims(std::string_view english) {
  std::set<Claim> found = claims_in(english);
  claims_.insert(found.begin(), found.end());
  return found;
}

std::vector<std::size_t> Evidence::quoted(const std::string& wording) const { return found_in(quotes_, wording); }
std::vector<std::size_t> Evidence::called(const std::string& folded) const { return found_in(calls_, folded); }
std::vector<double> Evidence::shares_of(Claim claim) const { return values_in(shares_, claim); }
std::vector<double> Evidence::amounts_of(Claim claim) const {
  if (claim == Claim::kSubscription && !claims_.contains(claim)) claim = Claim::kGift;  // they are subscriptions, too
  return values_in(amounts_, claim);
}
std::vector<double> Evidence::messages_of(Claim claim) const { return values_in(wave_messages_, claim); }

bool Evidence::explains(const std::string& term, const std::string& folded_word) const {
  const auto meaning = meanings_.find(term);
  return meaning != meanings_.end() && meaning->second.contains(folded_word);
}

bool Evidence::explains(const std::string& term, Claim claim) const {
  const auto meant = meant_.find(term);
  return meant != meant_.end() && meant->second.contains(claim);
}

// By the label where it is stored, by the mean where it is not.
bool Evidence::has_mood(Claim claim, std::optional<double> mean) const {
  const bool whole = mean == mean_ && mood_;
  switch (claim) {
    case Claim::kGood:
      return whole ? *mood_ == "positive" : mean && *mean > kGoodMood;
    case Claim::kBad:
      return whole ? *mood_ == "negative" : mean && *mean < -kGoodMood;
    case Claim::kEven:
      return whole ? *mood_ == "neutral" : mean && std::abs(*mean) < kEvenMood;
    case Claim::kMixed:
      return whole && *mood_ == "mixed";
    default:
      return false;
  }
}

std::optional<double> Evidence::mean_of_course(Claim place) const {
  switch (place) {
    case Claim::kStart:
      return start_;
    case Claim::kEnd:
      return end_;
    case Claim::kPlain:
      return peak_;
    default:
      return std::nullopt;
  }
}

bool Evidence::allows_mood_at(Claim mood, Claim place) const { return has_mood(mood, mean_of_course(place)); }

bool Evidence::allows_direction_at(Claim direction, Claim place) const {
  if (!start_ || place == Claim::kStart) return false;
  const std::optional<double> there = mean_of_course(place);
  const std::optional<double> last = place == Claim::kEnd && peak_ ? peak_ : start_;
  if (!there) return false;
  return direction == Claim::kBrighter ? *there > *last : direction == Claim::kDarker && *there < *last;
}

bool Evidence::is_extreme_at(bool best, Claim place) const {
  const std::optional<double> there = mean_of_course(place);
  if (!there) return false;
  const auto beyond = [&](const std::optional<double>& other) {
    return other && (best ? *other > *there : *other < *there);
  };
  return !beyond(start_) && !beyond(end_) && !beyond(peak_);
}

bool Evidence::allows(Claim claim) const {
  const double ratio = whole_.ratio.value_or(1);
  switch (claim) {
    case Claim::kGood:
    case Claim::kBad:
    case Claim::kEven:
    case Claim::kMixed:
      return has_mood(claim, mean_);
    case Claim::kBrighter:
      return (before_ && now_ && *now_ > *before_) || (start_ && end_ && *end_ > *start_ + kGoodMood);
    case Claim::kDarker:
      return (before_ && now_ && *now_ < *before_) || (start_ && end_ && *end_ < *start_ - kGoodMood);
    case Claim::kFaster:
      return ratio >= kFasterRatio || claims_.contains(Claim::kFaster);
    case Claim::kSlower:
      return ratio <= kSlowerRatio || claims_.contains(Claim::kSlower) || claims_.contains(Claim::kQuiet);
    case Claim::kQuiet:
      return ratio <= kSlowerRatio || claims_.contains(Claim::kQuiet) || whole_.messages.value_or(99) <= kQuietMessages;
    case Claim::kLively:
      return allows(Claim::kFaster) || allows(Claim::kHype);
    case Claim::kCalm:
      return !allows(Claim::kBad) && (allows(Claim::kQuiet) || ratio < kBusyRatio);
    case Claim::kNobody:
      return whole_.messages && *whole_.messages == 0;
    case Claim::kGreeting:
      return claims_.contains(Claim::kRaid) || claims_.contains(Claim::kGreeting);
    case Claim::kSubscription:
      return claims_.contains(claim) || claims_.contains(Claim::kGift);
    case Claim::kRaid:
      return claims_.contains(Claim::kRaid) || claims_.contains(Claim::kGreeting);
    case Claim::kNegation:
      return false;
    default:
      return claims_.contains(claim);
  }
}

}  // namespace crowdline::summary
