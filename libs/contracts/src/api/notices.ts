/** What one person has been told. */
export interface NoticeView {
  readonly id: string;
  /** What happened, by the name of its letter, such as `report-accepted`. */
  readonly kind: string;
  /** Path on the portal where the rest is. */
  readonly page: string;
  readonly at: string;
  readonly readAt: string | null;
}

export interface NoticeListView {
  /** One page of them, the newest first. */
  readonly notices: readonly NoticeView[];
  readonly all: number;
  readonly unread: number;
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
}

export interface NoticeSettingsView {
  readonly language: string;
  /** Null: the fund's own. */
  readonly timeZone: string | null;
  /** Letters at once or one a day, for each theme that the person's roles hear of. */
  readonly paces: readonly { readonly theme: string; readonly pace: 'at-once' | 'daily' }[];
}
