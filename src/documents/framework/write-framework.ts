import type { Framework } from '../../domain/framework/framework';
import { utf8 } from '../../trust/bytes';
import { canonicalText } from '../../trust/canonical';
import { writeRowsCsv } from '../sheet/write-rows-csv';
import { writeWorkbook } from '../sheet/write-workbook';
import { layOutData } from './data-sheet';
import { layOutFacts } from './lay-out-facts';
import { layOutFramework } from './lay-out-framework';

/** Forms in which a framework leaves: JSON and workbook keep all of it, CSV what people read. */
export type FrameworkForm = 'json' | 'xlsx' | 'csv';

/** A framework as a file. Its workbook comes back unchanged when it is read. */
export async function writeFramework(
  framework: Framework,
  form: FrameworkForm,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (form) {
    case 'json':
      return utf8(canonicalText(framework));
    case 'csv':
      return writeRowsCsv(layOutFramework(framework).rows);
    case 'xlsx':
      return writeWorkbook([
        layOutFramework(framework),
        layOutFacts(framework),
        await layOutData(framework),
      ]);
  }
}
