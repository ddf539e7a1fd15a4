// Settings: file, then environment, then flags; each value knows where it came from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::app {

struct SettingSpec {
  std::string_view name;      // "api.operator_token"
  std::string_view fallback;  // value when nobody sets it
  bool secret;                // never shown
  std::string_view meaning;
};

// All settings of this version, in the order in which `crowdline doctor` prints them.
const std::vector<SettingSpec>& setting_specs();

class Settings {
 public:
  // Reads the file (`path` empty: the user's config folder, where it may be absent) and the variables CROWDLINE_<NAME>,
  // e.g. CROWDLINE_API_OPERATOR_TOKEN; CROWDLINE_DATA and CROWDLINE_THREADS stand for `data` and `threads`. Fails with
  // kUsage for a file that is no TOML, an unknown name, or a file with secrets that others may read.
  static Result<Settings> load(const std::string& path);

  // By a flag.
  void set(std::string_view name, std::string value);

  std::string get(std::string_view name) const;
  Result<std::int64_t> number(std::string_view name) const;  // kUsage when it is none
  Result<bool> flag(std::string_view name) const;            // "true", "false", "on", "off", "1", "0"
  std::string origin(std::string_view name) const;           // "default", "file PATH", "variable NAME", "flag"

 private:
  struct Value {
    std::string text;
    std::string origin;
  };
  std::map<std::string, Value, std::less<>> values_;
};

// summary.window_s as ms; kUsage when it is no length of a window.
Result<std::int64_t> window_ms(const Settings& settings);

// The user's data home + "crowdline".
std::string default_data_folder();
std::string default_config_file();

}  // namespace crowdline::app
