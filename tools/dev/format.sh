# usage: ./dev format                     formats every C++ file
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/packages.sh

need_packages all
exec python3 tools/check/format.py --fix
