#include "formats/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

namespace crowdline::formats {
namespace {

constexpr std::size_t kSpoolChunk = 256 * 1024;
constexpr int kStopCheckMs = 100;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

std::unexpected<Error> broken(std::string_view name, int error) {
  return fail(ErrorCode::kInternal, fmt::format("{} cannot be read: {}", name, std::strerror(error)),
              "check the disk and the access rights");
}

// read(2) without its interruptions; -1 with errno set when it failed.
ssize_t read_some(int fd, char* into, std::size_t size) {
  ssize_t count = 0;
  do {
    count = ::read(fd, into, size);
  } while (count < 0 && errno == EINTR);
  return count;
}

class FileSource final : public ByteSource {
 public:
  FileSource(Descriptor file, std::string name, std::uint64_t size)
      : file_(std::move(file)), name_(std::move(name)), size_(size) {}

  Result<std::size_t> read(char* into, std::size_t size) override {
    const ssize_t count = read_some(file_.get(), into, size);
    if (count < 0) return broken(name_, errno);
    position_ += static_cast<std::uint64_t>(count);
    return static_cast<std::size_t>(count);
  }

  Result<void> rewind() override {
    if (::lseek(file_.get(), 0, SEEK_SET) < 0) return broken(name_, errno);
    position_ = 0;
    return {};
  }

  double progress() const override {
    return size_ == 0 ? 1.0 : std::min(1.0, static_cast<double>(position_) / static_cast<double>(size_));
  }

 private:
  Descriptor file_;
  std::string name_;
  std::uint64_t size_;
  std::uint64_t position_ = 0;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  Result<std::size_t> read(char* into, std::size_t size) override {
    const std::size_t count = bytes_.copy(into, size, position_);
    position_ += count;
    return count;
  }
  Result<void> rewind() override {
    position_ = 0;
    return {};
  }
  double progress() const override {
    return bytes_.empty() ? 1.0 : static_cast<double>(position_) / static_cast<double>(bytes_.size());
  }

 private:
  std::string_view bytes_;
  std::size_t position_ = 0;
};

// A file without a name; -1 with errno set when there is no room for one.
int open_nameless_file() {
  const char* folder = std::getenv("TMPDIR");
  std::string path = folder != nullptr && *folder != '\0' ? folder : "/tmp";
  const int direct = ::open(path.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (direct >= 0) return direct;
  path += "/crowdline-XXXXXX";  // file systems without O_TMPFILE: the name lives for a moment only
  const int named = ::mkostemp(path.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(path.c_str());
  return named;
}

bool write_all(int fd, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::write(fd, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

// Waits until the input has bytes or has ended; false when `stop` became true first.
bool wait_for_input(int fd, const std::atomic<bool>* stop) {
  if (stop == nullptr) return true;
  while (!stop->load()) {
    pollfd entry{.fd = fd, .events = POLLIN, .revents = 0};
    if (::poll(&entry, 1, kStopCheckMs) > 0) return true;
  }
  return false;
}

Result<std::unique_ptr<ByteSource>> spool(int input, const std::string& name, const std::atomic<bool>* stop) {
  Descriptor copy(open_nameless_file());
  const auto no_room = [] {
    return fail(ErrorCode::kInternal,
                fmt::format("the input cannot be kept in a temporary file: {}", std::strerror(errno)),
                "free some space, or point TMPDIR to a folder with room for the whole input");
  };
  if (copy.get() < 0) return no_room();
  std::vector<char> buffer(kSpoolChunk);
  std::uint64_t size = 0;
  while (wait_for_input(input, stop)) {
    const ssize_t count = read_some(input, buffer.data(), buffer.size());
    if (count < 0) return broken(name, errno);
    if (count == 0) break;
    if (!write_all(copy.get(), buffer.data(), static_cast<std::size_t>(count))) return no_room();
    size += static_cast<std::uint64_t>(count);
  }
  auto source = std::make_unique<FileSource>(std::move(copy), name, size);
  if (auto done = source->rewind(); !done) return std::unexpected(done.error());
  return source;
}

}  // namespace

Result<std::unique_ptr<ByteSource>> open_byte_source(const std::string& path, const std::atomic<bool>* stop) {
  if (path == "-") return spool(STDIN_FILENO, "standard input", stop);
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    return fail(ErrorCode::kUsage, fmt::format("there is no file {}", path), "check the path");
  }
  if (file.get() < 0 && errno == EACCES) {
    return fail(ErrorCode::kUsage, fmt::format("{} may not be read", path), "check the access rights of the file");
  }
  struct stat status{};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return broken(path, errno);
  if (S_ISDIR(status.st_mode))
    return fail(ErrorCode::kUsage, fmt::format("{} is a folder", path), "name one chat file in it");
  if (!S_ISREG(status.st_mode)) return spool(file.get(), path, stop);
  return std::make_unique<FileSource>(std::move(file), path, static_cast<std::uint64_t>(status.st_size));
}

std::unique_ptr<ByteSource> memory_source(std::string_view bytes) { return std::make_unique<MemorySource>(bytes); }

}  // namespace crowdline::formats
