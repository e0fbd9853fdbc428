import { useFolderWords } from "../../state/folder-words.ts";
import { changeDevice, type FolderStatus } from "../../state/home-folder.ts";
import { useTypedText } from "../../ui/typed-text.ts";

/** How this device is called among others, and whether these are other people's. */
export function DeviceSettings({ device }: { device: FolderStatus["device"] }) {
  const words = useFolderWords();
  const field = useTypedText({
    value: device.name,
    onLeave: (text) => void changeDevice({ name: text.trim().slice(0, 80) }),
  });
  return (
    <div className="mt-4 flex flex-col gap-2">
      <label className="block">
        <span className="block text-small text-quiet">{words.deviceName}</span>
        <input
          {...field.props}
          maxLength={80}
          placeholder={words.deviceHint}
          className="min-h-9 w-full max-w-sm rounded-small border border-edge/60 bg-sheet px-3"
        />
      </label>
      <Check
        label={words.lab}
        hint={words.labHint}
        checked={device.lab}
        onChange={(lab) => void changeDevice({ lab })}
      />
      {device.lab ? (
        <Check
          label={words.sharesDismissals}
          checked={device.sharesDismissals}
          onChange={(sharesDismissals) => void changeDevice({ sharesDismissals })}
        />
      ) : null}
    </div>
  );
}

type CheckProps = {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className="flex min-h-6 items-start gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-4 accent-accent"
      />
      <span>
        {label}
        {hint === undefined ? null : <span className="block text-small text-quiet">{hint}</span>}
      </span>
    </label>
  );
}
