import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { day, yearsBefore } from './day';

const WORK_YEARS = 5;
const EVALUATION_YEARS = 3;
const CLEAR_YEARS = 5;

/**
 * What 财监〔2021〕4号 asks of a lead evaluator, as the agency stated it; null where nothing is known.
 * Days are YYYY-MM-DD. `criminal`: `none`, or a sentence for negligence in evaluation, finance,
 * accounting or audit with the day on which it was served, or any other one.
 */
export const leadFacts = z.strictObject({
  qualification: z.nullable(plainText(1, 80)),
  workSince: z.nullable(day),
  evaluationSince: z.nullable(day),
  contractUntil: z.nullable(z.union([z.literal('open'), day])),
  criminal: z.nullable(
    z.union([
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('negligence'), servedOn: day }),
      z.strictObject({ kind: z.literal('other') }),
    ]),
  ),
});
export type LeadFacts = z.infer<typeof leadFacts>;

/** What is asked, in the order in which the regulation asks it; `ARTICLES` says where. */
const LEAD_DEMANDS = ['qualification', 'work', 'evaluation', 'contract', 'criminal'] as const;
type LeadDemand = (typeof LEAD_DEMANDS)[number];

const ARTICLES: Readonly<Record<LeadDemand, 7 | 8>> = {
  qualification: 7,
  work: 7,
  evaluation: 7,
  contract: 8,
  criminal: 7,
};

/** A demand that is not met: nothing is known of it, or what is known does not meet it. */
export interface LeadFinding {
  readonly demand: LeadDemand;
  readonly outcome: 'missing' | 'fails';
  /** Of 财监〔2021〕4号. */
  readonly article: 7 | 8;
}

type Answer = 'holds' | LeadFinding['outcome'];

const since = (from: string | null, years: number, on: string): Answer => {
  if (from === null) return 'missing';
  return from <= yearsBefore(on, years) ? 'holds' : 'fails';
};

function ofCriminal({ criminal }: LeadFacts, on: string): Answer {
  if (criminal === null) return 'missing';
  if (criminal.kind === 'none') return 'holds';
  if (criminal.kind === 'other') return 'fails';
  // More than five years: the day five years later is not yet enough.
  return criminal.servedOn < yearsBefore(on, CLEAR_YEARS) ? 'holds' : 'fails';
}

function ofContract({ contractUntil }: LeadFacts, on: string): Answer {
  if (contractUntil === null) return 'missing';
  return contractUntil === 'open' || contractUntil >= on ? 'holds' : 'fails';
}

/**
 * Which of the demands on a lead evaluator are not met on a day. It compares what was stated and
 * verifies nothing; the agency answers for the choice (art. 7).
 */
export function leadFindings(facts: LeadFacts, on: string): readonly LeadFinding[] {
  const answers: Readonly<Record<LeadDemand, Answer>> = {
    qualification: facts.qualification === null ? 'missing' : 'holds',
    work: since(facts.workSince, WORK_YEARS, on),
    evaluation: since(facts.evaluationSince, EVALUATION_YEARS, on),
    contract: ofContract(facts, on),
    criminal: ofCriminal(facts, on),
  };
  return LEAD_DEMANDS.flatMap((demand) => {
    const outcome = answers[demand];
    return outcome === 'holds' ? [] : [{ demand, outcome, article: ARTICLES[demand] }];
  });
}
