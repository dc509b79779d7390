import type { Check, Finding, Verdict } from '../features/departure/departure-check';
import type { DepartureSummary } from '../features/departure/departure-summary';
import type { PackEnd } from '../platform/offline-pack';
import { sayDay } from './say-instant';
import { saySize } from './say-size';

/** Page of the pre-departure check. */
export const DEPARTURE_WORDS = {
  title: '出发前体检',
  lead: '下乡前在有网络的地方做一遍。相机和定位会请求授权，请选“允许”。',
  start: '开始体检',
  again: '重新体检',
  running: (check: string) => `正在检查：${check}`,
  last: (time: string) => `上次体检：${time}`,
  never: '还没有做过体检',
  unknownToo: (count: number) => `${count} 项浏览器没有提供，请自行确认`,
  outdatedNext: '出发前请重新做一遍。',
  results: '体检结果',
  version: (project: string, version: number, issuedAt: string) =>
    `${project}：任务包第 ${version} 版，${sayDay(issuedAt)}下达`,
  askPersistence: '申请长期保存',
  sync: '立即同步',
  fetchMaps: '下载离线地图',
  stopMaps: '停止下载',
  hub: (time: string, summary: string) => `${time} ${summary}`,
} as const;

/** What a result comes to, in one line; only what is ready throughout and of today is called so. */
export function saySummary({ attend, unknown, outdated }: DepartureSummary): string {
  const found =
    attend > 0
      ? `有 ${attend} 项需要处理`
      : unknown > 0
        ? `没有发现问题，${unknown} 项请自行确认`
        : '全部就绪';
  if (outdated) return `体检已超过一天（当时${found}）`;
  return attend === 0 && unknown === 0 ? `可以出发：${found}` : found;
}

export const VERDICT_WORDS = {
  ready: '就绪',
  attend: '需处理',
  unknown: '无法判断',
} as const satisfies Record<Verdict, string>;

export const CHECK_WORDS = {
  storage: '存储空间',
  persistence: '长期保存',
  database: '本机数据',
  browser: '浏览器',
  clock: '手机时间',
  camera: '相机',
  microphone: '麦克风',
  position: '定位',
  pack: '离线包',
  maps: '离线地图',
  assignments: '任务版本',
  testPhoto: '测试照片',
  battery: '电量',
  rehearsal: '飞行模式演练',
} as const satisfies Record<Check, string>;

interface Said {
  readonly said: (value: number) => string;
  /** What to do about it. */
  readonly next?: string;
}

const fixed = (said: string, next?: string): Said => ({
  said: () => said,
  ...(next === undefined ? {} : { next }),
});

const seconds = (ms: number): string => {
  const whole = Math.round(Math.abs(ms) / 1000);
  const far = whole < 120 ? `${whole} 秒` : `${Math.round(whole / 60)} 分钟`;
  return ms < 0 ? `慢 ${far}` : `快 ${far}`;
};

const SYNC_FIRST = '请在有网络的地方同步一次。';
const ALLOW_CAMERA = '在浏览器的网站设置里允许使用相机，再体检一次；也可改用系统相机拍照。';
const ALLOW_POSITION = '在浏览器的网站设置和系统设置里允许定位，再体检一次。';
const UNKNOWN: Said = fixed('浏览器没有提供', '请自行确认。');

