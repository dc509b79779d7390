/** What the tree says of journals of which there are several versions. */
export const FORK_NOTICE_WORDS = {
  fork: '同一部手机的记录出现多个版本',
  forkSafe: '每个版本都保留着，没有丢失。',
  forkNext: '需要主评人认定。认定之前，各版本填得不一样的指标选定不了。',
  forkGo: '查看各个版本',
} as const;
