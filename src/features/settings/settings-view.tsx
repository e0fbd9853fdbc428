import { useWords } from "../../state/words.ts";
import { About } from "./about.tsx";
import { FolderSettings } from "./folder-settings.tsx";
import { KeySettings } from "./key-settings.tsx";
import { AppearanceSettings } from "./appearance-settings.tsx";
import { ScreeningSettings } from "./screening-settings.tsx";
import { SettingsAside } from "./settings-aside.tsx";
import { StorageSettings } from "./storage-settings.tsx";
import { StruckNames } from "./struck-counterparts.tsx";
import { TagSettings } from "./tag-settings.tsx";
import { TopicSettings } from "./topic-settings.tsx";

/** Everything that the reader can set, and what the browser keeps for them. */
export function SettingsView() {
  const words = useWords();
  return (
    <main className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-2xl flex-col gap-7 px-6 py-8">
        <h1 className="text-title font-semibold">{words.views.settings}</h1>
        <SettingsAside />
        <AppearanceSettings />
        <ScreeningSettings />
        {/* A phone has no keys to choose. */}
        <div className="max-tablet:[@media(hover:none)]:hidden">
          <KeySettings />
        </div>
        <StruckNames />
        <TagSettings />
        <TopicSettings />
        <FolderSettings />
        <StorageSettings />
        <About />
      </div>
    </main>
  );
}
