import { frameworkResponse, frameworksResponse } from '../../contract/desk-frameworks';
import { draftFaults, hinders, readDraft } from '../../domain/framework/framework-draft';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { EVALUATION_KIND_WORDS } from '../../text/framework-kind-words';
import { askDesk } from '../desk-api';
import { TEMPLATES } from '../frameworks/framework-row';
import { PlainSelect } from '../frameworks/plain-select';
import { useLoaded } from '../use-loaded';
import type { FormProps } from './form-props';

/** Which framework is used, and whether its weights and rules hold; it is taken over whole. */
export function FrameworkChoice({ draft, change }: FormProps) {
  const { loaded } = useLoaded('/frameworks', frameworksResponse);
  const own = loaded.state === 'loaded' ? loaded.value.frameworks : [];
  const options = [
    { value: '', label: WORDS.keep },
    ...own.map(({ framework, title, version }) => ({
      ...{ value: `own:${framework}`, label: `${WORDS.own}：${title ?? ''} ${version}` },
    })),
    ...TEMPLATES.map(({ id, title }) => ({
      ...{ value: `template:${id}`, label: `${WORDS.template}：${title}` },
    })),
  ];
  const choose = async (value: string) => {
    const [sort, id] = value.split(':');
    if (sort === 'template')
      change({ framework: TEMPLATES.find((each) => each.id === id) ?? null });
    if (sort !== 'own') return;
    const answer = await askDesk(`/frameworks/${id}`, frameworkResponse);
    if (answer.ok && answer.value !== null) change({ framework: answer.value.content });
  };
  const read = readDraft(draft.framework);
  const kind = read.ok ? (read.value.kind ?? draft.kind) : draft.kind;
  const isOther = kind !== draft.kind;
  const faults = read.ok ? draftFaults(read.value).filter(hinders).length : 0;
  return (
    <section className="desk-part">
      <h2>{WORDS.framework}</h2>
      {read.ok ? (
        <p aria-live="polite">
          <strong>{WORDS.chosen(read.value.title, read.value.version)}</strong>：
          {faults === 0 ? WORDS.usable : WORDS.unusable(faults)}
          {read.value.weights === 'sample' ? `；${WORDS.sampleWeights}` : ''}
        </p>
      ) : (
        <p className="soft">{WORDS.noFramework}</p>
      )}
      {isOther ? (
        <p className="desk-alarm">{WORDS.otherKind(EVALUATION_KIND_WORDS[kind])}</p>
      ) : null}
      <PlainSelect
        label={WORDS.choose}
        value=""
        options={options}
        onChoose={(value) => void choose(value)}
      />
    </section>
  );
}
