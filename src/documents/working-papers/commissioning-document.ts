import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { givesNoPoints } from '../../domain/framework/framework';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { COMMISSIONING_WORDS as WORDS } from '../../text/commissioning-words';
import { EVALUATION_KIND_WORDS, INDICATOR_RULE_WORDS } from '../../text/framework-kind-words';
import { PDF_WORDS } from '../../text/pdf-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { ROLE_WORDS } from '../../text/role-words';
import { sayWrittenMinute } from '../../text/say-instant';
import type { PaperBlock, PaperDocument, PaperRow } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { utcOf } from './say-ground';

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text });

const points = (weightMilli: number): string => printDecimal(weightMilli, 3, 'shortest');

function objectBlocks(pkg: AssignmentPackage, digest: string): readonly PaperBlock[] {
  const { project, bureau, agency, kind, dueAt, issuedAt, version, assignment } = pkg;
  const items = [
    [REPORT_PAPER_WORDS.client, bureau],
    [REPORT_PAPER_WORDS.agency, agency],
    [WORDS.project, project.name],
    [REPORT_PAPER_WORDS.evaluee, project.evaluee],
    [REPORT_PAPER_WORDS.year, REPORT_PAPER_WORDS.yearOf(project.year)],
    [WORDS.funds, project.fundsFen === null ? WORDS.unsaid : printDecimal(project.fundsFen, 2)],
    [WORDS.kind, EVALUATION_KIND_WORDS[kind]],
    [WORDS.dueAt, sayWrittenMinute(dueAt)],
    [WORDS.issuedAt, sayWrittenMinute(issuedAt)],
    [WORDS.version, String(version)],
    [WORDS.assignment, assignment],
    [WORDS.digest, digest],
  ] as const;
  return [
    heading(WORDS.object),
    { kind: 'facts', items: items.map(([term, detail]) => ({ term, detail })) },
  ];
}

/** Cells or columns about points, where the framework gives any. */
const ofPoints = <T>({ framework }: AssignmentPackage, ...all: readonly T[]): readonly T[] =>
  givesNoPoints(framework) ? [] : all;

function frameworkBlocks(pkg: AssignmentPackage): readonly PaperBlock[] {
  const { framework } = pkg;
  const rows = framework.levels.flatMap((level) => {
    const height = level.groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
    return level.groups.flatMap((group, g) =>
      group.indicators.map(
        ({ name, explanation, weightMilli, rule, target, basis }, i): PaperRow => [
          ...(g === 0 && i === 0 ? [{ text: level.name, rows: height }] : []),
          ...(i === 0 ? [{ text: group.name, rows: group.indicators.length }] : []),
          explanation === '' ? name : `${name}\n${explanation}`,
          ...ofPoints(pkg, points(weightMilli)),
          [INDICATOR_RULE_WORDS[rule.kind], ...(target === undefined ? [] : [target])].join('\n'),
          basis,
        ],
      ),
    );
  });
  const grades = framework.grades.map(({ label, fromMilli }) => `${label} ≥ ${points(fromMilli)}`);
  const said = ofPoints(pkg, WORDS.grades(grades.join('，')));
  return [
    heading(WORDS.framework),
    {
      kind: 'paragraph',
      text: [framework.title, framework.source, ...said].join('\n'),
    },
    {
      kind: 'table',
      columns: [
        ...[{ share: 10 }, { share: 12 }, { share: 36 }],
        ...ofPoints(pkg, { share: 8, alignment: 'right' as const }),
        ...[{ share: 16 }, { share: 18 }],
      ],
      head: [
        [
          ...[REPORT_PAPER_WORDS.level, REPORT_PAPER_WORDS.group, REPORT_PAPER_WORDS.indicator],
          ...ofPoints(pkg, REPORT_PAPER_WORDS.weight),
          ...[givesNoPoints(framework) ? WORDS.ask : WORDS.rule, WORDS.basis],
        ],
      ],
      rows,
      ...(framework.weights === 'sample' ? { note: WORDS.sampleWeights } : {}),
    },
  ];
}

function askedOf({ package: pkg, plan }: Pick<PaperGround, 'package' | 'plan'>) {
  const { procedure } = pkg;
  const consulted = procedure?.consulted.map((party) => REPORT_PAPER_WORDS.parties[party]) ?? [];
  const lines = [
    ...(procedure === undefined
      ? []
      : [WORDS.consulted(consulted.join('、')), WORDS.reviews(procedure.reviews.join('、'))]),
    ...(plan.documents === null ? [] : [WORDS.documents(plan.documents.items.length)]),
    ...(plan.checks.length === 0 ? [] : [WORDS.checks(plan.checks.length)]),
    ...plan.questionnaires.map(({ title }) => WORDS.questionnaire(title)),
    ...plan.samples.map(({ title }) => WORDS.sample(title)),
  ];
  return lines.length === 0 ? [WORDS.nothingAsked] : lines;
}

/**
 * What the bureau commissioned, to be read: object, funds, framework, sites, team by name and role,
 * and the declaration that everyone of it made.
 * @param digest SHA-256 of the package's exact text
 */
export function commissioningDocument(
  ground: Pick<PaperGround, 'package' | 'plan' | 'asOf'>,
  indexNo: string,
  digest: string,
): PaperDocument {
  const { package: pkg, asOf } = ground;
  const { project, sites, team } = pkg;
  return {
    ...{
      look: 'sheet',
      title: WORDS.title,
      author: pkg.bureau,
      createdAt: utcOf(asOf),
      cover: null,
    },
    header: WORDS.header(indexNo, project.name),
    footer: WORDS.footer(digest),
    blocks: [
      ...(pkg.demonstration
        ? [
            {
              kind: 'paragraph' as const,
              tone: 'strong' as const,
              text: REPORT_PAPER_WORDS.demonstration,
            },
          ]
        : []),
      ...objectBlocks(pkg, digest),
      ...frameworkBlocks(pkg),
      heading(WORDS.sites),
      {
        kind: 'list',
        isOrdered: true,
        items: sites.length === 0 ? [WORDS.noSites] : sites.map(({ name }) => name),
      },
      heading(WORDS.asked),
      { kind: 'list', isOrdered: false, items: askedOf(ground) },
      heading(WORDS.team),
      {
        kind: 'table',
        columns: [{ share: 1 }, { share: 1 }],
        head: [[REPORT_PAPER_WORDS.name, REPORT_PAPER_WORDS.role]],
        rows: team.map(({ name, role }) => [name, ROLE_WORDS[role]]),
      },
      heading(WORDS.declaration),
      { kind: 'paragraph', text: pkg.independenceDeclaration },
      { kind: 'paragraph', tone: 'soft', text: WORDS.contract },
    ],
    sayAbsent: PDF_WORDS.absent,
    sayPage: PDF_WORDS.page,
  };
}
