import type { UnusableScore } from '../domain/sheet/match-scores';

/** Words of the unit's own scores beside the verified ones. */
export const SELF_SCORE_WORDS = {
  title: '自评与复核对照',
  lead: '把被评价单位自评表里的得分放在复核得分旁边，有差额的逐项写明原因。',
  totals: (count: number) => `两边都有分的 ${count} 项合计`,
  self: '自评分',
  verified: '复核分',
  difference: '差额',
  none: '无',
  figures: (self: string, verified: string, difference: string | null) =>
    `自评 ${self}　复核 ${verified}${difference === null ? '' : `　差额 ${difference}`}`,
  noneYet: '还没有自评分',
  noneYetDetail: '可以导入被评价单位的自评表，也可以照纸质自评表逐项填写。',
  show: '显示范围',
  showAll: '全部指标',
  showDiffering: '只看有差额的',
  allAgree: '没有差额',
  allAgreeDetail: '已有自评分的指标，自评与复核都一致。',
  reason: '差额原因',
  reasonHint: '写明复核为什么与自评不同，原因会写进报告。',
  reasonMissing: '有差额，缺原因',
  scoreHint: '照自评表填写，最多三位小数；高于权重也照填',
  above: '自评分高于权重',
  conflict: '填写不一致，请采用其中一个，或者另填',
  toIndicator: '查看这项指标',
  open: '自评与复核对照',
  notSaved: '没有保存',
  notSavedSafe: '此前的内容都在本机；正在填写的文字已存为草稿。',
  notSavedNext: '请再试一次。手机存储空间不足时，请先腾出空间。',
} as const;

/** Words of taking the unit's own form from a file. */
export const SELF_IMPORT_WORDS = {
  title: '导入自评表',
  lead: '选择被评价单位的自评表（.xlsx 或 .csv）。先显示读到的内容，确认后才记入。',
  file: '自评表文件',
  choose: '选择文件',
  reading: '正在读取…',
  unreadable: '这个文件没有导入',
  unreadableSafe: '已有的评分和自评分都没有改动。',
  readerMissing:
    '读取 .xlsx 的组件在离线包里，还不在这部手机上。请联网后在“出发前体检”下载离线包，或把表格存成 .csv 再选。',
  notHandedOver: '文件读不出来。请先把文件存到手机本地，再重新选择。',
  read: (name: string, count: number) =>
    `“${name}”中有 ${count} 项能对应到本任务的指标。还没有记入。`,
  taken: (count: number) => `可导入 ${count} 项`,
  done: (count: number) => `已记入 ${count} 项自评分。`,
  unusable: (count: number) => `得分不能导入的 ${count} 项`,
  unmatched: (count: number) => `对不上指标的 ${count} 行（不导入，可在下面逐项填写）`,
  unscored: (count: number) => `表里没有的指标 ${count} 项`,
  nothing: '没有一项能对应到本任务的指标。请核对是不是这项任务的自评表，也可以在下面逐项填写。',
  take: (count: number) => `记入这 ${count} 项自评分`,
  drop: '不导入',
  undo: '撤回这次导入',
  undoWhat: (name: string, count: number) =>
    `最近导入的是“${name}”，共 ${count} 项。撤回后，此前的自评分恢复原样；之后逐项改过的不受影响。`,
  undoConfirm: '撤回',
  undoReason: '导入的自评表有误，本人撤回',
  undoneOf: (name: string) => `已撤回“${name}”的导入。`,
  redo: '恢复',
  redoReason: '本人恢复撤回的导入',
  lines: {
    taken: (name: string, score: string) => `${name}：${score} 分`,
    unusable: (cell: string, name: string, why: string) => `${cell} ${name}：${why}`,
    row: (cell: string, path: string) => `${cell} ${path}`,
  },
} as const;

/** Why a score of the form cannot be taken. */
export const UNUSABLE_SCORE_WORDS = {
  missing: '没有得分，应填写数字',
  negative: '得分小于 0',
  'too-large': '得分超过 1000 分',
  'not-thousandths': '小数超过三位',
} as const satisfies Record<UnusableScore['why'], string>;
