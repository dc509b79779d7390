import { CHANGES_WORDS as WORDS } from '../../../text/changes-words';

export interface BeforeAfterProps {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What stood and what stands; struck through and underlined, and said to those who do not see it. */
export function BeforeAfter({ name, before, after }: BeforeAfterProps) {
  return (
    <div className="change">
      <span className="change-name">{name}</span>
      <span className="change-values">
        <span className="unseen">{`${WORDS.before}：`}</span>
        <del>{before}</del>
        <span aria-hidden="true"> → </span>
        <span className="unseen">{`${WORDS.end}${WORDS.after}：`}</span>
        <ins>{after}</ins>
      </span>
    </div>
  );
}
