// The command line: one function a subcommand, behind one parser.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/parts.h"
#include "net/static_site.h"

namespace crowdline::app {

// Runs the program and answers its exit status. Errors go to standard error as one sentence.
int run_command_line(int argc, const char* const* argv, const Embedded& embedded, std::span<const net::Asset> assets);

}  // namespace crowdline::app
