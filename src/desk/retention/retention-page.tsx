import { useState } from 'react';
import { type RetentionResponse, retentionResponse } from '../../contract/retention';
import { DESK_WORDS } from '../../text/desk-words';
import { RETENTION_WORDS as WORDS } from '../../text/retention-words';
import { sayDay } from '../../text/say-instant';
import { saySize } from '../../text/say-size';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { ReasonDialog } from '../reason-dialog';
import { useLoaded } from '../use-loaded';
import { YearsForm } from './years-form';

type Due = RetentionResponse['due'][number];

const HEADS = [WORDS.project, WORDS.accepted, WORDS.pieces, DESK_WORDS.actions];

interface DueListProps {
  readonly due: readonly Due[];
  readonly onChanged: () => void;
}

/** Evaluations whose evidence had its time, each with the proposal to destroy it. */
function DueList({ due, onChanged }: DueListProps) {
  const [asked, setAsked] = useState<Due | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <DeskTable caption={WORDS.due} heads={HEADS}>
        {due.map((each) => (
          <tr key={each.assignment}>
            <th scope="row">
              {each.project}
              <span className="desk-under">{each.evaluee}</span>
            </th>
            <td>{sayDay(each.acceptedAt)}</td>
            <td>{WORDS.said(each.pieces, saySize(each.bytes))}</td>
            <td>
              {each.proposed ? (
                <span>{WORDS.proposed}</span>
              ) : (
                <Button
                  onClick={() => setAsked(each)}
                  aria-label={`${WORDS.shred}：${each.project}`}
                >
                  {WORDS.shred}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DeskTable>
      {asked === null ? null : (
        <ReasonDialog
          {...{ title: WORDS.shredTitle(asked.project), detail: WORDS.means, kind: 'danger' }}
          {...{ label: WORDS.reason, missing: WORDS.reasonMissing, confirm: WORDS.confirm }}
          path={`/assignments/${asked.assignment}/shredding`}
          bodyOf={(reason) => ({ reason })}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </>
  );
}

/** How long evidence is kept, and what has had its time. */
export function RetentionPage() {
  const [after, setAfter] = useState<string | null>(null);
  const path = after === null ? '/retention' : `/retention?${new URLSearchParams({ after })}`;
  const { loaded, reload } = useLoaded(path, retentionResponse);
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p>{WORDS.lead}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ years, due, next }) => (
          <>
            <YearsForm years={years} onSaved={reload} />
            {years === null ? <Empty title={WORDS.unset} detail={WORDS.unsetDetail} /> : null}
            {years !== null && due.length === 0 ? (
              <Empty title={WORDS.none} detail={WORDS.noneDetail} />
            ) : null}
            {due.length === 0 ? null : <DueList due={due} onChanged={reload} />}
            <p className="desk-buttons">
              {after === null ? null : (
                <Button onClick={() => setAfter(null)}>{WORDS.first}</Button>
              )}
              {next === null ? null : <Button onClick={() => setAfter(next)}>{WORDS.next}</Button>}
            </p>
          </>
        )}
      </LoadedView>
    </>
  );
}
