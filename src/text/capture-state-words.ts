import type { Dropped } from '../features/evidence/dropped-for-room';
import type { CaptureFault } from '../features/evidence/finish-capture';

/** Where the picture in hand is. */
export const CAPTURE_STEP_WORDS = {
  preparing: '正在保存佐证…',
  waitingForPosition: '已采集，正在等待定位（最多十秒）…',
  saveNow: '不等定位，现在保存',
  retrySave: '再保存一次',
} as const;

/** A page was lost while something was captured: what is safe, and how to go on. */
export const INTENT_WORDS = {
  title: (what: string) => `刚才正在为“${what}”拍照，页面被系统关闭了`,
  safe: '已填写的内容都在，没有丢失。没有显示出来的照片没有存进来。',
  next: '请继续拍照，或者选择不拍了。',
  goOn: '继续拍照',
  drop: '不拍了',
  kept: (count: number) => `打开相机后已保存 ${count} 张。`,
  cameBack: (count: number) => `刚才页面被系统关闭了。此前已保存 ${count} 张，可以接着拍。`,
} as const;

/** The position while a picture is taken. */
export const POSITION_WORDS = {
  searching: '正在定位…',
  found: (metres: number) => `已定位，精度 ±${metres} 米`,
  better: (metres: number) => `精度 ±${metres} 米，仍在改进…`,
  poor: (metres: number) => `精度只有 ±${metres} 米，看不出在哪个核查点。可以手动标点。`,
  stale: (minutes: number) =>
    `最近一次定位是 ${minutes} 分钟前的，不当作现在的位置。可以手动标点。`,
  none: (reason: string) => `没有位置：${reason}。佐证照常保存，也可以手动标点。`,
  manual: (where: string) => `手动标点：${where}`,
} as const;

/** A point set by hand: the way out where the phone has no position to give. */
export const MANUAL_POINT_WORDS = {
  open: '手动标点',
  title: '手动标点',
  lead: '手动标的点会注明是手填的，并附上原因；手机测到的位置照样记录。',
  site: '在哪个核查点',
  typed: '不在清单上，填经纬度',
  choose: '请选择',
  lat: '纬度（WGS-84，如 37.792500）',
  lon: '经度（WGS-84，如 107.406000）',
  pick: '在地图上选点',
  reason: '为什么手动标点',
  reasonHint: '例如：地下室收不到卫星信号',
  pointMissing: '请选择核查点，或填写有效的经纬度',
  reasonMissing: '请写明原因',
  use: '用这个位置',
  drop: '不用手动标的点',
  cancel: '取消',
  point: (lat: string, lon: string) => `${lat}, ${lon}`,
} as const;

/** Which site the next picture is of. */
export const CAPTURE_SITE_WORDS = {
  label: '在哪个核查点',
  auto: (name: string | null) => (name === null ? '按定位判断（目前判断不出）' : `按定位：${name}`),
} as const;

/** Notes by the microphone. */
export const RECORDER_WORDS = {
  title: '录音',
  lead: '请先征得在场的人同意。录音存在本机，和照片一样签名保存。',
  start: '开始录音',
  stop: '停止并保存',
  cancel: '不录了',
  close: '完成',
  running: (time: string) => `正在录音 ${time}`,
  refused: {
    unsupported: { title: '这个浏览器不能录音', next: '可用手机自带的录音机，再从文件导入。' },
    denied: { title: '没有使用麦克风的权限', next: '请在浏览器的网站设置里允许麦克风后重试。' },
    failed: { title: '麦克风没有打开', next: '请关闭正在使用麦克风的程序后重试。' },
  },
  limit: '录音满 60 分钟会自动停止并保存。',
} as const;

/** How much room the phone has for more. */
export const ROOM_WORDS = {
  low: {
    title: '手机存储空间不多了',
    next: '请尽快联网同步，或删除手机里别的文件腾出空间。',
  },
} as const;

/** What was let go of to make room, and what that means on site. */
export const DROPPED_WORDS = {
  mapFile: {
    title: '已删除离线地图，腾出空间',
    next: '地图要联网后再下载；核查点清单和拍照照常可用。',
  },
  offlinePack: {
    title: '已删除离线包，腾出空间',
    next: '暂时不能当场出 PDF，确认单可以先保存文字副本；联网后在“出发前体检”重新下载。',
  },
} as const satisfies Record<Dropped, { title: string; next: string }>;

/** Why a picture was not kept: what happened, and what to do now. */
export const CAPTURE_FAULT_WORDS = {
  empty: { title: '文件是空的', next: '请重新拍摄或另选一个文件。' },
  tooLarge: {
    title: '文件太大，没有保存',
    next: '图片和 PDF 最大 64 MB，录像、录音和其他文件最大 256 MB。请导入较小的文件。',
  },
  unreadable: { title: '文件读不出来', next: '请重新拍摄，或先把文件存到手机本地再导入。' },
  unknownType: { title: '认不出这是什么文件', next: '请重新拍摄或另选一个文件。' },
  noRoom: {
    title: '手机存储空间不足，先不能再拍',
    next: '请联网同步，并删除手机里别的文件腾出空间，再回来继续。请不要清除浏览器数据。',
  },
  cannotEncode: { title: '这个浏览器不能生成照片', next: '请用系统相机拍照。' },
  phoneFull: {
    title: '手机存储空间不足，佐证没有保存',
    next: '请先腾出空间，再点“再保存一次”。请不要清除浏览器数据。',
  },
  notWritten: { title: '佐证没有保存', next: '请点“再保存一次”。' },
} as const satisfies Record<CaptureFault, { title: string; next: string }>;

export const CAPTURE_FAULT_SAFE = '此前保存的佐证和填写的内容都在本机，没有丢失。';

/** A HEIC was kept and no JPEG made of it: this browser cannot read it without the decoder. */
export const UNCONVERTED_WORDS = {
  title: 'HEIC 照片已原样保存，但这部手机还显示不了它',
  safe: '原件和记录都已保存，没有丢失，照常上报。',
  next: '转换组件在离线包里。联网后在“出发前体检”下载离线包，再重新打开应用，佐证列表里会补上小图。',
} as const;
