#include "pipeline/build_pool.h"

namespace crowdline::pipeline {

BuildPool::BuildPool(std::size_t threads) : idle_(threads) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
}

BuildPool::~BuildPool() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  has_jobs_.notify_all();
}

bool BuildPool::try_run(const std::function<void()>& work) {
  Lock lock(mutex_);
  if (idle_ == 0) return false;
  --idle_;
  Job job{.work = &work};
  wait_for(job, lock);
  return true;
}

void BuildPool::run(const std::function<void()>& work) {
  Lock lock(mutex_);
  has_idle_.wait(lock, [this] { return idle_ > 0; });
  --idle_;
  Job job{.work = &work};
  wait_for(job, lock);
}

void BuildPool::wait_for(Job& job, Lock& lock) {
  jobs_.push_back(&job);
  has_jobs_.notify_one();
  job.ended.wait(lock, [&job] { return job.done; });
}

void BuildPool::serve() {
  Lock lock(mutex_);
  while (true) {
    has_jobs_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    Job* job = jobs_.front();
    jobs_.pop_front();
    lock.unlock();
    (*job->work)();
    lock.lock();
    ++idle_;
    has_idle_.notify_one();
    job->done = true;
    job->ended.notify_one();  // under the lock: the job goes as soon as its caller wakes
  }
}

}  // namespace crowdline::pipeline
