/** Importing in this window. */
import { showArticle } from '../../document/openArticle.ts'
import { bridge } from '../../platform/bridge.ts'
import { latestVersion, refreshLibrary } from '../../platform/library.ts'
import { askAboutIncoming } from './asking.ts'
import { createImporting } from './importing.ts'
import { notifyOfImports, offerDetails, offersOf, tellOfOffer } from './importOutcomes.ts'

/** The imports. */
export const importing = createImporting({
  choose: () => bridge.chooseImports(),
  importFiles: (files) => bridge.importFiles([...files]),
  importText: (title, text, html) => bridge.importText({ title, text, html }),
  onImported: (listener) => void bridge.on('imported', listener),
  onProgress: (listener) => void bridge.on('importProgress', listener),
  tell: notifyOfImports,
  offer: (imported, how) => {
    const offers = offersOf(imported)
    if (how === 'tell') for (const offer of offers) tellOfOffer(offer)
    else if (offers.length > 0) askAboutIncoming(offers)
  },
  askDetails: (imported, onto, proposed) => void offerDetails(imported, onto, proposed),
  latestVersion,
  refreshLibrary,
  openArticle: showArticle,
})

/** How far the running import is, as components read it. */
export const useImportProgress = importing.state
