/** Tools of the day on site, in the order of the day. */
export const FIELD_TOOLS = [
  { path: 'departure', title: '出发前体检', detail: '存储、相机、定位、离线包是否就绪' },
  { path: 'sampling', title: '抽样', detail: '按公布的种子抽取，覆盖率' },
  { path: 'map', title: '地图', detail: '核查点、本人位置、距离和方位' },
  { path: 'visits', title: '到访与记录', detail: '签到签退、签到表、访谈、座谈、碰头会' },
  { path: 'checks', title: '实物核查', detail: '计划、账面、实有数量与差异' },
  { path: 'funds', title: '资金流向', detail: '追到最末端使用者' },
  { path: 'documents', title: '资料清单', detail: '已交、迟交、未交' },
  { path: 'gallery', title: '佐证材料', detail: '全部照片、录音与文件' },
  { path: 'matrix', title: '佐证覆盖', detail: '哪项指标还没有现场佐证' },
  { path: 'surveys', title: '问卷调查', detail: '现场作答、纸质计票、满意度' },
  { path: 'confirmations', title: '事实确认单', detail: '被评价单位逐条确认' },
  { path: 'papers', title: '工作底稿', detail: '按索引号查找' },
  { path: 'team', title: '协作与移交', detail: '谁还没有同步，无网络移交' },
] as const satisfies readonly { path: string; title: string; detail: string }[];

export const FIELD_HUB_WORDS = { title: '现场工作' } as const;

/** How things stand in a tool, in its row. */
export const FIELD_STATE_WORDS = {
  visited: (visited: number, sites: number) => `已到访 ${visited}/${sites}`,
  documentsLack: (count: number) => `缺 ${count} 份`,
  allDocuments: '已齐',
  usersLack: (count: number) => `还差 ${count} 个末端使用者`,
  allUsers: '末端使用者已够',
  unsigned: (count: number) => `未签 ${count} 份`,
  noneUnsigned: '都已签字或拒签',
} as const;
