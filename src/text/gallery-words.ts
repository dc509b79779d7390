import type { MediaKind } from '../features/evidence/gallery/gallery-item';

/** Words of the list of all evidence. */
export const GALLERY_WORDS = {
  title: '佐证材料',
  take: '增加佐证',
  list: '全部佐证，最新的在前',
  none: '还没有佐证材料',
  noneDetail: '在这里、指标页面或到访中拍照、录音、导入文件后，都会列出来。',
  noneFit: '没有符合条件的佐证',
  clear: '清除筛选',
  count: (shown: number, all: number) =>
    shown === all ? `共 ${all} 份` : `共 ${all} 份，符合条件 ${shown} 份`,
  search: '按说明查找',
  filters: '筛选',
  any: '全部',
  site: '核查点',
  noSite: '未指明核查点',
  visit: '到访',
  indicator: '指标',
  noIndicator: '尚未指定指标',
  person: '采集人',
  kind: '类型',
  custody: '存放',
  grade: '采集等级',
  unassigned: (count: number) => `${count} 份尚未指定指标`,
  alike: (count: number) => `${count} 份看起来与别的相似，请看是否重复`,
  look: '查看这些',
  onlyAlike: '只看相似的',
  yes: '是',
  alikeShort: '有相似',
  unassignedShort: '未指定指标',
  derivedShort: (count: number) => `另有加工件 ${count} 份`,
  noCaption: '没有说明',
  toTree: '去指标页面',
  open: (number: number, rest: string) => `查看第 ${number} 份佐证：${rest}`,
} as const;

export const MEDIA_KIND_WORDS = {
  picture: '照片',
  sound: '录音',
  film: '视频',
  file: '文件',
} as const satisfies Record<MediaKind, string>;
