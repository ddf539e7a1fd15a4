#include "summary/claim_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "summary/inflections.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kLongestEnding =
    6;  // bytes after the beginning of a word ("concentrat*"): more would be any name

struct Key {
  std::string_view name;
  Claim claim;
};

constexpr auto kKeys = std::to_array<Key>({
    {"plain", Claim::kPlain},
    {"and", Claim::kAnd},
    {"say", Claim::kSay},
    {"by", Claim::kBy},
    {"article", Claim::kArticle},
    {"person", Claim::kPerson},
    {"people", Claim::kPeople},
    {"viewers", Claim::kViewers},
    {"messages", Claim::kMessages},
    {"second", Claim::kSecond},
    {"minute", Claim::kMinute},
    {"hour", Claim::kHour},
    {"percent", Claim::kPercent},
    {"times", Claim::kTimes},
    {"usual", Claim::kUsual},
    {"total", Claim::kTotal},
    {"among", Claim::kAmong},
    {"among_these", Claim::kAmongThese},
    {"about", Claim::kAbout},
    {"more_than", Claim::kMoreThan},
    {"less_than", Claim::kLessThan},
    {"nearly", Claim::kNearly},
    {"at_least", Claim::kAtLeast},
    {"at_most", Claim::kAtMost},
    {"half_more", Claim::kHalfMore},
    {"out_of", Claim::kOutOf},
    {"more", Claim::kMore},
    {"less", Claim::kLess},
    {"than", Claim::kThan},
    {"ahead", Claim::kAhead},
    {"behind", Claim::kBehind},
    {"mood_noun", Claim::kMoodNoun},
    {"pace_noun", Claim::kPaceNoun},
    {"count", Claim::kCount},
    {"share", Claim::kShare},
    {"ratio", Claim::kRatio},
    {"good", Claim::kGood},
    {"bad", Claim::kBad},
    {"even", Claim::kEven},
    {"mixed", Claim::kMixed},
    {"brighter", Claim::kBrighter},
    {"darker", Claim::kDarker},
    {"faster", Claim::kFaster},
    {"slower", Claim::kSlower},
    {"quiet", Claim::kQuiet},
    {"nobody", Claim::kNobody},
    {"hype", Claim::kHype},
    {"amusement", Claim::kAmusement},
    {"affection", Claim::kAffection},
    {"sadness", Claim::kSadness},
    {"anger", Claim::kAnger},
    {"confusion", Claim::kConfusion},
    {"cringe", Claim::kCringe},
    {"surprise", Claim::kSurprise},
    {"boredom", Claim::kBoredom},
    {"raid", Claim::kRaid},
    {"subscription", Claim::kSubscription},
    {"gift", Claim::kGift},
    {"paid", Claim::kPaid},
    {"title", Claim::kTitle},
    {"category", Claim::kCategory},
    {"poll", Claim::kPoll},
    {"wave", Claim::kWave},
    {"copypasta", Claim::kCopypasta},
    {"spam", Claim::kSpam},
    {"command", Claim::kCommand},
    {"bot", Claim::kBot},
    {"greeting", Claim::kGreeting},
    {"giveaway", Claim::kGiveaway},
    {"flood", Claim::kFlood},
    {"emote_wall", Claim::kEmoteWall},
    {"gap", Claim::kGap},
    {"question", Claim::kQuestion},
    {"new_word", Claim::kNewWord},
    {"rude", Claim::kRude},
    {"start", Claim::kStart},
    {"end", Claim::kEnd},
    {"rank", Claim::kRank},
    {"answered", Claim::kAnswered},
    {"unanswered", Claim::kUnanswered},
    {"cause", Claim::kCause},
    {"begins", Claim::kBegins},
    {"ends", Claim::kEnds},
    {"up", Claim::kUp},
    {"down", Claim::kDown},
    {"best", Claim::kBest},
    {"worst", Claim::kWorst},
    {"calm", Claim::kCalm},
    {"before", Claim::kBefore},
    {"lively", Claim::kLively},
    {"negation", Claim::kNegation},
});

std::string_view next_part(std::string_view& text) {
  const std::size_t from = text.find_first_not_of(' ');
  if (from == std::string_view::npos) return text = {};
  const std::size_t end = std::min(text.find(' ', from), text.size());
  const std::string_view part = text.substr(from, end - from);
  text.remove_prefix(end);
  return part;
}

[[noreturn]] void broken(std::string_view line) {
  throw std::invalid_argument("broken line of a vocabulary: " + std::string(line));
}

// "share .33", "count 3 12 .02 .3", "good".
ClaimWord read_key(std::string_view key, std::string_view line) {
  const std::string_view name = next_part(key);
  const auto known = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key& entry) { return entry.name == name; });
  if (known == kKeys.end()) broken(line);
  std::array<double, 4> values = {1, 0, 1, 0};
  std::size_t count = 0;
  for (std::string_view part = next_part(key); !part.empty(); part = next_part(key), ++count) {
    if (count == values.size() ||
        std::from_chars(part.data(), part.data() + part.size(), values[count]).ec != std::errc())
      broken(line);
  }
  ClaimWord word{.claim = known->claim};
  if (word.claim == Claim::kShare && count == 1) {
    word.share_low = word.share_high = values[0];
  } else if (word.claim == Claim::kCount && (count == 2 || count == 4)) {
    word = {word.claim, values[0], values[1], values[2], values[3]};
  } else if (word.claim == Claim::kRatio && count == 2) {
    word.count_low = values[0];
    word.count_high = values[1];
  } else if (count != 0) {
    broken(line);
  }
  return word;
}

}  // namespace

