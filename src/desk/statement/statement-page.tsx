import { useState } from 'react';
import { type FiguresResponse, figuresResponse } from '../../contract/statement';
import { knownOf } from '../../documents/statement/statement-rows';
import { YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/select-field';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { DepartmentTable } from './department-table';
import { FactDialog } from './fact-dialog';
import { SaveButtons } from './save-buttons';
import { SectionTable } from './section-table';
import { WaitingReports } from './waiting-reports';
import './statement.css';

const YEARS = 12;

/** The figures of a year with their lists, its files, and the entering of what stands nowhere else. */
export function StatementPage() {
  const { session } = useDeskSession();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(String(thisYear));
  const [isEntering, setIsEntering] = useState(false);
  const { loaded, reload } = useLoaded(`/statement/${year}`, figuresResponse);
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  const done = () => {
    setIsEntering(false);
    reload();
  };
  return (
    <>
      <h1>{WORDS.title}</h1>
      <div className="desk-tools">
        <SelectField
          label={WORDS.year}
          value={year}
          options={years.map((each) => ({ value: String(each), label: WORDS.yearOf(each) }))}
          onChange={setYear}
        />
        {session.role === 'performanceUnit' ? (
          <Button onClick={() => setIsEntering(true)}>{WORDS.enter}</Button>
        ) : null}
      </div>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => <Year year={Number(year)} read={read} onChanged={reload} />}
      </LoadedView>
      {isEntering ? (
        <FactDialog year={Number(year)} onClose={() => setIsEntering(false)} onDone={done} />
      ) : null}
    </>
  );
}

interface YearProps {
  readonly year: number;
  readonly read: FiguresResponse;
  readonly onChanged: () => void;
}

function Year({ year, read, onChanged }: YearProps) {
  const { known, unknown } = knownOf({ year, sections: read.sections });
  if (known.length === 0) {
    return (
      <>
        <Empty title={WORDS.allUnknown} detail={WORDS.allUnknownDetail} />
        <WaitingReports read={read} />
      </>
    );
  }
  return (
    <>
      <p>{WORDS.intro}</p>
      <SaveButtons year={year} />
      {known.map((section) => (
        <SectionTable
          key={`${year} ${section.work}`}
          year={year}
          section={section}
          onWithdrawn={onChanged}
        />
      ))}
      <WaitingReports read={read} />
      <DepartmentTable departments={read.departments} />
      {unknown.length === 0 ? null : (
        <section>
          <h2>{WORDS.unknownTitle}</h2>
          <p>{WORDS.unknownDetail}</p>
          <p>{`${unknown.join('、')}（${WORDS.unknown}）`}</p>
        </section>
      )}
    </>
  );
}
