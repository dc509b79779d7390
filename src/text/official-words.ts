/** Words that the renderers of documents add themselves. */
export const OFFICIAL_WORDS = {
  table: (number: number): string => `表${number}`,
  figure: (number: number): string => `图${number}`,
  captioned: (label: string, caption: string): string => `${label}　${caption}`,
  note: (text: string): string => `注：${text}`,
  contents: '目　录',
  date: '＿＿＿＿年＿＿月＿＿日',
  sealPlace: '（盖章处）',
  term: (term: string): string => `${term}：`,
  item: (number: number): string => `${number}.`,
  bullet: '•',
  /** Names of paragraph styles in Word's list. */
  styles: {
    ...{ body: '公文正文', soft: '小字说明', cell: '表格文字', caption: '图表题' },
    ...{ picture: '图片', gap: '表后', contents: '目录行' },
  },
} as const;
