import type { NoPosition } from '../domain/evidence/evidence';

/** Words around taking and looking at evidence. */
export const CAPTURE_WORDS = {
  title: '佐证材料',
  none: '还没有佐证材料',
  noneDetail: '现场照片会连同位置和时间一起签名保存。',
  take: '拍照',
  scan: '拍文件',
  otherWays: '其他方式',
  proves: '这份佐证证明什么',
  wholeIndicator: '整个指标',
  provesNothingYet: '尚未指定指标',
  saved: (count: number) => `已保存到本机，共 ${count} 份`,
  importShort: '导入',
  open: (number: number, place: string) => `查看第 ${number} 份佐证，${place}`,
} as const;

/** Why there is no position. Taking pictures goes on in every case. */
export const NO_POSITION_WORDS = {
  denied: '没有允许定位',
  unavailable: '收不到定位信号',
  timeout: '十秒内没有定位',
  unsupported: '浏览器不支持定位',
} as const satisfies Record<NoPosition, string>;
