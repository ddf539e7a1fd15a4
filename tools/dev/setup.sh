# usage: ./dev setup                      installs every missing package for building and testing
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/packages.sh

need_packages all
say "everything needed is installed"
