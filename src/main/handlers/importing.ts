/** Importing articles: by dialog, by dropping files, by pasting. */
import type { Requests } from '../../ipc/methods.ts'
import { IMPORT_EXTENSIONS } from '../../workspace/import/importers.ts'
import type { Context } from '../context.ts'
import { importAll, importText, pastedText } from '../importing.ts'
import { cancelImports } from '../importRuns.ts'
import { acceptIncoming, declineIncoming, undoIncoming } from '../incoming.ts'

/** Answers calls about importing. */
export function importingHandlers(context: Context) {
  return {
    chooseImports: async () => {
      // Ready by the time that a file is selected.
      context.surroundings.prepareExtractor()
      return importAll(context, await context.dialogs.chooseImports([...IMPORT_EXTENSIONS, 'json']))
    },
    prepareImport: async () => context.surroundings.prepareExtractor(),
    importFiles: ({ paths }) => importAll(context, paths),
    importText: (pasted) => importText(context, pasted),
    pastedText: ({ html }) => pastedText(context, html),
    acceptIncoming: (answer) => acceptIncoming(context, answer),
    declineIncoming: async ({ token }) => declineIncoming(token),
    undoIncoming: ({ token }) => undoIncoming(context, token),
    cancelImport: async () => cancelImports(),
  } satisfies Partial<Requests>
}
