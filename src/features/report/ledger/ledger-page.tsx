import { type ReactNode, useMemo, useState } from 'react';
import {
  type LedgerLine,
  type PointsLedger,
  pointsLedger,
} from '../../../domain/report/points-ledger';
import type { AssignmentWork } from '../../../store/assignment-work';
import { LEDGER_WORDS as WORDS } from '../../../text/ledger-words';
import { ButtonLink } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Empty } from '../../../ui/empty';
import { PageFrame } from '../../../ui/page-frame';
import type { SignFacts } from '../../../ui/sign';
import { TextField } from '../../../ui/text-field';
import { chooseLines, FIRST_CHOICE, type LedgerChoice } from './choose-lines';
import { LedgerChain } from './ledger-chain';
import { LedgerList } from './ledger-list';
import { LedgerSumCard } from './ledger-sum';
import './ledger.css';

export interface LedgerPageProps {
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  /** The indicator whose chain is looked at, as the address names it; null for the list. */
  readonly indicator: string | null;
  readonly proofs: (indicator: string) => ReactNode;
}

const SHOW = [
  { value: 'deducted', label: WORDS.showDeducted },
  { value: 'all', label: WORDS.showAll },
] as const;
const ORDER = [
  { value: 'size', label: WORDS.orderSize },
  { value: 'framework', label: WORDS.orderFramework },
] as const;

interface ChoosingProps {
  readonly choice: LedgerChoice;
  readonly onChange: (choice: LedgerChoice) => void;
}

function Choosing({ choice, onChange }: ChoosingProps) {
  return (
    <search className="stack">
      <ChoiceGroup
        legend={WORDS.show}
        layout="row"
        choices={SHOW}
        value={choice.show}
        onChange={(show) => onChange({ ...choice, show })}
      />
      <details>
        <summary className="opener">{WORDS.find}</summary>
        <div className="stack">
          <TextField
            label={WORDS.search}
            type="search"
            value={choice.text}
            onChange={(event) => onChange({ ...choice, text: event.target.value })}
          />
          <ChoiceGroup
            legend={WORDS.order}
            layout="row"
            choices={ORDER}
            value={choice.order}
            onChange={(order) => onChange({ ...choice, order })}
          />
        </div>
      </details>
    </search>
  );
}

interface ShownProps extends Pick<LedgerPageProps, 'work' | 'signs'>, ChoosingProps {
  readonly ledger: PointsLedger;
  readonly shown: readonly LedgerLine[];
}

function Nothing({ text }: Pick<LedgerChoice, 'text'>) {
  return text.trim() === '' ? (
    <Empty title={WORDS.none} detail={WORDS.noneDetail} />
  ) : (
    <Empty title={WORDS.noneFit} detail={WORDS.noneFitDetail} />
  );
}

function Whole({ work, signs, ledger, shown, choice, onChange }: ShownProps) {
  const { rounding } = work.pkg.framework;
  const home = `/a/${work.assignment}/report`;
  return (
    <PageFrame
      title={WORDS.title}
      context={work.pkg.project.name}
      back={{ to: home, label: WORDS.toReport }}
      signs={signs}
    >
      <LedgerSumCard ledger={ledger} rounding={rounding} />
      <Choosing choice={choice} onChange={onChange} />
      <p role="status" className="soft small">
        {WORDS.count(shown.length, ledger.lines.length)} {WORDS.bars}
      </p>
      {shown.length === 0 ? (
        <Nothing text={choice.text} />
      ) : (
        <LedgerList lines={shown} rounding={rounding} addressOf={(id) => `${home}/ledger/${id}`} />
      )}
    </PageFrame>
  );
}

function Chain({ work, signs, ledger, shown, indicator, proofs }: ShownProps & LedgerPageProps) {
  const home = `/a/${work.assignment}/report/ledger`;
  const line = ledger.lines.find((each) => each.indicator.id === indicator);
  const back = { to: home, label: WORDS.toList };
  if (line === undefined) {
    return (
      <PageFrame title={WORDS.lostPage} back={back} signs={signs}>
        <Empty title={WORDS.lostPage} detail={WORDS.lostPageDetail} />
      </PageFrame>
    );
  }
  const place = shown.indexOf(line);
  const [before, after] = place < 0 ? [] : [shown[place - 1], shown[place + 1]];
  const way = (to: LedgerLine | undefined, words: string) =>
    to && <ButtonLink to={`${home}/${to.indicator.id}`}>{words}</ButtonLink>;
  return (
    <PageFrame
      key={line.indicator.id}
      title={`${line.indicator.id} ${line.indicator.name}`}
      context={WORDS.title}
      back={back}
      signs={signs}
      actions={
        <>
          {way(before, WORDS.previous)}
          {way(after, WORDS.next)}
          <ButtonLink kind="primary" to={home}>
            {WORDS.toList}
          </ButtonLink>
        </>
      }
    >
      <LedgerChain work={work} line={line} proofs={proofs} />
    </PageFrame>
  );
}

/** Where points were lost: number, deduction, reason, clause, proof. */
export function LedgerPage(props: LedgerPageProps) {
  const { work, indicator } = props;
  const [choice, onChange] = useState(FIRST_CHOICE);
  const ledger = useMemo(
    () => pointsLedger(work.pkg.framework, work.evaluation, work.scores),
    [work],
  );
  const shown = useMemo(() => chooseLines(ledger.lines, choice), [ledger, choice]);
  const all = { ...props, ledger, shown, choice, onChange };
  return indicator === null ? <Whole {...all} /> : <Chain {...all} />;
}
