// A small pool for CPU work that is cut into equal parts.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace crowdline {

// Thread-safe: several threads may call for_each_part at once; the parts of all calls share the workers.
class ThreadPool {
 public:
  // `threads` counts the calling thread; 1 starts none.
  explicit ThreadPool(std::size_t threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  std::size_t threads() const;

  // Calls work(begin, end) for consecutive parts of [0, count) of at most `part` items, and returns when all are done.
  // Which thread takes which part is open, so work must write to places that depend on the index alone. An exception
  // of `work` is rethrown here after the other parts have ended.
  void for_each_part(std::size_t count, std::size_t part, const std::function<void(std::size_t, std::size_t)>& work);

 private:
  struct Shared;
  std::unique_ptr<Shared> shared_;
};

}  // namespace crowdline
