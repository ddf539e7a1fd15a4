#include "sim/irc_delivery.h"

#include "sim/line_damage.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kLongTags = 8000;  // bytes; IRCv3 allows 8191

}  // namespace

IrcDelivery::IrcDelivery(Wire& wire, Core& core, std::uint64_t connection)
    : wire_(wire), core_(core), connection_(connection) {}

void IrcDelivery::reply(const std::vector<IrcLine>& lines) {
  std::string text;
  for (const auto& line : lines) {
    if (wanted(line)) text += line.text(tags_) + "\r\n";
  }
  if (!text.empty()) wire_.send_text(text);
}

void IrcDelivery::note(const Fault& fault, std::string_view channel, std::string_view id) {
  core_.log.fault(fault.kind->text, {{"connection", connection_}, {"channel", channel}, {"id", id}});
}

void IrcDelivery::damage(IrcLine& line, std::string_view channel, std::string_view id) {
  const auto strikes = [&](FaultName name) { return core_.strike(name, channel).has_value(); };
  const Draw draw = [this](std::uint64_t end) { return core_.faults.draw(end); };
  if (strikes(FaultName::kBadEmotes)) add_bad_emotes(line);
  if (strikes(FaultName::kEmptyTags)) empty_tags(line);
  if (strikes(FaultName::kShuffleTags)) shuffle_tags(line, draw);
  if (strikes(FaultName::kExtraTags)) add_unknown_tags(line);
  if (strikes(FaultName::kBareTrailing)) bare_trailing(line);
  if (strikes(FaultName::kOpenAction)) open_action(line);
  if (const auto fault = core_.strike(FaultName::kLongTags, channel)) {
    lengthen_tags(line, kLongTags);
    note(*fault, channel, id);
  }
}

void IrcDelivery::chat(const IrcLine& whole, std::string_view channel, std::string_view id) {
  if (!wanted(whole)) return;
  if (const auto fault = core_.strike(FaultName::kThin, channel)) return note(*fault, channel, id);
  IrcLine line = whole;
  damage(line, channel, id);
  const std::string text = line.text(tags_) + "\r\n";
  if (core_.log.on()) core_.log.write("sent", {{"connection", connection_}, {"channel", channel}, {"id", id}});
  if (const auto fault = core_.strike(FaultName::kDuplicate, channel)) {
    note(*fault, channel, id);
    hand_over(text);
  }
  if (const auto fault = core_.strike(FaultName::kJitter, channel)) {
    const auto delay = static_cast<std::int64_t>(core_.faults.draw(static_cast<std::uint64_t>(fault->for_ms)));
    return core_.after(delay, alive_, [this, text] { hand_over(text), flush(); });
  }
  hand_over(text);
}

void IrcDelivery::hand_over(const std::string& text) {
  if (held_until_ms_ >= core_.elapsed_ms())
    held_.push_back(text);
  else
    put(text);
}

void IrcDelivery::put(std::string text) {
  const auto merging = core_.strike(FaultName::kMerge);
  if (!merging) {
    flush();
    return send_frame(text);
  }
  frame_ += text;
  if (++merged_ >= merging->number) flush();
}

void IrcDelivery::flush() {
  merged_ = 0;
  if (!frame_.empty()) send_frame(std::exchange(frame_, {}));
}

void IrcDelivery::send_frame(const std::string& lines) {
  const bool bare = core_.strike(FaultName::kNoLineEnd).has_value();
  wire_.send_text(std::string_view(lines).substr(0, lines.size() - (bare ? 2 : 0)));
}

void IrcDelivery::hold_for(std::int64_t simulated_ms) {
  held_until_ms_ = core_.elapsed_ms() + simulated_ms;
  core_.after(simulated_ms + 1, alive_, [this] {
    held_until_ms_ = -1;
    for (auto& text : std::exchange(held_, {})) put(std::move(text));
    flush();
  });
}

}  // namespace crowdline::sim
