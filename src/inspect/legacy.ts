import { createRequire } from 'node:module';

/**
 * The packages of this workspace: the inspector's protocol is that of XState 4, while the machines run on XState 5. They
 * are found by the workspace's name and not by the place of this file, so that the built program finds the same ones.
 */
const workspace = createRequire(createRequire(import.meta.url).resolve('sokuho-inspect/package.json'));

export const { createMachine, State } = workspace('xstate') as typeof import('xstate');
export const { inspect } = workspace('@xstate/inspect/lib/server.js') as typeof import('@xstate/inspect/lib/server.js');
export const { WebSocketServer } = workspace('ws') as typeof import('ws');
