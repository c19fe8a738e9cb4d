import type { ReactNode, TdHTMLAttributes } from 'react';
import { classes } from './classes.ts';

interface TableProps {
  /** What the table shows, for who cannot see where it stands. */
  label: string;
  head: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A table that scrolls sideways by itself where it is too wide; by keyboard, too. */
export function Table({ label, head, children, className }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto rounded-8 border border-line print:overflow-visible"
    >
      <table className={classes('w-full border-collapse bg-surface text-left', className)}>
        <caption className="sr-only">{label}</caption>
        <thead className="bg-raised text-sm">
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export type Sorting = 'ascending' | 'descending' | null;

interface HeadProps {
  children: ReactNode;
  /** `null`: could be sorted by. */
  sorting?: Sorting;
  onSort?: () => void;
  className?: string;
}

export function Head({ children, sorting, onSort, className }: HeadProps) {
  return (
    <th
      scope="col"
      aria-sort={sorting ?? undefined}
      className={classes(
        'border-b border-line px-3 py-2 font-bold whitespace-nowrap print:px-1.5 print:py-0.5',
        className,
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex cursor-pointer items-center gap-1 font-bold hover:underline"
        >
          {children}
          <span aria-hidden="true" className="text-xs">
            {sorting === 'ascending' ? '▲' : sorting === 'descending' ? '▼' : '△▽'}
          </span>
        </button>
      ) : (
        children
      )}
    </th>
  );
}

export function Row({ children, className }: { children: ReactNode; className?: string }) {
  return <tr className={classes('border-b border-line last:border-b-0 hover:bg-raised/60', className)}>{children}</tr>;
}

export function Cell({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...rest} className={classes('px-3 py-2 align-top print:px-1.5 print:py-0.5', className)} />;
}
