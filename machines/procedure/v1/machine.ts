import { assign, setup } from 'xstate';
import type { Effect } from '../../../src/domain/effect.ts';
import type { ProcedureEvent } from '../../../src/domain/event.ts';
import { noProcedure, type ProcedureStep } from '../../../src/domain/procedure.ts';
import { guardsFrom } from '../../check.ts';
import { opened } from '../../commitments/v1/commitments.ts';
import * as assigns from './assigns.ts';
import { checks, choices } from './checks.ts';
import type { ProcedureContext, ProcedureInput, StepRecord } from './context.ts';

/**
 * The internal procedure of a member of 全国万引犯罪防止機構: two lists of steps, A where a leak may follow, B where held data
 * were damaged (ADR 0015). It runs beside the reports and holds none of them up. A step's state opens its task and ends it.
 */
const vocabulary = setup({
  types: {} as { context: ProcedureContext; events: ProcedureEvent; input: ProcedureInput },
  guards: { ...guardsFrom(checks), ...choices },
  actions: {
    request: (_, _effect: Effect) => {},
    ask: assign((args, params: { step: ProcedureStep }) => assigns.ask(args, params)),
    end: assign((args, params: { step: ProcedureStep }) => assigns.end(args, params)),
    record: assign((args, params: Pick<StepRecord, 'step' | 'outcome'>) => assigns.record(args, params)),
    establish: assign((args) => assigns.establish(args)),
    revise: assign((args) => assigns.revise(args)),
    acknowledge: assign((args) => assigns.acknowledge(args)),
  },
});

/** The state in which a step is open is its task. */
const open = (step: ProcedureStep) => ({
  entry: { type: 'ask' as const, params: { step } },
  exit: { type: 'end' as const, params: { step } },
});
const done = (step: ProcedureStep) => ({ type: 'record' as const, params: { step, outcome: 'done' as const } });
const notNeeded = (step: ProcedureStep) => ({
  type: 'record' as const,
  params: { step, outcome: 'notNeeded' as const },
});

const setAside = {
  leak: { guard: 'leakStepsOpen', target: '#procedure.leak.setAside' },
  damage: { guard: 'damageStepsOpen', target: '#procedure.damage.setAside' },
} as const;

const leakSteps = {
  situation: {
    initial: 'deciding',
    meta: { rules: ['MB-REPORT-BODY', 'CERT-1'] },
    states: {
      deciding: { always: [{ guard: 'situationConfirmed', target: 'confirmed' }, { target: 'confirming' }] },
      confirming: {
        ...open('confirmSituation'),
        on: { situationConfirmed: { target: 'confirmed', actions: done('confirmSituation') } },
      },
      confirmed: {},
    },
  },
  press: {
    initial: 'deciding',
    meta: { rules: ['MB-PRESS'] },
    states: {
      deciding: {
        always: [
          { guard: 'pressReleaseDecided', target: 'decided' },
          { guard: 'pressReleaseAsked', target: 'considering' },
          { target: 'notAsked' },
        ],
      },
      notAsked: {
        on: {
          // Takes no target while the facts say so; it is there to say why.
          pressReleaseRequested: {
            guard: 'dataWereNotEncrypted',
            target: 'decided',
            actions: done('requestPressRelease'),
          },
          procedureRevised: { guard: 'pressReleaseAsked', target: 'considering', actions: 'revise' },
        },
      },
      considering: {
        ...open('requestPressRelease'),
        on: {
          pressReleaseRequested: {
            guard: 'dataWereNotEncrypted',
            target: 'decided',
            actions: done('requestPressRelease'),
          },
          stepFoundNotNeeded: {
            guard: 'namesPressRelease',
            target: 'decided',
            actions: notNeeded('requestPressRelease'),
          },
          procedureRevised: { guard: 'pressReleaseNotAsked', target: 'notAsked', actions: 'revise' },
        },
      },
      decided: {},
    },
  },
  consultation: {
    initial: 'deciding',
    meta: { rules: ['MB-REPORT-PPC', 'MB-REPORT-BODY'] },
    states: {
      deciding: { always: [{ guard: 'leakConsulted', target: 'decided' }, { target: 'considering' }] },
      considering: {
        ...open('consultOnLeak'),
        on: {
          bodyConsulted: { target: 'decided', actions: done('consultOnLeak') },
          stepFoundNotNeeded: {
            guard: 'namesLeakConsultation',
            target: 'decided',
            actions: notNeeded('consultOnLeak'),
          },
        },
      },
      decided: {},
    },
  },
} as const;

const established = [
  { guard: 'causeFitsFacts', target: 'established', actions: ['establish', done('establishDamage')] },
] as const;

