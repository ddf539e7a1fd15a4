// Numbers as a good editor writes them, in English: small ones in words, large ones rounded and said so.
#pragma once

#include <cstdint>
#include <string>

namespace crowdline::moments {

// 0 to 12 in words ("three"), above that digits with a separator for thousands ("1,240").
std::string number_words(std::uint64_t count);

// "one person", "three people", "85 people"; from 200 on rounded to two figures and said so: "about 1,200 people".
std::string people_words(std::uint64_t count);

// How many times as much: "half again as", "twice as", "four times as", "more than ten times as"; below 1: "half as",
// "a third as", "a quarter as". Empty from 0.8 to 1.25, where nothing is worth saying.
std::string times_words(double ratio);

// A share from 0 to 1 in words: "hardly any", "a few", "about a tenth", "about a fifth", "about a quarter", "about a third",
// "about half", "about two thirds", "about three quarters", "nearly all", "all". Errors stay below 0.1.
std::string share_words(double share);

// Seconds as "20 seconds", "a minute", "two minutes", "an hour", "two and a half hours".
std::string span_words(std::int64_t duration_ms);

}  // namespace crowdline::moments
