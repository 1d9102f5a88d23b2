/** What can go wrong between the program and the disk: the codes of problems about storing, locking and safe import. */

/** Part of `PROBLEM_CODES`. */
export const STORAGE_PROBLEM_CODES = [
  'audit-broken',
  'audit-layer-differs',
  'conflict-copy',
  'file-is-link',
  'file-not-regular',
  'import-crashed',
  'import-expands',
  'import-memory',
  'import-no-text',
  'import-time',
  'import-unreadable',
  'layer-gone',
  'layer-locked',
  'layer-newer',
  'layer-newer-outside',
  'layer-recovered',
  'layer-salvaged',
  'layer-set-aside',
  'memory-set-aside',
  'memory-unwritten',
  'unsaved-kept',
  'unsaved-waiting',
  'version-missing',
  'workspace-gone',
] as const
