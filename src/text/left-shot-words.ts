/** Words of a picture that was being taken when the page died. */
export const LEFT_SHOT_WORDS = {
  intent: (name: string) => `刚才正在为“${name}”拍照，页面被系统关闭了`,
  intentSafe: '已填写的内容都在，没有丢失；没有显示出来的照片没有存进来。',
  intentGo: '回到那项指标',
} as const;
