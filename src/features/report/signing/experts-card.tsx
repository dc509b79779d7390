import { isExpert } from '../../../domain/assignment/role';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import type { TransportFault } from '../../../sync/transport';
import { EXPERT_STATEMENT_WORDS as WORDS } from '../../../text/expert-statement-words';
import { sayPhoneProblem } from '../../../text/problem-words';
import { ROLE_WORDS } from '../../../text/role-words';
import { sayMinute, sayShortMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { mayTakePart } from '../may-take-part';
import { nameOf } from '../report-props';
import { type ExpertsTold, expertsTold } from './experts-told';
import { useExpertsTold } from './use-experts-told';

type Known = Extract<ExpertsTold, { kind: 'known' }>;

/** Who the server had received a statement of, and whom it was still without. */
function Received({ work, said, missing }: Known & { readonly work: AssignmentWork }) {
  return (
    <>
      <p>
        <strong>{said.length === 0 ? WORDS.none : WORDS.received(said.length)}</strong>
      </p>
      {said.length === 0 ? null : (
        <List label={WORDS.title}>
          {said.map(({ person, role, at, receivedAt }) => (
            <ListRow
              key={person}
              title={WORDS.expert(nameOf(work, person), ROLE_WORDS[role])}
              detail={WORDS.times(sayShortMinute(at), sayShortMinute(receivedAt))}
            />
          ))}
        </List>
      )}
      {said.length === 0 || missing.length === 0 ? null : <p>{WORDS.missing(missing)}</p>}
    </>
  );
}

function Told({ work, told }: { readonly work: AssignmentWork; readonly told: ExpertsTold }) {
  switch (told.kind) {
    case 'never':
      return null;
    case 'absent':
      return <Notice title={WORDS.absent} next={WORDS.absentNext} />;
    case 'other':
      return <Notice tone="warning" title={WORDS.other} next={WORDS.otherNext} />;
    case 'known':
      return <Received work={work} {...told} />;
  }
}

/** That the server said nothing now, and since when nothing is known. */
function Unheard({ fault, told }: { readonly fault: TransportFault; readonly told: ExpertsTold }) {
  const words = fault.kind === 'problem' ? sayPhoneProblem(fault.problem.code) : {};
  const safe = told.kind === 'never' ? WORDS.unknown : WORDS.unknownSince(sayMinute(told.asOf));
  return <Notice tone="warning" live title={WORDS.offline} {...words} safe={safe} />;
}

interface ExpertsCardProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  /** SHA-256 of the manifest that the page shows. */
  readonly digest: string;
}

function Experts({ session, work, digest }: ExpertsCardProps) {
  const { heard, again } = useExpertsTold(session, work.assignment);
  const told = expertsTold(heard.told, digest, work.pkg);
  return (
    <Card title={WORDS.title}>
      <Told {...{ work, told }} />
      {heard.fault === null ? null : <Unheard fault={heard.fault} told={told} />}
      {heard.asking ? <p role="status">{WORDS.asking}</p> : null}
      {told.kind !== 'never' && heard.fault === null && !heard.asking ? (
        <p className="soft">{WORDS.asOf(sayMinute(told.asOf))}</p>
      ) : null}
      <p className="soft">{WORDS.lead}</p>
      {heard.asking ? null : (
        <Button kind="quiet" onClick={again}>
          {WORDS.again}
        </Button>
      )}
    </Card>
  );
}

/**
 * For the lead evaluator, who receives no journal of an expert: what the server says of the experts'
 * statements about the sealed report. Nothing stands here where the assignment has no experts.
 */
export function ExpertsCard(props: ExpertsCardProps) {
  const { session, work } = props;
  const isAsked = work.pkg.team.some(({ role }) => isExpert(role));
  return isAsked && mayTakePart(work, session.who.person, 'report.sealed') ? (
    <Experts {...props} />
  ) : null;
}
