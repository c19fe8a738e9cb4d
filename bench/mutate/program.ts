import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { instrumented, type Mutant, SWITCH } from './mutants.ts';

type Exports = Record<string, unknown>;
type Compiled = (exports: Exports, require: (name: string) => unknown, alive: { id: number }) => void;

const root = fileURLToPath(new URL('../../', import.meta.url));
const external = createRequire(import.meta.url);

/** Folders whose code is changed, and evaluated anew for each mutant; all else is the same for all. */
const isLaw = (file: string): boolean => /^src\/(law|assessment)\//.test(file);

/** The law's code in memory, with every mutant in it. Nothing is written. */
export class Program {
  readonly mutants: Mutant[] = [];
  private readonly compiled = new Map<string, Compiled>();
  private readonly unchanging = new Map<string, Exports>();
  private readonly alive = { id: 0 };

  /** Modules of the program as they are with one mutant alive; 0 is none. */
  load(id: number, files: readonly string[]): Exports[] {
    this.alive.id = id;
    const law = new Map<string, Exports>();
    return files.map((file) => this.module(file, law));
  }

  private module(file: string, law: Map<string, Exports>): Exports {
    const modules = isLaw(file) ? law : this.unchanging;
    const loaded = modules.get(file);
    if (loaded) return loaded;
    const exports: Exports = {};
    modules.set(file, exports);
    const require = (name: string): unknown =>
      name.startsWith('.') ? this.module(relative(root, join(root, dirname(file), name)), law) : external(name);
    this.compiledOf(file)(exports, require, this.alive);
    return exports;
  }

  private compiledOf(file: string): Compiled {
    const known = this.compiled.get(file);
    if (known) return known;
    // A list of names is no law.
    const mutants = isLaw(file) && !file.endsWith('/rule-ids.ts') ? this.mutants : [];
    const code = instrumented(file, readFileSync(join(root, file), 'utf8'), mutants);
    const made: Compiled = new vm.Script(`(function (exports, require, ${SWITCH}) {${code}\n})`, {
      filename: file,
    }).runInThisContext();
    this.compiled.set(file, made);
    return made;
  }
}
