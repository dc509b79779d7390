import { useState } from 'react';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Verdict } from '../../domain/decision/decision-comments';
import { indicatorsOf } from '../../domain/framework/framework';
import { toPlainText } from '../../domain/kernel/plain-text';
import { DECISION_WORDS } from '../../text/decision-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { type CommentLine, CommentLines } from './comment-lines';

const WORDS = DECISION_WORDS;

export interface DecideDialogProps {
  readonly path: string;
  readonly pkg: AssignmentPackage;
  readonly verdict: Verdict;
  readonly twoPersons: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function wordsFor({ verdict, twoPersons }: Pick<DecideDialogProps, 'verdict' | 'twoPersons'>) {
  if (verdict === 'returned') {
    return { title: WORDS.returnTitle, detail: WORDS.returnDetail, confirm: WORDS.return };
  }
  return twoPersons
    ? { title: WORDS.proposeTitle, detail: WORDS.proposeDetail, confirm: WORDS.propose }
    : { title: WORDS.acceptTitle, detail: WORDS.acceptDetail, confirm: WORDS.accept };
}

/** Accepts a report, or returns it with comments. */
export function DecideDialog(props: DecideDialogProps) {
  const { path, pkg, verdict, onClose, onDone } = props;
  const { act, busy, fault } = useDeskAct();
  const [general, setGeneral] = useState('');
  const [lines, setLines] = useState<readonly CommentLine[]>([]);
  const [tried, setTried] = useState(false);
  const words = wordsFor(props);
  const said = toPlainText(general).trim();
  const isBare = verdict === 'returned' && said === '' && lines.length === 0;
  const isUnfinished = lines.some(({ comment }) => comment.trim() === '');
  const decide = async () => {
    setTried(true);
    if (isBare || isUnfinished) return;
    const indicators = lines.map(({ indicator, comment }) => ({
      ...{ indicator, comment: toPlainText(comment).trim() },
    }));
    const body = { verdict, comments: { general: said, indicators } };
    if ((await act(path, null, body)) !== null) onDone();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button
        kind={verdict === 'returned' ? 'danger' : 'primary'}
        busy={busy}
        onClick={() => void decide()}
      >
        {words.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open title={words.title} onClose={onClose} actions={actions}>
      <div className="stack">
        <p>{words.detail}</p>
        <TextArea
          label={WORDS.general}
          hint={WORDS.generalHint}
          value={general}
          maxLength={2000}
          onChange={(event) => setGeneral(event.target.value)}
        />
        <CommentLines
          indicators={indicatorsOf(pkg.framework)}
          lines={lines}
          tried={tried}
          onChange={setLines}
        />
        {tried && isBare ? <Notice tone="danger" live title={WORDS.missing} /> : null}
        {fault === null ? null : <FaultNotice fault={fault} />}
      </div>
    </Dialog>
  );
}
