import { useState } from 'react';
import { toPlainText } from '../../domain/kernel/plain-text';
import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';
import {
  BUDGET_ACTS,
  type BudgetAct,
  type BudgetBasis,
  MONEY_ACTS,
} from '../../domain/results/budget-decision';
import { budgetSuggestion, isOutsideSuggestion } from '../../domain/results/budget-suggestion';
import { judgedResult } from '../../domain/results/judged-result';
import { BUDGET_ACT_WORDS, saySuggestion } from '../../text/budget-words';
import { USE_WORDS, BUDGET_DESK_WORDS as WORDS } from '../../text/use-desk-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { useDeskAct } from '../use-desk-act';
import { useMay } from '../use-may';
import { BasisFields, basisOf, firstTyped, WAN_DECIMALS } from './budget-basis';
import { usePack } from './pack-choice';
import { isUsable, type UsePart } from './use-part';

/** A place's suggestion from what is typed, and recording what was decided beside it. */
export function BudgetForm({ path, use, onChanged }: UsePart) {
  const { pack, field } = usePack();
  const [typed, setTyped] = useState(() => firstTyped(use.project));
  const mayDecide = useMay('budget.decide');
  const basis = basisOf(typed, pack);
  const suggestion =
    basis === null ? null : budgetSuggestion(pack, judgedResult(use.report.grade, basis));
  return (
    <div className="issue-part">
      <div className="desk-tools">
        {field}
        <BasisFields {...{ typed, pack }} onTyped={setTyped} />
      </div>
      {use.project === null ? null : (
        <p className="soft small">{WORDS.fromProject(use.project.name)}</p>
      )}
      {suggestion === null ? (
        <p className="desk-alarm">{WORDS.notMoney}</p>
      ) : (
        <section aria-live="polite">
          <h3>{WORDS.lines}</h3>
          <ul className="desk-answer budget-lines">
            {saySuggestion(suggestion, pack).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {mayDecide && isUsable(use) && basis !== null && suggestion !== null ? (
        <Deciding
          {...{ path, basis, onChanged }}
          isOutside={(fen) => isOutsideSuggestion(suggestion, fen)}
        />
      ) : null}
    </div>
  );
}

interface DecidingProps {
  readonly path: string;
  readonly basis: BudgetBasis;
  readonly isOutside: (cutFen: number) => boolean;
  readonly onChanged: () => void;
}

const ACTS = BUDGET_ACTS.map((value) => ({ value, label: BUDGET_ACT_WORDS[value] }));

function Deciding({ path, basis, isOutside, onChanged }: DecidingProps) {
  const [decided, setDecided] = useState<BudgetAct>('keep');
  const [typed, setTyped] = useState({ amount: '', reason: '' });
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const hasMoney = MONEY_ACTS.includes(decided);
  const read = parseTypedDecimal(typed.amount, WAN_DECIMALS);
  const amountFen = hasMoney && read.ok && read.value >= 0 ? read.value : null;
  const lacksAmount = hasMoney && amountFen === null;
  const lacksReason = typed.reason.trim() === '';
  const record = async () => {
    setTried(true);
    if (lacksAmount || lacksReason) return;
    const body = { basis, act: decided, amountFen, reason: typed.reason.trim() };
    if ((await act(`${path}/budget-decisions`, null, body)) !== null) onChanged();
  };
  return (
    <div className="issue-form">
      <h3>{WORDS.decide}</h3>
      <PlainSelect label={WORDS.act} value={decided} options={ACTS} onChoose={setDecided} />
      {hasMoney ? (
        <TextField
          label={WORDS.amount}
          inputMode="decimal"
          value={typed.amount}
          error={tried && lacksAmount ? WORDS.notMoney : undefined}
          onChange={({ target }) => setTyped({ ...typed, amount: target.value })}
        />
      ) : null}
      {decided === 'reduce' && amountFen !== null && isOutside(amountFen) ? (
        <p className="desk-alarm">{WORDS.outsideNow}</p>
      ) : null}
      <TextArea
        label={WORDS.reason}
        maxLength={1000}
        value={typed.reason}
        error={tried && lacksReason ? USE_WORDS.missing : undefined}
        onChange={({ target }) => setTyped({ ...typed, reason: toPlainText(target.value) })}
      />
      <p className="soft small">{WORDS.kept}</p>
      {fault === null ? null : <FaultNotice fault={fault} />}
      <p>
        <Button busy={busy} onClick={() => void record()}>
          {WORDS.record}
        </Button>
      </p>
    </div>
  );
}
