// The rooms: what lies where, and who may include whom.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "layering/guards.h"
#include "layering/source_tree.h"

namespace quotum::layering {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Layer> layers() { return parse_layers(read_one("engine/LAYERS.txt").text); }

TEST(LayeringTest, LayersHaveNoCircle) { EXPECT_THAT(check_layers(layers()), IsEmpty()); }

TEST(LayeringTest, RoomsAreTheFoldersWithCode) {
  std::set<std::string> declared;
  for (const Layer& layer : layers()) {
    declared.insert(layer.room);
  }
  std::set<std::string> found;
  for (const TextFile& file : read_code("engine")) {
    found.insert(room_of(file.path));
  }
  EXPECT_EQ(found, declared);
}

TEST(LayeringTest, IncludesGoDownwards) {
  const std::vector<Layer> allowed = layers();
  for (const TextFile& file : read_code("engine")) {
    EXPECT_THAT(check_includes(file, allowed), IsEmpty());
  }
}

TEST(LayeringTest, LibrariesStayBehindTheirWalls) {
  for (const TextFile& file : read_code("engine")) {
    EXPECT_THAT(check_libraries(file), IsEmpty());
  }
}

TEST(LayeringTest, NamesSayWhatIsInside) {
  for (const char* folder : {"engine", "tests", "bench", "rules", "fixtures", ".ci"}) {
    for (const std::string& path : list_tree(folder)) {
      EXPECT_THAT(check_name(path), IsEmpty());
    }
  }
}

const std::vector<Layer>& sample_layers() {
  static const std::vector<Layer> kLayers = parse_layers(
      "# comment\n"
      "low:\n"
      "side:   # nothing below\n"
      "high: low side\n");
  return kLayers;
}

TEST(LayeringGuardTest, ReadsLayers) {
  const std::vector<Layer>& sample = sample_layers();
  ASSERT_EQ(sample.size(), 3U);
  EXPECT_EQ(sample[0].room, "low");
  EXPECT_THAT(sample[1].below, IsEmpty());
  EXPECT_THAT(sample[2].below, ElementsAre("low", "side"));
  EXPECT_THAT(check_layers(sample), IsEmpty());
}

TEST(LayeringGuardTest, TripsOnACircle) {
  EXPECT_THAT(check_layers(parse_layers("a: b\nb: a\na:\n")),
              ElementsAre("LAYERS.txt: a includes b, which no earlier line declares",
                          "LAYERS.txt: a stands twice"));
  EXPECT_THAT(check_layers(parse_layers("a: a\n")),
              ElementsAre("LAYERS.txt: a includes a, which no earlier line declares"));
}

TEST(LayeringGuardTest, TripsOnIncludes) {
  EXPECT_THAT(check_includes({"engine/low/x.cc",
                              "#include \"low/x.h\"\n"
                              "#include <vector>\n"
                              "#include \"high/y.h\"\n"
                              "// #include \"high/z.h\"\n"
                              "  #  include \"side/y.h\"  // why\n"
                              "#include \"y.h\"\n"},
                             sample_layers()),
              ElementsAre("engine/low/x.cc:3: room low may not include room high",
                          "engine/low/x.cc:5: room low may not include room side",
                          "engine/low/x.cc:6: includes \"y.h\" without its room"));
  EXPECT_THAT(check_includes({"engine/high/x.cc", "#include \"low/x.h\"\n#include \"side/x.h\"\n"},
                             sample_layers()),
              IsEmpty());
  EXPECT_THAT(check_includes({"engine/new/x.cc", ""}, sample_layers()),
              ElementsAre("engine/new/x.cc:1: lies in no room of LAYERS.txt"));
  EXPECT_THAT(check_includes({"engine/x.cc", ""}, sample_layers()),
              ElementsAre("engine/x.cc:1: lies in no room of LAYERS.txt"));
}

TEST(LayeringGuardTest, TripsOnLibraries) {
  const std::string all =
      "#include <yaml-cpp/yaml.h>\n"
      "#include <boost/multiprecision/cpp_int.hpp>\n"
      "#include <date/date.h>\n"
      "#include <openssl/evp.h>\n"
      "#include <nlohmann/json.hpp>\n"
      "#include <CLI/CLI.hpp>\n"
      "#include <thread>\n"
      "#include <fstream>\n"
      "#include <vector>\n";
  EXPECT_THAT(check_libraries({"engine/plan/x.cc", all}), testing::SizeIs(8));
  EXPECT_THAT(check_libraries({"engine/exact/x.cc", "#include <date/date.h>\n#include <mutex>\n"}),
              ElementsAre("engine/exact/x.cc:2: threads in a room without it: <mutex>"));
  EXPECT_THAT(check_libraries({"engine/eval/x.cc", "#include <thread>\n#include <cstdio>\n"}),
              ElementsAre("engine/eval/x.cc:2: files in a room without it: <cstdio>"));
  EXPECT_THAT(
      check_libraries({"engine/cli/x.cc", "#include <CLI/CLI.hpp>\n// <yaml-cpp/yaml.h>\n"}),
      IsEmpty());
}

TEST(LayeringGuardTest, TripsOnNames) {
  for (const char* path : {"engine/exact/utils.h", "engine/Helpers", "tests/x/test_helper.cc",
                           "engine/common/x.h/common.h", "engine/plan/plan_manager.cc"}) {
    EXPECT_THAT(check_name(path), testing::SizeIs(1)) << path;
  }
  EXPECT_THAT(check_name("engine/exact/unit.h"), IsEmpty());
}

}  // namespace
}  // namespace quotum::layering
