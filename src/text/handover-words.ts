import type { AcknowledgementFault } from '../sync/handover/acknowledge';
import type { PackedScope } from '../sync/handover/packed';
import type { TakeFault } from '../sync/handover/take-box';
import { saySize } from './say-size';

const HERE = '这部手机上原有的内容没有变动。';

/** Words of giving work to a colleague without a network. */
export const GIVE_WORDS = {
  title: '移交给队友',
  scope: '移交什么',
  scopes: {
    entries: '只移交记录',
    unsent: '记录，加财政局还没收到的材料',
    all: '记录，加这部手机里的全部材料',
  } satisfies Record<PackedScope, string>,
  scopeDetails: {
    entries: '填写内容、说明和清单，不含照片',
    unsent: '照片、文件，以及访谈、签名等个人信息',
    all: '同上，含财政局已收存的',
  } satisfies Record<PackedScope, string>,
  plan: (entries: number, pieces: number, size: number) =>
    `${entries} 条记录，${pieces} 份材料，约 ${saySize(size)}`,
  left: (journals: number) =>
    `有 ${journals} 份队友的日志带不走（出现分叉，或缺少对方的设备凭证），仍留在这部手机上。`,
  make: '生成移交文件',
  making: (done: number) => `正在加密… 已写 ${saySize(done)}`,
  code: '移交码',
  codeLead: '请当面告诉接收的人，不要和文件一起发送。离开本页后不再显示；忘记了就重新生成文件。',
  save: '保存文件',
  share: '分享文件',
  fileLead: '文件已加密，没有移交码打不开。可以用蓝牙、存储卡或任何应用传给队友。',
  show: '用画面传（只传记录）',
  showLead:
    '让队友打开“接收、扫收条”，把镜头对准下面的画面。画面没有加密，旁人也能录下；只有记录，没有照片和个人信息。',
  showTime: (seconds: number) => `顺利时约 ${seconds} 秒。屏幕请调到最亮。`,
  tooLong: '记录太多，不适合用画面传，请用文件移交。',
  stop: '停止显示',
  canvas: '正在播放的二维码',
  failed: { title: '没有生成文件', safe: HERE, next: '手机空间可能不足。请腾出空间后再试。' },
  afterwards: '对方收下后会显示收条。扫描收条后，这里才会写“第二份在谁的手机上”。',
  toTake: '扫描对方的收条',
} as const;

/** Words of taking work in. */
export const TAKE_WORDS = {
  title: '接收、扫收条',
  file: '选择移交文件或收条文件',
  fileHint: '文件名以 .takan-handover 或 .takan-taken 结尾',
  code: '移交码',
  codeHint: '移交的人屏幕上的 12 位码，横线和大小写不限',
  take: '收下',
  opening: '正在验码，请稍候…',
  taking: '已收下',
  scan: '扫描队友的画面',
  stopScan: '停止扫描',
  scanLead: '把画面放进框里，稍微晃动也不要紧，漏掉的会自动补上。',
  looking: '还没有看到移交画面',
  received: '正在接收画面',
  viewfinder: '相机画面',
  noCamera: '请允许使用相机后再试，或改用文件移交。',
  scanned: '画面内容无法识别，请让对方重新显示。',
  done: '已收下，逐条核验通过',
  doneSafe: '内容已存进这部手机，仍是对方的记录，不会算作您的。',
  doneNext: '请让对方扫描下面的收条，对方才知道有第二份。联网后，这部手机会替对方上报。',
  facts: { by: '移交人', entries: '新收下的记录', pieces: '新收下的材料', whose: '收到谁的记录' },
  entries: (count: number) => `${count} 条`,
  piecesOf: (fresh: number, all: number) => `${fresh} 份（文件里共 ${all} 份）`,
  none: '没有新的',
  refused: (count: number) => `有 ${count} 项没有收下`,
  refusedNext: '它们没有通过核验。请让对方同步到财政局，或重新移交。',
  receipt: '收条',
  receiptLead: '由这部手机签名，写明收下了哪些日志和材料。让移交的人扫描，或把文件发给他。',
  saveReceipt: '保存收条文件',
  copyKept: (name: string) => `第二份在${name}的手机上`,
  copyDetail: (journals: number, pieces: number) =>
    `收条核验通过：${journals} 份日志、${pieces} 份材料。这不等于财政局已收存。`,
  noReceipt: '没有收下任何内容，所以没有收条。',
} as const;

/** Why a file was not taken in, whether work is safe, what to do. */
export const TAKE_FAULT_WORDS = {
  format: {
    title: '这不是能识别的移交文件',
    safe: HERE,
    next: '请核对文件名；如果对方的踏勘版本更新，请先更新本机。',
  },
  'wrong-code': {
    title: '移交码不对',
    safe: HERE,
    next: '请对照移交人屏幕上的码重新输入。码每生成一次文件都不同。',
  },
  truncated: {
    title: '文件不完整',
    safe: '已经收下的部分保留着，逐条核验过。',
    next: '请重新传一次文件，再收一次：收过的不会重复。',
  },
  altered: {
    title: '文件不完整，或被改动过',
    safe: '出错之前收下的部分保留着，逐条核验过；之后的一概没有收。',
    next: '请让对方重新传文件，再收一次：收过的不会重复。',
  },
  foreign: {
    title: '这个文件不是给这项任务的',
    safe: HERE,
    next: '请打开对应的任务再接收。',
  },
  'phone-full': {
    title: '手机存储空间已满',
    safe: '已经收下的部分保留着，没有丢失。',
    next: '请腾出空间，再收一次同一个文件：收过的不会重复。',
  },
  unknown: {
    title: '接收中断，原因不明',
    safe: '已经收下的部分保留着，逐条核验过。',
    next: '请再收一次同一个文件：收过的不会重复。仍不行，请关闭应用重新打开后再试。',
  },
} as const satisfies Record<TakeFault['kind'], { title: string; safe: string; next: string }>;

/** Why an acknowledgement counts for nothing. */
export const RECEIPT_FAULT_WORDS = {
  format: { title: '这不是能识别的收条', safe: HERE, next: '请让对方重新显示收条。' },
  'not-trusted': {
    title: '收条没有通过核验',
    safe: HERE,
    next: '签名或设备凭证不对，不能算第二份。请让对方重新显示收条。',
  },
  foreign: { title: '这张收条不是这项任务的', safe: HERE, next: '请打开对应的任务再扫描。' },
  own: { title: '这是本机自己的收条', safe: HERE, next: '请扫描接收人手机上的收条。' },
} as const satisfies Record<AcknowledgementFault, { title: string; safe: string; next: string }>;
