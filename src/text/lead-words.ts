import type { LeadKind, LeadState, LeadVerdict } from '../domain/cross-check/lead';
import type { CrossCheckLimits } from '../domain/cross-check/limits';

/** What leads of each kind are called. */
export const LEAD_KIND_WORDS = {
  samePhoto: '同一张照片用在两处',
  nearPhoto: '两张照片画面相近',
  onePlace: '不同现场的照片在同一位置',
  travel: '同一人相隔过远、间隔过短',
  sharedText: '两份报告有相同的文字',
  equalBallots: '两张评审票打分相同',
  gradeCrowd: '得分集中在等级线上方',
} as const satisfies Record<LeadKind, string>;

/** Where a lead stands. */
export const LEAD_STATE_WORDS = {
  open: '待核实',
  verified: '核实属实',
  explained: '已说明',
  unfounded: '不成立',
} as const satisfies Record<LeadState, string>;

/** What each finding of a person means. */
export const LEAD_VERDICT_DETAILS = {
  verified: '已向有关方面核实，比对的事实属实。怎样处理另行决定。',
  explained: '事实属实，但有合理的说明。',
  unfounded: '比对的事实不成立，例如设备或数据有误。',
} as const satisfies Record<LeadVerdict, string>;

/** What else a lead of a kind may come from; shown beside its basis. */
export const LEAD_OTHERWISE = {
  samePhoto: [
    '两处用了同一张公开照片，例如公示牌、文件或宣传照。',
    '两个项目在同一建筑或同一地块，拍一张即可反映两处。',
    '导入时选错了照片或任务。',
  ],
  nearPhoto: [
    '同一类设施外观相近，例如统一样式的公示牌、路灯、表格。',
    '同一地点先后拍摄，两个项目都涉及这里。',
    '画面指纹只反映明暗轮廓，不同景物也可能碰巧相近；指纹由手机计算。',
  ],
  onePlace: [
    '现场在地图上标错了位置。',
    '在一处（例如办公室）集中补拍两个现场的资料。',
    '手机定位漂移，或沿用了上一处的定位。',
  ],
  travel: [
    '其中一部手机的时钟不准。',
    '定位来自网络基站，与实际位置相差很远。',
    '乘坐高铁或飞机；或手机由同事代为使用。',
  ],
  sharedText: [
    '两份报告引用了同一份文件、规定或公开资料。',
    '同一机构沿用自己的写法，或项目本身情况相同。',
    '使用了同一份写作模板；任务书里给出的文字已经排除，模板无法全部排除。',
  ],
  equalBallots: [
    '评分依据明确，专家的判断一致。',
    '指标少、分档粗，打出相同的分并不罕见。',
    '全部开票之后才比对，开票之前任何人都看不到分数。',
  ],
  gradeCrowd: [
    '抽取的项目本来就较好，或委托范围只含某一类项目。',
    '评价中已对临近等级线的得分作过复核并有依据。',
    '多家机构、多个等级线同时统计时，偶然也会出现这样的分布。',
    '这是对份数的统计，不说明任何一份报告的得分有问题。',
  ],
} as const satisfies Record<LeadKind, readonly string[]>;

/** Labels and units of the limits. */
export const LIMIT_WORDS = {
  alikeBits: { label: '画面指纹最多相差', unit: '位（共 64 位，最多 7）' },
  sitesApartM: { label: '两个现场至少相隔', unit: '米（100–50000）' },
  accuracyM: { label: '只用精度不差于此的定位', unit: '米（5–50）' },
  travelKmh: { label: '移动速度超过', unit: '公里/小时（60–1200）' },
  travelKm: { label: '移动距离至少', unit: '公里（1–100）' },
  clockMinutes: { label: '两部手机的时钟容许相差', unit: '分钟（1–120）' },
  copiedChars: { label: '两份报告相同的文字至少', unit: '字（60–5000，不计标点和数字）' },
  crowdReports: { label: '等级线附近的报告至少', unit: '份（4–200）' },
  crowdPpm: { label: '偶然出现的概率不高于', unit: '百万分之（1–200000；20000 即 2%）' },
} as const satisfies Record<
  keyof CrossCheckLimits,
  { readonly label: string; readonly unit: string }
