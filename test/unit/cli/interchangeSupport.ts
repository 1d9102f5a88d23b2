import { put, putArticle, temporaryFolder, temporaryWorkspace } from '../workspace/support.ts'
import { run } from './support.ts'

/** The text that everything here is about. */
export const TEXT = 'Alpha beta gamma.'
/** A line of JSON about it. */
export const line = (fields: object) => `${JSON.stringify({ text: TEXT, ...fields })}\n`
/** One claim on it, as Prodigy writes spans. */
export const SPANS = [{ start: 0, end: 5, label: 'claim' }]

/** Converts a file with this content; the run, and what is on standard output. */
export async function converted(
  content: string | Uint8Array,
  name: string,
  from: string,
  to: string,
  ...args: string[]
) {
  const folder = await temporaryFolder()
  await put(folder, name, content)
  await put(folder, 'text.txt', TEXT)
  return run(folder, 'convert', name, '-', '--from', from, '--to', to, ...args)
}

/** A workspace with the text as an article and this file. */
export async function workspaceWith(file: string, content: string | Uint8Array) {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'plan', TEXT)
  await put(root, file, content)
  return root
}
