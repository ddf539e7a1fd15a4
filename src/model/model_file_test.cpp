#include "model/model_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <limits>

#include "model/random_model_test.h"

namespace crowdline::model {
namespace {

using testing::HasSubstr;

const std::string& good_file() {
  static const std::string kFile = random_model(1);
  return kFile;
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const auto model = view_model(bytes_of(good_file()));
  ASSERT_TRUE(model) << model.error().sentence();
  EXPECT_EQ(model->name(), "random");
  EXPECT_EQ(model->version().size(), 12U);
  EXPECT_EQ(model->table.size(), kBuckets);
  EXPECT_FLOAT_EQ(model->head->strength[1], 0.5F);
  const std::string again =
      write_model(*model->head, std::vector<ByteRow>(model->table.begin(), model->table.end()), "random");
  EXPECT_EQ(again, good_file());
}

TEST(ModelFile, OtherNumbersAreAnotherVersion) {
  const std::string other = random_model(2);
  EXPECT_NE(view_model(bytes_of(other))->version(), view_model(bytes_of(good_file()))->version());
}

// Writes the head anew with a right checksum.
std::string changed(const std::function<void(ModelHead&)>& change) {
  const auto model = view_model(bytes_of(good_file()));
  ModelHead head = *model->head;
  change(head);
  return write_model(head, std::vector<ByteRow>(model->table.begin(), model->table.end()), "changed");
}

TEST(ModelFile, RefusesWhatItCannotUse) {
  std::string flipped = good_file();
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
  std::string foreign = good_file();
  foreign[0] = 'X';
  const struct Case {
    std::string file;
    const char* says;
  } cases[] = {
      {"", "too short"},
      {good_file().substr(0, 100), "too short"},
      {good_file().substr(0, good_file().size() - 1), "bytes"},
      {good_file() + "x", "bytes"},
      {foreign, "does not begin"},
      {flipped, "checksum"},
      {changed([](ModelHead& head) { head.format = 2; }), "format is 2"},
      {changed([](ModelHead& head) { head.features = 99; }), "other features"},
      {changed([](ModelHead& head) { head.group_size[0] /= 2; }), "other features"},
      {changed([](ModelHead& head) { head.temperatures[0] = 0; }), "make no sense"},
      {changed([](ModelHead& head) { head.dense[3][2] = std::numeric_limits<float>::infinity(); }), "make no sense"},
      {changed([](ModelHead& head) { head.scale[1][0] = std::numeric_limits<float>::quiet_NaN(); }), "make no sense"},
      {changed([](ModelHead& head) { head.strength[2] = -1; }), "make no sense"},
  };
  for (const Case& one : cases) {
    const auto model = view_model(bytes_of(one.file));
    ASSERT_FALSE(model) << one.says;
    EXPECT_EQ(model.error().code, ErrorCode::kNotUnderstood);
    EXPECT_THAT(model.error().sentence(), HasSubstr(one.says));
  }
}

}  // namespace
}  // namespace crowdline::model
