import type { ReportTextFault } from '../trust/prepared-report';

/** The sealed report as an expert sees and signs it. */
export const EXPERT_REPORT_WORDS = {
  title: '评价报告',
  open: '查看并签署评价报告',
  openDetail: '主评人签名以后，可以在这里审阅并签名',
  lead: '这里显示主评人已签名的最新报告。评价过程的记录不会传到您的手机。',
  asking: '正在向财政局服务器取报告…',
  again: '重新获取',
  offline: {
    title: '没有连上服务器',
    safe: '手机里的内容不受影响。',
    next: '取报告需要网络；请在有网络时再试。',
  },
  none: {
    title: '还没有签名的报告',
    next: '主评人封存并签名、上报以后，报告会出现在这里。',
  },
  text: '供签名的内容',
  sign: '审阅并签名',
  signTitle: (role: string) => `以${role}身份签名`,
  signLead: '输入口令即表示您已审阅上面的内容。签名只说明您看过这份报告，不是评分。',
  signed: (when: string) => `您已于 ${when} 签名`,
  signedSafe: '签名保存在本机，同步后送达财政局。',
  superseded: (when: string) => `您于 ${when} 签名的报告已被新的报告替代`,
  supersededSafe: '原来的签名和报告都保留着。',
  supersededNext: '请审阅下面的新报告，再次签名。',
  earlier: (when: string, digest: string) => `您于 ${when} 签名的报告，清单摘要 ${digest}`,
  toSync: '查看收存情况',
} as const;

/** Why what the server sent is not shown as a report. */
export const REPORT_TEXT_FAULT_WORDS = {
  malformed: {
    title: '收到的不是一份完整的报告',
    safe: '手机里的内容不受影响，没有签任何东西。',
    next: '请重新获取；仍是这样，请联系财政局。',
  },
  'other-package': {
    title: '报告依据的任务包与本机的不同',
    safe: '手机里的内容不受影响，没有签任何东西。',
    next: '请先在任务列表同步，取得最新的任务包，再回到这里。',
  },
} as const satisfies Record<ReportTextFault, { title: string; safe: string; next: string }>;
