/** Maps on this device: the library, opening, saving, tabs. Knows the model and Dexie, no React and no store. */
export { type Autosave, type AutosaveOptions, createAutosave, type SaveStatus } from './autosave';
export {
  type ChangeRow,
  type ClosedReason,
  type MapRow,
  type MapsDatabase,
  mapsDatabase,
  onDatabaseClosed,
  openMapsDatabase,
} from './database';
export { StorageError, type StorageProblem } from './errors';
export { createMap, deleteMapForever, duplicateMap, listMaps, listTrash, renameMap, restoreMap, trashMap } from './library';
export { type LoadedMap, loadMap, readChanges } from './load';
export type { SavedStore } from './replica';
export { forgetSession, loadSession, loadThumbnail, saveSession, saveThumbnail } from './session';
export { type Library, watchLibrary } from './watch';
