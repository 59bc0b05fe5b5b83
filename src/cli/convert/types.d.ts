/** Where something is read. */
export interface Place {
  file: string;
  /** From 1. */
  line?: number;
  column?: number;
}

/** The fields of a feed. */
export interface Head {
  title?: string;
  home_page_url?: string;
  description?: string;
  language?: string;
}

/** What an item has besides its dates. */
interface Fields {
  id?: string;
  url?: string;
  external_url?: string;
  title?: string;
  summary?: string;
  content_html?: string;
  content_text?: string;
  image?: string;
  banner_image?: string;
  authors?: { name: string }[];
  tags?: string[];
  language?: string;
  attachments?: Attachment[];
  _vn?: Extension;
}

/** An item of JSON Feed. */
export interface Item extends Fields {
  date_published?: string;
  date_modified?: string;
  [name: string]: unknown;
}

export interface Attachment {
  url: string;
  mime_type?: string;
  title?: string;
  size_in_bytes?: number;
}

export interface Extension {
  about?: string;
  source?: string;
  category?: string;
  views?: number;
  image_alt?: string;
  image_caption?: string;
  image_credit?: string;
}

/** An item as a source has it: dates and addresses as they are written. */
export interface Draft extends Fields {
  date_published?: unknown;
  date_modified?: unknown;
  /** What its relative addresses are resolved against. */
  base?: string;
}

/** An input. `head` is filled by the time of the first item. */
export interface Source {
  head: Head;
  /** `isChecked` is true of items whose losses are said already. */
  items: AsyncGenerator<{ item: Draft; place: Place; isChecked?: boolean }>;
}

export interface Report {
  /** Whether something could not be carried over. */
  readonly hasLost: boolean;
  /** How many items were read. */
  readonly read: number;
  /** Says what is left out on purpose. */
  note(place: Place, text: string): void;
  /** Says what could not be carried over. */
  lose(place: Place, text: string): void;
  /** Counts an item that was read. */
  step(): void;
  /** Says what became of all. */
  end(count: number, name: string): void;
}

export interface Settings {
  base?: string;
  output?: string;
  pages?: boolean;
  report: Report;
}
