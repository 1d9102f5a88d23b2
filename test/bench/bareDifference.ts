/** The floor of two versions side by side: a well-known library's diff of their words, alone or drawn in a plain dialog. */
import { diffWordsWithSpace } from 'diff'

/** How long the diff takes, in ms. */
export function diff(earlier: string, later: string): number {
  const from = performance.now()
  diffWordsWithSpace(earlier, later)
  return performance.now() - from
}

/** How long it takes in ms until the diff has been painted in a bare dialog above the page. */
export async function drawDiff(earlier: string, later: string): Promise<number> {
  const from = performance.now()
  const dialog = document.createElement('dialog')
  dialog.style.cssText = 'width: 1240px; max-height: 70vh; overflow: auto; white-space: pre-wrap; font: 15px/1.55 serif'
  dialog.append(
    ...diffWordsWithSpace(earlier, later).map(({ value, added, removed }) => {
      if (!added && !removed) return value
      const element = document.createElement(added ? 'ins' : 'del')
      element.textContent = value
      return element
    }),
  )
  document.body.append(dialog)
  dialog.showModal()
  const painted = await window.painted()
  dialog.remove()
  return painted - from
}
