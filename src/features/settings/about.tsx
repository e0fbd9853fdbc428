import { lazy, Suspense, useState } from "react";
import { useWords } from "../../state/words.ts";
import { Group } from "./group.tsx";

const LicenceList = lazy(async () => ({
  default: (await import("./licence-list.tsx")).LicenceList,
}));

/** Which version this is, and what it promises. */
export function About() {
  const { settingWords, privacy, machineMade } = useWords();
  return (
    <Group heading={settingWords.about}>
      <p>Duidu 对读 {import.meta.env["VITE_VERSION"]}</p>
      <p className="text-small text-quiet">{privacy}</p>
      <p className="text-small text-quiet">{machineMade}</p>
      <p className="text-small text-quiet">{settingWords.ownLicence}</p>
      <Licences />
    </Group>
  );
}

function Licences() {
  const { settingWords } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 w-fit text-small text-quiet">{settingWords.licences}</summary>
      <Suspense>{open ? <LicenceList /> : null}</Suspense>
    </details>
  );
}
