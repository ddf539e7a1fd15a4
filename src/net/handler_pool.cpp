#include "net/handler_pool.h"

namespace crowdline::net {

HandlerPool::HandlerPool(std::size_t threads, std::size_t queue_limit, std::atomic<std::size_t>& waiting)
    : queue_(queue_limit), waiting_(waiting) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
}

HandlerPool::~HandlerPool() { close(); }

bool HandlerPool::try_run(std::move_only_function<void()> work) {
  waiting_.fetch_add(1, std::memory_order_relaxed);
  if (queue_.try_push(std::move(work))) return true;
  waiting_.fetch_sub(1, std::memory_order_relaxed);
  return false;
}

void HandlerPool::close() { queue_.close(); }

void HandlerPool::serve() {
  while (auto work = queue_.pop()) {
    waiting_.fetch_sub(1, std::memory_order_relaxed);
    (*work)();
  }
}

}  // namespace crowdline::net
