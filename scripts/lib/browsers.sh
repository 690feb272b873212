# shellcheck shell=bash
# Finds or installs the browsers, their drivers and fonts; source it after tools.sh.
#
# The functions below set variables for the end-to-end tests: STRIKEMAP_CHROMIUM, STRIKEMAP_CHROMEDRIVER,
# STRIKEMAP_FIREFOX, STRIKEMAP_GECKODRIVER, STRIKEMAP_WEBKITDRIVER, STRIKEMAP_XVFB. Each returns false,
# after one sentence, where its browser is not available.

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
  need_fonts
  if ! find_firefox; then
    apt_install Firefox firefox-esr || apt_install Firefox firefox || true
  fi
  if ! find_firefox; then
    say "Firefox is left out: install Firefox to test in it."
    return 1
  fi
  if [ -z "${STRIKEMAP_GECKODRIVER:-}" ]; then
    need_rust
    # In a subshell: without geckodriver, Firefox is left out.
    (
      folder="$(mktemp -d "$TOOLS/compiling.XXXXXX")"
      trap 'rm -rf "$folder"' EXIT
      cargo_tool geckodriver "$GECKODRIVER_VERSION" geckodriver "a minute" "$folder" --locked
    ) || return 1
    use_cargo_tool geckodriver "$GECKODRIVER_VERSION"
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
  need_fonts
  find_webkit && return 0
  apt_install WebKit webkit2gtk-driver xvfb || true
  find_webkit && return 0
  say "WebKit is left out: WebKitGTK's driver and Xvfb come with Debian and Ubuntu (webkit2gtk-driver, xvfb)."
  return 1
}

# A headless machine may have no fonts, and its browsers then draw boxes. PNG files and the other tests need none.
need_fonts() {
  is_macos && return 0
  if have fc-list; then
    # Not `grep -q`: it closes the pipe early, and pipefail would treat that as a failure.
    [ -z "$(fc-list :lang=uk family)" ] || return 0
  fi
  apt_install "fonts with Cyrillic" fontconfig fonts-liberation fonts-dejavu-core || true
}
