// Which of several windows a text tells of: BM25 (Robertson and Zaragoza 2009) with k1 = 1.2, b = 0.75.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::evaluation {

class WindowIndex {
 public:
  // Documents by their words, see plain_words.
  explicit WindowIndex(const std::vector<std::vector<std::string>>& documents);

  // Scores by document. A word of the query counts once.
  std::vector<double> scores(std::string_view query) const;

  // How many documents score as high as `right` or higher, itself apart: 0 when it is the one best.
  std::size_t rank_of(std::size_t right, std::string_view query) const;

 private:
  std::vector<std::map<std::string, std::uint32_t, std::less<>>> counts_;
  std::vector<double> lengths_;
  double mean_length_ = 0;
};

}  // namespace crowdline::evaluation
