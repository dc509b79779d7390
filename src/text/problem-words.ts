import type { ProblemCode, RetryClass } from '../contract/problem';

/** A refusal in words: what the server said, and what the person does now. */
export interface ProblemWords {
  readonly title: string;
  readonly next: string;
}

/** For the desk's own words too. */
export const words = (title: string, next: string): ProblemWords => ({ title, next });

const REPORT = '请在同步页导出这一项，交给技术支持。';
const WAIT = '稍后会自动再试，也可以手动同步。';

/** Refusals that a phone can meet, by their codes. */
export const PHONE_PROBLEM_WORDS = {
  'request-malformed': words('服务器没有看懂这次请求', REPORT),
  'body-truncated': words('数据在途中断了', WAIT),
  'sign-in-required': words('连接已过期，需要重新认证', '保持联网，应用会自动重新认证。'),
  'not-permitted': words('您的角色不能做这件事', '如有疑问，请联系主评人或财政局。'),
  'device-revoked': words(
    '这部手机的登记已被财政局撤销',
    '您的内容已送达并单独存放，等待财政局决定是否采纳。请联系财政局。',
  ),
  'enrolment-proof-wrong': words('登记码不对', '请重新扫描二维码，或索取新的登记链接。'),
  'challenge-failed': words('服务器没有认出这部手机', WAIT),
  'not-found': words('服务器上没有这一项', REPORT),
  'evidence-not-named': words('服务器还没有收到说明这份佐证材料的记录', WAIT),
  'evidence-shredded': words(
    '这份佐证材料已按保存期限销毁，财政局不再收存',
    '本机如有原件，仍完好保存在本机，不会被删除，也不需要再上报。',
  ),
  'retention-running': words(
    '佐证材料还没有到保存期限，或还没有设定期限',
    '请先在“材料保存期限”中设定年限，期限从验收之日起算。',
  ),
  'entry-gap': words('服务器缺少前面的记录', '应用会从缺少处重新上报，不需要您做什么。'),
  'round-not-closed': words('服务器还没有收到组长结束本轮的记录', `评分已保存在本机。${WAIT}`),
  'enrolment-used': words('这个登记链接已被另一部手机使用', '请向财政局索取新的登记链接。'),
  'assignment-withdrawn': words(
    '财政局已撤回这项评价任务',
    '不再登记新的手机；已登记手机里的内容照常上报、保存。',
  ),
  'survey-open': words('这个问卷链接还没有截止', '请先截止链接，再取回结果。'),
  'draft-not-here': words(
    '财政局还没有收全这一稿',
    '请先同步；各位评价员的手机也要同步。收全后再发链接。',
  ),
  'comments-there': words(
    '对方已经在网上提交过意见',
    '请先收取。要更正的，请对方出具书面意见，再用“更正记录”录入。',
  ),
  'report-replaced': words('这份报告已被新的报告替代', '请打开最新的报告。'),
  'enrolment-expired': words('这个登记链接已过期', '请向财政局索取新的登记链接。'),
  'range-unfit': words('服务器上的文件没有这一段', '请取消后重新下载。'),
  'too-large': words('这一项太大，服务器不收', REPORT),
  'evidence-needs-tus': words(
    '这份佐证材料较大，需要分段上传',
    '应用会改用分段上传，不需要您做什么。',
  ),
  'entry-not-canonical': words('一条记录的格式不合规', REPORT),
  'entry-malformed': words('一条记录不完整', REPORT),
  'chain-broken': words('记录的前后衔接不上', REPORT),
  'head-malformed': words('记录的签名格式不对', REPORT),
  'head-mismatch': words('签名与记录对不上', REPORT),
  'signature-invalid': words('签名核验不通过', REPORT),
  'wrong-key': words('这些记录属于另一部手机', REPORT),
  'wrong-assignment': words('这些记录属于另一项任务', REPORT),
  'survey-deadline-wrong': words('截止时间不合适', '请选择今天以后、90天以内的时间。'),
  'comments-deadline-wrong': words('截止日期不合适', '请选择今天以后、60天以内的日期。'),
  'evidence-digest-wrong': words('收到的佐证材料与登记的指纹不一致', WAIT),
  'protocol-unsupported': words('应用版本与服务器不一致', '请联网更新应用后再同步。内容不受影响。'),
  'too-many-requests': words('请求过于频繁', '请等几分钟再试。'),
  internal: words('服务器出错了', WAIT),
  unavailable: words('服务器暂时不能接收', WAIT),
  'storage-full': words('服务器空间不足', '请告知财政局。内容仍安全地存在这部手机里。'),
} as const satisfies Partial<Record<ProblemCode, ProblemWords>>;

export type PhoneProblemCode = keyof typeof PHONE_PROBLEM_WORDS;

/** Whether a phone has words for a code; those of the desk are not loaded there. */
export const isPhoneProblem = (code: string): code is PhoneProblemCode =>
  Object.hasOwn(PHONE_PROBLEM_WORDS, code);

const ELSEWHERE = words('服务器没有接受这次请求', REPORT);

/** A refusal in a phone's words. */
export const sayPhoneProblem = (code: ProblemCode): ProblemWords =>
  isPhoneProblem(code) ? PHONE_PROBLEM_WORDS[code] : ELSEWHERE;

/** When a refused item may be sent again. */
export const RETRY_WORDS = {
  never: '原样再发也不会被接收',
  later: '可以稍后再发',
  'after-edit': '改正后可以再发',
  'after-sign-in': '重新认证后可以再发',
} as const satisfies Record<RetryClass, string>;
