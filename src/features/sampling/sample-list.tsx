import { useState } from 'react';
import type { Replacement } from '../../domain/fieldwork/sampling/replaced-sample';
import type { SamplingPlan } from '../../domain/fieldwork/sampling-plan';
import { printDecimal } from '../../domain/kernel/print-decimal';
import {
  SAMPLE_WHY_WORDS,
  VISIT_STATE_WORDS,
  SAMPLING_WORDS as WORDS,
} from '../../text/sampling-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import { matching, openMembers, type SampleView, type SeenMember } from './sample-view';
import './sample-list.css';

interface RowProps {
  readonly assignment: string;
  readonly member: SeenMember;
  readonly nameOf: (unit: string) => string;
  readonly onReplace: ((member: SeenMember) => void) | null;
  readonly me: string;
  readonly onTakeBack: (said: Replacement) => void;
}

/** What may be done with a unit: to replace it, and to take back the own word that brought it in. */
function RowActions({
  member,
  onReplace,
  me,
  onTakeBack,
}: Omit<RowProps, 'nameOf' | 'assignment'>) {
  const { unit, why, instead } = member;
  return (
    <>
      {onReplace === null || why === 'mandatory' ? null : (
        <Button aria-label={WORDS.replaceLabel(unit.name)} onClick={() => onReplace(member)}>
          {WORDS.replace}
        </Button>
      )}
      {instead === null || instead.person !== me ? null : (
        <Button aria-label={WORDS.takeBackLabel(unit.name)} onClick={() => onTakeBack(instead)}>
          {WORDS.takeBack}
        </Button>
      )}
    </>
  );
}

function CheckIn({ member, assignment }: Pick<RowProps, 'member' | 'assignment'>) {
  const { site, name } = member.unit;
  if (site === null) return null;
  return (
    <AppLink
      className="sample-go"
      to={`/a/${assignment}/site/visits/s/${site}`}
      aria-label={WORDS.checkInLabel(name)}
    >
      {WORDS.checkIn}
    </AppLink>
  );
}

function Row({ nameOf, assignment, ...props }: RowProps) {
  const { member } = props;
  const { unit, rank, why, instead, visit } = member;
  const amount =
    unit.amountFen === null ? WORDS.noAmount : WORDS.amount(printDecimal(unit.amountFen, 2));
  return (
    <li className="sample-row">
      <div className="sample-row-body">
        <p className="sample-name">{unit.name}</p>
        <p className="soft small">
          {[WORDS.rank(rank), unit.id, amount, SAMPLE_WHY_WORDS[why]].join(' · ')}
        </p>
        {instead === null ? null : (
          <p className="small">
            {WORDS.insteadOf(nameOf(instead.value.out), instead.value.reason)}
          </p>
        )}
        <p className={`small sample-${visit}`}>{VISIT_STATE_WORDS[visit]}</p>
        <CheckIn {...{ member, assignment }} />
      </div>
      <RowActions {...props} />
    </li>
  );
}

export interface SampleListProps {
  readonly assignment: string;
  readonly plan: SamplingPlan;
  readonly view: SampleView;
  /** Null for who may only read. */
  readonly onReplace: ((member: SeenMember) => void) | null;
  /** The person at the phone, who may take back what they replaced. */
  readonly me: string;
  readonly onTakeBack: (said: Replacement) => void;
}

/** The units of the sample, to be searched, those not visited yet first to be seen on demand. */
export function SampleList({ plan, view, ...rowProps }: SampleListProps) {
  const [typed, setTyped] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { open, siteless } = openMembers(view.members);
  const shown = matching(onlyOpen ? open : view.members, typed);
  const nameOf = (id: string) => plan.units.find((each) => each.id === id)?.name ?? id;
  return (
    <Card title={WORDS.sample(view.members.length)}>
      <p className="soft">{WORDS.notVisited(open.length)}</p>
      {siteless.length === 0 ? null : <p className="soft">{WORDS.noSite(siteless.length)}</p>}
      <TextField
        label={WORDS.search}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.target.checked)}
        />
        <span>{WORDS.onlyOpen}</span>
      </label>
      {shown.length === 0 ? <p className="soft">{WORDS.nothingFound}</p> : null}
      <ul className="sample-list">
        {shown.map((member) => (
          <Row key={member.unit.id} {...{ member, nameOf, ...rowProps }} />
        ))}
      </ul>
    </Card>
  );
}
