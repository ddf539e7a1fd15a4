#include "store/connections.h"

#include <chrono>
#include <utility>

#include "store/migrations.h"

namespace crowdline::store {
namespace {

constexpr std::chrono::seconds kLongestWait{10};

}  // namespace

Connections::Lease::Lease(Lease&& other) noexcept
    : owner_(std::exchange(other.owner_, nullptr)), handle_(other.handle_) {}

Connections::Lease::~Lease() {
  if (owner_ != nullptr) owner_->give_back(handle_);
}

Result<std::unique_ptr<Connections>> Connections::open(const std::string& path, std::size_t readers) {
  std::unique_ptr<Connections> connections(new Connections);
  auto writer = SqliteHandle::open(path, SqliteHandle::Mode::kWriter);
  if (!writer) return std::unexpected(writer.error());
  if (auto migrated = migrate(**writer); !migrated) return std::unexpected(migrated.error());
  connections->free_writers_.push_back(writer->get());
  connections->handles_.push_back(std::move(*writer));
  connections->readers_share_writer_ = path == ":memory:";
  for (std::size_t i = 0; i < readers && !connections->readers_share_writer_; ++i) {
    auto reader = SqliteHandle::open(path, SqliteHandle::Mode::kReader);
    if (!reader) return std::unexpected(reader.error());
    connections->free_readers_.push_back(reader->get());
    connections->handles_.push_back(std::move(*reader));
  }
  return connections;
}

Result<Connections::Lease> Connections::borrow(Handles& from) {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_for(lock, kLongestWait, [&] { return !from.empty(); })) {
    return fail(ErrorCode::kInternal, "the database is too busy", "try again");
  }
  SqliteHandle* handle = from.back();
  from.pop_back();
  return Lease(this, handle);
}

void Connections::give_back(SqliteHandle* handle) {
  {
    const std::lock_guard lock(mutex_);
    (handle == handles_.front().get() ? free_writers_ : free_readers_).push_back(handle);
  }
  returned_.notify_all();
}

}  // namespace crowdline::store
