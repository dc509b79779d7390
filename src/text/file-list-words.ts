/** The phone's own camera and list of files. */
export const FILE_LIST_WORDS = {
  /** What each gives, as screen readers say it. */
  file: { systemCamera: '系统相机照片', systemVideo: '系统相机录像', import: '导入的文件' },
  ready: '已准备好',
  again: '手机刚才准备得慢了一点，浏览器要求再点一次才能打开。',
  open: { systemCamera: '打开系统相机', systemVideo: '打开系统相机', import: '打开文件列表' },
  cancel: '取消',
} as const;
