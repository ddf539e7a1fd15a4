#include "formats/document_reading.h"

#include <cmath>

namespace crowdline::formats {

ObjectReader::ObjectReader(const Json& json, std::string path) : json_(json), path_(std::move(path)) {
  if (!json_.is_object()) fail(path_ + " is no object");
}

std::string ObjectReader::path_of(std::string_view name) const { return path_ + "." + std::string(name); }

void ObjectReader::fail(std::string sentence) {
  if (!error_) error_ = Error{ErrorCode::kNotUnderstood, std::move(sentence), {}};
}

// "window.sentiment is no object" inside "document.windows[3]" becomes "document.windows[3]: window.sentiment …".
void ObjectReader::fail_inside(const std::string& path, const Error& error) { fail(path + ": " + error.what); }

bool ObjectReader::has(std::string_view name) const {
  if (!json_.is_object()) return false;
  const auto it = json_.find(name);
  return it != json_.end() && !it->is_null();
}

const Json* ObjectReader::find(std::string_view name) {
  if (error_) return nullptr;
  const auto it = json_.find(name);
  if (it == json_.end()) {
    fail(path_of(name) + " is missing");
    return nullptr;
  }
  return &*it;
}

const Json* ObjectReader::member(std::string_view name, Json::value_t kind, const char* kind_name) {
  const Json* found = find(name);
  if (found == nullptr || found->type() == kind) return found;
  fail(path_of(name) + " is no " + (kind_name + (std::string_view(kind_name).starts_with("an ") ? 3 : 2)));
  return nullptr;
}

const Json* ObjectReader::object(std::string_view name) { return member(name, Json::value_t::object, "an object"); }

std::string ObjectReader::text(std::string_view name) {
  const Json* found = member(name, Json::value_t::string, "a text");
  return found == nullptr ? std::string() : found->get<std::string>();
}

std::string ObjectReader::text_or_empty(std::string_view name) { return has(name) ? text(name) : std::string(); }

bool ObjectReader::boolean(std::string_view name) {
  const Json* found = member(name, Json::value_t::boolean, "a truth value");
  return found != nullptr && found->get<bool>();
}

double ObjectReader::number(std::string_view name) {
  const Json* found = find(name);
  if (found == nullptr) return 0;
  if (!found->is_number()) {
    fail(path_of(name) + " is no number");
    return 0;
  }
  return found->get<double>();
}

std::optional<double> ObjectReader::number_or_null(std::string_view name) {
  const Json* found = find(name);
  if (found == nullptr || found->is_null()) return std::nullopt;
  return number(name);
}

std::int64_t ObjectReader::integer_between(std::string_view name, double low, double high) {
  const Json* found = find(name);
  if (found == nullptr) return 0;
  if (!found->is_number_integer()) {
    fail(path_of(name) + " is no whole number");
    return 0;
  }
  const bool too_big_for_us = found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX;
  const auto value = found->get<std::int64_t>();
  if (too_big_for_us || static_cast<double>(value) < low || static_cast<double>(value) > high) {
    fail(path_of(name) + " is out of range");
    return 0;
  }
  return value;
}

std::vector<std::string> ObjectReader::texts(std::string_view name) {
  return list(name, [](const Json& item) -> Result<std::string> {
    if (!item.is_string()) return crowdline::fail(ErrorCode::kNotUnderstood, "this is no text");
    return item.get<std::string>();
  });
}

}  // namespace crowdline::formats
