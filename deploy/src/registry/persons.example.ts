/** What becomes of a column when its person closes the account. `goes`: no row holds the person any more. */
export type Fate = { goes: boolean; words: string };
const goes = (words: string): Fate => ({ goes: true, words });
const stays = (words: string): Fate => ({ goes: false, words });

/** By `service.table.column`; `*` stands for every service that has such a table and says nothing of its own. */
export const fates: Readonly<Record<string, Fate>> = {
  '*.receipt.actorId': stays('a bare id, a mask in counseling; the row goes after thirty days, and its reply is sealed'),
  '*.trail.actorId': stays('who did what must be told after years; a bare id, a mask in counseling, and the person behind it is gone'),
  '*.person_turn.personId': stays('a bare id, so that nothing is written for the person again'),
  '*.consent.personId': stays('nothing is agreed to here yet'),

  'people.person.id': stays('the bare row, so that an id is never given again; name, phone and WeChat are gone'),
  'people.role_grant.personId': goes('roles end with the person'),
  'people.role_grant.grantedBy': stays('who gave a role to somebody else'),
  'people.staff_account.personId': goes('username and password go'),
  'people.password_history.personId': goes('with the account'),
  'people.staff_totp.personId': goes('with the account'),
  'people.recovery_code.personId': goes('with the account'),
  'people.known_address.personId': goes('with the account'),
  'people.login.personId': stays('ended at once; says when, not who'),
  'people.code_attempt.personId': goes('with the account'),
  'people.data_order.personId': stays('a bare id: that the closing was done in time must be told afterwards; what was written goes'),
  'people.membership.personId': goes('the register of the branch stays, without saying whose account it was'),
  'people.phone_opening.personId': goes('made null, and the row goes with a request that goes'),
  'people.phone_opening.openedBy': stays('who looked answers for it'),
  'people.register_export.exportedBy': stays('who took a list out answers for it'),
  'people.roster.uploadedBy': stays('who brought a roster answers for it'),
  'people.sign_in_move.personId': goes('with the account'),
  'people.sign_in_move.clerkId': stays('who checked answers for it; the row goes after two days'),
  'people.stored_file.ownerId': stays('a bare id of the staff; the row goes after a day'),
  'people.file_ticket.personId': stays('a bare id of the staff; the row goes with the file'),
  'people.work_calendar_year.setBy': stays('who set the calendar answers for it'),
  'people.notice.personId': goes('what was written to the person'),

  'matchmaking.consent.personId': goes('a consent ends with whoever gave it'),
  'matchmaking.profile.personId': goes('the profile goes, and its key is destroyed'),
  'matchmaking.profile.verifiedBy': stays('who verified answers for it'),
  'matchmaking.register_import.uploadedBy': stays('who imported answers for it'),
  'matchmaking.imported_phone.personId': goes('with the profile'),
  'matchmaking.stored_file.ownerId': stays('a bare id of the staff; the row goes after a day'),
  'matchmaking.file_ticket.personId': stays('a bare id of the staff; the row goes with the file'),

  'counseling.consent.personId': goes('a consent ends with whoever gave it'),
  'counseling.session.memberId': goes('made null: a session that is over stays without its member'),
  'counseling.session.counselorId': stays('a bare id of the staff, who answers for the session'),
  'counseling.booking_cell.resourceId': goes('the time of a member; what a counselor gave stays under a bare id'),
  'counseling.counselor.id': stays('a bare id: name and hours are gone'),
  'counseling.counselor_hours.counselorId': goes('with the counselor'),
  'counseling.exception_hours.counselorId': goes('with the counselor'),

  'childcare.consent.personId': goes('a consent ends with whoever gave it'),
  'childcare.program.publishedBy': stays('who published answers for it'),
  'childcare.program_draft.changedBy': stays('a bare id of the staff; the row goes when the draft is published or dropped'),
  'childcare.child.id': goes('children go with their guardian; the other parent keeps an entry of their own'),
  'childcare.child.guardianId': goes('with the child'),
  'childcare.child.mark': goes('with the child'),
  'childcare.health_card.childId': goes('with the child'),
  'childcare.place.guardianId': stays('a bare id: ranks of others are counted by the row'),
  'childcare.place.childId': stays('a bare id of a row that is gone'),
  'childcare.place.childMark': goes('made zero, so that the child cannot be told from the row'),
};

/** Ids of things, and words, by `table.column`. */
export const notAPerson: readonly RegExp[] = [
  // Self, clerk or roster: a word, nobody's id.
  /^membership\.endedBy$/,
  /^key_mark\./,
  /^(?!person\.|child\.|counselor\.).*\.id$/,
  /\.(messageId|requestId|trailId|programId|classId|applicationId|branchId|ancestorId|profileId|fileId|importId|subjectId|bookingId|sessionId|rosterId|membershipId|scopeId|siteId)$/,
];

/** Tables with a person in them whose rows the person does not get, by `service.table` or `*.table`, and why. */
export const notGiven: Readonly<Record<string, string>> = {
  '*.receipt': 'first answers to taps, sealed, for thirty days: they repeat what the other tables say',
  '*.trail': 'kept as proof, also of acts of the staff; the audit administrator answers questions about it',
  '*.person_turn':
    'a bare id and the moment of the last consent, which the consents say themselves; of staff, of the last phone they opened',
  'people.password_history': 'hashes of passwords',
  'people.staff_totp': 'the secret of a second factor',
  'people.recovery_code': 'keyed hashes of codes',
  'people.known_address': 'keyed hashes of addresses',
  'people.roster': 'an act of the staff; the rows are other people',
  'people.register_export': 'an act of the staff; the rows of the file are other people',
  'people.code_attempt': 'codes that were sent to a phone, for a day: the binding itself is in the account, and the person is told of it',
  'people.sign_in_move': 'goes after two days; the person is told of it by a notice and by SMS to the old phone',
  'people.stored_file': 'a roster that the staff sent, for a day; the rows are other people',
  'people.file_ticket': 'one-time tickets of the staff',
  'people.work_calendar_year': 'an act of the staff, published for all',
  'matchmaking.imported_phone': 'kept for minutes, until the account is made; the phone is given by the account',
  'matchmaking.register_import': 'an act of the staff; the rows are other people',
  'matchmaking.stored_file': 'a register that the staff sent, for a day; the rows are other people',
  'matchmaking.file_ticket': 'one-time tickets of the staff',
  'counseling.booking_cell': 'the same times as the sessions',
  'childcare.program': 'an act of the staff, published for all',
  'childcare.program_draft': 'work of the staff on a program, with no word about anybody',
};
