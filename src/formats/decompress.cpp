#include "formats/decompress.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace crowdline::formats {
namespace {

constexpr std::size_t kInputSize = 128 * 1024;
constexpr std::size_t kSignatureSize = 4;
constexpr std::size_t kGzipStep = 64 * 1024;
constexpr std::size_t kZstdStep = 1024;  // zstd gives nothing of a step in which it finds damage: steps are small
constexpr int kGzipWithLargestWindow = 15 + 16;

// What one step of an unpacker did.
struct Step {
  std::size_t used = 0;
  std::size_t made = 0;
  enum class State { kInside, kBetween, kBroken } state = State::kInside;  // kBetween: a member ended cleanly here
};

class Unpacker {
 public:
  virtual ~Unpacker() = default;
  virtual Step step(std::string_view input, char* into, std::size_t size) = 0;
  virtual void restart() = 0;
  virtual Packing packing() const = 0;
  virtual std::size_t step_size() const = 0;  // the same for every reading, so that damage is found at the same place
};

class GzipUnpacker final : public Unpacker {
 public:
  GzipUnpacker() {
    if (inflateInit2(&stream_, kGzipWithLargestWindow) != Z_OK) throw std::bad_alloc();
  }
  ~GzipUnpacker() override { inflateEnd(&stream_); }

  Step step(std::string_view input, char* into, std::size_t size) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream_.avail_in = static_cast<uInt>(input.size());
    stream_.next_out = reinterpret_cast<Bytef*>(into);
    stream_.avail_out = static_cast<uInt>(size);
    const int answer = inflate(&stream_, Z_NO_FLUSH);
    Step step{.used = input.size() - stream_.avail_in, .made = size - stream_.avail_out};
    if (answer == Z_STREAM_END) {
      inflateReset(&stream_);
      step.state = Step::State::kBetween;
    } else if (answer != Z_OK && answer != Z_BUF_ERROR) {
      step.state = Step::State::kBroken;
    }
    return step;
  }
  void restart() override { inflateReset(&stream_); }
  Packing packing() const override { return Packing::kGzip; }
  std::size_t step_size() const override { return kGzipStep; }

 private:
  z_stream stream_{};
};

class ZstdUnpacker final : public Unpacker {
 public:
  ZstdUnpacker() : stream_(ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
  }
  ~ZstdUnpacker() override { ZSTD_freeDStream(stream_); }

  Step step(std::string_view input, char* into, std::size_t size) override {
    ZSTD_inBuffer in{input.data(), input.size(), 0};
    ZSTD_outBuffer out{into, size, 0};
    const std::size_t answer = ZSTD_decompressStream(stream_, &out, &in);
    Step step{.used = in.pos, .made = out.pos};
    if (ZSTD_isError(answer) != 0)
      step.state = Step::State::kBroken;
    else if (answer == 0)
      step.state = Step::State::kBetween;
    return step;
  }
  void restart() override { ZSTD_DCtx_reset(stream_, ZSTD_reset_session_only); }
  Packing packing() const override { return Packing::kZstd; }
  std::size_t step_size() const override { return kZstdStep; }

 private:
  ZSTD_DStream* stream_;
};

// Passes what was unpacked on, member after member.
class UnpackedSource final : public ByteSource {
 public:
  UnpackedSource(std::unique_ptr<ByteSource> packed, std::unique_ptr<Unpacker> unpacker)
      : packed_(std::move(packed)),
        unpacker_(std::move(unpacker)),
        buffer_(kInputSize),
        output_(unpacker_->step_size()) {}

  Result<std::size_t> read(char* into, std::size_t size) override {
    std::size_t count = 0;
    while (count < size) {
      if (made_.empty()) {
        if (ended_) break;
        if (auto done = step(); !done) return std::unexpected(done.error());
      }
      const std::size_t copied = made_.copy(into + count, size - count);
      made_.remove_prefix(copied);
      count += copied;
    }
    return count;
  }

  Result<void> rewind() override {
    input_ = made_ = {};
    damage_ = {};
    ended_ = any_ = pending_ = false;
    between_ = true;
    unpacker_->restart();
    return packed_->rewind();
  }

  double progress() const override { return packed_->progress(); }
  std::string_view damage() const override { return damage_; }

 private:
  Result<void> step() {
    if (!pending_) {
      if (auto filled = fill(); !filled || ended_) return filled;
    }
    const Step step = unpacker_->step(input_, output_.data(), output_.size());
    input_.remove_prefix(step.used);
    made_ = std::string_view(output_.data(), step.made);
    between_ = step.state == Step::State::kBetween;
    pending_ = step.made == output_.size() && !between_;
    any_ = any_ || step.made > 0 || between_;
    return step.state == Step::State::kBroken ? end_broken() : Result<void>();
  }

  // Sees to it that there is input; ends the source when there is no more to unpack.
  Result<void> fill() {
    while (input_.size() < kSignatureSize) {
      std::copy(input_.begin(), input_.end(), buffer_.begin());
      const std::size_t kept = input_.size();
      auto count = packed_->read(buffer_.data() + kept, buffer_.size() - kept);
      if (!count) return std::unexpected(count.error());
      input_ = std::string_view(buffer_.data(), kept + *count);
      if (*count == 0) break;
    }
    const bool other_data = between_ && any_ && packing_of(input_) != unpacker_->packing();
    ended_ = input_.empty() || other_data;
    if (input_.empty() && !between_) damage_ = "truncated";
    return {};
  }

  Result<void> end_broken() {
    ended_ = true;
    damage_ = "corrupt_archive";
    if (any_) return {};
    return fail(ErrorCode::kNotUnderstood, "the packed file is damaged from its first bytes on",
                "pack or download the file again");
  }

  std::unique_ptr<ByteSource> packed_;
  std::unique_ptr<Unpacker> unpacker_;
  std::vector<char> buffer_;
  std::vector<char> output_;
  std::string_view input_;  // of buffer_: not yet unpacked
  std::string_view made_;   // of output_: not yet given
  std::string_view damage_;
  bool between_ = true;
  bool any_ = false;
  bool ended_ = false;
  bool pending_ = false;  // the last step filled the output: there may be more without new input
};

}  // namespace

Packing packing_of(std::string_view first) {
  if (first.starts_with("\x1F\x8B")) return Packing::kGzip;
  if (first.starts_with("\x28\xB5\x2F\xFD")) return Packing::kZstd;
  // Skippable frames of zstd: 0x184D2A50 to 0x184D2A5F, little-endian.
  if (first.size() >= 4 && first.substr(1, 3) == "\x2A\x4D\x18" &&
      (static_cast<unsigned char>(first[0]) & 0xF0) == 0x50)
    return Packing::kZstd;
  return Packing::kNone;
}

Result<std::unique_ptr<ByteSource>> decompressed(std::unique_ptr<ByteSource> packed) {
  std::array<char, kSignatureSize> first{};
  std::size_t size = 0;
  while (size < first.size()) {
    auto count = packed->read(first.data() + size, first.size() - size);
    if (!count) return std::unexpected(count.error());
    if (*count == 0) break;
    size += *count;
  }
  if (auto done = packed->rewind(); !done) return std::unexpected(done.error());
  switch (packing_of({first.data(), size})) {
    case Packing::kNone:
      return packed;
    case Packing::kGzip:
      return std::make_unique<UnpackedSource>(std::move(packed), std::make_unique<GzipUnpacker>());
    case Packing::kZstd:
      return std::make_unique<UnpackedSource>(std::move(packed), std::make_unique<ZstdUnpacker>());
  }
  return packed;
}

}  // namespace crowdline::formats
