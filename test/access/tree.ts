/** The page as assistive programs get it: Chromium's accessibility tree, over the DevTools protocol. */
import type { CDPSession, Page } from 'playwright/test'

/** A node that assistive programs see. */
export interface AccessNode {
  readonly role: string
  readonly name: string
  readonly value: string
  readonly isFocused: boolean
  readonly isFocusable: boolean
}

/** Reads the tree of a page whenever it is asked for. */
export interface AccessTree {
  /** Every node that isn't ignored, in the order of the page. */
  readonly nodes: () => Promise<readonly AccessNode[]>
}

/** The tree of a page. */
export async function accessTreeOf(page: Page): Promise<AccessTree> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  return { nodes: () => readNodes(session) }
}

async function readNodes(session: CDPSession): Promise<readonly AccessNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value, properties = [] }) => {
      const property = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value === true
      return {
        role: String(role?.value ?? ''),
        name: String(name?.value ?? '').trim(),
        value: String(value?.value ?? ''),
        isFocused: property('focused'),
        isFocusable: property('focusable'),
      }
    })
}

/** What somebody operates, which needs a name. */
const OPERATED = new Set(
  `button checkbox combobox link listbox menuitem menuitemradio option radio searchbox separator slider spinbutton switch
  tab textbox`.split(/\s+/),
)

/** What is wrong with a tree whatever is in it; nothing if all is well. */
export function faultsOf(nodes: readonly AccessNode[]): readonly string[] {
  const count = (role: string) => nodes.filter((node) => node.role === role).length
  const nameless = nodes.filter(({ role, name, isFocusable }) => OPERATED.has(role) && isFocusable && name === '')
  const documents = nodes.filter(({ role }) => role === 'document')
  return [
    ...nameless.map(({ role }) => `a ${role} has no name`),
    ...(documents.length > 1 ? ['several documents'] : []),
    ...documents.filter(({ name }) => name === '').map(() => 'a document has no name'),
    ...(count('status') > 1 ? ['several statuses'] : []),
    ...(nodes.some(({ isFocused }) => isFocused) ? [] : ['nothing has the focus']),
  ]
}
