#include "timeline/topic_words.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>

#include "base/short_hash.h"
#include "text/stopwords.h"
#include "text/word_set.h"
#include "timeline/term_tally.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr unsigned char kFirstScriptByte = 0xE3;  // of kana and Han in UTF-8
constexpr std::size_t kWholeWordBytes = 9;        // three characters: shorter ones are inside of too much

enum class Script : std::uint8_t { kOther, kHiragana, kKatakana, kHan };

// Of the code point at `at`, by the first two of its three UTF-8 bytes: U+3040 to U+30FF and U+3400 to U+9FFF.
Script script_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0xE3 || first > 0xE9 || at + 2 >= text.size()) return Script::kOther;
  const unsigned code = static_cast<unsigned>(first & 0x0FU) << 12 |
                        static_cast<unsigned>(static_cast<unsigned char>(text[at + 1]) & 0x3FU) << 6 |
                        (static_cast<unsigned char>(text[at + 2]) & 0x3FU);
  if (code >= 0x3040 && code < 0x30A0) return Script::kHiragana;
  if (code >= 0x30A0 && code < 0x3100) return Script::kKatakana;
  return code >= 0x3400 && code < 0xA000 ? Script::kHan : Script::kOther;
}

// Words that stand in talk about anything.
constexpr std::string_view kFillerWords[] = {
    "actually",  "always",  "another",  "anyone",     "anything", "aren't",    "bad",       "best",     "better",
    "big",       "bit",     "bro",      "came",       "can't",    "cant",      "come",      "comes",    "couldn't",
    "day",       "days",    "didn't",   "didnt",      "doesn't",  "doesnt",    "don't",     "dont",     "dude",
    "even",      "ever",    "everyone", "everything", "feel",     "feels",     "felt",      "first",    "gave",
    "get",       "gets",    "getting",  "give",       "gonna",    "good",      "got",       "gotta",    "great",
    "guess",     "guy",     "guys",     "happen",     "happened", "happens",   "he's",      "here's",   "hey",
    "hope",      "how's",   "hows",     "i'd",        "i'll",     "i'm",       "i've",      "im",       "isn't",
    "isnt",      "it's",    "ive",      "keep",       "kind",     "kinda",     "knew",      "know",     "known",
    "last",      "let",     "let's",    "like",       "liked",    "likes",     "literally", "little",   "look",
    "looked",    "looking", "looks",    "lot",        "lots",     "made",      "make",      "makes",    "making",
    "man",       "many",    "maybe",    "mean",       "means",    "meant",     "minute",    "more",     "most",
    "much",      "nah",     "need",     "needed",     "never",    "new",       "next",      "nice",     "no",
    "nope",      "oh",      "ok",       "okay",       "old",      "other",     "part",      "people",   "pretty",
    "probably",  "put",     "really",   "remember",   "right",    "said",      "same",      "saw",      "say",
    "saying",    "says",    "see",      "seen",       "she's",    "shouldn't", "small",     "somebody", "someone",
    "something", "sort",    "start",    "started",    "still",    "stuff",     "sure",      "take",     "takes",
    "tell",      "that's",  "thats",    "there's",    "they're",  "theyre",    "thing",     "things",   "think",
    "thought",   "time",    "times",    "today",      "tonight",  "took",      "try",       "trying",   "use",
    "used",      "wait",    "wanna",    "want",       "wanted",   "wants",     "wasn't",    "wasnt",    "way",
    "we're",     "well",    "what's",   "whats",      "where's",  "who's",     "won't",     "wont",     "worst",
    "wouldn't",  "wrong",   "yeah",     "year",       "years",    "yep",       "yes",       "you're",   "youre",
};
constexpr text::WordSet kFillers(kFillerWords);

// Whether a word says something by itself.
enum class Weakness : std::uint8_t { kUnknown, kWeak, kStrong };

// Words of one root.
struct Group {
  std::uint32_t messages = 0;   // one that holds two spellings counts twice
  ChatterTag writer = 0;        // the first
  bool shared = false;          // others wrote it, too
  std::uint32_t tally = kNone;  // place in tallies_, once a place counts for it
};

