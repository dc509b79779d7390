import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { EvidencePicker } from '../../../forms/evidence-picker';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { sayMinute } from '../../../text/say-instant';
import { UNIT_WORDS, SEAL_WORDS as WORDS } from '../../../text/unit-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import { mayTakePart } from '../may-take-part';
import { nameOf, type ReportPageProps } from '../report-props';
import type { SaidAfter } from './use-said-after';

interface SealCardProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly after: SaidAfter;
}

const sealDraft = z.object({
  file: z.array(z.string()),
  product: z.string(),
  note: z.string(),
});

const EMPTY: z.infer<typeof sealDraft> = { file: [], product: '', note: '' };
const MOST = { product: 200, note: 1000 };

const plain = (typed: string): string => toPlainText(typed).replaceAll('\n', ' ').trim();

/** Names a file among the evidence as the one that another product sealed. */
function SealForm({ session, work, after }: SealCardProps) {
  const { assignment } = work;
  const { digest: report } = after.report;
  const form = useFormDraft({
    ...{ session, assignment, field: `seal:${report}` },
    ...{ schema: sealDraft, initial: EMPTY },
  });
  const saver = useSave(session, work);
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { file, product, note } = form.value;
  const [only, another] = file;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (only === undefined || another !== undefined || plain(product) === '') return;
    const body = { report, file: only, product: plain(product), note: plain(note) };
    await saver.save({ act: { type: 'seal.attached', body }, clearDrafts: [form.field] });
    setTried(false);
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      <ButtonLink to={`/a/${assignment}/site/gallery`}>{UNIT_WORDS.toCamera}</ButtonLink>
      <p>{WORDS.file}</p>
      <EvidencePicker
        {...{ session, work, site: null, chosen: file }}
        onChange={(chosen) => form.change({ file: [...chosen] })}
      />
      {tried && file.length !== 1 ? (
        <Notice
          tone="danger"
          live
          title={only === undefined ? WORDS.fileMissing : WORDS.fileMany}
        />
      ) : null}
      <TextArea
        label={WORDS.product}
        hint={WORDS.productHint}
        error={tried && plain(product) === '' ? WORDS.productMissing : undefined}
        maxLength={MOST.product}
        value={product}
        onChange={(event) => form.change({ product: event.target.value })}
      />
      <TextArea
        label={WORDS.note}
        maxLength={MOST.note}
        value={note}
        onChange={(event) => form.change({ note: event.target.value })}
      />
      <SaveActions saver={saver} label={WORDS.save} />
    </form>
  );
}

/** The place for a file that another product sealed. Nothing here makes or checks a seal. */
export function SealCard(props: SealCardProps) {
  const { session, work, after } = props;
  const mayAttach = mayTakePart(work, session.who.person, 'seal.attached');
  return (
    <Card title={WORDS.title}>
      <p className="soft">{WORDS.lead}</p>
      <p>
        <strong>{WORDS.notChecked}</strong>
      </p>
      {after.seals.length === 0 ? <p>{WORDS.none}</p> : null}
      {after.seals.map(({ hash, file, product, note, person, at }) => (
        <div key={hash}>
          <p>{WORDS.attached(nameOf(work, person), sayMinute(at))}</p>
          <Facts
            items={[
              { term: WORDS.product, detail: note === '' ? product : `${product}；${note}` },
              { term: WORDS.file, detail: file, code: true },
            ]}
          />
        </div>
      ))}
      {mayAttach ? <SealForm {...props} /> : <p className="soft">{WORDS.onlyLead}</p>}
    </Card>
  );
}
