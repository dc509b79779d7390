/** Lines burnt into a copy of a picture. */
export const WATERMARK_WORDS = {
  site: (name: string) => `核查点 ${name}`,
  indicator: (name: string) => `证明 ${name}`,
  time: (when: string, person: string) => `${when} ${person}（手机时钟）`,
  place: (lat: string, lon: string, metres: number, minutesOld: number) =>
    `${lat}, ${lon} ±${metres} 米（WGS-84，手机自报${minutesOld > 0 ? `，${minutesOld} 分钟前` : ''}）`,
  manual: (lat: string, lon: string, reason: string) => `${lat}, ${lon}（手填：${reason}）`,
  importNoPlace: '导入的文件不记录位置',
  noPlace: (why: string) => `无位置：${why}`,
  digest: (short: string) => `原件摘要 ${short}`,
  save: '存一份带水印的照片',
  saving: '正在生成…',
  detail: '水印图只是副本，每次按原件现做；作为证据的始终是原件。',
  failed: '没有生成，请再试一次。原件完好。',
  fileName: (short: string) => `踏勘-${short}.jpg`,
} as const;
