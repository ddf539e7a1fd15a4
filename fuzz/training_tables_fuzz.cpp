// Tables and files that training reads: labelled messages, a teacher's labels, model files.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/model_file.h"
#include "training/labelled_table.h"
#include "training/teacher_labels.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto messages = training::parse_labelled(text, "fuzz")) {
    for (const training::LabelledMessage& message : *messages) {
      if (message.sentiment < -1 || message.sentiment > 1 || message.toxicity < 0 || message.toxicity > 2) std::abort();
    }
  }
  if (const auto labels = training::parse_teacher_labels(text)) {
    for (const auto& [stream, rows] : *labels) {
      for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].row <= rows[i - 1].row) std::abort();
      }
      (void)training::join_teacher(text, rows);
    }
  }
  (void)model::view_model({reinterpret_cast<const std::byte*>(data), size});
  return 0;
}
