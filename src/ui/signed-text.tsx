import { Card } from './card';
import { type Fact, Facts } from './facts';
import './signed-text.css';

export interface SignedTextProps {
  readonly title: string;
  readonly lead: string;
  /** The exact text that is signed. */
  readonly text: string;
  /** Digests that tie a signature to it. */
  readonly digests: readonly Fact[];
}

/** A text that is signed, line by line, and the digests that tie the signature to it. */
export function SignedText({ title, lead, text, digests }: SignedTextProps) {
  return (
    <Card title={title}>
      <p className="soft">{lead}</p>
      <p className="signed-text">{text}</p>
      <Facts items={digests} />
    </Card>
  );
}
