import { useRef } from "react";
import { mergeDeviceFile, saveDeviceFile } from "../../state/device-files.ts";
import { useFolderWords } from "../../state/folder-words.ts";
import { Button } from "../../ui/button.tsx";

/** What this device has decided as a file, and another device's file merged. */
export function DeviceFileButtons() {
  const words = useFolderWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button onClick={() => void saveDeviceFile()}>{words.saveDevice}</Button>
      <Button onClick={() => input.current?.click()}>{words.mergeDevice}</Button>
      <input
        ref={input}
        type="file"
        accept=".jsonl"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void mergeDeviceFile({ name: file.name, blob: file });
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
