# usage: ./dev build                      installs what is missing, builds build/release/crowdline
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh

need_packages build
build_release
