import { useQuery } from "@tanstack/react-query";
import type { Agreement } from "../core/overview/agreement.ts";
import type { Opinion } from "../platform/worker/library-api.ts";
import { useFolderStatus } from "./folder-status.ts";
import { library } from "./library-client.ts";

export type { Agreement, Opinion };

/** Whether the folder has files of other devices; if not, there is nothing to query. */
const useHasOthers = (): boolean =>
  useFolderStatus(({ status }) => status !== null && status.others.length > 0);

/** What other people have decided about a paper. */
export function useOpinions(key: string): readonly Opinion[] {
  const enabled = useHasOthers();
  const { data } = useQuery({
    queryKey: ["opinions", key],
    queryFn: () => library.ask((remote) => remote.opinions(key)),
    enabled,
  });
  return data ?? [];
}

/** How far the people of the folder agree. */
export function useAgreement(): readonly Agreement[] {
  const enabled = useHasOthers();
  const { data } = useQuery({
    queryKey: ["agreement"],
    queryFn: () => library.ask((remote) => remote.agreement()),
    enabled,
  });
  return data ?? [];
}