const damageSteps = {
  cause: {
    initial: 'deciding',
    meta: { rules: ['APPI-STEPS'] },
    states: {
      deciding: { always: [{ guard: 'causeEstablished', target: 'established' }, { target: 'establishing' }] },
      establishing: { ...open('establishDamage'), on: { damageEstablished: established } },
      // What was taken for a fault may turn out to be an attack.
      established: { on: { damageEstablished: established } },
    },
  },
  evidence: {
    initial: 'deciding',
    meta: { rules: ['MB-PRESERVE'] },
    states: {
      deciding: {
        always: [
          { guard: 'statePreserved', target: 'preserved' },
          { guard: 'preservationAsked', target: 'preserving' },
          { target: 'notAsked' },
        ],
      },
      notAsked: {
        on: {
          damageEstablished: { guard: 'preservationAsked', target: 'preserving' },
          procedureRevised: { guard: 'preservationAsked', target: 'preserving', actions: 'revise' },
          statePreserved: { target: 'preserved', actions: done('preserveState') },
        },
      },
      preserving: {
        ...open('preserveState'),
        on: {
          statePreserved: { target: 'preserved', actions: done('preserveState') },
          damageEstablished: { guard: 'preservationNotAsked', target: 'notAsked' },
          procedureRevised: { guard: 'preservationNotAsked', target: 'notAsked', actions: 'revise' },
        },
      },
      preserved: {},
    },
  },
  restoration: {
    initial: 'deciding',
    meta: { rules: ['MB-RESTORE', 'MB-PRESERVE'] },
    states: {
      deciding: {
        always: [
          { guard: 'dataRestored', target: 'restored' },
          { guard: 'restorationAsked', target: 'restoring' },
          { target: 'notAsked' },
        ],
      },
      notAsked: {
        on: {
          damageEstablished: { guard: 'restorationAsked', target: 'restoring' },
          procedureRevised: { guard: 'restorationAsked', target: 'restoring', actions: 'revise' },
          // After an attack the procedure asks for no restoring; where it is done, evidence comes first.
          dataRestored: { guard: 'mayRestore', target: 'restored', actions: done('restoreData') },
        },
      },
      restoring: {
        ...open('restoreData'),
        on: {
          dataRestored: { guard: 'mayRestore', target: 'restored', actions: done('restoreData') },
          damageEstablished: { guard: 'restorationNotAsked', target: 'notAsked' },
          procedureRevised: { guard: 'restorationNotAsked', target: 'notAsked', actions: 'revise' },
        },
      },
      restored: {},
    },
  },
  consultation: {
    initial: 'deciding',
    meta: { rules: ['MB-POLICE', 'MB-REPORT-PPC'] },
    states: {
      deciding: {
        always: [
          { guard: 'damageConsulted', target: 'consulted' },
          { guard: 'damageConsultationAsked', target: 'considering' },
          { target: 'notAsked' },
        ],
      },
      notAsked: {
        on: {
          statePreserved: { guard: 'damageConsultationAsked', target: 'considering' },
          damageEstablished: { guard: 'damageConsultationAsked', target: 'considering' },
          procedureRevised: { guard: 'damageConsultationAsked', target: 'considering', actions: 'revise' },
        },
      },
      considering: {
        ...open('consultOnDamage'),
        on: {
          bodyConsulted: { guard: 'policeReportConsidered', target: 'consulted', actions: done('consultOnDamage') },
          damageEstablished: { guard: 'damageConsultationNotAsked', target: 'notAsked' },
          procedureRevised: { guard: 'damageConsultationNotAsked', target: 'notAsked', actions: 'revise' },
        },
      },
      consulted: {},
    },
  },
} as const;

export const procedureMachine = vocabulary.createMachine({
  id: 'procedure',
  context: ({ input }) => ({
    ...opened([], input?.at ?? ''),
    openedAt: input?.at ?? '',
    situation: input?.situation ?? noProcedure,
    cause: null,
    records: [],
  }),
  type: 'parallel',
  on: {
    acknowledge: { guard: 'mayAcknowledge', actions: 'acknowledge' },
    procedureRevised: { actions: 'revise' },
  },
  states: {
    leak: {
      initial: 'deciding',
      meta: { rules: ['MB-DEF'] },
      states: {
        deciding: {
          always: [
            { guard: 'leakUnlisted', target: 'notListed' },
            { guard: 'leakFindingReported', target: 'underWay' },
            { target: 'reporting' },
          ],
        },
        notListed: { on: { procedureRevised: { guard: 'leakListed', target: 'deciding', actions: 'revise' } } },
        reporting: {
          ...open('reportLeakFinding'),
          meta: { rules: ['APPI-STEPS'] },
          on: {
            findingReported: { guard: 'toldOfLeak', target: 'underWay', actions: done('reportLeakFinding') },
            procedureSetAside: setAside.leak,
            procedureRevised: { guard: 'leakUnlisted', target: 'notListed', actions: 'revise' },
          },
        },
        underWay: {
          type: 'parallel',
          on: {
            procedureSetAside: setAside.leak,
            procedureRevised: { guard: 'leakUnlisted', target: 'notListed', actions: 'revise' },
          },
          states: leakSteps,
        },
        setAside: { on: { procedureRevised: { guard: 'leakUnlisted', target: 'notListed', actions: 'revise' } } },
      },
    },
    damage: {
      initial: 'deciding',
      meta: { rules: ['MB-DEF'] },
      states: {
        deciding: {
          always: [
            { guard: 'damageUnlisted', target: 'notListed' },
            { guard: 'damageFindingReported', target: 'underWay' },
            { target: 'reporting' },
          ],
        },
        notListed: { on: { procedureRevised: { guard: 'damageListed', target: 'deciding', actions: 'revise' } } },
        reporting: {
          ...open('reportDamageFinding'),
          meta: { rules: ['APPI-STEPS'] },
          on: {
            findingReported: { guard: 'toldOfDamage', target: 'underWay', actions: done('reportDamageFinding') },
            procedureSetAside: setAside.damage,
            procedureRevised: { guard: 'damageUnlisted', target: 'notListed', actions: 'revise' },
          },
        },
        underWay: {
          type: 'parallel',
          on: {
            procedureSetAside: setAside.damage,
            procedureRevised: { guard: 'damageUnlisted', target: 'notListed', actions: 'revise' },
          },
          states: damageSteps,
        },
        setAside: { on: { procedureRevised: { guard: 'damageUnlisted', target: 'notListed', actions: 'revise' } } },
      },
    },
  },
});
