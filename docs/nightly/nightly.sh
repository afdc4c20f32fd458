#!/bin/sh
# The nightly check of the API: what its publisher changed, and whether the recipes still work in a real organization.
#
#   docs/nightly/nightly.sh [FOLDER]
#
# Run it in the project's folder, with CLIENT_ID, SECRET and baseURL in the environment or in .env. Without credentials it
# fails: a night on the sandbox would prove nothing. FOLDER (nightly) receives
#
#   drift.md drift.html drift.sarif   every difference between the published documents and the contract
#   verify.sarif, wire.*              what the scenarios found in the organization
#   new.md                            the text of an issue; only if something is new since the last comparison, or a scenario fails
#
# The exit code is 0 if nothing is new and every scenario passed, 1 if a person has to look, and another one if a comparison or
# a verification could not be done. runs/drift remembers the last comparison, so keep it from night to night.
set -u

out=${1:-nightly}
mkdir -p "$out" || exit 2
rm -f "$out/new.md"

# Refuses to start without credentials.
SIGMA_TARGET=real
export SIGMA_TARGET

./recipes drift --report "$out" >"$out/drift.txt" 2>"$out/drift.err"
drift=$?
./recipes verify --require-all --report "$out" --output sarif --file "$out/verify.sarif" >"$out/verify.txt" 2>&1
verify=$?

cat "$out/drift.txt" "$out/drift.err" "$out/verify.txt"
if [ "$verify" -ne 0 ]; then
  {
    echo
    echo "## The verification ended with $verify"
    echo
    # Four blanks: text, whatever is in it.
    tail -n 40 "$out/verify.txt" | sed 's/^/    /'
  } >>"$out/new.md"
fi

case $drift in
  0 | 5) ;;
  *) exit "$drift" ;;
esac
case $verify in
  0 | 1 | 3) ;;
  *) exit "$verify" ;;
esac
[ ! -e "$out/new.md" ]
