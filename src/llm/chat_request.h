// The body of a chat completion call.
#pragma once

#include <string>

namespace crowdline::llm {

struct ChatRequest {
  std::string model;
  std::string system;
  std::string user;
  int max_tokens = 300;
  bool schema = true;  // ask for {"text": …} by JSON schema; not every server can
};

// JSON, streaming on, temperature low. https://platform.openai.com/docs/api-reference/chat
std::string chat_body(const ChatRequest& request);

// Where to send it: `url` is a base ("http://127.0.0.1:8080/v1") or the address of the call itself.
std::string chat_address(std::string url);

}  // namespace crowdline::llm
