#include "formats/export_html_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "base/time_text.h"
#include "formats/export_html_text.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kMostWords = 14;

std::string tile(std::string_view name, std::string_view value, std::string_view note) {
  return fmt::format("<div><dt>{}</dt><dd>{}<small>{}</small></dd></div>", name, value, note);
}

std::string mood_tile(const TimelineDocument& document) {
  std::array<std::size_t, 4> moods{};
  std::size_t known = 0;
  for (const auto& window : document.windows) {
    if (!window.view.mood) continue;
    ++moods[static_cast<std::size_t>(*window.view.mood)];
    ++known;
  }
  if (known == 0) return tile("Mood", "unknown", "not enough chat to tell");
  const auto most = std::ranges::max_element(moods);
  const auto mood = static_cast<timeline::Mood>(most - moods.begin());
  const char* name = timeline::to_string(mood);
  if (*most * 2 <= known) return tile("Mood", "changing", fmt::format("{} in {} of {} windows", name, *most, known));
  return tile("Mood", fmt::format("{}{}", *most < known ? "mostly " : "", name),
              fmt::format("in {} of {} windows with enough chat", *most, known));
}

std::string words_list(std::string_view title, const std::map<std::string, std::uint64_t>& counts) {
  if (counts.empty()) return {};
  std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
  std::ranges::sort(
      sorted, [](const auto& a, const auto& b) { return std::pair(b.second, a.first) < std::pair(a.second, b.first); });
  sorted.resize(std::min(sorted.size(), kMostWords));
  std::string html = fmt::format("<h2>{}</h2><ul class=\"words\">", title);
  for (const auto& [word, count] : sorted) {
    html += fmt::format("<li><bdi>{}</bdi><b>{}</b></li>", escaped(word), with_thousands(count));
  }
  return html + "</ul>";
}

// Says so where a language model wrote a text.
std::string writer_mark(const summary::Summary& summary) {
  return summary.writer == "builtin" ? "" : fmt::format(" <small>AI: {}</small>", escaped(summary.writer));
}

std::string minutes_list(const TimelineDocument& document, std::int64_t from_ms, std::int64_t to_ms) {
  std::string rows;
  for (const auto& summary : document.summaries) {
    if (summary.level != summary::Level::kWindow || summary.start_ms < from_ms || summary.start_ms >= to_ms) continue;
    rows += fmt::format("<li>{}<span>{}{}</span></li>", time_link(document, summary.start_ms), escaped(summary.text),
                        writer_mark(summary));
  }
  return rows.empty() ? rows : "<ol class=\"minutes\">" + rows + "</ol>";
}

std::string chapter_item(const TimelineDocument& document, const summary::Summary& chapter) {
  std::string html = fmt::format("<li><h3>{}<span>{}</span></h3><p>{}{}</p>", time_link(document, chapter.start_ms),
                                 escaped(chapter.title), escaped(chapter.text), writer_mark(chapter));
  const std::string minutes = minutes_list(document, chapter.start_ms, chapter.end_ms);
  if (!minutes.empty()) html += "<details><summary>Minute by minute</summary>" + minutes + "</details>";
  return html + "</li>";
}

// Shares of emotions over all organic messages of the stream, strongest first; "none" is left out.
std::vector<std::pair<model::Emotion, double>> stream_emotions(std::span<const timeline::Window> windows) {
  std::vector<std::pair<model::Emotion, double>> shares;
  double organic = 0;
  for (const auto& window : windows) organic += window.organic();
  for (std::size_t i = 0; i < model::kEmotionCount && organic > 0; ++i) {
    const auto emotion = static_cast<model::Emotion>(i);
    if (emotion == model::Emotion::kNone) continue;
    double messages = 0;
    for (const auto& window : windows) {
      if (std::isfinite(window.view.emotions[i])) messages += window.view.emotions[i] * window.organic();
    }
    shares.emplace_back(emotion, messages / organic);
  }
  std::ranges::sort(
      shares, [](const auto& a, const auto& b) { return std::pair(b.second, a.first) < std::pair(a.second, b.first); });
  return shares;
}

std::string emotions_card(const TimelineDocument& document) {
  const auto shares = stream_emotions(document.windows);
  if (shares.empty() || shares.front().second <= 0) return {};
  std::string html = "<section class=\"card\"><h2>What chat felt</h2><div class=\"feelings\">";
  for (const auto& [emotion, share] : shares) {
    html += fmt::format(
        "<span>{}</span><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect "
        "class=\"track\" "
        "width=\"100\" height=\"10\"/><rect class=\"bar\" width=\"{:.1f}\" height=\"10\"/></svg><b>{}</b>",
        model::to_string(emotion), 100 * share / shares.front().second, percent(share));
  }
  return html + "</div></section>";
}

