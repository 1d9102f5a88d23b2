/** What is on the system's clipboard, in the runtimes that Factmark runs in. */
import { clipboard } from 'electron'

/** Rich text (HTML) and plain text; empty where there is none, or the system refuses. */
export async function readClipboard(): Promise<{ readonly html: string; readonly text: string }> {
  try {
    return { html: await readHtml(), text: await clipboard.readText() }
  } catch {
    return { html: '', text: '' }
  }
}

async function readHtml(): Promise<string> {
  // Before Electron 45 there was a function of its own, which answered at once.
  const older: unknown = Reflect.get(clipboard, 'readHTML')
  if (typeof older === 'function') return String(older.call(clipboard))
  for (const item of await clipboard.read())
    if (item.types.includes('text/html')) return (await item.getType('text/html')).text()
  return ''
}
