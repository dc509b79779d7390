import type { ProblemCode } from '../contract/problem';
import { PHONE_PROBLEM_WORDS, type ProblemWords, sayPhoneProblem, words } from './problem-words';

/** Every refusal of the intake server, by its code: those of phones, and the desk's own. */
export const DESK_PROBLEM_WORDS = {
  ...PHONE_PROBLEM_WORDS,
  'registry-changed': words('别人刚刚改动过，或当前状态不能这样操作', '请重新读取后再操作。'),
  'agency-known': words('这个统一社会信用代码已在库中', '请在机构库中查找这家机构。'),
  'framework-changed': words(
    '这份指标体系已有别人保存了更新的内容',
    '您的修改还在页面上，没有丢失。请先查看新的内容，再决定怎样保存。',
  ),
  'issue-moved': words(
    '这个问题的状态已经变了，不能这样处理',
    '可能别人刚处理过。请重新读取后再决定。',
  ),
  'rating-changed': words('这份报告刚由别人评过分', '您的评分还在页面上。请先记下，再重新读取。'),
  'lead-moved': words(
    '这条线索刚有别人写了处理结果',
    '您填写的内容还在。请先重新读取，看过对方的结果再决定。',
  ),
  'report-not-accepted': words(
    '这份报告还没有验收，不能办理结果应用',
    '请先在报告页验收，再办理。',
  ),
  'letter-changed': words(
    '这份反馈书已被别人制发了新的一版',
    '请重新读取，看过新的一版后再决定是否改发。',
  ),
  'commission-changed': words(
    '这份任务已被别人保存了更新的内容',
    '您的修改还在页面上。请先记下，再重新读取。',
  ),
  'member-enrolled': words(
    '已登记手机的成员不能移出任务组或改换角色',
    '请保留这位成员；如要停用手机，请在“登记设备”中撤销。',
  ),
  'commission-faulty': words('任务还没有填写完整', '请按页面上列出的各项补齐后再下达。'),
  'projects-changed': words(
    '预览之后，有项目被别人改过',
    '这次什么都没有写入。请重新预览，核对后再确认。',
  ),
  'setup-done': words('工作台已经设置过', '请直接登录。'),
  'account-there': words('这个姓名已有账号', '如是同名的两个人，请在姓名后加科室以示区别。'),
  'last-account': words('这是绩效股的最后一个账号，不能停用', '请先为另一人开通账号。'),
  'second-factor-required': words('需要动态验证码', '请输入验证器上的六位数字。'),
  'second-factor-wrong': words('验证码不对，或已经用过', '请等验证器换出下一组数字再输入。'),
  'second-factor-due': words('工作台要求启用动态验证码', '请先打开“账号”，在那里启用。'),
  'password-wrong': words('现用密码不对', '请核对后重新输入。'),
  'password-common': words(
    '这个密码太常见，或只是姓名、单位、系统名称加上数字',
    '请换一个：几个互不相干的词连在一起，又长又好记。',
  ),
  'second-person-needed': words('需要绩效股的另一人确认', '提议人自己不能确认。'),
  'proposal-there': words('已有人提出同样的提议，正等待确认', '请在“待确认事项”中查看。'),
  'decision-there': words('这份报告已有决定', '决定签名后不能更改。'),
  'framework-malformed': words('这不是一份可读的指标体系', '请检查文件内容后再保存。'),
  'package-file-missing': words(
    '任务包提到的文件还没有上传到服务器',
    '请先在工作台上传这些文件，再发布任务包。',
  ),
} as const satisfies Record<ProblemCode, ProblemWords>;

/** A refusal in the desk's words; one that only a newer server knows has those of any. */
export const sayDeskProblem = (code: ProblemCode): ProblemWords =>
  Object.hasOwn(DESK_PROBLEM_WORDS, code) ? DESK_PROBLEM_WORDS[code] : sayPhoneProblem(code);
