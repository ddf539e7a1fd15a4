// The summary in what a model wrote.
#pragma once

#include <string>
#include <string_view>

namespace crowdline::llm {

// The member `text` of a JSON object, also inside a code fence or behind other words; else the plain words: what was thought
// aloud ("<think>…</think>"), fences and quotation marks around the whole are taken off, line ends become spaces. Empty when
// nothing is left. Nothing is checked here.
std::string answer_text(std::string_view content);

}  // namespace crowdline::llm
