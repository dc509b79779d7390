import { isLeftOpen, openVisitsOf } from '../../../domain/fieldwork/visit-state';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { sayMinute } from '../../../text/say-instant';
import { VISIT_WORDS } from '../../../text/visit-words';
import { ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { type FieldPageProps, siteAddress, siteName } from '../forms/field-page';

/** The visits that this person is on, on top of where work begins. */
export function OpenVisitNotice({ session, work }: Pick<FieldPageProps, 'session' | 'work'>) {
  const { fieldwork } = wholeEvaluation(work);
  const now = session.writer.clock.now().at;
  return openVisitsOf(fieldwork, session.who.person).map((visit) => {
    const left = isLeftOpen(visit, now);
    return (
      <Notice
        key={visit.value.visit}
        tone={left ? 'warning' : 'plain'}
        title={VISIT_WORDS.openTitle(siteName(work, visit.value.site))}
        where={VISIT_WORDS.openSince(sayMinute(visit.at))}
        next={left ? `${VISIT_WORDS.leftOpen}。${VISIT_WORDS.leftOpenNext}` : ''}
        action={
          <ButtonLink to={siteAddress(work, `visits/v/${visit.value.visit}`)}>
            {VISIT_WORDS.openGo}
          </ButtonLink>
        }
      />
    );
  });
}
