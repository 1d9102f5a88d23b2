/**
 * Shadow roots in a page's source (`shadowrootmode`, and Chromium's `shadowmode` in saved pages): what a reader sees of
 * such an element is its shadow root, with the element's own children in the slots for them.
 */
import type { parsedHtml } from '../markup/parse.ts'

type HtmlDocument = ReturnType<typeof parsedHtml>

/** Puts every shadow root's content in the place of its host's. */
export function flattenShadowRoots(document: HtmlDocument): void {
  const templates = [
    ...document.querySelectorAll('template[shadowrootmode], template[shadowmode], template[shadowroot]'),
  ]
  // Outer ones come first: inner ones move along with what they are in.
  for (const template of templates) {
    const host = template.parentElement
    if (!host) continue
    template.remove()
    const light = [...host.childNodes]
    for (const child of light) child.remove()
    for (const child of [...template.childNodes]) host.appendChild(child)
    for (const slot of [...host.querySelectorAll('slot')]) {
      const name = slot.getAttribute('name') ?? ''
      const given = light.filter((child) => slotOf(child) === name)
      if (given.length > 0) slot.replaceWith(...given)
    }
  }
}

function slotOf(node: unknown): string {
  const isElement = typeof node === 'object' && node !== null && 'getAttribute' in node
  return isElement && typeof node.getAttribute === 'function' ? String(node.getAttribute('slot') ?? '') : ''
}
