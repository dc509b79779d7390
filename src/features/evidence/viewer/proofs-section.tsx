import { useState } from 'react';
import type { Evidence } from '../../../domain/evidence/evidence';
import { indicatorsOf } from '../../../domain/framework/framework';
import type { AssignedEvidence } from '../../../domain/journal/evaluation';
import { isInOpenFork } from '../../../domain/journal/open-forks';
import { appendAct } from '../../../store/append';
import type { AssignmentWork } from '../../../store/assignment-work';
import { ASSIGN_WORDS } from '../../../text/viewer-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { subjectOf } from '../evidence-subject';
import { nameOf } from '../evidence-view';
import { withdraw } from '../withdraw-evidence';
import { AssignForm } from './assign-form';
import { mayDescribe, type ViewerProps } from './viewer-props';

/** One proof in words: the indicator, the check point where there is one, the site where there is one. */
function sayProof(work: AssignmentWork, proves: Evidence['proves']): string {
  const { pkg } = work;
  const indicator = indicatorsOf(pkg.framework).find(({ id }) => id === proves.indicator);
  const site = pkg.sites.find(({ id }) => id === proves.site);
  const subject = subjectOf(work, proves);
  const point = proves.checkpoint !== null && indicator ? `${indicator.name}：${subject}` : subject;
  return site === undefined ? point : `${point}（${site.name}）`;
}

const isNothing = ({ indicator, site }: Evidence['proves']): boolean =>
  indicator === null && site === null;

function useAssigning({ session, work, item }: ViewerProps) {
  const [failed, setFailed] = useState(false);
  const { assignment } = work;
  const tried = async (write: () => Promise<unknown>): Promise<boolean> => {
    setFailed(false);
    try {
      await write();
      return true;
    } catch {
      setFailed(true);
      return false;
    }
  };
  const assign = ({ indicator, checkpoint, site }: Evidence['proves']) => {
    if (indicator === null) return Promise.resolve(false);
    const body = { sha256: item.evidence.sha256, indicator, checkpoint, site };
    const act = { type: 'evidence.assigned', body } as const;
    return tried(() => appendAct(session.writer, { assignment, act }));
  };
  const undo = (place: AssignedEvidence) =>
    tried(() => withdraw(session.writer, assignment, place, ASSIGN_WORDS.undoReason));
  return { failed, assign, undo };
}

/** Everything that a piece of evidence proves; each further proof is an entry that can be undone. */
export function ProofsSection(props: ViewerProps) {
  const { session, work, item } = props;
  const { failed, assign, undo } = useAssigning(props);
  const { evaluation } = work;
  const { sha256, proves } = item.evidence;
  const since = evaluation.assigned.filter((each) => each.sha256 === sha256);
  const mayUndo = (each: AssignedEvidence): boolean =>
    each.person === session.who.person && !isInOpenFork(evaluation, each);
  return (
    <Card level={3} title={ASSIGN_WORDS.title}>
      <ul className="viewer-proofs" aria-label={ASSIGN_WORDS.title}>
        {isNothing(proves) && since.length > 0 ? null : <li>{sayProof(work, proves)}</li>}
        {since.map((each) => (
          <li key={each.hash}>
            <span>
              {sayProof(work, each.proves)}
              <span className="soft small">{` ${ASSIGN_WORDS.by(nameOf(work, each.person))}`}</span>
            </span>
            {mayUndo(each) ? (
              <Button
                aria-label={ASSIGN_WORDS.undoThis(sayProof(work, each.proves))}
                onClick={() => void undo(each)}
              >
                {ASSIGN_WORDS.undo}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {failed ? <Notice tone="danger" live {...ASSIGN_WORDS.failed} /> : null}
      {mayDescribe(props) ? (
        <details>
          <summary className="opener">{ASSIGN_WORDS.more}</summary>
          <AssignForm work={work} onAssign={assign} />
        </details>
      ) : null}
    </Card>
  );
}
