import { useCallback, useEffect, useState } from 'react';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { askNewestReport } from '../../../sync/newest-report';
import type { TransportFault } from '../../../sync/transport';
import {
  openReport,
  type PreparedReport,
  type ReportTextFault,
} from '../../../trust/prepared-report';

/** What the server has of the report, as far as this phone knows. */
export type NewestReport =
  | { readonly kind: 'asking' | 'none' }
  | { readonly kind: 'unreached'; readonly fault: TransportFault }
  | { readonly kind: 'unfit'; readonly fault: ReportTextFault }
  | { readonly kind: 'found'; readonly report: PreparedReport };

type Work = Pick<AssignmentWork, 'assignment' | 'pkg' | 'packageDigest'>;

async function ask(
  { writer, origin }: FieldSession,
  { assignment, pkg, packageDigest }: Work,
): Promise<NewestReport> {
  const said = await askNewestReport(writer, assignment, { origin });
  if (!said.ok) return { kind: 'unreached', fault: said.error };
  if (said.value === null) return { kind: 'none' };
  const opened = await openReport(said.value, pkg, packageDigest);
  if (!opened.ok) return { kind: 'unfit', fault: opened.error };
  return { kind: 'found', report: opened.value };
}

/** Asks for the newest signed report when the page opens, and whenever it is asked anew. */
export function useNewestReport(session: FieldSession, { assignment, pkg, packageDigest }: Work) {
  const [newest, setNewest] = useState<NewestReport>({ kind: 'asking' });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is one more of them
  useEffect(() => {
    let current = true;
    setNewest({ kind: 'asking' });
    void ask(session, { assignment, pkg, packageDigest }).then((came) => {
      if (current) setNewest(came);
    });
    return () => {
      current = false;
    };
    // An entry written here makes a new package object and no other report.
  }, [session, assignment, packageDigest, asked]);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  return { newest, again };
}
