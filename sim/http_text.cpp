#include "sim/http_text.h"

#include <algorithm>
#include <charconv>

#include "net/problem.h"

namespace crowdline::sim {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// "METHOD TARGET HTTP/1.1" and the header lines. False when it is none.
bool read_head(std::string_view head, net::HttpRequest& request) {
  const auto line_end = head.find("\r\n");
  const std::string_view line = head.substr(0, line_end);
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last || !line.substr(last + 1).starts_with("HTTP/1.")) return false;
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const auto question = std::min(target.find('?'), target.size());
  const auto path = net::percent_decode(target.substr(0, question), false);
  if (!path || !path->starts_with('/')) return false;
  request.method = line.substr(0, first);
  request.target.path = *path;
  request.target.query = parse_form(target.substr(std::min(question + 1, target.size())));
  std::string_view rest = line_end == std::string_view::npos ? "" : head.substr(line_end + 2);
  while (!rest.empty()) {
    const auto end = std::min(rest.find("\r\n"), rest.size());
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    const auto colon = field.find(':');
    if (colon == std::string_view::npos) return false;
    request.headers.emplace_back(field.substr(0, colon), trimmed(field.substr(colon + 1)));
  }
  return true;
}

}  // namespace

std::string_view reason_of(int status) {
  constexpr std::array kMore = {std::pair{101, "Switching Protocols"}, std::pair{301, "Moved Permanently"},
                                std::pair{302, "Found"}, std::pair{410, "Gone"}, std::pair{429, "Too Many Requests"}};
  const auto found = std::ranges::find(kMore, status, [](const auto& row) { return row.first; });
  return found == kMore.end() ? net::reason_phrase(status) : found->second;
}

std::optional<net::HttpRequest> HttpReader::next() {
  const auto end = buffer_.find("\r\n\r\n");
  broken_ = broken_ || std::min(end, buffer_.size()) > kHeadLimit;
  if (broken_ || end == std::string::npos) return std::nullopt;
  net::HttpRequest request;
  broken_ = !read_head(std::string_view(buffer_).substr(0, end), request);
  if (broken_) return std::nullopt;
  std::size_t length = 0;
  if (const auto field = request.header("Content-Length")) {
    const auto [stop, error] = std::from_chars(field->data(), field->data() + field->size(), length);
    broken_ = error != std::errc() || length > kBodyLimit;
  }
  broken_ = broken_ || request.header("Transfer-Encoding").has_value();  // no client that is meant sends such
  if (broken_ || buffer_.size() < end + 4 + length) return std::nullopt;
  request.body = buffer_.substr(end + 4, length);
  buffer_.erase(0, end + 4 + length);
  return request;
}

std::string http_head(const net::HttpResponse& response) {
  std::string text = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
  for (const auto& [name, value] : response.headers) text += fmt::format("{}: {}\r\n", name, value);
  return text;
}

std::string http_text(const net::HttpResponse& response) {
  std::string text = http_head(response);
  const std::string_view body = response.bytes();
  const bool bodiless = response.status == 101 || response.status == 204 || response.status == 304;
  if (!bodiless) text += fmt::format("Content-Length: {}\r\n", body.size());
  return text + "\r\n" + std::string(body);
}

Parameters parse_form(std::string_view form) {
  Parameters found;
  while (!form.empty()) {
    const auto end = std::min(form.find('&'), form.size());
    const std::string_view part = form.substr(0, end);
    form.remove_prefix(std::min(end + 1, form.size()));
    if (part.empty()) continue;
    const auto equals = std::min(part.find('='), part.size());
    const auto name = net::percent_decode(part.substr(0, equals), true);
    const auto value = net::percent_decode(part.substr(std::min(equals + 1, part.size())), true);
    if (name && value) found.push_back({*name, *value});
  }
  return found;
}

std::optional<std::string> parameter(const Parameters& parameters, std::string_view name) {
  const auto found = std::ranges::find(parameters, name, &net::QueryParameter::name);
  if (found == parameters.end()) return std::nullopt;
  return found->value;
}

std::vector<std::string> values(const Parameters& parameters, std::string_view name) {
  std::vector<std::string> found;
  for (const auto& entry : parameters) {
    if (entry.name == name) found.push_back(entry.value);
  }
  return found;
}

}  // namespace crowdline::sim
