/** Words of the settings about locking and about the accounts of a phone. */
export const LOCK_WORDS = {
  title: '锁定',
  idle: '无人操作多久后自动锁定',
  minutes: (n: number) => `${n} 分钟`,
  idleDetail: '切到别的应用超过这个时间，回来时也要输入口令。开着相机不算无人操作。',
  lock: '立即锁定',
  lockDetail: '锁定后需要口令才能打开，也不会发送。正在写的内容都会保存，不会删除。',
  label: '解锁页上显示的名称（选填）',
  labelHint: '任何拿到手机的人都能看到。不填则只显示账户编号。',
  keepLabel: '保存名称',
  labelKept: '已保存。',
  removals: '从这部手机上删除过的账户',
  lost: (entries: number, files: number) =>
    `当时尚未送达：${entries} 条记录、${files} 份照片或附件`,
} as const;
