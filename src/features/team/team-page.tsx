import { useLiveQuery } from 'dexie-react-hooks';
import type { MemberProgress } from '../../domain/journal/team-progress';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { readCopies } from '../../store/second-copies';
import { teamView } from '../../sync/team-view';
import { ROLE_WORDS } from '../../text/role-words';
import { TEAM_WORDS } from '../../text/team-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import { Sign, type SignFacts } from '../../ui/sign';
import './frames.css';

export interface TeamPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

const TONE = { never: 'warning', behind: 'warning', known: 'success' } as const;

function MemberRow({ member, mine }: { readonly member: MemberProgress; readonly mine: boolean }) {
  const { name, role, state, devices } = member;
  return (
    <ListRow
      title={`${name}${mine ? TEAM_WORDS.me : ''} · ${ROLE_WORDS[role]}`}
      detail={
        <>
          <Sign facts={{ kind: 'missing', tone: TONE[state], text: TEAM_WORDS.states[state] }} />
          {devices.map(({ device, entries, lastAt, missing }) => (
            <span className="team-device" key={device}>
              {`${TEAM_WORDS.deviceName(device)}：${TEAM_WORDS.device(entries, lastAt)}`}
              {missing > 0 ? `，${TEAM_WORDS.missing(missing)}` : ''}
            </span>
          ))}
        </>
      }
    />
  );
}

function MembersCard({ session, work }: Pick<TeamPageProps, 'session' | 'work'>) {
  const { members, unknownEntries } = teamView(work, session.who);
  return (
    <Card title={TEAM_WORDS.members}>
      <List label={TEAM_WORDS.members}>
        {members.map((member) => (
          <MemberRow
            key={member.person}
            member={member}
            mine={member.person === session.who.person}
          />
        ))}
      </List>
      {unknownEntries > 0 ? <p>{TEAM_WORDS.unknown(unknownEntries)}</p> : null}
      <details>
        <summary>{TEAM_WORDS.knowable}</summary>
        {TEAM_WORDS.knowableLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </Card>
  );
}

function CopiesCard({ session, work }: Pick<TeamPageProps, 'session' | 'work'>) {
  const { assignment, pkg } = work;
  const copies = useLiveQuery(() => readCopies(session, assignment), [session, assignment]) ?? [];
  const nameOf = (person: string) =>
    pkg.team.find((member) => member.person === person)?.name ?? person;
  return (
    <Card title={TEAM_WORDS.copies}>
      {copies.length === 0 ? (
        <p className="soft">{TEAM_WORDS.noCopies}</p>
      ) : (
        <List label={TEAM_WORDS.copies}>
          {copies.map(({ device, person, at, heads, evidence }) => (
            <ListRow
              key={device}
              title={TEAM_WORDS.copyOf(nameOf(person))}
              detail={TEAM_WORDS.copyDetail(Object.keys(heads).length, evidence.length, at)}
            />
          ))}
        </List>
      )}
      <p className="soft small">{TEAM_WORDS.copiesHonest}</p>
    </Card>
  );
}

/** Whose work is here and whose is not, and the ways to hand work on without a network. */
export function TeamPage({ session, work, signs }: TeamPageProps) {
  const here = `/a/${work.assignment}/site`;
  return (
    <PageFrame
      title={TEAM_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: here, label: TEAM_WORDS.back }}
      signs={signs}
    >
      <List label={TEAM_WORDS.title}>
        <ListRow to={`${here}/team/give`} title={TEAM_WORDS.give} detail={TEAM_WORDS.giveDetail} />
        <ListRow to={`${here}/team/take`} title={TEAM_WORDS.take} detail={TEAM_WORDS.takeDetail} />
      </List>
      <MembersCard session={session} work={work} />
      <CopiesCard session={session} work={work} />
    </PageFrame>
  );
}