std::string words_card(const TimelineDocument& document) {
  std::map<std::string, std::uint64_t> emotes, phrases;
  for (const auto& window : document.windows) {
    for (const auto& emote : window.emotes) emotes[emote.name] += emote.uses;
    for (const auto& phrase : window.phrases) phrases[phrase.text] += phrase.messages;
  }
  const std::string lists = words_list("Emotes", emotes) + words_list("Phrases of the crowd", phrases);
  return lists.empty() ? lists : "<section class=\"card\">" + lists + "</section>";
}

}  // namespace

std::string tiles_section(const TimelineDocument& document) {
  std::uint64_t messages = 0;
  const timeline::Window* busiest = nullptr;
  for (const auto& window : document.windows) {
    messages += window.messages;
    if (busiest == nullptr || window.messages > busiest->messages) busiest = &window;
  }
  if (busiest == nullptr) return {};
  const std::int64_t length_ms =
      document.windows.back().end_ms - std::max<std::int64_t>(document.windows.front().start_ms, 0);
  const std::int64_t shown_ms = document.stream.duration_ms > 0 ? document.stream.duration_ms : length_ms;
  std::string html = "<dl class=\"tiles\">";
  html +=
      tile("Messages", with_thousands(messages), fmt::format("in {} windows", with_thousands(document.windows.size())));
  html += tile("Length", format_duration(shown_ms), "of video time");
  html += tile(
      "Busiest", time_link(document, busiest->start_ms),
      fmt::format("{} messages by {} chatters", with_thousands(busiest->messages), with_thousands(busiest->chatters)));
  return html + mood_tile(document) + "</dl>";
}

std::string feelings_section(const TimelineDocument& document) {
  const std::string emotions = emotions_card(document), words = words_card(document);
  return emotions.empty() || words.empty() ? emotions + words : "<div class=\"split\">" + emotions + words + "</div>";
}

std::string moments_section(const TimelineDocument& document) {
  if (document.moments.empty()) return {};
  std::string html = "<section class=\"card\"><h2>Moments</h2><ol class=\"moments\">";
  for (const auto& moment : document.moments) {
    html += fmt::format(
        "<li id=\"moment-{0}\"><span class=\"rank\">{0}</span>{1}<p><span class=\"tag\">{2}</span>{3}</p></li>",
        moment.rank, time_link(document, moment.start_ms), escaped(moment.kind), escaped(moment.why));
  }
  return html + "</ol></section>";
}

std::string chapters_section(const TimelineDocument& document) {
  std::string items;
  for (const auto& summary : document.summaries) {
    if (summary.level == summary::Level::kChapter) items += chapter_item(document, summary);
  }
  if (!items.empty())
    return "<section class=\"card\"><h2>Chapters</h2><ol class=\"chapters\">" + items + "</ol></section>";
  const std::string minutes = minutes_list(document, INT64_MIN, INT64_MAX);
  return minutes.empty() ? minutes : "<section class=\"card\"><h2>Minute by minute</h2>" + minutes + "</section>";
}

std::string notes_section(const TimelineDocument& document) {
  const SourceCounts& source = document.source;
  std::string html = "<section class=\"card notes\"><h2>How to read this</h2><ul>";
  html +=
      "<li>Mood is the mean over chatters, each counted once, from −1 to +1; the band is its 90% interval. "
      "Where too few people wrote, the line breaks.</li>"
      "<li>Mood, emotions and toxicity are over people’s own reactions: copied texts, commands, bots, raids and "
      "giveaways "
      "are told apart and count for activity only.</li>"
      "<li>Words and quotes are shown only when at least three different people wrote them. No chatter’s name is "
      "kept.</li>";
  html += fmt::format(
      "<li>The source held {} records: {} messages counted, {} without a time, {} skipped, {} doubled, {} late, "
      "{} deleted by moderators.</li>",
      with_thousands(source.messages), with_thousands(source.counted), with_thousands(source.untimed),
      with_thousands(source.skipped_total()), with_thousands(source.duplicates), with_thousands(source.late),
      with_thousands(source.deleted));
  for (const auto& gap : document.gaps) {
    html += fmt::format("<li>Chat is missing from {} to {} ({}).</li>", format_offset(gap.start_ms),
                        format_offset(gap.end_ms), escaped(gap.reason));
  }
  html +=
      fmt::format("<li>Scored by the model “{}”, version {}, with glossary version {}.</li>",
                  escaped(document.model.name), escaped(document.model.version), escaped(document.glossary_version));
  return html + "</ul></section>";
}

}  // namespace crowdline::formats
