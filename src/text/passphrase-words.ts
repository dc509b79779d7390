/** Words around the passphrase, wherever it is asked for. */
export const PASSPHRASE_WORDS = {
  label: '口令',
  show: '显示',
  hide: '隐藏',
  confirm: '确认',
  cancel: '取消',
  working: '正在核对…',
  wrong: '口令不对。内容安全地存在这部手机里，请再输入一次。',
} as const;

export const UNLOCK_WORDS = {
  title: '解锁',
  lead: '请输入登记时设置的口令。内容加密存放在这部手机里，没有口令打不开。',
  action: '解锁',
  working: '正在解锁，约需几秒…',
  wrongTitle: '口令不对',
  wrongSafe: '您的工作没有丢失，仍安全地存在这部手机里。',
  wrongNext: '请检查大小写和输入法后再试。试多少次都不会删除任何内容。',
  failedTitle: '暂时打不开',
  failedNext:
    '可能是手机空间不足。请清理其他文件后再试；若仍打不开，请联系技术支持，不要清除浏览器数据。',
  forgotten: '忘记口令怎么办',
  device: '本机编号',
} as const;
