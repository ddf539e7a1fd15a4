#include "evaluation/moment_experiment.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <numeric>
#include <random>

#include <fmt/format.h>

#include "moments/peaks.h"
#include "moments/reaction_signal.h"

namespace crowdline::evaluation {
namespace {

constexpr std::int64_t kPlainLengthS = 60;  // of a moment made of a bin: around it
constexpr std::int64_t kPlainDistanceS = 60;
constexpr std::size_t kMostMoments = 20;
constexpr int kChanceDraws = 50;
constexpr double kPlainSigma = 10;  // s

struct Span {
  std::int64_t start_s = 0;
  std::int64_t end_s = 0;
};

// What a system says of a stream: a score a bin, and moments, best first.
struct Answer {
  std::vector<double> bins;
  std::vector<Span> moments;
};

// How one clip came off.
struct Outcome {
  double below = 0;  // share of other bins that score lower
  double rank = 0;
  std::size_t met = SIZE_MAX;  // place of the first moment that meets it
  double early_s = 0;
};

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t end = std::min(line.find('\t', from), line.size());
    fields.push_back(line.substr(from, end - from));
    from = end + 1;
  }
  return fields;
}

bool read_number(std::string_view text, std::int64_t& value) {
  return std::from_chars(text.data(), text.data() + text.size(), value).ptr == text.data() + text.size() &&
         !text.empty();
}

// The highest second of each bin.
std::vector<double> binned(const std::vector<double>& seconds) {
  std::vector<double> bins;
  for (std::size_t i = 0; i < seconds.size(); i += static_cast<std::size_t>(kBinS)) {
    const std::size_t end = std::min(seconds.size(), i + static_cast<std::size_t>(kBinS));
    bins.push_back(*std::max_element(seconds.begin() + static_cast<std::ptrdiff_t>(i),
                                     seconds.begin() + static_cast<std::ptrdiff_t>(end)));
  }
  return bins;
}

// The best bins, at least kPlainDistanceS apart, as moments around them.
std::vector<Span> moments_of(const std::vector<double>& bins, std::int64_t first_s) {
  std::vector<std::size_t> order(bins.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return bins[i]; });
  std::vector<Span> moments;
  for (const std::size_t bin : order) {
    const std::int64_t middle = first_s + static_cast<std::int64_t>(bin) * kBinS + kBinS / 2;
    const Span span{middle - kPlainLengthS / 2, middle + kPlainLengthS / 2};
    const bool near = std::ranges::any_of(
        moments, [&](const Span& other) { return std::abs(other.start_s - span.start_s) < kPlainDistanceS; });
    if (!near) moments.push_back(span);
    if (moments.size() == kMostMoments) break;
  }
  return moments;
}

Answer product_answer(const WatchedStream& stream) {
  const moments::ReactionSignal signal =
      moments::make_signal(moments::reactions(stream.lanes), moments::weight_dispersion(stream.lanes));
  std::vector<double> height(signal.level.size());
  for (std::size_t i = 0; i < height.size(); ++i) height[i] = moments::height_at(signal, i);
  Answer answer{.bins = binned(height), .moments = {}};
  for (const moments::Moment& moment : stream.moments)
    answer.moments.push_back({moment.start_ms / 1000, (moment.end_ms + 999) / 1000});
  return answer;
}

Answer plain_answer(const WatchedStream& stream) {
  std::vector<double> counts;
  for (const timeline::SecondCounters& second : stream.lanes.seconds) counts.push_back(second.messages);
  Answer answer{.bins = binned(moments::smoothed(counts, kPlainSigma)), .moments = {}};
  answer.moments = moments_of(answer.bins, stream.lanes.start_s);
  return answer;
}

Answer chance_answer(const WatchedStream& stream, std::uint32_t seed) {
  std::mt19937 random(seed);
  Answer answer{.bins = std::vector<double>((stream.lanes.seconds.size() + 9) / 10), .moments = {}};
  for (double& bin : answer.bins) bin = static_cast<double>(random());
  answer.moments = moments_of(answer.bins, stream.lanes.start_s);
  return answer;
}

Outcome judge(const Clip& clip, const WatchedStream& stream, const Answer& answer) {
  const std::int64_t from = clip.start_s - kClipReachS;
  const std::int64_t to = clip.end_s + kClipReachS;
  double best = -1e300;
  std::vector<double> others;
  for (std::size_t i = 0; i < answer.bins.size(); ++i) {
    const std::int64_t start = stream.lanes.start_s + static_cast<std::int64_t>(i) * kBinS;
    if (start < to && start + kBinS > from)
      best = std::max(best, answer.bins[i]);
    else
      others.push_back(answer.bins[i]);
  }
  Outcome outcome;
  double lower = 0;
  for (const double other : others) {
    lower += other < best ? 1 : other == best ? 0.5 : 0;
    outcome.rank += other > best;
  }
  outcome.below = others.empty() ? 0 : lower / static_cast<double>(others.size());
  outcome.rank += 1;
  for (std::size_t i = 0; i < std::min(answer.moments.size(), kMostMoments) && outcome.met == SIZE_MAX; ++i) {
    if (answer.moments[i].start_s >= to || answer.moments[i].end_s <= from) continue;
    outcome.met = i;
    outcome.early_s = static_cast<double>(clip.start_s - answer.moments[i].start_s);
  }
  return outcome;
}

