/** Types of entries that stand in the journals of panel sessions, and only there. */
export const PANEL_TYPES = [
  'panel.convened',
  'custody.taken',
  'pledge.signed',
  'member.recused',
  'ballot.sealed',
  'round.closed',
  'ballot.revealed',
  'ballot.unwrapped',
  'ballot.forced',
  'ballot.leftOut',
  'round.opened',
  'discussion.noted',
  'guest.heard',
  'opinion.given',
  'minutes.drawn',
  'minutes.signed',
  'material.given',
  'material.takenBack',
] as const;
export type PanelType = (typeof PANEL_TYPES)[number];

const KNOWN: ReadonlySet<string> = new Set(PANEL_TYPES);

export const isPanelType = (type: string): type is PanelType => KNOWN.has(type);
