import { CopyFile } from '../../../forms/copy-file';
import { REPORT_DOCUMENT_WORDS as WORDS } from '../../../text/report-document-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import type { DocumentForm } from './make-document';
import { type DocumentState, type MakeForm, useDocument } from './use-document';

interface DocumentCardProps {
  readonly title: string;
  readonly about: string;
  readonly result: string;
  readonly assignment: string;
  /** The forms that it comes in, with what each button says. */
  readonly forms: readonly DocumentForm[];
  readonly makeWords: Readonly<Record<DocumentForm, string>>;
  readonly fileName: (form: DocumentForm) => string;
  readonly makeForm: MakeForm;
}

function Trouble({ state, assignment }: { state: DocumentState; assignment: string }) {
  if (state.kind === 'failed' || state.kind === 'journals-missing') {
    return <Notice tone="danger" live {...WORDS[state.kind]} />;
  }
  if (state.kind !== 'part-missing') return null;
  const toPack = <ButtonLink to={`/a/${assignment}/site/departure`}>{WORDS.toPack}</ButtonLink>;
  return <Notice tone="warning" live {...WORDS['part-missing']} action={toPack} />;
}

/** One document that can be made here in several forms, with what became of the making. */
export function DocumentCard(props: DocumentCardProps) {
  const { title, about, result, assignment, forms, makeWords, fileName } = props;
  const { state, make, stop } = useDocument(props.makeForm);
  const isBusy = state.kind === 'making';
  return (
    <Card title={title}>
      <p className="soft">{about}</p>
      <p>{result}</p>
      <div className="report-tools">
        {forms.map((form) => (
          <Button
            key={form}
            off={isBusy}
            busy={isBusy && state.form === form}
            onClick={() => void make(form)}
          >
            {isBusy && state.form === form ? WORDS.making : makeWords[form]}
          </Button>
        ))}
      </div>
      {isBusy ? (
        <Button kind="quiet" onClick={stop}>
          {WORDS.stop}
        </Button>
      ) : null}
      <Trouble state={state} assignment={assignment} />
      {state.kind === 'ready' ? (
        <CopyFile bytes={state.bytes} name={fileName(state.form)} say={WORDS.ready} />
      ) : null}
    </Card>
  );
}
