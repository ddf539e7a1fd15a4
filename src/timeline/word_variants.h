// When two words are ways to write one thing.
#pragma once

#include <string>
#include <string_view>

namespace crowdline::timeline {

// What is left of a folded word (text::fold) without repeated letters and English endings: "balloons" and "baloon" have one
// root, and so have "lag", "lagging" and "laggy". ASCII words only; others come back as they are.
std::string root_of(std::string_view folded);
void root_into(std::string& root, std::string_view folded);  // the same; keeps the memory of `root`

// True for roots of one word: equal, the beginning of one another from four letters on ("prawn", "prawnchip"), inside one
// another from five letters on (an emote behind its channel's prefix), or one slip of the pen apart from six letters on
// ("bloobie", "blooby"). Words beyond ASCII must begin alike for three letters or so.
bool same_word(std::string_view root, std::string_view other);

}  // namespace crowdline::timeline
