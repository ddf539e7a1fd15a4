#include "text/question.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/hash.h"

namespace crowdline::text {
namespace {

// What a word can do in a question, as bits; a word may do several things.
enum WordClass : std::uint32_t {
  kPrefix = 1U << 0,     // may stand before the question itself
  kAsking = 1U << 1,     // opens a question when the second word fits
  kNeedsVerb = 1U << 2,  // an asking word that is mostly something else: "when he dies"
  kVerb = 1U << 3,       // opens a question when a subject follows
  kOrder = 1U << 4,      // a verb that gives orders, too: "do it"
  kSubject = 1U << 5,
  kThing = 1U << 6,   // a subject that is an object after an order
  kAnyone = 1U << 7,  // "anyone know"
  kAfterAnyone = 1U << 8,
  kKnow = 1U << 9,
  kHow = 1U << 10,
  kAmount = 1U << 11,      // makes a question of "how": "how many"
  kExclaims = 1U << 12,    // makes an exclamation of an opener: "what a play", "why not"
  kRhetorical = 1U << 13,  // asks nothing when alone: "wtf?"
  kArticle = 1U << 14,     // before an expletive: "what the fuck"
  kExpletive = 1U << 15,
  kTf = 1U << 16,      // "who tf is this"
  kCounts = 1U << 17,  // a word or a number
  kMarked = 1U << 18,  // a mark with "?"
};

struct ClassedWords {
  std::uint32_t classes;
  std::string_view words;  // with spaces between them
};

constexpr ClassedWords kLists[] = {
    {kPrefix,
     "hey hi hello yo so but and wait ok okay chat guys bro dude um uh oh also btw well or then like actually sorry "
     "guy man streamer lol lmao wtf omg "
     "damn yeah yea ya yes no shit fuck holy because cuz i mean"},
    {kAsking,
     "what whats what's who whos who's where wheres where's when whens when's why whys how hows how's which whose wat "
     "wut que qu\u00e9 quien qui\u00e9n "
     "cuando cu\u00e1ndo donde d\u00f3nde cual cu\u00e1l warum wieso wann wer wo wieviel quand pourquoi comment quel "
     "quelle onde quando qual quem"},
    {kNeedsVerb, "when which wo quand que"},
    {kVerb,
     "is are was were do does did can could will would should has have isn't isnt aren't arent don't dont doesn't "
     "doesnt didn't didnt can't cant am"},
    {kOrder, "do did have has don't dont"},
    {kSubject,
     "you u we they he she it i this that there the these those anyone anybody someone your ur any his her my our "
     "everyone ya"},
    {kThing, "it the this that these those"},
    {kAnyone, "anyone anybody any1"},
    {kAfterAnyone, "else here have got"},
    {kKnow, "know"},
    {kHow, "how"},
    {kAmount, "many much long old far often to come high big"},
    {kExclaims,
     "a an the ever if cute nice sad dare not even lol lmao in when you're youre i he she they we you u it this that "
     "bro dude about"},
    {kRhetorical,
     "wtf what huh really rly seriously srsly no yes right eh hm hmm wat wut wha ok okay omg bruh bro oh ah who same "
     "ayo excuse me is u the fuck hell "
     "even tf say again lol true sure nani pardon for real fr"},
    {kArticle, "the da de"},
    {kExpletive, "fuck hell heck fuk fck"},
    {kTf, "tf"},
};

// Folded words by their hash, open addressing, made once.
class ClassTable {
 public:
  ClassTable() {
    for (const ClassedWords& list : kLists) {
      for (std::string_view rest = list.words; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        slot_of(hash64(rest.substr(0, end)))->classes |= list.classes;
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }

  std::uint32_t find(std::uint64_t fold_hash) const {
    for (std::size_t at = fold_hash % kSlots; slots_[at].hash != 0; at = (at + 1) % kSlots) {
      if (slots_[at].hash == fold_hash) return slots_[at].classes;
    }
    return 0;
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t classes = 0;
  };

  Slot* slot_of(std::uint64_t hash) {
    std::size_t at = hash % kSlots;
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) % kSlots;
    slots_[at].hash = hash;
    return &slots_[at];
  }

  std::array<Slot, kSlots> slots_{};
};

struct Words {
  std::array<std::uint32_t, 3> first{};  // classes of the first words after the prefixes
  std::size_t count = 0;                 // words and numbers after the prefixes
  std::size_t total = 0;                 // with the prefixes
  bool all_rhetorical = true;
  bool marked = false;  // a mark with "?"
};

bool holds_question_mark(std::string_view mark) {
  return mark.find('?') != std::string_view::npos || mark.find("\uFF1F") != std::string_view::npos ||
         mark.find("\u061F") != std::string_view::npos;
}

// Words before the question, and expletives after its first word ("what the fuck is", "who tf is").
bool skipped(std::uint32_t classes, Words& words) {
  if (words.count == 0) return (classes & kPrefix) != 0;
  if (words.count == 1 && (classes & kTf) != 0) return true;
  if (words.count == 2 && (classes & kExpletive) != 0 && (words.first[1] & kArticle) != 0) {
    words.count = 1;
    return true;
  }
  return false;
}

Words read(std::span<const std::uint32_t> roles) {
  Words words;
  for (const std::uint32_t classes : roles) {
    words.marked = words.marked || (classes & kMarked) != 0;
    if ((classes & kCounts) == 0) continue;
    ++words.total;
    words.all_rhetorical = words.all_rhetorical && (classes & kRhetorical) != 0;
    if (skipped(classes, words)) continue;
    if (words.count < words.first.size()) words.first[words.count] = classes;
    ++words.count;
  }
  return words;
}

// "how many", "how to", "how did", "hows": not "how cute".
bool opens_with_how(std::uint32_t first, std::uint32_t second) {
  return (first & kHow) == 0 || (second & (kAmount | kVerb)) != 0;
}

// "do the thing", "did it all" are no questions; "do you", "did he" are.
bool opens_with_verb(std::uint32_t first, std::uint32_t second) {
  return (second & kSubject) != 0 && !((first & kOrder) != 0 && (second & kThing) != 0);
}

bool opens_question(const Words& words) {
  const auto [first, second, third] = words.first;
  if ((first & kAnyone) != 0) return (second & kKnow) != 0 || (words.count >= 3 && (second & kAfterAnyone) != 0);
  if (words.count < 3) return false;
  if ((first & kVerb) != 0) return opens_with_verb(first, second);
  if ((first & kHow) != 0) return opens_with_how(first, second);
  if ((first & kNeedsVerb) != 0) return (second & kVerb) != 0;
  return (first & kAsking) != 0 && (second & kExclaims) == 0;
}

// Two words that ask when a mark follows: "what game?", "is it?", "why him?".
bool opens_short(const Words& words) {
  if (words.count == 0 || words.count > 2 || words.all_rhetorical) return false;
  const auto [first, second, third] = words.first;
  const bool exclaims = words.count == 2 && ((second & kExclaims) != 0 || !opens_with_how(first, second));
  if ((first & kAsking) != 0) return !exclaims || words.marked;
  return words.marked && words.count == 2 && (first & kVerb) != 0 && (second & kSubject) != 0;
}

}  // namespace

std::uint32_t question_roles(const Analysis& analysis, const Token& token) {
  static const ClassTable kTable;
  if (token.kind == TokenKind::kMark) return holds_question_mark(analysis.view(token)) ? kMarked : 0;
  if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) return 0;
  return kTable.find(token.fold_hash) | kCounts;
}

QuestionForm question_form(const Analysis& analysis) {
  thread_local std::vector<std::uint32_t> roles;
  roles.clear();
  for (const Token& token : analysis.tokens) roles.push_back(question_roles(analysis, token));
  return question_form(analysis, roles);
}

QuestionForm question_form(const Analysis& analysis, std::span<const std::uint32_t> roles) {
  if (roles.empty() || analysis.command) return QuestionForm::kNone;
  const Words words = read(roles);
  const bool opened = opens_question(words);
  if (words.marked) {
    if (words.total == 0) return QuestionForm::kMarkOnly;
    if (words.all_rhetorical && words.total <= 4) return QuestionForm::kRhetorical;
    if (opened) return QuestionForm::kOpenedMarked;
    return words.total <= 2 && !opens_short(words) ? QuestionForm::kEcho : QuestionForm::kMarked;
  }
  if (opened) return QuestionForm::kOpened;
  return opens_short(words) ? QuestionForm::kBareOpener : QuestionForm::kNone;
}

bool asks(QuestionForm form) {
  return form == QuestionForm::kBareOpener || form == QuestionForm::kOpened || form == QuestionForm::kMarked ||
         form == QuestionForm::kOpenedMarked;
}

bool asks(const Analysis& analysis) { return asks(question_form(analysis)); }

}  // namespace crowdline::text
