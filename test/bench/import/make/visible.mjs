/** Runs in the page: its `innerText`, that of shadow roots with it. */
export function visibleWords() {
  const texts = [document.body.innerText]
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue
      for (const child of element.shadowRoot.children) if (child.localName !== 'style') texts.push(child.innerText)
      visit(element.shadowRoot)
    }
  }
  visit(document)
  return texts.join('\n')
}
