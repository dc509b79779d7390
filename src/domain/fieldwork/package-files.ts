import type { FieldPlan } from './field-plan';
import type { PackageFile } from './map-plan';

/** Every file that a plan puts beside its package, each digest once, the base map first. */
export function packageFilesOf({ map }: FieldPlan): readonly PackageFile[] {
  if (map === null) return [];
  const named = [...(map.base === null ? [] : [map.base.file]), ...map.outlines.map((o) => o.file)];
  return [...new Map(named.map((file) => [file.sha256, file])).values()];
}
