// Whole chats for tests: a real stream beside the checkout, and one of our own writing that is always there; scored as shipped.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/json.h"
#include "evaluation/shipped_models_test.h"
#include "timeline/timeline.h"

namespace crowdline::evaluation {

struct SampleLine {
  std::int64_t offset_ms = 0;
  std::string author;
  std::string text;
  bool bot = false;
};

inline bool is_bot_name(std::string_view name) {
  return name == "nightbot" || name == "streamelements" || name == "moobot" || name == "fossabot";
}

// `offset_s author badges text emotes`; empty where there is no shared data.
inline std::vector<SampleLine> real_chat(const std::string& name) {
  std::vector<SampleLine> chat;
  const std::string table = shared_file("greatsphynx/sample/" + name);
  for (std::size_t from = table.find('\n') + 1; from != 0 && from < table.size();) {
    const std::size_t end = std::min(table.find('\n', from), table.size());
    std::vector<std::string> fields(1);
    for (std::size_t i = from; i < end; ++i) {
      if (table[i] == '\t')
        fields.emplace_back();
      else
        fields.back() += table[i];
    }
    from = end + 1;
    if (fields.size() >= 4)
      chat.push_back({std::stoll(fields[0]) * 1000, fields[1], fields[3], is_bot_name(fields[1])});
  }
  return chat;
}

inline std::vector<SampleLine> own_chat() {
  std::vector<SampleLine> chat;
  const std::string lines = whole_file(CROWDLINE_SOURCE_DIR "/demo/chat.jsonl");
  for (std::size_t from = 0; from < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', from), lines.size());
    const auto json = parse_json(lines.substr(from, end - from), "a line of the demo chat");
    from = end + 1;
    if (!json || !json->contains("message") || !(*json)["message"].is_string()) continue;
    const std::string author = (*json)["author"]["name"].get<std::string>();
    chat.push_back({static_cast<std::int64_t>((*json)["time_in_seconds"].get<double>() * 1000), author,
                    (*json)["message"].get<std::string>(), is_bot_name(author)});
  }
  return chat;
}

class ChatReader : public text::EmoteNames {
 public:
  bool contains(std::string_view name) const override {
    const model::LexiconTerm* term = models_.lexicon.find(name);
    return term != nullptr && term->kind == "emote";
  }

  timeline::ScoredMessage read(const SampleLine& line) const {
    timeline::ScoredMessage message;
    message.offset_ms = line.offset_ms;
    message.chatter = key_(line.author);
    message.analysis = text::analyze(line.text, {}, *this);
    if (line.bot) message.roles.add(chat::Role::kBot);
    const text::Analysis* analysis = &message.analysis;
    model::Score score;
    models_.tuned->score(std::span(&analysis, 1), std::span(&score, 1));
    message.score = score;
    return message;
  }

  // Windows of a minute; `lines` in any order within a minute or so.
  std::vector<timeline::Window> windows(std::vector<SampleLine> lines,
                                        const std::vector<timeline::WindowEvent>& events = {}) const {
    std::ranges::stable_sort(lines, {}, &SampleLine::offset_ms);
    timeline::Timeline timeline({});
    for (const timeline::WindowEvent& event : events) timeline.add_event(event);
    for (const SampleLine& line : lines) timeline.add(read(line));
    timeline.finish(0);
    std::vector<timeline::Window> windows;
    for (std::size_t i = 0; i < timeline.closed(); ++i) windows.push_back(timeline.at(i).window);
    return windows;
  }

 private:
  ShippedModels models_;
  NameKey key_ = NameKey::fixed(7);
};

}  // namespace crowdline::evaluation
