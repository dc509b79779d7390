/** Pictures that look alike: pointed out, never judged. */
export const ALIKE_WORDS = {
  number: (number: number) => `第 ${number} 份`,
  elsewhere: (subject: string) => `“${subject}”的一份`,
  alike: (names: readonly string[], count: number) =>
    `与${names.join('、')}${count > names.length ? `等 ${count} 份` : ''}很像`,
  lastOne: (alike: string) => `刚存的这份${alike}`,
  keep: '如果是同一处同一角度，留一张就够了；多余的可以撤回。',
  listTitle: (count: number) => `有 ${count} 份照片彼此很像`,
  item: (number: number, alike: string) => `第 ${number} 份${alike}`,
} as const;
