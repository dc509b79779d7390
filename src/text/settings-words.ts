import type { Deletion } from '../store/deletion-log';

export const SETTINGS_WORDS = {
  title: '设置',
  look: '显示',
  theme: '屏幕样式',
  themes: { system: '跟随系统', light: '浅色', dark: '深色', sun: '阳光下' },
  who: '登记信息',
  name: '姓名',
  organisation: '单位',
  role: '角色',
  server: '财政局服务器',
  device: '本机编号',
  lock: '立即锁定',
  backup: '加密备份与恢复',
  backupDetail: '把全部工作存成一个加密文件，换手机时恢复',
  lockDetail: '锁定后需要口令才能打开。内容不会删除。',
  storage: '存储',
  used: '已用空间',
  left: '剩余空间',
  unknown: '浏览器没有提供',
  persisted: '长期保存',
  persistedYes: '已获准：系统不会自动清除',
  persistedNo: '未获准：空间紧张时系统可能清除，请经常同步',
  askPersist: '申请长期保存',
  persistRefused: '浏览器暂时没有批准。把本页添加到主屏幕并经常使用后再试。',
  lowSpace: '手机剩余空间不足',
  lowSpaceSafe: '已保存的内容不受影响。',
  lowSpaceNext: '请先同步，再清理手机里的其他文件。',
  health: '数据完好检查',
  healthy: '正常：打开以来没有发现数据被清除或替换',
  replaced: '发现本机数据曾被清除或替换',
  replacedSafe: '财政局已收存的内容不受影响；仍在本机的内容照常可用。',
  replacedNext: '请立即同步，并把诊断信息交给技术支持。',
  build: '应用版本',
  diagnosis: '诊断信息',
  diagnosisDetail: '只含版本、空间、数量和状态，不含姓名、打分、照片或口令。',
  exportDiagnosis: '导出诊断信息',
  deletions: '本机删除记录',
  deletionsDetail: '本机删除过的每一项数据都记在这里。',
  noDeletions: '没有删除过任何数据。',
} as const;

export const DELETION_WORDS = {
  what: {
    draft: '草稿',
    quarantine: '被退回的项目',
    upload: '上传进度',
    logFault: '登记簿异常记录',
  },
  reason: {
    'dropped-by-person': '本人放弃',
    'queued-again': '已重新排队上报',
    delivered: '已送达，回执已核验',
    finished: '已完成',
    acknowledged: '本人已知悉',
  },
} as const satisfies {
  what: Record<Deletion['what'], string>;
  reason: Record<Deletion['reason'], string>;
};
