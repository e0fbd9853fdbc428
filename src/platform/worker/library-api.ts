import type { DigestProgress } from "../../library/digest-progress.ts";
import type { DigestEntry } from "../../library/digest-entry.ts";
import type {
  HighlightedRow,
  HighlightRequest,
  HighlightWords,
  ListAnswer,
  ListCounts,
} from "../../library/list-answer.ts";
import type { RisingTerms } from "../../library/make-overview.ts";
import type { Snippet } from "../../library/snippet.ts";
import type { ListQuestion } from "../../library/list-question.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { NoteChange } from "../../core/library/note-change.ts";
import type { Agreement } from "../../core/overview/agreement.ts";
import type { TopicNames } from "../../core/library/topic-names.ts";
import type { TagChange } from "../../core/library/tag-change.ts";
import type { MergeReport } from "../../core/library/merge-reader-marks.ts";
import type { DecisionChange } from "../../core/library/decision-history.ts";
import type { Decision, ReaderMark } from "../../core/library/reader-mark.ts";
import type { Overview } from "../../core/overview/overview.ts";
import type { MatchTerm } from "../../core/search/search-answer.ts";
import type { Suggestion } from "../../core/search/question/suggest.ts";
import type { FailureCode, Outcome } from "../failure.ts";
import type { DeviceChange, FolderStatus } from "../folder/folder-status.ts";
import type { RememberedFolder } from "./home-folder/folder-memory.ts";
import type { Removed } from "./remove-and-bring-back.ts";
import type { LanguageComparison } from "../../library/language-comparison.ts";

/** What the library's worker does for the page. Everything crosses as plain data. */
export type LibraryApi = {
  /** Opens the disk and loads what the list needs; answers before the texts are indexed. */
  start(onEvent: (event: LibraryEvent) => void, topicNames: TopicNames): Promise<Outcome<null>>;
  /** Has topics go by other names from now on. */
  nameTopics(names: TopicNames): Promise<void>;
  /** Answers as soon as the worker can: a sign of life. */
  ping(): true;
  /** Reads files one after another; resolves when the last one is stored or refused. */
  open(files: readonly OpenFile[], job: number): Promise<void>;
  /** Stops a job after the current file; complete digests stay. */
  cancel(job: number): void;
  list(question: ListQuestion, own: HighlightWords): Promise<ListAnswer>;
  /** What the list of a question can be narrowed to: no part of the list, which does not wait for it. */
  counts(question: ListQuestion): Promise<ListCounts>;
  /** Rows in the order of the keys; a key that is gone is left out. */
  rows(keys: readonly string[], marking: HighlightRequest): Promise<HighlightedRow[]>;
  /** Where the papers match the question; a paper without such a place is left out. */
  snippets(keys: readonly string[], terms: readonly MatchTerm[]): Promise<Snippet[]>;
  /** Completions of a half-typed question. */
  suggest(question: string): Promise<Suggestion[]>;
  paper(key: string): Promise<ShownPaper | null>;
  /**
   * Resolves when the decision is on disk, or says why it is not. With a question, also
   * returns the next unscreened paper in its list.
   */
  decide(
    key: string,
    decision: Decision,
    at: number,
    within: ListQuestion | null,
  ): Promise<Outcome<Decided>>;
  /** Dismisses the unscreened papers of a paper's digest in a list; resolves when that is on disk. */
  dismissRest(key: string, at: number, within: ListQuestion): Promise<Outcome<RestDismissed>>;
  /** Decides about those of many papers that are still decided as before; gives their keys. */
  decideMany(changes: readonly DecisionChange[], at: number): Promise<Outcome<string[]>>;
  /** Decides about papers that were selected; `open` is the paper whose next one is asked for. */
  decideSelected(
    keys: readonly string[],
    decision: Decision,
    open: string | null,
    at: number,
    within: ListQuestion,
  ): Promise<Outcome<SelectionDecided>>;
  /** Changes tags or note; resolves when that is on disk. */
  annotate(key: string, annotation: Annotation, at: number): Promise<Outcome<ReaderMark>>;
  tags(): Promise<TagEntry[]>;
  /** Renames a tag on every paper; null removes it. */
  renameTag(from: string, to: string | null, at: number): Promise<Outcome<null>>;
  colourTag(tag: string, hue: number): Promise<void>;
  exportPapers(keys: readonly string[], format: ExportFormat): Promise<string>;
  /** Each paper as the value of a COinS; a key that is gone is left out. */
  coins(keys: readonly string[]): Promise<string[]>;
  backUp(settings: Record<string, unknown>, at: number): Promise<BackupFile>;
  backupDue(): Promise<BackupDue>;
  /** Restarts the count until the next reminder. */
  putOffBackup(at: number): Promise<void>;
  /** Merges a backup; resolves when all of it is on disk, while the texts are still being indexed. */
  restore(file: Blob): Promise<Outcome<Restored>>;
  /** Deletes everything on the disk; the page has to be reloaded afterwards. */
  forgetAll(): Promise<Outcome<null>>;
  /** The screening progress of each digest, newest first. */
  progress(): Promise<DigestProgress[]>;
  overview(): Promise<Overview>;
  /** Null while there is nothing to compare. */
  risingTerms(): Promise<RisingTerms | null>;
  digests(): Promise<DigestEntry[]>;
  /** The source as text; `whole` is false if it is too long to be shown completely. */
  source(source: string): Promise<Outcome<{ text: string; whole: boolean }>>;
  readAgain(source: string): Promise<Outcome<null>>;
  /** Removes a digest from the library; it can be restored for a while. */
  removeDigest(source: string, at: number): Promise<Outcome<Removed>>;
  bringBackDigest(source: string): Promise<Outcome<null>>;
  /** Whether the last visit left a home folder, or files of other people. */
  remembersDevices(): Promise<boolean>;
  /** Starts with the home folder where the last visit left it. */
  folder(): Promise<FolderStatus>;
  connectFolder(folder: ChosenFolder): Promise<FolderStatus>;
  disconnectFolder(): Promise<FolderStatus>;
  lookAtFolder(): Promise<FolderStatus>;
  /** The chosen folder, for which only the page can ask permission. */
  folderHandle(): Promise<FileSystemDirectoryHandle | null>;
  changeDevice(change: DeviceChange): Promise<FolderStatus>;
  /** The file that this device writes, to be carried to another by hand. */
  deviceFile(): Promise<{ name: string; text: string }>;
  mergeDeviceFile(name: string, file: Blob): Promise<Outcome<{ papers: number }>>;
  /** Keeps or removes the digests whose files are gone from the folder. */
  settleGoneFiles(keep: boolean): Promise<void>;
  /** What other people of a lab have decided about a paper. */
  opinions(key: string): Promise<Opinion[]>;
  /** How far the people of a lab agree, each pair once; the reader's own name is null. */
  agreement(): Promise<Agreement[]>;
};

