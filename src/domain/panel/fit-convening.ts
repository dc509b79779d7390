import type { ConveningDraft, MemberDraft, PartDraft } from './convening-draft';

/** What the newest package has to convene with. */
export interface ConveningGround {
  /** Who may be called to score. */
  readonly people: readonly string[];
  readonly indicators: readonly string[];
}

/** How much of a draft the newest package has no more. */
export interface ConveningGone {
  readonly people: number;
  readonly indicators: number;
}

export interface FittedConvening {
  readonly draft: ConveningDraft;
  readonly gone: ConveningGone;
}

function fitPart(part: PartDraft, known: ReadonlySet<string>): PartDraft {
  const indicators = part.indicators.filter((each) => known.has(each));
  return indicators.length === part.indicators.length ? part : { ...part, indicators };
}

function fitMember(member: MemberDraft, parts: readonly PartDraft[]): MemberDraft {
  const [first] = parts;
  const isIn = first === undefined || parts.some(({ id }) => id === member.part);
  return isIn ? member : { ...member, part: first.id };
}

const areSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((each, i) => each === other[i]);

/**
 * A draft that was begun under an older package without what the newest has no more: nobody could
 * take it away by hand, since the form lists what there is. What is new is listed and not chosen.
 * @returns the very draft, and its very parts and members, where nothing is to be changed in them
 */
export function fitConvening(draft: ConveningDraft, ground: ConveningGround): FittedConvening {
  const people = new Set(ground.people);
  const known = new Set(ground.indicators);
  const parts = draft.parts.map((part) => fitPart(part, known));
  const members = draft.members
    .filter(({ person }) => people.has(person))
    .map((member) => fitMember(member, parts));
  const lost = draft.parts.flatMap(({ indicators }) => indicators).filter((id) => !known.has(id));
  const gone = {
    people: draft.members.length - members.length,
    indicators: new Set(lost).size,
  };
  const isSame = areSame(parts, draft.parts) && areSame(members, draft.members);
  return { draft: isSame ? draft : { ...draft, parts, members }, gone };
}
