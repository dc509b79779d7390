import type { Wind } from '../domain/fieldwork/bearing';
import type { OutlineFault } from '../domain/fieldwork/outline';
import type { FileFault } from '../sync/fetch-in-parts';
import type { BaseFault } from '../ui/map/base-layer';
import { sayDistance, sayWind } from './say-distance';

export const sayWay = (metres: number, wind: Wind, degrees: number): string =>
  `${sayDistance(metres)}，${sayWind(wind)}方（${degrees}°）`;

/** Degrees with six decimals: about a hand's breadth. */
export const sayPoint = (latE7: number, lonE7: number): string =>
  `${(latE7 / 1e7).toFixed(6)}, ${(lonE7 / 1e7).toFixed(6)}（WGS-84）`;

export const MAP_WORDS = {
  title: '地图',
  back: '现场工作',
  picture: '核查点、本人位置和佐证的地图。同样的内容列在地图下方。',
  zoomIn: '放大',
  zoomOut: '缩小',
  north: '北 ↑',
  scale: { metres: '米', kilometres: '公里' },
  pins: (count: number) => (count === 1 ? '一份佐证' : `${count} 份佐证`),
  locate: '显示我的位置',
  stop: '停止定位',
  setByHand: '手动标点',
  searching: '正在定位…',
  self: (metres: number, time: string) => `本人位置：误差 ±${metres} 米，${time} 的读数`,
  selfByHand: '本人位置：手动标的点，只供查看，不会记录',
  paused: '页面不在前台时不定位。',
  next: '下一个核查点',
  nextAll: '最近的核查点（都已到访）',
  within: '在核查点范围内',
  needPosition: '显示我的位置后，这里会列出到各核查点的距离和方位。',
  sites: '核查点',
  visited: '已到访',
  notVisited: '未到访',
  radius: (metres: number) => `半径 ${metres} 米`,
  evidenceCount: (count: number) => `${count} 份佐证`,
  noSites: '这项任务没有列出核查点',
  place: '坐标',
  way: '距离和方位',
  toVisits: '到访与记录',
  close: '关闭',
  show: '在地图上看',
  base: '底图',
  blank: '空白底图',
  blankDetail: '经纬网、比例尺、核查点和轮廓，不需要网络',
  offline: '离线地图',
  online: (datum: string) => `联网底图，坐标系 ${datum}，点位只为显示换算`,
  pinTitle: (count: number) => (count === 1 ? '佐证' : `这里有 ${count} 份佐证`),
  pinMore: (count: number) => `另有 ${count} 份，请放大地图查看。`,
  pinByHand: '手动标点',
  pinAccuracy: (metres: number) => `误差 ±${metres} 米`,
  noIndicator: '尚未指定指标',
  unplaced: (count: number) => `另有 ${count} 份佐证没有位置，不在地图上。`,
  track: (points: number) => `本次到访的路线已画出，共 ${points} 个点。`,
} as const;

/** Where a reading is of no use for a distance of some hundred metres. */
export const COARSE_WORDS = {
  title: (metres: number) => `定位误差太大（±${sayDistance(metres)}）`,
  safe: '已记录的内容不受影响。',
  next: '距离只能当参考。请到空旷处等一会儿，或手动标点看距离。',
} as const;

export const NO_SELF_WORDS = {
  denied: {
    title: '没有允许定位',
    safe: '已记录的内容不受影响。',
    next: '请在浏览器的网站设置里允许定位，再点“显示我的位置”；或手动标点看距离。',
  },
  unavailable: {
    title: '收不到定位信号',
    safe: '已记录的内容不受影响。',
    next: '请打开手机的定位开关，到空旷处再试；或手动标点看距离。',
  },
  timeout: {
    title: '十秒内没有定位',
    safe: '已记录的内容不受影响。',
    next: '仍在等待定位。也可以手动标点看距离。',
  },
  unsupported: {
    title: '这个浏览器不能定位',
    safe: '已记录的内容不受影响。',
    next: '请手动标点看距离。',
  },
} as const;

