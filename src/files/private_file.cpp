#include "files/private_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace crowdline::files {
namespace {

constexpr std::size_t kLargestFile = 64 * 1024;
constexpr std::chrono::milliseconds kLockLook{10};
constexpr int kLockLooks = 1000;

// Closes at the end of its block.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::unexpected<Error> cannot(std::string_view what, const std::string& path) {
  return fail(ErrorCode::kNotAllowed, fmt::format("cannot {} {}: {}", what, path, std::strerror(errno)));
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

}  // namespace

FileLock::~FileLock() {
  if (file_ >= 0) ::close(file_);
}

Result<std::optional<std::string>> PrivateFile::read() const {
  const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (file.number() < 0) {
    if (errno == ENOENT) return std::optional<std::string>();
    return cannot("read", path_);
  }
  struct stat facts{};
  if (::fstat(file.number(), &facts) != 0) return cannot("read", path_);
  if ((facts.st_mode & 077) != 0) return fail(ErrorCode::kNotAllowed, "others may read " + path_, "chmod 600 " + path_);
  std::string text(kLargestFile, '\0');
  const auto size = ::read(file.number(), text.data(), text.size());
  if (size < 0) return cannot("read", path_);
  text.resize(static_cast<std::size_t>(size));
  return text;
}

Result<void> PrivateFile::write(std::string_view text) const {
  std::string fresh = path_ + ".XXXXXX";
  Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));  // made with 0600
  if (file.number() < 0) return cannot("write beside", path_);
  const bool written = write_all(file.number(), text) && file.close();
  if (written && ::rename(fresh.c_str(), path_.c_str()) == 0) return {};
  auto failed = cannot("write", path_);
  ::unlink(fresh.c_str());
  return failed;
}

Result<FileLock> PrivateFile::lock() const {
  const std::string path = path_ + ".lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return cannot("write", path);
  FileLock lock(file);
  for (int look = 0; look < kLockLooks; ++look) {
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return lock;
    std::this_thread::sleep_for(kLockLook);
  }
  return fail(ErrorCode::kNotAllowed, "another process holds " + path, "end it or delete the file");
}

Result<void> PrivateFile::remove() const {
  if (::unlink(path_.c_str()) == 0 || errno == ENOENT) return {};
  return cannot("remove", path_);
}

}  // namespace crowdline::files
