import type { PaperFault } from '../documents/papers-archive/place-papers';
import type { Role } from '../domain/assignment/role';
import { ROLE_WORDS } from './role-words';
import { saySize } from './say-size';

const padded = (number: number): string => String(number).padStart(3, '0');

/** Titles and names of files that the archive of working papers adds to the papers themselves. */
export const ARCHIVE_PAPER_WORDS = {
  evidenceNo: (number: number) => `佐证-${padded(number)}`,
  evidence: (about: string, day: string) => [about || '佐证', day].join(' '),
  evidenceTitle: (about: string, day: string, isInReport: boolean) =>
    `佐证原件：${about || '未指明'}，${day}${isInReport ? '' : '（报告封存时未列入）'}`,
  journalNo: (number: number) => `日志-${padded(number)}`,
  journal: '工作日志（一行一条记录，未改动）',
  journalName: '工作日志.jsonl',
  head: '工作日志末条的设备签名（JWS）',
  headName: '日志签名.jws',
  key: '该设备的签名公钥（JWK）',
  keyName: '设备公钥.jwk.json',
  draftNo: (number: number) => `B2-00-${padded(number)}`,
  draft: (day: string) => `征求意见稿（${day}发出）`,
  draftName: (day: string) => `征求意见稿 ${day}.pdf`,
  absentNo: '清单-001',
  absentName: '未归入本档案的材料.pdf',
  commissioning: {
    page: { indexNo: 'Z1-00-001', title: '评价任务书', name: '评价任务书.pdf' },
    json: { indexNo: 'Z1-00-002', title: '任务包（JSON，便于阅读）', name: '任务包.json' },
    jws: { indexNo: 'Z1-00-003', title: '任务包（财政局签名的原文，JWS）', name: '任务包.jws' },
  },
  concluding: {
    pdf: { indexNo: 'B3-00-001', title: '评价报告（PDF）', name: '评价报告.pdf' },
    docx: { indexNo: 'B3-00-002', title: '评价报告（Word）', name: '评价报告.docx' },
    xlsx: { indexNo: 'B3-00-003', title: '评分表（Excel）', name: '评分表.xlsx' },
    manifest: {
      ...{ indexNo: 'B3-00-004', title: '报告清单（封存的原文，JSON）' },
      name: '报告清单.json',
    },
  },
  feedback: {
    pdf: { indexNo: 'B3-00-005', title: '结果反馈材料（PDF）', name: '结果反馈材料.pdf' },
    docx: { indexNo: 'B3-00-006', title: '结果反馈材料（Word）', name: '结果反馈材料.docx' },
    xlsx: { indexNo: 'B3-00-007', title: '问题清单（Excel）', name: '问题清单.xlsx' },
  },
  statementNo: (number: number) => `B3-00-${String(100 + number)}`,
  statement: (role: Role, name: string, what: string) =>
    `${ROLE_WORDS[role]}${name}：${what}（签名的原文，JWS）`,
  statementName: (role: Role, name: string) => `${ROLE_WORDS[role]} ${name}.jws`,
  paperName: (kind: string, site: string) => [kind, site].filter((part) => part !== '').join(' '),
  contractNo: 'Z1',
  contract: '委托合同',
} as const;

/** What is at hand for the archive, in numbers. */
export interface ArchiveCounts {
  readonly papers: number;
  readonly personal: number;
  readonly evidence: number;
  readonly evidenceBytes: number;
  readonly journals: number;
  readonly drafts: number;
  readonly statements: number;
}

const FAULTS: Readonly<Record<PaperFault['code'], string>> = {
  'too-large': '超过 4 GB，压缩包放不下',
  'digest-malformed': '登记的摘要格式不对',
};

/** Words of making the archive of working papers. */
export const ARCHIVE_WORDS = {
  title: '工作底稿档案',
  lead: '按财监〔2021〕4号第二十条分三类装入一个压缩包，附索引和摘要，不用本应用也能打开和核对。',
  counting: '正在清点…',
  commissioning: (name: string) => `${name}：任务书、任务包及其签名原文`,
  supporting: (name: string, counts: ArchiveCounts) =>
    `${name}：底稿 ${counts.papers} 份，佐证原件 ${counts.evidence} 份（${saySize(counts.evidenceBytes)}），工作日志 ${counts.journals} 份，征求意见稿 ${counts.drafts} 份`,
  concluding: (name: string, { statements }: ArchiveCounts, hasScores: boolean) =>
    `${name}：报告 PDF、Word、${hasScores ? '评分表、' : ''}封存的清单，结果反馈材料，签名 ${statements} 份`,
  personal: (count: number) =>
    `其中 ${count} 份底稿含个人信息，只列索引号和摘要，内容留在评价系统中。`,
  contract: '委托合同不在本应用中，归档时请另行加入。',
  whole: '佐证原件都在这部手机上。',
  missing: (count: number) => `${count} 份佐证原件不在这部手机上`,
  missingNext: '可以在拍摄的手机上生成，或照样生成：缺的会列入档案里的清单。',
  notEncrypted: '压缩包没有加密，请按委托合同和保密要求保管。',
  make: '生成工作底稿档案',
  making: '正在生成文件',
  made: (done: number, all: number) => `${done} / ${all} 份`,
  writing: '正在写入压缩包',
  written: (bytes: number, size: number) => `${saySize(bytes)} / ${saySize(size)}`,
  stop: '停止',
  ready: (size: string) => `档案已生成（${size}）`,
  fileName: (project: string, day: string) => `${project}-工作底稿档案-${day}.zip`,
  refused: ({ code, indexNo }: PaperFault) => ({
    title: '档案没有生成',
    safe: `材料都保存在本机，没有丢失。${indexNo}：${FAULTS[code]}。`,
    next: '请把这份材料另行归档，并把这条提示告诉财政局。',
  }),
  differs: (path: string) => ({
    title: '有一份材料与登记的摘要不符，档案没有生成',
    safe: `其余材料都保存在本机。不符的是：${path}。`,
    next: '请在拍摄这份佐证的手机上生成档案，或先同步再试。',
  }),
  gone: (indexNo: string) => ({
    title: '生成期间有一份佐证原件被移走，档案没有生成',
    safe: `报告和记录都保存在本机。被移走的是：${indexNo}。`,
    next: '请再试一次：缺的会列入档案里的清单。',
  }),
  failed: {
    title: '档案没有生成',
    safe: '报告、记录和佐证都保存在本机，没有丢失。',
    next: '请再试一次；手机空间或内存不足时，请先腾出空间、关闭其他应用。',
  },
} as const;
