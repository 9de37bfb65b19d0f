import type { ServiceParts } from '@sanwei/wire';
import { FindCounselors } from './counselor/find-counselors.js';
import { ListCounselors } from './counselor/list-counselors.js';
import { SetException } from './counselor/set-exception.js';
import { SetWeeklyHours } from './counselor/set-weekly-hours.js';
import { ViewMyHours } from './counselor/view-my-hours.js';
import { ViewMyWeek } from './counselor/view-my-week.js';
import { FindHotline } from './hotline/find-hotline.js';
import { GiveInformedConsent } from './informed-consent/give-informed-consent.js';
import { informedConsentText } from './informed-consent/informed-consent.text.js';
import { ViewInformedConsent } from './informed-consent/view-informed-consent.js';
import { WithdrawInformedConsent } from './informed-consent/withdraw-informed-consent.js';
import { migrations } from './migrations/index.js';
import { ownData } from './person/own-data.js';
import { WhenPersonErased } from './person/when-person-erased.js';
import { retention } from './retention.js';
import { BookSession } from './session/book-session.js';
import { CancelSession } from './session/cancel-session.js';
import { ListFreeSlots } from './session/list-free-slots.js';
import { ListMyCalendar } from './session/list-my-calendar.js';
import { ListMySessions } from './session/list-my-sessions.js';
import { MoveSession } from './session/move-session.js';
import { RemindSession } from './session/remind-session.js';
import { tables } from './tables.js';
import { WhenWorkCalendarChanged } from './work-calendar/when-work-calendar-changed.js';

export const counseling = (): ServiceParts => ({
  service: 'counseling',
  tables,
  migrations,
  retention,
  ownData,
  consentTexts: { informed: informedConsentText },
  discreet: true,
  useCases: [
    FindHotline,
    ViewInformedConsent,
    GiveInformedConsent,
    WithdrawInformedConsent,
    SetWeeklyHours,
    SetException,
    ViewMyHours,
    ViewMyWeek,
    ListCounselors,
    FindCounselors,
    ListFreeSlots,
    BookSession,
    MoveSession,
    CancelSession,
    ListMySessions,
    ListMyCalendar,
    RemindSession,
    WhenPersonErased,
    WhenWorkCalendarChanged,
  ],
});
