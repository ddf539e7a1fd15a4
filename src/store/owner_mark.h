// Which process reads a stream: one locked file for each process that works on a data folder.
#pragma once

#include <memory>
#include <string>

#include "base/error.h"

namespace crowdline::store {

// The lock goes with the process, however it ends, so that nobody waits for one that was killed. Immutable; thread-safe.
class OwnerMark {
 public:
  // Makes the folder and, in it, a file of a new name; removes the files of processes that are gone. kInternal names the
  // folder and what to do.
  static Result<std::unique_ptr<OwnerMark>> make(const std::string& folder);
  ~OwnerMark();
  OwnerMark(const OwnerMark&) = delete;
  OwnerMark& operator=(const OwnerMark&) = delete;

  // StreamRecord::owner of the streams that this process reads.
  const std::string& name() const { return name_; }
  // Whether `name` is that of another process that still runs.
  bool is_other(const std::string& name) const;

 private:
  OwnerMark(std::string folder, std::string name, int descriptor)
      : folder_(std::move(folder)), name_(std::move(name)), descriptor_(descriptor) {}

  const std::string folder_;
  const std::string name_;
  const int descriptor_;
};

}  // namespace crowdline::store
