import type { TakeFault } from '../sync/handover/take-box';
import { saySize } from './say-size';

const HERE = '这部手机上原有的内容没有变动。';

/** Words of the encrypted backup. */
export const BACKUP_WORDS = {
  title: '加密备份',
  back: '设置',
  make: '制作备份',
  what: [
    '含：全部任务、记录、还没写完的草稿、照片和其他材料（包括访谈、签名等个人信息）。',
    '不含：这部手机的签名密钥。别人拿到备份和口令也不能冒充您签名。',
    '恢复到新手机前，要先用财政局的新链接登记；恢复后的新记录写进新的日志。',
    '请另设口令。忘记备份口令，谁也打不开这个文件；原手机和财政局里的内容不受影响。',
  ],
  plan: (assignments: number, entries: number, pieces: number, size: number) =>
    `${assignments} 项任务，${entries} 条记录，${pieces} 份材料，约 ${saySize(size)}`,
  left: (journals: number) => `有 ${journals} 份队友的日志带不走，请用同步取回。`,
  passphrase: '备份口令',
  passphraseHint: '至少 12 个字，和解锁口令不同',
  again: '再输一次备份口令',
  tooShort: '口令太短，至少 12 个字',
  differ: '两次输入的口令不一样',
  action: '生成备份文件',
  making: (done: number) => `正在加密… 已写 ${saySize(done)}`,
  made: '备份文件已生成',
  madeSafe: '请把文件存到这部手机以外的地方，例如存储卡或电脑。',
  save: '保存文件',
  share: '分享文件',
  failed: { title: '没有生成备份', safe: HERE, next: '手机空间可能不足。请腾出空间后再试。' },
  restore: '从备份恢复',
  restoreLead: '只能恢复同一个人的备份。已经在这部手机上的内容不会被覆盖，也不会重复。',
  file: '选择备份文件',
  fileHint: '文件名以 .takan-backup 结尾',
  restoreAction: '恢复',
  opening: '正在验口令，请稍候…',
  taking: '已恢复',
  done: '恢复完成，逐条核验通过',
  donePartly: '恢复完成，有内容没有通过核验',
  doneDetail: (entries: number, pieces: number, drafts: number) =>
    `新恢复 ${entries} 条记录、${pieces} 份材料、${drafts} 处草稿。`,
  doneNext: '原手机没来得及上报的内容，这部手机联网后会替它上报。',
  refused: (count: number) => `有 ${count} 项没有恢复：没有通过核验，或不属于这部手机上的任务。`,
  show: '显示',
  hide: '隐藏',
} as const;

/** Why a backup was not restored, whether work is safe, what to do. */
export const RESTORE_FAULT_WORDS = {
  format: {
    title: '这不是能识别的备份文件',
    safe: HERE,
    next: '请核对文件名；如果备份出自更新的版本，请先更新本机。',
  },
  'wrong-code': { title: '备份口令不对', safe: HERE, next: '请重新输入制作备份时设的口令。' },
  truncated: {
    title: '备份文件不完整',
    safe: '已恢复的部分保留着，逐条核验过。',
    next: '请换一份完整的文件再恢复一次：恢复过的不会重复。',
  },
  altered: {
    title: '备份文件不完整，或被改动过',
    safe: '出错之前恢复的部分保留着，逐条核验过；之后的一概没有恢复。',
    next: '请换一份完整的文件再恢复一次：恢复过的不会重复。',
  },
  foreign: {
    title: '这是另一个人的备份',
    safe: HERE,
    next: '请用同一个人的登记链接登记这部手机，再恢复。',
  },
  'phone-full': {
    title: '手机存储空间已满',
    safe: '已恢复的部分保留着，没有丢失。',
    next: '请腾出空间，再恢复一次同一个文件：恢复过的不会重复。',
  },
  unknown: {
    title: '恢复中断，原因不明',
    safe: '已恢复的部分保留着，逐条核验过。',
    next: '请再恢复一次同一个文件：恢复过的不会重复。仍不行，请关闭应用重新打开后再试。',
  },
} as const satisfies Record<TakeFault['kind'], { title: string; safe: string; next: string }>;
