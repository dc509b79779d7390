import type { ReactNode } from 'react';
import type { Evidence } from '../../domain/evidence/evidence';
import type { PanelState, RoundState } from '../../domain/panel/panel-state';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { PanelSession } from '../../store/panel/read-panel';
import type { SignFacts } from '../../ui/sign';

/** Evidence of the evaluation that may be laid before a panel. */
export interface Givable extends Pick<Evidence, 'sha256' | 'mediaType' | 'size' | 'capturedAt'> {
  /** What it is called; empty where nobody has said. */
  readonly title: string;
}

type Picture = Pick<Evidence, 'sha256' | 'mediaType'>;

/** What pages of panels show of other features. */
export interface PanelSlots {
  /** Bytes as an endless row of pictures, for another phone's camera. */
  readonly show: (data: Uint8Array) => ReactNode;
  /** Takes in what another phone shows or hands over as a file. */
  readonly take: (back: { readonly to: string; readonly label: string }) => ReactNode;
  /** Evidence of the evaluation for an indicator; null: all. */
  readonly givable: (indicator: string | null) => readonly Givable[];
  /** Its small picture. */
  readonly small: (picture: Picture) => ReactNode;
  /** Bytes to look at, or to keep as a file where they are no picture. */
  readonly media: (of: Picture, bytes: Blob) => ReactNode;
}

/** What the pages of panels are drawn from. */
export interface PanelPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly slots: PanelSlots;
}

/** A session that has been called. */
export type ConvenedState = PanelState & {
  readonly convening: NonNullable<PanelState['convening']>;
};

/** What a page about one session is drawn from. */
export interface SessionPageProps extends PanelPageProps {
  readonly panel: PanelSession;
  readonly state: ConvenedState;
  /** The last round. */
  readonly round: RoundState;
}

export const addressOf = ({ work }: Pick<PanelPageProps, 'work'>): string =>
  `/a/${work.assignment}/panel`;

export const sessionAddress = ({ work, panel }: SessionPageProps): string =>
  `${addressOf({ work })}/s/${panel.session}`;