// What counts for a root, before it is known whether it becomes a candidate.
struct Tally {
  std::string_view first;  // folded; of a part of a token as it stands
  bool part = false;
  bool two_chatters = false;
  chat::ChatterId chatter = 0;      // the first
  std::uint32_t messages = 0;       // that hold it
  std::uint32_t last = kNone;       // of these
  std::uint32_t candidate = kNone;  // place in found_, once it has one
};

std::string root_of_tally(const Tally& tally) { return root_of(tally.part ? text::fold(tally.first) : tally.first); }

class Finder {
 public:
  Finder(std::span<const ScoredMessage> messages, const std::vector<bool>& speech, const TermTable& table)
      : messages_(messages),
        speech_(speech),
        table_(table),
        group_of_(table.words.size(), kNone),
        weak_(table.words.size(), Weakness::kUnknown) {
    groups_.reserve(table.words.size());
    roots_.expect(table.words.size());
  }

  std::vector<TopicCandidate> run() {
    each_spoken([this](std::uint32_t message, std::size_t place) { find_roots(message, place); });
    skip_unless([](const Group& group) { return group.shared; });
    each_place([this](Group& group, const WordPlace& place) { note(group, place); });
    open_candidates();
    skip_unless([this](const Group& group) { return candidate_of(group) != kNone; });
    each_place([this](Group& group, const WordPlace& place) { collect(group, place); });
    keep_shared();
    return std::move(found_);
  }

 private:
  // Calls visit(message, place of its first token in table.numbers).
  template <typename Visit>
  void each_spoken(Visit visit) {
    std::size_t place = 0;
    for (std::uint32_t i = 0; i < messages_.size(); ++i) {
      if (!speech_[i]) continue;
      visit(i, place);
      place += messages_[i].analysis.tokens.size();
    }
  }

  // All that a message says is one token, however often.
  static bool says_one_thing(const text::Analysis& analysis) {
    const text::Token* first = nullptr;
    for (const text::Token& token : analysis.tokens) {
      if (token.kind == text::TokenKind::kMark) continue;
      if (first != nullptr && token.fold_hash != first->fold_hash) return false;
      if (first == nullptr) first = &token;
    }
    return first != nullptr;
  }

  // Puts every word in the group of its root, once.
  void find_roots(std::uint32_t message, std::size_t place) {
    const text::Analysis& analysis = messages_[message].analysis;
    for (std::size_t t = 0; t < analysis.tokens.size(); ++t) {
      const std::uint32_t number = table_.numbers[place + t];
      if (number == kNone || group_of_[number] != kNone) continue;
      const text::Token& token = analysis.tokens[t];
      if (holds_script(analysis, token)) continue;
      root_into(root_, analysis.folded_view(token));
      group_of_[number] = group_of(root_);
      count(groups_[group_of_[number]], table_.words[number]);
    }
  }

  static void count(Group& group, const WordUse& use) {
    if (group.messages == 0) group.writer = use.tags[0];
    group.messages += use.messages;
    group.shared = group.shared || use.writers > 1 || use.tags[0] != group.writer;
  }

  std::uint32_t group_of(std::string_view root) {
    const std::uint32_t number = roots_.add(short_hash64(root), 0);
    if (number == groups_.size()) groups_.emplace_back();
    return number;
  }

  // Notes by number which words nothing more is wanted of, so that most tokens need no look. Words with a script in them have
  // no group of their own; they are in texts that are not plain.
  template <typename Wanted>
  void skip_unless(Wanted wanted) {
    skipped_.assign(group_of_.size(), false);
    for (std::size_t number = 0; number < group_of_.size(); ++number)
      skipped_[number] = group_of_[number] != kNone && !wanted(groups_[group_of_[number]]);
  }

