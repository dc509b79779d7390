import type { CaptureFault } from '../features/evidence/finish-capture';

/** The position while a picture is taken. */
export const POSITION_WORDS = {
  searching: '正在定位…',
  found: (metres: number) => `已定位，精度 ±${metres} 米`,
  better: (metres: number) => `精度 ±${metres} 米，仍在改进…`,
  none: (reason: string) => `没有位置：${reason}。照片照常保存。`,
} as const;

/** Why a picture was not kept: what happened, and what to do now. */
export const CAPTURE_FAULT_WORDS = {
  empty: { title: '文件是空的', next: '请重新拍摄或另选一个文件。' },
  tooLarge: { title: '文件超过 64 MB', next: '请导入较小的文件。' },
  unreadable: { title: '文件读不出来', next: '请重新拍摄，或先把文件存到手机本地再导入。' },
  unknownType: {
    title: '不支持这种文件',
    next: '请导入 JPEG、PNG、WebP 图片或 PDF。HEIC 照片请先转换为 JPEG。',
  },
  cannotEncode: { title: '这个浏览器不能生成照片', next: '请用系统相机拍照。' },
  phoneFull: {
    title: '手机存储空间不足，照片没有保存',
    next: '请先腾出空间，再点“再保存一次”。请不要清除浏览器数据。',
  },
  notWritten: { title: '照片没有保存', next: '请点“再保存一次”。' },
} as const satisfies Record<CaptureFault, { title: string; next: string }>;

export const CAPTURE_FAULT_SAFE = '此前保存的照片和填写的内容都在本机，没有丢失。';