/** `name` as that person gave it to their device. */
export type Opinion = { name: string; decision: Decision };

/** The reader's choice of a folder: in the browser's dialog, or served by the command. */
export type ChosenFolder = RememberedFolder;

/** A file as the page has it; the bytes are read in the worker. */
export type OpenFile = { name: string; blob: Blob };

export type LibraryChange = "papers" | "marks" | "index" | "meaning" | "comparisons";

export type LibraryEvent =
  /** Papers, decisions or digests have changed: earlier answers may be stale. */
  | { kind: "changed"; what: LibraryChange }
  | { kind: "file"; job: number; at: number; report: FileReport }
  | { kind: "indexing"; done: number; of: number }
  /** An archive was opened: its files follow those of the job. */
  | { kind: "more-files"; job: number; names: string[] }
  /** Stored rows were damaged; they have been repaired as far as they were readable. */
  | { kind: "damaged"; damage: Damage }
  | { kind: "folder"; status: FolderStatus }
  /** The disk is gone, and with it all that this worker knows: it has to be started again. */
  | { kind: "lost"; code: FailureCode }
  /** `name` of the file concerned, if any. */
  | { kind: "failed"; code: FailureCode; name: string | null };

/** Events for the page, except that a worker which lost its database is replaced first. */
export type PageEvent = Exclude<LibraryEvent, { kind: "lost" }>;

/** Damaged rows by what they contained, and digests that could not be read again, by name. */
export type Damage = { marks: number; kept: number; other: number; digests: UnreadDigest[] };

export type UnreadDigest = { name: string | null; code: FailureCode };

/** The result of one file. */
export type FileReport =
  | { kind: "reading"; name: string }
  | {
      /** `opened`: new on this disk. `known`: the same bytes were stored before, nothing changed. */
      kind: "opened" | "known";
      name: string;
      entry: DigestEntry;
      /**
       * Numbers of its papers that are new, that were known before the import, and that
       * another file of the import has.
       */
      fresh: number;
      seen: number;
      shared: number;
    }
  | { kind: "refused"; name: string; code: FailureCode }
  /** An archive: its files have their own reports. */
  | { kind: "unpacked"; name: string }
  | { kind: "cancelled"; name: string };

/** The result of restoring a backup: new digests, merged marks, damaged entries. */
export type Restored = {
  digests: number;
  marks: MergeReport;
  /** Saved papers of missing digests whose text it added or completed. */
  papers: number;
  /** Saved papers whose text is neither here nor in the backup. */
  missing: number;
  damaged: number;
  /** Entries with a text that was too long, or a time in the future. */
  shortened: number;
  settings: Record<string, unknown>;
};

/** The text of a backup file, and names of digests that are damaged and not in it. */
export type BackupFile = { text: string; leftOut: string[] };

/** Papers decided since the last backup, and since the last reminder. */
export type BackupDue = { sinceBackup: number; sinceTold: number };

export type ExportFormat = "bibtex" | "ris" | "csl" | "markdown" | "csv";

/** `hue` in degrees; null if the reader chose none. */
export type TagEntry = { tag: string; papers: number; hue: number | null };

/** Omitted fields stay unchanged. */
export type Annotation = { tags?: TagChange; note?: NoteChange };

export type { Removed, Suggestion };

/** The dismissed papers, their digest, and the next unscreened paper in the list. */
export type RestDismissed = {
  keys: string[];
  date: string | null;
  topic: string | null;
  next: string | null;
};

/** What was changed, and the paper of the list that comes next unscreened after the open one. */
export type SelectionDecided = { changes: DecisionChange[]; next: string | null };

export type Decided = { before: Decision; title: string; next: string | null };

export type ShownPaper = {
  paper: LibraryPaper;
  mark: ReaderMark;
  reading: LanguageComparison;
};
