#include "evaluation/summary_experiment.h"

#include <algorithm>

#include "base/hash.h"
#include "evaluation/retrieval.h"
#include "evaluation/summary_candidates.h"
#include "evaluation/summary_style.h"

namespace crowdline::evaluation {
namespace {

constexpr std::uint64_t kSeed = 20;
constexpr std::size_t kVariants = 5;  // of each corruption of a text
constexpr std::size_t kWrongShown = 20;
constexpr std::size_t kMostWords = 45;
constexpr std::size_t kMostSentences = 2;
constexpr std::size_t kMostBareTerms = 3;

// One value a row; rows of a stream are drawn together.
struct Column {
  std::vector<std::string> streams;
  std::vector<double> values;
  void add(const std::string& stream, double value) {
    streams.push_back(stream);
    values.push_back(value);
  }
  Estimate mean() const {
    if (values.empty()) return {};
    return Resamples(streams, Resamples::kDraws, kSeed).estimate(mean_of(values));
  }
};

std::string whole(const WrittenText& text) { return text.title + " " + text.text; }

WindowIndex index_of(const ReferenceCase& one) {
  std::vector<std::vector<std::string>> documents;
  for (const std::size_t window : one.choices) {
    std::vector<std::string>& words = documents.emplace_back();
    for (const ChatLine& line : one.stream->windows[window].record.chat) {
      for (std::string& word : plain_words(line.text)) words.push_back(std::move(word));
    }
  }
  return WindowIndex(documents);
}

bool comes_first(const WindowIndex& index, std::string_view text) { return index.rank_of(0, text) == 0; }

void add_claims(Checked& numbers, Checked& quotes, const Faithfulness& found) {
  numbers.right += found.numbers_true;
  numbers.all += found.numbers;
  quotes.right += found.quotes_true;
  quotes.all += found.quotes;
}

SystemFindings measure(const CandidateSystem& system, const std::vector<ReferenceCase>& cases,
                       const std::vector<WindowIndex>& indices) {
  SystemFindings findings{.system = system.name};
  Column coverage, retrieval, quantity, quote, mood, words;
  for (const auto& [number, candidate] : system.texts) {
    const ReferenceCase& one = cases[number];
    const std::string& stream = one.stream->name;
    const std::string& text = candidate.text.text;
    const Faithfulness found = check_faithfulness(text, one.right().record, one.stream->known);
    add_claims(findings.numbers, findings.quotes, found);
    coverage.add(stream, topic_coverage(whole(candidate.text), candidate.reference));
    retrieval.add(stream, comes_first(indices[number], text) ? 1 : 0);
    quantity.add(stream, found.numbers > 0 ? 1 : 0);
    quote.add(stream, found.quotes > 0 ? 1 : 0);
    words.add(stream, static_cast<double>(style_of(text).words));
    if (!candidate.text.mood.empty()) mood.add(stream, mood_agrees(candidate.text.mood, candidate.reference) ? 1 : 0);
  }
  findings.coverage = coverage.mean();
  findings.retrieval = retrieval.mean();
  findings.quantity = quantity.mean();
  findings.quote = quote.mean();
  findings.words = words.mean().value;
  if (!mood.values.empty()) findings.mood = mood.mean();
  return findings;
}

// What the measures say of a text: two texts of which one does worse are told apart.
struct Verdict {
  std::uint32_t false_claims = 0;
  bool first = false;
  bool mood = false;
  double coverage = 0;

  bool worse_than(const Verdict& other) const {
    return false_claims > other.false_claims || first < other.first || mood < other.mood ||
           coverage < other.coverage / 2;
  }
};

Verdict judge(const WrittenText& text, const ReferenceCase& one, const WindowIndex& index) {
  const Faithfulness found = check_faithfulness(text.text, one.right().record, one.stream->known);
  return {.false_claims = static_cast<std::uint32_t>(found.wrong.size()),
          .first = comes_first(index, text.text),
          .mood = mood_agrees(text.mood, *one.reference),
          .coverage = topic_coverage(whole(text), *one.reference)};
}

void measure_corruptions(const std::vector<ReferenceCase>& cases, const std::vector<WindowIndex>& indices,
                         SummaryFindings& findings) {
  Column all;
  for (const Corruption corruption : kCorruptions) {
    Column kind;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const ReferenceCase& one = cases[i];
      const WrittenText& text = one.right().written;
      const Verdict right = judge(text, one, indices[i]);
      for (std::size_t variant = 0; variant < kVariants && one.choices.size() > 1; ++variant) {
        const std::uint64_t seed = hash64(one.reference->window) + variant;
        const std::size_t other = one.choices[1 + seed % (one.choices.size() - 1)];
        if (corruption == Corruption::kFlippedMood && !right.mood) continue;  // to flip it may make it right
        const auto wrong = corrupt(corruption, text, one.stream->windows[other].written, one.right().record, seed);
        if (!wrong) continue;
        const double detected = judge(*wrong, one, indices[i]).worse_than(right) ? 1 : 0;
        kind.add(one.stream->name, detected);
        all.add(one.stream->name, detected);
      }
    }
    findings.corruptions.push_back({to_string(corruption), kind.values.size(), kind.mean()});
  }
  findings.corruptions_detected = all.mean();
}

void note_style(const StreamWindow& window, std::string_view last_text, const Faithfulness& found,
                StyleFindings& style) {
  const Style mine = style_of(window.written.text);
  ++style.windows;
  add_claims(style.numbers, style.quotes, found);
  style.names.right += found.names_true;
  style.names.all += found.names;
  style.with_quantity += found.numbers > 0;
  style.with_quote += found.quotes > 0;
  style.too_long += mine.words > kMostWords || mine.sentences > kMostSentences;
  style.lists += mine.list > kMostBareTerms;
  style.raw_numbers += mine.raw_number;
  style.repeated += !last_text.empty() && template_of(last_text) == template_of(window.written.text);
  for (const std::string& claim : found.wrong) {
    if (style.wrong.size() < kWrongShown) style.wrong.push_back(claim + "  IN  " + window.written.text);
  }
}

StyleFindings measure_style(const SummaryMaterial& material) {
  StyleFindings style;
  for (const SummarizedStream& stream : material.streams) {
    std::string_view last_text;
    for (const StreamWindow& window : stream.windows) {
      if (!window.quiet && !window.written.text.empty())
        note_style(window, last_text, check_faithfulness(window.written.text, window.record, stream.known), style);
      if (!window.written.text.empty()) last_text = window.written.text;
    }
  }
  return style;
}

}  // namespace

Result<SummaryFindings> run_summary_experiment(const SummaryMaterial& material) {
  const auto cases = find_cases(material);
  if (!cases) return std::unexpected(cases.error());
  std::vector<WindowIndex> indices;
  for (const ReferenceCase& one : *cases) indices.push_back(index_of(one));
  SummaryFindings findings{
      .references = cases->size(), .streams = material.streams.size(), .writing_ms = material.writing_ms};
  for (const CandidateSystem& system : candidate_systems(*cases))
    findings.systems.push_back(measure(system, *cases, indices));
  measure_corruptions(*cases, indices, findings);
  findings.style = measure_style(material);
  return findings;
}

}  // namespace crowdline::evaluation
