import { describe, expect, it } from 'vitest';
import type {
  PaperBlock,
  PaperDocument,
  PaperText,
} from '../../../src/documents/paper/paper-document';
import { allText } from '../../../src/documents/paper/paper-text';
import type { PaperAudience } from '../../../src/documents/report/report-paper-input';
import { textFor } from '../../../src/domain/report/withheld';
import { REPORT_PAPER_WORDS as WORDS } from '../../../src/text/report-paper-words';
import { CourseScene, commissioned } from '../../support/course-scene';
import { sha256Of } from '../../support/made-ids';
import { composed, knownScene } from '../../support/report-scene';
import { paperOf, REMARK, reportedScene, WITHHELD } from './paper-scene';

function* blocksOf(blocks: readonly PaperBlock[]): Generator<PaperBlock> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'framed') yield* blocksOf(block.blocks);
  }
}

const textsIn = (block: PaperBlock): readonly PaperText[] => {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'list') return block.items;
  if (block.kind === 'facts') return block.items.map(({ detail }) => detail);
  if (block.kind !== 'table') return [];
  return block.rows
    .flat()
    .map((cell) => (typeof cell === 'object' && 'text' in cell ? cell.text : cell));
};

function linksOf({ blocks }: PaperDocument): readonly string[] {
  return [...blocksOf(blocks)]
    .flatMap(textsIn)
    .flatMap((text) => (typeof text === 'string' ? [] : text))
    .flatMap((run) => ('text' in run && run.to !== undefined ? [run.to] : []));
}

function anchorsOf({ blocks }: PaperDocument): ReadonlySet<string> {
  const anchors = [...blocksOf(blocks)].flatMap((block) => {
    if (block.kind === 'pictures') return block.items.map(({ anchor }) => anchor ?? '');
    return 'anchor' in block ? [block.anchor ?? ''] : [];
  });
  return new Set(anchors);
}

const tableOf = ({ blocks }: PaperDocument, caption: string) => {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption);
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found;
};

const plain = (cell: unknown): string => {
  const text = typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : cell;
  return typeof text === 'string' ? text : '';
};

function barsOf({ blocks }: PaperDocument) {
  const found = blocks.find((block) => block.kind === 'bars');
  if (found?.kind !== 'bars') throw new Error('no bars');
  return found;
}

const AUDIENCES: readonly PaperAudience[] = ['comments', 'review', 'whole', 'public'];

