import { useState } from 'react';
import { useParams } from 'wouter';
import { membersResponse } from '../../contract/desk';
import { type EnrolmentSheet, sheetResponse } from '../../contract/desk-commissions';
import { ROLES, role } from '../../domain/assignment/role';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { ROLE_WORDS } from '../../text/role-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { QrCode } from '../../ui/qr-code';
import { saveFile } from '../../ui/save-file';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';

const sayRole = (name: string): string => {
  const known = role.safeParse(name);
  return known.success ? ROLE_WORDS[known.data] : name;
};

const ORDER: readonly string[] = ['leadEvaluator', ...ROLES];
const placeOf = (of: string): number => ORDER.indexOf(of);

/** The lead evaluator first, then by the order of roles. */
const byRole = (a: { readonly role: string }, b: { readonly role: string }): number =>
  placeOf(a.role) - placeOf(b.role);

async function pdfOf(sheet: EnrolmentSheet): Promise<Blob> {
  const [{ enrolmentSheet }, { makePaperPdf }] = await Promise.all([
    import('../../documents/enrolment-sheet/enrolment-sheet-document'),
    import('../../documents/pdf/make-paper-pdf'),
  ]);
  const members = sheet.members.map(({ role: of, expires, ...member }) => ({
    ...{ ...member, role: sayRole(of), expires: sayMinute(expires) },
  }));
  return makePaperPdf(enrolmentSheet({ ...sheet, members }));
}

function Sheet({ sheet }: { readonly sheet: EnrolmentSheet }) {
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const save = async () => {
    setState('making');
    try {
      saveFile(`${WORDS.sheetTitle}.pdf`, await pdfOf(sheet));
      setState('idle');
    } catch {
      // The engine or its fonts could not be loaded; the print page needs neither.
      setState('failed');
    }
  };
  return (
    <>
      <div className="desk-buttons commission-screen">
        <Button kind="primary" busy={state === 'making'} onClick={() => void save()}>
          {WORDS.savePdf}
        </Button>
        <Button onClick={() => window.print()}>{WORDS.print}</Button>
        <p aria-live="polite">
          {state === 'making' ? WORDS.making : ''}
          {state === 'failed' ? WORDS.pdfFailed : ''}
        </p>
      </div>
      <p>
        {sheet.project} · {sheet.agency}
      </p>
      <p>{WORDS.scan}</p>
      <ul className="commission-codes">
        {sheet.members.map(({ person, name, role: of, link, expires }) => (
          <li key={person}>
            <h2>
              {name}（{sayRole(of)}）
            </h2>
            <QrCode className="desk-qr" text={link} label={name} />
            <p>{WORDS.expires(sayMinute(expires))}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `/commissions/sheet/:assignment`: invitations for a whole team, to be printed. */
export function SheetPage() {
  const { assignment = '' } = useParams();
  const { session } = useDeskSession();
  const { loaded, reload } = useLoaded(`/assignments/${assignment}/members`, membersResponse);
  const [sheet, setSheet] = useState<EnrolmentSheet | null>(null);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const make = async (people: readonly string[]) => {
    const path = `/assignments/${assignment}/enrolment-sheet`;
    const answer = await askDesk(path, sheetResponse, {
      ...{ method: 'POST', csrf: session.csrf, body: { people } },
    });
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) setSheet(answer.value);
  };
  return (
    <>
      <h1>{WORDS.sheetTitle}</h1>
      <p className="commission-screen">
        <AppLink to="/commissions">{WORDS.back}</AppLink>
      </p>
      {fault === null ? null : <FaultNotice fault={fault} />}
      {sheet === null ? (
        <LoadedView loaded={loaded} onRetry={reload}>
          {({ members }) => (
            <>
              <p>{WORDS.sheetLead}</p>
              <ul>
                {[...members].sort(byRole).map(({ person, name, role: of }) => (
                  <li key={person}>
                    {name}（{sayRole(of)}）
                  </li>
                ))}
              </ul>
              <div className="desk-buttons">
                <Button
                  kind="primary"
                  onClick={() => void make([...members].sort(byRole).map(({ person }) => person))}
                >
                  {WORDS.makeSheet}
                </Button>
              </div>
            </>
          )}
        </LoadedView>
      ) : (
        <Sheet sheet={sheet} />
      )}
    </>
  );
}
