// Request bodies: into memory, or through the disk thread into a file.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/read.hpp>

#include "net/http_session.h"
#include "net/problem.h"
#include "net/run_on_pool.h"

namespace crowdline::net {
namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kMemoryChunk = 64 * 1024;
constexpr std::size_t kDiskChunk = 256 * 1024;

HttpResponse too_large(std::uint64_t limit) {
  return problem(413, fmt::format("the request body is larger than the {} bytes that are taken here", limit));
}

using Opened = Result<std::unique_ptr<SpoolFile>>;

}  // namespace

// Reads the next piece into `chunk`. False: the body is malformed, or ends too early, or comes too slowly.
asio::awaitable<bool> HttpSession::read_chunk(std::vector<char>& chunk, std::size_t& filled) {
  auto& body = parser_->get().body();
  body.data = chunk.data();
  body.size = chunk.size();
  stream_.expires_after(context_.settings.body_timeout);
  const auto [error, size] = co_await http::async_read(stream_, buffer_, *parser_, kAwait);
  filled = chunk.size() - body.size;
  co_return !error || error == http::error::need_buffer;
}

// nullopt when the whole body was read; else what to answer instead.
asio::awaitable<std::optional<HttpResponse>> HttpSession::read_body(HttpRequest& request, Reception reception) {
  const auto length = parser_->content_length();
  if (length && *length > reception.body_limit) co_return too_large(reception.body_limit);
  const bool to_disk = !reception.spool_folder.empty();
  if (to_disk) {
    auto opened =
        co_await run_on_pool<Opened>(context_.disk, [&] { return SpoolFile::create(reception.spool_folder); });
    if (!opened) co_return problem(503, "too many uploads wait already; try again in a moment");
    if (!*opened) co_return problem(507, opened->error().sentence());
    request.file = *std::move(*opened);
  }
  const auto expect = parser_->get()[http::field::expect];
  if (!expect.empty()) {
    if (!beast::iequals(expect, "100-continue")) co_return problem(417, "only 100-continue may be expected");
    if (!co_await write_text("HTTP/1.1 100 Continue\r\n\r\n")) co_return problem(400, "the connection broke");
  }
  std::vector<char> chunk(to_disk ? kDiskChunk : kMemoryChunk);
  std::uint64_t total = 0;
  while (!parser_->is_done()) {
    std::size_t filled = 0;
    if (!co_await read_chunk(chunk, filled)) {
      ++context_.gauges.malformed;
      co_return problem(400, "the request body could not be read to its end");
    }
    total += filled;
    if (total > reception.body_limit) co_return too_large(reception.body_limit);
    const std::string_view bytes(chunk.data(), filled);
    if (!to_disk) {
      request.body += bytes;
      continue;
    }
    const auto stored = co_await run_on_pool<Result<void>>(context_.disk, [&] { return request.file->append(bytes); });
    if (!stored) co_return problem(503, "too many uploads wait already; try again in a moment");
    if (!*stored) co_return problem(507, stored->error().sentence());
  }
  if (to_disk && !request.file->finish()) co_return problem(507, "the upload could not be written to the disk");
  co_return std::nullopt;
}

}  // namespace crowdline::net
