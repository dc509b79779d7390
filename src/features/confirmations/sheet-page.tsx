import { useLocation } from 'wouter';
import { confirmationStand } from '../../domain/fieldwork/confirmation-stage';
import { putDraft } from '../../store/drafts';
import { CONFIRMATION_WORDS, STAGE_WORDS } from '../../text/confirmation-words';
import { PAPER_HEADER_WORDS } from '../../text/field-form-words';
import { HANDWRITING_LABEL } from '../../text/handwriting-words';
import { sayMinute } from '../../text/say-instant';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { PageFrame } from '../../ui/page-frame';
import { AbandonedForms } from './abandoned-forms';
import { mayConfirm, type SheetProps, sheetsPath } from './confirmation-view';
import { CopyCard } from './copy-card';
import { draftFrom, NEW_SHEET_FIELD } from './sheet-draft';
import { SheetFacts } from './sheet-facts';
import { sheetReviewer } from './sheet-reviewer';
import { SignaturesCard } from './signatures-card';
import { TakenBackNotice } from './taken-back-notice';
import { WithdrawSheet } from './withdraw-sheet';
import './confirmations.css';

function AboutCard({ view, sheet }: SheetProps) {
  const { team, sites, project } = view.work.pkg;
  const { stage } = confirmationStand(sheet);
  const { stage: stageTerm, site, noSite, author, draftedAt, evaluee, digest } = CONFIRMATION_WORDS;
  const place = sites.find(({ id }) => id === sheet.value.site)?.name ?? noSite;
  return (
    <Card>
      <Facts
        items={[
          { term: PAPER_HEADER_WORDS.indexNo, detail: sheet.value.indexNo, code: true },
          { term: PAPER_HEADER_WORDS.project, detail: project.name },
          { term: stageTerm, detail: STAGE_WORDS[stage] },
          { term: evaluee, detail: project.evaluee },
          { term: site, detail: place },
          { term: author, detail: team.find(({ person }) => person === sheet.person)?.name ?? '' },
          { term: PAPER_HEADER_WORDS.reviewer, detail: sheetReviewer(view.work, sheet) },
          { term: draftedAt, detail: sayMinute(sheet.at) },
          { term: digest, detail: sheet.hash, code: true },
        ]}
      />
      <p className="soft small">{CONFIRMATION_WORDS.fixed}</p>
    </Card>
  );
}

/** Starts a new sheet with the content of this one, which stays as it is. */
function AgainButton({ view, sheet }: SheetProps) {
  const [, navigate] = useLocation();
  const { session, work } = view;
  const again = async () => {
    const text = JSON.stringify(draftFrom(sheet.value));
    await putDraft(session, { assignment: work.assignment, field: NEW_SHEET_FIELD, text });
    navigate(`${sheetsPath(work.assignment)}/new`);
  };
  return <Button onClick={() => void again()}>{CONFIRMATION_WORDS.again}</Button>;
}

/** One sheet as the evaluator sees it: facts, objections, signatures, and the copy that leaves. */
export function SheetPage({ view, sheet }: SheetProps) {
  const { session, work, signs } = view;
  const home = sheetsPath(work.assignment);
  const { parties } = confirmationStand(sheet);
  // Who refused may still sign.
  const isUnsigned = Object.values(parties).some((stand) => stand !== 'signed');
  const mayAsk = mayConfirm(work, session);
  return (
    <PageFrame
      title={CONFIRMATION_WORDS.sheet(sheet.value.indexNo)}
      context={work.pkg.project.name}
      back={{ to: home, label: CONFIRMATION_WORDS.title }}
      signs={signs}
      actions={
        isUnsigned && mayAsk && sheet.withdrawn === null ? (
          <ButtonLink kind="primary" to={`${home}/${sheet.value.confirmation}/unit`}>
            {CONFIRMATION_WORDS.hand}
          </ButtonLink>
        ) : undefined
      }
    >
      <TakenBackNotice view={view} sheet={sheet} />
      <AboutCard view={view} sheet={sheet} />
      <SheetFacts view={view} sheet={sheet} />
      <SignaturesCard view={view} sheet={sheet} />
      <AbandonedForms view={view} sheet={sheet} />
      <p className="handwriting-label">{HANDWRITING_LABEL}</p>
      <CopyCard view={view} sheet={sheet} />
      {mayAsk ? <AgainButton view={view} sheet={sheet} /> : null}
      <WithdrawSheet view={view} sheet={sheet} />
    </PageFrame>
  );
}
