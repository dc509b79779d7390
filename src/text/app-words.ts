/** Words of the frame that every page shares. */
export const APP_WORDS = {
  name: '踏勘',
  opening: '正在打开…',
  back: '返回',
  home: '返回任务列表',
  settings: '设置',
  cancel: '取消',
  close: '关闭',
  retry: '再试一次',
  offlineSign: '离线：照常工作，联网后再上报',
  alreadyEnrolled: '这部手机已经登记过',
  alreadyEnrolledSafe: '原有登记和内容没有任何改变。',
  pageLost: '没有这个页面',
  pageLostDetail: '地址可能不完整。已保存的内容不受影响。',
  assignmentLost: '这部手机上没有这项任务',
  assignmentLostDetail: '请在任务列表中联网更新；如仍没有，请联系委托的财政局。',
} as const;

/** Shown where the app itself failed: the words must be true whatever happened. */
export const CRASH_WORDS = {
  title: '页面出错了',
  safe: '已经保存的内容都在这部手机里，没有丢失；正在填写的内容已随手存为草稿。',
  next: '请重新打开页面。如果再次出错，请在设置里导出诊断信息，交给技术支持。',
  reload: '重新打开页面',
  detail: '出错信息',
} as const;

/** Shown in the place of a page whose script is not on the phone. */
export const MISSING_PART_WORDS = {
  title: '这一页的组件还不在这部手机上',
  safe: '已经保存和正在填写的内容都在这部手机里，没有丢失。',
  next: '联网后下载离线包，再重新打开页面；其他页面照常可用。',
  toPack: '去下载离线包',
  reload: '重新打开页面',
} as const;
