import type { MaterialState } from './panel-state';
import type { PanelEntryOf } from './read-panel-entry';

interface Given {
  readonly by: PanelEntryOf<'material.given'>;
  takenBack: string | null;
}

/** What was handed to a session before its people, by the entry that gave it, in fold order. */
export class MaterialBook {
  private readonly given = new Map<string, Given>();

  give(by: PanelEntryOf<'material.given'>): void {
    this.given.set(by.placed.hash, { by, takenBack: null });
  }

  /** What an entry gave, as far as the other one had seen it. */
  seenBy({ placed, act }: PanelEntryOf<'material.takenBack'>): Given | undefined {
    const given = this.given.get(act.body.material);
    return given !== undefined && placed.sees(given.by.placed) ? given : undefined;
  }

  /** Whether a digest is there at a place: of one indicator, or of the whole. */
  has(sha256: string, indicator: string | null): boolean {
    return this.all().some(
      (each) => each.sha256 === sha256 && each.indicator === indicator && each.takenBack === null,
    );
  }

  all(): readonly MaterialState[] {
    return [...this.given.values()].map(({ by: { placed, opened, act }, takenBack }) => ({
      ...act.body,
      indicator: opened.panel?.indicator ?? null,
      ...{ person: opened.person, at: placed.entry.at, hash: placed.hash, takenBack },
    }));
  }
}
