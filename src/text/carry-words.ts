/** Carrying a session from phone to phone without a network. */
export const CARRY_WORDS = {
  title: '没有网络',
  lead: '两部手机面对面：一部出示二维码，另一部扫描接收。以后联网同步，不会重复。',
  show: '出示二维码',
  take: '扫描接收',
  file: '用文件传递',
  showLead: '请对方打开“扫描接收”，把摄像头对准这个屏幕，直到提示收到。',
  own: '出示我的记录',
  ownLead: '承诺、回避、封票和开票；封存的评分票别人打不开。一般几秒钟。',
  all: '出示全部会议记录',
  allLead: '会议安排和所有人的记录，给没有收到的人。对方已回避的内容，对方手机不会保存。',
  nothing: '您在这次会议里还没有记录',
  failed: { title: '没能出示', safe: '记录都在本机，没有改动。', next: '请再点一次。' },
  stop: '停止出示',
} as const;
