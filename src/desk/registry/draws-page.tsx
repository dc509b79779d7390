import { useState } from 'react';
import { useLocation } from 'wouter';
import { type DrawsResponse, drawsResponse } from '../../contract/registry-draws';
import { DRAW_WORDS as WORDS } from '../../text/draw-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { useMay } from '../use-may';
import { pathWith, usePages } from '../use-pages';
import { DrawDialog } from './draw-dialog';

const PATH = pathWith('/registry/draws', {});
const rowsOf = ({ rows }: DrawsResponse) => rows;

/** `/registry/draws`: every draw that was begun. */
export function DrawsPage() {
  const [beginning, setBeginning] = useState(false);
  const [, navigate] = useLocation();
  const { read, fault, more, reload } = usePages(PATH, drawsResponse, rowsOf);
  const mayWrite = useMay('registry.write');
  return (
    <div className="registry-page">
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.lead}</p>
      {mayWrite ? (
        <div className="desk-buttons">
          <Button kind="primary" onClick={() => setBeginning(true)}>
            {WORDS.begin}
          </Button>
        </div>
      ) : null}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={reload} />}
      {read?.rows.length === 0 ? <Empty title={WORDS.none} detail={WORDS.noneDetail} /> : null}
      {read !== null && read.rows.length > 0 ? (
        <DeskTable caption={WORDS.title} heads={[WORDS.purpose, WORDS.madeAt, WORDS.step]}>
          {read.rows.map(({ id, title, madeAt, step }) => (
            <tr key={id}>
              <th scope="row">
                <AppLink to={`/registry/draws/${id}`}>{title}</AppLink>
              </th>
              <td>{sayMinute(madeAt)}</td>
              <td>{WORDS.steps[step]}</td>
            </tr>
          ))}
        </DeskTable>
      ) : null}
      {read === null || read.last.next === null ? null : (
        <Button onClick={() => void more()}>{WORDS.more}</Button>
      )}
      {beginning && read !== null ? (
        <DrawDialog
          fields={read.last.fields}
          onClose={() => setBeginning(false)}
          onBegun={(id) => navigate(`/registry/draws/${id}`)}
        />
      ) : null}
    </div>
  );
}
