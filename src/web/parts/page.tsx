import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';

interface PageProps {
  /** What the page is called: its heading, and the title of the window. */
  title: string;
  /** The heading, where it holds more than the title. */
  heading?: ReactNode;
  /** Beside the heading: what is most often done here. */
  actions?: ReactNode;
  /** One sentence below the heading. */
  intro?: ReactNode;
  children: ReactNode;
  /** For reading and forms: lines no longer than the eye follows. */
  narrow?: boolean;
}

/** Every page: one heading, which takes the focus when the page changes. */
export function Page({ title, heading, actions, intro, children, narrow = false }: PageProps) {
  useTitle(title);
  const top = useRef<HTMLHeadingElement>(null);
  useArrival(top);
  return (
    <div className={classes('flex flex-col gap-5', narrow && 'max-w-3xl')}>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 ref={top} tabIndex={-1} className="text-2xl">
            {heading ?? title}
          </h1>
          {intro && <p className="mt-1 max-w-3xl text-quiet">{intro}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The title of the window: the page first, for tabs are narrow. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Sokuho`;
  }, [title]);
}

/** Where a visit began. That page leaves the focus to the browser, also when it is drawn anew because its answer came. */
let first: string | null = null;
let left = false;

/** Who came by a link starts at the heading of the new page, and not at the link that is gone or stays behind. */
function useArrival(heading: RefObject<HTMLHeadingElement | null>): void {
  useEffect(() => {
    const at = document.activeElement;
    const busyHere = at !== document.body && document.getElementById('main')?.contains(at);
    first ??= location.pathname;
    left ||= location.pathname !== first;
    if (left && !busyHere) heading.current?.focus({ preventScroll: true });
  }, [heading]);
}

interface SectionProps {
  title: ReactNode;
  actions?: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Its address within the page. */
  id?: string;
}

/** A part of a page on its own ground. */
export function Section({ title, actions, intro, children, className, id }: SectionProps) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={classes('rounded-12 border border-line bg-surface p-4 sm:p-5 print:border-0 print:p-0', className)}
    >
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2 print:mb-1">
        <div className="min-w-0">
          <h2 id={heading} className="text-lg print:text-base">
            {title}
          </h2>
          {intro && <p className="text-sm text-quiet">{intro}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
