import type { NoPosition } from '../domain/evidence/evidence';
import type { CaptureFault } from '../features/evidence/finish-capture';

/** Words around taking and looking at evidence. */
export const CAPTURE_WORDS = {
  title: '佐证材料',
  none: '还没有佐证材料',
  noneDetail: '现场照片会连同位置和时间一起签名存证。',
  take: '拍照',
  otherWays: '其他方式',
  systemCamera: '用系统相机拍照',
  systemCameraDetail: '打开手机自带相机。返回后请看照片是否出现在这里。',
  systemCameraFile: '系统相机照片',
  import: '从文件导入',
  importDetail: '已有的照片或 PDF。来源和拍摄地点无法核实，证明力较弱。',
  importNoPlace: '导入的文件不记录位置',
  importFile: '导入的文件',
  proves: '这张照片证明什么',
  wholeIndicator: '整个指标',
  provesNothingYet: '尚未指定指标',
  preparing: '正在处理照片…',
  waitingForPosition: '照片已拍下，正在等待定位（最多十秒）…',
  saveNow: '不等定位，现在保存',
  saved: (count: number) => `已保存到本机，共 ${count} 张`,
  retrySave: '再保存一次',
  intentTitle: (what: string) => `刚才正在为“${what}”拍照，页面被系统关闭了`,
  intentSafe: '已填写的内容都在，没有丢失。没有显示出来的照片没有存进来。',
  intentNext: '请继续拍照，或者选择不拍了。',
  intentOpen: '去那项指标',
  intentGoOn: '继续拍照',
  intentDrop: '不拍了',
  importShort: '导入',
  heldShort: '已收存',
  phoneShort: '仅本机',
  open: (number: number, place: string) => `查看第 ${number} 份佐证，${place}`,
} as const;

/** Why there is no position. Taking pictures goes on in every case. */
export const NO_POSITION_WORDS = {
  denied: '未允许定位',
  unavailable: '收不到定位信号',
  timeout: '十秒内没有定位',
  unsupported: '浏览器不支持定位',
} as const satisfies Record<NoPosition, string>;

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

/** Words of what was withdrawn. */
export const WITHDRAWN_WORDS = {
  withdrawnTitle: (count: number) => `已撤回 ${count} 份`,
  withdrawnItem: (when: string, reason: string) => `${when}：${reason}`,
  restore: '恢复',
  restoreReason: '本人恢复原记录',
} as const;
