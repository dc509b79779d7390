import { lowestUsersBy } from '../../domain/fieldwork/field-plan';
import { type FundStep, fundChain, lowestUsers } from '../../domain/fieldwork/fund-chain';
import { FUND_LEVEL_WORDS, FUND_WORDS } from '../../text/fund-words';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { sayEvidence, sayLessYuan, sayYuan } from './say-ground';

function noteOf(ground: PaperGround, step: FundStep): string {
  const lines = [
    step.note,
    step.isLowest ? FUND_WORDS.end : '',
    step.days === null ? '' : FUND_WORDS.days(step.days),
    step.standing.length > 1 ? WORDS.conflict : '',
    step.evidence.length === 0 ? '' : sayEvidence(ground, step.evidence),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const rowOf = (ground: PaperGround, step: FundStep): PaperRow => [
  `${step.from}\n→ ${step.to}（${FUND_LEVEL_WORDS[step.toLevel]}）`,
  ...[sayYuan(step.sentFen), sayYuan(step.arrivedFen), sayLessYuan(step.differenceFen)],
  ...[step.arrivedOn ?? WORDS.unknown, noteOf(ground, step)],
];

/** The money as it went, step by step, and how many of its last users it was followed to. */
export function fundBlocks(ground: PaperGround): readonly PaperBlock[] {
  const steps = fundChain(ground.fieldwork);
  const { found, asked } = lowestUsers(ground.plan, steps);
  const by = lowestUsersBy(ground.package);
  const number = { share: 15, alignment: 'right' } as const;
  return [
    {
      kind: 'table',
      columns: [{ share: 24 }, number, number, number, { share: 17 }, { share: 22 }],
      head: [
        [
          ...[WORDS.fundStep, WORDS.yuan(FUND_WORDS.sent), WORDS.yuan(FUND_WORDS.arrived)],
          ...[WORDS.yuan(FUND_WORDS.difference), FUND_WORDS.arrivedOn, WORDS.note],
        ],
      ],
      rows: steps.map((step) => rowOf(ground, step)),
    },
    { kind: 'paragraph', text: FUND_WORDS.met[by](found, asked) },
  ];
}
