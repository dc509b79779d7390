import type { EnrolFault } from '../sync/enrol';
import type { TransportFault } from '../sync/transport';
import type { EnrolLinkFault } from '../trust/invitation';
import { sayPhoneProblem } from './problem-words';

export const ENROL_WORDS = {
  title: '登记这部手机',
  lead: '登记后，这部手机就能为您承担的评价任务收集佐证材料、打分和签名，没有网络也能用。',
  noLink: '请打开财政局发来的登记链接，或用手机相机扫描登记二维码。也可以把链接粘贴在下面。',
  linkLabel: '登记链接',
  linkHint: '以 https:// 开头，含有 /enrol#',
  readLink: '读取链接',
  server: '财政局服务器',
  bureauKey: '财政局公钥指纹',
  bureauKeyHint: '请与登记通知上的指纹核对，一致再继续。',
  expires: '链接有效期至',
  passphrase: '设置口令',
  passphraseHint:
    '至少 10 个字符。它保护这部手机上的签名密钥，以后每次打开和签名都要输入。请务必记住，无法找回。',
  passphraseAgain: '再输入一次口令',
  tooShort: '口令至少要 10 个字符。',
  tooLong: '口令最多 200 个字符。',
  notSame: '两次输入的口令不一样。',
  action: '登记',
  resumeTitle: '上次登记没有完成',
  resumeSafe: '这部手机的密钥已经生成并安全保存，再试时会使用同一把密钥，不会重复登记。',
  resumeLead: '请输入上次设置的口令，继续登记。',
  otherLink: '换一个登记链接',
  otherOrigin: '这个链接属于另一台服务器',
  otherOriginNext: '请在浏览器中直接打开链接，在打开的页面里登记。',
  openThere: '打开链接',
} as const;

/** The store that the browser remembers is gone. */
export const STORE_LOST_WORDS = {
  title: '这个浏览器里原来的踏勘数据不见了',
  safe: '财政局已收存的内容仍在财政局，不受影响。',
  where:
    '浏览器记得存过数据，现在却是空的：可能被清除、被系统回收，也可能是存储损坏。如果这部手机登记过，没有上报、没有备份、也没有交给同组人员的内容已无法从本机找回。',
  next: '请先不要清除浏览器数据，并告知财政局。有备份文件的，重新登记后在“设置”里恢复；没有登记过的，直接登记即可。',
} as const;

export type EnrolStep = 'keys' | 'asking' | 'checking' | 'packages';

/** What is going on while the person waits. */
export const ENROL_STEP: Readonly<Record<EnrolStep, string>> = {
  keys: '正在生成并加密签名密钥，约需几秒…',
  asking: '正在向财政局登记…',
  checking: '正在核验证书和回执…',
  packages: '正在下载评价任务…',
};

export const ENROL_LINK_FAULT = {
  malformed: '这不是完整的登记链接。请完整复制，或重新扫描二维码。',
  'wrong-origin': '链接前后指向不同的服务器，不能使用。请向财政局索取新的链接。',
} as const satisfies Record<EnrolLinkFault, string>;

const KEPT = '这部手机的密钥已安全保存。';

const AT_FAULT = {
  offline: '没有连上财政局服务器',
  'not-takan': '连上的不是财政局服务器',
  unreadable: '服务器的回答无法识别',
} as const satisfies Record<Exclude<TransportFault['kind'], 'problem'>, string>;

const AT_FAULT_NEXT = {
  offline: '请检查网络后再试一次，会使用同一把密钥。',
  'not-takan': '可能是无线网络要求登录。请先完成上网登录，或改用移动数据，再试一次。',
  unreadable: '请重新打开页面更新应用，再试一次。',
} as const satisfies Record<Exclude<TransportFault['kind'], 'problem'>, string>;

/** Why an enrolment did not succeed: what happened, whether anything is lost, what to do now. */
export function sayEnrolFault(fault: EnrolFault): { title: string; safe: string; next: string } {
  switch (fault.kind) {
    case 'link-malformed':
      return { title: ENROL_LINK_FAULT.malformed, safe: '没有改动任何内容。', next: '' };
    case 'already-enrolled':
      return {
        title: '这部手机已经登记过',
        safe: '原有登记没有任何改变。',
        next: '请直接解锁使用。',
      };
    case 'wrong-passphrase':
      return { title: '口令与上次设置的不一样', safe: KEPT, next: '请输入上次登记时设置的口令。' };
    case 'transport':
      if (fault.fault.kind === 'problem') {
        return { ...sayPhoneProblem(fault.fault.problem.code), safe: KEPT };
      }
      return {
        title: AT_FAULT[fault.fault.kind],
        safe: KEPT,
        next: AT_FAULT_NEXT[fault.fault.kind],
      };
    case 'not-trusted':
      return {
        title: '服务器出示的证书或回执核验不通过，已停止登记',
        safe: '没有把任何内容交给这台服务器。',
        next: `请与财政局核对登记链接和公钥指纹（核验结果：${fault.code}）。`,
      };
    case 'store-unreliable':
      return {
        title: '这个浏览器没有可靠地保存数据，不能用来工作',
        safe: '还没有任何工作内容，不会丢失什么。',
        next: '请退出无痕模式，或换用系统自带的浏览器，再打开登记链接。',
      };
  }
}
