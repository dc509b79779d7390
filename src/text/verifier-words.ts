import type { ArchiveFault } from '../documents/bundle-archive';
import type { BundleReport } from '../trust/bundle/bundle-report';
import type { CheckProgress, FileFault } from '../verifier/checked-file';
import type { MissingPart } from '../verifier/missing-parts';
import type { KeyFault } from '../verifier/read-key';

/** What is the matter, and what to do about it. */
export interface FaultWords {
  readonly title: string;
  readonly detail: string;
}

/** The page itself. */
export const VERIFIER_WORDS = {
  title: '踏勘报告包核验',
  lead: '在本机核验评价报告包（.takan.zip）。不联网，不上传，不保存任何内容。',
  choose: '选择报告包',
  drop: '也可把文件拖到本页。可一次选多个，逐个核验。',
  keyTitle: '登记簿公钥（可选）',
  keyLead:
    '由财政局另行交给您的一行文字，或一个 .vkey 文件。有了它，才能确认回执出自财政局的登记簿，而不是做包的人自造的。',
  keyLabel: '粘贴公钥',
  keyUse: '采用此公钥',
  keyFile: '选择 .vkey 文件',
  keyRemove: '不再采用',
  keyUsed: '已采用的登记簿公钥',
  keyAgain: '已按新的设定重新核验。',
  results: '核验结果',
  print: '打印结果',
  clear: '清空结果',
  cancel: '取消',
  again: '重新核验',
  waiting: '等待前一个文件核验完',
  cancelled: '已取消，没有结论',
  cancelledDetail: '需要结论时，请按“重新核验”。',
  file: '文件',
  size: '大小',
  sha256: '文件 SHA-256',
  checkedAt: '核验时间（本机时钟）',
  build: '核验程序版本',
  items: '分项结果',
  itemsLead: '六项分别核验，互不代替。',
  asked: (meaning: string) => `核验内容：${meaning}`,
  counted: (n: number) => `${n} 处相符`,
  positions: (some: string, all: string) => `${all} 件佐证材料中，${some} 件带有位置`,
  further: (n: number) => `另有 ${n} 处`,
  wholeBundle: '整个报告包',
  notMade: '因上面的问题，分项核验没有进行。',
  said: '报告内容',
  saidLead: '以下为报告自己写明的内容。',
  saidFailing: '本报告包没有通过核验，以下内容不能作为依据。',
  unreadable: '报告内容无法读取。',
  demonstration: '演示数据，不是真实评价结论',
  project: '项目',
  evaluee: '被评价单位',
  bureau: '委托方',
  agency: '评价机构',
  outcome: '结果',
  signers: '签名',
  noSigner: '没有核验通过的签名',
  evidence: '佐证材料',
  pieces: (n: number) => `${n} 件`,
  digest: '报告清单 SHA-256',
  summary: '签名人所见的全文',
  bounds: '时间界限',
  between: (after: string, before: string) => `在 ${after} 之后、${before} 之前完成（登记簿时间）`,
  boundsOwn: '登记簿公钥出自报告包本身，这一时间未经比对。',
  keys: '依据哪个密钥',
  ownKeys: '报告包自带的密钥',
  ownKeysDetail:
    '没有另行取得的公钥可供比对。密钥是做包的人放进去的，任何人都能另造一套，所以结果即使成立，也只说明这个报告包前后一致。请打电话或凭纸面材料，向财政局逐字核对下面两项；一致，才说明报告出自该财政局。',
  pinnedKeys: '您提供的登记簿公钥',
  pinnedKeysDetail:
    '以您提供的公钥为准。任务包、设备凭证和工作日志是否都在该登记簿中登记过，见“已登记回执”一项。',
  bureauKey: '包内财政局公钥指纹',
  logKey: '包内登记簿公钥',
  keyUnreadable: '无法读取',
  notShown: '本结果不能说明的事',
  limits: [
    '位置由手机自行上报，只能说明，不能证实。',
    '镜头前是什么，照片是否当场所拍，签名人是否自愿，本页看不出来。',
    '任务下达之后、登记回执之前，事情的先后和时间只有设备自己的说法。',
    '设备是否在后来被撤销：如果报告包略去撤销记录，本页看不出来。',
    '登记簿是否给别人看了另一个版本，单凭一个文件看不出来。',
    '手写签名是笔迹图像，不是《电子签名法》所称的可靠电子签名。',
    '本页若被人改过，结果也不可信。请使用从财政局取得的本页。',
  ],
  footer: '本页是单独一个文件，可存入 U 盘，断网使用。',
} as const;

