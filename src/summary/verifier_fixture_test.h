// Hand-written true texts over windows of the demo, from tests/fixtures/summary/hand_written.json.
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

inline std::vector<HandWritten> hand_written() {
  std::stringstream text;
  text << std::ifstream(CROWDLINE_SOURCE_DIR "/tests/fixtures/summary/hand_written.json").rdbuf();
  const Json json = parse_json(text.str(), "the fixture").value();
  std::map<std::string, Summary> windows;
  for (const Json& window : json["facts"]) windows[window["id"]] = facts_from(window);
  std::vector<HandWritten> all;
  for (const Json& row : json["texts"]) all.push_back({row["language"], row["text"], windows.at(row["window"])});
  return all;
}

}  // namespace crowdline::summary
