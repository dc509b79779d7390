import {
  type DocumentClass,
  type DocumentRow,
  documentProgress,
  documentRows,
} from '../../../domain/fieldwork/document-state';
import { DOCUMENT_CLASSES } from '../../../domain/fieldwork/field-plan';
import { latest } from '../../../domain/journal/revisions';
import { headOf } from '../../../store/papers';
import { planOf, wholeEvaluation } from '../../../store/whole-evaluation';
import {
  DOCUMENT_CLASS_WORDS,
  DOCUMENT_STATE_WORDS,
  DOCUMENT_WORDS,
  NOTED_STATE_WORDS,
  OTHER_DOCUMENTS,
} from '../../../text/document-words';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { paperFacts } from '../../../text/paper-facts';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { ConflictNotice } from '../forms/conflict-notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, siteAddress } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { WithdrawWord } from '../forms/withdraw-word';
import { DocumentForm } from './document-form';
import type { DocumentSlots } from './document-slots';

const rowsOf = ({ session, work }: Pick<FieldPageProps, 'session' | 'work'>) =>
  documentRows(
    planOf(work).documents,
    wholeEvaluation(work).fieldwork,
    session.writer.clock.now().at,
  );

const className = (of: DocumentClass | null): string =>
  of === null ? OTHER_DOCUMENTS : DOCUMENT_CLASS_WORDS[of];

function detailOf({ standing, required, class: of }: DocumentRow): string {
  const noted = latest(standing)?.value;
  const parts = [of === null ? DOCUMENT_WORDS.addedHere : required ? DOCUMENT_WORDS.required : ''];
  if (noted?.receivedAt) parts.push(sayMinute(noted.receivedAt));
  if (noted?.trueCopy) parts.push(DOCUMENT_WORDS.trueCopy);
  if (standing.length > 1) parts.push(FIELD_FORM_WORDS.concurrent);
  return parts.filter((part) => part !== '').join(' · ');
}

function DocumentList({
  work,
  rows,
}: Pick<FieldPageProps, 'work'> & { readonly rows: readonly DocumentRow[] }) {
  return [...DOCUMENT_CLASSES, null].map((each) => {
    const own = rows.filter((row) => row.class === each);
    if (own.length === 0) return null;
    return (
      <section key={each ?? 'added'} className="stack long-list">
        <h2>{className(each)}</h2>
        <List label={className(each)}>
          {own.map((row) => (
            <ListRow
              key={row.id}
              to={siteAddress(work, `documents/${row.id}`)}
              title={row.name}
              detail={detailOf(row)}
              trailing={DOCUMENT_STATE_WORDS[row.state]}
            />
          ))}
        </List>
      </section>
    );
  });
}

/** Until when documents were asked for, and what happens after that. */
function Due({ work }: Pick<FieldPageProps, 'work'>) {
  const request = planOf(work).documents;
  if (!request?.dueAt) return null;
  return <p>{DOCUMENT_WORDS.due(sayMinute(request.dueAt), request.graceDays)}</p>;
}

function Asked({
  work,
  rows,
}: Pick<FieldPageProps, 'work'> & { readonly rows: readonly DocumentRow[] }) {
  const request = planOf(work).documents;
  return (
    <Card>
      <Facts items={paperFacts(work.pkg, headOf(work, 'documentList'))} />
      <Due work={work} />
      {request?.source ? (
        <p className="soft small">{DOCUMENT_WORDS.source(request.source)}</p>
      ) : null}
      {documentProgress(rows).map(({ class: of, received, asked }) => (
        <Progress
          key={of ?? 'added'}
          label={className(of)}
          value={received}
          max={asked}
          words={DOCUMENT_WORDS.progressOf(received, asked)}
        />
      ))}
    </Card>
  );
}

/** The documents that the unit was asked for, by class, and what became of each. */
export function DocumentListPage({ session, work, signs }: FieldPageProps) {
  const rows = rowsOf({ session, work });
  return (
    <FieldFrame
      work={work}
      signs={signs}
      title={DOCUMENT_WORDS.title}
      actions={
        mayWrite(work, session.who.person) ? (
          <ButtonLink kind="primary" to={siteAddress(work, 'documents/new')}>
            {DOCUMENT_WORDS.add}
          </ButtonLink>
        ) : undefined
      }
    >
      {rows.length === 0 ? (
        <Empty title={DOCUMENT_WORDS.empty} detail={DOCUMENT_WORDS.emptyDetail} />
      ) : (
        <>
          <Asked work={work} rows={rows} />
          <DocumentList work={work} rows={rows} />
        </>
      )}
    </FieldFrame>
  );
}

/** One document, or a new one. */
export function DocumentPage({
  document: id,
  ...props
}: FieldPageProps & { readonly document: string | null; readonly slots: DocumentSlots }) {
  const { session, work, signs, slots } = props;
  const back = { path: 'documents', label: DOCUMENT_WORDS.back };
  const row = rowsOf(props).find((each) => each.id === id) ?? null;
  if (id !== null && row === null) {
    const { lost, lostDetail } = DOCUMENT_WORDS;
    return <LostSubject {...{ work, signs, back }} title={lost} detail={lostDetail} />;
  }
  return (
    <FieldFrame {...{ work, signs, back }} title={row?.name ?? DOCUMENT_WORDS.newTitle}>
      {row === null ? null : <p className="soft">{DOCUMENT_STATE_WORDS[row.state]}</p>}
      {row === null || row.class === null ? null : <Due work={work} />}
      {row !== null && row.standing.length > 1 ? (
        <ConflictNotice
          work={work}
          standing={row.standing}
          say={({ state, receivedAt }) =>
            [NOTED_STATE_WORDS[state], receivedAt === null ? '' : sayMinute(receivedAt)].join(' ')
          }
        />
      ) : null}
      {mayWrite(work, session.who.person) ? (
        <DocumentForm
          {...{ session, work, row, slots }}
          key={row?.standing.at(-1)?.hash ?? 'first'}
        />
      ) : (
        <Notice title={FIELD_FORM_WORDS.readOnly} />
      )}
      {row === null ? null : <WithdrawWord {...{ session, work }} standing={row.standing} />}
    </FieldFrame>
  );
}
