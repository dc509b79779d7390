/** Browsers inside other apps: their storage is not the installed app's and may go at any time. */
export type InAppBrowser =
  | 'wechat'
  | 'wecom'
  | 'dingtalk'
  | 'qq'
  | 'alipay'
  | 'weibo'
  | 'feishu'
  | 'douyin';

// WeCom names WeChat as well, so it stands before it.
const SIGNS: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['wecom', /wxwork/i],
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk|AliApp\(DingTalk/i],
  ['alipay', /AlipayClient|AliApp\(AP/i],
  ['feishu', /\bLark\/|Feishu/i],
  ['weibo', /\bWeibo\b|__weibo__/i],
  ['douyin', /aweme|BytedanceWebview/i],
  // QQ Browser (MQQBrowser) is a browser of its own; QQ inside it says QQ/ and a number.
  ['qq', /\bQQ\/\d/],
];

/** The in-app browser that a user agent names, null for a browser that the app can live in. */
export function inAppBrowser(userAgent: string): InAppBrowser | null {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0] ?? null;
}
