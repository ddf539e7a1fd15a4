#include "twitch/emote_shelf.h"

#include <deque>
#include <mutex>

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kFreshMs = std::int64_t{6} * 3'600'000;
constexpr std::size_t kAtOnce = 8;           // channels that are asked for at the same time
constexpr std::size_t kMostWaiting = 2'000;  // more do without
constexpr std::size_t kMostKept = 1'000;     // channels whose emotes are remembered, for when they are joined again

}  // namespace

struct EmoteShelf::Impl : std::enable_shared_from_this<EmoteShelf::Impl> {
  using Lists = std::vector<EmoteList>;
  using Done = std::function<void(const Lists&)>;
  struct Loading {
    EmoteLoading questions;
    Done done;
  };

  Impl(net::HttpClient& client, EmoteAddresses wanted, const net::ScaledClock& wanted_clock)
      : http(client), addresses(std::move(wanted)), clock(wanted_clock) {}

  // `channel` empty: what every channel has.
  void load(const std::string& channel, Done done) {
    auto loading = std::make_shared<Loading>(EmoteLoading(addresses, channel), std::move(done));
    ask(loading);
  }

  // With the mutex free: a refused call is answered at once.
  void ask(const std::shared_ptr<Loading>& loading) {
    std::vector<AskForEmotes> calls;
    {
      const std::lock_guard lock(mutex);
      calls = loading->questions.take_calls();
    }
    for (AskForEmotes& call : calls) {
      http.start(std::move(call.call),
                 [shelf = weak_from_this(), loading, question = call.question](const Result<net::HttpAnswer>& answer) {
                   if (const auto alive = shelf.lock()) alive->answered(loading, question, answer);
                 });
    }
  }

  void answered(const std::shared_ptr<Loading>& loading, EmoteQuestion question,
                const Result<net::HttpAnswer>& answer) {
    bool done = false;
    {
      const std::lock_guard lock(mutex);
      loading->questions.answered(question, answer);
      done = loading->questions.done();
    }
    if (done)
      loading->done(loading->questions.lists());
    else
      ask(loading);
  }

  // A set that is old serves until the new one is there.
  void freshen_common() {
    {
      const std::lock_guard lock(mutex);
      if (clock.now_ms() < common_until_ms) return;
      common_until_ms = clock.now_ms() + kFreshMs;
    }
    load({}, [shelf = weak_from_this()](const Lists& lists) {
      const auto alive = shelf.lock();
      if (!alive) return;
      auto words = std::make_shared<const EmoteWords>(lists);
      std::vector<std::function<void()>> waiting;
      {
        const std::lock_guard lock(alive->mutex);
        alive->common = std::move(words);
        waiting = std::exchange(alive->waiting, {});
      }
      for (const auto& next : waiting) next();
    });
  }

  // Runs `next` when there is a common set.
  void with_common(std::function<void()> next) {
    freshen_common();
    {
      const std::lock_guard lock(mutex);
      if (!common) {
        waiting.push_back(std::move(next));
        return;
      }
    }
    next();
  }

  void enqueue(std::string room_id, std::weak_ptr<ChatSource> source) {
    {
      const std::lock_guard lock(mutex);
      if (queue.size() >= kMostWaiting) return;
      queue.push_back({std::move(room_id), std::move(source)});
    }
    pump();
  }

  // Serves who waits, as long as few enough calls run.
  void pump() {
    while (const auto next = take_next()) {
      if (const auto words = kept_words(next->room_id)) {
        give(*next, words);
        continue;
      }
      load(next->room_id, [shelf = weak_from_this(), reader = *next](const Lists& lists) {
        if (const auto alive = shelf.lock()) alive->loaded(reader, lists);
      });
    }
  }

  struct Reader {
    std::string room_id;
    std::weak_ptr<ChatSource> source;
  };

  std::optional<Reader> take_next() {
    const std::lock_guard lock(mutex);
    if (queue.empty() || running >= kAtOnce) return std::nullopt;
    ++running;
    Reader next = std::move(queue.front());
    queue.pop_front();
    return next;
  }

  std::shared_ptr<const EmoteWords> kept_words(const std::string& room_id) {
    const std::lock_guard lock(mutex);
    const auto found = kept.find(room_id);
    return found != kept.end() && clock.now_ms() < found->second.until_ms ? found->second.words : nullptr;
  }

  void loaded(const Reader& reader, const Lists& lists) {
    std::shared_ptr<const EmoteWords> words;
    {
      const std::lock_guard lock(mutex);
      words = std::make_shared<const EmoteWords>(lists, common);
      if (kept.size() >= kMostKept) kept.clear();
      kept[reader.room_id] = {words, clock.now_ms() + kFreshMs};
    }
    give(reader, words);
    pump();
  }

  void give(const Reader& reader, const std::shared_ptr<const EmoteWords>& words) {
    if (const auto source = reader.source.lock()) source->know_emotes(words);
    const std::lock_guard lock(mutex);
    --running;
  }

  struct Kept {
    std::shared_ptr<const EmoteWords> words;
    std::int64_t until_ms = 0;
  };

  net::HttpClient& http;
  const EmoteAddresses addresses;
  const net::ScaledClock& clock;
  std::mutex mutex;
  std::shared_ptr<const EmoteWords> common;
  std::int64_t common_until_ms = 0;
  std::vector<std::function<void()>> waiting;  // for the first common set; at most one a channel that is being opened
  std::deque<Reader> queue;
  std::size_t running = 0;
  std::unordered_map<std::string, Kept> kept;
};

EmoteShelf::EmoteShelf(net::HttpClient& http, EmoteAddresses addresses, const net::ScaledClock& clock)
    : impl_(std::make_shared<Impl>(http, std::move(addresses), clock)) {}

EmoteShelf::~EmoteShelf() = default;

void EmoteShelf::fill(const std::string& room_id, std::weak_ptr<ChatSource> source) {
  const EmoteAddresses& from = impl_->addresses;
  if (room_id.empty() || (from.bttv.empty() && from.ffz.empty() && from.seventv.empty())) return;
  impl_->with_common([shelf = std::weak_ptr(impl_), room_id, source = std::move(source)] {
    if (const auto alive = shelf.lock()) alive->enqueue(room_id, source);
  });
}

}  // namespace crowdline::twitch
