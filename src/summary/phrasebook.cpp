#include "summary/phrasebook.h"

#include <array>

namespace crowdline::summary {

const Phrasebook* phrasebook_for(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const Phrasebook* book : {&english(), &spanish(), &german(), &portuguese(), &french(), &japanese()}) {
    if (book->language == primary) return book;
  }
  return nullptr;
}

}  // namespace crowdline::summary
