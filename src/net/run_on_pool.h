// Work on a handler pool, awaited from the I/O thread. Seen only inside src/net: it includes Asio.
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>
#include <optional>

#include "net/handler_pool.h"

namespace crowdline::net {

// Runs `work` on `pool` and resumes on the executor of the coroutine; nullopt when the pool is full. What `work` refers to
// must live until then. `work` must not throw.
template <typename T>
boost::asio::awaitable<std::optional<T>> run_on_pool(HandlerPool& pool, std::move_only_function<T()> work) {
  namespace asio = boost::asio;
  auto initiate = [&pool](auto handler, std::move_only_function<T()> task) {
    const auto executor = asio::get_associated_executor(handler);
    auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    // Moved along, so that the coroutine is let go of on its own executor only, and the task before it goes on.
    auto resume = [executor](auto kept, std::optional<T> result) {
      asio::post(executor,
                 [kept = std::move(kept), moved = std::move(result)]() mutable { (*kept)(std::move(moved)); });
    };
    auto run = [resume, kept = shared, guard = asio::make_work_guard(executor), work = std::move(task)]() mutable {
      std::optional<T> result = work();
      work = nullptr;
      resume(std::move(kept), std::move(result));
    };
    if (!pool.try_run(std::move(run))) resume(std::move(shared), std::nullopt);
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(std::optional<T>)>(
      std::move(initiate), asio::use_awaitable, std::move(work));
}

}  // namespace crowdline::net
