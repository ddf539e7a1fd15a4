// Hand-written texts from tests/fixtures/summary: true ones over windows of the demo (hand_written.json), true and false ones
// over invented windows (unseen_texts.json).
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/json.h"
#include "summary/verifier.h"

namespace crowdline::summary {

struct HandWritten {
  std::string language, text;
  Summary facts;
};

inline Summary facts_from(const Json& json) {
  Summary summary;
  summary.id = json["id"];
  summary.level = json["level"] == "stream"    ? Level::kStream
                  : json["level"] == "chapter" ? Level::kChapter
                                               : Level::kWindow;
  for (const Json& entry : json["facts"]) {
    Fact& fact = summary.facts.emplace_back();
    fact.kind = entry["kind"];
    fact.text = entry["text"];
    for (const auto& [name, value] : entry["values"].items()) fact.values.emplace_back(name, value.get<double>());
    fact.phrases = entry["phrases"].get<std::vector<std::string>>();
  }
  return summary;
}

inline Json fixture_json(const std::string& name) {
  std::stringstream text;
  text << std::ifstream(CROWDLINE_SOURCE_DIR "/tests/fixtures/summary/" + name).rdbuf();
  return parse_json(text.str(), name).value();
}

inline std::vector<HandWritten> hand_written() {
  const Json json = fixture_json("hand_written.json");
  std::map<std::string, Summary> windows;
  for (const Json& window : json["facts"]) windows[window["id"]] = facts_from(window);
  std::vector<HandWritten> all;
  for (const Json& row : json["texts"]) all.push_back({row["language"], row["text"], windows.at(row["window"])});
  return all;
}

struct UnseenText {
  unsigned round = 0;
  std::string language, text, false_text;
  std::string changed;  // what is false in `false_text`
  Summary facts;
  chat::StreamInfo stream;
  std::vector<std::pair<std::string, std::string>> glossary;
};

inline std::vector<UnseenText> unseen_texts() {
  const Json json = fixture_json("unseen_texts.json");
  std::map<std::string, UnseenText> windows;
  for (const Json& window : json["facts"]) {
    UnseenText& row = windows[window["id"]];
    row.facts = facts_from(window);
    row.stream.title = window["title"];
    row.stream.channel = window["channel"];
    row.stream.category = window["category"];
    for (const Json& line : window["glossary"]) row.glossary.emplace_back(line[0], line[1]);
  }
  std::vector<UnseenText> all;
  for (const Json& text : json["texts"]) {
    UnseenText& row = all.emplace_back(windows.at(text["window"]));
    row.round = text["round"];
    row.language = text["language"];
    row.text = text["text"];
    row.false_text = text["false"];
    row.changed = text["changed"];
  }
  return all;
}

}  // namespace crowdline::summary
