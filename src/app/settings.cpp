#include "app/settings.h"

#include <sys/stat.h>

#include <toml++/toml.h>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>

namespace crowdline::app {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string home_folder(const char* variable, const char* below_home) {
  const std::string set = from_environment(variable);
  if (!set.empty() && set.front() == '/') return set;
  const std::string home = from_environment("HOME");
  return (home.empty() ? std::string(".") : home) + "/" + below_home;
}

// "api.operator_token" → "CROWDLINE_API_OPERATOR_TOKEN".
std::string variable_of(std::string_view name) {
  std::string variable = "CROWDLINE_";
  for (const char c : name) variable += c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return variable;
}

const SettingSpec* spec_of(std::string_view name) {
  const auto spec = std::ranges::find(setting_specs(), name, &SettingSpec::name);
  return spec == setting_specs().end() ? nullptr : &*spec;
}

std::string text_of(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  if (const auto flag = node.value_exact<bool>()) return *flag ? "true" : "false";
  return {};
}

bool others_may_read(const std::string& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

Result<Pairs> read_file(const std::string& path) {
  toml::table table;
  try {
    table = toml::parse_file(path);
  } catch (const toml::parse_error& error) {
    return fail(ErrorCode::kUsage,
                path + ", line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()),
                "correct the file");
  }
  Pairs pairs;
  for (const auto& [key, node] : table) {
    const toml::table* section = node.as_table();
    if (section == nullptr) {
      pairs.emplace_back(std::string(key.str()), text_of(node));
      continue;
    }
    for (const auto& [inner, value] : *section)
      pairs.emplace_back(std::string(key.str()) + "." + std::string(inner.str()), text_of(value));
  }
  for (const auto& [name, value] : pairs) {
    const SettingSpec* spec = spec_of(name);
    if (spec == nullptr)
      return fail(ErrorCode::kUsage, path + ": there is no setting named " + name,
                  "crowdline doctor lists all settings");
    if (spec->secret && others_may_read(path)) {
      return fail(ErrorCode::kUsage, path + " holds a secret and may be read by others", "run: chmod 600 " + path);
    }
  }
  return pairs;
}

}  // namespace

const std::vector<SettingSpec>& setting_specs() {
  static const std::vector<SettingSpec> kSpecs = {
      {"data", "", false, "folder of the stored timelines"},
      {"threads", "0", false, "threads for scoring; 0: one for each core"},
      {"api.operator_token", "", true, "needed to listen on anything but loopback, and for writing there"},
      {"api.public_read", "false", false, "reading without the token"},
      {"api.hosts", "", false, "names besides localhost by which the server may be addressed, with commas between"},
      {"api.body_limit", "2147483648", false, "largest chat file that may be uploaded, bytes"},
      {"summary.window_s", "60", false, "length of a window in the server, 10 to 300 s"},
      {"summary.language", "en", false, "language of summaries: en, es, de, pt, fr or ja"},
      {"twitch.client_id", "", false, "of the application that you registered with Twitch"},
      {"twitch.client_secret", "", true, "of a confidential application; a public one has none"},
      {"twitch.redirect_port", "3000", false, "login --browser comes back to http://localhost:PORT, as registered"},
      {"twitch.api_url", "https://api.twitch.tv/helix", false, "Twitch's interface"},
      {"twitch.id_url", "https://id.twitch.tv/oauth2", false, "Twitch's login"},
      {"twitch.eventsub_url", "wss://eventsub.wss.twitch.tv/ws", false, "Twitch's events"},
      {"twitch.bttv_url", "https://api.betterttv.net", false, "emotes of BetterTTV; off: none"},
      {"twitch.ffz_url", "https://api.frankerfacez.com", false, "emotes of FrankerFaceZ; off: none"},
      {"twitch.seventv_url", "https://7tv.io", false, "emotes of 7TV; off: none"},
      {"live.silence_s", "3600", false, "a live stream is over when nobody wrote for so long, 60 s or more; 0: never"},
      {"twitch.irc_url", "wss://irc-ws.chat.twitch.tv:443/", false, "Twitch's chat server"},
      {"twitch.join_limit", "18", false, "channels joined within 12 s; Twitch cuts off who joins more than 20 in 10 s"},
      {"twitch.irc_plain", "false", false,
       "the chat server is no Twitch but any IRC server: it wants USER and CAP END"},
      {"youtube.api_key", "", true, "key of the YouTube Data API v3"},
      {"youtube.api_url", "https://youtube.googleapis.com/youtube/v3", false, "YouTube's Data API"},
      {"youtube.daily_quota", "10000", false, "units that the key's project has a day"},
      {"youtube.daily_searches", "100", false, "searches that it has a day"},
      {"youtube.live_chat_cost", "5", false,
       "units that reading live chat once is counted with: an estimate, YouTube says 1"},
      {"youtube.comment_pages", "50", false, "units that the comments of one upload may cost, a hundred threads each"},
      {"youtube.replay_pages", "false", false,
       "read the chat of ended streams from YouTube's own pages. YouTube's terms forbid automated access to them: your "
       "risk"},
      {"youtube.site_url", "https://www.youtube.com", false, "YouTube's pages, when youtube.replay_pages is on"},
      {"retention.api_days", "30", false,
       "titles, descriptions and names from an interface are asked for again or deleted after so many days; 0: never"},
      {"youtube.planned_hours", "8", false, "the day's quota is spread over streams of so many hours"},
      {"llm.url", "", false,
       "a language model that may write summaries: address of its interface up to /v1; empty: none"},
      {"llm.api_key", "", true, "for that server; not every one wants one"},
      {"llm.model", "", false, "name of the model, as that server calls it"},
      {"llm.timeout_s", "60", false, "longest time for one text, 1 to 600 s"},
      {"llm.calls_per_hour", "60", false,
       "at most so many texts are asked for in an hour; what matters most comes first"},
      {"llm.calls_per_stream", "200", false, "at most so many texts are asked for a stream"},
      {"time.scale", "1", false, "for tests with a simulator: clocks of live streams run so much faster"},
  };
  return kSpecs;
}

std::string default_data_folder() { return home_folder("XDG_DATA_HOME", ".local/share") + "/crowdline"; }
std::string default_config_file() { return home_folder("XDG_CONFIG_HOME", ".config") + "/crowdline/crowdline.toml"; }

Result<Settings> Settings::load(const std::string& path) {
  Settings settings;
  for (const SettingSpec& spec : setting_specs())
    settings.values_[std::string(spec.name)] = {std::string(spec.fallback), "default"};
  settings.values_["data"].text = default_data_folder();

  const std::string file = path.empty() ? default_config_file() : path;
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) {
    auto pairs = read_file(file);
    if (!pairs) return std::unexpected(pairs.error());
    for (auto& [name, value] : *pairs) settings.values_[name] = {std::move(value), "file " + file};
  } else if (!path.empty()) {
    return fail(ErrorCode::kUsage, "there is no settings file " + path);
  }
  for (const SettingSpec& spec : setting_specs()) {
    const std::string variable = variable_of(spec.name);
    if (const std::string value = from_environment(variable.c_str()); !value.empty())
      settings.values_[std::string(spec.name)] = {value, "variable " + variable};
  }
  return settings;
}

