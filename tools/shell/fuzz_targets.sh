#!/usr/bin/env bash
# fuzz_targets.sh [--repeat] SECONDS [TARGET]: runs each built fuzz target (or one) from its kept corpus, `ok` or `FAILED` a line.
# --repeat: the same inputs in each run (one seed, only the kept corpus, a bounded number), so that chance fails no test;
# without it each run looks elsewhere.
# A target is build/fuzz/…/fuzz_NAME or NAME_fuzz, its corpus fuzz/corpus/NAME. New inputs go to build/fuzz-corpus/NAME,
# findings to build/fuzz-findings/NAME.
set -uo pipefail

name_of() {
  local name=${1##*/}
  name=${name#fuzz_}
  printf '%s\n' "${name%_fuzz}"
}

# fuzz_one REPEAT SECONDS BINARY
fuzz_one() {
  local repeat=$1 seconds=$2 binary=$3 name new findings log status=0 runs began=$SECONDS
  name=$(name_of "$binary")
  new=build/fuzz-corpus/$name
  if [[ $repeat == yes ]]; then
    new=build/fuzz-repeat/$name
    rm -rf "$new"
  fi
  findings=build/fuzz-findings/$name log=build/test-logs/fuzz-$name.log
  mkdir -p "$new" "$findings" build/test-logs
  local -a corpora=("$new")
  if [[ -n $(find "fuzz/corpus/$name" -type f 2>/dev/null | head -n 1) ]]; then
    corpora+=("fuzz/corpus/$name")
  else
    printf 'FAILED fuzz %s: fuzz/corpus/%s holds no kept input\n' "$name" "$name"
    return 1
  fi
  local -a options=("-max_total_time=$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 "-artifact_prefix=$findings/")
  local -a run=("$binary")
  if [[ $repeat == yes ]]; then
    # Addresses, environment and clock steer libFuzzer, too.
    options+=(-seed=1 -reload=0 -runs=25000)
    run=(env -i "PATH=$PATH" "$binary")
    setarch -R true 2>/dev/null && run=(env -i "PATH=$PATH" setarch -R "$binary")
  fi
  [[ -f fuzz/$name.dict ]] && options+=("-dict=fuzz/$name.dict")
  "${run[@]}" "${options[@]}" "${corpora[@]}" >"$log" 2>&1 || status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if ((status == 0 && ${runs:-0} > 0)); then
    printf 'ok fuzz %s: %s runs in %s s\n' "$name" "$runs" "$((SECONDS - began))"
  else
    printf 'FAILED fuzz %s: status %s, input kept in %s\n' "$name" "$status" "$findings"
    grep -v '^stat::' "$log" | tail -n 40
    return 1
  fi
}

if [[ ${1:-} == --one ]]; then
  fuzz_one "$2" "$3" "$4"
  exit
fi
repeat=no
if [[ ${1:-} == --repeat ]]; then
  repeat=yes
  shift
fi
seconds=$1 only=${2:-}
mapfile -t binaries < <(find build/fuzz -type f -executable \( -name 'fuzz_*' -o -name '*_fuzz' \) | sort)
chosen=()
for binary in "${binaries[@]}"; do
  [[ -z $only || $(name_of "$binary") == "$only" ]] && chosen+=("$binary")
done
if ((${#chosen[@]} == 0)); then
  echo "FAILED fuzz: there is no target ${only:-at all}; targets: $(for binary in "${binaries[@]}"; do name_of "$binary"; done | paste -sd' ')"
  exit 1
fi
started=$SECONDS status=0
printf '%s\0' "${chosen[@]}" | xargs -0 -n 1 -P "$(nproc)" bash "$0" --one "$repeat" "$seconds" || status=1
echo "fuzzing took $((SECONDS - started)) s for ${#chosen[@]} targets"
exit "$status"
