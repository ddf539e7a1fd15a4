#include "base/hash.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cstring>
#include <stdexcept>

#include "base/short_hash.h"

namespace crowdline {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) { return short_hash64(bytes, seed); }

struct ContentHasher::State {
  XXH3_state_t* xxh = XXH3_createState();
};

ContentHasher::ContentHasher() : state_(std::make_unique<State>()) {
  if (state_->xxh == nullptr) throw std::bad_alloc();
  XXH3_128bits_reset(state_->xxh);
}

ContentHasher::~ContentHasher() { XXH3_freeState(state_->xxh); }

void ContentHasher::update(std::string_view bytes) { XXH3_128bits_update(state_->xxh, bytes.data(), bytes.size()); }

std::string ContentHasher::hex() const {
  const XXH128_hash_t digest = XXH3_128bits_digest(state_->xxh);
  return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
}

NameKey NameKey::random() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium could not be started");
  NameKey key;
  crypto_shorthash_keygen(key.bytes_.data());
  return key;
}

NameKey NameKey::fixed(std::uint64_t seed) {
  NameKey key;
  std::memcpy(key.bytes_.data(), &seed, sizeof seed);
  return key;
}

NameKey NameKey::from_bytes(const std::array<unsigned char, 16>& bytes) {
  NameKey key;
  key.bytes_ = bytes;
  return key;
}

std::uint64_t NameKey::operator()(std::string_view name) const {
  static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == 8);
  std::uint64_t digest = 0;
  crypto_shorthash(reinterpret_cast<unsigned char*>(&digest), reinterpret_cast<const unsigned char*>(name.data()),
                   name.size(), bytes_.data());
  return digest;
}

}  // namespace crowdline
