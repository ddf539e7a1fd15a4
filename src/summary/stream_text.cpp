#include "summary/stream_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "base/time_text.h"
#include "summary/naming.h"
#include "summary/writing.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kHeadlineWords = 12;
constexpr std::size_t kMoments = 5;
constexpr std::size_t kParagraphWords = 70;  // of one sentence
constexpr double kArc = 0.25;                // difference of chapter moods that is worth telling

struct MoodPoint {
  std::int64_t start_ms = 0;
  double mean = 0;
};

std::vector<MoodPoint> mood_points(std::span<const Summary> chapters) {
  std::vector<MoodPoint> points;
  for (const Summary& chapter : chapters) {
    for (const Fact& fact : chapter.facts) {
      if (fact.kind != "mood") continue;
      for (const auto& [name, value] : fact.values) {
        if (name == "mean") points.push_back({chapter.start_ms, value});
      }
    }
  }
  return points;
}

timeline::Mood mood_of(double mean) {
  return mean > 0.12 ? timeline::Mood::kPositive : mean < -0.12 ? timeline::Mood::kNegative : timeline::Mood::kNeutral;
}

void add_arc(Material& out, std::span<const Summary> chapters, const Phrasebook& book) {
  const std::vector<MoodPoint> points = mood_points(chapters);
  if (points.size() < 3) return;
  const auto by_distance = [&](const MoodPoint& a, const MoodPoint& b) {
    const double middle = (points.front().mean + points.back().mean) / 2;
    return std::abs(a.mean - middle) < std::abs(b.mean - middle);
  };
  const MoodPoint peak = *std::max_element(points.begin() + 1, points.end() - 1, by_distance);
  const double ends = (points.front().mean + points.back().mean) / 2;
  if (std::abs(peak.mean - ends) < kArc && std::abs(points.front().mean - points.back().mean) < kArc) return;
  out.slots["arc_start"] = book.mood(mood_of(points.front().mean), points.front().mean);
  out.slots["arc_peak"] = book.mood(mood_of(peak.mean), peak.mean);
  out.slots["arc_end"] = book.mood(mood_of(points.back().mean), points.back().mean);
  out.slots["arc_at"] = format_offset(peak.start_ms);
  out.facts.push_back({"change",
                       fmt::format("mood {:.2f} at the start, {:.2f} at {}, {:.2f} at the end", points.front().mean,
                                   peak.mean, format_offset(peak.start_ms), points.back().mean),
                       {{"start", points.front().mean},
                        {"peak", peak.mean},
                        {"end", points.back().mean},
                        {"peak_ms", static_cast<double>(peak.start_ms)}},
                       {}});
}

// "1:00 (raid), 1:23:20 (laughter) and …", in order of time.
void add_moments(Material& out, std::span<const moments::Moment> moments, const Phrasebook& book) {
  std::vector<moments::Moment> best(moments.begin(),
                                    moments.begin() + static_cast<std::ptrdiff_t>(std::min(moments.size(), kMoments)));
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) { return a.start_ms < b.start_ms; });
  std::vector<std::string> told;
  for (const moments::Moment& moment : best) {
    told.push_back(fmt::format("{} ({})", format_offset(moment.start_ms), book.moment(moment.kind)));
    out.facts.push_back(
        {"moment",
         fmt::format("{}: {}", moment.kind, moment.why),
         {{"start_ms", static_cast<double>(moment.start_ms)}, {"score", moment.score}, {"rank", moment.rank}},
         {}});
  }
  if (!told.empty()) out.slots["moments"] = listed(told, book);
}

std::string capital(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

}  // namespace

void write_stream_text(const timeline::Window& facts, std::span<const Summary> chapters,
                       std::span<const moments::Moment> moments, const WriterContext& context, const Phrasebook& book,
                       Summary& summary) {
  Material material = gather(facts, context, Level::kStream, book, 0);
  Slots& slots = material.slots;
  const std::string rest =
      rest_clause(material, slots.contains("q0") ? first_of({"stream.topics"}, book, slots, {}) : "", book, 0);
  if (!rest.empty()) slots["rest"] = rest;
  if (const auto span = slots.find("span"); span != slots.end()) slots["span_cap"] = capital(span->second);
  add_arc(material, chapters, book);
  add_moments(material, moments, book);
  const Wish wish{.group = {}, .last_text = {}, .seed = 0, .max_words = kParagraphWords, .choice = Choice::kFirst};
  std::vector<std::vector<std::string_view>> paragraph = {{"stream.size", "stream.silent"}};
  if (facts.messages > 0)
    paragraph.insert(paragraph.end(),
                     {{"stream.arc", "stream.mood"}, {"stream.moments"}, {"stream.topics"}, {"stream.question"}});
  for (const auto& groups : paragraph) {
    const std::string sentence = first_of(groups, book, slots, wish);
    if (!sentence.empty()) summary.text += (summary.text.empty() || book.words_per_byte > 0 ? "" : " ") + sentence;
  }
  Wish title = wish;
  title.max_words = kHeadlineWords;
  summary.title = first_of({"headline"}, book, slots, title);
  summary.facts = std::move(material.facts);
}

}  // namespace crowdline::summary
