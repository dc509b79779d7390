import { useState } from 'react';
import { Redirect, useParams } from 'wouter';
import type { Written } from '../../../domain/journal/register';
import { sectionsOf } from '../../../domain/report/report-sections';
import { putDraft } from '../../../store/drafts';
import { REPORT_TEXT_WORDS } from '../../../text/report-text-words';
import { sayMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { mayTakePart } from '../may-take-part';
import { ReportFrame } from '../report-frame';
import { nameOf, type ReportPageProps, reportAddress } from '../report-props';
import { figureAddress } from './figure-address';
import { ReportProse } from './report-prose';
import { SectionEditor } from './section-editor';
import { type SectionState, sectionDraft, sectionState } from './section-state';
import { useTokenGround } from './use-token-ground';

type SectionPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

interface TextsProps extends SectionPageProps {
  readonly texts: readonly Written<string>[];
  readonly onUse: ((text: string) => Promise<void>) | null;
}

function Texts({ work, texts, onUse }: TextsProps) {
  const ground = useTokenGround(work);
  const addressOf = figureAddress(work);
  return texts.map(({ hash, value, person, at }) => (
    <Card
      key={hash}
      level={3}
      title={REPORT_TEXT_WORDS.writtenBy(nameOf(work, person), sayMinute(at))}
    >
      <ReportProse text={value} {...{ ground, addressOf }} />
      {onUse === null ? null : (
        <Button onClick={() => void onUse(value)}>{REPORT_TEXT_WORDS.use}</Button>
      )}
    </Card>
  ));
}

function StateNotice({ state }: { readonly state: SectionState }) {
  if (state.kind === 'waits') return <Notice tone="warning" title={REPORT_TEXT_WORDS.waits} />;
  if (state.kind === 'broken') return <Notice tone="warning" title={REPORT_TEXT_WORDS.broken} />;
  if (state.kind !== 'conflict') return null;
  const { conflict, conflictNext } = REPORT_TEXT_WORDS;
  return <Notice tone="warning" title={conflict} next={conflictNext} />;
}

/** One section: what it asks for, what stands, and where it may be written. */
export function SectionPage(props: SectionPageProps) {
  const { session, work, signs } = props;
  const { section: id = '' } = useParams();
  const ground = useTokenGround(work);
  const [base, setBase] = useState<string | null>(null);
  const section = sectionsOf(work.pkg).find((each) => each.id === id);
  if (section === undefined) return <Redirect to={reportAddress(work, 'text')} replace />;
  const state = sectionState(section, ground);
  const mayWrite = mayTakePart(work, session.who.person, 'section.written');
  const standing = 'text' in state ? state.text : null;
  const isOpen = mayWrite && (state.kind !== 'conflict' || base !== null);
  const initial = base ?? standing?.value ?? '';
  const addressOf = figureAddress(work);
  const use = async (text: string): Promise<void> => {
    const draft = JSON.stringify({ text, base: null });
    await putDraft(session, { assignment: work.assignment, field: sectionDraft(id), text: draft });
    setBase(text);
  };
  return (
    <ReportFrame
      {...{ work, signs }}
      title={section.title}
      back={{ path: 'text', label: REPORT_TEXT_WORDS.toText }}
    >
      {section.hint === '' ? null : <p className="soft">{REPORT_TEXT_WORDS.hint(section.hint)}</p>}
      <StateNotice state={state} />
      {state.kind === 'conflict' ? (
        <Texts {...props} texts={state.texts} onUse={mayWrite ? use : null} />
      ) : null}
      {standing === null ? null : (
        <p className="soft">
          {REPORT_TEXT_WORDS.writtenBy(nameOf(work, standing.person), sayMinute(standing.at))}
        </p>
      )}
      {isOpen ? (
        <SectionEditor
          key={`${id} ${standing?.hash ?? ''} ${base ?? ''}`}
          {...{ session, work, section, initial, ground, addressOf }}
          base={standing?.hash ?? null}
        />
      ) : null}
      {!isOpen && standing !== null ? (
        <ReportProse text={standing.value} {...{ ground, addressOf }} />
      ) : null}
      {mayWrite ? null : <Notice title={REPORT_TEXT_WORDS.readOnly} />}
    </ReportFrame>
  );
}
