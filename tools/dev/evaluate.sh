# usage: ./dev evaluate [--quick|--split dev|--summaries]  measures models and summaries, writes docs/results*.md and the README's headline
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh
. tools/shell/venv.sh
. tools/shell/chat.sh

shared=${CROWDLINE_SHARED:-../shared}
if [[ ! -f $shared/data/labels/labels.tsv ]]; then
  echo "SKIPPED (no shared data)"
  exit 0
fi
need_packages all
build_release
make_venv build/venv-bench tools/requirements-bench.txt
vader=build/bench-data/vader.tsv
wanted=$(digest_of bench/scoring/vader_peer.py "$shared/data/labels/labels.tsv" tools/requirements-bench.txt)
if [[ ! -f $vader ]] || ! stamp_holds vader "$wanted"; then
  say "scoring with VADER"
  mkdir -p build/bench-data
  build/venv-bench/bin/python bench/scoring/vader_peer.py "$shared/data" "$vader"
  stamp_done vader "$wanted"
fi

unpack_chat "$shared"
measure_summaries() {
  say "measuring summaries"
  build/release/crowdline model evaluate --summaries --shared "$shared" --chat build/train/chat --out docs \
    --candidates build/evaluation/summaries.jsonl
  # The references' own definition of coverage and mood agreement has to say the same.
  python3 "$shared/data/references/score_summaries.py" "$shared/data/references/dev.jsonl" build/evaluation/summaries.jsonl
  say "measuring moments"  # after the summaries, whose page they stand in
  build/release/crowdline model evaluate --moments --shared "$shared" --chat build/train/chat --out docs
}
if [[ ${1:-} == --summaries ]]; then
  measure_summaries
  exit 0
fi
inputs=(--shared "$shared" --vader "$vader" --neighbours models/neighbours.tsv --answers models/teacher/answers.zst)
if [[ -f models/teacher/labels.zst ]]; then
  inputs+=(--teacher models/teacher/labels.zst --chat build/train/chat)
fi
# What is not the whole report on the test split stays out of docs/.
out=(--out docs --headline README.md)
(($# == 0)) || out=(--out build/evaluation)
say "measuring"
build/release/crowdline model evaluate "${inputs[@]}" "${out[@]}" "$@"
(($# > 0)) || measure_summaries
