// Reads an answer whose body comes bit by bit. Seen only inside src/net: it includes Beast.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include "net/client_stream.h"
#include "net/http_call.h"
#include "net/http_client.h"

namespace crowdline::net {

template <typename Message>
HttpAnswer head_of(const Message& message) {
  HttpAnswer answer{.status = static_cast<int>(message.result_int())};
  for (const auto& field : message) answer.headers.emplace_back(field.name_string(), field.value());
  return answer;
}

// Tells the head and each piece of the body as soon as it is there. The answer has no body. `settings` and `pieces` must outlive
// the call.
template <typename Stream>
asio::awaitable<Result<HttpAnswer>> read_pieces(Stream& stream, const HttpClientSettings& settings,
                                                const HttpPieces& pieces, std::string authority,
                                                std::uint32_t head_limit) {
  namespace http = beast::http;
  beast::flat_buffer buffer(head_limit + settings.piece_size);
  http::response_parser<http::buffer_body> parser;
  parser.header_limit(head_limit);
  parser.body_limit(settings.pieces_limit);
  beast::get_lowest_layer(stream).expires_after(settings.silence_timeout);
  const auto [no_head, head_size] = co_await http::async_read_header(stream, buffer, parser, kClientAwait);
  if (no_head) co_return remote_failure("no answer from " + authority, no_head);
  HttpAnswer head = head_of(parser.get());
  if (pieces.head) pieces.head(head);
  std::string piece(settings.piece_size, '\0');
  while (!parser.is_done()) {
    parser.get().body().data = piece.data();
    parser.get().body().size = piece.size();
    beast::get_lowest_layer(stream).expires_after(settings.silence_timeout);
    const auto [failed, size] = co_await http::async_read_some(stream, buffer, parser, kClientAwait);
    const std::size_t read = piece.size() - parser.get().body().size;
    if (read > 0 && pieces.bytes) pieces.bytes(std::string_view(piece).substr(0, read));
    if (failed && failed != http::error::need_buffer)
      co_return remote_failure("no whole answer from " + authority, failed);
  }
  co_return head;
}

}  // namespace crowdline::net
