#include "twitch/helix_directory.h"

#include <algorithm>

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kEveryMs = 60'000;
constexpr std::chrono::seconds kPatience{5};
constexpr std::size_t kAtOnce = 100;
constexpr std::size_t kMostDescribed = 256;

template <typename Record>
Result<std::optional<Record>> one(HelixClient& helix, HelixRequest request,
                                  Result<HelixPage<Record>> (*read)(std::string_view)) {
  auto list = helix.list(std::move(request), read, 1, kPatience);
  if (!list) return std::unexpected(list.error());
  return list->empty() ? std::nullopt : std::optional(std::move(list->front()));
}

}  // namespace

HelixDirectory::HelixDirectory(HelixSource helix, const net::ScaledClock& clock)
    : helix_(std::move(helix)), clock_(clock), thread_([this] { run(); }) {}

HelixDirectory::~HelixDirectory() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  wake_.notify_all();
}

Result<ChannelFacts> HelixDirectory::describe(const std::string& channel) {
  const auto helix = helix_();
  if (!helix) return std::unexpected(helix.error());
  const auto user = one(**helix, users_by_login({channel}), read_users);
  if (!user) return std::unexpected(user.error());
  if (!*user) return fail(ErrorCode::kNotFound, "Twitch has no channel called " + channel);
  const auto stream = one(**helix, streams_by_login({channel}), read_streams);
  if (!stream) return std::unexpected(stream.error());
  ChannelFacts facts{.live = stream->has_value(), .name = (*user)->display_name, .description = (*user)->description};
  if (*stream) {
    facts.started_ms = (*stream)->started_ms;
    facts.title = (*stream)->title;
    facts.category = (*stream)->category;
    facts.language = (*stream)->language;
    facts.tags = (*stream)->tags;
  } else if (const auto about = one(**helix, channels_by_id({(*user)->id}), read_channels); about && *about) {
    facts.title = (*about)->title;
    facts.category = (*about)->category;
    facts.language = (*about)->language;
    facts.tags = (*about)->tags;
  }
  const std::lock_guard lock(mutex_);
  if (described_.size() >= kMostDescribed) described_.clear();
  described_[channel] = facts;
  return facts;
}

void HelixDirectory::follow(const std::string& channel, std::weak_ptr<ChatSource> source) {
  const std::lock_guard lock(mutex_);
  ChannelFacts facts;
  if (auto known = described_.extract(channel)) {
    facts = std::move(known.mapped());
  } else if (const auto resumed = source.lock()) {
    facts.title = resumed->info().title;
    facts.category = resumed->info().category;
    facts.tags = resumed->info().tags;
  }
  followed_.push_back({channel, std::move(source),
                       StreamNews(facts.live.value_or(true), std::move(facts.title), std::move(facts.category),
                                  std::move(facts.tags))});
}

void HelixDirectory::run() {
  std::unique_lock lock(mutex_);
  std::int64_t next_ms = clock_.now_ms() + kEveryMs;
  while (!wake_.wait_for(lock, clock_.wait_for(next_ms), [this] { return stop_; })) {
    lock.unlock();
    look();
    lock.lock();
    next_ms = clock_.now_ms() + kEveryMs;
  }
}

std::vector<std::string> HelixDirectory::followed_names() {
  const std::lock_guard lock(mutex_);
  std::erase_if(followed_, [](const Followed& one) { return one.source.expired(); });
  std::vector<std::string> names;
  names.reserve(followed_.size());
  for (const Followed& one : followed_) names.push_back(one.channel);
  std::ranges::sort(names);
  const auto doubles = std::ranges::unique(names);
  names.erase(doubles.begin(), doubles.end());
  return names;
}

// A question without an answer is no news.
void HelixDirectory::look() {
  const std::vector<std::string> names = followed_names();
  const auto helix = helix_();
  for (std::size_t at = 0; at < names.size() && helix; at += kAtOnce) {
    const std::vector<std::string> some(
        names.begin() + static_cast<std::ptrdiff_t>(at),
        names.begin() + static_cast<std::ptrdiff_t>(std::min(at + kAtOnce, names.size())));
    const auto streams = (*helix)->list(streams_by_login(some), read_streams, kAtOnce, kPatience);
    if (!streams) return;
    for (const std::string& name : some) {
      const auto found = std::ranges::find(*streams, name, &HelixStream::user_login);
      tell(name, found == streams->end() ? nullptr : &*found);
    }
  }
}

void HelixDirectory::tell(const std::string& channel, const HelixStream* stream) {
  const std::lock_guard lock(mutex_);
  for (Followed& one : followed_) {
    const auto source = one.channel == channel ? one.source.lock() : nullptr;
    if (!source) continue;
    for (StreamChangeNews& news : one.news.take(stream, clock_.now_ms())) {
      if (const auto* began = std::get_if<StreamBegan>(&news)) source->begin(began->started_ms);
      if (std::holds_alternative<StreamOver>(news)) source->end();
      if (auto* event = std::get_if<chat::ChannelEvent>(&news)) source->deliver(std::move(*event));
    }
  }
}

}  // namespace crowdline::twitch
