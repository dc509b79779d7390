import { REPORT_WORDS } from '../../../text/report-words';
import { UNIT_WORDS as WORDS } from '../../../text/unit-words';
import { Notice } from '../../../ui/notice';
import { ReportFrame } from '../report-frame';
import type { ReportPageProps } from '../report-props';
import { SealCard } from './seal-card';
import { UnitCard } from './unit-card';
import { useSaidAfter } from './use-said-after';

type UnitPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

/** What came after the seal: the unit's answer, and a file that another product sealed. */
export function UnitPage({ session, work, signs }: UnitPageProps) {
  const after = useSaidAfter(work);
  return (
    <ReportFrame {...{ work, signs }} title={WORDS.title}>
      <p className="soft">{WORDS.lead}</p>
      {after === undefined ? <p role="status">{REPORT_WORDS.opening}</p> : null}
      {after === null ? <Notice title={WORDS.noReport} next={WORDS.noReportNext} /> : null}
      {after ? (
        <>
          <UnitCard {...{ session, work, after }} />
          <SealCard {...{ session, work, after }} />
        </>
      ) : null}
    </ReportFrame>
  );
}
