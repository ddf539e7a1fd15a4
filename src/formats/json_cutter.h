// Records that are elements of a JSON array, or JSON objects in a row: cut out one by one, never held together.
#pragma once

#include <cstddef>
#include <string_view>

#include "formats/byte_window.h"
#include "formats/record_cutter.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

enum class JsonRoot {
  kArray,     // [record, record, ...]
  kObject,    // {..., "comments": [record, ...], ...}; the other members go to RecordReader::read_member
  kSequence,  // record record ...: objects that span lines
};

// Damage: what stands between records is checked strictly. When it is wrong, or when a record is rejected or too long,
// the cutter looks for the next place that can begin a record (an object behind "}," whose text the reader understands)
// and goes on there. Everything before it is one bad_json (or record_too_long). What such looking may cost is bounded by
// a multiple of the bytes read. A file without its closing bracket ends with one truncated.
class JsonCutter final : public RecordCutter {
 public:
  // `reader` gets the members around the records and is asked whether a text is a record.
  JsonCutter(ByteWindow& window, JsonRoot root, RecordReader& reader);
  Result<std::optional<RawRecord>> next() override;
  Result<void> reject() override;

 private:
  enum class Place { kStart, kMembers, kLostMembers, kRecords, kLost, kEnd };
  using Cut = Result<std::optional<RawRecord>>;  // nullopt here: nothing yet, look again

  // json_cutter.cpp: the straight way.
  Cut start();
  Cut next_record();
  Cut cut_value();
  Cut cut_scalar();
  Cut leave_records();
  Cut end_truncated(std::string_view bytes);
  Result<bool> at_text();
  Result<void> ensure(std::size_t size);
  Result<std::size_t> size_of_value();

  // json_cutter_members.cpp: what stands around the records of an object.
  Cut next_member();
  Cut pass_value(std::string_view name);
  Cut find_records();
  Result<bool> skip_value();

  // json_cutter_damage.cpp: finding the way again.
  Cut lose(const char* problem);
  Cut find_way();
  Result<std::size_t> find_record(std::size_t from, std::size_t limit);
  Result<bool> is_record_at(std::size_t at);

  ByteWindow& window_;
  JsonRoot root_;
  RecordReader& reader_;
  Place place_ = Place::kStart;
  const char* problem_ = "";
  bool records_passed_ = false;  // the array of records is behind
  std::size_t last_size_ = 0;    // of the record that next() gave last
  std::size_t searched_ = 0;     // bytes that were scanned in search of records
};

// Position of the first byte at or behind `from` that is no white space; text.size() when there is none.
std::size_t skip_json_blanks(std::string_view text, std::size_t from);

}  // namespace crowdline::formats
