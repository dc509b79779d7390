import { AppLink } from './app-link';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import type { Tone } from './notice';
import './sign.css';

/** Whether it is safe, what is still missing, whether it was taken back or there is a network: always the same place. */
export type SignKind = 'custody' | 'missing' | 'withdrawn' | 'network';

export interface SignFacts {
  readonly kind: SignKind;
  readonly tone: Tone;
  readonly text: string;
  /** Where a tap tells more. */
  readonly to?: string;
}

const iconOf = ({ kind, tone }: SignFacts): IconName => {
  if (kind === 'network') return 'offline';
  if (kind === 'withdrawn') return 'warning';
  if (kind === 'missing') return tone === 'success' ? 'complete' : 'missing';
  if (tone === 'danger') return 'warning';
  return tone === 'success' ? 'held' : 'phone';
};

/** One sign: a drawing and words; colour only repeats what the words say. */
export function Sign({ facts }: { readonly facts: SignFacts }) {
  const content = (
    <>
      <Icon name={iconOf(facts)} />
      <span>{facts.text}</span>
    </>
  );
  const className = `sign ${facts.tone}`;
  if (facts.to === undefined) return <span className={className}>{content}</span>;
  return (
    <AppLink to={facts.to} className={className}>
      {content}
    </AppLink>
  );
}
