// What a language model is asked: a template, filled with facts and context.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "summary/verifier.h"

namespace crowdline::summary {

// A file of prompts/.
struct PromptTemplate {
  std::string version;  // "summary/1"
  std::string system;
  std::string user;
};

// Fails with kUsage when the version or a part is missing, or a slot is unknown.
Result<PromptTemplate> parse_prompt(std::string_view file);

struct Prompt {
  std::string version;
  std::string system;
  std::string user;
};

// At most about 6,000 bytes, whatever the stream says of itself. Without glossary lines in `context` it has none.
Prompt fill_prompt(const PromptTemplate& prompt, const Summary& facts, const VerifierContext& context);

using GlossaryLines = std::vector<std::pair<std::string, std::string>>;

// Meanings of the emotes and words that the facts name, at most `most`; first come first.
GlossaryLines glossary_lines(const Summary& facts, const Meanings& meanings, std::size_t most = 12);

}  // namespace crowdline::summary
