# shellcheck shell=bash
# Makes sure of the tools that building and testing need; source it after common.sh.
#
# Everything goes into one folder of our own, a folder for each tool and version, so the reader's
# own setup is never changed and removing the folder removes all of it. A tool that is already there,
# or already on PATH in the right version, is used as it is.

TOOLS="${STRIKEMAP_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/strikemap/tools}"

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132
ESBUILD_VERSION=0.25.0
MARKED_VERSION=18.2.1
LZMA1_VERSION=0.3.0
# The last that runs with Node.js 20.
LIGHTHOUSE_VERSION=12.8.2
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
    die "Node.js 20 or newer with npm is needed: install it from https://nodejs.org and run this again."
  fi
  local major
  major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge 20 ] || die "Node.js 20 or newer is needed, this is $(node --version): update it from https://nodejs.org and run this again."
}

# --- small helpers ---------------------------------------------------------------------------

# on_path PROGRAM VERSION: is this very version already there for everybody?
on_path() {
  have "$1" || return 1
  "$1" --version 2>/dev/null | head -n 1 | tr ' ' '\n' | grep -qxF "$2"
}

# quietly LOG COMMAND...: the output only matters when the command fails.
quietly() {
  local log="$1"
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    return 1
  fi
}

# cargo_tool CRATE VERSION PROGRAM MINUTES [EXTRA CARGO FLAGS...]
cargo_tool() {
  local crate="$1" version="$2" program="$3" minutes="$4"
  shift 4
  local home="$TOOLS/$program-$version"
  if [ ! -x "$home/bin/$program" ]; then
    if on_path "$program" "$version"; then return 0; fi
    say "$crate $version: building, about $minutes minutes on two cores, once"
    quietly "$home.log" \
      cargo install "$crate" --version "$version" --root "$home" "$@" ||
      die "$crate $version could not be installed; the whole story is in $home.log."
  fi
  PATH="$home/bin:$PATH"
  export PATH
}

# as_root COMMAND...: apt-get needs it; sudo only where we are not root already.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo && [ -t 0 ]; then
    sudo "$@"
  elif have sudo; then
    # Nobody is there to type a password.
    sudo -n "$@"
  else
    return 1
  fi
}

APT_UPDATED=""

# apt_install WHAT PACKAGE...: false when this is no Debian or Ubuntu, or it did not work out.
apt_install() {
  local what="$1"
  shift
  have apt-get || return 1
  say "$what: installing $* with apt-get, about a minute, once"
  if [ -z "$APT_UPDATED" ]; then
    quietly "$TOOLS/apt.log" as_root apt-get update || return 1
    APT_UPDATED=yes
  fi
  quietly "$TOOLS/apt.log" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@"
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

# --- what building needs ---------------------------------------------------------------------

need_wasm_target() {
  local sysroot
  sysroot="$(cd "$ROOT" && rustc --print sysroot)"
  [ ! -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] || return 0
  have rustup || die "Rust lacks the target wasm32-unknown-unknown: install rustup from https://rustup.rs and run this again."
  say "wasm32-unknown-unknown: adding the Rust target, under a minute, once"
  (cd "$ROOT" && quietly "$TOOLS/target.log" rustup target add wasm32-unknown-unknown) ||
    die "The Rust target wasm32-unknown-unknown could not be added; see $TOOLS/target.log."
}

need_trunk() { cargo_tool trunk "$TRUNK_VERSION" trunk 6 --locked; }

# The command line tool and the crate must be one version: they speak a private protocol.
need_wasm_bindgen() {
  local version
  version="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock")"
  [ -n "$version" ] || die "Cargo.lock names no wasm-bindgen, so the right wasm-bindgen-cli is not known."
  # Without --locked: the lock file that some of its releases carry names a withdrawn crate.
  cargo_tool wasm-bindgen-cli "$version" wasm-bindgen 2
}

# npm_tool PACKAGE VERSION HOW_LONG: a program that npm brings, in a folder of its own.
npm_tool() {
  npm_package "$1" "$2" "$3"
  PATH="$TOOLS/$1-$2/node_modules/.bin:$PATH"
  export PATH
}

# npm_package PACKAGE VERSION HOW_LONG: the same, of a package without a program. The mark tells that it was
# installed to the end.
npm_package() {
  local name="$1" version="$2" long="$3"
  local home="$TOOLS/$name-$version"
  [ ! -e "$home/node_modules/.package-lock.json" ] || return 0
  say "$name $version: downloading from npm, $long, once"
  quietly "$TOOLS/$name-$version.log" \
    npm install --no-audit --no-fund --prefix "$home" "$name@$version" ||
    die "$name $version could not be installed; see $TOOLS/$name-$version.log."
}

# npm's binaryen: distributions ship versions too old for what today's rustc emits.
need_wasm_opt() {
  if have wasm-opt && wasm-opt --version 2>/dev/null | grep -qw "version $BINARYEN_VERSION"; then return 0; fi
  npm_tool binaryen "$BINARYEN_VERSION" "about a minute"
}

# Makes the script and the style sheet smaller.
need_esbuild() {
  if on_path esbuild "$ESBUILD_VERSION"; then return 0; fi
  npm_tool esbuild "$ESBUILD_VERSION" "under a minute"
}

# Makes the pages of the method out of docs/.
need_marked() {
  if on_path marked "$MARKED_VERSION"; then return 0; fi
  npm_tool marked "$MARKED_VERSION" "under a minute"
}

# Compresses what stands in strikemap.html. It is no program.
need_lzma1() {
  npm_package lzma1 "$LZMA1_VERSION" "seconds"
  LZMA1_HOME="$TOOLS/lzma1-$LZMA1_VERSION/node_modules/lzma1"
  export LZMA1_HOME
}

