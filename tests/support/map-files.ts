import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { fieldPlanOf } from '../../src/domain/fieldwork/field-plan';
import type { MapPlan, PackageFile } from '../../src/domain/fieldwork/map-plan';
import { keepPackageFile } from '../../src/server/services/package-files';
import type { TestServer } from './server';

/** How a field plan names these bytes. */
export const fileOf = (bytes: Uint8Array, name = '测试文件'): PackageFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  ...{ size: bytes.length, name },
});

/** Puts bytes beside the packages of a server, past the desk. */
export async function keepAtServer(server: TestServer, bytes: Uint8Array): Promise<PackageFile> {
  const file = fileOf(bytes);
  const kept = await keepPackageFile(server.deps, { ...file, by: 'test' }, Readable.from([bytes]));
  if (!kept.ok) throw new Error(kept.error.code);
  return file;
}

export const withMap = (pkg: AssignmentPackage, map: Partial<MapPlan>): AssignmentPackage => ({
  ...pkg,
  version: pkg.version + 1,
  fieldPlan: { ...fieldPlanOf(pkg), map: { base: null, outlines: [], online: [], ...map } },
});

/** A package that names these files as outlines. */
export const withOutlines = (
  pkg: AssignmentPackage,
  files: readonly PackageFile[],
): AssignmentPackage =>
  withMap(pkg, { outlines: files.map((file) => ({ file, name: file.name })) });
