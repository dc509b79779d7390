import { useEffect, useState } from 'react';
import type { RecordedAcknowledgement, SealAttached } from '../../../domain/procedure/course-state';
import { unitText } from '../../../domain/report/unit-text';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { sha256Hex } from '../../../trust/digest';
import type { PreparedReport } from '../../../trust/prepared-report';
import { newestSealed } from '../report-state';

/** What the unit said as somebody put it down, with the text that is signed for it. */
export interface SaidByUnit {
  readonly said: RecordedAcknowledgement;
  readonly text: string;
  /** SHA-256 of the text. */
  readonly shown: string;
  readonly isSigned: boolean;
}

/** A sealed report, and what was said of it since. */
export interface SaidAfter {
  readonly report: PreparedReport;
  readonly unit: readonly SaidByUnit[];
  readonly seals: readonly SealAttached[];
}

async function readSaidAfter(work: AssignmentWork): Promise<SaidAfter | null> {
  const sealed = await newestSealed(work);
  if (sealed === null) return null;
  const { report, statements } = sealed;
  const { acknowledgements, seals } = wholeEvaluation(work).course;
  const signed = new Set(statements.map(({ unit }) => unit));
  const unit = acknowledgements
    .filter((said) => said.report === report.digest)
    .map(async (said): Promise<SaidByUnit> => {
      const text = unitText(said, work.pkg);
      return { said, text, shown: await sha256Hex(text), isSigned: signed.has(said.hash) };
    });
  return {
    report,
    unit: await Promise.all(unit),
    seals: seals.filter((each) => each.report === report.digest),
  };
}

/** What was said of the newest sealed report; null where none is sealed, undefined until it is read. */
export function useSaidAfter(work: AssignmentWork): SaidAfter | null | undefined {
  const [said, setSaid] = useState<SaidAfter | null>();
  useEffect(() => {
    let current = true;
    void readSaidAfter(work).then((read) => {
      if (current) setSaid(read);
    });
    return () => {
      current = false;
    };
  }, [work]);
  return said;
}