describe('the document of a report', () => {
  it('[RD1] has the chapters of the outline, with every number as it stood in the manifest', () => {
    const { scene, manifest } = reportedScene();
    const before = allText(paperOf(scene.history, manifest, 'whole'));
    expect(before).toContain('一、基本情况');
    expect(before).toContain('总分 96.67，扣 3.33 分。');
    scene.lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    scene.lead.act('section.written', { section: 'issues', text: '后来改写的。' });
    expect(allText(paperOf(scene.history, manifest, 'whole'))).toBe(before);
  });

  it('[RD2] sums of the levels and of all are those of the manifest', () => {
    const { scene, manifest } = reportedScene();
    const { rows } = tableOf(paperOf(scene.history, manifest, 'whole'), WORDS.gradeTable);
    const numbers = rows.map((row) => row.slice(1).map((cell) => Number(plain(cell))));
    const total = numbers.at(-1) ?? [];
    const levels = numbers.slice(0, -1);
    expect(levels).toHaveLength(4);
    for (const column of [0, 1, 2]) {
      const sum = levels.reduce((all, row) => all + (row[column] ?? 0), 0);
      expect(sum).toBeCloseTo(total[column] ?? Number.NaN, 10);
    }
    expect(total).toEqual([100, 96.67, 3.33]);
  });

  it('[PR66] [RP28] rounded numbers that do not add up stand with the exact ones and with a note', () => {
    const pkg = commissioned();
    const rounding = { decimals: 0, mode: 'halfUp', at: 'total' } as const;
    const scene = new CourseScene({ ...pkg, framework: { ...pkg.framework, rounding } }).write();
    scene.lead.act('score.judged', { indicator: 'D12', scoreMilli: 8_500 });
    scene.lead.act('deduction.explained', { indicator: 'D12', reason: '抽查不满意' });
    const draft = scene.issue();
    scene.comment(draft, 'evaluee');
    scene.comment(draft, 'client');
    scene.review(draft);
    const paper = paperOf(scene.history, composed(scene), 'whole');
    const { rows, note } = tableOf(paper, WORDS.scoreTable);
    const cells = rows.flat().map(plain);
    expect(cells).toContain('9（8.5）');
    expect(cells).toContain('2（1.5）');
    expect(note).toContain(WORDS.exactNote);
    expect(note).toContain('其和与总分不等');
    expect(tableOf(paper, WORDS.gradeTable).note).toContain('其和与总分不等');
    expect(allText(paper)).toContain(`满意度：得 8.5 分，扣 1.5 分`);
    const plainPaper = paperOf(reportedScene().scene.history, reportedScene().manifest, 'whole');
    expect(tableOf(plainPaper, WORDS.scoreTable).note).toBe(WORDS.grade('优'));
  });

  it('[PR67] [RD8] what was captured twice is listed once, with all that it proves', () => {
    const scene = knownScene();
    scene.lead.capture('first', { indicator: 'B12' });
    const paper = paperOf(scene.history, composed(scene), 'whole');
    const { rows } = tableOf(paper, WORDS.evidenceTable);
    const digests = rows.map((row) => plain(row.at(-1)));
    expect(new Set(digests).size).toBe(digests.length);
    const about = plain(rows[digests.indexOf(sha256Of('first'))]?.[1]);
    expect(about).toContain('预算执行率');
  });

  it('[RD20] shows the results as bars with their figures, to the public too', () => {
    const { scene, manifest } = reportedScene();
    for (const audience of AUDIENCES) {
      const paper = paperOf(scene.history, manifest, audience);
      const { items } = barsOf(paper);
      const { rows } = tableOf(paper, WORDS.gradeTable);
      const firsts = items.filter(({ level }) => level === 0);
      expect(firsts.map(({ label }) => label)).toEqual(rows.map(([name]) => plain(name)));
      for (const [i, { share, figures }] of firsts.entries()) {
        const [, weight, score] = (rows[i] ?? []).map(plain);
        expect(share).toBeCloseTo(Number(score) / Number(weight), 3);
        expect(figures).toContain(`${score} / ${Number(weight)}　`);
      }
      expect(items.filter(({ level }) => level === 1)).toHaveLength(10);
    }
  });

  it('[RD20] draws no bars where nothing was scored in points', () => {
    const { scene, manifest } = reportedScene();
    const { blocks } = paperOf(scene.history, { ...manifest, scores: [] }, 'whole');
    expect(blocks.filter(({ kind }) => kind === 'bars')).toEqual([]);
  });

  it.each(AUDIENCES)('[RD3] every link leads somewhere inside it: %s', (audience) => {
    const { scene, manifest } = reportedScene();
    const paper = paperOf(scene.history, manifest, audience);
    const links = linksOf(paper);
    const anchors = anchorsOf(paper);
    expect(links.length).toBeGreaterThan(audience === 'public' ? 5 : 10);
    expect(links.filter((to) => !anchors.has(to))).toEqual([]);
  });

  it('[RD4] what may be published is without people, comments, pictures, digests and what was withheld', () => {
    const { scene, manifest } = reportedScene();
    const [first] = manifest.evidence;
    const image = 'data:image/jpeg;base64,AAAA';
    const images = new Map([[first?.sha256 ?? '', image]]);
    const whole = paperOf(scene.history, manifest, 'whole', images);
    const open = paperOf(scene.history, manifest, 'public', images);
    const secrets = [
      ...[
        WITHHELD,
        REMARK,
        '演示主评人',
        '演示复核人',
        first?.sha256 ?? '',
        WORDS.decisions.adopted,
      ],
      ...[image, 'evidence_1'],
    ];
    const said = (paper: PaperDocument): string => allText(paper) + JSON.stringify(paper.blocks);
    expect(secrets.filter((each) => !said(whole).includes(each))).toEqual(['演示复核人']);
    expect(secrets.filter((each) => said(open).includes(each))).toEqual([]);
    expect(allText(open)).toContain(`得 1.67${WORDS.withheld}`);
    expect(open.cover?.notice).toContain(WORDS.publicNotice);
  });

  it('[RD5] a draft says on its cover that it is one, and a demonstration too', () => {
    const { scene, manifest } = reportedScene();
    const draft = paperOf(scene.history, { ...manifest, stage: 'comments' }, 'comments');
    expect(draft.cover?.notice).toBe(`${WORDS.demonstration}\n${WORDS.draftNotice}`);
    expect(allText(draft)).not.toContain(WORDS.signatureTable);
    expect(allText(draft)).not.toContain(WITHHELD);
    const asked = paperOf(scene.history, { ...manifest, stage: 'review' }, 'review');
    expect(asked.cover?.notice).toContain(WORDS.reviewNotice);
    expect(allText(asked)).toContain(WITHHELD);
    expect(allText(asked)).not.toContain(WORDS.signatureTable);
  });

  it('[RD6] each comment stands with its answer, and a party that had none is said', () => {
    const { scene, manifest } = reportedScene();
    const { rows } = tableOf(paperOf(scene.history, manifest, 'whole'), WORDS.commentTable);
    expect(rows.map((row) => row.map(plain))).toEqual([
      ['被评价单位', '整份报告', REMARK, '采纳', '已与单位核对'],
      ['被评价单位', '整份报告', '扣分过重。', '不采纳', '已与单位核对'],
      ['委托方', '', WORDS.noComment, '', ''],
    ]);
  });

  it('[RD7] the paper is tied to the sealed report by id, digest and receipt, in letters and as a QR code', () => {
    const { scene, manifest } = reportedScene();
    const paper = paperOf(scene.history, manifest, 'whole');
    const qr = paper.blocks.find(({ kind }) => kind === 'qr');
    expect(qr?.kind === 'qr' && qr.text).toBe(WORDS.qr(manifest.id, sha256Of('manifest'), null));
    const text = allText(paper);
    for (const each of [manifest.id, sha256Of('manifest'), WORDS.noReceipt, WORDS.limits]) {
      expect(text).toContain(each);
    }
  });

  it('[RD8] evidence is listed with whole digests; what is not printed is said', () => {
    const { scene, manifest } = reportedScene();
    const { rows } = tableOf(paperOf(scene.history, manifest, 'whole'), WORDS.evidenceTable);
    expect(rows.map((row) => plain(row.at(-1)))).toEqual(
      manifest.evidence.map(({ sha256 }) => sha256),
    );
    expect(allText(paperOf(scene.history, manifest, 'whole'))).toContain(WORDS.notPrinted(1));
  });

  it('[RD9] a stretch is withheld by its mark alone, and the mark itself is never printed', () => {
    expect(textFor('甲【不公开：乙】丙', true, '…')).toBe('甲…丙');
    expect(textFor('甲【不公开:乙】丙', false, '…')).toBe('甲乙丙');
    expect(textFor('甲【不公开】丙', true, '…')).toBe('甲【不公开】丙');
    expect(textFor('甲【 不公开 ：见【附件】张三】丙', true, '…')).toBe('甲…丙');
    expect(textFor('甲【不公开：张三，还有李四', true, '…')).toBe('甲…');
  });
});
