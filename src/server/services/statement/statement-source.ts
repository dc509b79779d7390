import type { YearlyFact } from '../../../domain/statement/yearly-fact';

/** Facts of a year from one place, with what the statement shows of where they come from. */
export interface SourcedFacts {
  readonly facts: readonly YearlyFact[];
  /** Signed reports that the bureau did not accept, or not yet; they count nowhere. */
  readonly waiting?: readonly {
    readonly fact: YearlyFact;
    readonly state: 'undecided' | 'returned';
  }[];
  /** Digest of the report by fact. */
  readonly reports?: Readonly<Record<string, string>>;
  /** Who entered a fact, and when. */
  readonly entered?: Readonly<Record<string, { readonly by: string; readonly at: string }>>;
}

/** Where facts of a year come from; a further place is one more function of this form. */
export type StatementSource = (year: number) => Promise<SourcedFacts>;
