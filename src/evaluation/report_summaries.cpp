#include "evaluation/report_summaries.h"

#include <fmt/format.h>

#include "evaluation/markdown.h"

namespace crowdline::evaluation {
namespace {

std::string of(const Checked& checked) {
  if (checked.all == 0) return "none";
  return fmt::format("{} of {}", checked.right, checked.all);
}

double share(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

double share(const Checked& checked) { return checked.all == 0 ? 1 : share(checked.right, checked.all); }

// Rounded up to 1, 2 or 5 times a power of ten, so that a run on another day says the same.
std::string at_most_ms(double ms) {
  for (const double step : {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
    if (ms <= step) return fmt::format("{:g}", step);
  }
  return fmt::format("{:.0f}", ms);
}

std::string reached(double value, double floor, double goal) {
  return value >= goal ? "goal reached" : value >= floor ? "floor reached" : "**below the floor**";
}

std::string target_rows(const SummaryFindings& findings) {
  const SystemFindings& mine = findings.systems.front();
  const StyleFindings& style = findings.style;
  MarkdownTable table({"the built-in writer", "measured", "floor", "goal", ""});
  const auto row = [&](const std::string& name, const std::string& figure, double value, double floor, double goal) {
    table.row({name, figure, percent(floor), percent(goal), reached(value, floor, goal)});
  };
  const auto estimate = [&](const std::string& name, const Estimate& figure, double floor, double goal) {
    row(name, percent(figure), figure.value, floor, goal);
  };
  const auto part = [&](const std::string& name, std::uint64_t count, double floor, double goal) {
    const double value = share(count, style.windows);
    row(name, fmt::format("{} ({} of {})", percent(value), count, style.windows), value, floor, goal);
  };
  row("number faithfulness, all windows", of(style.numbers), share(style.numbers), 1, 1);
  row("quote faithfulness, all windows", of(style.quotes), share(style.quotes), 1, 1);
  part("windows with a quantity", style.with_quantity, 0.5, 0.8);
  part("windows with a quote", style.with_quote, 1.0 / 3, 0.5);
  estimate("topic coverage", mine.coverage, 0.72, 0.82);
  estimate("mood agreement", mine.mood.value_or(Estimate{}), 0.75, 0.88);
  estimate("window retrieval", mine.retrieval, 0.80, 0.95);
  part("at most 45 words and 2 sentences", style.windows - style.too_long, 1, 1);
  part("no list of more than 3 bare terms", style.windows - style.lists, 1, 1);
  part("no raw number", style.windows - style.raw_numbers, 1, 1);
  part("no template twice in a row", style.windows - style.repeated, 1, 1);
  estimate("corrupted texts detected", findings.corruptions_detected, 0.95, 0.995);
  table.row({"writing a window, ms, at most", at_most_ms(findings.writing_ms), "20", "2",
             reached(-findings.writing_ms, -20, -2)});
  return table.text();
}

std::string system_rows(const SummaryFindings& findings) {
  MarkdownTable table({"text", "topic coverage", "mood agreement", "retrieval", "true numbers", "true quotes",
                       "with a quantity", "with a quote", "words"});
  for (const SystemFindings& system : findings.systems) {
    table.row({system.system, percent(system.coverage), system.mood ? percent(*system.mood) : "",
               percent(system.retrieval), of(system.numbers), of(system.quotes), percent(system.quantity.value),
               percent(system.quote.value), fmt::format("{:.1f}", system.words)});
  }
  return table.text();
}

std::string corruption_rows(const SummaryFindings& findings) {
  MarkdownTable table({"made wrong", "texts", "detected"});
  for (const CorruptionFindings& kind : findings.corruptions)
    table.row({kind.corruption, std::to_string(kind.texts), percent(kind.detected)});
  table.row({"all", "", percent(findings.corruptions_detected)});
  return table.text();
}

}  // namespace

std::string summaries_section(const SummaryFindings& findings) {
  std::string text = fmt::format(
      "## Summaries\n\n"
      "Measured on {} windows of two minutes, each of another stream, that two language-model writers have summarised "
      "after reading every message (their counts of messages per topic are estimates); style and faithfulness on all "
      "{} windows of these {} streams that are not quiet. Intervals are 95 %, by bootstrap over streams; figures in "
      "percent where nothing else is said.\n\n",
      findings.references, findings.style.windows, findings.streams);
  text += target_rows(findings) + "\n";
  text +=
      "Claims are read from the words of the text alone and counted again from the messages, by code that shares "
      "nothing with the writer (`src/evaluation/text_claims`, `faithfulness`): a number is true when it fits what "
      "stands beside it or the whole window, a quote when at least three chatters of the window wrote it.\n\n"
      "### Beside what one would read instead\n\n" +
      system_rows(findings) +
      "\nTopic coverage: messages of the references' topics that title or text name, of those of all topics, mean of "
      "both writers' lists. Retrieval: the text as a BM25 query over 20 windows of the stream, the right one first. "
      "The "
      "last row is the ceiling: each writer's text by the other's topics and mood. Those writers quote single "
      "messages, too, which Crowdline never does. Lists of words cover much and tell nothing: a summary has to be "
      "read, "
      "too.\n\n"
      "### Whether the measures can fall\n\n" +
      corruption_rows(findings) +
      "\nFive variants of each text were made wrong in one way (moods only where they were right); detected: more "
      "false claims than before, another mood "
      "than both writers', another window found first, or less than half of the coverage.\n\n";
  return text;
}

std::string summaries_headline(const SummaryFindings& findings) {
  const SystemFindings& mine = findings.systems.front();
  return fmt::format(
      "topic coverage {}, mood agreement {}, retrieval {}\nnumbers {}, quotes {}, names {} (all windows)\n"
      "quantity {}, quote {}; too long {}, lists {}, raw numbers {}, repeated {} of {}\ncorrupted texts detected {}\n"
      "writing a window {:.3f} ms\n",
      percent(mine.coverage), mine.mood ? percent(*mine.mood) : "-", percent(mine.retrieval),
      of(findings.style.numbers), of(findings.style.quotes), of(findings.style.names),
      percent(share(findings.style.with_quantity, findings.style.windows)),
      percent(share(findings.style.with_quote, findings.style.windows)), findings.style.too_long, findings.style.lists,
      findings.style.raw_numbers, findings.style.repeated, findings.style.windows,
      percent(findings.corruptions_detected), findings.writing_ms);
}

}  // namespace crowdline::evaluation
