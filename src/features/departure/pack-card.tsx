import { PACK_END_WORDS, PACK_WORDS } from '../../text/departure-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import type { PackWork } from './use-pack';

function Buttons({ work }: { readonly work: PackWork }) {
  const { state, running, download, cancel, drop } = work;
  if (running) return <Button onClick={cancel}>{PACK_WORDS.cancel}</Button>;
  if (!state) return null;
  return (
    <>
      {state.kept < state.total ? (
        <Button onClick={() => void download()}>{PACK_WORDS.download}</Button>
      ) : null}
      {state.kept > 0 ? (
        <Button kind="quiet" onClick={() => void drop()}>
          {PACK_WORDS.drop}
        </Button>
      ) : null}
    </>
  );
}

/** The second step of getting ready: everything beside the shell, part by part. */
export function PackCard({ work }: { readonly work: PackWork }) {
  const { state, end, running } = work;
  if (state === undefined) return null;
  if (state === null) {
    return (
      <Card title={PACK_WORDS.title}>
        <p>{PACK_WORDS.none}</p>
      </Card>
    );
  }
  const { kept, total, missingBytes } = state;
  return (
    <Card title={PACK_WORDS.title}>
      <p className="soft">{PACK_WORDS.lead}</p>
      <Progress
        label={PACK_WORDS.label(kept, total)}
        value={kept}
        max={total}
        words={PACK_WORDS.left(missingBytes)}
      />
      {end === null || running ? null : (
        <Notice
          tone={end === 'complete' ? 'success' : 'warning'}
          live
          title={PACK_END_WORDS[end].title}
          next={PACK_END_WORDS[end].next}
          {...(end === 'complete' ? {} : { safe: PACK_WORDS.safe })}
        />
      )}
      <Buttons work={work} />
    </Card>
  );
}
