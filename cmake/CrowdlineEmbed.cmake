# Files built into the binary.
#
#   crowdline_embed(TARGET SYMBOL FILE)
#
# Makes `extern "C" const unsigned char SYMBOL_begin[], SYMBOL_end[]` hold the bytes of FILE.
function(crowdline_embed target symbol file)
  set(asm ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S)
  file(CONFIGURE OUTPUT ${asm} @ONLY CONTENT [[
    .section .rodata
    .global @symbol@_begin
    .global @symbol@_end
    .balign 64
@symbol@_begin:
    .incbin "@file@"
@symbol@_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
]])
  set_source_files_properties(${asm} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${asm})
endfunction()

# Media types of the files that a page is made of.
function(crowdline_media_type file result)
  get_filename_component(extension ${file} LAST_EXT)
  set(types ".html=text/html@ charset=utf-8" ".js=text/javascript@ charset=utf-8" ".css=text/css@ charset=utf-8"
      ".svg=image/svg+xml" ".png=image/png" ".ico=image/x-icon" ".json=application/json" ".woff2=font/woff2"
      ".txt=text/plain@ charset=utf-8" ".webmanifest=application/manifest+json")
  set(${result} "application/octet-stream" PARENT_SCOPE)
  foreach(type IN LISTS types)
    string(FIND "${type}" "=" at)
    string(SUBSTRING "${type}" 0 ${at} known)
    if(known STREQUAL extension)
      math(EXPR at "${at} + 1")
      string(SUBSTRING "${type}" ${at} -1 media)
      string(REPLACE "@" ";" media "${media}")  # a semicolon would cut the list
      set(${result} "${media}" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# The page, as built by `npm run build`, with a gzip copy of each text file.
#
#   crowdline_embed_site(TARGET FOLDER)
#
# Makes the source file that defines crowdline::app::site_files() (src/app/main/embedded.h). Without the folder the site
# is empty, and the server says so on its start page.
function(crowdline_embed_site target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
  list(FILTER files EXCLUDE REGEX "\\.map$")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    set(symbol embedded_site_${number})
    crowdline_embed(${target} ${symbol} ${folder}/${file})
    file(ARCHIVE_CREATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.gz PATHS ${folder}/${file} FORMAT raw COMPRESSION GZip MTIME 0)
    crowdline_embed(${target} ${symbol}_gzip ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.gz)
    crowdline_media_type(${file} media)
    string(APPEND declarations "extern const char ${symbol}_begin[], ${symbol}_end[], ${symbol}_gzip_begin[], ${symbol}_gzip_end[];\n")
    string(APPEND rows "      {\"/${file}\", \"${media}\", {${symbol}_begin, ${symbol}_end}, {${symbol}_gzip_begin, ${symbol}_gzip_end}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/site_files.cpp @ONLY CONTENT [[
// Made by cmake/CrowdlineEmbed.cmake.
#include "app/main/embedded.h"

extern "C" {
@declarations@}

namespace crowdline::app {

std::vector<net::Asset> site_files() {
  return {
@rows@  };
}

}  // namespace crowdline::app
]])
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/site_files.cpp)
endfunction()
