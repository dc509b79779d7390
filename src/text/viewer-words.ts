import type { Derivation } from '../domain/evidence/evidence';

/** Words of the viewer. */
export const VIEWER_WORDS = {
  title: (number: number) => `佐证 ${number}`,
  picture: '佐证照片',
  noPicture: '这份佐证的文件不在这部手机上。',
  time: '采集时间',
  author: '采集人',
  source: '来源',
  proves: '证明',
  position: '位置',
  positionValue: (lat: string, lon: string) => `${lat}, ${lon}（WGS-84，手机自报）`,
  accuracy: '定位精度',
  accuracyValue: (metres: number, readings: number, seconds: number) =>
    `±${metres} 米，共 ${readings} 次读数，最好一次在拍摄前 ${seconds} 秒`,
  nearest: '最近的核查点',
  nearestValue: (name: string, metres: number, within: boolean) =>
    `${name}，相距约 ${metres} 米${within ? '，在核查点范围内' : ''}`,
  size: '文件大小',
  digest: '摘要（SHA-256）',
  close: '关闭',
  withdraw: '撤回这份佐证',
  withdrawLead: '撤回后不再计入报告，但原记录和撤回原因都会保留。',
  withdrawReason: '撤回原因',
  withdrawReasonMissing: '请写明撤回原因',
  withdrawConfirm: '确认撤回',
  inFork: '出自有多个版本的记录，主评人认定之后才能撤回。',
  notOwn: '只有采集人本人可以撤回。',
  failed: '撤回没有保存，请再试一次。',
  sound: '佐证录音',
  film: '佐证视频',
  onlyFile: '这类文件在这里打不开，请存成文件后用别的应用查看。',
  saveFile: '存成文件',
  filePrefix: '佐证',
  visit: '到访',
  visitValue: (site: string, when: string) => `${site}，${when}`,
  manual: '手动标的位置',
  manualValue: (lat: string, lon: string, reason: string) =>
    `${lat}, ${lon}（人工标注，原因：${reason}）`,
  duration: '时长',
  durationValue: (seconds: number) => `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
  fileName: '原文件名',
  selfDescription: '文件自述，未核实',
  selfTime: '自述拍摄时间',
  selfDevice: '自述设备',
  selfSoftware: '自述软件',
  selfPlace: '自述位置',
} as const;

/** The original and what was made from it. */
export const VERSION_WORDS = {
  legend: '查看哪一份',
  original: '原件',
  watermarked: '加水印',
  annotated: '加标注',
  redacted: '已遮盖',
  straightened: '已拉正',
  converted: '已转换格式',
  nth: (index: number) => `第 ${index} 份加工件`,
  sealed: '这是加工件。原件没有改动，一直保存着。',
} as const satisfies Record<Derivation['how'] | 'original', string> &
  Record<'nth', unknown> &
  Record<'legend' | 'sealed', string>;

/** Where the bytes of a piece of evidence are. */
export const RING_WORDS = {
  title: '存放在哪里',
  here: '这部手机：有',
  notHere: '这部手机：没有文件',
  second: (names: readonly string[]) => `第二份：${names.join('、')}的手机，已签收并核验`,
  noSecond: '第二份：没有队员签收。可以移交给队员，或“存成文件”另存一份。',
  bureau: '财政局：已收存，回执已在本机核验',
  notBureau: '财政局：还没有收存回执',
} as const;

export const CAPTION_WORDS = {
  title: '说明',
  caption: '这份佐证说明什么',
  hint: '写清地点、对象和看到的情况。',
  trueCopy: '与原件相符（已当面核对原件）',
  save: '记入说明',
  saved: '已记入',
  none: '没有说明',
  other: (text: string) => `同时还有另一条说明：${text}`,
  failed: {
    title: '说明没有记入',
    safe: '已写的内容在这部手机上，没有丢失。',
    next: '请检查手机存储空间，再点一次“记入说明”。',
  },
} as const;

/** What a piece of evidence proves. */
export const ASSIGN_WORDS = {
  title: '证明什么',
  more: '还能证明别的指标',
  choose: '请选择指标',
  chooseFirst: '请先选择指标',
  indicator: '指标',
  checkpoint: '评价要点',
  site: '核查点',
  noSite: '不指明核查点',
  assign: '指定',
  by: (name: string) => `${name}后来指定`,
  undo: '撤回',
  undoThis: (what: string) => `撤回指定：${what}`,
  undoReason: '撤回指定',
  failed: {
    title: '没有记入',
    safe: '此前记入的内容都在本机，没有丢失。',
    next: '请检查手机存储空间，再试一次。',
  },
} as const;
