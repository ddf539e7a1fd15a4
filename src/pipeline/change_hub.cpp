#include "pipeline/change_hub.h"

namespace crowdline::pipeline {

struct ChangeHub::Listeners {
  std::mutex mutex;
  std::uint64_t next = 0;
  std::multimap<std::string, std::pair<std::uint64_t, std::function<void()>>, std::less<>> by_stream;
};

class ChangeHub::Subscription : public ChangeSubscription {
 public:
  Subscription(std::shared_ptr<Listeners> listeners, std::string stream, std::uint64_t number)
      : listeners_(std::move(listeners)), stream_(std::move(stream)), number_(number) {}

  // Waits for a callback that is running: none runs afterwards.
  ~Subscription() override {
    const std::lock_guard lock(listeners_->mutex);
    const auto [begin, end] = listeners_->by_stream.equal_range(stream_);
    for (auto entry = begin; entry != end; ++entry) {
      if (entry->second.first != number_) continue;
      listeners_->by_stream.erase(entry);
      return;
    }
  }

 private:
  std::shared_ptr<Listeners> listeners_;
  std::string stream_;
  std::uint64_t number_;
};

ChangeHub::ChangeHub() : listeners_(std::make_shared<Listeners>()) {}

std::unique_ptr<ChangeSubscription> ChangeHub::subscribe(std::string_view stream, std::function<void()> on_change) {
  const std::lock_guard lock(listeners_->mutex);
  const std::uint64_t number = listeners_->next++;
  listeners_->by_stream.emplace(std::string(stream), std::pair(number, std::move(on_change)));
  return std::make_unique<Subscription>(listeners_, std::string(stream), number);
}

void ChangeHub::notify(std::string_view stream) {
  const std::lock_guard lock(listeners_->mutex);
  const auto [begin, end] = listeners_->by_stream.equal_range(stream);
  for (auto entry = begin; entry != end; ++entry) entry->second.second();
}

}  // namespace crowdline::pipeline
