import type { SecondCopy } from '../../../store/second-copies';
import { RING_WORDS } from '../../../text/viewer-words';

/** What is known of where the bytes of one version are. */
export interface Whereabouts {
  readonly isHere: boolean;
  /** Names of those whose phones have signed that they hold a copy. */
  readonly holders: readonly string[];
  readonly isHeld: boolean;
}

/** One third of the ring. */
export interface CustodyStep {
  readonly key: 'here' | 'second' | 'bureau';
  readonly has: boolean;
  readonly words: string;
}

/** Who has signed for a copy of these bytes, each once. */
export const holdersOf = (
  copies: readonly Pick<SecondCopy, 'person' | 'evidence'>[],
  sha256: string,
  nameOf: (person: string) => string,
): readonly string[] => [
  ...new Set(
    copies.filter(({ evidence }) => evidence.includes(sha256)).map(({ person }) => nameOf(person)),
  ),
];

/** This phone, a second copy, the bureau; a file that was saved is out of the app's sight. */
export const custodySteps = ({ isHere, holders, isHeld }: Whereabouts): readonly CustodyStep[] => {
  const second = holders.length > 0;
  return [
    { key: 'here', has: isHere, words: isHere ? RING_WORDS.here : RING_WORDS.notHere },
    {
      key: 'second',
      has: second,
      words: second ? RING_WORDS.second(holders) : RING_WORDS.noSecond,
    },
    { key: 'bureau', has: isHeld, words: isHeld ? RING_WORDS.bureau : RING_WORDS.notBureau },
  ];
};
