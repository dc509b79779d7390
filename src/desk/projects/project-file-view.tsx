import { useState } from 'react';
import { projectFileResponse } from '../../contract/desk-project-file';
import { type ReviewResult, reviewResult } from '../../domain/commission/objective-review';
import { toPlainText } from '../../domain/kernel/plain-text';
import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';
import { REVIEW_WORDS, PROJECT_FILE_WORDS as WORDS } from '../../text/project-file-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { PledgeForm } from './pledge-form';
import { sayFen } from './say-money';

const RESULTS = reviewResult.options.map((value) => ({ value, label: REVIEW_WORDS[value] }));
const WAN_DECIMALS = 6;

interface FormProps {
  readonly project: string;
  readonly onDone: () => void;
}

function ReviewForm({ project, onDone }: FormProps) {
  const { session } = useDeskSession();
  const [result, setResult] = useState<ReviewResult>('passed');
  const [typed, setTyped] = useState({ amount: '', on: '', basis: '' });
  const [fault, setFault] = useState<DeskFault | null>(null);
  const amount = parseTypedDecimal(typed.amount, WAN_DECIMALS);
  const isAdjusted = result === 'adjusted';
  const isWhole =
    typed.on !== '' &&
    typed.basis.trim() !== '' &&
    (!isAdjusted || (amount.ok && amount.value > 0));
  const send = async () => {
    const adjustedFen = isAdjusted && amount.ok ? amount.value : null;
    const body = { result, adjustedFen, reviewedOn: typed.on, basis: typed.basis.trim() };
    const path = `/projects/${project}/reviews`;
    const answer = await askDesk(path, null, { method: 'POST', csrf: session.csrf, body });
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) onDone();
  };
  const field = (key: keyof typeof typed, label: string, type = 'text') => (
    <TextField
      label={label}
      type={type}
      maxLength={500}
      value={typed[key]}
      onChange={({ target }) => setTyped({ ...typed, [key]: toPlainText(target.value) })}
    />
  );
  return (
    <div className="project-review">
      <PlainSelect label={WORDS.result} value={result} options={RESULTS} onChoose={setResult} />
      {isAdjusted ? field('amount', WORDS.amount) : null}
      {field('on', WORDS.on, 'date')}
      {field('basis', WORDS.basis)}
      <div className="desk-buttons">
        <Button off={!isWhole} onClick={() => void send()}>
          {WORDS.note}
        </Button>
        <p className="soft small">{isWhole ? WORDS.noteStays : WORDS.noteLacks}</p>
      </div>
      {fault === null ? null : <FaultNotice fault={fault} />}
    </div>
  );
}

/** A project's file: pledges as scans, and what the reviews of its objectives came to. */
export function ProjectFileView({ project }: { readonly project: string }) {
  const { loaded, reload } = useLoaded(`/projects/${project}/file`, projectFileResponse);
  const mayFile = useMay('project.file');
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {({ papers, reviews }) => (
        <>
          <section className="desk-part">
            <h2>{WORDS.pledge}</h2>
            {papers.length === 0 ? <p className="soft">{WORDS.noPledge}</p> : null}
            <ul>
              {papers.map(({ sha256, name, datedOn }) => (
                <li key={sha256}>
                  {mayFile ? (
                    <a href={`/api/desk/projects/${project}/papers/${sha256}`} download={name}>
                      {name}
                    </a>
                  ) : (
                    name
                  )}{' '}
                  · {datedOn}
                </li>
              ))}
            </ul>
            {mayFile ? <PledgeForm project={project} onDone={reload} /> : null}
          </section>
          <section className="desk-part">
            <h2>{WORDS.review}</h2>
            {reviews.length === 0 ? <p className="soft">{WORDS.noReview}</p> : null}
            {reviews.length === 0 ? null : (
              <DeskTable
                caption={WORDS.review}
                heads={[WORDS.on, WORDS.result, WORDS.amount, WORDS.basis]}
              >
                {reviews.map(({ notedAt, reviewedOn, result, adjustedFen, basis }) => (
                  <tr key={notedAt}>
                    <td>{reviewedOn}</td>
                    <td>{REVIEW_WORDS[reviewResult.parse(result)]}</td>
                    <td className="number">{adjustedFen === null ? '—' : sayFen(adjustedFen)}</td>
                    <td>{basis}</td>
                  </tr>
                ))}
              </DeskTable>
            )}
            {mayFile ? <ReviewForm key={reviews.length} project={project} onDone={reload} /> : null}
          </section>
        </>
      )}
    </LoadedView>
  );
}
