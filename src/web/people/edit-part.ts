import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { personAnswerSchema } from '../../contract/person.ts';
import { useWrite } from '../asking.ts';
import { useFaults } from '../parts/form-faults.ts';
import { editPersonCall, setAccessCall } from './calls.ts';

type Saved = z.output<typeof personAnswerSchema>;

interface Part<Value> {
  value: Value;
  change: (next: Value) => void;
  dirty: boolean;
  undo: () => void;
  faults: Record<string, string>;
  save: Pick<UseMutationResult<Saved>, 'isPending' | 'isSuccess' | 'error' | 'reset'>;
  send: (body: unknown) => void;
}

interface Write extends Pick<UseMutationResult<Saved>, 'isPending' | 'isSuccess' | 'error' | 'reset'> {
  mutate(question: { params: { id: string }; body: unknown }): void;
}

/** What was typed stands until it is saved or undone, whatever comes in meanwhile. */
function partOf<Value>(id: string, kept: Value, typed: Value | null, set: (typed: Value | null) => void, save: Write) {
  return {
    value: typed ?? kept,
    change: set,
    dirty: typed !== null && JSON.stringify(typed) !== JSON.stringify(kept),
    undo: () => {
      set(null);
      save.reset();
    },
    save,
    send: (body: unknown) => save.mutate({ params: { id }, body }),
  };
}

/** A part of what is known of a person, while it is edited. */
export function useDetails<Value>(id: string, kept: Value): Part<Value> {
  const [typed, setTyped] = useState<Value | null>(null);
  const save = useWrite(editPersonCall, () => setTyped(null));
  const faults = useFaults(save.error);
  return { ...partOf(id, kept, typed, setTyped, save), faults };
}

/** What they may do, while it is edited. */
export function useAccess<Value>(id: string, kept: Value): Part<Value> {
  const [typed, setTyped] = useState<Value | null>(null);
  const save = useWrite(setAccessCall, () => setTyped(null));
  const faults = useFaults(save.error);
  return { ...partOf(id, kept, typed, setTyped, save), faults };
}
