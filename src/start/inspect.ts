import type { inspectorDoor } from '../inspect/door.ts';
import type { Inspector, InspectorOptions } from '../inspect/inspector.ts';

type Door = ReturnType<typeof inspectorDoor>;
type Fetch = Parameters<typeof inspectorDoor>[1];

interface Inspecting {
  tickets: Inspector['tickets'];
  /** For the server that answers `fetch`. */
  doorTo(fetch: Fetch): Door;
  close(): void;
}

interface Sources extends Pick<InspectorOptions, 'db' | 'changes'> {
  log: (line: string) => void;
}

/** The inspector. What it is made of is loaded only here: nobody else needs it to be installed. */
export async function openInspector({ log, ...sources }: Sources): Promise<Inspecting> {
  const [door, { Inspector }] = await Promise.all([import('../inspect/door.ts'), import('../inspect/inspector.ts')]);
  const onTrouble = (error: unknown) => log(`inspector: ${error instanceof Error ? error.message : String(error)}`);
  const inspector = new Inspector({ ...sources, onTrouble });
  return {
    tickets: inspector.tickets,
    doorTo: (fetch) => door.inspectorDoor(inspector, fetch),
    close: () => inspector.close(),
  };
}
