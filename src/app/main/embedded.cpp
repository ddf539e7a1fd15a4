#include "app/main/embedded.h"

extern "C" {
extern const char embedded_emotes_begin[], embedded_emotes_end[];
extern const char embedded_words_begin[], embedded_words_end[];
extern const char embedded_model_begin[], embedded_model_end[];
extern const char embedded_demo_stream_begin[], embedded_demo_stream_end[];
extern const char embedded_demo_chat_begin[], embedded_demo_chat_end[];
extern const char embedded_prompt_begin[], embedded_prompt_end[];
extern const char embedded_demo_video_begin[], embedded_demo_video_end[];
}

namespace crowdline::app {

std::vector<net::Asset> embedded_assets() {
  std::vector<net::Asset> assets = site_files();
  assets.push_back({"/media/demo.webm", "video/webm", {embedded_demo_video_begin, embedded_demo_video_end}, {}});
  return assets;
}

std::string_view embedded_emote_table() { return {embedded_emotes_begin, embedded_emotes_end}; }
std::string_view embedded_word_table() { return {embedded_words_begin, embedded_words_end}; }
std::string_view embedded_model() { return {embedded_model_begin, embedded_model_end}; }
std::string_view embedded_demo_stream() { return {embedded_demo_stream_begin, embedded_demo_stream_end}; }
std::string_view embedded_prompt() { return {embedded_prompt_begin, embedded_prompt_end}; }
std::string_view embedded_demo_chat() { return {embedded_demo_chat_begin, embedded_demo_chat_end}; }

}  // namespace crowdline::app
