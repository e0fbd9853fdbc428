/** Of the File System Access API what is in Chromium browsers only. */
type FolderMode = { mode: "read" | "readwrite" };

interface FileSystemDirectoryHandle {
  queryPermission?: (descriptor: FolderMode) => Promise<PermissionState>;
  requestPermission?: (descriptor: FolderMode) => Promise<PermissionState>;
}

interface Window {
  showDirectoryPicker?: (
    options: FolderMode & { id: string },
  ) => Promise<FileSystemDirectoryHandle>;
}
