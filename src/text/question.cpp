#include "text/question.h"

#include <array>
#include <string>

#include "text/word_set.h"

namespace crowdline::text {
namespace {

// Words that may stand before the question itself.
constexpr WordSet kPrefixes({"hey", "hi", "hello", "yo", "so", "but", "and", "wait", "ok", "okay", "chat", "guys", "bro", "dude", "um",
                             "uh", "oh", "also", "btw", "well", "or", "then", "like", "actually", "sorry", "guy", "man", "streamer",
                             "lol", "lmao", "wtf", "omg", "damn", "yeah", "yea", "ya", "yes", "no", "shit", "fuck", "holy", "because", "cuz", "i", "mean"});
// Said inside a question without a part in it: "what the fuck is that", "who tf is this".
constexpr WordSet kExpletives({"fuck", "hell", "heck", "fuk", "fck"});
// Words that open a question when the second word fits.
constexpr WordSet kAsking({"what", "whats", "what's", "who", "whos", "who's", "where", "wheres", "where's", "when", "whens", "when's", "why",
                           "whys", "how", "hows", "how's", "which", "whose", "wat", "wut", "que", "qué", "quien", "quién", "cuando",
                           "cuándo", "donde", "dónde", "cual", "cuál", "warum", "wieso", "wann", "wer", "wo", "wieviel", "quand",
                           "pourquoi", "comment", "quel", "quelle", "onde", "quando", "qual", "quem"});
constexpr WordSet kVerbs({"is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "has", "have",
                          "isn't", "isnt", "aren't", "arent", "don't", "dont", "doesn't", "doesnt", "didn't", "didnt", "can't", "cant", "am"});
constexpr WordSet kSubjects({"you", "u", "we", "they", "he", "she", "it", "i", "this", "that", "there", "the", "these", "those", "anyone",
                             "anybody", "someone", "your", "ur", "any", "his", "her", "my", "our", "everyone", "ya"});
constexpr WordSet kAnyones({"anyone", "anybody", "any1", "does", "has"});
// After "what", "how" and the rest: what makes an exclamation of it ("what a play", "how cute", "why not").
constexpr WordSet kExclaiming({"a", "an", "the", "ever", "if", "cute", "nice", "sad", "dare", "not", "even", "lol", "lmao", "in", "when", "you're",
                               "youre", "i", "he", "she", "they", "we", "you", "u", "it", "this", "that", "bro", "dude", "about"});
constexpr WordSet kRhetorical({"wtf", "what", "huh", "really", "rly", "seriously", "srsly", "no", "yes", "right", "eh", "hm", "hmm", "wat", "wut",
                               "wha", "ok", "okay", "omg", "bruh", "bro", "oh", "ah", "who", "same", "ayo", "excuse", "me", "is", "u", "the",
                               "fuck", "hell", "even", "tf", "say", "again", "lol", "true", "sure", "nani", "pardon", "for", "real", "fr"});

struct Words {
  std::array<std::string, 4> first;  // folded, after the prefixes
  std::size_t count = 0;             // all words and numbers after the prefixes
  std::size_t total = 0;             // with the prefixes
  bool all_rhetorical = true;
  bool marked = false;               // a mark with "?"
};

bool holds_question_mark(std::string_view mark) {
  return mark.find('?') != std::string_view::npos || mark.find("\xEF\xBC\x9F") != std::string_view::npos ||
         mark.find("\xD8\x9F") != std::string_view::npos;
}

// Words before the question, and expletives after its first word ("what the fuck is", "who tf is").
bool skipped(std::string_view folded, Words& words) {
  if (words.count == 0) return kPrefixes.contains(folded);
  if (words.count == 1 && folded == "tf") return true;
  if (words.count == 2 && kExpletives.contains(folded) && (words.first[1] == "the" || words.first[1] == "da" || words.first[1] == "de")) {
    words.count = 1;
    return true;
  }
  return false;
}

Words read(const Analysis& analysis) {
  Words words;
  for (const Token& token : analysis.tokens) {
    if (token.kind == TokenKind::kMark) {
      words.marked = words.marked || holds_question_mark(analysis.view(token));
      continue;
    }
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
    ++words.total;
    const bool first_words = words.count < words.first.size();
    if (!first_words && !words.all_rhetorical) {
      ++words.count;
      continue;
    }
    std::string folded = fold(analysis.view(token));
    words.all_rhetorical = words.all_rhetorical && kRhetorical.contains(folded);
    if (skipped(folded, words)) continue;
    if (first_words) words.first[words.count] = std::move(folded);
    ++words.count;
  }
  return words;
}

// "how many", "how to", "how did", "hows": not "how cute".
bool opens_with_how(std::string_view first, std::string_view second) {
  if (first != "how") return true;
  return second == "many" || second == "much" || second == "long" || second == "old" || second == "far" || second == "often" ||
         second == "to" || second == "come" || second == "high" || second == "big" || kVerbs.contains(second);
}

// "do the thing", "did it all" are no questions; "do you", "did he" are.
bool opens_with_verb(std::string_view first, std::string_view second) {
  if (kAnyones.contains(second)) return true;
  const bool thing = second == "it" || second == "the" || second == "this" || second == "that" || second == "these" || second == "those";
  const bool orders = first == "do" || first == "did" || first == "have" || first == "has" || first == "don't" || first == "dont";
  return kSubjects.contains(second) && !(orders && thing);
}

bool opens_question(const Words& words) {
  const std::string_view first = words.first[0];
  const std::string_view second = words.first[1];
  const bool anyone = first == "anyone" || first == "anybody" || first == "any1";
  if (anyone && second == "know") return true;
  if (words.count < 3) return false;
  if (anyone) return second == "else" || second == "here" || second == "have" || second == "got";
  if (kVerbs.contains(first)) return opens_with_verb(first, second);
  if (first == "how" || first == "hows" || first == "how's") return opens_with_how(first, second);
  if (!kAsking.contains(first)) return false;
  if (first == "when" || first == "which" || first == "wo" || first == "quand" || first == "que") return kVerbs.contains(second);
  return !kExclaiming.contains(second);
}

// Two words that ask when a mark follows: "what game?", "is it?", "why him?".
bool opens_short(const Words& words) {
  if (words.count == 0 || words.count > 2 || words.all_rhetorical) return false;
  const bool exclaims = words.count == 2 && (kExclaiming.contains(words.first[1]) || !opens_with_how(words.first[0], words.first[1]));
  if (kAsking.contains(words.first[0])) return !exclaims || words.marked;
  return words.count == 2 && kVerbs.contains(words.first[0]) && kSubjects.contains(words.first[1]);
}

}  // namespace

QuestionForm question_form(const Analysis& analysis) {
  if (analysis.tokens.empty() || analysis.command) return QuestionForm::kNone;
  // Cheap way out for most messages: no mark, and too few words to open a question.
  const Words words = read(analysis);
  const bool opened = opens_question(words);
  if (words.marked) {
    if (words.total == 0) return QuestionForm::kMarkOnly;
    if (words.all_rhetorical && words.total <= 4) return QuestionForm::kRhetorical;
    if (opened) return QuestionForm::kOpenedMarked;
    return words.total <= 2 && !opens_short(words) ? QuestionForm::kEcho : QuestionForm::kMarked;
  }
  if (opened) return QuestionForm::kOpened;
  return opens_short(words) && kAsking.contains(words.first[0]) ? QuestionForm::kBareOpener : QuestionForm::kNone;
}

bool asks(QuestionForm form) {
  return form == QuestionForm::kBareOpener || form == QuestionForm::kOpened || form == QuestionForm::kMarked ||
         form == QuestionForm::kOpenedMarked;
}

bool asks(const Analysis& analysis) { return asks(question_form(analysis)); }

}  // namespace crowdline::text
