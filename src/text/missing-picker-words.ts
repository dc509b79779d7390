/** Words where a point is to be chosen on a map that is not on the phone. */
export const MISSING_PICKER_WORDS = {
  title: '地图组件还不在这部手机上',
  safe: '已经保存和正在填写的内容都在这部手机里，没有丢失。',
  next: '现在可以改选核查点，或填写经纬度。联网后在“出发前体检”下载离线包，再重新打开页面，就能在地图上选点。',
  close: '知道了',
} as const;