ClaimWords::ClaimWords(std::string_view language, std::string_view table) : language_(language) {
  for (std::size_t from = 0; from < table.size();) {
    const std::size_t end = std::min(table.find('\n', from), table.size());
    if (end > from) add_line(table.substr(from, end - from));
    from = end + 1;
  }
  for (const auto& [word, claim] : exact_) add_stem(word, claim);
}

void ClaimWords::add_line(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) broken(line);
  const ClaimWord word = read_key(line.substr(0, colon), line);
  std::string_view entries = line.substr(colon + 2);
  for (std::string_view entry = next_part(entries); !entry.empty(); entry = next_part(entries)) {
    const std::size_t mark = entry.find('~');
    if (mark == std::string_view::npos) {
      add_entry(std::string(entry), word);
      continue;
    }
    const std::size_t rest = std::min(entry.find('_', mark), entry.size());  // "react~v_with"
    for (const std::string& form : inflected(language_, entry.substr(0, mark), entry.substr(mark + 1, rest - mark - 1)))
      add_entry(form + std::string(entry.substr(rest)), word);
  }
}

void ClaimWords::add_entry(std::string text, const ClaimWord& word) {
  if (language_ == "fr") {  // elided words are words of their own
    for (std::size_t at = text.find('\''); at < text.size() - 1; at = text.find('\'', at + 1)) text.insert(at + 1, "_");
  }
  const auto words = static_cast<std::size_t>(std::ranges::count(text, '_')) + 1;
  std::ranges::replace(text, '_', ' ');
  if (text.ends_with('*')) {
    text.pop_back();
    beginnings_[text] = word;
  } else {
    most_words_ = std::max(most_words_, words);
    most_bytes_ = std::max(most_bytes_, text.size());
    exact_[text] = word;
  }
}

void ClaimWords::add_stem(const std::string& word, const ClaimWord& claim) {
  if (word.contains(' ')) return;
  const auto [place, is_new] = stems_.try_emplace(stem_of(language_, word), claim);
  if (!is_new && place->second.claim != claim.claim) place->second.claim = Claim::kNegation;
}

const ClaimWord* ClaimWords::find(const std::string& word, bool with_endings) const {
  if (const auto found = exact_.find(word); found != exact_.end()) return &found->second;
  constexpr std::string_view kNoLetters = "0123456789_";  // no ending of any word
  if (!with_endings || word.find_first_of(kNoLetters) != std::string::npos) return nullptr;
  const std::size_t shortest = std::max<std::size_t>(2, word.size() - std::min(word.size(), kLongestEnding));
  for (std::size_t size = word.size(); size >= shortest; --size) {
    const auto found = beginnings_.find(word.substr(0, size));
    if (found != beginnings_.end()) return &found->second;
  }
  if (language_ == "de") {  // "ruhigerem": of "ruhiger", which claims something else than "ruhig"
    for (const std::string_view ending : {"em", "en", "er", "es", "e"}) {
      if (!word.ends_with(ending) || !word.ends_with("er" + std::string(ending))) continue;
      const auto grade = exact_.find(word.substr(0, word.size() - ending.size()));
      if (grade != exact_.end()) return &grade->second;
    }
  }
  const auto stem = stems_.find(stem_of(language_, word));
  return stem == stems_.end() || stem->second.claim == Claim::kNegation ? nullptr : &stem->second;
}

ClaimWords::Match ClaimWords::match(std::span<const std::string> words) const {
  std::vector<std::string> joined(1);
  for (std::size_t i = 0; i < std::min(words.size(), most_words_); ++i)
    joined.push_back(i == 0 ? words[0] : joined.back() + " " + words[i]);
  for (std::size_t length = joined.size() - 1; length > 0; --length) {
    if (const ClaimWord* word = find(joined[length], length == 1)) return {word, length};
  }
  return {};
}

ClaimWords::Match ClaimWords::match_text(std::string_view text) const {
  for (std::size_t size = std::min(text.size(), most_bytes_); size > 0; --size) {
    if (const auto found = exact_.find(std::string(text.substr(0, size))); found != exact_.end())
      return {&found->second, size};
  }
  return {};
}

const ClaimWords* claim_words(std::string_view language) {
  static const std::array<ClaimWords, 6> kAll = {ClaimWords("en", kEnglishWords), ClaimWords("es", kSpanishWords),
                                                 ClaimWords("de", kGermanWords),  ClaimWords("pt", kPortugueseWords),
                                                 ClaimWords("fr", kFrenchWords),  ClaimWords("ja", kJapaneseWords)};
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  for (const ClaimWords& words : kAll) {
    if (words.language() == primary) return &words;
  }
  return nullptr;
}

}  // namespace crowdline::summary
