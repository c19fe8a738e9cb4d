import { closedDaysOfYearSchema, closedDaysQuerySchema } from '../../contract/closed-days.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { closureOf, isOfficial } from '../../law/closed-days.ts';
import { type Route, route } from '../route.ts';

export const closedDayRoutes = (): Route[] => [
  route({
    name: 'GET /api/v1/closed-days',
    summary: 'The days of a year on which administrative organs are closed, and why',
    query: closedDaysQuerySchema,
    answer: closedDaysOfYearSchema,
    handle: ({ query: { year } }) => {
      const days = daysOf(year).flatMap((day) => closureOf(day) ?? []);
      return {
        year,
        official: isOfficial(`${year}-01-01`),
        days: days.map(({ day, why, name = null }) => ({ day, why, name })),
      };
    },
  }),
];

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}
