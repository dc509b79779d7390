import type { ProblemCode } from '../contract/problem';
import { ACCESS_NAV } from './access-nav-words';

/** Words of the list of sign-ins and refusals at the desk. */
export const ACCESS_WORDS = {
  title: ACCESS_NAV.title,
  lead: '登录、被拒绝的操作、账号和密码的变动，最近的在前。同样的拒绝一小时内只记一行和次数；不记录输入的姓名、密码和网络地址。',
  at: '时间',
  what: '事项',
  who: '操作人',
  about: '涉及',
  detail: '原因',
  nobody: '未登录的人',
  none: '还没有记录',
  more: '再往前',
  times: (times: number): string => `${times} 次`,
  others: '其他未分别记录的拒绝',
} as const;

/** What a line is about, by its action; one of a newer server shows the action itself. */
const ACTIONS: Readonly<Record<string, string>> = {
  'desk.signedIn': '登录',
  'desk.setUp': '设置工作台',
  'desk.joined': '用链接设置密码',
  'desk.passwordChanged': '更改密码',
  'desk.secondFactorSet': '启用动态验证码',
  'desk.secondFactorRemoved': '停用动态验证码',
  'desk.sessionsEnded': '结束登录',
  'desk.accountLinkMade': '生成账号链接',
  'desk.accountLinkConfirmed': '确认重设密码',
  'desk.accountLinkWithdrawn': '撤回账号链接',
  'desk.accountClosed': '停用账号',
  'desk.settings': '更改设置',
};

const REASONS: Partial<Readonly<Record<ProblemCode, string>>> = {
  'sign-in-required': '没有登录、登录已过期，或姓名密码不对',
  'not-permitted': '无此权限',
  'device-revoked': '设备已撤销',
  'too-many-requests': '次数过多',
  'second-factor-required': '密码对，缺动态验证码',
  'second-factor-wrong': '动态验证码不对',
  'second-factor-due': '尚未启用动态验证码',
  'password-wrong': '现用密码不对',
  'second-person-needed': '须另一人确认',
  'enrolment-proof-wrong': '链接或登记码无效',
  'challenge-failed': '设备签名核对失败',
  'signature-invalid': '签名不符',
  'wrong-key': '不是本设备的记录',
  'request-malformed': '格式不符',
};

const isCode = (code: string): code is ProblemCode => Object.hasOwn(REASONS, code);

/** What happened. */
export function sayAccess(action: string, route: string | null): string {
  if (action === 'access.refused') {
    return route === 'POST /api/desk/session' ? '登录被拒绝' : '操作被拒绝';
  }
  return ACTIONS[action] ?? action;
}

/** Why something was refused. */
export function sayRefusal(route: string | null, code: string | null): string {
  if (code === null) return '';
  if (route === 'others') return ACCESS_WORDS.others;
  return (isCode(code) ? REASONS[code] : undefined) ?? code;
}
