#include "twitch/token_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "twitch/json_fields.h"

namespace crowdline::twitch {
namespace {

constexpr std::size_t kLargestFile = 64 * 1024;
constexpr std::chrono::milliseconds kLockLook{50};
constexpr int kLockLooks = 200;

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

std::string text_of(const Token& token) {
  Json json;
  json["access_token"] = token.access.reveal();
  json["refresh_token"] = token.refresh.reveal();
  json["expires_ms"] = token.expires_ms;
  json["client_id"] = token.client_id;
  json["login"] = token.login;
  json["user_id"] = token.user_id;
  json["scopes"] = token.scopes;
  return to_text(json) + "\n";
}

std::optional<Token> token_of(const std::string& text) {
  const auto json = parse_json(text, "a login");
  if (!json || !json->is_object()) return std::nullopt;
  Token token{.access = Secret(text_field(*json, "access_token")),
              .refresh = Secret(text_field(*json, "refresh_token")),
              .expires_ms = number_field(*json, "expires_ms"),
              .client_id = text_field(*json, "client_id"),
              .login = text_field(*json, "login"),
              .user_id = text_field(*json, "user_id")};
  if (const auto scopes = json->find("scopes"); scopes != json->end() && scopes->is_array()) {
    for (const Json& scope : *scopes) {
      if (scope.is_string()) token.scopes.push_back(scope.get<std::string>());
    }
  }
  return token.access.empty() ? std::nullopt : std::optional(std::move(token));
}

}  // namespace

Result<std::optional<Token>> TokenFile::read() const {
  const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (file.number() < 0) {
    if (errno == ENOENT) return std::optional<Token>();
    return cannot("read", path_);
  }
  struct stat facts{};
  if (::fstat(file.number(), &facts) != 0) return cannot("read", path_);
  if ((facts.st_mode & 077) != 0)
    return fail(ErrorCode::kNotAllowed, "others may read the login in " + path_, "chmod 600 " + path_);
  std::string text(kLargestFile, '\0');
  const auto size = ::read(file.number(), text.data(), text.size());
  if (size < 0) return cannot("read", path_);
  text.resize(static_cast<std::size_t>(size));
  auto token = token_of(text);
  if (!token) return fail(ErrorCode::kNotUnderstood, path_ + " holds no login", "run crowdline login twitch");
  return token;
}

Result<void> TokenFile::write(const Token& token) const {
  std::string fresh = path_ + ".XXXXXX";
  Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));  // made with 0600
  if (file.number() < 0) return cannot("write beside", path_);
  const bool written = write_all(file.number(), text_of(token)) && file.close();
  if (written && ::rename(fresh.c_str(), path_.c_str()) == 0) return {};
  auto failed = cannot("write", path_);
  ::unlink(fresh.c_str());
  return failed;
}

TokenFileLock::~TokenFileLock() {
  if (file_ >= 0) ::close(file_);
}

Result<TokenFileLock> TokenFile::lock() const {
  const std::string path = path_ + ".lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return cannot("write", path);
  TokenFileLock lock(file);
  for (int look = 0; look < kLockLooks; ++look) {
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return lock;
    std::this_thread::sleep_for(kLockLook);
  }
  return fail(ErrorCode::kNotAllowed, "another process holds " + path, "end it or delete the file");
}

Result<void> TokenFile::remove() const {
  if (::unlink(path_.c_str()) == 0 || errno == ENOENT) return {};
  return cannot("remove", path_);
}

}  // namespace crowdline::twitch
