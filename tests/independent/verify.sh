#!/bin/bash
# Verifies a Takan report bundle with stock tools alone: bash, coreutils, jq, openssl and Debian's
# jose (unzip for the container). It shares no code with Takan, so that it can disagree with it.
#
#   verify.sh BUNDLE [LOG_VKEY_FILE]      BUNDLE: a .takan.zip or a folder it was unpacked into
#
# Prints one `OK …` line a part, or `FAIL: file: reason`. Exit code: 0 holds, 1 does not hold,
# 2 could not be read, or a tool is missing.
#
# Not checked here: that the scores follow from the entries (`takan verify` folds them again).
set -Eeuo pipefail
shopt -s inherit_errexit nullglob
export LC_ALL=C

exec 3>&1
fail() { printf 'FAIL: %s: %s\n' "$1" "$2" >&3; exit 1; }
cannot() { printf '%s\n' "$1" >&2; exit 2; }
trap 'printf "FAIL: verify.sh: unexpected form (line %s)\n" "$LINENO" >&3; exit 1' ERR

[ $# -ge 1 ] && [ $# -le 2 ] || cannot 'usage: verify.sh BUNDLE [LOG_VKEY_FILE]'
for tool in jq jose openssl sha256sum base64 cmp; do
  command -v "$tool" > /dev/null || cannot "missing tool: apt-get install jq jose openssl coreutils ($tool)"
done

WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
PINNED=''
if [ $# = 2 ]; then PINNED=$(tr -d '\n' < "$2") || cannot "$2 cannot be read"; fi

README_KNOWN='1521e629d231f44070395eb909ff4e0c220b1521aee7dd2d63c7bfbe43f73e94'
ID='[A-Za-z0-9_-]{22}'; THP='[A-Za-z0-9_-]{43}'; HEX='[0-9a-f]{64}'; NUM='(0|[1-9][0-9]{0,8})'
PLACE="^(index\.json|README\.txt|manifest\.json|package\.jws|journals/$ID\.(jsonl|head)"
PLACE+="|statements/$NUM\.jws|credentials/$THP\.jws|admissions/$ID-$NUM\.jws|evidence/$HEX"
PLACE+="|receipts/(package|heads/$ID|evidence/$HEX|credentials/$THP|revocations/$THP"
PLACE+="|admissions/$ID-$NUM)\.(json|tlog-proof)|keys/log\.vkey|keys/bureau\.jwk)\$"

# --- container -------------------------------------------------------------------------------
if [ -d "$1" ]; then
  ROOT=$1
else
  [ -r "$1" ] || cannot "$1 cannot be read"
  command -v unzip > /dev/null || cannot 'missing tool: apt-get install unzip'
  unzip -Z1 "$1" > "$WORK/names" 2> /dev/null || cannot "$1 is not a whole zip archive"
  while IFS= read -r name; do
    [[ $name =~ $PLACE ]] || fail "$name" 'no such place in a bundle'
  done < "$WORK/names"
  twice=$(sort "$WORK/names" | uniq -d)
  [ -z "$twice" ] || fail "${twice%%$'\n'*}" 'named twice'
  bytes=$(unzip -Zt "$1" | sed -E 's/^[0-9]+ files?, ([0-9]+) bytes.*/\1/') || cannot "$1 is not a zip archive"
  [ "$bytes" -le 2147483648 ] || cannot "$1 would unfold to more than 2 GiB"
  unzip -q "$1" -d "$WORK/bundle" > /dev/null 2>&1 < /dev/null || cannot "$1 cannot be unpacked"
  ROOT=$WORK/bundle
fi
cd "$ROOT"

# --- small tools -----------------------------------------------------------------------------
sha() { local s; s=$(sha256sum); printf %s "${s%% *}"; }
unhex() { local i o=''; for ((i = 0; i < ${#1}; i += 2)); do o+="\\x${1:i:2}"; done; printf "$o"; }
# Exactly one JSON value, and its bytes the canonical ones.
canonical() { # FILE NAME
  [ "$(jq -s length "$1" 2> /dev/null)" = 1 ] || fail "$2" 'not one JSON value'
  jq -cSj . "$1" | cmp -s - "$1" || fail "$2" 'not canonical'
}
need() { [ -f "$1" ] || fail "$1" 'missing'; }
# The text of a one-line file without newline, refused when it holds anything that bash would drop.
text() { # FILE
  need "$1"
  local t
  t=$(tr -d '\0' < "$1")
  [ "${#t}" = "$(wc -c < "$1")" ] || fail "$1" 'stray bytes'
  printf %s "$t"
}
# Base64url with one spelling: alphabet, no padding, and encodes to itself again.
b64url() { # TEXT NAME OUT
  [[ $1 =~ ^[A-Za-z0-9_-]+$ ]] || fail "$2" 'not base64url'
  printf %s "$1" | jose b64 dec -i- -O "$3" 2> /dev/null || fail "$2" 'not base64url'
  [ "$(jose b64 enc -I "$3" -o-)" = "$1" ] || fail "$2" 'base64url with a second spelling'
}
# A compact JWS of one type under one key; leaves its canonical payload in $WORK/payload.
jws() { # FILE TYP KEY
  local t head body tail rest kid
  t=$(text "$1")
  IFS=. read -r head body tail rest <<< "$t"
  [ "$t" = "$head.$body.$tail" ] || fail "$1" 'not a compact JWS'
  b64url "$head" "$1" "$WORK/header"; b64url "$body" "$1" "$WORK/payload"; b64url "$tail" "$1" "$WORK/sig"
  [ "$(wc -c < "$WORK/sig")" = 64 ] || fail "$1" 'signature is not 64 bytes'
  kid=$(jose jwk thp -i "$3" -a S256) || fail "$1" 'key cannot be read'
  printf '{"alg":"ES256","kid":"%s","typ":"%s"}' "$kid" "$2" | cmp -s - "$WORK/header" || fail "$1" 'header is not that of this type and key'
  jose jws ver -i "$1" -k "$3" -O "$WORK/verified" > /dev/null 2>&1 || fail "$1" 'signature does not verify'
  cmp -s "$WORK/verified" "$WORK/payload" || fail "$1" 'payload differs'
  canonical "$WORK/payload" "$1"
}
public_key() { # FILE NAME
  canonical "$1" "$2"
  [ "$(jq -r 'keys|join(",")' "$1"),$(jq -r .crv "$1")" = 'crv,kty,x,y,P-256' ] || fail "$2" 'not a P-256 public key'
}

# --- index -----------------------------------------------------------------------------------
need index.json
canonical index.json index.json
[ "$(jq -cS '[keys,.type,.v]' index.json)" = '[["files","type","v"],"takan-bundle",1]' ] || fail index.json 'not an index of this version'
jq -e '.files|all(keys==["path","sha256","size"])' index.json > /dev/null || fail index.json 'not an index of this version'
jq -r '.files[]|[.path,.sha256,.size]|@tsv' index.json > "$WORK/index"
cut -f1 "$WORK/index" > "$WORK/listed"
sort -cu "$WORK/listed" 2> /dev/null || fail index.json 'paths not in order'
while IFS= read -r path; do
  [[ $path =~ $PLACE ]] || fail "$path" 'no such place in a bundle'
  [ "$path" != index.json ] && [ -f "$path" ] && [ ! -L "$path" ] || fail "$path" 'missing'
done < "$WORK/listed"
find . ! -type d ! -path ./index.json | sed 's#^\./##' | sort > "$WORK/present"
extra=$(comm -13 "$WORK/listed" "$WORK/present")
[ -z "$extra" ] || fail "${extra%%$'\n'*}" 'not listed in index.json'
xargs -r -d '\n' sha256sum < "$WORK/listed" | sed -E 's/^([0-9a-f]{64})  (.*)$/\2\t\1/' > "$WORK/digests"
xargs -r -d '\n' stat -c '%s' < "$WORK/listed" | paste "$WORK/digests" - > "$WORK/measured"
if ! cmp -s "$WORK/index" "$WORK/measured"; then
  differing=$(comm -23 <(sort "$WORK/index") <(sort "$WORK/measured"))
  fail "${differing%%$'\t'*}" 'digest or size differs from index.json'
fi
declare -A DIGEST SIZE
while IFS=$'\t' read -r path sha256 size; do DIGEST[$path]=$sha256 SIZE[$path]=$size; done < "$WORK/measured"
[ "${DIGEST[README.txt]-}" = "$README_KNOWN" ] || fail README.txt 'not the text of this format'
echo "OK index: $(wc -l < "$WORK/listed") files"

# --- manifest and package --------------------------------------------------------------------
need manifest.json; need keys/bureau.jwk
canonical manifest.json manifest.json
[ "$(jq -r '"\(.type) \(.suite) \(.v)"' manifest.json)" = 'takan-report S1 1' ] || cannot 'manifest.json: a suite that this script cannot verify'
MANIFEST=${DIGEST[manifest.json]}
public_key keys/bureau.jwk keys/bureau.jwk
jws package.jws takan-package+jws keys/bureau.jwk
cp "$WORK/payload" "$WORK/package"
PACKAGE=$(sha < "$WORK/package")
ASSIGNMENT=$(jq -r .assignment "$WORK/package")
NONCE=$(jq -r .nonce "$WORK/package")
[ "$(jq -r .package manifest.json)" = "$PACKAGE" ] || fail manifest.json 'names another package'
[ "$(jq -r .assignment manifest.json)" = "$ASSIGNMENT" ] || fail manifest.json 'names another assignment'
[ "$(jq -r .framework manifest.json)" = "$(jq -cSj .framework "$WORK/package" | sha)" ] || fail manifest.json 'names another framework'
echo "OK manifest: canonical; package signed by the bureau's key $(jose jwk thp -i keys/bureau.jwk -a S256)"

# --- credentials -----------------------------------------------------------------------------
declare -A PERSON ROLE CREDENTIAL
mkdir "$WORK/keys"
for file in credentials/*.jws; do
  device=$(basename "$file" .jws)
  jws "$file" takan-credential+jws keys/bureau.jwk
  jq -cSj .signing "$WORK/payload" > "$WORK/keys/$device"
  public_key "$WORK/keys/$device" "$file"
  [ "$(jose jwk thp -i "$WORK/keys/$device" -a S256),$(jq -r .device "$WORK/payload")" = "$device,$device" ] || fail "$file" 'stands for another device'
  PERSON[$device]=$(jq -r .person "$WORK/payload")
  ROLE[$device]=$(jq -r .role "$WORK/payload")
  CREDENTIAL[$device]=${DIGEST[$file]}
done
while IFS=$'\t' read -r device person role; do
  [ "${PERSON[$device]-},${ROLE[$device]-}" = "$person,$role" ] || fail "credentials/$device.jws" 'missing, or of another person than the manifest says'
done < <(jq -r '.people[]|[.device,.person,.role]|@tsv' manifest.json)
echo "OK credentials: ${#CREDENTIAL[@]}"

# --- journals --------------------------------------------------------------------------------
declare -A DEVICE HEAD_SEQ HEAD_HASH HASH CAPTURED
: > "$WORK/statements"; : > "$WORK/captures"
# SHA-256 of each line without its newline, in order: one file a line, all hashed at once.
line_hashes() { # FILE
  rm -rf "$WORK/lines"
  mkdir "$WORK/lines"
  split -l 1 -a 7 -d "$1" "$WORK/lines/"
  truncate -s -1 "$WORK/lines"/*
  (cd "$WORK/lines" && sha256sum -- * | cut -d' ' -f1)
}
sealed=0; lines=0
for head in journals/*.head; do need "${head%.head}.jsonl"; done
for file in journals/*.jsonl; do
  journal=$(basename "$file" .jsonl)
  jq -cS . "$file" 2> /dev/null | cmp -s - "$file" || fail "$file" 'a line is not canonical'
  mapfile -t fields < <(jq -r '[.v,.journal,.seq,.prev]|map(tostring)|join(" ")' "$file")
  count=${#fields[@]}
  [ "$count" -gt 0 ] || fail "$file" 'empty'
  mapfile -t hashes < <(line_hashes "$file")
  [ "${#hashes[@]}" = "$count" ] || fail "$file" 'lines cannot be told apart'
  previous=null
  for seq in "${!fields[@]}"; do
    [ "${fields[seq]}" = "1 $journal $seq $previous" ] || fail "$file" "chain broken at line $((seq + 1))"
    previous=${hashes[seq]}
    HASH[$journal/$seq]=$previous
  done
  lines=$((lines + count))

  head=journals/$journal.head
  kid=$(IFS=.; set -- $(text "$head"); printf %s "${1-}" | jose b64 dec -i- -O- 2> /dev/null | jq -r .kid 2> /dev/null) || fail "$head" 'not a compact JWS'
  [ -n "${CREDENTIAL[$kid]-}" ] || fail "$head" 'signed by a device without credential'
  jws "$head" takan-head+jws "$WORK/keys/$kid"
  [ "$(jq -r '[.v,.journal,.seq,.hash]|join(" ")' "$WORK/payload")" = "1 $journal $((count - 1)) $previous" ] || fail "$head" 'does not stand for the last line'
  expected="journal.opened $ASSIGNMENT $PACKAGE $NONCE $kid ${CREDENTIAL[$kid]} ${PERSON[$kid]} ${ROLE[$kid]}"
  [ "$(head -n 1 "$file" | jq -r '[.type,(.body|.assignment,.package,.nonce,.device,.credential,.person,.role)]|join(" ")')" = "$expected" ] || fail "$file" 'opened for something else than package and credential say'
  DEVICE[$journal]=$kid; HEAD_SEQ[$journal]=$((count - 1)); HEAD_HASH[$journal]=$previous
  jq -r --arg d "$kid" 'select(.type=="statement.made")|[.body.statement,$d]|@tsv' "$file" >> "$WORK/statements"
  jq -r --arg j "$journal" 'select(.type=="evidence.captured")|[$j,.seq,.body.evidence.sha256,.body.evidence.size]|@tsv' "$file" >> "$WORK/captures"
  while IFS= read -r seal; do
    if [ "$seal" = "$(cat manifest.json)" ]; then sealed=1; fi
  done < <(jq -cS 'select(.type=="report.sealed").body.manifest' "$file")
  named=$(jq -r --arg j "$journal" '.journals|has($j)' manifest.json)
  [ "$named" = true ] || grep -q '"type":"statement.made"' "$file" || fail "$file" 'not named by the manifest'
done
while IFS=$'\t' read -r journal seq hash; do
  need "journals/$journal.jsonl"
  [ "${HASH[$journal/$seq]-}" = "$hash" ] || fail "journals/$journal.jsonl" 'has another entry where the manifest was made'
done < <(jq -r '.journals|to_entries[]|[.key,.value.seq,.value.hash]|@tsv' manifest.json)
[ "$sealed" = 1 ] || fail manifest.json 'no entry seals it'
echo "OK journals: ${#DEVICE[@]} with $lines entries, heads signed"

# --- statements ------------------------------------------------------------------------------
lead=0
for file in statements/*.jws; do
  t=$(text "$file")
  device=$(awk -F'\t' -v s="$t" '$1==s{print $2;exit}' "$WORK/statements")
  [ -n "$device" ] || fail "$file" 'stands in no journal'
  jws "$file" takan-statement+jws "$WORK/keys/$device"
  said=$(jq -r '[.v,.subject,.person,.role]|join(" ")' "$WORK/payload")
  [ "$said" = "1 $MANIFEST ${PERSON[$device]} ${ROLE[$device]}" ] || fail "$file" 'is not about this manifest by this person'
  jq -e --arg p "${PERSON[$device]}" --arg r "${ROLE[$device]}" '.team|any(.person==$p and .role==$r)' "$WORK/package" > /dev/null || fail "$file" 'signer is not of the team'
  if [ "${ROLE[$device]} $(jq -r .kind "$WORK/payload")" = 'leadEvaluator report' ]; then lead=1; fi
  printf '%s\n' "$t" >> "$WORK/filed"
done
[ "$lead" = 1 ] || fail statements 'the lead evaluator has not signed'
while IFS=$'\t' read -r t device; do
  if grep -qxF -- "$t" "$WORK/filed"; then continue; fi
  subject=$(IFS=.; set -- $t; printf %s "${2-}" | jose b64 dec -i- -O- 2> /dev/null | jq -r .subject 2> /dev/null) || subject=''
  [ "$subject" != "$MANIFEST" ] || fail statements 'a statement of the journals is missing'
done < "$WORK/statements"
echo "OK statements: $(wc -l < "$WORK/filed"), signed by the lead evaluator"

# --- evidence --------------------------------------------------------------------------------
declare -A NAMED
jq -r '.evidence[]|[.journal,.seq,.sha256,.size]|@tsv' manifest.json > "$WORK/named"
while IFS= read -r capture; do CAPTURED[$capture]=1; done < "$WORK/captures"
while IFS=$'\t' read -r journal seq sha256 size; do
  file=evidence/$sha256
  need "$file"
  [ "${DIGEST[$file]-}" = "$sha256" ] || fail "$file" 'altered'
  [ "${SIZE[$file]}" = "$size" ] || fail "$file" 'of another size'
  [ -n "${CAPTURED["$journal"$'\t'"$seq"$'\t'"$sha256"$'\t'"$size"]-}" ] || fail "$file" 'no entry captured it'
  NAMED[$file]=1
done < "$WORK/named"
for file in evidence/*; do
  [ -n "${NAMED[$file]-}" ] || fail "$file" 'not named by the manifest'
done
echo "OK evidence: $(wc -l < "$WORK/named") pieces; their positions are self-reported"

# --- log key ---------------------------------------------------------------------------------
VKEY=$(text keys/log.vkey)
[ -z "$PINNED" ] || [ "$PINNED" = "$VKEY" ] || fail keys/log.vkey 'another key than the one given'
LOG=${VKEY%%+*}; rest=${VKEY#*+}; KEY_ID=${rest%%+*}; key64=${rest#*+}
[ "$VKEY" = "$LOG+$KEY_ID+$key64" ] && [ -n "$LOG" ] || fail keys/log.vkey 'not a verifier key'
b64() { # TEXT NAME OUT: standard base64 with one spelling
  printf %s "$1" | base64 -d > "$3" 2> /dev/null || fail "$2" 'not base64'
  [ "$(base64 -w0 < "$3")" = "$1" ] || fail "$2" 'base64 with a second spelling'
}
b64 "$key64" keys/log.vkey "$WORK/typed-key"
[ "$(wc -c < "$WORK/typed-key")" = 33 ] && [ "$(head -c1 "$WORK/typed-key" | od -An -tx1)" = ' 01' ] || fail keys/log.vkey 'not an Ed25519 key'
id=$( (printf '%s\n' "$LOG"; cat "$WORK/typed-key") | sha)
[ "${id:0:8}" = "$KEY_ID" ] || fail keys/log.vkey 'key ID does not fit'
(unhex 302a300506032b6570032100; tail -c 32 "$WORK/typed-key") > "$WORK/log.der"

# --- receipts --------------------------------------------------------------------------------
declare -A INDEX ROOTS LEAF DECODED NODES SIGNED
# What is shared by many receipts is worked out once. These answer in $REPLY, since what a subshell
# remembers is gone with it.
hex_of_b64() { # TEXT NAME
  REPLY=${DECODED[$1]-}
  [ -z "$REPLY" ] || return 0
  b64 "$1" "$2" "$WORK/hash"
  [ "$(wc -c < "$WORK/hash")" = 32 ] || fail "$2" 'not a hash'
  REPLY=$(od -An -v -tx1 "$WORK/hash" | tr -d ' \n')
  DECODED[$1]=$REPLY
}
node() { # LEFT RIGHT
  REPLY=${NODES[$1$2]-}
  [ -z "$REPLY" ] || return 0
  REPLY=$( (printf '\x01'; unhex "$1$2") | sha)
  NODES[$1$2]=$REPLY
}
checkpoint() { # SIZE ROOT64 FILE; signature lines in $signatures
  local body known="$1 $2" line name sig found=0
  if [ -n "${ROOTS[$1]-}" ]; then
    [ "${ROOTS[$1]}" = "$known" ] || fail "$3" 'two roots for one size of the log'
  fi
  ROOTS[$1]=$known
  [ -z "${SIGNED[$known ${signatures[*]-}]-}" ] || return 0
  printf '%s\n%s\n%s\n' "$LOG" "$1" "$2" > "$WORK/body"
  for line in "${signatures[@]}"; do
    [[ $line =~ ^'— '([^\ +]+)' '([A-Za-z0-9+/=]+)$ ]] || fail "$3" 'signature line malformed'
    name=${BASH_REMATCH[1]}; sig=${BASH_REMATCH[2]}
    b64 "$sig" "$3" "$WORK/typed-sig"
    [ "$name" = "$LOG" ] && [ "$(head -c4 "$WORK/typed-sig" | od -An -tx1 | tr -d ' \n')" = "$KEY_ID" ] || continue
    tail -c +5 "$WORK/typed-sig" > "$WORK/sig"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$WORK/log.der" -rawin -in "$WORK/body" -sigfile "$WORK/sig" > /dev/null 2>&1 || fail "$3" 'checkpoint signature does not verify'
    found=1
  done
  [ "$found" = 1 ] || fail "$3" 'checkpoint not signed by the log'
  SIGNED[$known ${signatures[*]}]=1
}
receipt() { # PATH without ending
  local leaf=$1.json proof=$1.tlog-proof i fn sn hash sibling size
  need "$leaf"; need "$proof"
  mapfile -t rows < "$proof"
  [ "${rows[0]-}" = 'c2sp.org/tlog-proof@v1' ] && [[ ${rows[1]-} =~ ^index\ (0|[1-9][0-9]{0,15})$ ]] || fail "$proof" 'malformed'
  local index=${BASH_REMATCH[1]}
  path=(); signatures=()
  for ((i = 2; i < ${#rows[@]} && ${#rows[i]} > 0; i++)); do path+=("${rows[i]}"); done
  [ "${rows[i + 1]-}" = "$LOG" ] && [[ ${rows[i + 2]-} =~ ^[1-9][0-9]{0,15}$ ]] && [ "${rows[i + 4]-x}" = '' ] || fail "$proof" 'checkpoint malformed'
  size=${rows[i + 2]}
  signatures=("${rows[@]:i + 5}")
  printf '%s\n' "${rows[@]}" | cmp -s - "$proof" || fail "$proof" 'malformed'
  checkpoint "$size" "${rows[i + 3]}" "$proof"
  [ "$index" -lt "$size" ] || fail "$proof" 'index outside the tree'
  # RFC 9162 §2.1.3.2
  hash=$( (printf '\x00'; cat "$leaf") | sha); fn=$index; sn=$((size - 1))
  for row in "${path[@]}"; do
    hex_of_b64 "$row" "$proof"; sibling=$REPLY
    [ "$sn" -gt 0 ] || fail "$proof" 'path too long'
    if ((fn & 1 || fn == sn)); then
      node "$sibling" "$hash"; hash=$REPLY
      while ((!(fn & 1) && fn)); do fn=$((fn >> 1)) sn=$((sn >> 1)); done
    else
      node "$hash" "$sibling"; hash=$REPLY
    fi
    fn=$((fn >> 1)) sn=$((sn >> 1))
  done
  hex_of_b64 "${rows[i + 3]}" "$proof"
  [ "$sn" = 0 ] && [ "$hash" = "$REPLY" ] || fail "$proof" 'leaf is not in the log'
  INDEX[$1]=$index
}
# All leaves at once: each is one canonical value. Only when one is not is it looked for.
grep -E '^receipts/.*\.json$' "$WORK/listed" > "$WORK/leaves" || true
if ! xargs -d '\n' jq -cS . < "$WORK/leaves" 2> /dev/null | cmp -s - <(xargs -d '\n' awk 1 < "$WORK/leaves"); then
  while IFS= read -r file; do canonical "$file" "$file"; done < "$WORK/leaves"
  fail receipts 'a leaf is not one canonical value'
fi
# Every member but the server's time, in the order of their names.
while IFS=$'\t' read -r file members; do LEAF[$file]=$members; done < <(
  xargs -d '\n' jq -r '[input_filename, (del(.received)|to_entries|map("\(.key)=\(.value)")|join(" "))]|@tsv' < "$WORK/leaves"
)
while IFS= read -r file; do
  case $file in
    receipts/*.json) receipt "${file%.json}" ;;
    receipts/*.tlog-proof) need "${file%.tlog-proof}.json" ;;
  esac
done < "$WORK/listed"
subject() { # PATH MEMBERS
  need "$1.json"
  [ "${LEAF[$1.json]-}" = "$2 v=1" ] || fail "$1.json" 'is the receipt of something else'
}
subject receipts/package "assignment=$ASSIGNMENT kind=package package=$PACKAGE"
for device in "${!CREDENTIAL[@]}"; do
  subject "receipts/credentials/$device" "credential=${CREDENTIAL[$device]} device=$device kind=credential"
done
for journal in "${!DEVICE[@]}"; do
  subject "receipts/heads/$journal" \
    "assignment=$ASSIGNMENT hash=${HEAD_HASH[$journal]} head=${DIGEST[journals/$journal.head]} journal=$journal kind=head seq=${HEAD_SEQ[$journal]}"
done
while IFS=$'\t' read -r _ _ sha256 size; do
  subject "receipts/evidence/$sha256" "assignment=$ASSIGNMENT kind=evidence-held sha256=$sha256 size=$size"
done < "$WORK/named"
echo "OK receipts: ${#INDEX[@]} in the log $LOG"

# --- time ------------------------------------------------------------------------------------
admitted() { # JOURNAL REVOCATION-INDEX
  local name=$1-${HEAD_SEQ[$1]} file
  file=admissions/$name.jws
  [ -f "$file" ] && [ -n "${INDEX[receipts/admissions/$name]-}" ] || return 1
  jws "$file" takan-admission+jws keys/bureau.jwk
  [ "$(jq -r '[.journal,.seq,.hash,.device,.decision]|join(" ")' "$WORK/payload")" = "$1 ${HEAD_SEQ[$1]} ${HEAD_HASH[$1]} ${DEVICE[$1]} admitted" ] || return 1
  subject "receipts/admissions/$name" \
    "decision=admitted journal=$1 kind=admission seq=${HEAD_SEQ[$1]} statement=${DIGEST[$file]}"
  [ "${INDEX[receipts/admissions/$name]}" -gt "$2" ]
}
for journal in "${!DEVICE[@]}"; do
  at=${INDEX[receipts/heads/$journal]}; device=${DEVICE[$journal]}; name=receipts/heads/$journal.json
  [ "${INDEX[receipts/package]}" -lt "$at" ] || fail "$name" 'logged before the package'
  [ "${INDEX[receipts/credentials/$device]}" -lt "$at" ] || fail "$name" 'logged before the device was enrolled'
  revoked=${INDEX[receipts/revocations/$device]-}
  if [ -n "$revoked" ]; then
    [ "$(jq -r '[.kind,.device]|join(" ")' "receipts/revocations/$device.json")" = "revocation $device" ] || fail "receipts/revocations/$device.json" 'is the receipt of something else'
    [ "$at" -lt "$revoked" ] || admitted "$journal" "$revoked" || fail "$name" 'logged after the device was revoked'
  fi
done
echo "OK time: after $(jq -r .received receipts/package.json), each journal before its receipt"
if [ -n "$PINNED" ]; then echo 'OK bundle holds'; else echo 'OK bundle holds under its own log key (none was given to compare)'; fi
