#!/bin/sh
# Takes the pictures of docs/pages.md from the outputs of a run of the political suite. Needs Chromium on the PATH (or in CHROMIUM).
#   mvn verify -Dsuite=political && docs/images/take-screenshots.sh
# That of docs/open-questions.md needs a run of the open suite too.
set -eu
cd "$(dirname "$0")/../.."
run="$PWD/target/plumbline/political"
chromium="${CHROMIUM:-chromium}"
[ -f "$run/overview.html" ] || { echo "no $run/overview.html: run the suite first" >&2; exit 2; }
command -v "$chromium" >/dev/null || { echo "no $chromium on the PATH: name one in CHROMIUM" >&2; exit 2; }
profile="$(mktemp -d)"
trap 'rm -rf "$profile"' EXIT

shoot() { # name, page, width, height, scheme (0 dark, 1 light)
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking \
    --user-data-dir="$profile" --blink-settings=preferredColorScheme="$5" --window-size="$3,$4" \
    --screenshot="$PWD/docs/images/$1.png" "file://$run/$2" >/dev/null 2>&1
  echo "docs/images/$1.png"
}

shoot page-overview overview.html 1000 1560 1
shoot page-rating pages/rating/abortion.html 1000 1100 1
shoot page-prefill "pages/prefill/$(ls "$run/pages/prefill" | grep '^gay-marriage-9-')" 1000 1200 1
shoot page-candidate pages/candidate/coastal.html 1000 1600 1
shoot page-figure figures/forest.svg 720 700 1
shoot page-dark overview.html 1000 1120 0
shoot page-phone overview.html 412 1500 1
run="$PWD/target/plumbline/open"
if [ -f "$run/overview.html" ]; then shoot page-open pages/open/favourite-animal.html 1000 1180 1; fi
