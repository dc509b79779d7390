import type { AssignmentPackage } from '../assignment/assignment-package';
import { PANEL_ROLES } from '../assignment/role';
import { type Indicator, indicatorsOf } from '../framework/framework';
import { GrowingList } from '../kernel/growing-list';
import { makeChoice, writeAnswer } from './acts/answer';
import { assessCheckpoint, enterFigure, explainDeduction, judgeScore } from './acts/assessment';
import { assignedBy, capturedBy, proofFault } from './acts/capture';
import { concludedBy } from './acts/conclusion';
import { adoptPanelScores } from './acts/panel-scores';
import { writeSection } from './acts/section';
import { explainDifference, importSelfScores } from './acts/self-score';
import { type Authored, type AuthoredOf, isAct } from './authored';
import { Declarations } from './declarations';
import type {
  AssignedEvidence,
  CapturedEvidence,
  SealedReport,
  StatementMade,
  TotalReviewed,
} from './evaluation';
import type { PlacedEntry } from './placed-entry';
import { RegisterBank } from './register-bank';
import { roleMay } from './role-permission';
import type { SetAsideReason } from './set-aside';
import { Settlements } from './settlements';

/** What the acts of an evaluation build up, one entry after another in fold order. */
export class FoldState {
  readonly bank = new RegisterBank();
  readonly declarations = new Declarations();
  readonly evidence = new GrowingList<CapturedEvidence>();
  readonly assigned = new GrowingList<AssignedEvidence>();
  readonly reviews = new GrowingList<TotalReviewed>();
  readonly sealed = new GrowingList<SealedReport>();
  readonly statements = new GrowingList<StatementMade>();
  readonly settlements: Settlements;
  readonly indicators: ReadonlyMap<string, Indicator>;
  private readonly assignment: AssignmentPackage;
  private readonly packageDigest: string;

  constructor(
    assignment: AssignmentPackage,
    packageDigest: string,
    inBranch: (hash: string) => PlacedEntry | undefined,
  ) {
    this.settlements = new Settlements(inBranch);
    this.assignment = assignment;
    this.packageDigest = packageDigest;
    this.indicators = new Map(indicatorsOf(assignment.framework).map((each) => [each.id, each]));
  }

  /** Remembers how it stands; calling the answer, any number of times, sets it back to that. */
  mark(): () => void {
    const { bank, declarations, evidence, assigned, reviews, sealed, statements } = this;
    const parts = [bank, declarations, evidence, assigned, reviews, sealed, statements];
    const marks = [...parts, this.settlements].map((part) => part.mark());
    return () => {
      for (const setBack of marks) setBack();
    };
  }

  /** Takes one entry into account, or says why it is set aside. */
  apply(entry: Authored): SetAsideReason | null {
    const { act, opened } = entry;
    if (!roleMay(opened.role, act.type)) return 'role-not-allowed';
    // To take something back is not work: a person who steps aside may still do it.
    // An expert who says something of a finished report works on nothing, and declares nothing here.
    const isWork =
      act.type !== 'independence.declared' &&
      act.type !== 'entry.withdrawn' &&
      !(act.type === 'statement.made' && PANEL_ROLES.includes(opened.role));
    const fault = isWork ? this.declarations.faultOf(entry) : null;
    return fault ?? this.act(entry);
  }

  private act(entry: Authored): SetAsideReason | null {
    if (isAct(entry, 'checkpoint.assessed')) return assessCheckpoint(this, entry);
    if (isAct(entry, 'figure.entered')) return enterFigure(this, entry);
    if (isAct(entry, 'score.judged')) return judgeScore(this, entry);
    if (isAct(entry, 'panelScores.adopted')) return adoptPanelScores(this, entry);
    if (isAct(entry, 'deduction.explained')) return explainDeduction(this, entry);
    if (isAct(entry, 'selfScores.imported')) return importSelfScores(this, entry);
    if (isAct(entry, 'difference.explained')) return explainDifference(this, entry);
    if (isAct(entry, 'answer.written')) return writeAnswer(this, entry);
    if (isAct(entry, 'choice.made')) return makeChoice(this, entry);
    if (isAct(entry, 'conclusion.given')) return this.conclude(entry);
    if (isAct(entry, 'section.written')) return writeSection(this, entry);
    if (isAct(entry, 'total.reviewed')) this.review(entry);
    if (isAct(entry, 'evidence.captured')) return this.capture(entry);
    if (isAct(entry, 'evidence.assigned')) return this.assign(entry);
    if (isAct(entry, 'fork.settled')) return this.settlements.take(entry);
    if (isAct(entry, 'report.sealed')) return this.seal(entry);
    if (isAct(entry, 'statement.made')) this.state(entry);
    if (isAct(entry, 'independence.declared')) this.declarations.take(entry);
    return null;
  }

  private conclude(entry: AuthoredOf<'conclusion.given'>): SetAsideReason | null {
    return concludedBy(this.assignment.framework.conclusions ?? [], this.bank, entry);
  }

  private capture(entry: AuthoredOf<'evidence.captured'>): SetAsideReason | null {
    const { proves } = entry.act.body.evidence;
    const fault = proofFault(proves, this.indicators, this.assignment);
    if (fault === null) this.evidence.push(capturedBy(entry));
    return fault;
  }

  private assign(entry: AuthoredOf<'evidence.assigned'>): SetAsideReason | null {
    const { sha256, ...proves } = entry.act.body;
    const isHere = this.evidence.look().items.some(({ evidence }) => evidence.sha256 === sha256);
    if (!isHere) return 'evidence-not-found';
    const fault = proofFault(proves, this.indicators, this.assignment);
    if (fault === null) this.assigned.push(assignedBy(entry));
    return fault;
  }

  private review({ act, opened, placed }: AuthoredOf<'total.reviewed'>): void {
    const { journal, seq, at } = placed.entry;
    const place = { journal, seq, hash: placed.hash, at };
    this.reviews.push({ ...act.body, ...place, person: opened.person });
  }

  private seal({ act, opened, placed }: AuthoredOf<'report.sealed'>): SetAsideReason | null {
    const { manifest } = act.body;
    if (manifest.assignment !== this.assignment.assignment) return 'wrong-assignment';
    if (manifest.package !== this.packageDigest) return 'wrong-package';
    const { journal, seq, at } = placed.entry;
    this.sealed.push({ manifest, person: opened.person, journal, seq, hash: placed.hash, at });
    return null;
  }

  private state({ act, opened, placed }: AuthoredOf<'statement.made'>): void {
    const { journal, seq, at } = placed.entry;
    const { person, role } = opened;
    const place = { journal, seq, hash: placed.hash, at };
    this.statements.push({ jws: act.body.statement, person, role, ...place });
  }
}
