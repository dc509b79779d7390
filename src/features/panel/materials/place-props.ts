import type { SessionPageProps } from '../panel-props';

/** One place of a session that materials are about. */
export interface PlaceProps extends SessionPageProps {
  /** Null: the whole. */
  readonly indicator: string | null;
  readonly name: string;
}
