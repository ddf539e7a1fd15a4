# usage: ./dev lint [CHECK...]            layers sizes secrets golden format shellcheck tally readme_blocks tidy
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh

need_packages all
configure_preset release
build_targets release crowdline_pch
exec bash tools/shell/checks.sh "$@"
