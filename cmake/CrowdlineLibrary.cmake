# One folder = one library + one test binary.
#
#   crowdline_library(NAME DEPS folder... LINK target...)
#
# Globs *.cpp of the current folder: *_test.cpp become the gtest binary NAME_test, the rest the static library
# crowdline_NAME. DEPS are folders of src/ (their headers and libraries), LINK are outside targets.

# One precompiled header for everybody, compiled once.
file(WRITE ${CMAKE_BINARY_DIR}/pch.cpp "// Only carries the precompiled header.\n")
add_library(crowdline_pch OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
target_precompile_headers(crowdline_pch PRIVATE
  <algorithm> <array> <cmath> <cstdint> <expected> <functional> <map> <memory> <optional> <span> <string>
  <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
target_link_libraries(crowdline_pch PRIVATE fmt::fmt)
target_compile_options(crowdline_pch PRIVATE "SHELL:-Xclang -fno-pch-timestamp")

function(crowdline_use_pch target)
  target_precompile_headers(${target} REUSE_FROM crowdline_pch)
  target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
endfunction()

function(crowdline_library name)
  cmake_parse_arguments(ARG "" "" "DEPS;LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  set(library crowdline_${name})
  if(sources)
    add_library(${library} STATIC ${sources})
    set(scope PUBLIC)
    crowdline_use_pch(${library})
  else()
    add_library(${library} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${library} ${scope} ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${library} ${scope} fmt::fmt ${ARG_LINK})
  foreach(dep IN LISTS ARG_DEPS)
    target_link_libraries(${library} ${scope} crowdline_${dep})
  endforeach()

  if(tests AND NOT CROWDLINE_FUZZ)
    add_executable(${name}_test ${tests})
    crowdline_use_pch(${name}_test)
    target_link_libraries(${name}_test PRIVATE ${library} GTest::gmock GTest::gtest_main)
    target_compile_definitions(${name}_test PRIVATE CROWDLINE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()
