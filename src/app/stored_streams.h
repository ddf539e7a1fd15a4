// Opening the store of the settings, and finding a stream in it.
#pragma once

#include <memory>
#include <string>

#include "app/settings.h"
#include "formats/timeline_document.h"
#include "store/owner_mark.h"
#include "store/timeline_store.h"

namespace crowdline::app {

// Makes the folder when it is missing. kInternal names the folder and what to do.
Result<std::unique_ptr<store::TimelineStore>> open_store(const Settings& settings);

// Says which streams this process reads, for others on the same data folder.
Result<std::unique_ptr<store::OwnerMark>> make_owner(const Settings& settings);

// By id or by the beginning of one (at least 4 characters). kNotFound when there is none, kUsage when there are several.
Result<store::StreamRecord> find_stream(const store::TimelineStore& store, const std::string& id);

Result<formats::TimelineDocument> read_document(const store::TimelineStore& store, const std::string& id);

}  // namespace crowdline::app