need_build_tools() {
  need_rust
  need_node
  need_wasm_target
  need_trunk
  need_wasm_bindgen
  need_wasm_opt
  need_esbuild
  need_marked
  need_fonts
  need_lzma1
  # Trunk itself runs offline (it would fetch tools of its own otherwise), so the crates come first.
  (cd "$ROOT" && quietly "$TOOLS/fetch.log" cargo fetch --locked) ||
    die "The crates in Cargo.lock could not be fetched; see $TOOLS/fetch.log."
}

# Judges the page as a search engine and a slow phone would; for scripts/bench.
need_lighthouse() {
  if on_path lighthouse "$LIGHTHOUSE_VERSION"; then return 0; fi
  npm_tool lighthouse "$LIGHTHOUSE_VERSION" "under a minute"
}

# --- what testing needs ----------------------------------------------------------------------

# rustup's minimal profile leaves these two out.
need_lints() {
  if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then return 0; fi
  have rustup || die "rustfmt and clippy are needed: install rustup from https://rustup.rs and run this again."
  say "rustfmt and clippy: adding them, under a minute, once"
  quietly "$TOOLS/lints.log" rustup component add rustfmt clippy ||
    die "rustfmt and clippy could not be added; see $TOOLS/lints.log."
}

# axe-core, html-validate and the clients that size frames, as their lock file says.
need_npm_judges() {
  local home="$ROOT/tests/npm"
  [ "$home/node_modules/.package-lock.json" -nt "$home/package-lock.json" ] && return 0
  say "axe-core, html-validate, pym.js and their like: downloading from npm, seconds, once"
  quietly "$TOOLS/npm.log" npm ci --no-audit --no-fund --prefix "$home" ||
    die "tests/npm could not be installed; see $TOOLS/npm.log."
  touch "$home/node_modules/.package-lock.json"
}

# The browsers below set what the end-to-end tests read: STRIKEMAP_CHROMIUM, STRIKEMAP_CHROMEDRIVER,
# STRIKEMAP_FIREFOX, STRIKEMAP_GECKODRIVER, STRIKEMAP_WEBKITDRIVER, STRIKEMAP_XVFB. Each returns
# false, after one sentence, when that browser is not to be had here.

find_chromium() {
  STRIKEMAP_CHROMIUM="${STRIKEMAP_CHROMIUM:-$(first_of chromium google-chrome google-chrome-stable chromium-browser \
    "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" || true)}"
  STRIKEMAP_CHROMEDRIVER="${STRIKEMAP_CHROMEDRIVER:-$(first_of chromedriver \
    /usr/lib/chromium-browser/chromedriver /opt/homebrew/bin/chromedriver /usr/local/bin/chromedriver || true)}"
  export STRIKEMAP_CHROMIUM STRIKEMAP_CHROMEDRIVER
  [ -n "$STRIKEMAP_CHROMIUM" ] && [ -n "$STRIKEMAP_CHROMEDRIVER" ]
}

need_chromium() {
  need_fonts
  find_chromium && return 0
  apt_install Chromium chromium chromium-driver ||
    apt_install Chromium chromium-browser chromium-chromedriver || true
  find_chromium && return 0
  say "Chromium is left out: install Chromium or Chrome with its chromedriver to test in it."
  return 1
}

find_firefox() {
  STRIKEMAP_FIREFOX="${STRIKEMAP_FIREFOX:-$(first_of firefox-esr firefox \
    /Applications/Firefox.app/Contents/MacOS/firefox || true)}"
  export STRIKEMAP_FIREFOX
  [ -n "$STRIKEMAP_FIREFOX" ]
}

need_firefox() {
  if ! find_firefox; then
    apt_install Firefox firefox-esr || apt_install Firefox firefox || true
  fi
  if ! find_firefox; then
    say "Firefox is left out: install Firefox to test in it."
    return 1
  fi
  if [ -z "${STRIKEMAP_GECKODRIVER:-}" ]; then
    need_rust
    cargo_tool geckodriver "$GECKODRIVER_VERSION" geckodriver 2 --locked
    STRIKEMAP_GECKODRIVER="$(command -v geckodriver)"
  fi
  export STRIKEMAP_GECKODRIVER
}

find_webkit() {
  STRIKEMAP_WEBKITDRIVER="${STRIKEMAP_WEBKITDRIVER:-$(first_of WebKitWebDriver || true)}"
  STRIKEMAP_XVFB="${STRIKEMAP_XVFB:-$(first_of Xvfb || true)}"
  export STRIKEMAP_WEBKITDRIVER STRIKEMAP_XVFB
  [ -n "$STRIKEMAP_WEBKITDRIVER" ] && [ -n "$STRIKEMAP_XVFB" ]
}

need_webkit() {
  find_webkit && return 0
  apt_install WebKit webkit2gtk-driver xvfb || true
  find_webkit && return 0
  say "WebKit is left out: WebKitGTK's driver and Xvfb come with Debian and Ubuntu (webkit2gtk-driver, xvfb)."
  return 1
}

# A headless machine may have no font at all. The page uses the system's own, and so do its pictures
# as PNG: Liberation has the widths that they are laid out by.
need_fonts() {
  is_macos && return 0
  if have fc-list; then
    # Not `grep -q`: it would hang up on fc-list, and pipefail would call that a failure.
    [ -z "$(fc-list :lang=uk family)" ] || return 0
  fi
  apt_install "fonts with Cyrillic" fontconfig fonts-liberation fonts-dejavu-core || true
}
