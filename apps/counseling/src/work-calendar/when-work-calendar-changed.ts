import type { Payload } from '@sanwei/contracts';
import { workCalendarChanged } from '@sanwei/contracts/people/work-calendar';
import { type Hearer, Hears } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { workCalendarDays } from './work-calendar.table.js';

/** A year is announced, or announced otherwise. What is booked stays as it was agreed. */
@Hears(workCalendarChanged, 'counseling')
export class WhenWorkCalendarChanged implements Hearer<typeof workCalendarChanged> {
  async hear({ year, days }: Payload<typeof workCalendarChanged>, work: Work): Promise<void> {
    await work.change('DELETE FROM work_calendar_day WHERE `on` BETWEEN ? AND ?', [`${year}-01-01`, `${year}-12-31`]);
    await work.insert(workCalendarDays, days);
  }
}
