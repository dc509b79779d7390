import { useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { PackedScope } from '../../sync/handover/packed';
import { GIVE_WORDS } from '../../text/handover-words';
import { TEAM_WORDS } from '../../text/team-words';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { GiveFile } from './give-file';
import { GivePictures } from './give-pictures';
import { usePlan } from './use-plan';

export interface GivePageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

const SCOPES: readonly PackedScope[] = ['entries', 'unsent', 'all'];

/** Hands what this phone holds of the assignment to a colleague: by file, or by pictures. */
export function GivePage({ session, work, signs }: GivePageProps) {
  const [scope, setScope] = useState<PackedScope>('unsent');
  const { assignment } = work;
  const plan = usePlan(session, assignment, scope);
  const team = `/a/${assignment}/site/team`;
  return (
    <PageFrame
      title={GIVE_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: team, label: TEAM_WORDS.title }}
      signs={signs}
      actions={<ButtonLink to={`${team}/take`}>{GIVE_WORDS.toTake}</ButtonLink>}
    >
      <ChoiceGroup
        legend={GIVE_WORDS.scope}
        choices={SCOPES.map((value) => ({
          value,
          label: GIVE_WORDS.scopes[value],
          detail: GIVE_WORDS.scopeDetails[value],
        }))}
        value={scope}
        onChange={setScope}
      />
      {plan === null ? null : (
        <p role="status">{GIVE_WORDS.plan(plan.entries, plan.pieces.length, plan.size)}</p>
      )}
      {plan !== null && plan.left.length > 0 ? <p>{GIVE_WORDS.left(plan.left.length)}</p> : null}
      {plan === null ? null : <GiveFile key={scope} session={session} plan={plan} />}
      <GivePictures session={session} assignment={assignment} />
      <Card>
        <p>{GIVE_WORDS.afterwards}</p>
      </Card>
    </PageFrame>
  );
}
