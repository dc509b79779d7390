import type { ReactNode } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { FIELD_HUB_WORDS, FIELD_TOOLS } from '../../text/field-hub-words';
import { TREE_WORDS } from '../../text/scoring-words';
import { List, ListRow } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { hubStates } from './hub-states';
import { OpenVisitNotice } from './visits/open-visit-notice';

export interface FieldHubPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  /** How things stand in tools of other features, instead of what they are for. */
  readonly states?: Partial<Record<(typeof FIELD_TOOLS)[number]['path'], ReactNode>>;
}

/** Everything that is done on site, in the order of the day. */
export function FieldHubPage({ session, work, signs, states = {} }: FieldHubPageProps) {
  const home = `/a/${work.assignment}`;
  const stands = { ...hubStates(work, session.writer.clock.now().at), ...states };
  return (
    <PageFrame
      title={FIELD_HUB_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: home, label: TREE_WORDS.title }}
      signs={signs}
    >
      <OpenVisitNotice session={session} work={work} />
      <List label={FIELD_HUB_WORDS.title}>
        {FIELD_TOOLS.map(({ path, title, detail }) => (
          <ListRow
            key={path}
            to={`${home}/site/${path}`}
            title={title}
            detail={stands[path] ?? detail}
          />
        ))}
      </List>
    </PageFrame>
  );
}
