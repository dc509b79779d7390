/** What the weaker ways to add evidence are, said where they are chosen. */
export const OTHER_WAY_WORDS = {
  systemCamera: '打开手机自带相机。返回后请看照片是否出现在这里。',
  recorder: '录一段现场说明。请先征得在场的人同意。',
  import: '已有的照片、录像、录音、PDF 或其他文件。来源和拍摄地点无法核实，等级较低。',
} as const;
