import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type AgencyEntry, type AgencyResponse, agencyResponse } from '../../contract/registry';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { LoadedView } from '../loaded-view';
import { StandingTag } from '../standing-tag';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { AgencyDialog } from './agency-dialog';
import { BadRecordsCard } from './bad-records-card';
import { CategoryDialog } from './category-dialog';
import { CourseCard } from './course-card';
import { EntryActs } from './entry-acts';
import { QualityCard } from './quality-card';

interface ViewProps {
  readonly of: AgencyEntry;
  readonly quality: AgencyResponse['quality'];
  readonly today: string;
  readonly onReload: () => void;
}

function AgencyFacts({ of, today }: Pick<ViewProps, 'of' | 'today'>) {
  const { creditCode, codeSeen, platform } = of.record;
  const code = codeSeen ? `${creditCode}（${WORDS.codeSeenNote}）` : creditCode;
  const items = [
    { term: WORDS.code, detail: code },
    { term: WORDS.platform, detail: platform ?? WORDS.noPlatform },
    { term: WORDS.category, detail: of.category || WORDS.noCategory },
    { term: WORDS.standing, detail: <StandingTag {...of} today={today} /> },
  ];
  return (
    <Card title={WORDS.facts}>
      <Facts items={items} />
    </Card>
  );
}

function View({ of, quality, today, onReload }: ViewProps) {
  const [doing, setDoing] = useState<'edit' | 'classify' | null>(null);
  const [, navigate] = useLocation();
  const mayWrite = useMay('registry.write');
  const path = `/registry/agencies/${of.id}`;
  const done = () => {
    setDoing(null);
    onReload();
  };
  return (
    <div className="registry-page">
      <h1>{of.record.name}</h1>
      {mayWrite ? (
        <EntryActs
          {...{ of, path }}
          onDone={onReload}
          onWithdrawn={() => navigate('/registry')}
          onEdit={() => setDoing('edit')}
        >
          <Button onClick={() => setDoing('classify')}>{WORDS.classify}</Button>
        </EntryActs>
      ) : null}
      <div className="desk-columns">
        <AgencyFacts of={of} today={today} />
        <QualityCard of={quality} />
      </div>
      <BadRecordsCard {...of} {...{ today, path, mayWrite }} onDone={onReload} />
      <CourseCard course={of.course} />
      {doing === 'edit' ? (
        <AgencyDialog before={of} onClose={() => setDoing(null)} onDone={done} />
      ) : null}
      {doing === 'classify' ? (
        <CategoryDialog of={of} onClose={() => setDoing(null)} onDone={done} />
      ) : null}
    </div>
  );
}

/** `/registry/a/:entry`: one agency. */
export function AgencyPage() {
  const { entry: id = '' } = useParams();
  const { loaded, reload } = useLoaded(`/registry/agencies/${id}`, agencyResponse);
  return (
    <>
      <AppLink to="/registry">{WORDS.backTo.agencies}</AppLink>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ entry, ...more }) => <View of={entry} {...more} onReload={reload} />}
      </LoadedView>
    </>
  );
}
