import { useCasesOfFiles } from '@sanwei/files';
import { readSettings } from '@sanwei/settings';
import type { ServiceParts } from '@sanwei/wire';
import { FindBranches } from './branch/find-branches.js';
import { FindBranchesByName } from './branch/find-branches-by-name.js';
import { ListBranches } from './branch/list-branches.js';
import { OpenBranch } from './branch/open-branch.js';
import { RenameBranch } from './branch/rename-branch.js';
import { SearchBranches } from './branch/search-branches.js';
import { CloseCorrection } from './data-order/close-correction.js';
import { CountOpenDataOrders } from './data-order/count-open-data-orders.js';
import { ListMyDataOrders } from './data-order/list-my-data-orders.js';
import { ListOpenDataOrders } from './data-order/list-open-data-orders.js';
import { OrderCorrection } from './data-order/order-correction.js';
import { OrderOwnData } from './data-order/order-own-data.js';
import { ReadCorrection } from './data-order/read-correction.js';
import { TrackClosing } from './data-order/track-closing.js';
import { ViewOwnDataOrder } from './data-order/view-own-data-order.js';
import { EndGrant } from './grant/end-grant.js';
import { GrantRole } from './grant/grant-role.js';
import { DeliverCode } from './login/deliver-code.js';
import { EndLogin } from './login/end-login.js';
import { FindClosing } from './login/find-closing.js';
import { ListMyLogins } from './login/list-my-logins.js';
import { OpenPassport } from './login/open-passport.js';
import { RequestCode } from './login/request-code.js';
import { SignInStaff } from './login/sign-in-staff.js';
import { SignInWithCode } from './login/sign-in-with-code.js';
import { SignInWithWechat } from './login/sign-in-with-wechat.js';
import { SignOut } from './login/sign-out.js';
import { ListMyPhoneOpenings } from './member-file/list-my-phone-openings.js';
import { OpenMemberPhone } from './member-file/open-member-phone.js';
import { ViewMember } from './member-file/view-member.js';
import { ConfirmMembership } from './membership/confirm-membership.js';
import { ConfirmMemberships } from './membership/confirm-memberships.js';
import { CountMembers } from './membership/count-members.js';
import { CountPendingMemberships } from './membership/count-pending-memberships.js';
import { DeclineMembership } from './membership/decline-membership.js';
import { EndMembership } from './membership/end-membership.js';
import { FindMember } from './membership/find-member.js';
import { FindMemberships } from './membership/find-memberships.js';
import { IndexNames } from './membership/index-names.js';
import { LeaveMembership } from './membership/leave-membership.js';
import { ListMembers } from './membership/list-members.js';
import { ListPendingMemberships } from './membership/list-pending-memberships.js';
import { RequestMembership } from './membership/request-membership.js';
import { ViewMembership } from './membership/view-membership.js';
import { WithdrawMembershipRequest } from './membership/withdraw-membership-request.js';
import { migrations } from './migrations/index.js';
import { CountNotices } from './notice/count-notices.js';
import { DeliverNotices } from './notice/deliver-notices.js';
import { ListMyNotices } from './notice/list-my-notices.js';
import { SendNotices } from './notice/send-notices.js';
import { SMS } from './outside/sms.js';
import { SmsOverHttp } from './outside/sms-over-http.js';
import { WECHAT } from './outside/wechat.js';
import { WechatOverHttp } from './outside/wechat-over-http.js';
import { BindPhone } from './person/bind-phone.js';
import { BindPhoneWithCode } from './person/bind-phone-with-code.js';
import { BindWechat } from './person/bind-wechat.js';
import { CloseAccount } from './person/close-account.js';
import { CreateImportedPersons } from './person/create-imported-persons.js';
import { ownDataOf } from './person/own-data.js';
import { RequestPhoneCode } from './person/request-phone-code.js';
import { ViewMe } from './person/view-me.js';
import { WarnOldWay } from './person/warn-old-way.js';
import { WhenProfilesImported } from './person/when-profiles-imported.js';
import { ExportMembers } from './register-export/export-members.js';
import { RequestExportDownload } from './register-export/request-export-download.js';
import { ViewExport } from './register-export/view-export.js';
import { WriteExport } from './register-export/write-export.js';
import { retention } from './retention.js';
import { AbandonRoster } from './roster/abandon-roster.js';
import { BeginRoster } from './roster/begin-roster.js';
import { CheckRosterRows } from './roster/check-roster-rows.js';
import { CommitRoster } from './roster/commit-roster.js';
import { CommitRosterRows } from './roster/commit-roster-rows.js';
import { ForgetRoster } from './roster/forget-roster.js';
import { ListMyRosters } from './roster/list-my-rosters.js';
import { ReadRoster } from './roster/read-roster.js';
import { RequestRosterErrors } from './roster/request-roster-errors.js';
import { RequestRosterUpload } from './roster/request-roster-upload.js';
import { ViewRoster } from './roster/view-roster.js';
import { makeSecrets, secretsFrom } from './secrets.js';
import { type PeopleSettings, peopleSettings } from './settings.js';
import { BeginSignInMove } from './sign-in-move/begin-sign-in-move.js';
import { DeliverMoveCode } from './sign-in-move/deliver-move-code.js';
import { MoveSignIn } from './sign-in-move/move-sign-in.js';
import { TellOldPhone } from './sign-in-move/tell-old-phone.js';
import { signerFrom } from './signer.js';
import { ChangePassword } from './staff/change-password.js';
import { DisableStaff } from './staff/disable-staff.js';
import { EnableStaff } from './staff/enable-staff.js';
import { ListStaff } from './staff/list-staff.js';
import { OpenStaffAccount } from './staff/open-staff-account.js';
import { Passwords } from './staff/passwords.js';
import { ResetPassword } from './staff/reset-password.js';
import { ResetSecondFactor } from './staff/reset-second-factor.js';
import { tables } from './tables.js';
import { CheckText } from './text-check/check-text.js';
import { BeginTotp } from './totp/begin-totp.js';
import { ConfirmTotp } from './totp/confirm-totp.js';
import { RemoveTotp } from './totp/remove-totp.js';
import { StepUp } from './totp/step-up.js';
import { RenewWorkCalendar } from './work-calendar/renew-work-calendar.js';
import { SetWorkCalendar } from './work-calendar/set-work-calendar.js';
import { ViewWorkCalendar } from './work-calendar/view-work-calendar.js';

