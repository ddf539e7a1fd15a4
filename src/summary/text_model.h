// A model that writes texts: what the core knows of language models.
#pragma once

#include <cstdint>
#include <string>

#include "summary/prompt.h"

namespace crowdline::summary {

struct ModelAnswer {
  std::string text;           // what it wrote for the summary, unchecked; empty on failure
  std::string failure;        // class of what went wrong ("slow", "key"); empty when nothing did
  std::int64_t pause_ms = 0;  // how long to leave it alone now
};

class TextModel {
 public:
  virtual ~TextModel() = default;
  virtual const std::string& name() const = 0;  // shown beside what it wrote
  // Blocks, within a time limit of its own.
  virtual ModelAnswer write(const Prompt& prompt) = 0;
  // A call that runs ends now, and so do later ones. From any thread.
  virtual void stop() = 0;
};

}  // namespace crowdline::summary