template <typename Value>
Estimate estimate_of(const std::vector<std::vector<Outcome>>& draws, const Resamples& resamples, Value value) {
  std::vector<double> means(draws.front().size(), 0);
  for (const auto& outcomes : draws) {
    for (std::size_t i = 0; i < outcomes.size(); ++i)
      means[i] += value(outcomes[i]) / static_cast<double>(draws.size());
  }
  return resamples.estimate(mean_of(std::move(means)));
}

// `draws`: the outcomes of all clips, once or, for chance, several times.
MomentFigures figures_of(std::string system, const std::vector<std::vector<Outcome>>& draws,
                         const Resamples& resamples) {
  MomentFigures figures{.system = std::move(system)};
  figures.auc = estimate_of(draws, resamples, [](const Outcome& o) { return o.below; });
  figures.rank = estimate_of(draws, resamples, [](const Outcome& o) { return o.rank; });
  figures.top10 = estimate_of(draws, resamples, [](const Outcome& o) { return o.met < 10 ? 1.0 : 0.0; });
  figures.top20 = estimate_of(draws, resamples, [](const Outcome& o) { return o.met < kMostMoments ? 1.0 : 0.0; });
  std::vector<double> early;
  for (const Outcome& outcome : draws.front()) {
    if (outcome.met < kMostMoments) early.push_back(outcome.early_s);
  }
  std::ranges::sort(early);
  figures.clips = early.size();
  if (!early.empty()) figures.early_s = (early[(early.size() - 1) / 2] + early[early.size() / 2]) / 2;
  return figures;
}

}  // namespace

Result<std::vector<Clip>> parse_clips(std::string_view table) {
  std::vector<Clip> clips;
  std::size_t number = 0;
  for (std::size_t from = 0; from < table.size();) {
    const std::size_t end = std::min(table.find('\n', from), table.size());
    const std::string_view line = table.substr(from, end - from);
    from = end + 1;
    if (++number == 1 || line.empty()) continue;
    const auto fields = fields_of(line);
    Clip clip;
    if (fields.size() < 3 || !read_number(fields[1], clip.start_s) || !read_number(fields[2], clip.end_s) ||
        clip.end_s <= clip.start_s)
      return fail(ErrorCode::kNotUnderstood,
                  fmt::format("line {} of the table of clips names no stream and times", number));
    clip.stream = fields[0];
    clips.push_back(std::move(clip));
  }
  if (clips.empty()) return fail(ErrorCode::kNotUnderstood, "the table of clips holds no clip");
  return clips;
}

Result<MomentFindings> run_moment_experiment(const std::vector<Clip>& clips,
                                             const std::vector<WatchedStream>& streams) {
  MomentFindings findings{.systems = {}, .clips = clips.size()};
  std::vector<std::vector<Outcome>> product(1);
  std::vector<std::vector<Outcome>> plain(1);
  std::vector<std::vector<Outcome>> chance(kChanceDraws);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < clips.size(); ++i) {
    const auto stream = std::ranges::find(streams, clips[i].stream, &WatchedStream::name);
    if (stream == streams.end()) return fail(ErrorCode::kUsage, "there is no chat of stream " + clips[i].stream);
    names.push_back(clips[i].stream);
    product[0].push_back(judge(clips[i], *stream, product_answer(*stream)));
    plain[0].push_back(judge(clips[i], *stream, plain_answer(*stream)));
    for (int draw = 0; draw < kChanceDraws; ++draw) {
      const auto seed = static_cast<std::uint32_t>(draw * 1000) + static_cast<std::uint32_t>(i);
      chance[static_cast<std::size_t>(draw)].push_back(judge(clips[i], *stream, chance_answer(*stream, seed)));
    }
    findings.bins += static_cast<double>(stream->lanes.seconds.size()) / kBinS / static_cast<double>(clips.size());
  }
  const Resamples resamples(names, Resamples::kDraws, 1);
  findings.systems.push_back(figures_of("Crowdline", product, resamples));
  findings.systems.push_back(figures_of("messages, smoothed", plain, resamples));
  findings.systems.push_back(figures_of("chance", chance, resamples));
  return findings;
}

}  // namespace crowdline::evaluation