/** @param own from the environment unless given */
export const people = (own: PeopleSettings = readSettings(peopleSettings)): ServiceParts => ({
  service: 'people',
  tables,
  migrations,
  retention,
  ownData: ownDataOf(makeSecrets(own.crypto)),
  providers: [
    ...secretsFrom(own.crypto),
    signerFrom(own.passport.key),
    { provide: Passwords, useFactory: () => Passwords.make() },
    { provide: WECHAT, useFactory: () => new WechatOverHttp({ ...own.wechat, ...own.wechatNotice }) },
    { provide: SMS, useFactory: () => new SmsOverHttp(own.sms) },
  ],
  useCases: [
    ListBranches,
    FindBranches,
    FindBranchesByName,
    OpenBranch,
    RenameBranch,
    SearchBranches,
    SignInWithWechat,
    RequestCode,
    DeliverCode,
    RequestPhoneCode,
    BindPhoneWithCode,
    SignInWithCode,
    SignInStaff,
    ChangePassword,
    ListStaff,
    OpenStaffAccount,
    ResetPassword,
    ResetSecondFactor,
    DisableStaff,
    EnableStaff,
    GrantRole,
    EndGrant,
    BeginTotp,
    ConfirmTotp,
    RemoveTotp,
    StepUp,
    OpenPassport,
    SignOut,
    ListMyLogins,
    EndLogin,
    FindClosing,
    ViewMe,
    BindPhone,
    BindWechat,
    CloseAccount,
    OrderOwnData,
    ViewOwnDataOrder,
    OrderCorrection,
    ListMyDataOrders,
    ListOpenDataOrders,
    ReadCorrection,
    CloseCorrection,
    TrackClosing,
    ConfirmMembership,
    ConfirmMemberships,
    CountMembers,
    IndexNames,
    DeclineMembership,
    EndMembership,
    FindMember,
    FindMemberships,
    LeaveMembership,
    ListMembers,
    ListPendingMemberships,
    RequestMembership,
    ViewMembership,
    ExportMembers,
    WriteExport,
    ViewExport,
    RequestExportDownload,
    ViewMember,
    OpenMemberPhone,
    ListMyPhoneOpenings,
    WithdrawMembershipRequest,
    AbandonRoster,
    BeginRoster,
    CheckRosterRows,
    CommitRoster,
    CommitRosterRows,
    ForgetRoster,
    ListMyRosters,
    ReadRoster,
    RequestRosterErrors,
    RequestRosterUpload,
    ViewRoster,
    BeginSignInMove,
    DeliverMoveCode,
    MoveSignIn,
    TellOldPhone,
    WarnOldWay,
    ...useCasesOfFiles('people'),
    CreateImportedPersons,
    WhenProfilesImported,
    SendNotices,
    DeliverNotices,
    CountNotices,
    ListMyNotices,
    CheckText,
    ViewWorkCalendar,
    SetWorkCalendar,
    RenewWorkCalendar,
    CountPendingMemberships,
    CountOpenDataOrders,
  ],
});
