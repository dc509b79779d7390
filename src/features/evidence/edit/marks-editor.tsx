import { useState } from 'react';
import type { Mark, PicturePoint } from '../../../media/marks';
import { EDIT_WORDS, MARK_WORDS } from '../../../text/edit-words';
import { Button } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { TextField } from '../../../ui/text-field';
import { useDraftText } from '../use-draft-text';
import { EditFrame } from './edit-frame';
import { MarkCanvas } from './mark-canvas';
import { historyIn, type MarkHistory, nextNumber, redo, undo, withMark } from './mark-history';
import { editField } from './record-derived';
import { type EditProps, useEdit, useToViewer } from './use-edit';

const KINDS = {
  annotate: ['arrow', 'box', 'text', 'number'],
  redact: ['cover', 'mosaic'],
} as const satisfies Record<string, readonly Mark['kind'][]>;

const HOW = { annotate: 'annotated', redact: 'redacted' } as const;

export type MarksTool = keyof typeof KINDS;

/** A drag shorter than this was a slip of the finger. */
const LEAST = 8;

const isLong = (from: PicturePoint, to: PicturePoint): boolean =>
  Math.hypot(from.x - to.x, from.y - to.y) >= LEAST;

function markOf(
  kind: Mark['kind'],
  history: MarkHistory,
  text: string,
  [from, to]: readonly [PicturePoint, PicturePoint],
): Mark | null {
  if (kind === 'number') return { kind, at: to, value: nextNumber(history) };
  if (kind === 'text') return text.trim() === '' ? null : { kind, at: to, text: text.trim() };
  return isLong(from, to) ? { kind, from, to } : null;
}

function useMarks(props: EditProps, tool: MarksTool) {
  const { session, work, item } = props;
  const field = editField(item.evidence.sha256, HOW[tool]);
  const draft = useDraftText(session, { assignment: work.assignment, field }, '');
  return {
    isRead: draft.text !== null,
    history: historyIn(draft.text ?? ''),
    become: (next: MarkHistory) => draft.type(JSON.stringify(next)),
  };
}

function Toolbar({
  history,
  become,
}: {
  readonly history: MarkHistory;
  readonly become: (next: MarkHistory) => void;
}) {
  return (
    <div className="evidence-choices">
      <Button off={history.marks.length === 0} onClick={() => become(undo(history))}>
        {EDIT_WORDS.undo}
      </Button>
      <Button off={history.undone.length === 0} onClick={() => become(redo(history))}>
        {EDIT_WORDS.redo}
      </Button>
      <p role="status" className="soft">
        {EDIT_WORDS.count(history.marks.length)}
      </p>
    </div>
  );
}

/** Arrows, boxes, text and numbers, or black and coarse rectangles, put on a copy by hand. */
export function MarksEditor(props: EditProps & { readonly tool: MarksTool }) {
  const { tool, url, work, item } = props;
  const { isRead, history, become } = useMarks(props, tool);
  const { step, save } = useEdit(props, HOW[tool], useToViewer(props));
  const [kind, setKind] = useState<Mark['kind']>(KINDS[tool][0]);
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  if (!isRead) return null;
  const { marks } = history;
  return (
    <EditFrame
      {...{ tool, work, item }}
      step={unreadable ? 'unreadable' : step}
      ready={marks.length > 0}
      onSave={() => void save({ kind: 'marks', marks })}
    >
      <ChoiceGroup
        legend={EDIT_WORDS.tool}
        layout="row"
        choices={KINDS[tool].map((value) => ({ value, label: MARK_WORDS[value] }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'text' ? (
        <TextField
          label={EDIT_WORDS.text}
          hint={EDIT_WORDS.textHint}
          maxLength={40}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <MarkCanvas
        url={url}
        marks={marks}
        markOf={(from, to) => markOf(kind, history, text, [from, to])}
        onMark={(mark) => become(withMark(history, mark))}
        onUnreadable={() => setUnreadable(true)}
      />
      <Toolbar history={history} become={become} />
    </EditFrame>
  );
}
