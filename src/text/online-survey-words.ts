import type { AnswerFaultKind } from '../domain/survey/check-answers';

/** The public page of a questionnaire, for whoever opens the link. */
export const ONLINE_SURVEY_WORDS = {
  anonymous:
    '本问卷匿名填写：不询问姓名和电话，不记录您的网络地址。您的回答只用于评价这个项目。请勿在文字中写下能认出个人的内容。',
  optional: '（选填）',
  submit: '提交问卷',
  faultsTitle: '还有几处需要补充或修改',
  thanks: '已收到，谢谢您！',
  thanksDetail: '可以关闭本页。同一份问卷重复提交只计一次。',
  closed: '这份问卷已经截止',
  full: '这份问卷已经收满',
  closedDetail: '没有收下新的回答。感谢您的关注。',
  lost: '没有找到这份问卷',
  lostDetail: '请检查链接是否完整，或重新扫描二维码。',
  broken: '这次提交没有收到',
  crowdedDetail: '现在填写的人太多，请一分钟后返回上一页再试。',
  brokenDetail: '请返回上一页重新提交。',
  atMost: (count: number) => `最多选 ${count} 项`,
  numbered: (place: number, text: string) => `${place}. ${text}`,
  onlyWhen: (place: number, options: readonly string[]) =>
    `仅当第 ${place} 题答“${options.join('”或“')}”时填写`,
} as const;

/** What is wrong with an answer, said under its question. */
export const ANSWER_FAULT_WORDS = {
  missing: '请回答这一题',
  unknownOption: '请选择一个选项',
  tooMany: '选的项数超过了上限',
  notWhole: '请填写整数',
  tooSmall: '数字太小',
  tooLarge: '数字太大',
  tooLong: '文字太长',
  notPlain: '含有不能使用的字符，请重新输入',
  wrongForm: '请重新回答这一题',
} as const satisfies Record<AnswerFaultKind, string>;
