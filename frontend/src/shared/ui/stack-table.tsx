import clsx from 'clsx';
import type { ReactNode } from 'react';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  align?: 'end';
  /** Leads the card on a phone and goes without its header there. */
  lead?: boolean;
  className?: string;
}

export interface StackTableProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/**
 * A table that becomes a stack of cards where the room is too narrow for columns. The roles are spelled out because
 * browsers forget what a table is once its parts are displayed as blocks.
 */
export function StackTable<Row>({ caption, columns, rows, keyOf }: StackTableProps<Row>) {
  return (
    <div className="@container">
      <table
        role="table"
        className="w-full border-collapse text-left text-sm @max-4xl:block @4xl:overflow-clip @4xl:rounded-lg @4xl:bg-surface @4xl:outline @4xl:outline-line"
      >
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="border-b-2 border-ink @max-4xl:sr-only">
          <tr role="row">
            {columns.map(({ header, align }) => (
              <th
                key={header}
                role="columnheader"
                scope="col"
                className={clsx('px-3 py-3 font-semibold whitespace-nowrap', align === 'end' && 'text-right')}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          role="rowgroup"
          className="@max-4xl:grid @max-4xl:grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] @max-4xl:gap-3"
        >
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              role="row"
              className="border-b border-line last:border-0 @max-4xl:block @max-4xl:rounded-lg @max-4xl:border @max-4xl:bg-surface @max-4xl:p-4 @max-4xl:last:border"
            >
              {columns.map((column) => (
                <StackCell key={column.header} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StackCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, cell, align, lead, className } = column;
  const content = cell(row);
  return (
    <td
      role="cell"
      data-header={header}
      className={clsx(
        'align-middle @max-4xl:flex @max-4xl:min-w-0 @max-4xl:py-1 @4xl:px-3 @4xl:py-3',
        lead
          ? '@max-4xl:pb-2 @max-4xl:text-base'
          : '@max-4xl:justify-between @max-4xl:gap-4 @max-4xl:before:shrink-0 @max-4xl:before:text-muted @max-4xl:before:content-[attr(data-header)] @max-4xl:empty:hidden',
        align === 'end' && 'text-right tabular-nums',
        className,
      )}
    >
      {/* One box, so that a cell of several parts stays together beside its header. */}
      {content && <div className={clsx('min-w-0', !lead && '@max-4xl:text-right')}>{content}</div>}
    </td>
  );
}
