#include "timeline/shown_texts.h"

namespace crowdline::timeline {

void each_shown_text(const Window& window, const std::function<void(std::string_view)>& visit) {
  for (const Phrase& phrase : window.phrases) visit(phrase.text);
  for (const std::string& word : window.new_words) visit(word);
  for (const QuestionGroup& question : window.question_groups) visit(question.text);
  for (const Topic& topic : window.topics) {
    for (const TopicWord& word : topic.words) visit(word.text);
  }
}

bool hide_names_in(BuiltWindow& built, const NameTests& tests) {
  Window& window = built.window;
  const auto names = [&tests](std::string_view text) { return !find_names(text, tests).empty(); };
  std::size_t hidden = std::erase_if(window.phrases, [&](const Phrase& phrase) { return names(phrase.text); });
  hidden += std::erase_if(window.new_words, names);
  hidden += std::erase_if(window.question_groups, [&](const QuestionGroup& question) { return names(question.text); });
  for (std::size_t i = window.topics.size(); i-- > 0;) {
    auto& words = window.topics[i].words;
    hidden += std::erase_if(words, [&](const TopicWord& word) { return names(word.text); });
    if (!words.empty()) continue;
    window.topics.erase(window.topics.begin() + static_cast<std::ptrdiff_t>(i));
    built.topic_chatters.erase(built.topic_chatters.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return hidden > 0;
}

}  // namespace crowdline::timeline
