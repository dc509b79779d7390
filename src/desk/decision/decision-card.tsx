import { useState } from 'react';
import { type ReportDecisionResponse, reportDecisionResponse } from '../../contract/decisions';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { indicatorsOf } from '../../domain/framework/framework';
import { DECISION_WORDS } from '../../text/decision-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { sayRole } from '../say-role';
import { useLoaded } from '../use-loaded';
import { DecideDialog } from './decide-dialog';
import { DecisionHistory } from './decision-history';

const WORDS = DECISION_WORDS;

export interface DecisionCardProps {
  readonly assignment: AssignmentPackage;
  readonly manifest: string;
}

/** Where a report stands with the bureau, and what can be decided on it. */
export function DecisionCard({ assignment, manifest }: DecisionCardProps) {
  const path = `/assignments/${assignment.assignment}/reports/${manifest}/decision`;
  const { loaded, reload } = useLoaded(path, reportDecisionResponse);
  return (
    <Card title={WORDS.title}>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(stand) => (
          <div className="stack">
            <Stand stand={stand} pkg={assignment} />
            <Buttons stand={stand} pkg={assignment} path={path} onChanged={reload} />
            <DecisionHistory
              history={stand.history}
              assignment={assignment.assignment}
              manifest={manifest}
            />
          </div>
        )}
      </LoadedView>
    </Card>
  );
}

interface StandProps {
  readonly stand: ReportDecisionResponse;
  readonly pkg: AssignmentPackage;
}

function Stand({ stand: { decision, proposed, replacedBy }, pkg }: StandProps) {
  if (decision !== null) return <Decided decision={decision} pkg={pkg} />;
  if (replacedBy !== null) {
    return (
      <p>
        {WORDS.replaced}
        <AppLink to={`/a/${pkg.assignment}/r/${replacedBy}`}>{WORDS.toNewest}</AppLink>
      </p>
    );
  }
  if (proposed === null) return <p>{WORDS.open}</p>;
  return (
    <Notice
      title={WORDS.proposed(proposed.by, sayMinute(proposed.at))}
      action={<AppLink to="/proposals">{WORDS.toProposals}</AppLink>}
    />
  );
}

interface DecidedProps {
  readonly decision: NonNullable<ReportDecisionResponse['decision']>;
  readonly pkg: AssignmentPackage;
}

function Decided({ decision: { verdict, comments, by, at }, pkg }: DecidedProps) {
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  const people = by.map(({ name, role, part }) =>
    WORDS.person(name, sayRole(role), WORDS.part[part]),
  );
  const lines = comments.indicators.map(({ indicator, comment }) => (
    <li key={indicator}>
      {names.get(indicator) ?? indicator}：{comment}
    </li>
  ));
  return (
    <Facts
      items={[
        { term: WORDS.state, detail: <strong>{WORDS[verdict]}</strong> },
        { term: WORDS.at, detail: sayMinute(at) },
        { term: WORDS.by, detail: people.join('；') },
        { term: WORDS.general, detail: comments.general === '' ? WORDS.none : comments.general },
        { term: WORDS.perIndicator, detail: lines.length === 0 ? WORDS.none : <ul>{lines}</ul> },
      ]}
    />
  );
}

interface ButtonsProps extends StandProps {
  readonly path: string;
  readonly onChanged: () => void;
}

function Buttons({ stand, pkg, path, onChanged }: ButtonsProps) {
  const { session } = useDeskSession();
  const [asked, setAsked] = useState<'accepted' | 'returned' | null>(null);
  const { decision, proposed, replacedBy, twoPersons } = stand;
  const isSettled = decision !== null || replacedBy !== null;
  if (isSettled || session.role !== 'performanceUnit') return null;
  const done = () => {
    setAsked(null);
    onChanged();
  };
  return (
    <>
      <p className="desk-buttons">
        {proposed === null ? (
          <Button kind="primary" onClick={() => setAsked('accepted')}>
            {twoPersons ? WORDS.propose : WORDS.accept}
          </Button>
        ) : null}
        <Button kind="danger" onClick={() => setAsked('returned')}>
          {WORDS.return}
        </Button>
      </p>
      {asked === null ? null : (
        <DecideDialog
          {...{ path, pkg, twoPersons }}
          verdict={asked}
          onClose={() => setAsked(null)}
          onDone={done}
        />
      )}
    </>
  );
}
