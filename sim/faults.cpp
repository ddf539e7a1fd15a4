#include "sim/faults.h"

#include <algorithm>
#include <charconv>

namespace crowdline::sim {
namespace {

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "500ms", "10s", "2m", "1h"; nullopt for anything else.
std::optional<std::int64_t> length_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 4> kUnits{
      {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}}};
  for (const auto& [unit, ms] : kUnits) {
    if (!text.ends_with(unit)) continue;
    const auto count = number_of<double>(text.substr(0, text.size() - unit.size()));
    if (!count || *count < 0 || *count > 1e9) return std::nullopt;
    return static_cast<std::int64_t>(*count * static_cast<double>(ms));
  }
  return std::nullopt;
}

template <typename Value>
bool put(std::optional<Value> value, Value& into) {
  if (value) into = *value;
  return value.has_value();
}

bool set_key(Fault& fault, std::string_view key, std::string_view value) {
  if (key == "at") return put(length_of(value), fault.at_ms);
  if (key == "every") return put(length_of(value), fault.every_ms);
  if (key == "for") return put(length_of(value), fault.for_ms);
  if (key == "share") return put(number_of<double>(value), fault.share) && fault.share >= 0 && fault.share <= 1;
  if (key == "count") return put(number_of<std::int64_t>(value), fault.count);
  if (key == "number") return put(number_of<std::int64_t>(value), fault.number);
  if (key == "channel") fault.channel = value;
  if (key == "path") fault.path = value;
  return key == "channel" || key == "path";
}

// The parts of `text` between `separator`s.
std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Result<void> set_keys(Fault& fault, std::string_view keys) {
  for (const std::string_view part : parts_of(keys, ';')) {
    const auto equals = part.find('=');
    const bool good =
        equals != std::string_view::npos && set_key(fault, part.substr(0, equals), part.substr(equals + 1));
    if (!good)
      return fail(ErrorCode::kUsage, fmt::format("\"{}\" is no setting of the fault \"{}\"", part, fault.kind->text),
                  "keys are at, every, for (as 500ms, 10s, 2m), share (0 to 1), count, number, channel, path");
  }
  return {};
}

std::string known_names() {
  std::string names;
  for (const auto& kind : fault_kinds()) names += (names.empty() ? "" : " ") + std::string(kind.text);
  return names;
}

}  // namespace

Result<FaultPlan> FaultPlan::parse(std::string_view spec, std::uint64_t seed) {
  FaultPlan plan;
  plan.random_.seed(seed);
  for (const std::string_view part : parts_of(spec, ',')) {
    const auto colon = std::min(part.find(':'), part.size());
    Fault fault;
    fault.kind = find_fault_kind(part.substr(0, colon));
    if (fault.kind == nullptr)
      return fail(ErrorCode::kUsage, fmt::format("there is no fault \"{}\"", part.substr(0, colon)),
                  "faults: " + known_names());
    const std::string_view keys = part.substr(std::min(colon + 1, part.size()));
    if (auto done = set_keys(fault, fault.kind->defaults); !done) return std::unexpected(done.error());
    if (auto done = set_keys(fault, keys); !done) return std::unexpected(done.error());
    fault.windowed = keys.find("at=") != std::string_view::npos;
    plan.faults_.push_back(std::move(fault));
  }
  return plan;
}

bool FaultPlan::has(FaultName name) const {
  return std::ranges::any_of(faults_, [name](const Fault& fault) { return fault.kind->name == name; });
}

std::vector<Fault> FaultPlan::timed() const {
  std::vector<Fault> timed;
  std::ranges::copy_if(faults_, std::back_inserter(timed),
                       [](const Fault& fault) { return fault.kind->trigger == Trigger::kTime; });
  return timed;
}

std::optional<Fault> FaultPlan::strike(FaultName name, std::int64_t played_ms, std::string_view subject) {
  for (Fault& fault : faults_) {
    if (fault.kind->name != name || fault.count == 0) continue;
    if (!fault.channel.empty() && fault.channel != subject) continue;
    if (!fault.path.empty() && subject.find(fault.path) == std::string_view::npos) continue;
    const bool early = fault.windowed && played_ms < fault.at_ms;
    const bool delays = fault.kind->defaults.find("for=") != std::string_view::npos;  // there, `for` is no window
    const bool late = fault.windowed && !delays && fault.for_ms > 0 && played_ms >= fault.at_ms + fault.for_ms;
    if (early || late) continue;
    if (fault.share < 1 && static_cast<double>(random_() >> 11) * 0x1p-53 >= fault.share) continue;
    if (fault.count > 0) --fault.count;
    return fault;
  }
  return std::nullopt;
}

}  // namespace crowdline::sim
