/** Opening the palette, and doing what was selected in it as if the palette had never been there. */
import type { Command } from '../../core/commands/commands.ts'
import { runCommand } from '../commands/registry.ts'
import { showArticle } from '../document/openArticle.ts'
import { openInTab } from '../document/tabs.ts'
import { setDialog } from '../platform/dialogs.ts'
import { restoreSelection } from '../text/surface.ts'
import { showAnnotation, showRow } from './openHit.ts'
import type { NamedAnnotation } from './paletteEntries.ts'

/** Opens the palette with everything, or with the articles that can be opened in a tab of their own. */
export function openPalette(offers: 'everything' | 'new-tab'): void {
  setDialog({ name: 'palette', offers })
}

/** Closes the palette and gives a command, once the focus is back where it was. */
export function runFromPalette(command: Command): void {
  whenClosed(() => {
    restoreSelection()
    runCommand(command)
  })
}

/** Closes the palette and opens an article. */
export function openFromPalette(id: string, inTab: boolean): void {
  whenClosed(() => void (inTab ? openInTab(id) : showArticle(id)))
}

/** Closes the palette and goes to an annotation of the article in front, or (`article`) of another one, which is opened. A colleague's is marked. */
export function goFromPalette(annotation: NamedAnnotation, article: string | null): void {
  const { name, ...place } = annotation
  whenClosed(() =>
    name !== undefined && article !== null ? showRow({ article, ...place }) : showAnnotation(article, annotation),
  )
}

function whenClosed(run: () => void | Promise<void>): void {
  setDialog(null)
  requestAnimationFrame(() => requestAnimationFrame(() => void run()))
}
