#include "store/owner_mark.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <random>

namespace crowdline::store {
namespace {

constexpr std::string_view kEnding = ".owner";
constexpr int kMostTries = 100;

std::string path_of(const std::string& folder, const std::string& name) {
  return fmt::format("{}/{}{}", folder, name, kEnding);
}

// Names come from rows of the database: nothing else than ours becomes a path.
bool is_name(std::string_view name) {
  return name.size() == 16 &&
         std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string random_name() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

// Whether somebody holds the lock of this file. The file of somebody who is gone is removed.
bool is_held(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return errno != ENOENT;  // what cannot be looked at is left alone
  const bool held = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0;
  if (!held) ::unlink(path.c_str());
  ::close(descriptor);
  return held;
}

// -1 when the name is taken, or when another process swept the file away before it was locked.
int lock_new(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return -1;
  struct stat status{};
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &status) == 0 && status.st_nlink > 0)
    return descriptor;
  ::close(descriptor);
  return -1;
}

void sweep(const std::string& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == kEnding) (void)is_held(entry.path());
  }
}

}  // namespace

Result<std::unique_ptr<OwnerMark>> OwnerMark::make(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  sweep(folder);
  for (int i = 0; !error && i < kMostTries; ++i) {
    std::string name = random_name();
    const int descriptor = lock_new(path_of(folder, name));
    if (descriptor >= 0) return std::unique_ptr<OwnerMark>(new OwnerMark(folder, std::move(name), descriptor));
    if (errno != EEXIST && errno != EWOULDBLOCK && errno != 0) break;
  }
  return fail(ErrorCode::kInternal, "cannot lock a file in " + folder, "see to the permissions of the data folder");
}

OwnerMark::~OwnerMark() {
  ::unlink(path_of(folder_, name_).c_str());
  ::close(descriptor_);
}

bool OwnerMark::is_other(const std::string& name) const {
  return name != name_ && is_name(name) && is_held(path_of(folder_, name));
}

}  // namespace crowdline::store
