# usage: ./dev train                      trains the shipped model anew and says whether its bytes are the same
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh
. tools/shell/chat.sh

need_packages build
build_release
shared=${CROWDLINE_SHARED:-../shared}
mkdir -p build/train

if [[ ! -f $shared/data/labels/labels.tsv ]]; then
  say "SKIPPED (no shared data): the shipped model needs labelled chat; training one from our own writing alone"
  build/release/crowdline model train --written training/written --name written -o build/train/written.cwm
  exit
fi

unpack_chat "$shared"
build/release/crowdline model train --labels "$shared/data/labels/labels.tsv" --written training/written \
  --teacher models/teacher/labels.zst --chat build/train/chat -o build/train/tuned.cwm
if cmp -s build/train/tuned.cwm models/tuned.cwm; then
  echo "the same bytes as models/tuned.cwm"
else
  echo "build/train/tuned.cwm differs from models/tuned.cwm" >&2
  exit 1
fi
