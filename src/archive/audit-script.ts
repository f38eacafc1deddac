/** What an auditor runs who trusts neither the council nor boardpaper: `sh audit.sh public-key.pem`. */
export const auditScript = `#!/bin/sh
# Verifies this archive with sha512sum, sha256sum, jq and openssl 3: sh audit.sh [public-key.pem]
# Give it the key that the council publishes elsewhere: one who could change the archive could change keys/archive.pem.
# It ends with 0 if everything is as it was filed. Compare the head that it prints with one that was published.
LC_ALL=C
export LC_ALL
key=$1
[ -n "$key" ] || key=$(dirname -- "$0")/keys/archive.pem
key=$(realpath -- "$key") || exit 2
cd -- "$(dirname -- "$0")" || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
bad() { echo "$1"; echo "$1" >> "$work/bad"; }

# The log: each entry names the one before it and is signed.
before=$(printf '0%.0s' $(seq 64))
entries=0
find log -name entry.json | sort > "$work/log"
while read -r entry; do
  entries=$((entries + 1))
  [ "$(jq -r .seq "$entry")" = "$entries" ] || bad "ENTRY MISSING before $entry"
  [ "$(jq -r .prev "$entry")" = "$before" ] || bad "CHAIN BROKEN at $entry"
  openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in "$entry" -sigfile "$(dirname "$entry")/entry.sig" > "$work/openssl" 2>&1 ||
    bad "BAD SIGNATURE of $entry"
  before=$(sha256sum < "$entry" | cut -d' ' -f1)
done < "$work/log"
xargs cat < "$work/log" > "$work/all"
jq -r 'select(.event == "archived") | .inventory + " " + .version + " " + .id' "$work/all" > "$work/archived"
jq -r 'select(.event == "disposed") | .id' "$work/all" > "$work/disposed"

# The objects: inventories have their digests, files those of the inventories, and nothing else is there.
find ocfl -name '0=ocfl_object_*' | sort > "$work/objects"
: > "$work/present"
while read -r declaration; do
  object=$(dirname "$declaration")
  for folder in "$object" "$object"/v[0-9]*; do
    (cd "$folder" && sha512sum --quiet -c inventory.json.sha512) > "$work/sums" 2>&1 || bad "INVENTORY CHANGED in $folder"
  done
  newest=$(jq -r .head "$object/inventory.json")
  cmp -s "$object/inventory.json" "$object/$newest/inventory.json" || bad "INVENTORY NOT THAT OF $newest in $object"
  jq -r '.manifest | to_entries[] | .key as $digest | .value[] | $digest + "  " + .' "$object/inventory.json" > "$work/sha512"
  (cd "$object" && sha512sum --quiet -c "$work/sha512") 2>&1 || bad "FILES CHANGED in $object"
  cut -c131- "$work/sha512" | sort > "$work/listed"
  (cd "$object" && find . -path './v[0-9]*/content/*' -type f) | cut -c3- | sort > "$work/found"
  cmp -s "$work/listed" "$work/found" || bad "FILES ADDED OR MISSING in $object"
  for version in "$object"/v[0-9]*; do
    digest=$(sha512sum < "$version/inventory.json" | cut -d' ' -f1)
    line="$digest $(basename "$version") $(jq -r .id "$version/inventory.json")"
    echo "$line" >> "$work/present"
    grep -qxF "$line" "$work/archived" || bad "NOT IN THE LOG: $version"
  done
done < "$work/objects"

# What the log tells of is there, or was disposed of.
while read -r digest version id; do
  grep -qxF "$id" "$work/disposed" || grep -qxF "$digest $version $id" "$work/present" || bad "LOST: $version of $id"
done < "$work/archived"

echo "head: $entries $before"
[ ! -s "$work/bad" ] || { echo "This archive is NOT as it was filed."; exit 1; }
echo "Everything is as it was filed."
`;
