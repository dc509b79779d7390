import { type FormEvent, useState } from 'react';
import { latest } from '../../../domain/journal/revisions';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { appendAct } from '../../../store/append';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { CAPTION_WORDS } from '../../../text/viewer-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import { captionOf } from '../gallery/gallery-item';
import { useDraftText } from '../use-draft-text';
import type { ViewerProps } from './viewer-props';

const MAX_CAPTION = 500;

/** What stands of the caption, and whether the copy was compared with the original. */
function standingOf({ work, item }: Pick<ViewerProps, 'work' | 'item'>) {
  const evaluation = wholeEvaluation(work);
  const said = evaluation.fieldwork.captions[item.evidence.sha256];
  return {
    caption: captionOf(item.evidence, evaluation),
    trueCopy: latest(said)?.value.trueCopy ?? false,
    /** Words that did not know of each other stand side by side until somebody says another. */
    others: (said ?? []).slice(0, -1).map(({ value }) => value.caption),
  };
}

function useCaption(props: ViewerProps) {
  const { session, work, item } = props;
  const { sha256 } = item.evidence;
  const { assignment } = work;
  const standing = standingOf(props);
  const [failed, setFailed] = useState(false);
  const field = `caption:${sha256}`;
  const mark = `trueCopy:${sha256}`;
  const caption = useDraftText(session, { assignment, field }, standing.caption);
  const copy = useDraftText(session, { assignment, field: mark }, standing.trueCopy ? 'yes' : '');
  const { run, busy } = useOneAtATime();
  const write = async () => {
    setFailed(false);
    const trueCopy = copy.text === 'yes';
    const body = { sha256, caption: toPlainText(caption.text ?? '').trim(), trueCopy };
    try {
      const act = { type: 'evidence.described', body } as const;
      await appendAct(session.writer, { assignment, act, clearDrafts: [field, mark] });
      caption.recorded();
      copy.recorded();
    } catch {
      // What was typed is still a draft.
      setFailed(true);
    }
  };
  const save = () => run(write);
  const isNew = caption.text !== standing.caption || (copy.text === 'yes') !== standing.trueCopy;
  return { standing, caption, copy, save, busy, failed, isNew };
}

/** The caption for those who only look. */
export function CaptionText(props: ViewerProps) {
  const { caption, trueCopy } = standingOf(props);
  return (
    <Card level={3} title={CAPTION_WORDS.title}>
      <p>{caption || CAPTION_WORDS.none}</p>
      {trueCopy ? <p>{CAPTION_WORDS.trueCopy}</p> : null}
    </Card>
  );
}

/** Caption and 与原件相符: who says what stands, and since when, is in the journal. */
export function CaptionForm(props: ViewerProps) {
  const { standing, caption, copy, save, busy, failed, isNew } = useCaption(props);
  if (caption.text === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Card level={3} title={CAPTION_WORDS.title}>
      <form className="stack" onSubmit={submit}>
        <TextArea
          label={CAPTION_WORDS.caption}
          hint={CAPTION_WORDS.hint}
          maxLength={MAX_CAPTION}
          value={caption.text}
          onChange={(event) => caption.type(event.target.value)}
        />
        {standing.others.map((other) => (
          <p key={other} className="soft">
            {CAPTION_WORDS.other(other)}
          </p>
        ))}
        <label className="choice">
          <input
            type="checkbox"
            checked={copy.text === 'yes'}
            onChange={(event) => copy.type(event.target.checked ? 'yes' : '')}
          />
          <span>{CAPTION_WORDS.trueCopy}</span>
        </label>
        {failed ? <Notice tone="danger" live {...CAPTION_WORDS.failed} /> : null}
        <Button type="submit" busy={busy} off={!isNew}>
          {isNew || standing.caption === '' ? CAPTION_WORDS.save : CAPTION_WORDS.saved}
        </Button>
      </form>
    </Card>
  );
}
