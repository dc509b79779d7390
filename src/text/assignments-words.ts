export const ASSIGNMENTS_WORDS = {
  title: '评价任务',
  search: '查找任务',
  searchHint: '项目名称或被评价单位',
  none: '还没有任务',
  noneDetail: '财政局分派任务后，联网更新即可看到。',
  noneFound: '没有符合的任务',
  update: '联网更新任务',
  updating: '正在更新…',
  demonstration: '演示',
  due: (date: string) => `${date}前完成`,
  overdue: (date: string) => `已过期限 ${date}`,
} as const;
