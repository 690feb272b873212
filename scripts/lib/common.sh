# shellcheck shell=bash
# Shared by every script in this folder: paths and messages. Source it.
# It runs on bash 3.2 (the one macOS ships), so no associative arrays and no `mapfile`.
set -euo pipefail

# shellcheck disable=SC2034 # used by scripts that source this
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# Progress goes to stderr: stdout belongs to results.
say() { printf '%s\n' "$*" >&2; }

# One clear sentence, then stop.
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_macos() { [ "$(uname -s)" = Darwin ]; }

# A desktop on which a browser window can be opened.
has_desktop() {
  [ -z "${CI:-}" ] || return 1
  is_macos || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# Trunk refuses the usual NO_COLOR=1: it wants to read "true".
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi
