#include "net/static_site.h"

#include "base/hash.h"
#include "net/byte_range.h"
#include "net/problem.h"

namespace crowdline::net {
namespace {

// Whether `header`, a comma-separated list, has `value` (before any ";").
bool lists(std::optional<std::string_view> header, std::string_view value) {
  std::string_view rest = header.value_or("");
  while (!rest.empty()) {
    const auto end = std::min(rest.find(','), rest.size());
    auto item = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto parameters = std::min(item.find(';'), item.size());
    const bool refused = item.substr(parameters).find("q=0") != std::string_view::npos &&
                         item.substr(parameters).find("q=0.") == std::string_view::npos;
    item = item.substr(0, parameters);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    if (item == value) return !refused;
  }
  return false;
}

bool is_page_address(std::string_view path) {
  if (path.starts_with("/api/") || path == "/api" || path.starts_with("/media/") || path == "/media") return false;
  return path.substr(path.rfind('/')).find('.') == std::string_view::npos;
}

// Names with a hash in them never change; all others are asked for again.
std::string_view cache_rule(std::string_view path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

HttpResponse partial(const Asset& asset, const RangeRequest& wanted, HeaderList headers) {
  if (wanted.verdict == RangeVerdict::kUnsatisfiable) {
    auto response = problem(416, "the range lies outside of the file");
    response.headers.emplace_back("Content-Range", fmt::format("bytes */{}", asset.bytes.size()));
    return response;
  }
  const auto [first, last] = wanted.range;
  headers.emplace_back("Content-Range", fmt::format("bytes {}-{}/{}", first, last, asset.bytes.size()));
  return {206, std::move(headers), StaticBytes{asset.bytes.substr(first, last - first + 1)}};
}

}  // namespace

StaticSite::StaticSite(std::span<const Asset> assets) {
  for (const auto& asset : assets) {
    entries_.emplace(asset.path, Entry{asset, fmt::format("\"{:016x}\"", hash64(asset.bytes))});
  }
}

const StaticSite::Entry* StaticSite::find(std::string_view path) const {
  auto found = entries_.find(path);
  if (found == entries_.end() && is_page_address(path)) found = entries_.find("/index.html");
  return found == entries_.end() ? nullptr : &found->second;
}

std::optional<HttpResponse> StaticSite::answer(const HttpRequest& request) const {
  const Entry* entry = find(request.target.path);
  if (entry == nullptr) return std::nullopt;
  if (!request.reads()) {
    auto response = problem(405, "this address can only be read");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  const Asset& asset = entry->asset;
  HeaderList headers{
      {"ETag", entry->tag}, {"Cache-Control", std::string(cache_rule(asset.path))}, {"Accept-Ranges", "bytes"}};
  if (!asset.gzip.empty()) headers.emplace_back("Vary", "Accept-Encoding");
  const auto known = request.header("if-none-match");
  if (lists(known, entry->tag) || lists(known, "W/" + entry->tag) || known == "*")
    return HttpResponse{304, std::move(headers), {}};

  headers.emplace_back("Content-Type", asset.content_type);
  const auto condition = request.header("if-range");
  const bool same = !condition || *condition == entry->tag;
  const auto wanted = parse_range(same ? request.header("range") : std::nullopt, asset.bytes.size());
  if (wanted.verdict != RangeVerdict::kWhole) return partial(asset, wanted, std::move(headers));
  if (!asset.gzip.empty() && lists(request.header("accept-encoding"), "gzip")) {
    headers.emplace_back("Content-Encoding", "gzip");
    return HttpResponse{200, std::move(headers), StaticBytes{asset.gzip}};
  }
  return HttpResponse{200, std::move(headers), StaticBytes{asset.bytes}};
}

}  // namespace crowdline::net
