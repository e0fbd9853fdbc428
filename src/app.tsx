import { lazy, memo, Suspense, useDeferredValue, useEffect, useState } from "react";
import { DropOverlay } from "./features/open/drop-overlay.tsx";
import { ImportReport } from "./features/open/import-report.tsx";
import { OpenButton } from "./features/open/open-button.tsx";
import { StartFailure } from "./features/open/start-failure.tsx";
import { Welcome } from "./features/open/welcome.tsx";
import { LibraryNav } from "./features/list/library-nav.tsx";
import { ListPane } from "./features/list/list-pane.tsx";
import { QuickSettings } from "./features/settings/quick-settings.tsx";
import { DecisionButtons } from "./features/triage/decision-buttons.tsx";
import { Shortcuts } from "./features/triage/shortcuts.tsx";
import { closePaper, useAddress } from "./state/address.ts";
import { useExport } from "./state/export-sheet.ts";
import { useHelp } from "./state/help.ts";
import { useLibraryState } from "./state/library-client.ts";
import { useList } from "./state/list.ts";
import { useWindowPaste } from "./state/paste.ts";
import { changeSettings, useSettings } from "./state/settings.ts";
import { useLanguage, useWords } from "./state/words.ts";
import { useWrapUp } from "./state/wrap-up.ts";
import { Button } from "./ui/button.tsx";
import { Drawer } from "./ui/drawer.tsx";
import { LIBRARY_SHARE, LIST_SHARE, Panes } from "./ui/panes.tsx";

/** The list is there first; the reader is fetched while the eye is on it. */
const fetchReader = async () => ({
  default: (await import("./features/reader/reader-pane.tsx")).ReaderPane,
});
const ReaderPane = lazy(fetchReader);
const Notes = lazy(async () => ({
  default: (await import("./features/saved/notes.tsx")).Notes,
}));
const ExportSheet = lazy(async () => ({
  default: (await import("./features/saved/export-sheet.tsx")).ExportSheet,
}));
const KeySheet = lazy(async () => ({
  default: (await import("./features/triage/key-sheet.tsx")).KeySheet,
}));
const WrapUpSheet = lazy(async () => ({
  default: (await import("./features/triage/wrap-up-sheet.tsx")).WrapUpSheet,
}));
const SettingsView = lazy(async () => ({
  default: (await import("./features/settings/settings-view.tsx")).SettingsView,
}));
/** What the installed app does more waits until the page is there. */
const UpdateNotice = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/open/update-notice.tsx")).UpdateNotice };
});
const NoticeBar = lazy(async () => ({
  default: (await import("./features/triage/notice-bar.tsx")).NoticeBar,
}));
const Swipes = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/triage/swipes.tsx")).Swipes };
});
const Coins = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/saved/coins.tsx")).Coins };
});
const BackupReminder = lazy(async () => {
  await afterLoad();
  return { default: (await import("./features/settings/backup-reminder.tsx")).BackupReminder };
});
const PaneEdge = lazy(async () => {
  await afterLoad();
  return { default: (await import("./ui/pane-edge.tsx")).PaneEdge };
});
const OverviewView = lazy(async () => ({
  default: (await import("./features/overview/overview-view.tsx")).OverviewView,
}));
const DigestsView = lazy(async () => ({
  default: (await import("./features/open/digests-view.tsx")).DigestsView,
}));

/** Puts the features side by side; the only place that knows more than one of them. */
export function App() {
  useDocumentLook();
  useWindowPaste();
  const { phase } = useLibraryState();
  const { answer } = useList();
  const { view } = useAddress();
  // The desk is made in small steps, between which the page listens.
  const held = useDeferredValue(answer === undefined ? null : answer.views.all);
  return (
    <>
      <div className="flex h-dvh flex-col">
        <ImportReport />
        <div className="min-h-0 flex-1">
          {phase === "failed" ? (
            <StartFailure />
          ) : phase === "starting" || held === null ? null : held === 0 &&
            view !== "digests" &&
            view !== "settings" ? (
            <FirstVisit />
          ) : (
            <Desk />
          )}
        </div>
        <Suspense>
          <BackupReminder />
          <UpdateNotice />
        </Suspense>
      </div>
      <Suspense>
        <NoticeBar />
      </Suspense>
      <Suspense>
        <Swipes />
        <Coins />
      </Suspense>
      <DropOverlay />
      <Shortcuts />
      <Sheets />
    </>
  );
}

