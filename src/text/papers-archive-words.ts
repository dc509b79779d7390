import type { PaperClass, PapersFacts } from '../documents/papers-archive/archived-paper';
import { saySize } from './say-size';

/** Names of the classes and of their folders, which sort as the classes do. */
export const PAPER_CLASS_WORDS: Readonly<
  Record<PaperClass, { readonly name: string; readonly folder: string }>
> = {
  commissioning: { name: '立项性材料', folder: '1-立项性材料' },
  supporting: { name: '证明性材料', folder: '2-证明性材料' },
  concluding: { name: '结论性材料', folder: '3-结论性材料' },
};

/** Files that the archive adds. */
export const ARCHIVE_FILES = {
  guide: '阅读说明.txt',
  indexTable: '索引.xlsx',
  indexPage: '索引.html',
  sums: 'SHA256SUMS',
} as const;

const FACTS: readonly (readonly [keyof PapersFacts, string])[] = [
  ['project', '评价项目'],
  ['evaluee', '被评价单位'],
  ['client', '委托方'],
  ['agency', '评价机构'],
  ['closedOn', '归档日期'],
];

/** Headings and sentences of the index. */
export const ARCHIVE_INDEX_WORDS = {
  title: (project: string): string => `${project}　工作底稿归档索引`,
  sheet: '索引',
  columns: ['类别', '索引号', '题名', '文件', '类型', '字节数', 'SHA-256'],
  empty: '本卷无材料',
  lead: '点文件名打开。文件要先从压缩包解压。',
  facts: (facts: PapersFacts): readonly (readonly [string, string])[] =>
    FACTS.map(([key, label]) => [label, facts[key]]),
} as const;

/** How many papers a class holds, and their bytes. */
export interface ClassCount {
  readonly of: PaperClass;
  readonly papers: number;
  readonly bytes: number;
}

const classLine = ({ of, papers, bytes }: ClassCount): string => {
  const { folder } = PAPER_CLASS_WORDS[of];
  const held = papers === 0 ? ARCHIVE_INDEX_WORDS.empty : `${papers} 份，${saySize(bytes)}`;
  return `  ${folder}：${held}`;
};

/** The guide, line by line. */
export const sayGuide = (facts: PapersFacts, counts: readonly ClassCount[]): readonly string[] => [
  '阅读说明',
  '',
  ...ARCHIVE_INDEX_WORDS.facts(facts).map(([label, value]) => `${label}：${value}`),
  '',
  '一、这是什么',
  '本压缩包是一次预算绩效评价的工作底稿归档，按《第三方机构预算绩效评价业务监督管理暂行办法》（财监〔2021〕4号）第二十条分三类存放：',
  ...counts.map(classLine),
  `${ARCHIVE_FILES.indexTable} 和 ${ARCHIVE_FILES.indexPage} 是同一份索引，列出每份材料的索引号、题名、文件、字节数和摘要；没有材料的一类也写明。`,
  '委托合同等不在评价系统中形成的材料不在本包内：请按索引号另行归入第一类。未归入的材料列在第二类的清单中。',
  '打开任何文件都不需要原来的软件：图片、PDF、Word、Excel 用通常的程序，索引网页用浏览器。',
  '',
  '二、怎样核对文件没有变动',
  `${ARCHIVE_FILES.sums} 列出包内每个文件（它自己除外）的 SHA-256 摘要。先把压缩包全部解压，再在解压后的文件夹中：`,
  'Linux：',
  `  sha256sum -c ${ARCHIVE_FILES.sums}`,
  'macOS：',
  `  shasum -a 256 -c ${ARCHIVE_FILES.sums}`,
  'Windows（PowerShell）：没有任何输出即全部一致',
  `  Get-Content -Encoding UTF8 ${ARCHIVE_FILES.sums} | ForEach-Object { $h, $p = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 -LiteralPath $p).Hash -ne $h) { "不一致：$p" } }`,
  '只核对一个文件：Get-FileHash -Algorithm SHA256 -LiteralPath 文件名，与索引中的摘要比较。',
  '',
  '三、不能说明什么',
  `摘要一致，只说明文件与写入 ${ARCHIVE_FILES.sums} 时相同。同时替换文件和 ${ARCHIVE_FILES.sums} 的人可以让两者一致：请与另行保存的摘要（例如已签字的报告所载）比较。`,
  '摘要不说明文件内容真实、何人何时何地形成，也不说明材料齐全。照片的时间和位置由拍摄的设备自报。手写笔迹图像不是可靠电子签名。',
  '本包没有加密，可能含有个人信息和未公开的财政资料：请按委托合同和保密要求保管；保存年限从合同和档案规定。',
];