/** What each finding means and what to do. */
const FOUND: Readonly<Record<Check, Readonly<Record<string, Said>>>> = {
  storage: {
    enough: { said: (pictures) => `按浏览器给出的数字，约够拍 ${pictures} 张` },
    full: fixed(
      '手机存储快满了：试写 256 MB 没有写成',
      '先同步，再删除手机里不用的视频、照片和应用，至少腾出 1 GB。',
    ),
    low: {
      said: (pictures) => `按浏览器给出的数字，约够拍 ${pictures} 张，不到 2000 张`,
      next: '先同步，再删除手机里不用的视频、照片和应用。',
    },
  },
  persistence: {
    granted: fixed('已获准：系统不会自动清除'),
    refused: fixed(
      '未获准：空间紧张时系统可能清除数据',
      '点“申请长期保存”；仍不批准时，把本页添加到主屏幕，并每天同步。',
    ),
  },
  database: {
    same: fixed('与上次是同一浏览器、同一份数据'),
    first: fixed('首次使用，数据完好'),
    other: fixed('本机数据曾被清除或替换', '请立即同步，并在设置里导出诊断信息交给技术支持。'),
  },
  browser: {
    own: fixed('独立浏览器，可以长期保存'),
    inApp: fixed('正在其他应用内打开，数据随时可能丢失', '请用系统浏览器打开，并添加到主屏幕。'),
  },
  clock: {
    right: { said: (ahead) => `与服务器相差不大（${seconds(ahead)}）` },
    off: {
      said: (ahead) => `比服务器${seconds(ahead)}`,
      next: '在系统设置里打开“自动设置时间”，再同步一次。',
    },
    before: fixed('早于上次同步的时间，时钟被调过', '在系统设置里打开“自动设置时间”，再同步一次。'),
    never: fixed('还没有与服务器对过时间', SYNC_FIRST),
  },
  camera: {
    opens: fixed('可以打开'),
    denied: fixed('没有获得授权', ALLOW_CAMERA),
    notFound: fixed('没有找到相机', '请改用系统相机拍照。'),
    busy: fixed('正被其他应用占用', '关闭其他使用相机的应用，再体检一次。'),
    unsupported: fixed('浏览器不支持应用内拍照', '请改用系统相机拍照。'),
    failed: fixed('没有打开', '重新打开本页后再体检一次；也可改用系统相机拍照。'),
  },
  microphone: {
    granted: fixed('已获准，可以录音'),
    prompt: fixed('还没有问过授权', '第一次录音时会询问，请选“允许”；可先试录一段。'),
    denied: fixed('没有获得授权，不能录音', '在浏览器的网站设置里允许使用麦克风，再体检一次。'),
  },
  position: {
    fine: { said: (radius) => `已定位，精度约 ${radius} 米` },
    coarse: {
      said: (radius) => `精度约 ${radius} 米，分不清相邻的核查点`,
      next: '到室外空旷处，打开系统的“精确定位”，再体检一次。',
    },
    denied: fixed('没有获得授权', ALLOW_POSITION),
    unavailable: fixed('暂时不能定位', '打开系统定位服务，到室外空旷处再体检一次。'),
    timeout: fixed('十秒内没有定位', '到室外空旷处再体检一次。'),
    unsupported: fixed('浏览器不支持定位', '到现场时在地图上手动标点并写明原因。'),
  },
  pack: {
    complete: { said: (total) => `${total} 个部分全部在本机，校验无误` },
    incomplete: {
      said: (missing) => `还缺 ${missing} 个部分`,
      next: '点下面的“下载离线包”。没有它，离线时不能生成 PDF、打开地图和表格文件。',
    },
    unknown: fixed('这个浏览器不能存放离线包', '请用系统浏览器从 https 地址打开。'),
  },
  maps: {
    complete: { said: (files) => `${files} 个底图和轮廓文件全部在本机，校验无误` },
    none: fixed('本机的任务没有附带底图和轮廓'),
    missing: {
      said: (bytes) => `底图和轮廓还差 ${saySize(bytes)}`,
      next: '点“下载离线地图”。建议用 Wi-Fi；中断后会接着下载。',
    },
  },
  assignments: {
    current: { said: (count) => `${count} 项任务一天内已与服务器核对` },
    stale: fixed('超过一天没有与服务器核对，任务包可能已更新', SYNC_FIRST),
    none: fixed('本机没有任务', SYNC_FIRST),
  },
  testPhoto: {
    intact: fixed('写入、读回、摘要一致，已移除'),
    differs: fixed('读回的内容与写入的不同', '不要用这部手机取证，请换一部并联系技术支持。'),
    full: fixed('空间不足，没能写入', '先同步，再删除手机里不用的视频、照片和应用。'),
    failed: fixed('没能写入', '重新打开本页后再体检一次；仍不成功请换一部手机。'),
  },
  battery: {
    enough: { said: (percent) => `${percent}%` },
    low: { said: (percent) => `${percent}%`, next: '请充满电，并带上充电宝。' },
  },
  rehearsal: {
    done: fixed('已在没有网络时打开过这个版本'),
    otherBuild: fixed('应用更新后还没有演练过', '按下面的步骤演练一次。'),
    never: fixed('还没有演练过', '按下面的步骤演练一次。'),
  },
};

/** What a finding means, and what to do about it. */
export function sayFinding({ check, reason, value }: Finding): { said: string; next?: string } {
  const { said, next } = FOUND[check][reason] ?? UNKNOWN;
  return { said: said(value ?? 0), ...(next === undefined ? {} : { next }) };
}

export const REHEARSAL_WORDS = {
  title: '飞行模式演练',
  steps: [
    '打开手机的飞行模式，同时关闭 Wi-Fi。',
    '彻底关闭本应用（从最近任务里划掉），再从主屏幕打开。',
    '输入口令，看到任务列表即为成功。',
    '关闭飞行模式，回到这里，本项会自动打勾。',
  ],
  done: (time: string) => `已完成：${time} 在没有网络时打开并解锁`,
} as const;

export const PACK_WORDS = {
  title: '离线包',
  lead: '生成 PDF、打开地图、读表格、转换图片要用的程序和字库，不含底图。建议用 Wi-Fi 下载；中断后会接着下载。',
  label: (kept: number, total: number) => `离线包 ${kept}/${total}`,
  left: (bytes: number) => (bytes === 0 ? '全部在本机' : `还需下载 ${saySize(bytes)}`),
  download: '下载离线包',
  cancel: '暂停下载',
  drop: '删除离线包，腾出空间',
  none: '这个浏览器不能存放离线包。',
  safe: '已下载的部分都保留着，您的工作内容不受影响。',
} as const;

export const PACK_END_WORDS = {
  complete: { title: '离线包已完整', next: '' },
  cancelled: { title: '下载已暂停', next: '随时可以接着下载。' },
  offline: { title: '网络断了，下载停在这里', next: '有网络时再点下载，会接着下。' },
  damaged: { title: '收到的内容与清单不符，没有采用', next: '请换一个网络，或更新应用后再试。' },
  full: { title: '手机存储空间不足', next: '请先腾出空间，再接着下载。' },
} as const satisfies Record<PackEnd, { title: string; next: string }>;
