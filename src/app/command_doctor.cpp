// doctor: what works here, and where each setting comes from.
#include <fmt/format.h>

#include <filesystem>
#include <thread>

#include "app/commands.h"
#include "app/language_writer.h"
#include "app/source_report.h"
#include "app/stored_streams.h"
#include "app/twitch_access.h"
#include "app/youtube_report.h"
#include "base/time_text.h"
#include "twitch/token_file.h"
#include "twitch/user_tokens.h"

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

constexpr const char* kTwitchFacts = "titles, categories, recordings, clips, search, who is live";

void check_login(TwitchAccess& access) {
  const twitch::TokenFile file(access.settings().login_path);
  const auto stored = file.read();
  if (!stored) return say(false, "login to Twitch", stored.error().sentence());
  if (!*stored) {
    if (access.settings().client.secret.empty())
      return say(false, fmt::format("login to Twitch ({})", kTwitchFacts), "run crowdline login twitch");
    return say(true, fmt::format("Twitch by the program's own token: {}; nobody is logged in", kTwitchFacts));
  }
  twitch::UserTokens tokens({access.settings().oauth, access.settings().client, access.settings().login_path},
                            access.caller(), access.clock());
  const auto token = tokens.token();
  if (!token) return say(false, "login to Twitch", token.error().sentence());
  say(true, fmt::format("logged in to Twitch as {}: {}", token->login, kTwitchFacts));
  if (!token->has_scope("user:read:chat"))
    say(false, "chat by EventSub, the second path", "the login does not allow it; run crowdline login twitch again");
}

void check_twitch(const CommandContext& context) {
  auto access = TwitchAccess::make(context.settings);
  if (!access) return say(false, "Twitch", access.error().sentence());
  if ((*access)->settings().client.id.empty())
    return say(false, fmt::format("client id of Twitch ({})", kTwitchFacts), how_to_get_a_client_id());
  say(true, "client id of Twitch: " + context.settings.origin("twitch.client_id"));
  check_login(**access);
}

void check_youtube(const CommandContext& context) {
  auto access = YoutubeAccess::make(context.settings);
  if (!access) return say(false, "YouTube", access.error().sentence());
  if ((*access)->settings().key.empty())
    return say(false, "API key of YouTube (live chat, titles, comments, search)", youtube::how_to_get_an_api_key());
  say(true, "API key of YouTube: " + context.settings.origin("youtube.api_key"));
  for (const SourceState& source : source_states(context.settings, **access)) {
    if (source.name == "youtube_replay_pages")
      fmt::print("  {} {}: {}\n", source.on ? "on     " : "off    ", source.title, source.note);
  }
  const std::string line = quota_line(**access);
  const std::string trouble = (*access)->ledger().trouble();
  say(trouble.empty(), "YouTube's quota of the day: " + line, trouble);
}

void check_retention(const CommandContext& context) {
  const auto days = retention_days(context.settings);
  if (!days) return say(false, "texts of interfaces", days.error().sentence());
  if (*days == 0) return say(true, "texts of interfaces are kept for ever (retention.api_days is 0)");
  auto store = open_store(context.settings);
  const auto next = store ? next_purge_ms(**store, *days) : std::nullopt;
  say(true, fmt::format("texts of interfaces are asked for again or deleted after {} days{}", *days,
                        next ? ", the next ones on " + format_instant(*next / 1000 * 1000).substr(0, 10) : ""));
}

void check_language_model(const CommandContext& context) {
  const ModelReport report = probe_model(context.settings, context.embedded);
  say(report.good, report.what, report.remedy);
  const std::string counts = remembered_counts(context.settings);
  if (!counts.empty()) say(true, "the server's last run: " + counts);
}

void print_settings(const Settings& settings) {
  fmt::print("\nSettings\n");
  for (const SettingSpec& spec : setting_specs()) {
    const std::string value = settings.get(spec.name);
    const std::string shown =
        spec.secret ? (value.empty() ? "(not set)" : "(set)") : (value.empty() ? "(empty)" : value);
    fmt::print("  {:<22} {:<34} {:<10} {}\n", spec.name, shown, settings.origin(spec.name), spec.meaning);
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
  say(true, "live chat of Twitch, without keys: crowdline watch CHANNEL, or paste its link on the page");
  say(!context.settings.get("youtube.api_key").empty(),
      "live chat of YouTube, with an API key: crowdline watch LINK, or paste its link on the page",
      context.settings.get("youtube.api_key").empty() ? "see below" : "");
  fmt::print("\nTwitch\n");
  check_twitch(context);
  fmt::print("\nYouTube\n");
  check_youtube(context);
  fmt::print("\nData of interfaces\n");
  check_retention(context);
  fmt::print("\nWriters of summaries\n");
  say(true, "the built-in writer");
  check_language_model(context);
  print_settings(context.settings);
  return {};
}

}  // namespace crowdline::app
