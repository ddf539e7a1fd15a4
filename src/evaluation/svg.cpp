#include "evaluation/svg.h"

#include <fmt/format.h>

#include <iterator>

namespace crowdline::evaluation {
namespace {

// Its own paper, so that it stays readable where the viewer's scheme and the page's differ.
constexpr std::string_view kStyle = R"(<style>
text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1f2328}
.paper{fill:#ffffff}.muted{fill:#59636e}.heading{font-weight:600;font-size:13px}
.start{text-anchor:start}.middle{text-anchor:middle}.end{text-anchor:end}
line,path{fill:none;stroke-width:2}.grid{stroke:#e2e6ea;stroke-width:1}.axis{stroke:#7a838d;stroke-width:1}
.thin{stroke-width:1.5}.dashed{stroke-dasharray:5 4}
line.a,path.a{stroke:#0b65c2}line.b,path.b{stroke:#b3500a}line.c,path.c{stroke:#15794f}line.d,path.d{stroke:#7d3fb0}
circle.a,rect.a{fill:#0b65c2}circle.b,rect.b{fill:#b3500a}circle.c,rect.c{fill:#15794f}circle.d,rect.d{fill:#7d3fb0}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}.paper{fill:#0d1117}.muted{fill:#9aa4ae}.grid{stroke:#2a313a}.axis{stroke:#7a838d}
line.a,path.a{stroke:#63b0ff}line.b,path.b{stroke:#f0a35e}line.c,path.c{stroke:#5fd0a0}line.d,path.d{stroke:#cb9bf5}
circle.a,rect.a{fill:#63b0ff}circle.b,rect.b{fill:#f0a35e}circle.c,rect.c{fill:#5fd0a0}circle.d,rect.d{fill:#cb9bf5}
}
</style>
)";

// At most two decimals, none where they are zero.
std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

}  // namespace

Svg::Svg(double width, double height, std::string_view title) {
  const std::string w = number(width);
  const std::string h = number(height);
  body_ = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
      "aria-label=\"{2}\">\n<title>{2}</title>\n{3}<rect class=\"paper\" width=\"{0}\" height=\"{1}\" rx=\"6\"/>\n",
      w, h, escaped(title), kStyle);
}

void Svg::line(Point from, Point to, std::string_view classes) {
  fmt::format_to(std::back_inserter(body_), "<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", classes,
                 number(from.x), number(from.y), number(to.x), number(to.y));
}

void Svg::path(std::span<const Point> points, std::string_view classes) {
  std::string steps;
  for (const Point& point : points) {
    fmt::format_to(std::back_inserter(steps), "{}{} {}", steps.empty() ? 'M' : 'L', number(point.x), number(point.y));
  }
  body_ += fmt::format("<path class=\"{}\" d=\"{}\"/>\n", classes, steps);
}

void Svg::dot(Point centre, double radius, std::string_view classes) {
  body_ += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n", classes, number(centre.x),
                       number(centre.y), number(radius));
}

void Svg::box(Point corner, double width, double height, std::string_view classes, double opacity) {
  body_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill-opacity=\"{}\"/>\n",
                       classes, number(corner.x), number(corner.y), number(width), number(height), number(opacity));
}

void Svg::text(Point at, std::string_view text, std::string_view classes) {
  body_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", classes, number(at.x), number(at.y),
                       escaped(text));
}

void Svg::vertical_text(Point at, std::string_view text, std::string_view classes) {
  body_ += fmt::format("<text class=\"{}\" transform=\"translate({} {}) rotate(-90)\">{}</text>\n", classes,
                       number(at.x), number(at.y), escaped(text));
}

std::string Svg::finish() const { return body_ + "</svg>\n"; }

}  // namespace crowdline::evaluation
