import type { Kysely } from 'kysely';
import { equalBytes, toHex, utf8 } from '../../trust/bytes';
import { type Leaf, readLeaf } from '../../trust/leaf';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  type Frontier,
  leafHash,
  rootOf,
  type TreeNode,
} from '../../trust/merkle';
import { openCheckpoint } from '../../trust/note';
import type { Database } from '../storage/tables';

/** Something that does not fit, and which one it is: an index, a size, a digest. */
export interface AuditFault {
  readonly code:
    | 'leaf-missing'
    | 'leaf-malformed'
    | 'node-differs'
    | 'node-missing'
    | 'checkpoint-signature'
    | 'checkpoint-differs'
    | 'checkpoint-missing'
    | 'checkpoint-beyond-log'
    | 'last-checkpoint-differs'
    | 'evidence-missing'
    | 'evidence-altered'
    | 'evidence-row-missing'
    | 'evidence-not-logged';
  readonly subject: string;
}

/** What was found while the tree was built anew. */
export interface TreeAudit {
  readonly leaves: number;
  readonly nodes: number;
  readonly checkpoints: number;
  readonly faults: readonly AuditFault[];
  /** Root by size for every size that a checkpoint names. */
  readonly roots: ReadonlyMap<number, string>;
}

const PAGE = 2000;

/** Leaves in their order, a page at a time. */
async function* leafPages(db: Kysely<Database>) {
  for (let from = 0; ; ) {
    const page = await db
      .selectFrom('log_leaves')
      .select(['idx', 'leaf'])
      .where('idx', '>=', from)
      .orderBy('idx')
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    from = last.idx + 1;
  }
}

/** Builds the tree from its leaves alone and holds nodes and checkpoints against it. */
class TreeAuditor {
  readonly faults: AuditFault[] = [];
  readonly roots = new Map<number, string>();
  frontier: Frontier = EMPTY_FRONTIER;
  nodes = 0;

  constructor(
    private readonly db: Kysely<Database>,
    private readonly vkey: string,
  ) {}

  fault(code: AuditFault['code'], subject: string | number): void {
    this.faults.push({ code, subject: String(subject) });
  }

  /** Takes a page of leaves; gives what each means, null where it cannot be read. */
  async take(page: readonly { idx: number; leaf: string }[]): Promise<(Leaf | null)[]> {
    const first = this.frontier.size;
    const last = first + page.length;
    const notes = await this.notesOf(first, last);
    const computed: TreeNode[] = [];
    const leaves: (Leaf | null)[] = [];
    for (const { idx, leaf } of page) {
      // A gap shows once: everything behind it would differ.
      if (idx !== this.frontier.size) {
        this.fault('leaf-missing', this.frontier.size);
        return leaves;
      }
      const read = readLeaf(leaf);
      if (!read.ok) this.fault('leaf-malformed', idx);
      leaves.push(read.ok ? read.value : null);
      const grown = await appendLeaf(this.frontier, await leafHash(utf8(leaf)));
      this.frontier = grown.frontier;
      computed.push(...grown.nodes);
      const note = notes.get(this.frontier.size);
      if (note !== undefined) await this.checkpoint(note);
    }
    await this.compareNodes(computed);
    return leaves;
  }

  private async notesOf(after: number, upTo: number) {
    const rows = await this.db
      .selectFrom('log_checkpoints')
      .select(['size', 'root', 'note'])
      .where('size', '>', after)
      .where('size', '<=', upTo)
      .execute();
    return new Map(rows.map((row) => [row.size, row]));
  }

  private async checkpoint(row: { size: number; root: string; note: string }): Promise<void> {
    const root = toHex(await rootOf(this.frontier));
    this.roots.set(row.size, root);
    const opened = await openCheckpoint(row.note, this.vkey);
    if (!opened.ok) this.fault('checkpoint-signature', row.size);
    else if (opened.value.size !== row.size || opened.value.root !== root || row.root !== root) {
      this.fault('checkpoint-differs', row.size);
    }
  }

  private async compareNodes(computed: readonly TreeNode[]): Promise<void> {
    this.nodes += computed.length;
    const levels = new Set(computed.map(({ level }) => level));
    for (const level of levels) {
      const own = computed.filter((node) => node.level === level);
      const [first, last] = [own[0]?.index ?? 0, own.at(-1)?.index ?? 0];
      const rows = await this.db
        .selectFrom('log_nodes')
        .select(['idx', 'hash'])
        .where('level', '=', level)
        .where('idx', '>=', first)
        .where('idx', '<=', last)
        .execute();
      const stored = new Map(rows.map(({ idx, hash }) => [idx, hash]));
      for (const { index, hash } of own) {
        const found = stored.get(index);
        if (found === undefined) this.fault('node-missing', `${level}/${index}`);
        else if (!equalBytes(found, hash)) this.fault('node-differs', `${level}/${index}`);
      }
    }
  }
}

/**
 * Recomputes the whole log from its leaves: every stored node, every checkpoint's root and signature.
 * Since each root comes out of the same leaves, every checkpoint is consistent with the ones before.
 * `onLeaf` sees each leaf that can be read.
 */
export async function auditTree(
  db: Kysely<Database>,
  vkey: string,
  onLeaf: (leaf: Leaf) => void,
): Promise<TreeAudit> {
  const auditor = new TreeAuditor(db, vkey);
  for await (const page of leafPages(db)) {
    for (const leaf of await auditor.take(page)) if (leaf !== null) onLeaf(leaf);
    if (auditor.faults.some(({ code }) => code === 'leaf-missing')) break;
  }
  const { size } = auditor.frontier;
  const beyond = await db
    .selectFrom('log_checkpoints')
    .select('size')
    .where('size', '>', size)
    .execute();
  for (const each of beyond) auditor.fault('checkpoint-beyond-log', each.size);
  if (size > 0 && !auditor.roots.has(size)) auditor.fault('checkpoint-missing', size);
  const { faults, roots, nodes } = auditor;
  return { leaves: size, nodes, checkpoints: roots.size + beyond.length, faults, roots };
}