  // Calls visit(group, place) for all that counts for a root that may be shared.
  template <typename Visit>
  void each_place(Visit visit) {
    each_spoken([&](std::uint32_t message, std::size_t place) {
      const text::Analysis& analysis = messages_[message].analysis;
      std::optional<bool> one_thing;  // what says_one_thing() says, once it was asked
      const auto all_of_it = [&] {
        if (!one_thing) one_thing = says_one_thing(analysis);
        return *one_thing;
      };
      for (std::uint32_t t = 0; t < analysis.tokens.size(); ++t) {
        const std::uint32_t number = table_.numbers[place + t];
        if (number == kNone || (analysis.plain && skipped_[number])) continue;
        const text::Token& token = analysis.tokens[t];
        if (holds_script(analysis, token)) {
          each_part(message, t, token, visit);
          continue;
        }
        Group& group = groups_[group_of_[number]];
        if (!group.shared || (is_weak(analysis, token, number) && !all_of_it())) continue;
        visit(group, WordPlace{message, t, token.begin, token.end, number});
      }
    });
  }

  void note(Group& group, const WordPlace& place) {
    const ScoredMessage& message = messages_[place.message];
    if (group.tally == kNone) {
      group.tally = static_cast<std::uint32_t>(tallies_.size());
      const text::Token& token = message.analysis.tokens[place.token];
      const bool part = place.number == kNone;
      tallies_.push_back({.first = part ? part_at(place) : message.analysis.folded_view(token),
                          .part = part,
                          .chatter = message.chatter});
    }
    Tally& tally = tallies_[group.tally];
    tally.messages += tally.last == place.message ? 0 : 1;
    tally.last = place.message;
    tally.two_chatters = tally.two_chatters || message.chatter != tally.chatter;
  }

  // A word of a script without spaces that one chatter wrote may still count for a shared one, see join_longer().
  static bool may_join(const Tally& tally) {
    if (tally.two_chatters || static_cast<unsigned char>(tally.first.front()) < 0x80) return false;
    return static_cast<unsigned char>(root_of_tally(tally).front()) >= kFirstScriptByte;
  }

  // In so many messages are the kMostCandidates most frequent of what two chatters wrote.
  std::uint32_t least_messages() const {
    std::vector<std::uint32_t> counts;
    for (const Tally& tally : tallies_) {
      if (tally.two_chatters) counts.push_back(tally.messages);
    }
    if (counts.size() <= kMostCandidates) return 0;
    const auto last = counts.begin() + (kMostCandidates - 1);
    std::ranges::nth_element(counts, last, std::greater());
    return *last;
  }

  // Places are noted only for roots that can be among the chosen ones; where one may join another, for all.
  void open_candidates() {
    const bool all = std::ranges::any_of(tallies_, may_join);
    const std::uint32_t least = all ? 0 : least_messages();
    for (Tally& tally : tallies_) {
      if (!all && (!tally.two_chatters || tally.messages < least)) continue;
      tally.candidate = static_cast<std::uint32_t>(found_.size());
      TopicCandidate& candidate = found_.emplace_back();
      candidate.root = root_of_tally(tally);
      candidate.places.reserve(tally.messages);
      candidate.messages.reserve(tally.messages);
    }
  }

  std::uint32_t candidate_of(const Group& group) const {
    return group.tally == kNone ? kNone : tallies_[group.tally].candidate;
  }

  void collect(const Group& group, const WordPlace& place) {
    const std::uint32_t candidate = candidate_of(group);
    if (candidate != kNone) add(found_[candidate], place);
  }

  static bool holds_script(const text::Analysis& analysis, const text::Token& token) {
    if (analysis.plain || token.kind != text::TokenKind::kWord) return false;
    for (std::size_t at = token.begin; at < token.end; ++at) {
      if (script_at(analysis.text, at) != Script::kOther) return true;
    }
    return false;
  }

  // `number`: of the token, so that each word is looked up once.
  bool is_weak(const text::Analysis& analysis, const text::Token& token, std::uint32_t number) {
    if (token.kind == text::TokenKind::kNumber) return true;
    if (token.kind != text::TokenKind::kWord) return false;
    Weakness& known = weak_[number];
    if (known == Weakness::kUnknown) {
      const bool weak = text::is_stopword_hash(token.fold_hash) || analysis.view(token).size() < 2 ||
                        kFillers.contains(analysis.folded_view(token));
      known = weak ? Weakness::kWeak : Weakness::kStrong;
    }
    return known == Weakness::kWeak;
  }

