// The page that people share: one file, no network, no script. Every text of the document goes through escaped().
#include <fmt/format.h>
#include <sodium.h>

#include "chat/link.h"
#include "formats/export_html_charts.h"
#include "formats/export_html_sections.h"
#include "formats/export_html_style.h"
#include "formats/export_html_text.h"
#include "formats/export_writers.h"

namespace crowdline::formats {
namespace {

// The one style sheet that the page may apply, as its Content-Security-Policy names it.
std::string style_hash() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(kHtmlExportStyle.data()),
                     kHtmlExportStyle.size());
  std::string text(sodium_base64_encoded_len(digest.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // its terminating zero
  return text;
}

std::string head(std::string_view title) {
  std::string html =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n";
  html += fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; base-uri "
      "'none'; "
      "form-action 'none'\">\n",
      style_hash());
  html += fmt::format("<title>{} · Crowdline</title>\n<style>", escaped(title));
  return html.append(kHtmlExportStyle).append("</style>\n</head>\n<body>\n<main>\n");
}

std::string meta_line(const chat::StreamInfo& stream) {
  std::string html = "<p class=\"meta\">";
  for (const std::string& part : {stream.channel, stream.category, stream.started_at.substr(0, 10)}) {
    if (!part.empty()) html += "<span>" + escaped(part) + "</span>";
  }
  const auto link = stream.url.empty() ? fail(ErrorCode::kNotFound, "") : chat::classify_link(stream.url);
  if (link) {
    const char* where = link->platform == chat::Platform::kTwitch ? "Twitch" : "YouTube";
    html += fmt::format("<span><a href=\"{}\" rel=\"noopener noreferrer\">Watch on {}</a></span>", escaped(link->url),
                        where);
  }
  return html + "</p>";
}

std::string header(const TimelineDocument& document, std::string_view title) {
  return fmt::format(
      "<header><p class=\"eyebrow\">What the crowd felt, when, and why</p>\n<h1><bdi>{}</bdi></h1>\n{}</header>\n",
      escaped(title), meta_line(document.stream));
}

std::string story(const TimelineDocument& document) {
  for (const auto& summary : document.summaries) {
    if (summary.level != summary::Level::kStream) continue;
    return fmt::format("<section class=\"card story\"><h2>{}</h2><p>{}</p></section>\n", escaped(summary.title),
                       escaped(summary.text));
  }
  return {};
}

std::string timeline_card(const TimelineDocument& document) {
  const std::string svg = timeline_svg(document);
  if (svg.empty()) return "<section class=\"card\"><p>Nobody wrote in this chat.</p></section>\n";
  std::string html =
      "<section class=\"card\"><h2>The whole stream at a glance</h2><div class=\"scroll\" tabindex=\"0\">" + svg +
      "</div><ul class=\"legend\"><li><i class=\"key-own\"></i>people’s own reactions</li>"
      "<li><i class=\"key-other\"></i>copied texts, commands, bots</li>"
      "<li><i class=\"key-positive\"></i>positive mood</li><li><i class=\"key-negative\"></i>negative mood</li>"
      "<li><i class=\"key-toxic\"></i>rude or attacking messages</li>";
  if (!document.gaps.empty()) html += "<li><i class=\"key-lost\"></i>chat lost</li>";
  return html + "</ul></section>\n";
}

}  // namespace

std::string write_html_export(const TimelineDocument& document) {
  const std::string title = !document.stream.title.empty()     ? document.stream.title
                            : !document.stream.channel.empty() ? document.stream.channel
                                                               : std::string("A chat timeline");
  std::string html = head(title) + header(document, title);
  html += tiles_section(document) + "\n" + story(document) + timeline_card(document);
  html += moments_section(document) + "\n" + chapters_section(document) + "\n" + feelings_section(document) + "\n";
  html += notes_section(document);
  return html +
         "\n<footer>Made with Crowdline. This file works without a network.</footer>\n</main>\n</body>\n</html>\n";
}

}  // namespace crowdline::formats
