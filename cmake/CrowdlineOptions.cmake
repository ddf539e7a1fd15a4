# Compiler rules and the build options that the presets set.
option(CROWDLINE_FUZZ "Build only the core and the libFuzzer targets" OFF)
option(CROWDLINE_BENCH "Build the stage benchmarks" OFF)
option(CROWDLINE_COVERAGE "Instrument for llvm-cov" OFF)
set(CROWDLINE_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
  message(FATAL_ERROR "Crowdline is built with clang 19 or newer (g++ 12 miscompiles coroutines); "
                      "configure with a preset, e.g. cmake --preset release")
endif()

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# The same code model everywhere, so that one precompiled header fits libraries and programs.
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

# Results must not depend on fused multiply-add being there or not.
add_compile_options(-Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wconversion -Wno-sign-conversion
                    -Wno-missing-designated-field-initializers -fPIE -ffp-contract=off)
add_link_options(-fuse-ld=lld -pie)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

if(CROWDLINE_SANITIZE)
  add_compile_options(-fsanitize=${CROWDLINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${CROWDLINE_SANITIZE})
endif()
if(CROWDLINE_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate -fcoverage-mapping)
endif()
if(CROWDLINE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
