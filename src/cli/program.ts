import { Command, CommanderError } from 'commander';
import { BAD_INPUT, type Terminal } from './terminal.ts';

/** Each group is loaded when it is called for: `assess` needs no server, `incident` no law. */
const groups: Record<string, (terminal: Terminal) => Promise<Command>> = {
  start: async (terminal) => (await import('./start.ts')).startCommand(terminal),
  serve: async (terminal) => (await import('./start.ts')).serveCommand(terminal),
  work: async (terminal) => (await import('./start.ts')).workCommand(terminal),
  assess: async (terminal) => (await import('./assess.ts')).assessCommand(terminal),
  questions: async (terminal) => (await import('./questions.ts')).questionsCommand(terminal),
  candidates: async (terminal) => (await import('./candidates.ts')).candidatesCommand(terminal),
  deadlines: async (terminal) => (await import('./deadlines.ts')).deadlinesCommand(terminal),
  law: async (terminal) => (await import('./law.ts')).lawCommand(terminal),
  incident: async (terminal) => (await import('./incident.ts')).incidentCommand(terminal),
  machine: async (terminal) => (await import('./machine.ts')).machineCommand(terminal),
  mail: async (terminal) => (await import('./mail.ts')).mailCommand(terminal),
  outbox: async (terminal) => (await import('./outbox.ts')).outboxCommand(terminal),
  policy: async (terminal) => (await import('./policy.ts')).policyCommand(terminal),
  calendar: async (terminal) => (await import('./calendar.ts')).calendarCommand(terminal),
  approval: async (terminal) => (await import('./approval.ts')).approvalCommand(terminal),
  'second-factor': async (terminal) => (await import('./second-factor.ts')).secondFactorCommand(terminal),
  person: async (terminal) => (await import('./person.ts')).personCommand(terminal),
  open: async (terminal) => (await import('./open.ts')).openCommand(terminal),
  verify: async (terminal) => (await import('./verify.ts')).verifyCommand(terminal),
  doctor: async (terminal) => (await import('./doctor.ts')).doctorCommand(terminal),
  migrate: async (terminal) => (await import('./migrate.ts')).migrateCommand(terminal),
};

/** Runs one command line. Sets the exit code (0 done, 1 refused or failed, 2 bad usage or input) and never exits. */
export async function run(args: string[], terminal: Terminal): Promise<void> {
  const program = new Command('sokuho').description(
    '個人データ漏えい等への対応 / personal-data breach duties under Japanese law',
  );
  const load = groups[args[0] ?? ''];
  const commands = await Promise.all((load ? [load] : Object.values(groups)).map((each) => each(terminal)));
  for (const command of commands) program.addCommand(command);
  quiet(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for is an answer; all else is bad usage, which commander has explained.
    if (error.exitCode !== 0) terminal.exitCode = BAD_INPUT;
  }
}

/** Commander would end the process, perhaps before what it wrote has gone out. */
function quiet(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.stdout.write(text),
    writeErr: (text) => terminal.stderr.write(text),
  });
  for (const child of command.commands) quiet(child, terminal);
}
