import { useState } from 'react';
import type { Draw } from '../../domain/fieldwork/sampling/draw-sample';
import type { SamplingPlan } from '../../domain/fieldwork/sampling-plan';
import { PRINTING } from '../../domain/scoring/printing';
import { sayClass, SAMPLING_WORDS as WORDS } from '../../text/sampling-words';
import { sha256Hex } from '../../trust/digest';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { drawFrom } from './use-draw';

/** One digest over what was drawn, so that two people can compare a draw over the telephone. */
const digestOfDraw = ({ drawn }: Draw): Promise<string> =>
  sha256Hex(drawn.map(({ unit }) => unit.id).join('\n'));

function aimOf({ by, size, moneyPpm }: SamplingPlan): string {
  if (by === 'count') return size === null ? WORDS.aimless : WORDS.byCount(size);
  return moneyPpm === null ? WORDS.aimless : WORDS.byMoney(PRINTING.ppm(moneyPpm));
}

interface Again {
  readonly same: boolean;
  readonly count: number;
  readonly digest: string;
}

/** The seed, how it decides, and the proof that drawing again gives the same. */
export function HowDrawn({ plan, draw }: { readonly plan: SamplingPlan; readonly draw: Draw }) {
  const [again, setAgain] = useState<Again>();
  const repeat = async () => {
    const made = await drawFrom(plan);
    const digest = await digestOfDraw(made);
    const same = digest === (await digestOfDraw(draw));
    setAgain({ same, count: made.drawn.length, digest });
  };
  const facts = [
    { term: WORDS.seed, detail: plan.seed, code: true },
    { term: WORDS.aim, detail: aimOf(plan), code: false },
    {
      term: WORDS.mandatory,
      detail: plan.mandatory.map((id) => sayClass(plan, id)).join('、') || WORDS.noMandatory,
      code: false,
    },
    { term: WORDS.listSource, detail: plan.source || WORDS.sourceUnknown, code: false },
  ];
  return (
    <Card title={WORDS.how}>
      <dl className="stack">
        {facts.map(({ term, detail, code }) => (
          <div key={term}>
            <dt className="soft small">{term}</dt>
            <dd>{code ? <code>{detail}</code> : detail}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{WORDS.method}</p>
      {draw.short ? <Notice tone="warning" title={WORDS.short} /> : null}
      <Button onClick={() => void repeat()}>{WORDS.again}</Button>
      {again === undefined ? null : (
        <Notice
          live
          tone={again.same ? 'success' : 'danger'}
          title={again.same ? WORDS.againSame(again.count) : WORDS.againDiffers}
          where={`${WORDS.checkDigest} ${again.digest.slice(0, 16)}`}
        />
      )}
    </Card>
  );
}
