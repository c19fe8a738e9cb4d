import { startEmbeddedPostgres } from '../../src/embedded/start.ts';

/** A process of its own: starts the server, says what it got, and stays until it is killed. */
const [options = '{}'] = process.argv.slice(2);
startEmbeddedPostgres(JSON.parse(options)).then(
  ({ connection, url, adopted, pid }) => {
    console.log(JSON.stringify({ connection, url, adopted, pid }));
    setInterval(() => {}, 60_000);
  },
  (error: Error) => {
    console.log(JSON.stringify({ error: error.message, name: error.name }));
    process.exitCode = 1;
  },
);
