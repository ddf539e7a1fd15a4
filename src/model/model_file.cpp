#include "model/model_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/hash.h"

namespace crowdline::model {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are read in place");
static_assert(std::is_trivially_copyable_v<ModelHead>);
static_assert(sizeof(ModelHead) % 64 == 0, "the table behind the head stays aligned");

constexpr std::size_t kCheckedFrom = offsetof(ModelHead, checksum) + sizeof(ModelHead::checksum);
constexpr std::size_t kFileSize = sizeof(ModelHead) + sizeof(ByteRow) * kBuckets;

std::unexpected<Error> refuse(std::string what) {
  return fail(ErrorCode::kNotUnderstood, "this is no model that this version can use: " + what,
              "crowdline model train makes one");
}

bool all_finite(std::span<const Lanes> rows) {
  return std::ranges::all_of(rows, [](const Lanes& row) {
    return std::ranges::all_of(row, [](float value) { return std::isfinite(value); });
  });
}

bool is_sound(const ModelHead& head) {
  const auto above_zero = [](float value) { return std::isfinite(value) && value > 0; };
  const auto not_negative = [](float value) { return std::isfinite(value) && value >= 0; };
  return std::ranges::all_of(head.temperatures, above_zero) && std::ranges::all_of(head.strength, not_negative) &&
         all_finite(head.scale) && all_finite(head.dense) && std::ranges::find(head.name, '\0') != head.name.end();
}

}  // namespace

std::string_view ModelView::name() const { return head->name.data(); }

std::string ModelView::version() const { return fmt::format("{:016x}", head->checksum).substr(0, 12); }

Result<ModelView> view_model(std::span<const std::byte> file) {
  const ModelHead expected;
  if (file.size() < sizeof(ModelHead)) return refuse("it is too short");
  const auto* const head = reinterpret_cast<const ModelHead*>(file.data());
  if (head->magic != expected.magic) return refuse("it does not begin like one");
  if (head->format != expected.format)
    return refuse(fmt::format("its format is {}, not {}", head->format, expected.format));
  if (head->features != expected.features || head->dense_count != kDenseCount || head->lanes != kLanes ||
      head->group_size != kGroupSize)
    return refuse("it was trained for other features");
  if (file.size() != kFileSize) return refuse(fmt::format("it has {} bytes, not {}", file.size(), kFileSize));
  const std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
  if (hash64(bytes.substr(kCheckedFrom)) != head->checksum)
    return refuse("its checksum does not fit, so it is damaged");
  if (!is_sound(*head)) return refuse("its numbers make no sense");
  const auto* const rows = reinterpret_cast<const ByteRow*>(file.data() + sizeof(ModelHead));
  return ModelView{head, {rows, kBuckets}};
}

std::string write_model(ModelHead head, std::span<const ByteRow> table, std::string_view name) {
  head.name = {};
  std::ranges::copy(name.substr(0, head.name.size() - 1), head.name.begin());
  std::string file(kFileSize, '\0');
  std::memcpy(file.data(), &head, sizeof(head));
  std::memcpy(file.data() + sizeof(head), table.data(),
              std::min(table.size(), std::size_t{kBuckets}) * sizeof(ByteRow));
  head.checksum = hash64(std::string_view(file).substr(kCheckedFrom));
  std::memcpy(file.data(), &head, sizeof(head));
  return file;
}

}  // namespace crowdline::model
