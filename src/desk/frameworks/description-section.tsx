import { useState } from 'react';
import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import { ROUNDING_LEVELS } from '../../domain/framework/rounding';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { PRINTING } from '../../domain/scoring/printing';
import { ROUNDING_WORDS } from '../../text/explanation-words';
import { DESCRIPTION_WORDS } from '../../text/framework-editor-words';
import { EVALUATION_KIND_WORDS, ROUNDING_LEVEL_WORDS } from '../../text/framework-kind-words';
import { sayPanelMembers } from '../../text/framework-sheet-words';
import { EditSelect, optionsOf } from './edit-select';
import { EditText } from './edit-text';
import { useEditing } from './editor-context';
import { FaultLines } from './fault-lines';
import type { DescriptionChanges } from './framework-edit';
import { kindChange, packOf, rulesOf } from './policy-choice';

const WORDS = DESCRIPTION_WORDS;
const { official, sample } = WORDS;
const points = (milli: number): string => printDecimal(milli, 3, 'shortest');
const KINDS = [{ value: '', label: WORDS.noKind } as const, ...optionsOf(EVALUATION_KIND_WORDS)];
const PACKS = [
  { value: '', label: WORDS.ownPack },
  ...POLICY_PACKS.map(({ id, title }) => ({ value: id, label: title })),
];

type Describe = (change: DescriptionChanges, field?: string) => void;

interface FieldsProps {
  readonly describe: Describe;
  /** The place that was chosen here; of several with the same rules the framework does not say which. */
  readonly placeId: string | null;
}

function NameFields({ describe, placeId }: FieldsProps) {
  const { framework } = useEditing();
  const { kind: evaluationKind = '' } = framework;
  return (
    <>
      <div className="framework-row wide-first">
        <EditText
          label={WORDS.title}
          value={framework.title}
          maxLength={120}
          onText={(title) => describe({ title }, 'title')}
        />
        <EditText
          label={WORDS.version}
          value={framework.version}
          maxLength={40}
          onText={(version) => describe({ version }, 'version')}
        />
        <EditSelect
          label={WORDS.kind}
          value={evaluationKind}
          options={KINDS}
          onChoose={(chosen) =>
            describe(kindChange(framework, chosen === '' ? undefined : chosen, placeId))
          }
        />
      </div>
      <div className="framework-row wide-first">
        <EditText
          label={WORDS.source}
          value={framework.source}
          maxLength={200}
          onText={(source) => describe({ source }, 'source')}
        />
        <EditSelect
          label={WORDS.weights}
          value={framework.weights}
          options={optionsOf({ official, sample })}
          onChoose={(weights) => describe({ weights })}
        />
      </div>
    </>
  );
}

function RoundingFields({ describe }: { readonly describe: Describe }) {
  const { rounding } = useEditing().framework;
  const at = rounding.at ?? 'total';
  const decimals = ['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }));
  return (
    <>
      <div className="framework-row">
        <EditSelect
          label={WORDS.roundAt}
          value={at}
          options={ROUNDING_LEVELS.map((value) => ({ value, label: ROUNDING_LEVEL_WORDS[value] }))}
          onChoose={(level) => describe({ rounding: { ...rounding, at: level } })}
        />
        <EditSelect
          label={WORDS.mode}
          value={rounding.mode}
          options={optionsOf(ROUNDING_WORDS)}
          onChoose={(mode) => describe({ rounding: { ...rounding, mode } })}
        />
        <EditSelect
          label={WORDS.decimals}
          value={String(rounding.decimals)}
          options={decimals}
          onChoose={(count) => describe({ rounding: { ...rounding, decimals: Number(count) } })}
        />
      </div>
      <p className="soft">
        {WORDS.rounding(ROUNDING_LEVEL_WORDS[at], ROUNDING_WORDS[rounding.mode], rounding.decimals)}
      </p>
    </>
  );
}

function GradeFields(props: FieldsProps & { readonly choosePlace: (id: string) => void }) {
  const { describe, placeId, choosePlace } = props;
  const { framework } = useEditing();
  const { grades, ratingCaps = [], secondLookMilli, panelMembers } = framework;
  const pack = packOf(framework, placeId);
  const choose = (id: string) => {
    const chosen = POLICY_PACKS.find((each) => each.id === id);
    choosePlace(id);
    if (chosen !== undefined) describe(rulesOf(chosen, framework.kind));
  };
  const cuts = grades.map(({ label, fromMilli }) => WORDS.grade(label, points(fromMilli)));
  const caps = ratingCaps.map(({ belowPpm, barred }) => WORDS.cap(PRINTING.ppm(belowPpm), barred));
  return (
    <div className="framework-grades">
      <EditSelect label={WORDS.pack} value={pack?.id ?? ''} options={PACKS} onChoose={choose} />
      <dl className="framework-facts">
        <dt>{WORDS.grades}</dt>
        <dd>{cuts.join('，')}</dd>
        <dt>{WORDS.caps}</dt>
        <dd>{caps.length === 0 ? WORDS.noCaps : caps.join('；')}</dd>
      </dl>
      {secondLookMilli === undefined ? null : (
        <p className="soft">{WORDS.watch(points(secondLookMilli))}</p>
      )}
      {panelMembers === undefined ? null : (
        <p className="soft">{sayPanelMembers(panelMembers.least, panelMembers.source)}</p>
      )}
    </div>
  );
}

/** What a framework says of itself: name, source, grades and rounding. */
export function DescriptionSection() {
  const { framework, faults, edit } = useEditing();
  const describe: Describe = (change, field) => edit({ kind: 'described', change }, field);
  const own = faults.filter(({ place }) => place.at === 'description');
  const [placeId, choosePlace] = useState<string | null>(null);
  // Only how it opens: a section that closes while somebody types in it takes the words away.
  const [open] = useState(own.length > 0 || framework.levels.length === 0);
  return (
    <details id="framework-description" className="framework-section" open={open}>
      <summary>{WORDS.section}</summary>
      <FaultLines faults={own.map(({ fault }) => fault)} />
      <NameFields {...{ describe, placeId }} />
      <GradeFields {...{ describe, placeId, choosePlace }} />
      <RoundingFields describe={describe} />
    </details>
  );
}
