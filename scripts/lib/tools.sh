# shellcheck shell=bash
# Installs the programs needed for serving, building and testing; source it after common.sh.
#
# Programs from crates are installed in a folder of our own, one folder for each program and version: the
# user's setup is unchanged, and removing the folder removes all. A program on PATH with the right version
# is used. npm packages (package.json) are installed in node_modules.

TOOLS="${STRIKEMAP_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/strikemap/tools}"

TRUNK_VERSION=0.21.14
# Divides what leptos’ `wasm_split` marks; newer releases read older marks.
WASM_SPLIT_VERSION=0.2.4
GECKODRIVER_VERSION=0.37.1

# --- prerequisites ---------------------------------------------------------------------------

need_rust() {
  if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then
    PATH="$HOME/.cargo/bin:$PATH"
    export PATH
  fi
  if have cargo && have rustc; then return 0; fi
  die "Rust is needed: install rustup from https://rustup.rs and run this again."
}

need_node() {
  if ! have node || ! have npm; then
    die "Node.js 20.19 or newer with npm is needed: install it from https://nodejs.org and run this again."
  fi
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    die "Node.js 20.19 or newer is needed, this is $(node --version): update it from https://nodejs.org and run this again."
}

need_python() {
  have python3 || die "Python 3.9 or newer is needed: install it from https://www.python.org and run this again."
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))' ||
    die "Python 3.9 or newer is needed, this is $(python3 --version): update it and run this again."
  python3 -c 'import venv, ensurepip' 2>/dev/null ||
    die "This Python cannot make environments with pip: install its venv package (on Debian and Ubuntu: apt-get install python3-venv) and run this again."
}

# need_space MEGABYTES: fails early, because compilers and browsers fail with obscure errors on a full disk.
# Compiled code needs little more.
need_space() {
  local folder free wanted="$1"
  [ ! -d "$ROOT/target/debug" ] || wanted=500
  mkdir -p "$TOOLS" 2>/dev/null || die "$TOOLS cannot be written: set STRIKEMAP_TOOLS to a folder that can."
  for folder in "$ROOT" "$TOOLS"; do
    free="$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')"
    [ "$free" -ge "$wanted" ] || die "The disk is too full: $wanted MB must be free for $folder, $free are."
  done
}

# --- installing ------------------------------------------------------------------------------

# quietly LOG COMMAND...: shows the output only after a failure.
quietly() {
  local log="$1"
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1
}

# reason LOG: why a command failed and what to do, guessed from the end of its log.
reason() {
  local end
  end="$(tail -n 25 "$1")"
  if printf '%s' "$end" | grep -qiE 'no space left|ENOSPC|os error 28\)'; then
    printf 'the disk is full: free some space and run this again'
  elif printf '%s' "$end" | grep -qiE 'resolve host|resolve proxy|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network is unreachable|failed to connect|connection refused|timed out|temporary failure|dns error|Failed to establish a new connection'; then
    printf 'the network cannot be reached: connect and run this again'
  elif printf '%s' "$end" | grep -qiE 'permission denied|EACCES|os error 13\)|are you root|a password is required'; then
    printf 'this account has no permission'
  else
    printf 'it failed'
  fi
  printf ' (the full log is %s)' "$1"
}

# cannot WHAT LOG: exits with one sentence.
cannot() {
  die "$1: $(reason "$2")."
}

# on_path PROGRAM VERSION: whether this version is on PATH.
on_path() {
  have "$1" || return 1
  "$1" --version 2>/dev/null | head -n 1 | tr ' ' '\n' | grep -qxF "$2"
}

# cargo_tool CRATE VERSION PROGRAM TIME FOLDER [CARGO FLAGS...]: installs a program from a crate, compiled
# in FOLDER without optimisation: minutes faster to install, a second slower to run. `use_cargo_tool` puts
# it on PATH.
cargo_tool() {
  local crate="$1" version="$2" program="$3" long="$4" folder="$5"
  shift 5
  local home="$TOOLS/$program-$version"
  if has_cargo_tool "$program" "$version"; then return 0; fi
  if have cargo-binstall; then
    say "$crate $version: looking for a binary with cargo binstall"
    if quietly "$home.log" cargo binstall --no-confirm --disable-strategies compile --root "$home" "$crate@$version" &&
      [ -x "$home/bin/$program" ]; then return 0; fi
  fi
  say "$crate $version: building, $long on two cores, once"
  quietly "$home.log" env CARGO_PROFILE_DEV_DEBUG=false CARGO_PROFILE_DEV_INCREMENTAL=false \
    cargo install "$crate" --version "$version" --debug --root "$home" --target-dir "$folder" "$@" ||
    cannot "$crate $version could not be installed" "$home.log"
}

has_cargo_tool() {
  [ -x "$TOOLS/$1-$2/bin/$1" ] || on_path "$1" "$2"
}

use_cargo_tool() {
  local home="$TOOLS/$1-$2"
  [ ! -x "$home/bin/$1" ] || PATH="$home/bin:$PATH"
  export PATH
}

