import { run } from './program.ts';

// Whoever read our output (`| head`) has seen enough; a server goes on when nobody reads its log any more.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

await run(process.argv.slice(2), process);
