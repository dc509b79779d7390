import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type PersonEntry, personResponse } from '../../contract/registry';
import { type LeadFacts, leadFindings } from '../../domain/registry/lead-facts';
import { sayFinding, REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { AppLink } from '../../ui/app-link';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { LoadedView } from '../loaded-view';
import { StandingTag } from '../standing-tag';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { BadRecordsCard } from './bad-records-card';
import { CourseCard } from './course-card';
import { EntryActs } from './entry-acts';
import { PersonDialog } from './person-dialog';

interface ViewProps {
  readonly of: PersonEntry;
  readonly today: string;
  readonly onReload: () => void;
}

const { contractChoices, criminalChoices } = WORDS;

function sayContract({ contractUntil }: LeadFacts): string {
  if (contractUntil === null) return contractChoices.unknown;
  return contractUntil === 'open' ? contractChoices.open : contractUntil;
}

function sayCriminal({ criminal }: LeadFacts): string {
  if (criminal === null) return criminalChoices.unknown;
  const kind = criminalChoices[criminal.kind];
  return criminal.kind === 'negligence' ? `${kind}，${WORDS.servedOn} ${criminal.servedOn}` : kind;
}

function LeadCard({ lead, today }: { readonly lead: LeadFacts; readonly today: string }) {
  const { unknown } = contractChoices;
  const findings = leadFindings(lead, today);
  return (
    <Card title={WORDS.findings}>
      <p className="soft small">{WORDS.findingsNote}</p>
      <Facts
        items={[
          { term: WORDS.qualification, detail: lead.qualification ?? unknown },
          { term: WORDS.workSince, detail: lead.workSince ?? unknown },
          { term: WORDS.evaluationSince, detail: lead.evaluationSince ?? unknown },
          { term: WORDS.contract, detail: sayContract(lead) },
          { term: WORDS.criminal, detail: sayCriminal(lead) },
        ]}
      />
      {findings.length === 0 ? <p>{WORDS.meets}</p> : null}
      <ul>
        {findings.map((each) => (
          <li key={each.demand} className="desk-alarm">
            {sayFinding(each)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PersonFacts({ of, today }: Pick<ViewProps, 'of' | 'today'>) {
  const { employer, title, phone, fields, recusals } = of.record;
  const items = [
    { term: WORDS.employer, detail: employer },
    { term: WORDS.title, detail: title },
    { term: WORDS.phone, detail: phone },
    { term: WORDS.fields, detail: fields.join('、') },
    {
      term: WORDS.recusals,
      detail: recusals.map(({ party, why }) => `${party}（${why}）`).join('；'),
    },
  ].filter(({ detail }) => detail !== '');
  const standing = { term: WORDS.standing, detail: <StandingTag {...of} today={today} /> };
  return (
    <Card title={WORDS.facts}>
      <Facts items={[...items, standing]} />
    </Card>
  );
}

function View({ of, today, onReload }: ViewProps) {
  const [editing, setEditing] = useState(false);
  const [, navigate] = useLocation();
  const mayWrite = useMay('registry.write');
  const path = `/registry/people/${of.id}`;
  return (
    <div className="registry-page">
      <h1>{of.record.name}</h1>
      {mayWrite ? (
        <EntryActs
          {...{ of, path }}
          onDone={onReload}
          onWithdrawn={() => navigate('/registry/people')}
          onEdit={() => setEditing(true)}
        />
      ) : null}
      <div className="desk-columns">
        <PersonFacts of={of} today={today} />
        {of.record.lead === null ? null : <LeadCard lead={of.record.lead} today={today} />}
      </div>
      <BadRecordsCard {...of} {...{ today, path, mayWrite }} onDone={onReload} />
      <CourseCard course={of.course} />
      {editing ? (
        <PersonDialog
          before={of}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            onReload();
          }}
        />
      ) : null}
    </div>
  );
}

/** `/registry/people/:entry`: one person. */
export function PersonPage() {
  const { entry = '' } = useParams();
  const { loaded, reload } = useLoaded(`/registry/people/${entry}`, personResponse);
  return (
    <>
      <AppLink to="/registry/people">{WORDS.backTo.people}</AppLink>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(value) => <View of={value.entry} today={value.today} onReload={reload} />}
      </LoadedView>
    </>
  );
}
