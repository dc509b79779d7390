import type { HeldCounts } from '../store/held-counts';
import type { Account } from '../store/phone-registry';

/** Words around the accounts of one phone, as they stand before any of them is unlocked. */
export const ACCOUNT_WORDS = {
  others: '换一位使用人',
  othersDetail: '每位使用人的内容各自加密存放，只能用自己的口令打开。',
  unfinished: '尚未完成登记',
  add: '登记另一位使用人',
  back: '返回已登记的账户',
  addInstead: '为另一位使用人登记',
  locking: '正在写完并锁定…',
  kept: {
    title: '没有删除这个账户',
    safe: '另一个页面正在使用或已经改动了它，账户和内容都还在这部手机上。',
    next: '请关闭踏勘的其他页面，核对上面的内容后再决定。',
  },
} as const;

/** How an account is called before it is unlocked: its own label, or no name at all. */
export const accountName = ({ number, label }: Pick<Account, 'number' | 'label'>): string =>
  label === '' ? `账户 ${number}` : `账户 ${number}（${label}）`;

export const accountDevice = (device: string): string =>
  device === '' ? ACCOUNT_WORDS.unfinished : `设备 ${device.slice(0, 6)}`;

/** What waits on a locked phone, null when nothing does. */
export function sayWaiting({ entries, entriesHeld, files, filesHeld }: HeldCounts): string | null {
  const [lines, pictures] = [entries - entriesHeld, files - filesHeld];
  if (lines === 0 && pictures === 0) return null;
  const what = [
    lines > 0 ? `${lines} 条记录` : null,
    pictures > 0 ? `${pictures} 份照片或附件` : null,
  ];
  return `还有 ${what.filter(Boolean).join('、')}尚未送达财政局。锁定时不发送，解锁后自动接着发送。`;
}
