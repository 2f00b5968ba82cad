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
 * A table that becomes a stack of cards where the screen is too narrow for columns. The roles are spelled out because
 * browsers forget what a table is once its parts are displayed as blocks.
 */
export function StackTable<Row>({ caption, columns, rows, keyOf }: StackTableProps<Row>) {
  return (
    <table
      role="table"
      className="w-full border-collapse text-left text-sm max-md:block md:overflow-clip md:rounded-lg md:bg-surface md:outline md:outline-line"
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="border-b-2 border-ink max-md:sr-only">
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
      <tbody role="rowgroup" className="max-md:flex max-md:flex-col max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            role="row"
            className="border-b border-line last:border-0 max-md:block max-md:rounded-lg max-md:border max-md:bg-surface max-md:p-4 max-md:last:border"
          >
            {columns.map((column) => (
              <StackCell key={column.header} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
        'align-middle max-md:flex max-md:min-w-0 max-md:py-1 md:px-3 md:py-3',
        lead
          ? 'max-md:pb-2 max-md:text-base'
          : 'max-md:justify-between max-md:gap-4 max-md:before:shrink-0 max-md:before:text-muted max-md:before:content-[attr(data-header)] max-md:empty:hidden',
        align === 'end' && 'text-right tabular-nums',
        className,
      )}
    >
      {/* One box, so that a cell of several parts stays together beside its header. */}
      {content && <div className={clsx('min-w-0', !lead && 'max-md:text-right')}>{content}</div>}
    </td>
  );
}
