// Answers of language models, as bytes from a socket: read in one piece and in many they give the same; and of what they say
// nothing passes the verifier that an independent look finds false: a number, a quote or a name that the facts do not hold.
#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>

#include "llm/answer_reader.h"
#include "llm/answer_text.h"
#include "summary/verifier.h"

namespace {

using namespace crowdline;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string read(std::string_view body, std::size_t piece, std::string& failure) {
  llm::AnswerReader reader;
  for (std::size_t at = 0; at < body.size() && reader.feed(body.substr(at, piece)); at += piece) {
  }
  reader.finish();
  failure = reader.failure() ? llm::to_string(*reader.failure()) : "";
  require(reader.text().size() <= 8 * 1024);
  return reader.text();
}

summary::Summary facts() {
  summary::Summary summary;
  summary.facts = {{"rate", "", {{"messages", 140}, {"chatters", 85}, {"seconds", 60}}, {}},
                   {"topic", "", {{"messages", 41}, {"chatters", 30}}, {"soup"}},
                   {"emotion", "amusement in 30 % of the messages", {{"share", 0.3}}, {}}};
  return summary;
}

bool is_figure(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// French sets quotes off with spaces that do not break (U+00A0, U+202F): they change no word.
std::string_view without_edges(std::string_view quote) {
  constexpr std::string_view kEdges[] = {" ", ".", ",", "\xC2\xA0", "\xE2\x80\xAF"};
  for (std::size_t before = quote.size() + 1; before != quote.size();) {
    before = quote.size();
    for (const std::string_view edge : kEdges) {
      if (quote.ends_with(edge)) quote.remove_suffix(edge.size());
      if (quote.starts_with(edge) && edge != "." && edge != ",") quote.remove_prefix(edge.size());
    }
  }
  return quote;
}

// Looks at bytes only. Rounded and exact forms of 30, 41, 60, 85, 140 and the shares of them are all there is.
void check_accepted(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_figure(text[end])) ++end;
    if (end > at) {
      const long number = end - at > 9 ? -1 : std::stol(std::string(text.substr(at, end - at)));
      require(number >= 0 && number <= 160);  // "about 150", "30 %", "a minute"
    }
    at = std::max(end, at + 1);
  }
  for (std::size_t open = text.find('"'); open != std::string_view::npos;) {
    const std::size_t close = text.find('"', open + 1);
    require(close != std::string_view::npos);
    std::string_view quote = text.substr(open + 1, close - open - 1);
    require(without_edges(quote) == "soup");
    open = text.find('"', close + 1);
  }
  require(text.find_first_of("<>{}[]|\\*_#@`\n\r\t") == std::string_view::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  std::string failure;
  std::string failure_in_pieces;
  const std::string content = read(body, size + 1, failure);
  require(read(body, 3, failure_in_pieces) == content && failure == failure_in_pieces);
  static const summary::Summary kFacts = facts();
  static const chat::StreamInfo kStream{};
  for (const char* language : {"en", "es", "de", "pt", "fr", "ja"}) {
    for (const std::string& text : {llm::answer_text(content), std::string(body)}) {
      if (summary::verify_text(text, kFacts, {.stream = kStream, .glossary = {}, .language = language}).good())
        check_accepted(text);
    }
  }
  return 0;
}
