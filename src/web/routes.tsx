import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent as page,
  redirect,
} from '@tanstack/react-router';
import { answerOptions } from './asking.ts';
import { auditSearch } from './audit/search.ts';
import { boardCall, boardQuestion } from './board/question.ts';
import { boardSearch } from './board/search.ts';
import { lawSearch } from './help/law-search.ts';
import { factsSearch } from './incident/facts-search.ts';
import { mailboxSearch } from './mailbox/search.ts';
import { Loading } from './parts/loaded.tsx';
import { sessionOptions } from './session.ts';
import { EntryLayout } from './shell/entry-layout.tsx';
import { Failure } from './shell/failure.tsx';
import { AppLayout } from './shell/layout.tsx';
import { NotFound } from './shell/not-found.tsx';
import { entrySearch, firstSearch } from './sign-in/entry-search.ts';
import { tasksSearch } from './tasks/search.ts';

/** Every address of the app; a page's code is loaded with its first visit. */

const root = createRootRouteWithContext<{ client: QueryClient }>()();

// ---- before one is signed in

const entry = createRoute({ getParentRoute: () => root, id: 'entry', component: EntryLayout });
const inEntry = () => entry;

const entryRoutes = [
  createRoute({
    getParentRoute: inEntry,
    path: '/sign-in',
    validateSearch: entrySearch,
    component: page(() => import('./sign-in/page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: inEntry,
    path: '/sign-in/link/$token',
    component: page(() => import('./sign-in/link.tsx'), 'LinkPage'),
  }),
  createRoute({
    getParentRoute: inEntry,
    path: '/setup/$token',
    component: page(() => import('./sign-in/setup.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: inEntry,
    path: '/invitation/$token',
    component: page(() => import('./sign-in/invitation.tsx'), 'InvitationPage'),
  }),
];

/** Signed in, and nothing else is open before a second factor is set up. */
const demanded = createRoute({
  getParentRoute: inEntry,
  path: '/second-factor',
  validateSearch: entrySearch,
  beforeLoad: async ({ context }) => {
    const session = await context.client.ensureQueryData(sessionOptions);
    if (!session?.factorNeeded) throw redirect({ to: session ? '/' : '/sign-in' });
  },
  component: page(() => import('./sign-in/demanded-factor.tsx'), 'DemandedFactorPage'),
});

// ---- signed in

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppLayout,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionOptions);
    const search = location.href === '/' ? {} : { next: location.href };
    if (!session) throw redirect({ to: '/sign-in', search });
    if (session.factorNeeded) throw redirect({ to: '/second-factor', search });
  },
});
const inApp = () => app;

const home = createRoute({
  getParentRoute: inApp,
  path: '/',
  validateSearch: boardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { client }, deps, location }) => {
    void client.prefetchQuery(answerOptions(boardCall, boardQuestion(deps, location.state.trail?.at(-1))));
  },
  component: page(() => import('./board/page.tsx'), 'BoardPage'),
});
const tasks = createRoute({
  getParentRoute: inApp,
  path: '/tasks',
  validateSearch: tasksSearch,
  component: page(() => import('./tasks/page.tsx'), 'TasksPage'),
});
const newIncident = createRoute({
  getParentRoute: inApp,
  path: '/incidents/new',
  component: page(() => import('./new-incident/page.tsx'), 'NewIncidentPage'),
});

