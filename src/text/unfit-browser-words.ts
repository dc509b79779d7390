import type { InAppBrowser } from '../platform/in-app-browser';

const MOVE = [
  '点右上角的“···”。',
  '选“在浏览器打开”（或“用默认浏览器打开”）。',
  '没有这一项时：复制下面的链接，粘贴到手机浏览器的地址栏。',
] as const;

/** Names of the apps in whose browsers the field app refuses to work. */
export const IN_APP_NAME = {
  wechat: '微信',
  wecom: '企业微信',
  dingtalk: '钉钉',
  qq: 'QQ',
  alipay: '支付宝',
  weibo: '微博',
  feishu: '飞书',
  douyin: '抖音',
} as const satisfies Record<InAppBrowser, string>;

const NOTHING_YET = '这里还没有存下任何内容，不会丢失什么。';

export const UNFIT_WORDS = {
  copy: '复制链接',
  copied: '链接已复制',
  copyFailed: '没能复制，请长按链接手动复制。',
  link: '链接',
  how: '怎样换到手机浏览器',
  steps: MOVE,
  inApp: (name: string) => ({
    title: '请换到手机浏览器打开',
    safe: NOTHING_YET,
    where: `现在是在${name}里打开的。这里保存的照片和打分可能被清除，也不能离线使用，所以不能在这里工作。`,
  }),
  insecure: {
    title: '这个地址不安全，不能用来工作',
    safe: NOTHING_YET,
    next: '请用以 https:// 开头的地址打开；如果没有，请联系财政局。',
  },
  full: {
    title: '手机存储空间已满，暂时打不开',
    safe: '空间不足时打开可能损坏已经保存的内容，所以这次没有打开；腾出空间再打开时，会检查它们是否还在。',
    next: '请删除手机里别的文件腾出空间，把浏览器完全关掉，再重新打开。请不要清除浏览器数据。',
  },
  unopened: {
    title: '这部手机里保存的内容打不开',
    safe: '还不知道已经保存的内容是否完整；请先不要清除浏览器数据，也不要卸载浏览器。',
    next: '可能是存储空间不足，也可能是浏览器的数据库出了故障。请腾出一些空间，把浏览器完全关掉，再重新打开。仍然打不开时，请把下面的出错信息交给技术支持。',
  },
  detail: '出错信息',
  reload: '重新打开页面',
  'too-old': {
    title: '这个浏览器太旧，不能可靠地保存数据',
    safe: NOTHING_YET,
    next: '请更新系统浏览器，或换用较新的浏览器，再打开这个链接。',
  },
} as const;
