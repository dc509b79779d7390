/** Words where differing values of one field stand side by side. */
export const CONFLICT_WORDS = {
  title: '同时填了不同的内容',
  safe: '各个值都保留着，没有覆盖谁。定下之前，本项不计分。',
  safeSelf: '各个值都保留着，没有覆盖谁。定下之前，不能封存报告。',
  own: '同一人的两份记录填得不一样',
  next: '请商量后采用其中一个，或者另填。',
  forkNext: '这些内容出自同一本记录的不同版本。请先由主评人认定，再重新选定。',
  valueOf: (number: number) => `第 ${number} 个值`,
  panels: '专家组评分',
  adopt: '采用这个',
  adoptValue: (value: string) => `采用这个：${value}`,
  other: '另填',
  sure: (value: string) => `采用“${value}”？其他值仍留在填写历史里，采用后可以撤销。`,
  confirm: '确认采用',
  cancel: '先不采用',
} as const;
