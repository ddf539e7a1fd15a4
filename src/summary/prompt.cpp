#include "summary/prompt.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "moments/number_words.h"
#include "summary/claim_text.h"
#include "text/characters.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kFactBytes = 160;
constexpr std::size_t kFactLines = 18;
constexpr std::size_t kMeaningBytes = 100;
constexpr std::array<std::string_view, 10> kSlots = {"language", "sentences",   "words",    "title", "category",
                                                     "channel",  "description", "glossary", "facts", "span"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kLanguages = {{{"en", "English"},
                                                                                      {"es", "Spanish"},
                                                                                      {"de", "German"},
                                                                                      {"pt", "Portuguese"},
                                                                                      {"fr", "French"},
                                                                                      {"ja", "Japanese"}}};

using Slots = std::map<std::string, std::string, std::less<>>;

// One line of at most `most` bytes, cut at a letter; nothing that could end the fence or the line.
std::string tame(std::string_view text, std::size_t most) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint now = text::decode(text, at);
    at += now.size;
    const bool space =
        now.value < 0x20 || now.value == 0x7F || text::class_of(now.value) == text::CharClass::kInvisible;
    std::string sign;
    if (!space && now.value != 0xFFFD) text::append_utf8(sign, now.value);
    if (out.size() + sign.size() > most) break;
    out += space ? (out.empty() || out.back() == ' ' ? "" : " ") : sign;
  }
  for (const std::string_view mark : {"<<<", ">>>"}) {
    for (std::size_t found = out.find(mark); found != std::string::npos; found = out.find(mark))
      out.erase(found, mark.size());
  }
  return out;
}

std::string_view language_name(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  for (const auto& [tag, name] : kLanguages) {
    if (tag == primary) return name;
  }
  return "English";
}

std::string fact_lines(const Summary& facts) {
  std::string lines;
  std::size_t count = 0;
  for (const Fact& fact : facts.facts) {
    if (++count > kFactLines) break;
    lines += fmt::format("{}- {}: {}", lines.empty() ? "" : "\n", tame(fact.kind, 20), tame(fact.text, kFactBytes));
  }
  return lines;
}

Slots slots_for(const Summary& facts, const VerifierContext& context) {
  const bool whole = facts.level == Level::kStream;
  Slots slots = {{"language", std::string(language_name(context.language))},
                 {"sentences", whole ? "five sentences" : "two sentences"},
                 {"words", whole ? "100" : "40"},
                 {"title", tame(context.stream.title, 200)},
                 {"category", tame(context.stream.category, 80)},
                 {"channel", tame(context.stream.channel, 60)},
                 {"description", tame(context.stream.description, 500)},
                 {"facts", fact_lines(facts)},
                 {"span", moments::span_words(facts.end_ms - facts.start_ms) +
                              (whole ? " of chat, the whole stream" : " of chat")}};
  std::string& glossary = slots["glossary"];
  for (const auto& [term, meaning] : context.glossary)
    glossary += fmt::format("{}- {}: {}", glossary.empty() ? "" : "\n", tame(term, 40), tame(meaning, kMeaningBytes));
  return slots;
}

// The slot that begins at `at`, without braces; empty when none does.
std::string_view slot_at(std::string_view line, std::size_t at) {
  const std::size_t end = line.find('}', at);
  if (line[at] != '{' || end == std::string_view::npos) return {};
  const std::string_view name = line.substr(at + 1, end - at - 1);
  const bool word =
      !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  return word ? name : std::string_view{};
}

// False when the line has slots and all of them are empty.
bool fill_line(std::string_view line, const Slots& slots, std::string& out) {
  bool any_slot = false;
  bool any_text = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view name = slot_at(line, at);
    if (name.empty()) {
      out += line[at++];
      continue;
    }
    any_slot = true;
    const auto slot = slots.find(name);
    if (slot != slots.end() && !slot->second.empty()) {
      any_text = true;
      out += slot->second;
    }
    at += name.size() + 2;
  }
  return any_text || !any_slot;
}

std::string fill(std::string_view part, const Slots& slots) {
  std::string out;
  for (std::size_t from = 0; from < part.size();) {
    const std::size_t end = std::min(part.find('\n', from), part.size());
    std::string line;
    const bool kept = fill_line(part.substr(from, end - from), slots, line);
    // "What words mean:" goes with the lines below it.
    const bool heading = line.ends_with("mean:") && slots.at("glossary").empty();
    if (kept && !heading) out += line + "\n";
    from = end + 1;
  }
  return out;
}

Result<void> check_slots(std::string_view part) {
  for (std::size_t at = 0; at < part.size(); ++at) {
    const std::string_view name = slot_at(part, at);
    if (!name.empty() && std::ranges::find(kSlots, name) == kSlots.end())
      return fail(ErrorCode::kUsage, fmt::format("a prompt has no slot named {{{}}}", name));
  }
  return {};
}

}  // namespace

Result<PromptTemplate> parse_prompt(std::string_view file) {
  PromptTemplate prompt;
  std::string* part = nullptr;
  for (std::size_t from = 0; from < file.size();) {
    const std::size_t end = std::min(file.find('\n', from), file.size());
    const std::string_view line = file.substr(from, end - from);
    from = end + 1;
    if (line.starts_with('#')) continue;
    if (line.starts_with("version: ")) {
      prompt.version = line.substr(9);
    } else if (line == "[system]") {
      part = &prompt.system;
    } else if (line == "[user]") {
      part = &prompt.user;
    } else if (part != nullptr) {
      *part += std::string(line) + "\n";
    }
  }
  if (prompt.version.empty() || prompt.system.empty() || prompt.user.empty())
    return fail(ErrorCode::kUsage, "a prompt needs a version, a [system] and a [user] part");
  for (const std::string* text : {&prompt.system, &prompt.user}) {
    if (auto known = check_slots(*text); !known) return std::unexpected(known.error());
  }
  return prompt;
}

Prompt fill_prompt(const PromptTemplate& prompt, const Summary& facts, const VerifierContext& context) {
  const Slots slots = slots_for(facts, context);
  return {prompt.version, fill(prompt.system, slots), fill(prompt.user, slots)};
}

GlossaryLines glossary_lines(const Summary& facts, const Meanings& meanings, std::size_t most) {
  GlossaryLines lines;
  const auto add = [&](const std::string& term) {
    if (lines.size() >= most || std::ranges::any_of(lines, [&](const auto& line) { return line.first == term; }))
      return;
    if (const auto meaning = meanings.meaning(term)) lines.emplace_back(term, *meaning);
  };
  for (const Fact& fact : facts.facts) {
    for (const std::string& phrase : fact.phrases) {
      add(phrase);
      for (std::size_t from = 0; from < phrase.size() && phrase.contains(' ');) {
        const std::size_t end = std::min(phrase.find(' ', from), phrase.size());
        if (end > from) add(phrase.substr(from, end - from));
        from = end + 1;
      }
    }
  }
  return lines;
}

}  // namespace crowdline::summary
