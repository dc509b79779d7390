import { useEffect, useState } from 'react';
import type { AssignmentWork } from '../../../store/assignment-work';
import { statementsOf } from '../../../store/report-statements';
import type { PreparedReport } from '../../../trust/prepared-report';
import type { Statement } from '../../../trust/statement';

/** What a person said of reports so far; null until it is read. */
export function useOwnStatements(
  work: AssignmentWork,
  person: string,
): readonly Statement[] | null {
  const [own, setOwn] = useState<readonly Statement[] | null>(null);
  useEffect(() => {
    let current = true;
    void statementsOf(work, person).then((read) => {
      if (current) setOwn(read.filter(({ kind }) => kind === 'review'));
    });
    return () => {
      current = false;
    };
  }, [work, person]);
  return own;
}

/** Where a person stands towards the newest report. */
export type OwnStand =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'signed' | 'superseded'; readonly by: Statement };

/**
 * Signed is what is about this very report and its text; what is about another was signed before.
 */
export function ownStand(
  own: readonly Statement[],
  { digest, shown }: Pick<PreparedReport, 'digest' | 'shown'>,
): OwnStand {
  const about = own.find((each) => each.subject === digest && each.shown === shown);
  if (about !== undefined) return { kind: 'signed', by: about };
  const before = own.findLast(({ subject }) => subject !== digest);
  return before === undefined ? { kind: 'unsigned' } : { kind: 'superseded', by: before };
}
