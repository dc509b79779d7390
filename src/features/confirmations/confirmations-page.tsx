import { useLiveQuery } from 'dexie-react-hooks';
import { confirmationStand } from '../../domain/fieldwork/confirmation-stage';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { draftsOf } from '../../store/drafts';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { CONFIRMATION_WORDS, STAGE_WORDS } from '../../text/confirmation-words';
import { FIELD_HUB_WORDS } from '../../text/field-hub-words';
import { sayMinute } from '../../text/say-instant';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { List, ListRow } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import { type ConfirmationView, mayConfirm, sheetsPath } from './confirmation-view';
import { NEW_SHEET_FIELD } from './sheet-draft';

function SheetRow({ sheet, home }: { readonly sheet: Confirmation; readonly home: string }) {
  const { stage, objections } = confirmationStand(sheet);
  const { confirmation, indexNo, facts } = sheet.value;
  const row = CONFIRMATION_WORDS.row(facts.length, Object.keys(objections).length);
  return (
    <ListRow
      to={`${home}/${confirmation}`}
      title={CONFIRMATION_WORDS.sheet(indexNo)}
      detail={`${row} · ${sayMinute(sheet.at)}`}
      trailing={STAGE_WORDS[stage]}
    />
  );
}

/** All confirmation sheets of an assignment, the newest first. */
export function ConfirmationsPage({ session, work, signs }: ConfirmationView) {
  const { assignment } = work;
  const home = sheetsPath(assignment);
  const drafts = useLiveQuery(() => draftsOf(session, assignment), [session, assignment]);
  const sheets = [...wholeEvaluation(work).fieldwork.confirmations].reverse();
  const { create, goOn, none, noneDetail, readOnly } = CONFIRMATION_WORDS;
  const action = mayConfirm(work, session) ? (
    <ButtonLink kind="primary" to={`${home}/new`}>
      {drafts?.[NEW_SHEET_FIELD] === undefined ? create : goOn}
    </ButtonLink>
  ) : undefined;
  return (
    <PageFrame
      title={CONFIRMATION_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${assignment}/site`, label: FIELD_HUB_WORDS.title }}
      signs={signs}
      actions={action}
    >
      {action === undefined ? <p className="soft">{readOnly}</p> : null}
      {sheets.length === 0 ? (
        <Empty title={none} detail={noneDetail} />
      ) : (
        <List label={CONFIRMATION_WORDS.title}>
          {sheets.map((sheet) => (
            <SheetRow key={sheet.hash} sheet={sheet} home={home} />
          ))}
        </List>
      )}
    </PageFrame>
  );
}
