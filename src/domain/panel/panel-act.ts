import * as z from 'zod/mini';
import { evidence } from '../evidence/evidence';
import { code, randomId, sha256Hex, thumbprint } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { MAX_ROUNDS, openedVotes, round, sealedVotes } from './ballot';
import { convening } from './convening';
import type { PanelType } from './panel-types';

const act = <T extends PanelType, B extends z.core.$ZodLooseShape>(type: T, body: B) =>
  z.strictObject({ type: z.literal(type), body: z.strictObject(body) });

/** Longest encrypted ballot: a thousand votes with their reasons at a usual length. */
export const MAX_ENVELOPE = 524_288;

const envelope = z.string().check(z.minLength(1), z.maxLength(MAX_ENVELOPE));
const reason = plainText(1, 1000);

const eachOnce = (codes: readonly string[]): boolean => new Set(codes).size === codes.length;
const indicators = z.array(code).check(z.minLength(1), z.maxLength(1000), z.refine(eachOnce));

/** People who are heard besides the panel: deputies of the people's congress, members of the CPPCC. */
export const GUEST_CAPACITIES = ['npcDeputy', 'cppccMember', 'other'] as const;

export const STANCES = ['agree', 'dissent'] as const;

/** What entries of a panel session may mean. */
export const panelActSchema = z.discriminatedUnion('type', [
  act('panel.convened', convening),
  /** The scrutineer holds one of the two keys from here on, on the device that writes this. */
  act('custody.taken', {}),
  /** Confidentiality and independence, as the convening of that hash words them. */
  act('pledge.signed', { convening: sha256Hex }),
  /** Null: from the whole session. */
  act('member.recused', { indicators: z.nullable(indicators), reason }),
  act('ballot.sealed', {
    round,
    votes: sealedVotes,
    /** The ballot, encrypted to the scrutineer's device and that to the chair's (compact JWE). */
    envelope,
    custodians: z.strictObject({ chair: thumbprint, scrutineer: thumbprint }),
  }),
  act('round.closed', {
    round,
    /** Hash of the entry of every ballot that counts, in ascending order. */
    ballots: z.array(sha256Hex).check(z.minLength(1), z.maxLength(200), z.refine(eachOnce)),
    absent: z.array(z.strictObject({ person: randomId, reason })),
  }),
  act('ballot.revealed', { ballot: sha256Hex, opened: openedVotes }),
  /** The chair's half of a forced reveal: what was inside the outer envelope. */
  act('ballot.unwrapped', { ballot: sha256Hex, envelope, reason }),
  /** The scrutineer's half: the votes of a member who did not open them. */
  act('ballot.forced', { ballot: sha256Hex, opened: openedVotes }),
  act('ballot.leftOut', { ballot: sha256Hex, reason }),
  act('round.opened', { round, indicators }),
  /** What was said about an indicator, or about the whole (null), once a round is open. */
  act('discussion.noted', { round, indicator: z.nullable(code), text: plainText(1, 2000) }),
  /** Whoever is heard besides the panel; their opinion stands apart and scores nothing. */
  act('guest.heard', {
    name: plainText(1, 40),
    capacity: z.enum(GUEST_CAPACITIES),
    opinion: plainText(1, 4000),
  }),
  /** A member's own written opinion; a later one stands instead, both stay. */
  act('opinion.given', { opinion: plainText(1, 8000) }),
  /**
   * The chair's minutes: who was there and the group's opinion, over exactly these closes and
   * ballots left out, from which with the convening the result follows.
   */
  act('minutes.drawn', {
    convening: sha256Hex,
    closes: z.array(sha256Hex).check(z.minLength(1), z.maxLength(MAX_ROUNDS)),
    leftOut: z.array(sha256Hex).check(z.maxLength(200), z.refine(eachOnce)),
    present: z.array(randomId).check(z.minLength(1), z.maxLength(200), z.refine(eachOnce)),
    opinion: plainText(1, 8000),
  }),
  /** A dissent says why; it is recorded beside the result and changes no score. */
  act('minutes.signed', {
    minutes: sha256Hex,
    stance: z.enum(STANCES),
    text: plainText(0, 4000),
  }),
  /**
   * Evidence of the evaluation that the lead evaluator lays before the panel: about the indicator in
   * whose journal this stands, or about the whole. The bytes are those of an `evidence.captured`.
   */
  act('material.given', {
    sha256: sha256Hex,
    mediaType: evidence.shape.mediaType,
    size: evidence.shape.size,
    title: plainText(1, 200),
  }),
  /** Hash of the entry that gave it. */
  act('material.takenBack', { material: sha256Hex }),
]);
export type PanelAct = z.infer<typeof panelActSchema>;
export type PanelActOf<T extends PanelType> = Extract<PanelAct, { type: T }>;
