import { partText, type WorkbookParts } from './workbook-parts';
import { attribute, tagsOf } from './xml-tags';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  /** As it stands in the XML, with its escapes. */
  readonly name: string;
  /** The part that holds it. */
  readonly path: string;
  readonly hidden: boolean;
}

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;

/** The sheets of a workbook in their order. */
export function listedSheets(parts: WorkbookParts): readonly ListedSheet[] {
  const targets = new Map<string, string>();
  for (const tag of tagsOf(partText(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship')) {
    targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
  }
  return tagsOf(partText(parts, 'xl/workbook.xml'), 'sheet').map((tag) => ({
    name: attribute(tag, 'name') ?? '',
    path: pathOf(targets.get(attribute(tag, 'id') ?? '') ?? ''),
    hidden: attribute(tag, 'state') !== null && attribute(tag, 'state') !== 'visible',
  }));
}
