import { licences } from "virtual:licences";

/** The app's dependencies, with the text of each licence; loaded when expanded. */
export function LicenceList() {
  return (
    <ul lang="en" className="mt-1 text-small">
      {licences.map(({ name, version, licence, text }) => (
        <li key={name}>
          <details name="licence">
            <summary className="min-h-6 w-fit">
              {name} {version} <span className="text-quiet">{licence}</span>
            </summary>
            <p className="my-1 border-s-2 border-line ps-3 text-tiny wrap-anywhere whitespace-pre-wrap text-quiet">
              {text}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
