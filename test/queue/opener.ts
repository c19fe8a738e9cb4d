import { openQueues } from '../../src/queue/open.ts';

/** A process of its own: opens the queues, adds one job, and ends. */
const [options = '{}', id = ''] = process.argv.slice(2);
const queues = await openQueues(JSON.parse(options));
await queues.add('mail', [{ id, delayMs: 0, data: {} }]);
await queues.close();
