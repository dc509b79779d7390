#!/bin/bash
# Verifies a Takan report bundle with stock tools alone: bash, coreutils, jq, openssl and Debian's
# jose (unzip for the container). It shares no code with Takan, so that it can disagree with it.
#
#   verify.sh BUNDLE [LOG_VKEY_FILE]      BUNDLE: a .takan.zip or a folder it was unpacked into
#
# Prints one `OK …` line a part, or `FAIL: file: reason`. Exit code: 0 holds, 1 does not hold,
# 2 could not be read, or a tool is missing. Without a key the bundle is held against the keys that
# it brought along, which are printed: whoever made it chose them.
#
# Not checked here, since it takes folding the entries again, as `takan verify` does: that the scores
# follow from them, and that the manifest names every session of an expert panel that scores were
# taken from, with all of its journals and with the indicators that it scored.
set -Eeuo pipefail
shopt -s inherit_errexit nullglob
export LC_ALL=C

exec 3>&1
AT=$0 # what is being looked at, for whatever nobody foresaw
fail() { printf 'FAIL: %s: %s\n' "$1" "$2" >&3; exit 1; }
cannot() { printf 'FAIL: %s: %s\n' "$1" "$2" >&3; exit 2; }
trap 'printf "FAIL: %s: not of the form that is expected (verify.sh, line %s)\n" "$AT" "$LINENO" >&3; exit 1' ERR