  template <typename Visit>
  void each_part(std::uint32_t message, std::uint32_t t, const text::Token& token, Visit visit) {
    const std::string_view text = messages_[message].analysis.text;
    std::uint32_t begin = token.begin;
    for (std::uint32_t at = token.begin; at < token.end;) {
      std::uint32_t next = at + 1;
      while (next < token.end && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
      if (next == token.end || script_at(text, next) != script_at(text, at)) {
        if (Group* const group = group_of_part({message, t, begin, next})) visit(*group, {message, t, begin, next});
        begin = next;
      }
      at = next;
    }
  }

  std::string_view part_at(const WordPlace& place) const {
    return std::string_view(messages_[place.message].analysis.text).substr(place.begin, place.end - place.begin);
  }

  // nullptr: a single letter or sign tells little.
  Group* group_of_part(const WordPlace& place) {
    const std::string_view part = part_at(place);
    const bool ascii = static_cast<unsigned char>(part[0]) < 0x80;
    if (part.size() < (ascii ? 2U : 6U)) return nullptr;
    root_into(root_, text::fold(part));
    return &groups_[group_of(root_)];
  }

  static void add(TopicCandidate& candidate, const WordPlace& place) {
    candidate.places.push_back(place);
    if (candidate.messages.empty() || candidate.messages.back() != place.message)
      candidate.messages.push_back(place.message);
  }

  bool has_two_chatters(const TopicCandidate& candidate) const {
    const chat::ChatterId first = messages_[candidate.messages.front()].chatter;
    return std::ranges::any_of(candidate.messages,
                               [&](std::uint32_t message) { return messages_[message].chatter != first; });
  }

  void keep_shared() {
    const auto lonely = std::ranges::partition(found_, [this](const TopicCandidate& c) { return has_two_chatters(c); });
    const auto shared = std::span(found_.begin(), lonely.begin());
    std::ranges::sort(lonely, {}, &TopicCandidate::root);
    for (const TopicCandidate& one : lonely) join_longer(one, shared);
    found_.erase(lonely.begin(), lonely.end());
    std::ranges::sort(found_, [](const TopicCandidate& a, const TopicCandidate& b) {
      return a.messages.size() != b.messages.size() ? a.messages.size() > b.messages.size() : a.root < b.root;
    });
    if (found_.size() > kMostCandidates) found_.resize(kMostCandidates);
  }

  // Without spaces an ending is a part of the word: what holds a shared word counts for it, the longest one.
  static void join_longer(const TopicCandidate& one, std::span<TopicCandidate> shared) {
    if (static_cast<unsigned char>(one.root[0]) < kFirstScriptByte) return;
    TopicCandidate* best = nullptr;
    for (TopicCandidate& candidate : shared) {
      if (candidate.root.size() < kWholeWordBytes || one.root.find(candidate.root) == std::string::npos) continue;
      const bool longer = best == nullptr ||
                          std::tuple(candidate.root.size(), candidate.root) > std::tuple(best->root.size(), best->root);
      if (longer) best = &candidate;
    }
    if (best == nullptr) return;
    best->places.insert(best->places.end(), one.places.begin(), one.places.end());
    std::ranges::sort(best->places, {}, [](const WordPlace& place) { return std::tuple(place.message, place.begin); });
    best->messages.clear();
    for (const WordPlace& place : best->places) {
      if (best->messages.empty() || best->messages.back() != place.message) best->messages.push_back(place.message);
    }
  }

  std::span<const ScoredMessage> messages_;
  const std::vector<bool>& speech_;
  const TermTable& table_;
  std::vector<TopicCandidate> found_;
  std::vector<Tally> tallies_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> group_of_;  // by number: place in groups_
  std::vector<Weakness> weak_;           // by number, where it is a word
  std::vector<char> skipped_;            // by number, see skip_unless()
  TermTally roots_;                      // their numbers are places in groups_
  std::string root_;                     // scratch
};

}  // namespace

std::vector<TopicCandidate> find_topic_words(std::span<const ScoredMessage> messages, const std::vector<bool>& speech,
                                             const TermTable& table) {
  return Finder(messages, speech, table).run();
}

}  // namespace crowdline::timeline
