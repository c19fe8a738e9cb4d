import type audit from './ja/audit.json';
import type board from './ja/board.json';
import type facts from './ja/facts.json';
import type graph from './ja/graph.json';
import type help from './ja/help.json';
import type incident from './ja/incident.json';
import type inspect from './ja/inspect.json';
import type machines from './ja/machines.json';
import type mailbox from './ja/mailbox.json';
import type newIncident from './ja/new-incident.json';
import type parts from './ja/parts.json';
import type people from './ja/people.json';
import type settings from './ja/settings.json';
import type shell from './ja/shell.json';
import type signIn from './ja/sign-in.json';
import type tasks from './ja/tasks.json';
import type tour from './ja/tour.json';
import type upgrade from './ja/upgrade.json';
import type why from './ja/why.json';

/** Every key of the catalogues, so that a missing one does not compile. A file a feature, and its keys begin with its name. */
export type WordId =
  | keyof typeof audit
  | keyof typeof board
  | keyof typeof facts
  | keyof typeof graph
  | keyof typeof help
  | keyof typeof incident
  | keyof typeof inspect
  | keyof typeof machines
  | keyof typeof mailbox
  | keyof typeof newIncident
  | keyof typeof parts
  | keyof typeof people
  | keyof typeof settings
  | keyof typeof shell
  | keyof typeof signIn
  | keyof typeof tasks
  | keyof typeof tour
  | keyof typeof upgrade
  | keyof typeof why;
