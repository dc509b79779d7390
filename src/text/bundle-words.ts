import type { BundleCheck, BundleOutcome } from '../trust/bundle/bundle-report';
import type { FindingReason } from '../trust/bundle/finding-reason';

/** A check in words: its name, and what it means when it holds. */
export interface CheckWords {
  readonly name: string;
  readonly meaning: string;
}

/** The six answers about a report. */
export const CHECK_WORDS = {
  intact: { name: '完整', meaning: '文件与签名时一致，各项结果可由工作日志重新得出' },
  authentic: { name: '真实签名', meaning: '任务包、凭证、日志和声明均由已登记的密钥签名' },
  receipted: { name: '已登记回执', meaning: '日志与佐证材料均已记入财政局只增不改的登记簿' },
  timeBounded: { name: '时间界限', meaning: '全部工作在任务下达之后、登记回执之前完成' },
  location: { name: '位置为自报', meaning: '位置由手机自行上报，只能说明，不能证实' },
  complete: { name: '齐全', meaning: '清单所列的日志、佐证材料、声明和回执都在' },
} as const satisfies Record<BundleCheck, CheckWords>;

/** What came of a check. */
export const OUTCOME_WORDS = {
  holds: '成立',
  fails: '不成立',
  selfReported: '自报，未经证实',
  notCheckable: '无法核验',
} as const satisfies Record<BundleOutcome, string>;

/** Why something in a report does not hold or cannot be told. */
export const FINDING_WORDS = {
  missing: '缺少文件',
  'not-listed': '目录中没有这个文件',
  'path-unknown': '不属于报告包的文件',
  'size-differs': '大小与记录不符',
  'digest-differs': '内容与目录中的摘要不符',
  'readme-unknown': '说明文字不是本格式的原文',
  'suite-unknown': '使用了本程序不认识的算法，无法核验',
  'bureau-key-unreadable': '财政局公钥无法读取',
  'package-malformed': '任务包格式不对',
  'manifest-malformed': '报告清单格式不对',
  'assignment-differs': '属于另一项任务',
  'package-differs': '依据的任务包不同',
  'framework-differs': '依据的指标体系不同',
  'nonce-differs': '缺少本任务的随机数',
  'credential-missing': '签名设备没有登记凭证',
  'credential-differs': '与设备凭证不符',
  'person-differs': '与凭证中的人员或角色不符',
  'lines-cut-off': '日志被截断',
  'journal-not-opened': '日志缺少开始记录',
  'journal-missing': '缺少清单所列的日志',
  'journal-not-named': '日志未列入清单',
  'head-differs': '日志内容与报告清单不符',
  'seal-missing': '日志中没有封存本报告的记录',
  'subject-differs': '声明针对的不是这份报告',
  'shown-differs': '签名时展示的内容与报告不符',
  'not-an-entry': '声明不在签名人的日志中',
  'not-of-the-team': '签名人不在评价组名单中',
  'lead-statement-missing': '主评人没有签名',
  'statement-file-missing': '缺少日志中已有的声明',
  'evidence-missing': '财政局尚未收到这份佐证材料',
  'evidence-destroyed': '原件已由财政局按保存期限销毁，登记簿中有销毁记录',
  'evidence-altered': '佐证材料内容已被改动',
  'evidence-not-named': '佐证材料未列入清单',
  'log-key-malformed': '登记簿公钥格式不对',
  'log-key-differs': '登记簿公钥与掌握的公钥不同',
  'log-key-from-bundle': '没有另行取得的登记簿公钥可供比对',
  'log-split': '登记簿对同一时刻给出了两个版本',
  'receipt-missing': '缺少登记回执',
  'leaf-differs': '回执登记的是另一项内容',
  'before-package': '登记在任务下达之前',
  'before-enrolment': '登记在设备登记之前',
  'after-revocation': '登记在设备被撤销之后',
  unused: '报告包中用不到的文件',
  'nothing-to-check': '没有可核验的内容',
  'too-large': '超过允许的大小',
  'too-deep': '嵌套过深',
  'not-json': '不是规定的数据格式',
  'not-canonical': '不是规范写法',
  'number-not-integer': '含有非整数',
  'key-not-allowed': '含有不允许的字段名',
  'text-not-allowed': '含有不允许的字符',
  'index-malformed': '目录格式不对',
  'index-not-sorted': '目录顺序不对',
  malformed: '格式不对',
  'wrong-type': '签名类型不对',
  'algorithm-not-allowed': '签名算法不在允许之列',
  'wrong-key': '签名密钥不对',
  'signature-invalid': '签名核验不通过',
  'payload-malformed': '签名内容格式不对',
  'device-mismatch': '凭证属于另一台设备',
  'key-malformed': '公钥格式不对',
  'unknown-key': '不是已知的登记簿密钥所签',
  'wrong-origin': '属于另一个登记簿',
  'leaf-malformed': '回执内容格式不对',
  'proof-malformed': '回执证明格式不对',
  'not-included': '登记簿中没有这一项',
  'entry-not-canonical': '一条记录不是规范写法',
  'entry-malformed': '一条记录不完整',
  'entry-too-large': '一条记录过大',
  'segment-too-large': '日志过大',
  'segment-empty': '日志是空的',
  'wrong-journal': '记录属于另一本日志',
  gap: '日志中间缺少记录',
  'chain-broken': '日志前后衔接不上',
  'head-malformed': '日志头格式不对',
  'head-mismatch': '日志头与最后一行不符',
  'wrong-assignment': '清单属于另一项任务',
  'wrong-package': '清单依据的任务包不同',
  'wrong-framework': '清单依据的指标体系不同',
  'branches-differ': '报告清单所列的日志分支与工作日志不符',
  'head-missing': '缺少清单所列的日志条目',
  'not-sealable': '按工作日志本不能形成报告',
  'scores-out-of-order': '得分的排列顺序不对',
  'score-differs': '得分与工作日志重新计算的结果不符',
  'total-differs': '总分与重新计算的结果不符',
  'evidence-differs': '佐证材料清单与工作日志不符',
  'people-differ': '参评人员与工作日志不符',
  'second-looks-differ': '复看总分的记录与工作日志不符',
  'self-scores-differ': '自评对照与工作日志不符',
  'panels-differ': '报告清单所列的专家组会议与工作日志不符',
  'text-differs': '报告正文各节与工作日志不符',
  'grounds-differ': '数值或佐证所证明的指标与工作日志不符',
  'course-differs': '征求意见或内部审核的记录与工作日志不符',
  'answers-differ': '填写的意见或监控数据与工作日志不符',
  'conclusion-differs': '评估结论与工作日志不符',
  'not-a-report': '这是征求意见稿或送审稿，还不是报告',
  'set-aside-differs': '未采纳的记录数与工作日志不符',
} as const satisfies Record<FindingReason, string>;

const WORDS: Readonly<Record<string, string>> = FINDING_WORDS;

/** The reason of a finding in words, and what it is about; `detail` as the verifier gives it. */
export function sayFinding(detail: string): string {
  const [reason = '', ...about] = detail.split(':');
  const words = WORDS[reason] ?? reason;
  return about.length === 0 ? words : `${words}（${about.join(':')}）`;
}
