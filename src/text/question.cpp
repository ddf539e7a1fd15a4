#include "text/question.h"

#include <array>
#include <string>

#include "text/word_set.h"

namespace crowdline::text {
namespace {

// Words that may stand before the question itself.
constexpr WordSet kPrefixes({"hey", "hi", "hello", "yo", "so", "but", "and", "wait", "ok", "okay", "chat", "guys", "bro", "dude", "um",
                             "uh", "oh", "also", "btw", "well", "or", "then", "like", "actually", "sorry", "guy", "man", "streamer"});
// Words that open a question when the second word fits.
constexpr WordSet kAsking({"what", "whats", "what's", "who", "whos", "who's", "where", "wheres", "where's", "when", "whens", "when's", "why",
                           "whys", "how", "hows", "how's", "which", "whose", "wat", "wut", "que", "qué", "quien", "quién", "cuando",
                           "cuándo", "donde", "dónde", "cual", "cuál", "warum", "wieso", "wann", "wer", "wo", "wieviel", "quand",
                           "pourquoi", "comment", "quel", "quelle", "onde", "quando", "qual", "quem"});
constexpr WordSet kVerbs({"is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "has", "have",
                          "isn't", "isnt", "aren't", "arent", "don't", "dont", "doesn't", "doesnt", "didn't", "didnt", "can't", "cant", "am"});
constexpr WordSet kSubjects({"you", "u", "we", "they", "he", "she", "it", "i", "this", "that", "there", "the", "these", "those", "anyone",
                             "anybody", "someone", "your", "ur", "any", "his", "her", "my", "our", "everyone", "ya", "a", "chat"});
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
    if (words.count == 0 && kPrefixes.contains(folded)) continue;
    if (first_words) words.first[words.count] = std::move(folded);
    ++words.count;
  }
  return words;
}

bool opens_question(const Words& words) {
  const auto& [first, second, third, fourth] = words.first;
  if (words.count < 3) return words.count == 2 && kAnyones.contains(first) && second == "know";
  if (kVerbs.contains(first)) return kSubjects.contains(second) && first != "have" && first != "has" ? true : kAnyones.contains(second);
  if ((first == "anyone" || first == "anybody") && (second == "know" || second == "else" || second == "here" || second == "have")) return true;
  if (first == "how" || first == "hows" || first == "how's") {
    const bool amount = second == "many" || second == "much" || second == "long" || second == "old" || second == "far" || second == "often";
    return amount || second == "to" || second == "come" || kVerbs.contains(second) || first != "how";
  }
  if (!kAsking.contains(first)) return false;
  if (first == "when" || first == "which" || first == "wo" || first == "quand" || first == "que") return kVerbs.contains(second);
  return !kExclaiming.contains(second);
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
    return words.total <= 2 ? QuestionForm::kEcho : QuestionForm::kMarked;
  }
  if (opened) return QuestionForm::kOpened;
  const bool bare = words.count >= 1 && words.count <= 2 && kAsking.contains(words.first[0]) && !words.all_rhetorical;
  return bare ? QuestionForm::kBareOpener : QuestionForm::kNone;
}

bool asks(const Analysis& analysis) {
  const QuestionForm form = question_form(analysis);
  return form == QuestionForm::kOpened || form == QuestionForm::kMarked || form == QuestionForm::kOpenedMarked;
}

}  // namespace crowdline::text
