import { useState } from "react";
import { lazyPart } from "../../state/lazy-part.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Group } from "./group.tsx";

const LicenceList = lazyPart(async () => (await import("./licence-list.tsx")).LicenceList);

/** The version, and what the app promises. */
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
      {open ? (
        <Boundary room="line">
          <LicenceList />
        </Boundary>
      ) : null}
    </details>
  );
}
