import { useReducer, useState } from 'react';
import { useLocation } from 'wouter';
import type { Framework } from '../../domain/framework/framework';
import { DESK_WORDS } from '../../text/desk-words';
import { EDITOR_WORDS } from '../../text/framework-editor-words';
import { IMPORT_WORDS } from '../../text/framework-file-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { changeHistory, type EditHistory, type HistoryAction, startHistory } from './edit-history';
import type { Editing } from './editor-context';
import { DraftNotice, sayRevision, TroubleNotice } from './editor-notices';
import { FrameworkHead } from './framework-head';
import { FrameworkView } from './framework-view';
import { ImportButton } from './import-button';
import { type Keeping, useKeepDraft } from './use-keep-draft';
import { useLeaveQuestion } from './use-leave-question';
import { type SavedState, useSave } from './use-save';

export interface FrameworkEditorProps {
  readonly initial: Framework;
  readonly stored: SavedState;
  /** When the server kept what is opened here unsaved; null where it is what was saved. */
  readonly draftAt: string | null;
  /** Gives the unsaved work up and opens what was saved. */
  readonly onDrop: () => void;
}

const WORDS = EDITOR_WORDS;

function LeaveDialog({
  unsaved,
  keeping,
}: {
  readonly unsaved: boolean;
  readonly keeping: Keeping;
}) {
  const { to, stay } = useLeaveQuestion(unsaved);
  const [, navigate] = useLocation();
  const actions = (
    <>
      <Button onClick={stay}>{WORDS.leave.stay}</Button>
      <Button kind="primary" onClick={() => navigate(to ?? '/frameworks')}>
        {WORDS.leave.go}
      </Button>
    </>
  );
  return (
    <Dialog open={to !== null} title={WORDS.leave.title} onClose={stay} actions={actions}>
      <p>{keeping === 'kept' ? WORDS.leave.detail : WORDS.leave.unkept}</p>
    </Dialog>
  );
}

function DropDialog({
  onStay,
  onDrop,
}: {
  readonly onStay: () => void;
  readonly onDrop: () => void;
}) {
  const actions = (
    <>
      <Button onClick={onStay}>{DESK_WORDS.cancel}</Button>
      <Button kind="danger" onClick={onDrop}>
        {WORDS.dropConfirm}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.dropDraft} onClose={onStay} actions={actions}>
      <p>{WORDS.dropDetail}</p>
    </Dialog>
  );
}

function Savings({ framework, revisions }: Pick<SavedState, 'revisions'> & { framework: string }) {
  if (revisions.length === 0) return null;
  return (
    <details className="framework-section">
      <summary>
        {WORDS.history}（{revisions.length}）
      </summary>
      <ol>
        {revisions.map((each) => (
          <li key={each.revision}>
            <AppLink to={`/frameworks/f/${framework}/r/${each.revision}`}>
              {sayRevision(each)}
            </AppLink>
          </li>
        ))}
      </ol>
    </details>
  );
}

type Change = (action: HistoryAction) => void;

function EditButtons({
  history,
  change,
}: {
  readonly history: EditHistory;
  readonly change: Change;
}) {
  const { present } = history;
  return (
    <>
      <Button off={history.past.length === 0} onClick={() => change({ kind: 'undo' })}>
        {WORDS.undo}
      </Button>
      <Button off={history.future.length === 0} onClick={() => change({ kind: 'redo' })}>
        {WORDS.redo}
      </Button>
      <ImportButton
        present={present}
        consequence={() => IMPORT_WORDS.replaces}
        onTake={({ framework }) =>
          // One step to undo; the framework that is open stays the one that it is.
          change({
            kind: 'edit',
            edit: { kind: 'replaced', framework: { ...framework, id: present.id } },
          })
        }
      />
    </>
  );
}

const editingBy = (change: Change): Pick<Editing, 'edit' | 'settle'> => ({
  edit: (edit, field) => change({ kind: 'edit', edit, ...(field === undefined ? {} : { field }) }),
  settle: () => change({ kind: 'settle' }),
});

/** A framework of the bureau under edit: history of edits, drafts, savings. */
export function FrameworkEditor({ initial, stored, draftAt, onDrop }: FrameworkEditorProps) {
  const [history, change] = useReducer(changeHistory, initial, startHistory);
  const [dropping, setDropping] = useState(false);
  const { saved, trouble, busy, save } = useSave(stored);
  const { present } = history;
  const { content, base, revisions } = saved;
  const unsaved = present !== content;
  const kept = draftAt === null ? null : initial;
  const keeping = useKeepDraft({ present, saved: content, base, kept });
  const status = keeping === 'clean' ? WORDS.status.clean(base) : WORDS.status[keeping];
  const saveAfter = (revision: number) => void save(present, revision);
  const ask = () => setDropping(true);
  const head = (faults: number) => (
    <>
      <FrameworkHead {...{ faults, status }} framework={present} alarm={keeping === 'failed'}>
        <EditButtons history={history} change={change} />
        <Button kind="primary" off={!unsaved} busy={busy} onClick={() => void save(present)}>
          {WORDS.save}
        </Button>
      </FrameworkHead>
      {trouble && <TroubleNotice {...{ trouble }} framework={present.id} onSaveAfter={saveAfter} />}
      {draftAt !== null && unsaved ? (
        <DraftNotice at={draftAt} isNew={content === null} onDrop={ask} />
      ) : null}
    </>
  );
  return (
    <>
      <FrameworkView framework={present} editing={editingBy(change)} head={head} />
      <Savings framework={present.id} revisions={revisions} />
      <LeaveDialog unsaved={unsaved} keeping={keeping} />
      {dropping ? <DropDialog onStay={() => setDropping(false)} onDrop={onDrop} /> : null}
    </>
  );
}
