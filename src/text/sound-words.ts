const sayLength = (ms: number): string =>
  `${Math.floor(ms / 60_000)} 分 ${Math.floor(ms / 1000) % 60} 秒`;

/** A recording that ends otherwise than by its button. */
export const SOUND_WORDS = {
  interrupted: (ms: number) => ({
    title: `录音被系统中断，已保存 ${sayLength(ms)}`,
    safe: '中断前录到的都在本机，没有丢失。',
    next: '可能是来电、耳机或麦克风权限。需要时请再点“开始录音”，接着录一段。',
  }),
  muted: {
    title: '麦克风被系统占用，现在录下的没有声音',
    safe: '此前录到的都在，没有丢失。',
    next: '可能是来电或别的应用。等它结束会自动录到声音；也可以先停止并保存。',
  },
  drop: {
    title: (ms: number) => `不要这段录音吗？已录 ${sayLength(ms)}，删除后找不回来。`,
    next: '录音还在继续。',
    stay: '继续录音',
    drop: '删除这段录音',
  },
  left: {
    title: (ms: number) => `上次录音没有正常结束，已找回 ${sayLength(ms)}`,
    safe: '找回的部分在本机，最后几秒可能没有录到。',
    next: '请保存，或者选择不要。',
    keep: '保存找回的录音',
    drop: '不要',
    sure: (ms: number) => `删除找回的录音（${sayLength(ms)}）？删除后找不回来。`,
    stay: '留着',
    sureDrop: '删除',
  },
} as const;
