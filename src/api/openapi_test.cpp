// Holds api/openapi.yaml against the endpoint table, both ways.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <sstream>

#include "api/api_fixture.h"
#include "api/endpoint.h"
#include "formats/export.h"

namespace crowdline::api {
namespace {

std::string file_text() {
  std::stringstream text;
  text << std::ifstream(CROWDLINE_SOURCE_DIR "/api/openapi.yaml").rdbuf();
  return text.str();
}

// "GET /path" -> summary, by the indentation of the file: paths at two spaces, methods at four, their members at six.
std::map<std::string, std::string> operations_of(const std::string& yaml) {
  std::map<std::string, std::string> operations;
  std::istringstream lines(yaml);
  std::string path;
  std::string method;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("components:")) break;
    if (line.starts_with("  /")) path = line.substr(2, line.size() - 3);
    for (const std::string name : {"get", "post", "put", "patch", "delete"}) {
      if (line != "    " + name + ":") continue;
      method = name;
      for (char& c : method) c = static_cast<char>(c - 'a' + 'A');
    }
    constexpr std::string_view kSummary = "      summary: ";
    if (line.starts_with(kSummary) && !path.empty()) operations[method + " " + path] = line.substr(kSummary.size());
  }
  return operations;
}

TEST(Openapi, HasExactlyTheEndpointsOfTheTable) {
  std::map<std::string, std::string> table;
  for (const auto& endpoint : endpoints())
    table[fmt::format("{} {}", endpoint.method, endpoint.pattern)] = endpoint.summary;
  EXPECT_EQ(table.size(), endpoints().size()) << "an endpoint is listed twice";
  EXPECT_EQ(operations_of(file_text()), table);
}

TEST(Openapi, TheScannerSeesWhatIsMissing) {
  const auto operations = operations_of("paths:\n  /a:\n    get:\n      summary: One\n    post:\n      summary: Two\n");
  EXPECT_EQ(operations, (std::map<std::string, std::string>{{"GET /a", "One"}, {"POST /a", "Two"}}));
}

TEST(Openapi, NamesEveryExportFormat) {
  EXPECT_THAT(file_text(), testing::HasSubstr(fmt::format("enum: [{}]", fmt::join(formats::export_formats(), ", "))));
}

using OpenapiEndpointTest = ApiFixture;
TEST_F(OpenapiEndpointTest, IsServedAsItIs) {
  const auto response = get("/api/openapi.yaml");
  EXPECT_EQ(response.bytes(), file_text());
  EXPECT_EQ(header(response, "content-type"), "application/yaml");
}

}  // namespace
}  // namespace crowdline::api
