#include "net/spool_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace crowdline::net {
namespace {

std::unexpected<Error> broken(const std::string& path, int error) {
  return fail(ErrorCode::kInternal,
              fmt::format("the upload cannot be stored in {}: {}", path, std::generic_category().message(error)),
              "make room or name another data folder");
}

}  // namespace

Result<std::unique_ptr<SpoolFile>> SpoolFile::create(const std::string& folder) {
  std::error_code made;
  std::filesystem::create_directories(folder, made);
  if (made) return broken(folder, made.value());
  std::string path = folder + "/upload-XXXXXX";
  const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);  // mode 0600
  if (descriptor < 0) return broken(folder, errno);
  return std::unique_ptr<SpoolFile>(new SpoolFile(std::move(path), descriptor));
}

SpoolFile::~SpoolFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!released_) ::unlink(path_.c_str());
}

Result<void> SpoolFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return broken(path_, written < 0 ? errno : EIO);
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> SpoolFile::finish() {
  const int status = ::close(std::exchange(descriptor_, -1));
  if (status != 0) return broken(path_, errno);
  return {};
}

std::string SpoolFile::release() {
  released_ = true;
  return path_;
}

}  // namespace crowdline::net
