import type { AppendFault } from '../store/try-append';

/** Why something was not recorded: what happened, and what to do now. */
export const APPEND_FAULT_WORDS = {
  phoneFull: {
    title: '手机存储空间不足，没有记下',
    next: '请先腾出空间，再点一次。请不要清除浏览器数据。',
  },
  tooLong: { title: '内容太长，没有记下', next: '请缩短文字后再点一次。' },
  notWritten: { title: '没有记下', next: '请再点一次。' },
} as const satisfies Record<AppendFault, { title: string; next: string }>;

export const APPEND_FAULT_SAFE = '填写的内容仍是草稿，没有丢失；此前记下的都在本机。';