export const BASE_FAULT_WORDS = {
  'not-admitted': {
    title: '服务器没有登记这个底图的地址，浏览器不予加载',
    safe: '核查点和已记录的内容不受影响。',
    next: '请改用离线地图或空白底图，并请财政局管理员在服务器上登记这个底图的地址；登记后请更新应用。',
  },
  'no-tiles': {
    title: '底图的图片没有全部取到',
    safe: '核查点和已记录的内容不受影响。',
    next: '没有网络时请改用离线地图或空白底图。',
  },
  unreadable: {
    title: '离线地图文件读不出来',
    safe: '核查点和已记录的内容不受影响。',
    next: '请删除离线地图后重新下载；仍读不出来时，请告知财政局。',
  },
} as const satisfies Record<BaseFault, { title: string; safe: string; next: string }>;

export const OUTLINE_FAULT_WORDS = {
  unreadable: '轮廓文件不是可读的 GeoJSON，没有画出。请告知财政局。',
  'too-detailed': '轮廓文件的点太多，没有画出。请财政局先简化。',
} as const satisfies Record<OutlineFault, string>;

export const FILES_WORDS = {
  title: '离线地图',
  ready: (size: string) => `已下载到本机并核对过，${size}`,
  missing: (size: string) => `尚未下载，共 ${size}`,
  part: (received: string, size: string) => `已下载 ${received}，共 ${size}`,
  download: (size: string) => `下载离线地图（${size}）`,
  goOn: '继续下载',
  cancel: '停止下载',
  remove: '删除离线地图',
  removed: '地图不是工作内容，删除后可以重新下载。',
  running: '正在下载',
  checking: '正在核对…',
  clear: '地图文件没有个人信息，在手机上不加密存放。',
} as const;

const KEPT = '已下载的部分和已记录的内容都在，没有丢失。';

/** Why a file did not come; refusals of the server have words of their own. */
export const FILE_FAULT_WORDS = {
  offline: { title: '下载中断了', safe: KEPT, next: '有网络时点“继续下载”，从中断处接着下。' },
  'not-takan': {
    title: '连上的不是财政局的服务器',
    safe: KEPT,
    next: '可能要先登录这个网络。换一个网络后继续下载。',
  },
  unreadable: { title: '服务器的回答看不懂', safe: KEPT, next: '请更新应用后继续下载。' },
  cancelled: { title: '下载已停止', safe: KEPT, next: '点“继续下载”从停下处接着下。' },
  elsewhere: {
    title: '另一个标签页正在下载',
    safe: KEPT,
    next: '请在那里等它下完，或关闭那个标签页。',
  },
  'digest-wrong': {
    title: '文件与任务包里的指纹不一致，没有使用',
    safe: '收到的文件已删除，已记录的内容不受影响。',
    next: '请重新下载；再次出现时请告知财政局。',
  },
  'phone-full': {
    title: '手机存储空间不足，地图没有下完',
    safe: KEPT,
    next: '请腾出空间后继续；也可以删除离线地图，改用空白底图。',
  },
} as const satisfies Record<
  Exclude<FileFault['kind'], 'problem'>,
  { title: string; safe: string; next: string }
>;

export const PICKER_WORDS = {
  title: '手动标点',
  lead: '移动地图，让十字对准您所在的位置。',
  onlyLook: '这个点只供在地图上看距离和方位，不会记录。',
  picture: '移动地图来选点，十字在正中',
  point: '十字处',
  sites: '移到核查点',
  reason: '为什么手动标点',
  reasonHint: '例如：室内没有信号；没有允许定位；误差 3 公里。会随点一起记录。',
  reasonMissing: '请写明原因',
  tooFar: '地图缩得太小，点不准。请放大后再对准您所在的位置。',
  confirm: '就用这个点',
  cancel: '取消',
  notKept: '这个点没有存下来',
  notKeptNext: '手机存储空间不足。请先腾出空间，再标点。',
} as const;
