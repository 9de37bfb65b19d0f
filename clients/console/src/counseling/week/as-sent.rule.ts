type Columns = {
  weekly: Readonly<Record<string, unknown>>;
  days: Readonly<Record<string, unknown>>;
  unread: Readonly<Record<string, unknown>>;
};

/** What was changed again while it was on its way is not what was saved. Each change makes a new value: the same one is as it was sent. */
export const isAsSent = (now: Columns, sent: Columns, column: string): boolean =>
  now.weekly[column] === sent.weekly[column] && now.days[column] === sent.days[column] && now.unread[column] === sent.unread[column];
