import { useParams } from 'wouter';
import { type RatingResponse, ratingResponse } from '../../contract/rating';
import { RATING_NAV } from '../../text/rating-nav-words';
import { RATING_WORDS as WORDS } from '../../text/rating-words';
import { AppLink } from '../../ui/app-link';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { RatingForm } from './rating-form';
import { RatingHistory } from './rating-history';
import './rating.css';

/** Rates one report by the rubric: what was counted, what a person judges, and every rating so far. */
export function RatingPage() {
  const { assignment = '', manifest = '' } = useParams();
  const path = `/assignments/${assignment}/reports/${manifest}/rating`;
  const { loaded, reload } = useLoaded(path, ratingResponse);
  return (
    <>
      <p>
        <AppLink to={`/a/${assignment}/r/${manifest}`}>‹ {WORDS.back}</AppLink>
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => <Rating path={path} read={read} onKept={reload} />}
      </LoadedView>
    </>
  );
}

interface RatingProps {
  readonly path: string;
  readonly read: RatingResponse;
  readonly onKept: () => void;
}

function Rating({ path, read, onKept }: RatingProps) {
  const { session } = useDeskSession();
  const { rubric, agency, ratings } = read;
  const mayRate = session.role === 'performanceUnit';
  return (
    <div className="stack">
      <h1>{RATING_NAV.title}</h1>
      <p>
        <strong>{read.project}</strong>
        <span className="desk-under">
          {WORDS.agency(agency.name, agency.reports, agency.meanMilli)}
        </span>
      </p>
      <Card title={WORDS.titleOf(rubric.title, rubric.version)}>
        <p>{WORDS.intro}</p>
        <p className="soft small">{WORDS.source(rubric.source)}</p>
        {mayRate ? null : <Notice title={WORDS.readOnly} />}
        <RatingForm key={ratings.length} {...{ path, read, mayRate }} onKept={onKept} />
      </Card>
      <Card title={WORDS.history}>
        <RatingHistory ratings={ratings} />
      </Card>
    </div>
  );
}
