import { configOf } from './config.ts';
import { openPostgres, prepareDataFolder } from './postgres.ts';

/** Brings the schema up to date and leaves everything else alone. Returns the names of what ran. */
export async function migrate(log: (line: string) => void = () => {}): Promise<string[]> {
  const config = configOf(process.env);
  prepareDataFolder(config.dataFolder);
  const postgres = await openPostgres(config, log);
  await postgres.close();
  return postgres.migrated;
}
