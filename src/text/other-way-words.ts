/** The weaker ways to add evidence: what they are called, and what they are where they are chosen. */
export const OTHER_WAY_WORDS = {
  systemCamera: {
    label: '用系统相机拍照',
    detail: '打开手机自带相机。返回后请看照片是否出现在这里。',
  },
  systemVideo: {
    label: '用系统相机录像',
    detail: '打开手机自带相机录一段，最大 256 MB。返回后请看录像是否出现在这里。',
  },
  recorder: { label: '录音', detail: '录一段现场说明。请先征得在场的人同意。' },
  import: {
    label: '从文件导入',
    detail: '已有的照片、录像、录音、PDF 或其他文件。来源和拍摄地点无法核实，等级较低。',
  },
} as const;
