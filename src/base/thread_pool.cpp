#include "base/thread_pool.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace crowdline {
namespace {

// One call of for_each_part. Guarded by the pool's mutex but for `work`, which never changes.
struct Job {
  const std::function<void(std::size_t, std::size_t)>& work;
  std::size_t count;
  std::size_t part;
  std::size_t next = 0;     // first item that nobody took
  std::size_t running = 0;  // parts taken and not ended
  std::exception_ptr error;

  bool exhausted() const { return next >= count; }
};

}  // namespace

struct ThreadPool::Shared {
  std::mutex mutex;
  std::condition_variable has_work;
  std::condition_variable part_ended;
  std::deque<Job*> jobs;  // those with items left
  bool stopping = false;
  std::vector<std::jthread> workers;

  // Takes one part of `job` and runs it with the lock released.
  void run_part(Job& job, std::unique_lock<std::mutex>& lock) {
    const std::size_t begin = job.next;
    const std::size_t end = std::min(job.count, begin + job.part);
    job.next = end;
    ++job.running;
    if (job.exhausted()) std::erase(jobs, &job);
    lock.unlock();
    std::exception_ptr error;
    try {
      job.work(begin, end);
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    if (error) job.error = error;
    --job.running;
    part_ended.notify_all();
  }

  void serve() {
    std::unique_lock lock(mutex);
    while (true) {
      has_work.wait(lock, [this] { return stopping || !jobs.empty(); });
      if (stopping) return;
      run_part(*jobs.front(), lock);
    }
  }
};

ThreadPool::ThreadPool(std::size_t threads) : shared_(std::make_unique<Shared>()) {
  for (std::size_t i = 1; i < threads; ++i) shared_->workers.emplace_back([this] { shared_->serve(); });
}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->stopping = true;
  }
  shared_->has_work.notify_all();
}

std::size_t ThreadPool::threads() const { return shared_->workers.size() + 1; }

void ThreadPool::for_each_part(std::size_t count, std::size_t part,
                               const std::function<void(std::size_t, std::size_t)>& work) {
  if (count == 0) return;
  if (count <= part) return work(0, count);  // one part: nobody need be woken
  Job job{.work = work, .count = count, .part = std::max<std::size_t>(part, 1)};
  std::unique_lock lock(shared_->mutex);
  shared_->jobs.push_back(&job);
  shared_->has_work.notify_all();
  while (!job.exhausted()) shared_->run_part(job, lock);
  shared_->part_ended.wait(lock, [&job] { return job.running == 0; });
  if (job.error) std::rethrow_exception(job.error);
}

}  // namespace crowdline