[ $# -ge 1 ] && [ $# -le 2 ] || { echo 'usage: verify.sh BUNDLE [LOG_VKEY_FILE]' >&2; exit 2; }
for tool in jq jose openssl sha256sum base64 cmp od; do
  command -v "$tool" > /dev/null || cannot verify.sh "missing tool: apt-get install jq jose openssl coreutils ($tool)"
done

WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
PINNED=''
KEY_NAME='[!-*,-~]{1,200}' # printable ASCII without space and plus
if [ $# = 2 ]; then
  [ -r "$2" ] || cannot "$2" 'cannot be read'
  PINNED=$(tr -d '\n\0' < "$2")
  [[ $PINNED =~ ^$KEY_NAME\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$ ]] || cannot "$2" 'does not hold a verifier key (name+id+key on one line)'
fi

README_KNOWN='1521e629d231f44070395eb909ff4e0c220b1521aee7dd2d63c7bfbe43f73e94 5c17913434fdad6c4f7d963b37b8a60c6117ad0aa504b19b93ee23decf0122fa'
ID='[A-Za-z0-9_-]{22}'; THP='[A-Za-z0-9_-]{43}'; HEX='[0-9a-f]{64}'; NUM='(0|[1-9][0-9]{0,8})'
# Files of a journal; of a further branch of a settled fork also with its place in the manifest.
CHAIN="$ID(\.[1-9][0-9]{0,5})?"
PLACE="^(index\.json|README\.txt|manifest\.json|package\.jws|journals/$CHAIN\.(jsonl|head)"
PLACE+="|statements/$NUM\.jws|credentials/$THP\.jws|admissions/$CHAIN-$NUM\.jws|evidence/$HEX"
PLACE+="|receipts/(package|heads/$CHAIN|evidence/$HEX|shredded/$HEX|credentials/$THP|revocations/$THP"
PLACE+="|admissions/$CHAIN-$NUM)\.(json|tlog-proof)|keys/log\.vkey|keys/bureau\.jwk)\$"

# --- container -------------------------------------------------------------------------------
# Processes are what takes time here: small tools answer in $REPLY where that saves one.
hex_at() { REPLY=$(od -An -v -tx1 -j "$2" -N "$3" "$1"); REPLY=${REPLY//[ $'\n']/}; } # FILE OFFSET BYTES
escaped() { local i; REPLY=''; for ((i = 0; i < ${#1}; i += 2)); do REPLY+="\\x${1:i:2}"; done; }
unhex() { escaped "$1"; printf "$REPLY"; }
number() { REPLY=''; local i; for ((i = ${#1} - 2; i >= 0; i -= 2)); do REPLY+=${1:i:2}; done; REPLY=$((16#$REPLY)); }
little4() { local h; printf -v h %08x "$1"; REPLY=${h:6:2}${h:4:2}${h:2:2}${h:0:2}; }
# A bundle's archive has one layout (APPNOTE.TXT 4.3): file after file from the first byte, each with
# header, data and descriptor, then the directory in the same order; no extra fields, comments,
# attributes, folders or gaps. Everything is held against that before anything is unfolded.
container() { # ARCHIVE
  local zip=$1 bytes end listed offset count central pos=0 total=0 i
  bytes=$(stat -c %s "$zip")
  [ "$bytes" -ge 22 ] || cannot "$zip" 'is not a whole zip archive'
  hex_at "$zip" $((bytes - 22)) 22; end=$REPLY
  [[ $end =~ ^504b050600000000(....)(....)(........)(........)0000$ ]] || cannot "$zip" 'is not a whole zip archive'
  [ "${BASH_REMATCH[1]}" = "${BASH_REMATCH[2]}" ] || cannot "$zip" 'is not a whole zip archive'
  local -a found=("${BASH_REMATCH[@]}")
  number "${found[1]}"; count=$REPLY
  number "${found[3]}"; listed=$REPLY
  number "${found[4]}"; offset=$REPLY
  [ $((offset + listed + 22)) = "$bytes" ] || cannot "$zip" 'is not a whole zip archive'
  hex_at "$zip" "$offset" "$listed"; central=$REPLY
  local -a names=() hexes=() records=() methods=() sums=() packed=()
  local -A seen=()
  local record size length hex name
  while [ "$pos" -lt "${#central}" ]; do
    record=${central:pos:92}
    [[ $record =~ ^504b0102.{84}$ ]] || cannot "$zip" 'is not a whole zip archive'
    number "${record:56:4}"; length=$REPLY
    hex=${central:pos+92:length * 2}
    [ "${#hex}" = $((length * 2)) ] || cannot "$zip" 'is not a whole zip archive'
    number "${record:60:4}"; i=$REPLY
    number "${record:64:4}"; pos=$((pos + 92 + (length + i + REPLY) * 2))
    escaped "$hex"; printf -v name "$REPLY"
    name=${name//[!A-Za-z0-9_.\/-]/?}
    # A zero byte ends what bash keeps of a name.
    [ "${#name}" = "$length" ] && [[ $name =~ $PLACE ]] || fail "${name:-$zip}" 'no such place in a bundle'
    [ -z "${seen[$name]-}" ] || fail "$name" 'named twice'
    seen[$name]=1
    number "${record:48:8}"; size=$REPLY
    total=$((total + size))
    number "${record:40:8}"
    [ "$total" -le 2147483648 ] && [ "${#seen[@]}" -le 100000 ] || cannot "$name" 'would unfold to too much'
    [ "$size" -le 65536 ] || [ "$size" -le $((REPLY * 200)) ] || cannot "$name" 'would unfold to too much'
    names+=("$name"); hexes+=("$hex"); records+=("$record"); packed+=("$REPLY")
    methods+=("${record:20:4}"); sums+=("${record:32:24}")
  done
  [ "$pos" = "${#central}" ] && [ "${#names[@]}" = "$count" ] || cannot "$zip" 'is not a whole zip archive'

  local at=0 before='' want at4 shape none=000000000000000000000000
  for i in "${!names[@]}"; do
    name=${names[i]} hex=${hexes[i]} size=${packed[i]}
    shape=${records[i]:56:4}
    little4 "$at"; at4=$REPLY
    [[ ${methods[i]} =~ ^0[08]00$ ]] || fail "$name" 'packed in another way than a bundle is'
    [ "${methods[i]}" = 0800 ] || [ "${sums[i]:8:8}" = "${sums[i]:16:8}" ] || fail "$name" 'packed in another way than a bundle is'
    [ "${records[i]}" = "504b0102140014000800${methods[i]}00002100${sums[i]}${shape}$none${at4}" ] || fail "$name" 'listed in another way than a bundle lists it'
    [ $((at + 30 + ${#hex} / 2 + size + 16)) -le "$offset" ] || fail "$name" 'reaches beyond its place in the archive'
    want="504b030414000800${methods[i]}00002100$none${shape}0000$hex"
    hex_at "$zip" $((at - ${#before} / 2)) $(((${#before} + ${#want}) / 2)); end=$REPLY
    [ "${end:0:${#before}}" = "$before" ] || fail "${names[i - 1]}" 'not followed by what the directory says'
    [ "${end:${#before}}" = "$want" ] || fail "$name" 'begins in another way than the directory says'
    before=504b0708${sums[i]}
    at=$((at + 30 + ${#hex} / 2 + size + 16))
  done
  [ "$count" -gt 0 ] && hex_at "$zip" $((at - 16)) 16 && [ "$at,$REPLY" = "$offset,$before" ] || fail "${name:-$zip}" 'not followed by what the directory says'
}
if [ -d "$1" ]; then
  ROOT=$1
else
  [ -r "$1" ] || cannot "$1" 'cannot be read'
  command -v unzip > /dev/null || cannot verify.sh 'missing tool: apt-get install unzip'
  AT=$1
  container "$1"
  if ! unzip -q "$1" -d "$WORK/bundle" > /dev/null 2>&1 < /dev/null; then
    broken=$(unzip -t "$1" 2>&1 < /dev/null | sed -nE '/ OK$/d;s/^ +testing: ([^ ]+).*/\1/p' | head -n 1) || true
    fail "${broken:-$1}" 'does not unfold to what the directory says'
  fi
  ROOT=$WORK/bundle
fi
cd "$ROOT"

# --- small tools -----------------------------------------------------------------------------
sha() { local s; s=$(sha256sum); printf %s "${s%% *}"; }
# Exactly one JSON value, and its bytes the canonical ones.
canonical() { # FILE NAME
  jq -cSjn input "$1" 2> /dev/null | cmp -s - "$1" || fail "$2" 'not one JSON value in canonical form'
}
need() { [ -f "$1" ] || fail "$1" 'missing'; }
# Whether each file of a list is one canonical value. Such a value has no newline, so that none can
# hold two values, or be the half of one.
all_canonical() { # LIST
  [ "$(xargs -r -d '\n' cat < "$1" | wc -l)" = 0 ] &&
    xargs -r -d '\n' jq -cS . < "$1" 2> /dev/null | cmp -s - <(xargs -r -d '\n' awk 1 < "$1")
}
# The text of a one-line file without newline, refused when it holds anything that bash would drop.
text() { # FILE
  need "$1"
  if IFS= read -r -d '' REPLY < "$1" || [[ $REPLY = *$'\n' ]]; then fail "$1" 'stray bytes'; fi
}
# Base64url with one spelling: alphabet, no padding, and no bit set behind the last byte (RFC 4648 §3.5).
b64url() { # TEXT NAME
  [[ $1 =~ ^[A-Za-z0-9_-]+$ ]] || fail "$2" 'not base64url'
  case $((${#1} % 4))$1 in
    0* | 2*[AQgw] | 3*[AEIMQUYcgkosw048]) ;;
    1*) fail "$2" 'not base64url' ;;
    *) fail "$2" 'base64url with a second spelling' ;;
  esac
}
declare -A KIDS
# A compact JWS of one type under one key; leaves its payload in OUT, which nobody has looked at yet.
jws() { # FILE TYP KEY OUT
  local head body tail rest kid
  AT=$1
  text "$1"
  IFS=. read -r head body tail rest <<< "$REPLY"
  [ "$REPLY" = "$head.$body.$tail" ] || fail "$1" 'not a compact JWS'
  b64url "$head" "$1"; b64url "$body" "$1"; b64url "$tail" "$1"
  [ "${#tail}" = 86 ] || fail "$1" 'signature is not 64 bytes'
  kid=${KIDS[$3]-}
  [ -n "$kid" ] || kid=$(jose jwk thp -i "$3" -a S256 2> /dev/null) || fail "$1" 'key cannot be read'
  KIDS[$3]=$kid
  [ "$head" = "$(printf '{"alg":"ES256","kid":"%s","typ":"%s"}' "$kid" "$2" | jose b64 enc -I- -o-)" ] || fail "$1" 'header is not that of this type and key'
  jose jws ver -i "$1" -k "$3" -O "$4" > /dev/null 2>&1 || fail "$1" 'signature does not verify'
}
# The same with a canonical payload, which it leaves in $WORK/payload.
canonical_jws() { # FILE TYP KEY
  jws "$1" "$2" "$3" "$WORK/payload"
  canonical "$WORK/payload" "$1"
}
# Payloads that were left in $WORK/FOLDER, all at once. Only when one is not canonical is it looked for.
payloads_canonical() { # FOLDER ENDING: where what they are payloads of lies
  local file
  find "$WORK/$1" -type f > "$WORK/payloads"
  if ! all_canonical "$WORK/payloads"; then
    while IFS= read -r file; do canonical "$file" "$1/${file##*/}$2"; done < "$WORK/payloads"
    fail "$1" 'a payload is not one canonical value'
  fi
}
PUBLIC='^\{"crv":"P-256","kty":"EC","x":"[A-Za-z0-9_-]{43}","y":"[A-Za-z0-9_-]{43}"\}$'
public_key() { text "$1"; [[ $REPLY =~ $PUBLIC ]] || fail "$2" 'not a P-256 public key'; } # FILE NAME

# --- index -----------------------------------------------------------------------------------
AT=index.json
need index.json
canonical index.json index.json
jq -r 'if keys == ["files","type","v"] and .type == "takan-bundle" and .v == 1
    and (.files | all(keys == ["path","sha256","size"] and (.size | type) == "number"))
  then .files[] | [.path,.sha256,.size] | @tsv else error end' index.json > "$WORK/index" 2> /dev/null || fail index.json 'not an index of this version'
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
[[ " $README_KNOWN " = *" ${DIGEST[README.txt]-none} "* ]] || fail README.txt 'not the text of this format'
echo "OK index: $(wc -l < "$WORK/listed") files"

# --- manifest and package --------------------------------------------------------------------
AT=manifest.json
need manifest.json; need keys/bureau.jwk
canonical manifest.json manifest.json
jq -r '([.suite,.type,.v,.assignment,.package,.framework] | map(tojson) | @tsv),
  (.people[] | ["P",.device,.person,.role] | @tsv),
  (.journals | to_entries[] | ["J",.key,.value.seq,.value.hash] | @tsv),
  (.branches // {} | to_entries[] | .key as $journal | .value | to_entries[]
    | ["J","\($journal).\(.key + 1)",.value.seq,.value.hash] | @tsv),
  (.panels // [] | .[] | .session as $session | (.journals | to_entries[]),
    (.branches // {} | to_entries[] | .key as $journal | .value | to_entries[]
      | {key: "\($journal).\(.key + 1)", value})
    | ["J",.key,.value.seq,.value.hash], ["S",.key,$session] | @tsv),
  (.panels // [] | .[] | .session as $session | .minutes[] | ["M",$session,.] | @tsv),
  (.evidence[] | ["E",.journal,.seq,.sha256,.size] | @tsv)' manifest.json > "$WORK/manifest" 2> /dev/null || fail manifest.json 'not a manifest'
IFS=$'\t' read -r suite type version of_assignment of_package of_framework < "$WORK/manifest"
[ "$suite" = '"S1"' ] || [ "${suite:0:1}" != '"' ] || cannot manifest.json 'of a suite that this script cannot verify'
[ "$suite $type $version" = '"S1" "takan-report" 1' ] || fail manifest.json 'not a manifest'
MANIFEST=${DIGEST[manifest.json]}
public_key keys/bureau.jwk keys/bureau.jwk
canonical_jws package.jws takan-package+jws keys/bureau.jwk
mv "$WORK/payload" "$WORK/package"
PACKAGE=$(sha < "$WORK/package")
jq -r '"\(.assignment) \(.nonce)", (.team[] | "\(.person) \(.role)")' "$WORK/package" > "$WORK/team"
read -r ASSIGNMENT NONCE < "$WORK/team"
declare -A TEAM
while IFS= read -r member; do TEAM[$member]=1; done < <(tail -n +2 "$WORK/team")
AT=manifest.json
[ "$of_package" = "\"$PACKAGE\"" ] || fail manifest.json 'names another package'
[ "$of_assignment" = "\"$ASSIGNMENT\"" ] || fail manifest.json 'names another assignment'
[ "$of_framework" = "\"$(jq -cSj .framework "$WORK/package" | sha)\"" ] || fail manifest.json 'names another framework'
BUREAU=$(jose jwk thp -i keys/bureau.jwk -a S256)
echo "OK manifest: canonical; package signed by the bureau's key $BUREAU"

# --- credentials -----------------------------------------------------------------------------
declare -A PERSON CREDENTIAL
mkdir "$WORK/keys" "$WORK/credentials" "$WORK/journals"
for file in credentials/*.jws; do
  device=${file#credentials/}; device=${device%.jws}
  jws "$file" takan-credential+jws keys/bureau.jwk "$WORK/credentials/$device"
  CREDENTIAL[$device]=${DIGEST[$file]}
done
payloads_canonical credentials .jws
xargs -r -d '\n' jq -r '[input_filename,.device,.person,(.signing | tojson)] | @tsv' < "$WORK/payloads" > "$WORK/said" 2> /dev/null || fail credentials 'one is no credential'
while IFS=$'\t' read -r device named person signing; do
  device=${device##*/}
  file=credentials/$device.jws
  AT=$file
  printf %s "$signing" > "$WORK/keys/$device"
  public_key "$WORK/keys/$device" "$file"
  [ "$(jose jwk thp -i "$WORK/keys/$device" -a S256),$named" = "$device,$device" ] || fail "$file" 'stands for another device'
  KIDS[$WORK/keys/$device]=$device
  PERSON[$device]=$person
done < "$WORK/said"
declare -A WORKED
while IFS=$'\t' read -r tag device person role; do
  [ "$tag" = P ] || continue
  WORKED[$device]=1
  [ "${PERSON[$device]-}" = "$person" ] || fail "credentials/$device.jws" 'missing, or of another person than the manifest says'
  # Whose key it is, the credential says; in which role that person works, the package.
  [ -n "${TEAM["$person $role"]-}" ] || fail manifest.json "$person is not of the team as $role"
done < <(tail -n +2 "$WORK/manifest")
echo "OK credentials: ${#CREDENTIAL[@]}"

# --- journals --------------------------------------------------------------------------------
declare -A DEVICE HEAD_SEQ HEAD_HASH HASH CAPTURED UNNAMED DRAWN
: > "$WORK/statements"; : > "$WORK/captures"; : > "$WORK/seals"
declare -A UNIT_HASH UNIT_SAID
# What whoever put down the unit's answer had to be shown, word for word.
unit_text() { # FILE SEQ HASH
  sed -n "$(($2 + 1))p" "$1" | jq -rj --slurpfile p "$WORK/package" --arg hash "$3" '.body as $b | $p[0] as $p
    | [ (if $p.demonstration then "【演示数据，不是真实评价结论】" else empty end),
      "被评价单位对评价报告的意见（转记）", "项目：\($p.project.name)", "被评价单位：\($p.project.evaluee)",
      "单位意见：\({agree: "没有异议", object: "有异议", refuse: "拒绝表态"}[$b.verdict])",
      (if $b.text == "" then "单位没有写明内容" else "单位写明：\($b.text | gsub("\n"; " "))" end),
      (if $b.evidence == [] then "佐证材料：没有" else "佐证材料（SHA-256）：\($b.evidence | join("、"))" end),
      (if $b.replaces == null then empty else "更正的转记记录（SHA-256）：\($b.replaces)" end),
      "本条由记录人按单位的书面材料或当面答复转记；单位没有用密钥签名。",
      "转记记录（SHA-256）：\($hash)", "评价报告清单（SHA-256）：\($b.report)" ] | join("\n")'
}
# SHA-256 of each line without its newline, in order: one file a line, all hashed at once.
line_hashes() { # FILE
  rm -rf "$WORK/lines"
  mkdir "$WORK/lines"
  split -l 1 -a 7 -d "$1" "$WORK/lines/"
  truncate -s -1 "$WORK/lines"/*
  (cd "$WORK/lines" && sha256sum -- * | cut -d' ' -f1)
}
# Where scores come from an expert panel, its journals are named by session.
declare -A AS_MADE SESSION
while IFS=$'\t' read -r tag chain seq hash; do
  if [ "$tag" = J ]; then AS_MADE[$chain]="$seq $hash"; fi
  if [ "$tag" = S ]; then SESSION[$chain]=$seq; fi
done < <(tail -n +2 "$WORK/manifest")
sealed=0; lines=0
for head in journals/*.head; do need "${head%.head}.jsonl"; done
# All journals at once, and one by one only to tell which is not; a line that reaches from one into the
# next is no entry of either.
journals=(journals/*.jsonl)
if [ "${#journals[@]}" -gt 0 ] && ! jq -cS . "${journals[@]}" 2> /dev/null | cmp -s - <(cat "${journals[@]}"); then
  for file in "${journals[@]}"; do
    jq -cS . "$file" 2> /dev/null | cmp -s - "$file" || fail "$file" 'a line is not canonical'
  done
  fail journals 'a line is not canonical'
fi
for file in "${journals[@]}"; do
  AT=$file
  chain=${file#journals/}; chain=${chain%.jsonl}
  journal=${chain%%.*}
  # What each line says: F of its place, O of the opening, S of a statement, C of a capture; after the
  # seal, A of what the unit said, Z of a file with a seal of another product.
  jq -r --arg report "$MANIFEST" 'def digest: type == "string" and test("\\A[0-9a-f]{64}\\z");
    def long($least; $most): type == "string" and (explode | map(if . > 65535 then 2 else 1 end) | (add // 0) | . >= $least and . <= $most);
    "F " + ([(keys | join(",")),.v,.journal,.seq,.prev] | map(tojson) | join(" ")),
    (select(.seq == 0) | ["O",.type,(.body | (keys - ["panel"] | join(",")),(.panel.session // "-"),.assignment,.package,.nonce,.device,.credential,.person,.role)] | @tsv),
    (select(.type == "statement.made" and (.body | keys) == ["statement"]) | .body.statement
      | select(type == "string" and length > 0 and length <= 8192) | ["S",.] | @tsv),
    (select(.type == "minutes.drawn") | ["M",.seq] | @tsv),
    (select(.type == "acknowledgement.recorded" and (.body | keys) == ["evidence","replaces","report","text","verdict"]
        and .body.report == $report and (.body.verdict | IN("agree","object","refuse")) and (.body.text | long(0; 2000))
        and (.body.replaces | . == null or digest) and (.body.evidence | type == "array" and length <= 50 and all(digest)))
      | ["A",.seq] | @tsv),
    (select(.type == "seal.attached" and (.body | keys) == ["file","note","product","report"] and .body.report == $report
        and (.body.file | digest) and (.body.product | long(1; 200)) and (.body.note | long(0; 1000)))
      | ["Z",.body.file] | @tsv),
    (select(.type == "evidence.captured") | ["C",.journal,.seq,.body.evidence.sha256,.body.evidence.size] | @tsv)' \
    "$file" > "$WORK/facts" 2> /dev/null || fail "$file" 'a line is no entry'
  mapfile -t fields < <(sed -n 's/^F //p' "$WORK/facts")
  count=${#fields[@]}
  [ "$count" -gt 0 ] || fail "$file" 'empty'
  mapfile -t hashes < <(line_hashes "$file")
  [ "${#hashes[@]}" = "$count" ] || fail "$file" 'lines cannot be told apart'
  previous=null
  for seq in "${!fields[@]}"; do
    [ "${fields[seq]}" = "\"at,body,journal,mono,prev,seen,seq,type,v\" 1 \"$journal\" $seq $previous" ] || fail "$file" "chain broken at line $((seq + 1))"
    previous="\"${hashes[seq]}\""
    HASH[$chain/$seq]=${hashes[seq]}
  done
  previous=${hashes[count - 1]}
  lines=$((lines + count))

  head=journals/$chain.head
  text "$head"
  kid=$(printf %s "${REPLY%%.*}" | jose b64 dec -i- -O- 2> /dev/null | sed -nE 's/.*"kid":"([A-Za-z0-9_-]{43})".*/\1/p') || fail "$head" 'not a compact JWS'
  [ -n "$kid" ] && [ -n "${CREDENTIAL[$kid]-}" ] || fail "$head" 'signed by a device without credential'
  jws "$head" takan-head+jws "$WORK/keys/$kid" "$WORK/journals/$chain"
  text "$WORK/journals/$chain"
  stands="^\{\"at\":\"[^\"]+\",\"hash\":\"$previous\",\"journal\":\"$journal\",\"seq\":$((count - 1)),\"v\":1\}\$"
  [[ $REPLY =~ $stands ]] || fail "$head" 'does not stand for the last line'
  AT=$file
  expected=$(printf '%s\t' journal.opened assignment,build,credential,device,nonce,package,person,reopens,role \
    "${SESSION[$chain]--}" "$ASSIGNMENT" "$PACKAGE" "$NONCE" "$kid" "${CREDENTIAL[$kid]}" "${PERSON[$kid]}")
  opening=$(sed -n 's/^O\t//p' "$WORK/facts")
  [ "${opening%$'\t'*}" = "${expected%$'\t'}" ] || fail "$file" 'opened for something else than package and credential say'
  [ -n "${TEAM["${PERSON[$kid]} ${opening##*$'\t'}"]-}" ] || fail "$file" 'opened by somebody who is not of the team in that role'
  DEVICE[$chain]=$kid; WORKED[$kid]=1; HEAD_SEQ[$chain]=$((count - 1)); HEAD_HASH[$chain]=$previous
  if [ -z "${SESSION[$chain]-}" ]; then
    sed -n "s/^S\t\(.*\)/\1\t$kid\t$chain/p" "$WORK/facts" >> "$WORK/statements"
    role=${opening##*$'\t'}
    if [ "$role" = evaluator ] || [ "$role" = leadEvaluator ]; then
      while IFS= read -r seq; do
        shown=$(unit_text "$file" "$seq" "${hashes[seq]}" | sha)
        UNIT_HASH[$chain/$shown]=${hashes[seq]}
        UNIT_SAID[$chain/$shown]=$(sed -n "$((seq + 1))p" "$file" | jq -r '"\(.body.verdict) \(.body.replaces) \(.body.evidence | join(" "))"')
      done < <(sed -n 's/^A\t//p' "$WORK/facts")
    fi
    if [ "$role" = leadEvaluator ]; then
      sed -n "s/^Z\t\(.*\)/$chain\t\1/p" "$WORK/facts" >> "$WORK/seals"
    fi
  fi
  sed -n 's/^C\t//p' "$WORK/facts" >> "$WORK/captures"
  while IFS= read -r seq; do DRAWN["${SESSION[$chain]--} ${hashes[seq]}"]=1; done < <(sed -n 's/^M\t//p' "$WORK/facts")
  if grep -F '"type":"report.sealed"' "$file" > "$WORK/sealing"; then
    while IFS= read -r seal; do
      if [ "$seal" = "$(< manifest.json)" ]; then sealed=1; fi
    done < <(jq -cS 'select(.type=="report.sealed" and (.body|keys)==["manifest"]).body.manifest' "$WORK/sealing")
  fi
  [ -n "${AS_MADE[$chain]-}" ] || UNNAMED[$chain]=$file
done
payloads_canonical journals .head
for device in "${!CREDENTIAL[@]}"; do
  [ -n "${WORKED[$device]-}" ] || fail "credentials/$device.jws" 'of a device that neither wrote a journal nor stands in the manifest'
done
AT=manifest.json
for chain in "${!AS_MADE[@]}"; do
  need "journals/$chain.jsonl"
  read -r seq hash <<< "${AS_MADE[$chain]}"
  [ "${HASH[$chain/$seq]-}" = "$hash" ] || fail "journals/$chain.jsonl" 'has another entry where the manifest was made'
done
[ "$sealed" = 1 ] || fail manifest.json 'no entry seals it'
while IFS=$'\t' read -r tag session minutes; do
  [ "$tag" != M ] || [ -n "${DRAWN["$session $minutes"]-}" ] || fail manifest.json 'names minutes that no entry of the session draws'
done < <(tail -n +2 "$WORK/manifest")
echo "OK journals: ${#DEVICE[@]} with $lines entries, heads signed"

# --- statements ------------------------------------------------------------------------------
# What the signer had to be shown, word for word.
SHOWN=$(jq -nrj --slurpfile m manifest.json --slurpfile p "$WORK/package" --arg digest "$MANIFEST" '
  # A whole number of 10^$places-ths as a decimal without zeros at its end; never by a division that rounds.
  def decimal($places): pow(10; $places) as $unit | (. % $unit) as $rest | (. - $rest) / $unit
    | if $rest == 0 then "\(.)" else "\(.).\("0000\($rest)"[-$places:] | sub("0+$"; ""))" end;
  def points: decimal(3);
  def percent: decimal(4);
  def gcd($a; $b): if $b == 0 then $a else gcd($b; $a % $b) end;
  # The whole weight was earned; exact scores stand in lowest terms.
  def whole: gcd(.weightMilli; 1000) as $g
    | .score.num == "\(.weightMilli / $g)" and .score.den == "\(1000 / $g)";
  def cap($caps): . as $id | $caps[$id] | if . == null then $id
    else "预算执行率低于 \(.belowPpm | percent)%，不能评为“\(.barred)”（\(.source)）" end;
  def units_of: sub("[.]"; "") | tonumber;
  def flat: gsub("\n"; " ");
  def named_of($options): . as $id | ([$options[] | select(.id == $id) | .label][0] // $id);
  # An amount in its large unit; the decimals of each unit, and what stands after it.
  def amount($target): {fen: [2, "元"], count: [0, ""], day: [0, "天"], ppm: [4, "%"], milli: [3, ""]}[$target.unit] as [$decimals, $plain]
    | ($target.unitName // $plain) as $unit
    | "\(decimal($decimals))\(if $unit == "" or $unit == "%" then "" else " " end)\($unit)";
  def named($names): $names[.] // "（框架中没有此指标）";
  # Order of UTF-16 code units.
  def units: explode | map(if . > 65535 then (. - 65536) as $c | (55296 + ($c - $c % 1024) / 1024, 56320 + $c % 1024) else . end);
  $m[0] as $m | $p[0] as $p
  | ([$p.framework.levels[].groups[].indicators[] | {(.id): .name}] | add) as $names
  | ([$p.team[] | {(.person): .name}] | add) as $people
  | ([$p.framework.ratingCaps // [] | .[] | {(.id): .}] | add // {}) as $caps
  | ([$m.scores[] | {(.indicator): .printed}] | add) as $printed
  | { projectEvaluation: "项目支出绩效评价报告", selfEvaluation: "绩效自评报告",
      selfEvalValidation: "绩效自评复核报告", exAnteAppraisal: "事前绩效评估报告",
      objectiveReview: "绩效目标审核报告", monitoring: "绩效运行监控报告",
      midTermEvaluation: "项目支出绩效中期评价报告", postEvaluation: "项目支出绩效后评价报告",
      policyEvaluation: "政策绩效评价报告", departmentEvaluation: "部门整体支出绩效评价报告",
      specialBond: "专项债券项目绩效评价报告", ppp: "政府和社会资本合作项目绩效评价报告",
      investmentFund: "政府投资基金绩效评价报告", serviceContract: "政府购买服务绩效评价报告",
      procurement: "政府采购项目绩效评价报告", socialInsurance: "社会保险基金绩效评价报告",
      subnationalFiscal: "下级政府财政运行综合绩效评价报告" } as $titles
  | [ (if $p.demonstration then "【演示数据，不是真实评价结论】" else empty end),
      "\($titles[$p.kind])：\($p.project.name)", "被评价单位：\($p.project.evaluee)",
      "委托方：\($p.bureau)", "评价机构：\($p.agency)",
      "指标体系：\($p.framework.title)\(if $p.framework.weights == "sample" then "（示例权重）" else "" end)",
      (if $m.total == null then "本报告不打分" else "总分：\($m.total.printed) 分", "等级：\($m.total.grade)" end),
      ($m.total.caps // [] | .[] | "等级受限：按总分为“\($m.total.beforeCaps)”；\(cap($caps))"),
      ($m.total.uncheckedCaps // [] | .[] | "等级限制没有数据可核对：\(cap($caps))"),
      ($m.conclusion | if . == null then empty else "评估结论：\(.label)\(if .part == "" then "" else "（支持部分：\(.part | flat)）" end)；理由：\(.reason | flat)" end),
      ($p.framework.levels[].groups[].indicators[] | select(.rule.kind | IN("opinion", "watched"))
        | . as $i | ([$m.answers // [] | .[] | select(.indicator == $i.id) | .values[] | {(.question): .value}] | add // {}) as $v
        | if .rule.kind == "opinion" then "意见 \(.id) \(.name)：\($v.opinion // "" | flat)"
          else .rule.terms as $t | .rule.target as $g
            | "监控 \(.id) \(.name)：" + ([ "\($t.columns.annual) \(if $g.kind == "words" then $g.annual | flat else $g.annual | amount($g) end)",
                ("toDate", "forecast" | . as $q | $v[$q] | if . == null then empty else "\($t.columns[$q]) \(if $g.kind == "words" then flat else amount($g) end)" end),
                ($v.reached | if . == null then empty else "\($t.columns.reached) \(if . == "met" then "是" else "否" end)" end),
                ($v.likelihood | if . == null then empty else "\($t.columns.likelihood) \(split(" ") | map(named_of($t.likelihoods)) | join("、"))" end),
                ($v.causes | if . == null then empty else "\($t.columns.causes) \(split(" ") | map(named_of($t.causes)) | join("、"))" end),
                ($v.causeText | if . == null then empty else "\($t.columns.causeText) \(flat)" end) ] | join("；")) end),
      ($m.scores[] | "\(.indicator) \(.indicator | named($names))：\(.printed)／\(.weightMilli | points) 分"
        + (if .reason == "" then "" else "；\(if whole then "说明" else "扣分原因" end)：\(.reason | gsub("\n"; " "))" end)),
      (if $m.total == null or $p.framework.rounding.at != "total" or ([$m.scores[].printed | units_of] | add) == ($m.total.printed | units_of) then empty
        else "各项得分为四舍五入后的数，其和与总分不等；总分按未舍入的得分计算" end),
      ($m.selfScores // [] | .[] | select($printed[.indicator] != null)
        | "自评对照 \(.indicator) \(.indicator | named($names))：自评 \(.scoreMilli | points)，复核 \($printed[.indicator])，差额 \(.difference)"
        + (if .reason == "" then "" else "；原因：\(.reason | gsub("\n"; " "))" end)),
      ($m.panels // [] | .[] | "采用专家组评分：\([.indicators[] | "\(.) \(named($names))"] | join("、"))；会议纪要（SHA-256）：\(.minutes | join("、"))"),
      ([$m.secondLooks // [] | .[].person | $people[.] // .] | unique | sort_by(units)
        | if . == [] then empty else "总分临近等级分界，已由另一人复看：\(join("、"))" end),
      "佐证材料：\($m.evidence | length) 件",
      ($m.text // [] | length | if . == 0 then empty else "报告正文：\(.) 节" end),
      "参评人员：\([$m.people[].person | $people[.] // .] | unique | sort_by(units) | join("、"))",
      ($m.course | if . == null then empty else
        "征求意见：\([.replies[] | {evaluee: "被评价单位", client: "委托方"}[.party]
          + (if .adopted + .rejected == 0 then "没有意见" else "采纳 \(.adopted) 条、不采纳 \(.rejected) 条" end)] | if . == [] then "任务包不要求" else join("；") end)",
        "内部审核：\([.reviews[] | "\(.level)（\($people[.person] // .person)）"
          + (if .findings == 0 then "没有提出问题" else "提出问题 \(.findings) 个，均已处理" end)] | join("；"))" end),
      ([$m.branches // {} | .[][]] | length | if . == 0 then empty else "已认定的日志分叉：另有 \(.) 个分支，均已计入" end),
      "未采纳的记录：\($m.setAside) 条",
      (if $m.supersedes == null then empty else "替代的上一份报告（SHA-256）：\($m.supersedes)" end),
      "本报告清单（SHA-256）：\($digest)" ] | join("\n")' | sha)
# A statement counts when the device of the journal that it stands in signed it, about this manifest
# and this text, as a person of the team. Whatever else stands in a journal is passed over: nobody
# can spoil the report of the others by what they write into their own journal.
counts() { # FILE DEVICE CHAIN
  local shown
  canonical_jws "$1" takan-statement+jws "$WORK/keys/$2"
  shown=$(jq -r 'if (.shown | type) == "string" then .shown else "" end' "$WORK/payload")
  jq -e --arg subject "$MANIFEST" --arg shown "$SHOWN" --arg unit "${UNIT_HASH[$3/$shown]-}" --arg person "${PERSON[$2]}" --slurpfile p "$WORK/package" '
    keys == ["at","id","kind","person","role","shown","subject","v"] and .v == 1 and .subject == $subject
    and ((.kind | IN("report","review")) and .shown == $shown or .kind == "acknowledgement" and $unit != "" or (.kind | IN("ballot","acceptance")))
    and (.shown | test("\\A[0-9a-f]{64}\\z")) and (.id | test("\\A[A-Za-z0-9_-]{22}\\z"))
    and (.at | test("\\A[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{3})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])\\z"))
    and .person == $person and (.role as $role | $p[0].team | any(.person == $person and .role == $role))' \
    "$WORK/payload" > /dev/null || fail "$1" 'is not about this manifest and its text by a person of the team'
}
declare -A COUNTING BY_LEAD UNIT REPLACED LATER
lead=0
sort -u "$WORK/statements" > "$WORK/made"
while IFS=$'\t' read -r t device chain; do
  printf %s "$t" > "$WORK/statement"
  if (counts "$WORK/statement" "$device" "$chain") > /dev/null 2>&1 3> /dev/null; then
    COUNTING[$t]=$chain
    # Canonical, and none of its texts can hold a quotation mark.
    said=$(< "$WORK/payload")
    if [[ $said = *'"kind":"report"'* && $said = *'"role":"leadEvaluator"'* ]]; then BY_LEAD[$t]=1; fi
    if [[ $said = *'"kind":"acknowledgement"'* && $said =~ '"shown":"'([0-9a-f]{64})'"' ]]; then
      unit=$chain/${BASH_REMATCH[1]}
      read -r verdict replaces named <<< "${UNIT_SAID[$unit]}"
      UNIT[${UNIT_HASH[$unit]}]=$verdict
      REPLACED[$replaces]=1
      for sha256 in $named; do LATER[$sha256]=1; done
    fi
    # A journal that was opened after sealing may hold a statement; a branch is there for the manifest.
    [ "$chain" != "${chain%%.*}" ] || unset "UNNAMED[$chain]"
  fi
done < "$WORK/made"
while IFS=$'\t' read -r chain sha256; do
  LATER[$sha256]=1
  [ "$chain" != "${chain%%.*}" ] || unset "UNNAMED[$chain]"
done < "$WORK/seals"
for chain in "${!UNNAMED[@]}"; do fail "${UNNAMED[$chain]}" 'not named by the manifest'; done
declare -A FILED
filed=(statements/*.jws)
for file in "${filed[@]}"; do
  AT=$file
  text "$file"; t=$REPLY
  n=${file#statements/}
  [ "${n%.jws}" -lt "${#filed[@]}" ] || fail "$file" 'numbered beyond the count of statements'
  [ -z "${FILED[$t]-}" ] || fail "$file" 'the same statement as in another file'
  made=$(awk -F'\t' -v s="$t" '$1==s{print $2 "\t" $3;exit}' "$WORK/made")
  [ -n "$made" ] || fail "$file" 'stands in no journal'
  [ -n "${COUNTING[$t]-}" ] || counts "$file" "${made%%$'\t'*}" "${made##*$'\t'}"
  FILED[$t]=1
  if [ -n "${BY_LEAD[$t]-}" ]; then lead=1; fi
done
[ "$lead" = 1 ] || fail manifest.json 'the lead evaluator has not signed it'
for t in "${!COUNTING[@]}"; do
  [ -n "${FILED[$t]-}" ] || fail "journals/${COUNTING[$t]}.jsonl" 'holds a statement whose file is missing'
done
echo "OK statements: ${#FILED[@]}, signed by the lead evaluator over the text that they were shown"
for hash in "${!UNIT[@]}"; do
  [ -n "${REPLACED[$hash]-}" ] || echo "OK unit: ${UNIT[$hash]}, as somebody of the team put it down and signed; the unit signed nothing"
done
[ ! -s "$WORK/seals" ] || echo 'OK seal: a file that another product sealed lies by; the seal is checked by that product and not here'

# --- evidence --------------------------------------------------------------------------------
declare -A NAMED DESTROYED=()
# The log says that the bureau destroyed it; whether it does is looked at with the other receipts.
destroyed() { # SHA256
  [ -z "${SIZE[evidence/$1]-}" ] && [ -n "${SIZE[receipts/shredded/$1.json]-}" ] || return 1
  DESTROYED[$1]=1
}
sed -n 's/^E\t//p' "$WORK/manifest" > "$WORK/named"
while IFS= read -r capture; do CAPTURED[$capture]=1; done < "$WORK/captures"
while IFS=$'\t' read -r journal seq sha256 size; do
  file=evidence/$sha256
  if ! destroyed "$sha256"; then
    need "$file"
    [ "${DIGEST[$file]-}" = "$sha256" ] || fail "$file" 'altered'
    [ "${SIZE[$file]}" = "$size" ] || fail "$file" 'of another size'
  fi
  [ -n "${CAPTURED["$journal"$'\t'"$seq"$'\t'"$sha256"$'\t'"$size"]-}" ] || fail "$file" 'no entry captured it'
  NAMED[$file]=1
done < "$WORK/named"
# What the unit said, and a file with a seal, came after the manifest; its receipt says how large it is.
for sha256 in "${!LATER[@]}"; do
  file=evidence/$sha256
  [ -z "${NAMED[$file]-}" ] || continue
  if destroyed "$sha256"; then
    printf -- '-\t-\t%s\t-\n' "$sha256" >> "$WORK/named"
    continue
  fi
  need "$file"
  [ "${DIGEST[$file]-}" = "$sha256" ] || fail "$file" 'altered'
  printf -- '-\t-\t%s\t%s\n' "$sha256" "${SIZE[$file]}" >> "$WORK/named"
  NAMED[$file]=1
done
for file in evidence/*; do
  [ -n "${NAMED[$file]-}" ] || fail "$file" 'not named by the manifest, nor by what counts after it'
done
echo "OK evidence: $(wc -l < "$WORK/named") pieces; their positions are self-reported"
[ "${#DESTROYED[@]}" = 0 ] || echo "OK destroyed: ${#DESTROYED[@]} of these pieces, by the bureau, as its log says; nobody can look at them any more"

# --- log key ---------------------------------------------------------------------------------
AT=keys/log.vkey
text keys/log.vkey; VKEY=$REPLY
[ -z "$PINNED" ] || [ "$PINNED" = "$VKEY" ] || fail keys/log.vkey 'another key than the one given'
LOG=${VKEY%%+*}; rest=${VKEY#*+}; KEY_ID=${rest%%+*}; key64=${rest#*+}
[ "$VKEY" = "$LOG+$KEY_ID+$key64" ] && [[ $LOG =~ ^$KEY_NAME$ ]] || fail keys/log.vkey 'not a verifier key'
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
declare -A SIX=([=]=0)
digits=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/
for ((i = 0; i < 64; i++)); do SIX[${digits:i:1}]=$i; done
# The hash of 32 bytes that stands in base64 with one spelling (RFC 4648 §3.5).
hex_of_b64() { # TEXT NAME
  REPLY=${DECODED[$1]-}
  [ -z "$REPLY" ] || return 0
  [[ $1 =~ ^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$ ]] || fail "$2" 'not a hash in base64'
  local i three
  for ((i = 0; i < 44; i += 4)); do
    printf -v three %06x $((SIX[${1:i:1}] << 18 | SIX[${1:i+1:1}] << 12 | SIX[${1:i+2:1}] << 6 | SIX[${1:i+3:1}]))
    REPLY+=$three
  done
  REPLY=${REPLY:0:64}
  DECODED[$1]=$REPLY
}
node() { # LEFT RIGHT
  REPLY=${NODES[$1$2]-}
  [ -z "$REPLY" ] || return 0
  REPLY=$(unhex "01$1$2" | sha256sum)
  REPLY=${REPLY%% *}
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
  [ "${#signatures[@]}" -ge 1 ] && [ "${#signatures[@]}" -le 32 ] || fail "$3" 'not signed, or by too many'
  for line in "${signatures[@]}"; do
    [[ $line =~ ^'— '($KEY_NAME)' '([A-Za-z0-9+/]+={0,2})$ ]] || fail "$3" 'signature line malformed'
    name=${BASH_REMATCH[1]}; sig=${BASH_REMATCH[2]}
    b64 "$sig" "$3" "$WORK/typed-sig"
    [ "$(wc -c < "$WORK/typed-sig")" -ge 5 ] || fail "$3" 'signature too short'
    [ "$name" = "$LOG" ] && [ "$(head -c4 "$WORK/typed-sig" | od -An -tx1 | tr -d ' \n')" = "$KEY_ID" ] || continue
    tail -c +5 "$WORK/typed-sig" > "$WORK/sig"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$WORK/log.der" -rawin -in "$WORK/body" -sigfile "$WORK/sig" > /dev/null 2>&1 || fail "$3" 'checkpoint signature does not verify'
    found=1
  done
  [ "$found" = 1 ] || fail "$3" 'checkpoint not signed by the log'
  SIGNED[$known ${signatures[*]}]=1
}
receipt() { # PATH without ending
  local leaf=$1.json proof=$1.tlog-proof i fn sn hash sibling size joined
  need "$leaf"; need "$proof"
  AT=$proof
  [ "${SIZE[$proof]}" -le 65536 ] || fail "$proof" 'too large'
  mapfile -t rows < "$proof"
  [ "${rows[0]-}" = 'c2sp.org/tlog-proof@v1' ] && [[ ${rows[1]-} =~ ^index\ (0|[1-9][0-9]{0,14})$ ]] || fail "$proof" 'malformed'
  local index=${BASH_REMATCH[1]}
  path=(); signatures=()
  for ((i = 2; i < ${#rows[@]} && ${#rows[i]} > 0; i++)); do path+=("${rows[i]}"); done
  [ "${rows[i + 1]-}" = "$LOG" ] && [[ ${rows[i + 2]-} =~ ^[1-9][0-9]{0,14}$ ]] && [ "${rows[i + 4]-x}" = '' ] || fail "$proof" 'checkpoint malformed'
  size=${rows[i + 2]}
  signatures=("${rows[@]:i + 5}")
  printf -v joined '%s\n' "${rows[@]}"
  ! IFS= read -r -d '' REPLY < "$proof" && [ "$REPLY" = "$joined" ] || fail "$proof" 'malformed'
  checkpoint "$size" "${rows[i + 3]}" "$proof"
  [ "$index" -lt "$size" ] || fail "$proof" 'index outside the tree'
  # RFC 9162 §2.1.3.2
  hash=${LEAF_HASH[$leaf]}; fn=$index; sn=$((size - 1))
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
if ! all_canonical "$WORK/leaves"; then
  while IFS= read -r file; do canonical "$file" "$file"; done < "$WORK/leaves"
  fail receipts 'a leaf is not one canonical value'
fi
# RFC 9162 §2.1.1: the hash of a leaf begins with a zero byte.
declare -A LEAF_HASH
mkdir "$WORK/leaf"
mapfile -t leaves < "$WORK/leaves"
for i in "${!leaves[@]}"; do
  text "${leaves[i]}"
  printf -v n %06d "$i"
  printf '\0%s' "$REPLY" > "$WORK/leaf/$n"
done
while IFS=' ' read -r hash n; do LEAF_HASH[${leaves[10#$n]}]=$hash; done < <(
  cd "$WORK/leaf"
  printf '%s\0' * | xargs -r -0 sha256sum
)
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
declare -A NEEDED
subject() { # PATH MEMBERS
  NEEDED[$1.json]=1
  need "$1.json"
  [ "${LEAF[$1.json]-}" = "$2 v=1" ] || fail "$1.json" 'is the receipt of something else'
}
subject receipts/package "assignment=$ASSIGNMENT kind=package package=$PACKAGE"
for device in "${!CREDENTIAL[@]}"; do
  subject "receipts/credentials/$device" "credential=${CREDENTIAL[$device]} device=$device kind=credential"
done
for chain in "${!DEVICE[@]}"; do
  subject "receipts/heads/$chain" \
    "assignment=$ASSIGNMENT hash=${HEAD_HASH[$chain]} head=${DIGEST[journals/$chain.head]} journal=${chain%%.*} kind=head seq=${HEAD_SEQ[$chain]}"
done
while IFS=$'\t' read -r _ _ sha256 size; do
  # Of what came after the manifest and was destroyed the receipt alone knows the size.
  if [ "$size" = - ] && [[ ${LEAF[receipts/evidence/$sha256.json]-} =~ ' size='(0|[1-9][0-9]*)' v=1'$ ]]; then size=${BASH_REMATCH[1]}; fi
  subject "receipts/evidence/$sha256" "assignment=$ASSIGNMENT kind=evidence-held sha256=$sha256 size=$size"
  [ -z "${DESTROYED[$sha256]-}" ] || subject "receipts/shredded/$sha256" "assignment=$ASSIGNMENT kind=shredded sha256=$sha256"
done < "$WORK/named"
echo "OK receipts: ${#INDEX[@]} in the log $LOG"

# --- time ------------------------------------------------------------------------------------
admitted() { # CHAIN REVOCATION-INDEX
  local name=$1-${HEAD_SEQ[$1]} file
  file=admissions/$name.jws
  [ -f "$file" ] && [ -n "${INDEX[receipts/admissions/$name]-}" ] || return 1
  canonical_jws "$file" takan-admission+jws keys/bureau.jwk
  [ "$(jq -r '[.journal,.seq,.hash,.device,.decision]|join(" ")' "$WORK/payload")" = "${1%%.*} ${HEAD_SEQ[$1]} ${HEAD_HASH[$1]} ${DEVICE[$1]} admitted" ] || return 1
  subject "receipts/admissions/$name" \
    "decision=admitted journal=${1%%.*} kind=admission seq=${HEAD_SEQ[$1]} statement=${DIGEST[$file]}"
  NEEDED[$file]=1
  [ "${INDEX[receipts/admissions/$name]}" -gt "$2" ]
}
for device in "${!CREDENTIAL[@]}"; do
  file=receipts/revocations/$device.json
  [ -n "${LEAF[$file]-}" ] || continue
  [[ "${LEAF[$file]}" =~ ^"device=$device kind=revocation reason="[a-z0-9]+" v=1"$ ]] || fail "$file" 'is the receipt of something else'
  NEEDED[$file]=1
done
for chain in "${!DEVICE[@]}"; do
  at=${INDEX[receipts/heads/$chain]}; device=${DEVICE[$chain]}; name=receipts/heads/$chain.json
  [ "${INDEX[receipts/package]}" -lt "$at" ] || fail "$name" 'logged before the package'
  [ "${INDEX[receipts/credentials/$device]}" -lt "$at" ] || fail "$name" 'logged before the device was enrolled'
  revoked=${INDEX[receipts/revocations/$device]-}
  if [ -n "$revoked" ]; then
    [ "$at" -lt "$revoked" ] || admitted "$chain" "$revoked" || fail "$name" 'logged after the device was revoked'
  fi
done
while IFS= read -r file; do
  [ -n "${NEEDED[$file]-}" ] || fail "$file" 'nothing in the bundle needs it'
done < <(grep -E '^(receipts/.*\.json|admissions/.*)$' "$WORK/listed" || true)
[[ $(< receipts/package.json) =~ '"received":"'([^\"\\]+)'"' ]] || fail receipts/package.json 'says no time'
echo "OK time: after ${BASH_REMATCH[1]}, each journal before its receipt"
if [ -n "$PINNED" ]; then
  echo 'OK bundle holds under the log key that was given'
elif [ "${#DESTROYED[@]}" != 0 ]; then
  cannot keys/log.vkey 'that evidence was destroyed is the word of a log whose key was not given'
else
  echo "OK bundle holds under the keys that it brought along; compare them: bureau key $BUREAU, log key $VKEY"
fi
