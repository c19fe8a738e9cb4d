import {
  assertSchemaCompatibility,
  createPostgresBackend,
  isPgPool,
  LATEST_SCHEMA_VERSION,
  type PgPool,
  runMigrations,
  SchemaMigrationRequiredError,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { Inconsistent, Misconfigured, Unavailable } from '../domain/errors.ts';
import { type Backend, type MarkQueue, type Producer, workerOptions } from './backend.ts';
import type { QueueName } from './queues.ts';
import type { Trouble } from './trouble.ts';

/** Where BullMQ's tables are, beside ours. */
export const queueSchema = 'bullmq';
const { Queue, Worker } = withBackend(createPostgresBackend);

/**
 * BullMQ on PostgreSQL. All share one pool: each worker keeps one of its connections for LISTEN. Throws
 * Unavailable when the server does not answer, Misconfigured when the role may not create the schema.
 */
export async function openPostgres(url: string, trouble: Trouble): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'sokuho-queue',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // BullMQ's statements name its tables without their schema. Set here and not in `options`, which the URL may hold.
    onConnect: async (client) => {
      await client.query(`set search_path to ${queueSchema}`);
    },
  });
  // Every BullMQ object listens for the pool's errors, and those that could not connect never stop.
  pool.setMaxListeners(0);
  pool.on('error', trouble.tell);
  // The pool does not listen to a connection while it is lent, and BullMQ not to each that it borrows: one
  // that broke then ended the whole process.
  pool.on('connect', (client) => client.on('error', trouble.tell));
  const bullPool = poolForBullmq(pool);
  const openQueue = async (name: string) => {
    const queue = new Queue(name, { connection: bullPool });
    queue.on('error', trouble.tell);
    // BullMQ remembers for ever when its first look at the schema fails, so that must not be left for later.
    await queue.waitUntilReady();
    return queue;
  };
  const producer = (name: QueueName): Promise<Producer> => openQueue(name);
  const open = async () => {
    await migrate(pool);
    const marks: MarkQueue = await openQueue('mark');
    return { producers: { wake: await producer('wake'), mail: await producer('mail') }, marks };
  };
  const { producers, marks } = await open().catch(async (cause) => {
    await pool.end();
    throw refusal(cause);
  });
  return {
    kind: 'postgres',
    producers,
    marks,
    consumer(name, options) {
      const worker = new Worker(name, ({ id = '', data }) => options.process({ id, data }), {
        ...workerOptions(options),
        connection: bullPool,
      });
      worker.on('error', trouble.tell);
      worker.on('failed', (job, error) => trouble.failed(name, job, error));
      return worker;
    },
    answers: async () => {
      await pool.query('select 1');
      trouble.over();
    },
    end: () => pool.end(),
  };
}

/** BullMQ declares a pool type of its own, which `pg`'s is not to the compiler though it is in fact. */
function poolForBullmq(pool: unknown): PgPool {
  if (!isPgPool(pool)) throw new Inconsistent('BullMQ does not recognize the pool of this version of pg.');
  return pool;
}

/**
 * Safe when several processes start at once: BullMQ takes an advisory lock for it. Not run when there is nothing
 * to do, because it wants the right to create schemas even when the schema is there.
 */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const version = await assertSchemaCompatibility(client, queueSchema).catch((error: unknown) => {
      if (error instanceof SchemaMigrationRequiredError) return 0;
      throw error;
    });
    if (version < LATEST_SCHEMA_VERSION) await runMigrations(client, queueSchema);
  } finally {
    client.release();
  }
}

function refusal(cause: unknown): Error {
  if (cause instanceof Error && 'code' in cause && cause.code === '42501') {
    return new Misconfigured(
      `The database role may not create the queue's schema "${queueSchema}". Let the database's owner run: grant create on database <name> to <role>`,
      { cause },
    );
  }
  return new Unavailable(`The queue cannot be opened on PostgreSQL: ${String(cause)}`, { cause });
}
