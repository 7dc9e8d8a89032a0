#!/bin/sh
# Writes build.txt and test.txt anew from pyproject.toml; needs uv (https://docs.astral.sh/uv/):
#     sh locks/refresh.sh                 the newest versions of everything
#     sh locks/refresh.sh --no-upgrade    only what pyproject.toml asks for and the locks do not have
# `fewest` gives every Python and every system the same versions: what is tested is what is run.
# test.txt holds only what build.txt has not; pip reads the two together.
set -eu
cd "$(dirname "$0")/.."
upgrade=--upgrade
if [ "${1:-}" = --no-upgrade ]; then upgrade=; fi

lock() {
    output=$1
    shift
    # shellcheck disable=SC2086 # an empty $upgrade is no argument
    uv pip compile --no-config --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
        --custom-compile-command "sh locks/refresh.sh" $upgrade --output-file "$output" "$@" pyproject.toml
    sed -e '/^# The following packages were excluded/,$d' -e '/^$/d' "$output" > "$output.new"
    mv "$output.new" "$output"
}

lock locks/build.txt
# shellcheck disable=SC2046 # an option and a name for each package of build.txt
lock locks/test.txt --group test --constraints locks/build.txt \
    $(sed -n 's/^\([A-Za-z0-9._-]*\)==.*/--no-emit-package \1/p' locks/build.txt)