const incident = createRoute({
  getParentRoute: inApp,
  path: '/incidents/$id',
  component: page(() => import('./incident/page.tsx'), 'IncidentPage'),
});
const inIncident = () => incident;
const incidentTabs = [
  createRoute({
    getParentRoute: inIncident,
    path: '/',
    component: page(() => import('./incident/overview.tsx'), 'Overview'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/facts',
    validateSearch: factsSearch,
    component: page(() => import('./incident/facts.tsx'), 'Facts'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/deadlines',
    component: page(() => import('./incident/deadlines.tsx'), 'Deadlines'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/timeline',
    component: page(() => import('./incident/timeline.tsx'), 'Timeline'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/mails',
    component: page(() => import('./incident/mails.tsx'), 'Mails'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/people',
    component: page(() => import('./incident/people.tsx'), 'People'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/approvals',
    component: page(() => import('./incident/approvals.tsx'), 'Approvals'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/forecast',
    component: page(() => import('./incident/forecast.tsx'), 'Forecast'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/notes',
    component: page(() => import('./incident/notes.tsx'), 'Notes'),
  }),
  createRoute({
    getParentRoute: inIncident,
    path: '/states',
    component: page(() => import('./incident/states.tsx'), 'States'),
  }),
];
/** On paper: without the tabs. */
const incidentPrint = createRoute({
  getParentRoute: inApp,
  path: '/incidents/$id/print',
  component: page(() => import('./incident/print.tsx'), 'IncidentPrint'),
});
const statesPrint = createRoute({
  getParentRoute: inApp,
  path: '/incidents/$id/states/print',
  component: page(() => import('./machines/print.tsx'), 'StatesPrint'),
});

const mailbox = createRoute({
  getParentRoute: inApp,
  path: '/mailbox',
  validateSearch: mailboxSearch,
  component: page(() => import('./mailbox/page.tsx'), 'MailboxPage'),
});
const machines = createRoute({
  getParentRoute: inApp,
  path: '/machines',
  component: page(() => import('./machines/page.tsx'), 'MachinesPage'),
});
const machinePrint = createRoute({
  getParentRoute: inApp,
  path: '/machines/$name/print',
  component: page(() => import('./machines/print.tsx'), 'MachinePrint'),
});
const inspect = createRoute({
  getParentRoute: inApp,
  path: '/machines/live',
  component: page(() => import('./inspect/page.tsx'), 'InspectPage'),
});
const people = createRoute({
  getParentRoute: inApp,
  path: '/people',
  component: page(() => import('./people/page.tsx'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: inApp,
  path: '/people/$id',
  component: page(() => import('./people/person-page.tsx'), 'PersonPage'),
});
const audit = createRoute({
  getParentRoute: inApp,
  path: '/audit',
  validateSearch: auditSearch,
  component: page(() => import('./audit/page.tsx'), 'AuditPage'),
});

const settings = createRoute({
  getParentRoute: inApp,
  path: '/settings',
  component: page(() => import('./settings/page.tsx'), 'SettingsPage'),
});
const inSettings = () => settings;
const settingsTabs = [
  createRoute({
    getParentRoute: inSettings,
    path: '/',
    component: page(() => import('./settings/organization.tsx'), 'Organization'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/reminders',
    component: page(() => import('./settings/reminders.tsx'), 'Reminders'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/calendar',
    component: page(() => import('./settings/calendar.tsx'), 'Calendar'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/approval',
    component: page(() => import('./settings/approval.tsx'), 'Approval'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/sign-in',
    component: page(() => import('./settings/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/mail',
    component: page(() => import('./settings/mail.tsx'), 'Mail'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/api-keys',
    component: page(() => import('./settings/api-keys.tsx'), 'ApiKeys'),
  }),
];
/** One's own: password, second factor, language, sessions. Nobody needs a permission for it. */
const account = createRoute({
  getParentRoute: inApp,
  path: '/account',
  component: page(() => import('./settings/account.tsx'), 'AccountPage'),
});
const secondFactor = createRoute({
  getParentRoute: inApp,
  path: '/account/second-factor',
  validateSearch: firstSearch,
  component: page(() => import('./sign-in/second-factor.tsx'), 'SecondFactorPage'),
});

const help = createRoute({
  getParentRoute: inApp,
  path: '/help',
  component: page(() => import('./help/page.tsx'), 'HelpPage'),
});
const glossary = createRoute({
  getParentRoute: inApp,
  path: '/help/glossary',
  component: page(() => import('./help/glossary.tsx'), 'GlossaryPage'),
});
const law = createRoute({
  getParentRoute: inApp,
  path: '/help/law',
  validateSearch: lawSearch,
  component: page(() => import('./help/law.tsx'), 'LawPage'),
});
const lawDetail = createRoute({
  getParentRoute: inApp,
  path: '/help/law/$id',
  component: page(() => import('./help/law-detail.tsx'), 'LawDetailPage'),
});

const tree = root.addChildren([
  entry.addChildren([...entryRoutes, demanded]),
  app.addChildren([
    home,
    tasks,
    newIncident,
    incident.addChildren(incidentTabs),
    incidentPrint,
    statesPrint,
    mailbox,
    machines,
    machinePrint,
    inspect,
    people,
    person,
    audit,
    settings.addChildren(settingsTabs),
    account,
    secondFactor,
    help,
    glossary,
    law,
    lawDetail,
    createRoute({ getParentRoute: inApp, path: '$', component: NotFound }),
  ]),
]);

export const newRouter = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { client },
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: Loading,
    // The API's own "not found" is part of a page; a page that takes longer than this says that it loads.
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
