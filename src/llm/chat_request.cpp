#include "llm/chat_request.h"

#include "base/json.h"

namespace crowdline::llm {
namespace {

constexpr double kTemperature = 0.2;
constexpr std::string_view kPath = "/chat/completions";

Json message(const char* role, const std::string& content) { return {{"role", role}, {"content", content}}; }

Json schema() {
  const Json shape = {{"type", "object"},
                      {"properties", {{"text", {{"type", "string"}}}}},
                      {"required", Json::array({"text"})},
                      {"additionalProperties", false}};
  return {{"type", "json_schema"}, {"json_schema", {{"name", "summary"}, {"strict", true}, {"schema", shape}}}};
}

}  // namespace

std::string chat_body(const ChatRequest& request) {
  Json body = {{"model", request.model},
               {"messages", Json::array({message("system", request.system), message("user", request.user)})},
               {"stream", true},
               {"temperature", kTemperature},
               {"max_tokens", request.max_tokens}};
  if (request.schema) body["response_format"] = schema();
  return to_text(body);
}

std::string chat_address(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  return url.ends_with(kPath) ? url : url + std::string(kPath);
}

}  // namespace crowdline::llm