# npm_packages [--omit=dev]: installs package.json as locked by package-lock.json. The mark is written last,
# so that an interrupted installation is repeated.
npm_packages() {
  local mark="$ROOT/node_modules/.strikemap" wanted
  wanted="$(npm_mark "${1:-all}")"
  PATH="$ROOT/node_modules/.bin:$PATH"
  export PATH
  if [ -f "$mark" ] && grep -qxF -e "$wanted" -e "$(npm_mark all)" "$mark"; then return 0; fi
  say "package.json: installing from npm, under a minute, once"
  (cd "$ROOT" && quietly "$TOOLS/npm.log" npm ci --no-audit --no-fund ${1:+"$1"}) ||
    cannot "What package.json lists could not be installed" "$TOOLS/npm.log"
  printf '%s\n' "$wanted" >"$mark"
}

npm_mark() {
  (cat "$ROOT/package-lock.json" && echo "$1") | cksum
}

# as_root COMMAND...: uses sudo where we are not root, for apt-get.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo && [ -t 0 ]; then
    sudo "$@"
  elif have sudo; then
    # No terminal to type a password.
    sudo -n "$@"
  else
    return 1
  fi
}

APT_UPDATED=""

# apt_install WHAT PACKAGE...: false on other systems than Debian and Ubuntu, or, after one line, when it
# failed.
apt_install() {
  local what="$1" log="$TOOLS/apt.log"
  shift
  have apt-get || return 1
  say "$what: installing $* with apt-get, about a minute, once"
  if [ -z "$APT_UPDATED" ] && quietly "$log" as_root apt-get update; then APT_UPDATED=yes; fi
  if [ -n "$APT_UPDATED" ] && quietly "$log" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@"; then return 0; fi
  say "$what could not be installed: $(reason "$log")."
  return 1
}

# first_of CANDIDATE...: the first that is a program on PATH or an executable file.
first_of() {
  local candidate
  for candidate in "$@"; do
    if [ -x "$candidate" ] || have "$candidate"; then
      if [ -x "$candidate" ]; then printf '%s\n' "$candidate"; else command -v "$candidate"; fi
      return 0
    fi
  done
  return 1
}

# --- what the page needs ---------------------------------------------------------------------

need_wasm_target() {
  local sysroot
  sysroot="$(cd "$ROOT" && rustc --print sysroot)"
  [ ! -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] || return 0
  have rustup || die "Rust lacks the target wasm32-unknown-unknown: install rustup from https://rustup.rs and run this again."
  say "wasm32-unknown-unknown: adding the Rust target, under a minute, once"
  (cd "$ROOT" && quietly "$TOOLS/target.log" rustup target add wasm32-unknown-unknown) ||
    cannot "The Rust target wasm32-unknown-unknown could not be added" "$TOOLS/target.log"
}

# Trunk runs offline, or it would download tools of its own, so crates are fetched first.
need_crates() {
  (cd "$ROOT" && quietly "$TOOLS/fetch.log" cargo fetch --locked) ||
    cannot "The crates in Cargo.lock could not be fetched" "$TOOLS/fetch.log"
}

# The command line tool and the crate must have equal versions: they share a private protocol.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock"
}

# need_trunk: installs Trunk, wasm-bindgen and wasm-split-cli in sequence, since they share dependencies. In a
# subshell.
need_trunk() {
  local bindgen folder
  bindgen="$(wasm_bindgen_version)"
  [ -n "$bindgen" ] || die "Cargo.lock names no wasm-bindgen, so the right wasm-bindgen-cli is not known."
  if has_cargo_tool trunk "$TRUNK_VERSION" && has_cargo_tool wasm-bindgen "$bindgen" &&
    has_cargo_tool wasm-split-cli "$WASM_SPLIT_VERSION"; then return 0; fi
  folder="$(mktemp -d "$TOOLS/compiling.XXXXXX")"
  # shellcheck disable=SC2064 # the folder of now
  trap "rm -rf '$folder'" EXIT
  cargo_tool trunk "$TRUNK_VERSION" trunk "four minutes" "$folder" --locked --no-default-features --features rustls
  # Without --locked: the lock file of some of its releases contains a yanked crate.
  cargo_tool wasm-bindgen-cli "$bindgen" wasm-bindgen "two minutes" "$folder"
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli "a minute" "$folder" --locked --features build-binary
}

# while_trunk_is_built COMMAND...: compiles the page while its tools are installed, as installing leaves a
# core idle. Then puts the tools on PATH.
while_trunk_is_built() {
  local job
  # A process group of its own, so that an interrupted run ends it with its children.
  set -m
  (need_trunk) &
  job=$!
  set +m
  # shellcheck disable=SC2064 # the job of now
  trap "kill -TERM -- -$job 2>/dev/null || true" EXIT
  trap 'exit 130' INT TERM
  "$@"
  wait "$job" || exit 1
  trap - EXIT INT TERM
  use_trunk
}

use_trunk() {
  use_cargo_tool trunk "$TRUNK_VERSION"
  use_cargo_tool wasm-bindgen "$(wasm_bindgen_version)"
  use_cargo_tool wasm-split-cli "$WASM_SPLIT_VERSION"
}

# --- what testing needs ----------------------------------------------------------------------

# rustup's minimal profile has no clippy and rustfmt.
need_lints() {
  if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then return 0; fi
  have rustup || die "rustfmt and clippy are needed: install rustup from https://rustup.rs and run this again."
  say "rustfmt and clippy: adding them, under a minute, once"
  quietly "$TOOLS/lints.log" rustup component add rustfmt clippy ||
    cannot "rustfmt and clippy could not be added" "$TOOLS/lints.log"
}
