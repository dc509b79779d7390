import type { NoPosition } from '../domain/evidence/evidence';
import type { Arrival } from '../domain/fieldwork/arrival';
import type { SiteState } from '../domain/fieldwork/visit-state';
import { sayDistance, sayWind } from './say-distance';

export const VISIT_WORDS = {
  title: '到访与记录',
  sites: '核查点',
  noSites: '本任务没有指定核查点',
  noSitesDetail: '仍可写碰头会、访谈等记录。',
  otherRecords: '不属于某次到访的记录',
  addRecord: '写一份记录',
  site: (name: string) => `核查点：${name}`,
  visits: '到访',
  visitRow: (when: string, who: string) => `${when} · ${who}`,
  going: '进行中',
  ended: (when: string) => `${when} 签退`,
  checkIn: '签到',
  checkingIn: '正在签到…',
  checkInLead: '到达后签到。位置读数会全部记下，以精度最好的一次为准。',
  purpose: '到访目的',
  agenda: '议程',
  agendaHint: '可不填。例如：听取介绍、查账、实地勘查、访谈',
  checkOut: '签退',
  checkingOut: '正在签退…',
  checkOutTitle: '结束这次到访',
  summary: '小结',
  summaryHint: '可不填。看了什么、还缺什么',
  confirmTitle: '不能确认您在申报地点',
  confirmIn: '仍要签到',
  confirmOut: '仍要签退',
  confirmLead: '不需要说明原因。位置会照实记下。',
  back: '先不',
  openTitle: (site: string) => `正在到访：${site}`,
  openSince: (when: string) => `${when} 签到`,
  openGo: '打开这次到访',
  leftOpen: '这次到访跨过了午夜还没有签退',
  leftOpenNext: '如果已经离开，请补签退，并在小结里写明实际离开时间。',
  anotherOpen: (site: string) => `您在“${site}”的到访还没有签退`,
  anotherOpenNext: '可以先去签退，也可以直接在这里签到。',
  evidence: '这次到访的佐证',
  taken: (count: number) => `查看这次到访的佐证（${count} 份）`,
  noneTaken: '这次到访还没有佐证。',
  records: '这次到访的记录',
  noRecords: '还没有记录。',
  byOthers: '这次到访由他人签到，由本人签退。',
  withdraw: '撤回这次签到',
  withdrawLead: '签到记录会标明已撤回，不会删除。原因留在记录里。',
  toChecks: '实物核查',
  indexNo: '索引号',
  lost: '没有这次到访',
  lostDetail: '可能已撤回，或还没有同步到本机。',
  siteLost: '本任务没有这个核查点',
} as const;

export const SITE_STATE_WORDS = {
  notVisited: '未到访',
  open: '到访中',
  done: '已到访',
} as const satisfies Record<SiteState, string>;

/** Why there is no position, in the words of somebody at the door. */
const NO_FIX_WORDS = {
  denied: '没有允许定位',
  unavailable: '收不到定位信号',
  timeout: '十秒内没有定位',
  unsupported: '浏览器不支持定位',
} as const satisfies Record<NoPosition, string>;

export const WHEREABOUTS_WORDS = {
  searching: '正在定位…',
  readings: (count: number) => `已取得 ${count} 次读数`,
  again: '重新定位',
  manual: '手动标点',
  manualLead: '定位不可用或太粗时，可以手动标点，并写明原因。',
  useDeclared: '用申报地点的坐标',
  useMap: '在地图上选点',
  useTyped: '填写经纬度',
  pick: '打开地图选点',
  pickAgain: '重新在地图上选点',
  picked: (latitude: string, longitude: string) => `选定的点：${latitude}, ${longitude}（WGS-84）`,
  notPicked: '还没有在地图上选点',
  useNone: '不定点',
  latitude: '纬度（度，WGS-84）',
  longitude: '经度（度，WGS-84）',
  reason: '为什么手动标点',
  reasonMissing: '请写明原因',
  badLatitude: '请填写 -90 到 90 之间的度数，例如 37.7925',
  badLongitude: '请填写 -180 到 180 之间的度数，例如 107.4060',
} as const;

const fromSite = (arrival: Extract<Arrival, { distanceM: number }>): string => {
  if (arrival.wind === null) return '就在申报地点';
  return `距申报地点 ${sayDistance(arrival.distanceM)}，在其${sayWind(arrival.wind)}方`;
};
const circle = (accuracyM: number | null): string =>
  accuracyM === null ? '手动标点' : `精度 ±${accuracyM} 米`;

/** Where somebody stands, seen from the declared site, in one sentence. */
export function sayArrival(arrival: Arrival): string {
  if (arrival.kind === 'unknown') {
    const why = arrival.noPosition === null ? '还没有定位' : NO_FIX_WORDS[arrival.noPosition];
    return `没有位置：${why}`;
  }
  const place = `${fromSite(arrival)}（${circle(arrival.accuracyM)}）`;
  if (arrival.kind === 'coarse') return `定位太粗，只能作参考：${place}`;
  return arrival.kind === 'stale' ? `定位已过时，只能作参考：${place}` : place;
}

export const TRACK_WORDS = {
  title: '行走轨迹',
  lead: '只在这次到访进行中、本应用的现场页面打开时记录；签退时存为一份个人记录。',
  record: '记录轨迹',
  off: '不记录',
  points: (count: number) => (count === 0 ? '还没有记下的点' : `已记下 ${count} 个点`),
  length: (count: number, metres: number) => `${count} 个点，全程约 ${sayDistance(metres)}`,
} as const;
