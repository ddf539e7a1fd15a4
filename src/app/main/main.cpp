#include "app/command_line.h"
#include "app/main/embedded.h"

int main(int argc, char** argv) {
  using namespace crowdline;
  const app::Embedded embedded{.emote_table = app::embedded_emote_table(),
                               .word_table = app::embedded_word_table(),
                               .model = app::embedded_model(),
                               .demo_stream = app::embedded_demo_stream(),
                               .demo_chat = app::embedded_demo_chat(),
                               .prompt = app::embedded_prompt()};
  const std::vector<net::Asset> assets = app::embedded_assets();
  return app::run_command_line(argc, argv, embedded, assets);
}