void Settings::set(std::string_view name, std::string value) {
  values_[std::string(name)] = {std::move(value), "flag"};
}

std::string Settings::get(std::string_view name) const {
  const auto value = values_.find(name);
  return value == values_.end() ? "" : value->second.text;
}

std::string Settings::origin(std::string_view name) const {
  const auto value = values_.find(name);
  return value == values_.end() ? "default" : value->second.origin;
}

Result<std::int64_t> Settings::number(std::string_view name) const {
  const std::string text = get(name);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) {
    return fail(ErrorCode::kUsage,
                "the setting " + std::string(name) + " (" + origin(name) + ") is no whole number: " + text);
  }
  return value;
}

Result<std::int64_t> window_ms(const Settings& settings) {
  const auto seconds = settings.number("summary.window_s");
  if (!seconds) return seconds;
  if (*seconds < 10 || *seconds > 300)
    return fail(ErrorCode::kUsage, "the setting summary.window_s must be from 10 to 300");
  return *seconds * 1000;
}

Result<bool> Settings::flag(std::string_view name) const {
  const std::string text = get(name);
  if (text == "true" || text == "on" || text == "1") return true;
  if (text == "false" || text == "off" || text == "0" || text.empty()) return false;
  return fail(ErrorCode::kUsage,
              "the setting " + std::string(name) + " (" + origin(name) + ") is neither true nor false: " + text);
}

}  // namespace crowdline::app
