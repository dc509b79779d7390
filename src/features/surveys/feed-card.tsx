import { useState } from 'react';
import { PRINTING } from '../../domain/scoring/printing';
import type { SurveyResult } from '../../domain/survey/survey-result';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { sayFigure } from '../../text/figure-words';
import { FEED_WORDS as WORDS } from '../../text/survey-words';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import { AppendNotice } from './append-notice';
import { type Feed, feedAct, feedOf, isFed } from './feed-figure';
import { mayCollect, type SurveyProps } from './survey-context';

function Standing({ feed }: { readonly feed: Feed }) {
  const { there, found, figure } = feed;
  const say = (value: number) => sayFigure(figure, value, PRINTING);
  if (isFed(feed)) return <Notice tone="success" title={WORDS.filled(say(found))} />;
  if (there.length > 1) return <Notice tone="warning" title={WORDS.conflict} />;
  const [only] = there;
  if (only === undefined) return null;
  return (
    <Notice tone="warning" title={WORDS.differs(say(only), say(found))} next={WORDS.differsNext} />
  );
}

type FeedCardProps = Omit<SurveyProps, 'signs'> & { readonly result: SurveyResult };

/** The result as a figure of an indicator: what stands there, and the button that fills it in. */
export function FeedCard({ session, work, questionnaire, result }: FeedCardProps) {
  const [fault, setFault] = useState<AppendFault | null>(null);
  const { run, busy } = useOneAtATime();
  const feed = feedOf(work, questionnaire, result);
  if (feed === null || feed === 'nothing') return null;
  if (feed === 'gone') return <Notice tone="warning" title={WORDS.gone} />;
  const fill = async () => {
    const { assignment } = work;
    const made = await tryAppend(session.writer, { assignment, act: feedAct(feed) });
    setFault(made.ok ? null : made.error);
  };
  const { indicator, figure, found } = feed;
  const weak = result.reliability !== 'conclusive' && result.reliability !== 'usable';
  const mayFill = mayCollect(work, session.who.person) && !isFed(feed);
  return (
    <Card title={WORDS.title}>
      <p>{WORDS.target(indicator.name, figure.label)}</p>
      <Standing feed={feed} />
      {mayFill && weak ? <p className="soft small">{WORDS.weak}</p> : null}
      {mayFill ? (
        <Button busy={busy} onClick={() => void run(fill)}>
          {WORDS.fill(sayFigure(figure, found, PRINTING))}
        </Button>
      ) : null}
      <AppendNotice fault={fault} />
      <ButtonLink to={`/a/${work.assignment}/i/${indicator.id}`} kind="quiet">
        {WORDS.open}
      </ButtonLink>
    </Card>
  );
}