/** The answer for the whole; `holdsByOwnKeys` where it rests on the keys that the bundle brought. */
export const VERDICT_WORDS = {
  holds: { title: '成立', detail: '按您提供的登记簿公钥，本报告包成立；位置只是自报。' },
  holdsByOwnKeys: {
    title: '成立（密钥尚未核对）',
    detail: '仅按报告包自带的密钥成立，只说明前后一致。核对密钥之后，才能采信。',
  },
  fails: {
    title: '不成立',
    detail: '有内容被改动、缺少或对不上。请勿采信，并向提供人索取原件。',
  },
  notCheckable: {
    title: '无法核验',
    detail: '不能得出结论：既不能说成立，也不能说不成立。',
  },
} as const satisfies Record<BundleReport['outcome'] | 'holdsByOwnKeys', FaultWords>;

/** Why an archive is not opened. */
export const ARCHIVE_FAULT_WORDS = {
  'not-a-zip': {
    title: '不是完整的报告包',
    detail: '文件不是 .takan.zip，或没有下载完整。请重新下载或拷贝；不要解压后再压缩。',
  },
  'too-large': {
    title: '解开后超过允许的大小',
    detail: '解开后超过 2 GB 或 10 万个文件，没有打开。请向提供人核实。',
  },
  'too-compressed': {
    title: '压缩率异常',
    detail: '有文件解开后会异常膨胀，没有打开。请向提供人核实。',
  },
  'path-unknown': {
    title: '含有不属于报告包的文件',
    detail: '报告包里多出了文件。请勿采信，并向提供人索取原件。',
  },
  'name-repeated': {
    title: '有两个同名文件',
    detail: '同名文件会让不同软件看到不同内容。请勿采信，并向提供人索取原件。',
  },
  'layout-differs': {
    title: '压缩包的结构被改动',
    detail: '与规定的结构不同，可能被解压后重新压缩过。请向提供人索取原件。',
  },
  'content-differs': {
    title: '文件内容与压缩包所记不符',
    detail: '文件损坏或被改动。请重新拷贝；仍然如此，请向提供人索取原件。',
  },
} as const satisfies Record<ArchiveFault['code'], FaultWords>;

/** Why a file was not looked into. */
export const FILE_FAULT_WORDS = {
  unreadable: {
    title: '文件无法读取',
    detail: '文件可能已被移走、改动，U 盘已拔出，或所选的是文件夹。请重新选择文件。',
  },
  empty: { title: '文件是空的', detail: '文件没有内容，多半是没有下载完。请重新下载。' },
  'too-large-here': {
    title: '文件超过 1 GB',
    detail: '本页一次要把整个文件放进内存。请改用命令行工具 takan verify 或 verify.sh 核验。',
  },
  'no-memory': {
    title: '内存不够',
    detail: '请关闭其他程序和网页后重试，或换一台内存较大的电脑。',
  },
  broken: {
    title: '核验程序出错',
    detail: '请重新打开本页再试，或换用新版 Edge、Chrome、Firefox。仍出错时，请联系技术支持。',
  },
} as const satisfies Record<FileFault, FaultWords>;

/** Why what was given is no key of a log. */
export const KEY_FAULT_WORDS = {
  empty: '没有内容。请粘贴财政局交给您的一整行公钥。',
  malformed:
    '这不是登记簿公钥。应为一行：名称+8 位编号+一段编码，例如 takan.example+1a2b3c4d+AbCd…。请整行复制，不要漏字。',
  unreadable: '文件无法读取，请重新选择。',
} as const satisfies Record<KeyFault, string>;

/** What a browser lacks, and what to do. */
export const MISSING_PART_WORDS = {
  crypto: {
    title: '浏览器没有提供密码运算功能，无法核验',
    detail:
      '请把本页存到电脑上，双击打开，不要从网址直接打开；或换用新版 Edge、Chrome、Firefox 浏览器。',
  },
  files: {
    title: '浏览器太旧，无法读取文件',
    detail: '请换用新版 Edge、Chrome、Firefox 浏览器打开本页。',
  },
} as const satisfies Record<MissingPart, FaultWords>;

/** Parts of a check while it runs. */
export const PROGRESS_WORDS = {
  reading: '正在读取文件',
  unfolding: '正在解开报告包',
  checking: '正在核验签名、日志和回执',
} as const satisfies Record<CheckProgress['part'], string>;
