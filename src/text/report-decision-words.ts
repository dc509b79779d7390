/** Words of the bureau's decision on a report, on the phone. */
export const REPORT_DECISION_WORDS = {
  title: '财政局的决定',
  verdict: {
    accepted: (at: string): string => `已验收（${at}）`,
    returned: (at: string): string => `已退回（${at}）`,
  },
  onePerson: '由绩效股一人作出。',
  twoPeople: '由绩效股一人提议、另一人确认。',
  next: '请按意见修改评分、佐证材料或正文，然后重新出稿、签名、上报。已签名的报告保持不变。',
  perIndicator: '逐项意见',
  checked: '决定的签名已用登记时取得的财政局公钥核对。',
} as const;
