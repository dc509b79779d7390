import { exportParams, exportQuery } from '../../../contract/exports';
import { writeRowsCsv } from '../../../documents/sheet/write-rows-csv';
import { writeWorkbook } from '../../../documents/sheet/write-workbook';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { exportRows } from '../../services/exports/export-rows';
import { audit } from '../../storage/audit';
import { actorOf } from './desk-door';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `GET /api/desk/exports/:table`: a table of a year as a file for other systems. */
export function exportRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/exports/:table',
    {
      config: { access: { door: 'desk', operation: 'export.read' } },
      schema: { params: exportParams, querystring: exportQuery },
    },
    async (request, reply) => {
      const { table } = request.params;
      const { year, format } = request.query;
      const rows = await exportRows(deps, table, Number(year));
      const at = new Date(deps.now());
      const line = { actor: actorOf(request), action: 'export.downloaded', at, subject: table };
      await audit(deps.db, { ...line, detail: { year: Number(year), rows: rows.length - 1 } });
      const widths = (rows[0] ?? []).map(() => 18);
      const bytes =
        format === 'csv'
          ? writeRowsCsv(rows)
          : writeWorkbook([{ name: table, rows, widths, headRows: 1 }]);
      return reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="${table}-${year}.${format}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes));
    },
  );
}
