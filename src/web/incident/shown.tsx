import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Inconsistent } from '../../domain/errors.ts';
import { useAnswer } from '../asking.ts';
import { useMay } from '../session.ts';
import { personsCall, type Show } from './calls.ts';

/** The incident that the page shows, for everything on it. */

export interface Named {
  id: string;
  name: string;
  email: string;
}

interface Shown {
  show: Show;
  /** Everybody here, for their names; nobody for whoever may not know. */
  persons: readonly Named[];
  /** Says above the page that something was done. */
  tell: (text: string) => void;
}

const ShownContext = createContext<Shown | null>(null);

interface ShownProviderProps extends Omit<Shown, 'persons'> {
  children: ReactNode;
}

export function ShownProvider({ show, tell, children }: ShownProviderProps) {
  const may = useMay('settings.read');
  // Asked for once: a timeline names thousands.
  const { data } = useAnswer(personsCall, {}, { enabled: may });
  const shown = useMemo(() => ({ show, tell, persons: data?.persons ?? [] }), [show, tell, data]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Inconsistent('A part of the incident page stands outside of it.');
  return shown;
}
