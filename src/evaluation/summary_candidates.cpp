#include "evaluation/summary_candidates.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/hash.h"
#include "text/stopwords.h"

namespace crowdline::evaluation {
namespace {

constexpr std::size_t kChoices = 20;
constexpr std::size_t kFirstMessages = 5;
constexpr std::size_t kTopWords = 8;

WrittenText first_messages(const StreamWindow& window) {
  WrittenText text;
  for (std::size_t i = 0; i < std::min(kFirstMessages, window.record.chat.size()); ++i)
    text.text += window.record.chat[i].text + ". ";
  return text;
}

WrittenText top_words(const StreamWindow& window) {
  std::map<std::string, std::uint32_t> counts;
  for (const ChatLine& line : window.record.chat) {
    for (const std::string& word : plain_words(line.text)) {
      if (word.size() > 1 && !text::is_stopword(word)) ++counts[word];
    }
  }
  std::vector<std::pair<std::uint32_t, std::string>> ranked;
  for (const auto& [word, count] : counts) ranked.emplace_back(count, word);
  std::ranges::sort(ranked, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  WrittenText text{.title = {}, .text = {}, .mood = "mixed"};
  for (std::size_t i = 0; i < std::min(kTopWords, ranked.size()); ++i) text.text += ranked[i].second + " ";
  return text;
}

// Another window of the choices, the same in every run.
const StreamWindow& random_window(const ReferenceCase& one) {
  const std::size_t start = hash64(one.reference->window) % one.choices.size();
  for (std::size_t i = 0; i < one.choices.size(); ++i) {
    const std::size_t window = one.choices[(start + i) % one.choices.size()];
    if (window != one.window) return one.stream->windows[window];
  }
  return one.right();
}

WrittenText without_mood(WrittenText text) {
  text.mood.clear();
  return text;
}

std::vector<std::size_t> choose(const SummarizedStream& stream, std::size_t window) {
  std::vector<std::size_t> lively;
  for (std::size_t i = 0; i < stream.windows.size(); ++i) {
    if (i != window && !stream.windows[i].quiet) lively.push_back(i);
  }
  std::vector<std::size_t> chosen = {window};
  const std::size_t wanted = std::min(kChoices - 1, lively.size());
  for (std::size_t i = 0; i < wanted; ++i) chosen.push_back(lively[i * lively.size() / wanted]);
  return chosen;
}

// The other writer's topics and mood alone.
ReferenceWindow of_writer(const ReferenceWindow& reference, std::size_t writer) {
  ReferenceWindow one = reference;
  one.writers = {reference.writers[writer]};
  return one;
}

}  // namespace

Result<std::vector<ReferenceCase>> find_cases(const SummaryMaterial& material) {
  std::vector<ReferenceCase> cases;
  for (const ReferenceWindow& reference : material.references) {
    const auto stream = std::ranges::find(material.streams, reference.stream, &SummarizedStream::name);
    if (stream == material.streams.end())
      return fail(ErrorCode::kNotUnderstood, fmt::format("the chat of {} is not there", reference.stream));
    const auto window = std::ranges::find(stream->windows, reference.start_ms, &StreamWindow::start_ms);
    if (window == stream->windows.end() || window->end_ms != reference.end_ms)
      return fail(ErrorCode::kNotUnderstood,
                  fmt::format("{} has no window for {}", reference.stream, reference.window));
    const auto place = static_cast<std::size_t>(window - stream->windows.begin());
    cases.push_back({&reference, &*stream, place, choose(*stream, place)});
  }
  return cases;
}

std::vector<CandidateSystem> candidate_systems(const std::vector<ReferenceCase>& cases) {
  std::vector<CandidateSystem> systems = {{"built-in writer", {}},
                                          {"text of a random window", {}},
                                          {"first 5 messages", {}},
                                          {"8 most frequent words, mood mixed", {}},
                                          {"one reference writer against the other", {}}};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const ReferenceCase& one = cases[i];
    const ReferenceWindow& both = *one.reference;
    systems[0].texts.emplace_back(i, Candidate{one.right().written, both});
    systems[1].texts.emplace_back(i, Candidate{random_window(one).written, both});
    systems[2].texts.emplace_back(i, Candidate{without_mood(first_messages(one.right())), both});
    systems[3].texts.emplace_back(i, Candidate{top_words(one.right()), both});
    for (std::size_t writer = 0; writer < both.writers.size() && both.writers.size() == 2; ++writer) {
      const ReferenceText& text = both.writers[writer];
      systems[4].texts.emplace_back(i, Candidate{{text.title, text.text, text.mood}, of_writer(both, 1 - writer)});
    }
  }
  return systems;
}

}  // namespace crowdline::evaluation
