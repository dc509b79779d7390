import { useState } from 'react';
import { type StatementResponse, statementResponse } from '../../contract/statement';
import { knownOf } from '../../documents/statement/statement-rows';
import { yearlyStatement } from '../../domain/statement/yearly-statement';
import { YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/select-field';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { DepartmentTable } from './department-table';
import { FactDialog } from './fact-dialog';
import { saveStatementPaper, saveStatementSheet } from './save-statement';
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
  const { loaded, reload } = useLoaded(`/statement/${year}`, statementResponse);
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
  readonly read: StatementResponse;
  readonly onChanged: () => void;
}

function Year({ year, read, onChanged }: YearProps) {
  const statement = yearlyStatement(year, read.facts);
  const { known, unknown } = knownOf(statement);
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
      <p className="desk-buttons">
        <Button onClick={() => void saveStatementSheet(statement, read.facts)}>
          {WORDS.excel}
        </Button>
        <Button onClick={() => void saveStatementPaper(statement, read.facts)}>{WORDS.word}</Button>
      </p>
      {known.map((section) => (
        <SectionTable
          key={`${year} ${section.work}`}
          year={year}
          section={section}
          read={read}
          onWithdrawn={onChanged}
        />
      ))}
      <WaitingReports read={read} />
      <DepartmentTable year={year} facts={read.facts} />
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
