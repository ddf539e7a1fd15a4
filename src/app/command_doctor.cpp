// doctor: what works here, and where each setting comes from.
#include <fmt/format.h>

#include <filesystem>
#include <thread>

#include "app/commands.h"
#include "app/stored_streams.h"

namespace crowdline::app {
namespace {

void say(bool good, const std::string& what, const std::string& remedy = {}) {
  fmt::print("  {} {}{}{}\n", good ? "ok     " : "missing", what, remedy.empty() ? "" : ": ", remedy);
}

void check_data(const Settings& settings) {
  auto store = open_store(settings);
  if (!store) {
    say(false, "stored timelines", store.error().sentence());
    return;
  }
  const auto streams = (*store)->streams({});
  say(streams.has_value() && (*store)->healthy(),
      fmt::format("stored timelines in {}: {} streams", settings.get("data"), streams ? streams->total : 0));
  std::error_code error;
  const auto space = std::filesystem::space(settings.get("data"), error);
  if (!error)
    say(space.available > (std::uint64_t{200} << 20), fmt::format("free space: {} MB", space.available >> 20),
        space.available > (std::uint64_t{200} << 20) ? "" : "make room");
}

void check_parts(const CommandContext& context) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) {
    say(false, "glossary and models", parts.error().sentence());
    return;
  }
  say(true, fmt::format("glossary: {} terms", (*parts)->glossary().terms().size()));
  for (const model::Scorer* scorer : (*parts)->models().shown())
    say(true, fmt::format("model {} ({})", scorer->name(), scorer->version()));
}

void print_settings(const Settings& settings) {
  fmt::print("\nSettings\n");
  for (const SettingSpec& spec : setting_specs()) {
    const std::string value = settings.get(spec.name);
    const std::string shown =
        spec.secret ? (value.empty() ? "(not set)" : "(set)") : (value.empty() ? "(empty)" : value);
    fmt::print("  {:<20} {:<34} {:<10} {}\n", spec.name, shown, settings.origin(spec.name), spec.meaning);
  }
}

}  // namespace

Result<void> doctor(const CommandContext& context) {
  fmt::print("Crowdline {}\n\nHere\n", CROWDLINE_VERSION);
  check_data(context.settings);
  check_parts(context);
  say(true, fmt::format("processors: {}", std::thread::hardware_concurrency()));
  fmt::print("\nSources of chat\n");
  say(true, "chat files (TwitchDownloader, yt-dlp, chat-downloader, pytchat, IRC logs, timed text, TSV, CSV)");
  say(true, "demo stream: crowdline serve --demo");
  say(false, "live chat of Twitch and YouTube", "this version reads files; export the chat and analyze the file");
  print_settings(context.settings);
  return {};
}

}  // namespace crowdline::app
