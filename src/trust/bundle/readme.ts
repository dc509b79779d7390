/**
 * `README.txt` of every bundle, word for word. A later wording becomes a further constant, and its
 * digest joins {@link README_DIGESTS}: bundles keep the text that they were made with.
 */
export const README_TEXT = `踏勘 Takan 评价报告包
====================

本压缩包包含一份已签名的绩效评价报告，以及任何人独立核验它所需的全部材料。
核验不需要网络，也不需要信任评价机构、财政部门或本软件。

  manifest.json   报告清单：各指标得分、总分、等级、证据摘要（规范 JSON）
  package.jws     财政部门签发的评价任务包
  journals/       评价人员设备的工作日志（逐行哈希相连）与签名的日志头；
                  日志分叉经主评人认定的，其余分支另存为“日志名.序号”
  statements/     签名人的声明
  credentials/    财政部门签发的设备凭证
  evidence/       现场证据原件，文件名即 SHA-256
  receipts/       财政部门透明日志的回执（叶子与 C2SP tlog-proof）
  keys/           日志公钥与财政部门签名公钥；请与自己掌握的公钥比对
  index.json      以上每个文件的 SHA-256

位置信息由手机自行上报，只能说明，不能证实。

Takan evaluation report bundle
==============================

One signed evaluation report and all that anybody needs to verify it without the
network, and without trusting the agency, the bureau or this software. The folders
are as listed above; JOURNAL.1, JOURNAL.2 … are further branches of a fork that the
lead evaluator settled, as the manifest lists them. Compare keys/log.vkey with a copy that reached you another way.
Positions are what a phone said of itself; they are stated, not confirmed.

With Debian's own tools (jq, openssl, jose, coreutils), in the unpacked folder:

  digests      jq -r '.files[]|"\\(.sha256)  \\(.path)"' index.json | sha256sum -c
  canonical    jq -cSj . manifest.json | cmp - manifest.json
  signatures   jose jws ver -i package.jws -k keys/bureau.jwk -O -
               jose jws ver -i credentials/DEVICE.jws -k keys/bureau.jwk -O - | jq .signing > device.jwk
               jose jws ver -i journals/JOURNAL.head -k device.jwk -O -
               jose jws ver -i statements/0.jws -k device.jwk -O -
  one line     sed -n 2p journals/JOURNAL.jsonl | tr -d '\\n' | sha256sum
               (must be "prev" of line 3, and so on to "hash" of the head)
  evidence     sha256sum evidence/*

The whole of it, chains, receipts and checkpoint signatures included:

  bash verify.sh BUNDLE.takan.zip LOG.vkey      (tests/independent/verify.sh)
  npm run -s takan -- verify BUNDLE.takan.zip --log-key LOG.vkey
`;

/** SHA-256 of every README text that a bundle may hold. */
export const README_DIGESTS: readonly string[] = [
  '1521e629d231f44070395eb909ff4e0c220b1521aee7dd2d63c7bfbe43f73e94',
  '5c17913434fdad6c4f7d963b37b8a60c6117ad0aa504b19b93ee23decf0122fa',
];
