import { useLiveQuery } from 'dexie-react-hooks';
import { chaptersOf, type ReportSection } from '../../../domain/report/report-sections';
import { draftsOf } from '../../../store/drafts';
import { REPORT_TEXT_WORDS, SECTION_STATE_WORDS } from '../../../text/report-text-words';
import { List, ListRow } from '../../../ui/list-row';
import { Progress } from '../../../ui/progress';
import { ReportFrame } from '../report-frame';
import { type ReportPageProps, reportAddress } from '../report-props';
import { sectionDraft, sectionState } from './section-state';
import { useTokenGround } from './use-token-ground';

type TextPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

/** The chapters of the report, each section with how far it is. */
export function TextPage({ session, work, signs }: TextPageProps) {
  const ground = useTokenGround(work);
  const { assignment, pkg } = work;
  const drafts = useLiveQuery(() => draftsOf(session, assignment), [session, assignment]);
  const chapters = chaptersOf(pkg);
  const asked = chapters.flatMap(({ sections }) => sections).filter(({ optional }) => !optional);
  const done = asked.filter((section) => sectionState(section, ground).kind === 'written');
  const detail = (section: ReportSection): string =>
    drafts?.[sectionDraft(section.id)] === undefined
      ? SECTION_STATE_WORDS[sectionState(section, ground).kind]
      : REPORT_TEXT_WORDS.unsaved;
  return (
    <ReportFrame work={work} signs={signs} title={REPORT_TEXT_WORDS.title}>
      <p className="soft">{REPORT_TEXT_WORDS.lead}</p>
      <Progress
        label={REPORT_TEXT_WORDS.done(done.length, asked.length)}
        value={done.length}
        max={asked.length}
      />
      {chapters.map(({ title, sections }, i) => (
        <section key={title} className="stack">
          <h2>{REPORT_TEXT_WORDS.chapter(i, title)}</h2>
          <List label={title}>
            {sections.map((section) => (
              <ListRow
                key={section.id}
                title={section.title}
                detail={detail(section)}
                to={reportAddress(work, `text/${section.id}`)}
              />
            ))}
          </List>
        </section>
      ))}
    </ReportFrame>
  );
}
