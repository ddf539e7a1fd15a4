// Files that are built into the binary.
#pragma once

#include <string_view>
#include <vector>

#include "net/static_site.h"

namespace crowdline::app {

// The page; empty when the binary was built without it. Defined in a file that cmake/CrowdlineEmbed.cmake makes.
std::vector<net::Asset> site_files();

// The page and the demo's video.
std::vector<net::Asset> embedded_assets();

std::string_view embedded_emote_table();
std::string_view embedded_word_table();
std::string_view embedded_model();        // models/tuned.cwm, aligned to 64 bytes
std::string_view embedded_demo_stream();  // demo/stream.json
std::string_view embedded_demo_chat();
std::string_view embedded_prompt();  // demo/chat.jsonl

}  // namespace crowdline::app
