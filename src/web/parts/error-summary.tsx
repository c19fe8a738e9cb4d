import { useEffect, useRef } from 'react';
import { useWords } from '../words/words.tsx';
import type { FieldFault } from './field-fault.ts';

/** All faults of a form above it, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const any = faults.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-8 border-2 border-danger bg-danger-ground px-4 py-3">
      <p className="font-bold">{t('parts.faults', { count: faults.length })}</p>
      <ul className="list-disc pl-5">
        {faults.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a
              href={`#${field}`}
              className="text-danger underline underline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