/** What lies over the page when it is asked for; fetched then. */
function Sheets() {
  const help = useHelp((state) => state.open);
  const wrapUp = useWrapUp((state) => state.open);
  const exported = useExport((state) => state.keys);
  return (
    <Suspense>
      {help ? <KeySheet /> : null}
      {wrapUp ? <WrapUpSheet /> : null}
      {exported === null ? null : <ExportSheet keys={exported} />}
    </Suspense>
  );
}

function FirstVisit() {
  return (
    <div className="relative h-full overflow-y-auto">
      <header className="absolute end-4 top-3">
        <QuickSettings />
      </header>
      <Welcome />
    </div>
  );
}

/** Library, list and reader: three panes on a desk, two on a tablet, one on a phone. */
const Desk = memo(function Desk() {
  const words = useWords();
  const { view, paper } = useAddress();
  const [menu, setMenu] = useState(false);
  const reading = paper !== null;
  const libraryWidth = useSettings((settings) => settings.libraryWidth);
  const listWidth = useSettings((settings) => settings.listWidth);
  useEffect(() => {
    void fetchReader();
  }, []);
  const single = view === "digests" || view === "overview" || view === "settings";
  return (
    <Panes library={libraryWidth} list={listWidth}>
      <aside className="relative hidden border-e border-line desk:block">
        <LibraryPane />
        <Edge of="library" />
      </aside>
      <Drawer open={menu} onClose={() => setMenu(false)} label={words.library}>
        <LibraryPane />
      </Drawer>
      {single ? (
        <div className="flex min-h-0 flex-col tablet:col-span-2">
          <MenuBar onMenu={() => setMenu(true)} />
          <div className="min-h-0 flex-1">
            <Suspense>
              {view === "settings" ? (
                <SettingsView />
              ) : view === "overview" ? (
                <OverviewView />
              ) : (
                <DigestsView />
              )}
            </Suspense>
          </div>
        </div>
      ) : (
        <main className="contents">
          <div
            className={`relative min-h-0 flex-col border-e border-line tablet:flex ${reading ? "hidden" : "flex"}`}
          >
            <MenuBar onMenu={() => setMenu(true)} />
            <div className="min-h-0 flex-1">
              <ListPane />
            </div>
            <Edge of="list" />
          </div>
          <div className={`min-h-0 flex-col tablet:flex ${reading ? "flex" : "hidden"}`}>
            <div className="border-b border-line px-3 py-1.5 tablet:hidden">
              <Button look="quiet" onClick={closePaper}>
                ← {words.backToList}
              </Button>
            </div>
            <div className="min-h-0 flex-1">
              <Suspense>
                <ReaderPane
                  actions={(shown) => <DecisionButtons decision={shown.mark.decision} />}
                  notes={(shown) => (
                    <Suspense>
                      <Notes mark={shown.mark} />
                    </Suspense>
                  )}
                />
              </Suspense>
            </div>
          </div>
        </main>
      )}
    </Panes>
  );
});

/** The movable edge of a pane; it is fetched when the page is there, and no screen below a desk shows it. */
function Edge({ of }: { of: "library" | "list" }) {
  const { settingWords } = useWords();
  const width = `${of}Width` as const;
  return (
    <Suspense>
      <PaneEdge
        label={settingWords[width]}
        hint={settingWords.paneHint}
        variable={`--${of}`}
        share={of === "library" ? LIBRARY_SHARE : LIST_SHARE}
        onResize={(rem) => changeSettings({ [width]: rem })}
      />
    </Suspense>
  );
}

function MenuBar({ onMenu }: { onMenu: () => void }) {
  const words = useWords();
  return (
    <div className="flex flex-wrap items-center justify-between px-4 pt-2 desk:hidden">
      <Button look="quiet" aria-label={words.openMenu} title={words.openMenu} onClick={onMenu}>
        <span aria-hidden="true">☰</span> {words.appName}
      </Button>
      <OpenButton />
    </div>
  );
}

function LibraryPane() {
  const words = useWords();
  return (
    <div className="flex h-full flex-col">
      <p className="px-5 pt-4 pb-3 font-semibold">{words.appName}</p>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        <LibraryNav />
      </div>
      <div className="flex flex-col gap-3 border-t border-line px-3 py-3">
        <OpenButton />
        <QuickSettings />
      </div>
    </div>
  );
}

function afterLoad(): Promise<unknown> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}

/** Theme and language belong to the document itself. */
function useDocumentLook(): void {
  const theme = useSettings((settings) => settings.theme);
  const language = useLanguage();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset["theme"];
    else dataset["theme"] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  }, [language]);
}
