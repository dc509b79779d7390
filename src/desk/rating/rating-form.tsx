import { useState } from 'react';
import type { RatingResponse } from '../../contract/rating';
import { RATING_NAV } from '../../text/rating-nav-words';
import { sayMilli, RATING_WORDS as WORDS } from '../../text/rating-words';
import { Button } from '../../ui/button';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import {
  type DraftedLine,
  draftOf,
  isTyped,
  judgementsOf,
  lacksReason,
  leftMilli,
} from './drafted-line';
import { RatingRow } from './rating-row';

const HEADS = [WORDS.item, WORDS.points, WORDS.basis, WORDS.times, WORDS.reason, WORDS.left];

export interface RatingFormProps {
  readonly path: string;
  readonly read: RatingResponse;
  readonly mayRate: boolean;
  readonly onKept: () => void;
}

/** The rubric line by line with what was counted; a person changes times and says why. */
export function RatingForm({ path, read, mayRate, onKept }: RatingFormProps) {
  const { act, busy, fault } = useDeskAct();
  const [lines, setLines] = useState<readonly DraftedLine[]>(() => draftOf(read));
  const [tried, setTried] = useState(false);
  const change = (changed: DraftedLine) =>
    setLines((all) => all.map((line) => (line.item.id === changed.item.id ? changed : line)));
  const total = lines.reduce((sum, line) => sum + leftMilli(line), 0);
  const save = async () => {
    setTried(true);
    if (lines.some((line) => !isTyped(line) || lacksReason(line))) return;
    const { id: rubric, version } = read.rubric;
    const after = read.ratings[0]?.seq ?? 0;
    const body = { after, rubric, version, judged: judgementsOf(lines) };
    if ((await act(path, null, body)) !== null) onKept();
  };
  return (
    <div className="stack">
      <DeskTable caption={RATING_NAV.title} heads={HEADS}>
        {lines.map((line) => (
          <RatingRow key={line.item.id} {...{ line, tried, mayRate }} onChange={change} />
        ))}
        <tr className="desk-subtotal">
          <th scope="row" colSpan={5}>
            {WORDS.total}
          </th>
          <td className="number">{sayMilli(total)}</td>
        </tr>
      </DeskTable>
      {fault === null ? null : <FaultNotice fault={fault} />}
      {mayRate ? (
        <p className="desk-buttons">
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {WORDS.save}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
