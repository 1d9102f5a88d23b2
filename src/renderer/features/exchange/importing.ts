/** Importing articles and review files: by dialog, by dropping files, by pasting. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Imported } from '../../../ipc/contract.ts'
import type { ImportProgress } from '../../../ipc/events.ts'

/** What a bar shows of an import: files, or the layers of the only one; null while nobody knows how much there is. */
export function barOf({
  done,
  total,
  layers,
}: ImportProgress): { readonly done: number; readonly total: number } | null {
  return total > 1 ? { done, total } : (layers ?? null)
}

/** Called with the outcomes of an import, once the list shows them. */
export type ImportListener = (imported: readonly Imported[]) => Promise<void>

/** What new articles are taken for that come in beside another one. */
export type Proposed = 'later' | 'new'

/** What importing needs of the window. */
export interface ImportingPorts {
  /** Both answer with what the analyst selects in the system's dialog, or with nothing. */
  readonly choose: () => Promise<readonly Imported[]>
  readonly importFiles: (files: readonly File[]) => Promise<readonly Imported[]>
  readonly importText: (title: string, text: string, html: string | null) => Promise<Imported>
  /** The main process's imports, and how far they are. */
  readonly onImported: (listener: (imported: readonly Imported[]) => void) => void
  readonly onProgress: (listener: (progress: ImportProgress | null) => void) => void
  /** Says what became of files. */
  readonly tell: (imported: readonly Imported[]) => void
  /** Says that review files wait, or asks about them at once. */
  readonly offer: (imported: readonly Imported[], how: 'tell' | 'ask') => void
  /** Asks for the details of new articles, and what they are to the article `onto`. */
  readonly askDetails: (imported: readonly Imported[], onto: string | null, proposed: Proposed) => void
  readonly latestVersion: (article: string) => string
  readonly refreshLibrary: () => Promise<unknown>
  readonly openArticle: (article: string) => Promise<unknown>
}

/** What imports in a window. */
export interface Importing {
  /** The progress of the running import; null if none runs. */
  readonly state: UseBoundStore<StoreApi<{ readonly progress: ImportProgress | null }>>
  /** Follows the main process's imports from now on; `onImported` is called after each, also after those begun here. */
  readonly follow: (onImported: ImportListener) => void
  /** Imports files that the analyst selects in the system's dialog, and opens the first. */
  readonly importChosen: () => Promise<void>
  /** Imports files that were dropped, and opens the first; `onto` is the open article that they were dropped on. */
  readonly importFiles: (files: readonly File[], onto?: string | null) => Promise<void>
  /** Imports a file that the analyst selects as a later version of an article, and asks to confirm that. */
  readonly importLater: (previous: string) => Promise<void>
  /** Imports a pasted text, with the markup that it was read from, and opens it. */
  readonly importText: (title: string, text: string, html: string | null) => Promise<Imported>
  /** Shows an article whose layers came in or went out, and opens it. */
  readonly showLayers: (article: string, file: string) => Promise<void>
}

/** Nothing is imported yet. */
export function createImporting(ports: ImportingPorts): Importing {
  const state = create<{ readonly progress: ImportProgress | null }>(() => ({ progress: null }))
  let listener: ImportListener = async () => {}
  /** Shows imported articles in the list, with messages about the outcome. */
  const show = async (imported: readonly Imported[]) => {
    ports.tell(imported)
    if (imported.some(({ outcome }) => outcome.ok)) await ports.refreshLibrary()
    await listener(imported)
  }
  const openFirst = async (imported: readonly Imported[]) => {
    await show(imported)
    const first = imported.find(({ outcome }) => outcome.ok && !outcome.value.incoming)
    if (first?.outcome.ok) await ports.openArticle(first.outcome.value.id)
  }
  const importAll = async (imported: readonly Imported[], onto: string | null, proposed: Proposed) => {
    await openFirst(imported)
    ports.askDetails(imported, onto, proposed)
    ports.offer(imported, 'ask')
  }
  return {
    state,
    follow: (onImported) => {
      listener = onImported
      ports.onImported((imported) => {
        void show(imported)
        ports.offer(imported, 'tell')
      })
      ports.onProgress((progress) => state.setState({ progress }))
    },
    importChosen: async () => importAll(await ports.choose(), null, 'new'),
    importFiles: async (files, onto = null) =>
      importAll(await ports.importFiles(files), onto && ports.latestVersion(onto), 'new'),
    importLater: async (previous) => importAll(await ports.choose(), ports.latestVersion(previous), 'later'),
    importText: async (title, text, html) => {
      const imported = await ports.importText(title, text, html)
      if (imported.outcome.ok) await openFirst([imported])
      return imported
    },
    showLayers: async (id, file) => {
      const layers = { taken: [], kept: [] }
      await ports.refreshLibrary()
      await ports.openArticle(id)
      await listener([{ file, outcome: { ok: true, value: { id, isNew: false, replaced: 0, omitted: {}, layers } } }])
    },
  }
}
