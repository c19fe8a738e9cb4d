import type { Reason } from '../domain/duty.ts';

/** Whether a category's conditions are met; `possible` while a triggering fact is unknown. */
export interface Holding {
  holds: 'yes' | 'possible' | 'no';
  because: Reason[];
}