>;

/** The rooms of the cross-check. */
export const LEAD_WORDS = {
  title: '比对线索',
  lead: '系统比对各任务上报的内容，把值得问一句的地方列在这里。每条都只是线索，附有依据，不是结论；由绩效股核实后写明处理结果。',
  search: '查找项目、机构或现场',
  kind: '类别',
  allKinds: '全部类别',
  state: '处理情况',
  allStates: '全部',
  sides: '涉及哪里',
  finds: '依据',
  newest: '最近发现',
  count: (finds: number) => `${finds} 处`,
  since: (since: number) => `处理后又有 ${since} 处`,
  waiting: (waiting: number) =>
    waiting >= 10_000 ? '还有一万条以上的记录待比对。' : `还有 ${waiting} 条记录待比对。`,
  none: '还没有线索',
  noneDetail: '收到的照片和报告会自动比对，发现的线索会出现在这里。',
  nothingFits: '没有符合条件的线索。',
  more: '显示更多',
  noSite: '未注明现场',
  open: (kind: string) => `查看：${kind}`,
  back: '返回线索列表',
  side: (index: number) => (index === 0 ? '第一处' : '第二处'),
  project: '项目',
  agency: '机构',
  site: '现场',
  capturedAt: '拍摄时间',
  person: '拍摄人',
  source: '来源',
  position: '定位',
  noPosition: '没有可用的定位',
  digest: 'SHA-256',
  notHeld: '照片原件还没有传到服务器。',
  picture: (side: string, project: string) => `${side}的照片：${project}`,
  openPicture: (side: string) => `查看${side}的原图`,
  map: (basis: string) => `${basis}：两张照片的定位和现场位置`,
  zoomIn: '放大',
  zoomOut: '缩小',
  mapDetail: '虚线圈是现场，细线圈是定位的精度范围。按比例绘制，不用任何地图服务。',
  basis: (index: number, count: number) => `依据 ${index} / ${count}`,
  basisTitle: '比对依据',
  shown: (shown: number, all: number) => `共 ${all} 处，显示最近的 ${shown} 处。`,
  foundAt: (at: string) => `发现于 ${at}`,
  sameText: '相同的文字',
  inSection: (side: string) => `${side}所在章节`,
  noExcerpt: '相同的文字分散在多处，没有整句相同的。',
  openReport: (side: string) => `打开${side}的报告`,
  score: '分数',
  indicator: '指标',
  ballots: '相同的打分',
  voters: (names: string) => `两位专家：${names}`,
  openMeeting: (project: string) => `打开评审会议：${project}`,
  reports: '等级线附近的报告',
  distance: '距等级线',
  off: (points: string) => `${points} 分`,
  wholeAgency: '该机构全年的报告',
  otherwise: '还可能是什么原因',
  decisions: '处理结果',
  undecided: '还没有人写处理结果。',
  readOnly: '您可以查看线索，处理结果由绩效股填写。',
  verdict: '核实后怎样认定',
  reason: '理由',
  reasonHint: '写明向谁核实、看了什么材料。不写与本线索无关的人名',
  reasonMissing: '请写明理由',
  verdictMissing: '请选择处理结果',
  save: '保存处理结果',
  saved: '处理结果已保存。',
  laterDetail: '保存后不能修改；需要更正时再写一次，前后都会保留。',
  decidedOn: (finds: number) => `当时依据 ${finds} 处`,
  limits: '比对的界限',
  limitsDetail: '这些界限由本局自定，没有法规依据；修改后只对之后比对的内容生效。',
  limitsSave: '保存界限',
  limitsSaved: '界限已保存。',
  limitWrong: '请填写范围内的整数',
} as const;
