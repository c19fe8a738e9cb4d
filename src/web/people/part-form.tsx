import type { ReactNode } from 'react';
import { Section } from '../parts/page.tsx';
import { SaveRow } from '../parts/save-row.tsx';
import type { Part } from './part.ts';

interface PartFormProps<Value> {
  title: string;
  intro?: string;
  part: Part<Value>;
  /** What is sent of what was typed. */
  bodyOf: (value: Value) => unknown;
  may: boolean;
  children: ReactNode;
}

/** A part of a person that is saved by itself. */
export function PartForm<Value>({ title, intro, part, bodyOf, may, children }: PartFormProps<Value>) {
  return (
    <Section title={title} intro={intro}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          part.send(bodyOf(part.value));
        }}
      >
        <fieldset disabled={!may} className="flex min-w-0 flex-col gap-4">
          {children}
        </fieldset>
        <SaveRow
          dirty={part.dirty}
          busy={part.busy}
          saved={part.saved}
          error={part.error}
          told={Object.keys(part.faults).length > 0}
          onUndo={part.undo}
        />
      </form>
    </Section>
  );
}
