import { useState } from 'react';
import type { personAnswerSchema } from '../../contract/person.ts';
import type { Call } from '../api.ts';
import { useWrite } from '../asking.ts';
import { useFaults } from '../parts/form-faults.ts';
import type { editPersonCall, setAccessCall, setDeputiesCall } from './calls.ts';

/** Changes one person. */
type PersonCall = Call<
  (typeof editPersonCall | typeof setAccessCall | typeof setDeputiesCall)['name'],
  typeof personAnswerSchema
>;

export interface Part<Value> {
  value: Value;
  change: (next: Value) => void;
  dirty: boolean;
  undo: () => void;
  faults: Record<string, string>;
  error: unknown;
  busy: boolean;
  /** Saved, and nothing changed since. */
  saved: boolean;
  send: (body: unknown) => void;
}

/** A part of what is known of a person, while it is edited. What was typed stands until it is saved or undone, whatever comes in meanwhile. */
export function usePart<Value>(call: PersonCall, id: string, kept: Value): Part<Value> {
  const [typed, setTyped] = useState<Value | null>(null);
  const save = useWrite(call, () => setTyped(null));
  const faults = useFaults(save.error);
  return {
    value: typed ?? kept,
    change: setTyped,
    dirty: typed !== null && JSON.stringify(typed) !== JSON.stringify(kept),
    undo: () => {
      setTyped(null);
      save.reset();
    },
    faults,
    error: save.error,
    busy: save.isPending,
    saved: save.isSuccess && typed === null,
    send: (body) => save.mutate({ params: { id }, body }),
  };
}
