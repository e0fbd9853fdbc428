import { useEffect } from "react";
import { useFolderWords } from "../../state/folder-words.ts";
import {
  canChooseFolder,
  chooseFolder,
  disconnectFolder,
  loadFolderStatus,
  reconnectFolder,
  useFolderStatus,
  type FolderStatus,
} from "../../state/home-folder.ts";
import { Button } from "../../ui/button.tsx";
import { DeviceSettings } from "./device-settings.tsx";
import { DeviceFileButtons } from "./device-file-buttons.tsx";
import { FolderFiles } from "./folder-files.tsx";
import { Group } from "./group.tsx";

/** The home folder: which one, how it is, and the devices that share it. */
export function FolderSettings() {
  const words = useFolderWords();
  const status = useFolderStatus(({ status }) => status);
  useEffect(() => void loadFolderStatus(), []);
  const hasFolder = status !== null && status.state !== "none";
  return (
    <Group heading={words.heading}>
      <p className="text-small text-quiet">{words.what}</p>
      {status === null ? null : (
        <div aria-live="polite" className="mt-2">
          <p>{words.state(status)}</p>
          {status.state === "connected" && status.writing !== null ? (
            <p className="text-amber">{words.problem(status.writing, status.name)}</p>
          ) : null}
        </div>
      )}
      <FolderButtons status={status} />
      {hasFolder ? <FolderFiles status={status} /> : null}
      <p className="mt-4 text-small text-quiet">
        {canChooseFolder() || hasFolder ? words.byHand : words.noAccess}
      </p>
      <DeviceFileButtons />
      {status === null ? null : <DeviceSettings device={status.device} />}
    </Group>
  );
}

function FolderButtons({ status }: { status: FolderStatus | null }) {
  const words = useFolderWords();
  const hasFolder = status !== null && status.state !== "none";
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {status?.state === "permission" ? (
        <Button look="strong" onClick={() => void reconnectFolder()}>
          {words.reconnect}
        </Button>
      ) : null}
      {canChooseFolder() ? (
        <Button onClick={() => void chooseFolder()}>
          {hasFolder ? words.chooseAnother : words.chooseFolder}
        </Button>
      ) : null}
      {hasFolder ? (
        <Button look="quiet" onClick={() => void disconnectFolder()}>
          {words.disconnect}
        </Button>
      ) : null}
    </div>
  );
}
